"""Pyas: the client. Its models are in `polymeet.pyas.models`."""

from typing import TYPE_CHECKING

from polymeet_api.pyas.api import Api, ApiWithRawResponse

from .._core.lost_creates import refuse_mark
from .._core.profile import Profile, lazily
from .._providers import PROVIDERS
from ..client import ProviderClient
from . import models
from ._failures import read_failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ..recurrence import Mode, Series
    from ..series import SeriesResult
    from ._series import PyasEventWhen, PyasMeetingWhen

__all__ = ("Pyas",)


class Pyas(ProviderClient, Api):
    """Pyas' API over a user's Zoom and Microsoft accounts, for example `pyas.zoom_meetings.list_zoom_meetings(account_id=...)`."""

    __slots__ = ()
    _profile = Profile(
        *PROVIDERS["pyas"],
        base_url="https://api.pyas.io",
        read_failure=read_failure,
        request_id_headers=("x-request-id",),
        lost_creates={
            "create_zoom_meeting": lazily(f"{__package__}._lost_creates", "created_meeting"),
            "create_microsoft_event": lazily(f"{__package__}._lost_creates", "created_event"),
        },
    )

    @property
    def with_raw_response(self) -> ApiWithRawResponse:
        """The same operations, each returning status, headers and the parsed answer."""
        return ApiWithRawResponse(self.send)

    async def create_zoom_series(
        self,
        account_id: str,
        series: "Series",
        body: "Callable[[PyasMeetingWhen], models.MeetingData]",
        *,
        mode: "Mode" = "strict",
        horizon: "datetime | None" = None,
        max_meetings: int = 60,
        concurrency: int = 4,
        mark: None = None,
    ) -> "SeriesResult[models.ZoomMeeting]":
        """Create a recurring Zoom meeting from a series; see `Zoom.create_series`, which has the same arguments and errors.

        Pyas cannot delete one occurrence: those that a lossy series excludes stay, and are in `pending_deletes`. It has no field for a
        *mark*, which is refused: `rollback()` only reports meetings that a lost request may have created.
        *body* is, for example, `lambda when: MeetingData(title="Review", description="Weekly", **when)`.
        """
        refuse_mark("Pyas", mark)
        from ._series import create_zoom_series

        return await create_zoom_series(
            self,
            account_id,
            series,
            body,
            mode=mode,
            horizon=horizon,
            max_meetings=max_meetings,
            concurrency=concurrency,
        )

    async def create_microsoft_series(
        self,
        account_id: str,
        calendar_id: str,
        series: "Series",
        body: "Callable[[PyasEventWhen], models.EventData]",
        *,
        mode: "Mode" = "strict",
        horizon: "datetime | None" = None,
        max_meetings: int = 60,
        concurrency: int = 4,
        mark: None = None,
    ) -> "SeriesResult[models.MicrosoftEvent]":
        """Create a recurring event from a series; see `Zoom.create_series`, which has the same arguments and errors.

        Pyas cannot delete one occurrence: those that a lossy series excludes stay, and are in `pending_deletes`. It has no field for a
        *mark*, which is refused: `rollback()` only reports events that a lost request may have created.
        *body* is, for example, `lambda when: EventData(title="Review", description="Weekly", **when)`.
        """
        refuse_mark("Pyas", mark)
        from ._series import create_microsoft_series

        return await create_microsoft_series(
            self,
            account_id,
            calendar_id,
            series,
            body,
            mode=mode,
            horizon=horizon,
            max_meetings=max_meetings,
            concurrency=concurrency,
        )

    @staticmethod
    def read_zoom_series(meeting: "models.ZoomMeeting | models.ZoomMeetingItem") -> "Series":
        """Return the series of a meeting.

        Pyas' documents show no recurrence in a meeting, so a recurring one can be read only if Pyas passes on Zoom's data. The series'
        `notes` have the assumptions for missing data.

        Raises:
            InvalidRequest: It has no fixed time, or it recurs and has neither a recurrence nor occurrences.
            UnknownRecurrence: Its recurrence is not documented by Zoom, or contradicts itself or its type.
        """
        from ._series import read_zoom_series

        return read_zoom_series(meeting)

    @staticmethod
    def read_microsoft_series(event: "models.MicrosoftEvent") -> "Series":
        """Return the series of an event, in the zone of its recurrence if it has one.

        Raises:
            InvalidRequest: It has no start or end.
            UnknownRecurrence: Its recurrence has a pattern that Graph does not document.
        """
        from ._series import read_microsoft_series

        return read_microsoft_series(event)
