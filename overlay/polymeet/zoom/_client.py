"""Zoom: the client. Its models are in `polymeet.zoom.models`."""

from typing import TYPE_CHECKING

from polymeet_api.zoom.api import Api, ApiWithRawResponse

from .._core.profile import Profile, lazily
from .._providers import PROVIDERS
from ..auth._zoom_clouds import ZOOM_DOMAINS
from ..client import ProviderClient
from . import models
from ._failures import UNKNOWN_USER, read_failure

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from ..recurrence import Mode, Series, ZoomLimits
    from ..series import SeriesResult
    from ._series import ZoomWhen

__all__ = ("Zoom",)


class Zoom(ProviderClient, Api):
    """Zoom's REST API v2. Operations are `zoom.<tag>.<operation id>(...)`, for example `zoom.meetings.get_meeting(85746065)`."""

    __slots__ = ()
    _profile = Profile(
        *PROVIDERS["zoom"],
        base_url="https://api.zoom.us/v2",
        read_failure=read_failure,
        request_id_headers=("x-zm-trackingid",),
        lost_creates={"create_meeting": lazily(f"{__package__}._lost_creates", "created_meeting")},
        domains=ZOOM_DOMAINS,
        unrelated_not_found_codes=frozenset({UNKNOWN_USER}),
    )

    @property
    def with_raw_response(self) -> ApiWithRawResponse:
        """The same operations, each returning status, headers and the parsed answer."""
        return ApiWithRawResponse(self.send)

    async def create_series(
        self,
        user_id: str,
        series: "Series",
        body: "Callable[[ZoomWhen], models.MeetingCreate]",
        *,
        mode: "Mode" = "strict",
        limits: "ZoomLimits | None" = None,
        horizon: "datetime | None" = None,
        max_meetings: int = 60,
        concurrency: int = 4,
        mark: "models.TrackingFieldInput | None" = None,
    ) -> "SeriesResult[models.Meeting]":
        """Create a recurring meeting from a series: of type 8, with start, zone and recurrence in Zoom's format.

        Args:
            user_id: Host of the meeting.
            series: Times of the meeting.
            body: Function that gets the time fields and returns the body: `lambda when: MeetingCreate(topic="Review", **when)`.
            mode: strict: exactly the series. lossy: the nearest that Zoom can hold, which may be several meetings; occurrences that the
                series excludes are deleted afterwards. materialise: one meeting for each occurrence.
            limits: Zoom's limits for a recurrence; `ZoomLimits.extended()` for the larger ones of newer documents.
            horizon: Latest start of a meeting, for materialise of a series without an end.
            max_meetings: Largest number of meetings to create.
            concurrency: Number of meetings created at a time.
            mark: A tracking field of the account, with a value that no other meeting has, which all meetings get. It proves that a
                meeting of a lost request belongs to this series, so that `rollback()` may delete it.

        Returns:
            The meetings created and failed, the comparison with Zoom's list of occurrences (`verification`), and `rollback()`. A call
            that is cancelled deletes the meetings it created before it ends, which can take some seconds; meetings that it cannot
            delete, or that only may be its own, are left and logged (`polymeet.series`).

        Raises:
            InvalidRequest: *mark* is not a tracking field with a value. Nothing was sent.
            NotRepresentable: Zoom cannot hold the series, in strict mode. Nothing was sent.
            PolymeetError: The request of the only meeting failed. For several meetings, failures are in the result.
        """
        from ._series import create_series

        return await create_series(
            self,
            user_id,
            series,
            body,
            mode=mode,
            limits=limits,
            horizon=horizon,
            max_meetings=max_meetings,
            concurrency=concurrency,
            mark=mark,
        )

    @staticmethod
    def read_series(meeting: "models.Meeting") -> "Series":
        """Return the series of a meeting, with its deleted and moved occurrences.

        Pass the result of `get_meeting` without `occurrence_id`; with one, its start is not that of the series. The series' `notes`
        have the assumptions for missing data, such as occurrences that have passed.

        Raises:
            InvalidRequest: It has no fixed time, recurs without a recurrence, or is not a `Meeting` but, for example, an item of a list.
            UnknownRecurrence: Its recurrence is not documented by Zoom, or contradicts itself or its type.
        """
        from ._series import read_series

        return read_series(meeting)
