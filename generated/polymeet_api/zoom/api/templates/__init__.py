"""The operations of the tag `templates`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .create_meeting_template import CreateMeetingTemplate
    from .list_meeting_templates import ListMeetingTemplates

__all__ = ("Templates", "TemplatesWithRawResponse")

_HERE = __name__


class Templates(Resource):
    """Operations of the tag `templates`."""

    __slots__ = ()
    create_meeting_template: Bound[CreateMeetingTemplate] = Bound(
        f"{_HERE}.create_meeting_template", "CreateMeetingTemplate"
    )
    """Make a template from a meeting."""
    list_meeting_templates: Bound[ListMeetingTemplates] = Bound(
        f"{_HERE}.list_meeting_templates", "ListMeetingTemplates"
    )
    """List the meeting templates a user may use."""


class TemplatesWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    create_meeting_template: RawBound[CreateMeetingTemplate] = RawBound(
        f"{_HERE}.create_meeting_template", "CreateMeetingTemplate"
    )
    list_meeting_templates: RawBound[ListMeetingTemplates] = RawBound(
        f"{_HERE}.list_meeting_templates", "ListMeetingTemplates"
    )
