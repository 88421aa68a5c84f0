"""The operations of the tag `microsoft_events`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .create_microsoft_event import CreateMicrosoftEvent
    from .delete_microsoft_event import DeleteMicrosoftEvent
    from .get_microsoft_event import GetMicrosoftEvent
    from .list_microsoft_events import ListMicrosoftEvents
    from .update_microsoft_event import UpdateMicrosoftEvent

__all__ = ("MicrosoftEvents", "MicrosoftEventsWithRawResponse")

_HERE = __name__


class MicrosoftEvents(Resource):
    """Operations of the tag `microsoft_events`."""

    __slots__ = ()
    create_microsoft_event: Bound[CreateMicrosoftEvent] = Bound(
        f"{_HERE}.create_microsoft_event", "CreateMicrosoftEvent"
    )
    """Create an event in an Outlook calendar."""
    delete_microsoft_event: Bound[DeleteMicrosoftEvent] = Bound(
        f"{_HERE}.delete_microsoft_event", "DeleteMicrosoftEvent"
    )
    """Delete an event of an Outlook calendar."""
    get_microsoft_event: Bound[GetMicrosoftEvent] = Bound(f"{_HERE}.get_microsoft_event", "GetMicrosoftEvent")
    """Get an event of an Outlook calendar."""
    list_microsoft_events: Bound[ListMicrosoftEvents] = Bound(f"{_HERE}.list_microsoft_events", "ListMicrosoftEvents")
    """List the events of an Outlook calendar."""
    update_microsoft_event: Bound[UpdateMicrosoftEvent] = Bound(
        f"{_HERE}.update_microsoft_event", "UpdateMicrosoftEvent"
    )
    """Change an event of an Outlook calendar."""


class MicrosoftEventsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    create_microsoft_event: RawBound[CreateMicrosoftEvent] = RawBound(
        f"{_HERE}.create_microsoft_event", "CreateMicrosoftEvent"
    )
    delete_microsoft_event: RawBound[DeleteMicrosoftEvent] = RawBound(
        f"{_HERE}.delete_microsoft_event", "DeleteMicrosoftEvent"
    )
    get_microsoft_event: RawBound[GetMicrosoftEvent] = RawBound(f"{_HERE}.get_microsoft_event", "GetMicrosoftEvent")
    list_microsoft_events: RawBound[ListMicrosoftEvents] = RawBound(
        f"{_HERE}.list_microsoft_events", "ListMicrosoftEvents"
    )
    update_microsoft_event: RawBound[UpdateMicrosoftEvent] = RawBound(
        f"{_HERE}.update_microsoft_event", "UpdateMicrosoftEvent"
    )
