"""The operations of the tag `webinars`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .list_webinar_absentees import ListWebinarAbsentees
    from .list_webinar_participants import ListWebinarParticipants
    from .list_webinar_registrants import ListWebinarRegistrants

__all__ = ("Webinars", "WebinarsWithRawResponse")

_HERE = __name__


class Webinars(Resource):
    """Operations of the tag `webinars`."""

    __slots__ = ()
    list_webinar_absentees: Bound[ListWebinarAbsentees] = Bound(
        f"{_HERE}.list_webinar_absentees", "ListWebinarAbsentees"
    )
    """List who registered for a webinar and did not come."""
    list_webinar_participants: Bound[ListWebinarParticipants] = Bound(
        f"{_HERE}.list_webinar_participants", "ListWebinarParticipants"
    )
    """List who attended a webinar that has ended."""
    list_webinar_registrants: Bound[ListWebinarRegistrants] = Bound(
        f"{_HERE}.list_webinar_registrants", "ListWebinarRegistrants"
    )
    """List a webinar's registrants."""


class WebinarsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    list_webinar_absentees: RawBound[ListWebinarAbsentees] = RawBound(
        f"{_HERE}.list_webinar_absentees", "ListWebinarAbsentees"
    )
    list_webinar_participants: RawBound[ListWebinarParticipants] = RawBound(
        f"{_HERE}.list_webinar_participants", "ListWebinarParticipants"
    )
    list_webinar_registrants: RawBound[ListWebinarRegistrants] = RawBound(
        f"{_HERE}.list_webinar_registrants", "ListWebinarRegistrants"
    )
