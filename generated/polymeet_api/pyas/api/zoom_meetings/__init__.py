"""The operations of the tag `zoom_meetings`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .create_zoom_meeting import CreateZoomMeeting
    from .delete_zoom_meeting import DeleteZoomMeeting
    from .get_zoom_meeting import GetZoomMeeting
    from .list_zoom_meetings import ListZoomMeetings
    from .update_zoom_meeting import UpdateZoomMeeting

__all__ = ("ZoomMeetings", "ZoomMeetingsWithRawResponse")

_HERE = __name__


class ZoomMeetings(Resource):
    """Operations of the tag `zoom_meetings`."""

    __slots__ = ()
    create_zoom_meeting: Bound[CreateZoomMeeting] = Bound(f"{_HERE}.create_zoom_meeting", "CreateZoomMeeting")
    """Create a Zoom meeting."""
    delete_zoom_meeting: Bound[DeleteZoomMeeting] = Bound(f"{_HERE}.delete_zoom_meeting", "DeleteZoomMeeting")
    """Delete a Zoom meeting."""
    get_zoom_meeting: Bound[GetZoomMeeting] = Bound(f"{_HERE}.get_zoom_meeting", "GetZoomMeeting")
    """Get a Zoom meeting."""
    list_zoom_meetings: Bound[ListZoomMeetings] = Bound(f"{_HERE}.list_zoom_meetings", "ListZoomMeetings")
    """List an account's Zoom meetings."""
    update_zoom_meeting: Bound[UpdateZoomMeeting] = Bound(f"{_HERE}.update_zoom_meeting", "UpdateZoomMeeting")
    """Change a Zoom meeting."""


class ZoomMeetingsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    create_zoom_meeting: RawBound[CreateZoomMeeting] = RawBound(f"{_HERE}.create_zoom_meeting", "CreateZoomMeeting")
    delete_zoom_meeting: RawBound[DeleteZoomMeeting] = RawBound(f"{_HERE}.delete_zoom_meeting", "DeleteZoomMeeting")
    get_zoom_meeting: RawBound[GetZoomMeeting] = RawBound(f"{_HERE}.get_zoom_meeting", "GetZoomMeeting")
    list_zoom_meetings: RawBound[ListZoomMeetings] = RawBound(f"{_HERE}.list_zoom_meetings", "ListZoomMeetings")
    update_zoom_meeting: RawBound[UpdateZoomMeeting] = RawBound(f"{_HERE}.update_zoom_meeting", "UpdateZoomMeeting")
