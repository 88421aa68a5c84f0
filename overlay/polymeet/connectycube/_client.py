"""ConnectyCube: the client. Its models are in `polymeet.connectycube.models`."""

from typing import TYPE_CHECKING

from polymeet_api.connectycube.api import Api, ApiWithRawResponse

from .._core.lost_creates import refuse_mark
from .._core.profile import Profile, lazily
from .._providers import PROVIDERS
from ..client import ProviderClient
from . import models
from ._failures import read_failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ..recurrence import Series
    from ..series import SeriesResult
    from ._series import ConnectyCubeWhen

__all__ = ("ConnectyCube",)


class ConnectyCube(ProviderClient, Api):
    """ConnectyCube's meetings API, for example `connectycube.meetings.list_meetings(scheduled=True)`."""

    __slots__ = ()
    _profile = Profile(
        *PROVIDERS["connectycube"],
        base_url="https://api.connectycube.com",
        read_failure=read_failure,
        request_id_headers=("x-request-id",),
        lost_creates={"create_meeting": lazily(f"{__package__}._lost_creates", "created_meeting")},
    )

    @property
    def with_raw_response(self) -> ApiWithRawResponse:
        """The same operations, each returning status, headers and the parsed answer."""
        return ApiWithRawResponse(self.send)

    async def create_series(
        self,
        series: "Series",
        body: "Callable[[ConnectyCubeWhen], models.MeetingCreate]",
        *,
        horizon: "datetime | None" = None,
        max_meetings: int = 60,
        concurrency: int = 4,
        mark: None = None,
    ) -> "SeriesResult[models.Meeting]":
        """Create one meeting for each occurrence of a series, because ConnectyCube has no recurrence.

        Args:
            series: Times of the meetings.
            body: Function that gets start, end and zone of one meeting, and returns its body:
                `lambda when: MeetingCreate(name="Review", attendees=[], **when)`.
            horizon: Latest start of a meeting; required for a series without an end.
            max_meetings: Largest number of meetings to create.
            concurrency: Number of meetings created at a time.
            mark: Must be None, because ConnectyCube has no field for one.

        Returns:
            The meetings created and failed; after a failure no other is begun. `rollback()` deletes the created meetings, and only
            reports meetings that a lost request may have created. A call that is cancelled deletes its meetings before it ends, which
            can take some seconds.

        Raises:
            InvalidRequest: There is a *mark*. Nothing was sent.
            NotRepresentable: The series has no end, and *horizon* is None. Nothing was sent.
            TooManyMeetings: There are more than *max_meetings*. Nothing was sent.
        """
        refuse_mark("ConnectyCube", mark)
        from ._series import create_series

        return await create_series(
            self, series, body, horizon=horizon, max_meetings=max_meetings, concurrency=concurrency
        )

    @staticmethod
    def read_series(meeting: "models.Meeting") -> "Series":
        """Return a meeting as a series with one occurrence; its `notes` have the assumptions.

        Raises:
            InvalidRequest: Its start or end is missing or not a number of seconds, or it ends before it starts.
            UnknownTimeZone: Its zone is not an IANA time zone.
        """
        from ._series import read_series

        return read_series(meeting)
