"""A series is read from a meeting, and not from what is near it."""

from collections.abc import Callable
from typing import Any

import pytest

from polymeet import ConnectyCube, Pyas, Zoom, pyas, zoom
from polymeet.errors import InvalidRequest


@pytest.mark.parametrize(
    ("read", "value", "message"),
    [
        (Zoom.read_series, zoom.models.MeetingItem(id=7), "from a Meeting, not from MeetingItem"),
        (Zoom.read_series, None, "from a Meeting, not from NoneType"),
        (
            Pyas.read_zoom_series,
            pyas.models.ZoomMeetingResult(success=True),
            "from a ZoomMeeting, not from ZoomMeetingResult",
        ),
        (
            Pyas.read_microsoft_series,
            pyas.models.MicrosoftEventResultData(),
            "from a MicrosoftEvent, not from MicrosoftEventResultData",
        ),
        (ConnectyCube.read_series, [], "from a Meeting, not from list"),
    ],
)
def test_what_is_no_meeting_is_refused(read: Callable[[Any], object], value: object, message: str) -> None:
    with pytest.raises(InvalidRequest, match=f"a series is read {message}"):
        read(value)
