"""The operations of Pyas, by tag. Each tag is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .microsoft_events import MicrosoftEvents, MicrosoftEventsWithRawResponse
    from .zoom_meetings import ZoomMeetings, ZoomMeetingsWithRawResponse

__all__ = ("Api", "ApiWithRawResponse")

_HERE = __name__


class Api(Resource):
    """Every operation of the provider, as `<tag>.<operation id>`."""

    __slots__ = ()
    zoom_meetings: Bound[ZoomMeetings] = Bound(f"{_HERE}.zoom_meetings", "ZoomMeetings")
    microsoft_events: Bound[MicrosoftEvents] = Bound(f"{_HERE}.microsoft_events", "MicrosoftEvents")


class ApiWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    zoom_meetings: Bound[ZoomMeetingsWithRawResponse] = Bound(f"{_HERE}.zoom_meetings", "ZoomMeetingsWithRawResponse")
    microsoft_events: Bound[MicrosoftEventsWithRawResponse] = Bound(
        f"{_HERE}.microsoft_events", "MicrosoftEventsWithRawResponse"
    )
