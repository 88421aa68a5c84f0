"""The operations of the tag `meeting_summaries`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .list_meeting_summaries import ListMeetingSummaries

__all__ = ("MeetingSummaries", "MeetingSummariesWithRawResponse")

_HERE = __name__


class MeetingSummaries(Resource):
    """Operations of the tag `meeting_summaries`."""

    __slots__ = ()
    list_meeting_summaries: Bound[ListMeetingSummaries] = Bound(
        f"{_HERE}.list_meeting_summaries", "ListMeetingSummaries"
    )
    """List the meeting summaries of the account."""


class MeetingSummariesWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    list_meeting_summaries: RawBound[ListMeetingSummaries] = RawBound(
        f"{_HERE}.list_meeting_summaries", "ListMeetingSummaries"
    )
