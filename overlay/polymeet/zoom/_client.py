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
        codes_of_others=frozenset({UNKNOWN_USER}),
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
        """Create a recurring meeting from a series: of type 8 with start, zone and recurrence as Zoom wants them.

        Args:
            user_id: Whose meeting it is.
            series: When it takes place.
            body: Gets the fields that say when, and returns the body: `lambda when: MeetingCreate(topic="Review", **when)`.
            mode: strict: exactly the series. lossy: what comes nearest, which may be several meetings; occurrences that the series
                excludes are deleted afterwards. materialise: one meeting an occurrence.
            limits: What Zoom takes; `ZoomLimits.extended()` for the larger ones of newer documents.
            horizon: Last moment a meeting may start, for materialise of a series without an end.
            max_meetings: Most meetings that are made.
            concurrency: How many are made at a time.
            mark: A tracking field that the account has, with a value that no other meeting has, which all meetings get. It proves
                what a lost request made to be of this series, so that `rollback()` may delete it.

        Returns:
            What was created and what failed, how Zoom's list of occurrences compares (`verification`), and `rollback()`. A call that
            is cancelled deletes what it created before it ends, which can take some seconds; what it cannot delete, or only may have
            made, it leaves and tells the log (`polymeet.series`).

        Raises:
            InvalidRequest: *mark* is no tracking field with a value. Nothing was sent.
            NotRepresentable: Zoom cannot hold the series, in strict mode. Nothing was sent.
            PolymeetError: The request of the one meeting failed. Where there are several, failures are in the result.
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
        """Return when a meeting takes place, with what was deleted from its series or moved in it.

        Give the meeting as `get_meeting` returns it without `occurrence_id`; with one, its start is not that of the series. The
        series' `notes` say what was assumed where the meeting leaves something out, such as occurrences that have passed.

        Raises:
            InvalidRequest: It has no fixed time, recurs without saying how, or is no `Meeting` but, for example, an item of a list.
            UnknownRecurrence: Its recurrence says something that Zoom does not document, or contradicts itself or its type.
        """
        from ._series import read_series

        return read_series(meeting)
