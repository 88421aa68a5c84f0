"""The models of ConnectyCube, each imported when it is first asked for; `__init__.pyi` has their types."""

from typing import TYPE_CHECKING

from polymeet_runtime import lazy_package

__getattr__, __dir__, __all__ = lazy_package(
    __name__,
    {
        "Attendee": "attendee",
        "CallRecord": "call_record",
        "HostUser": "host_user",
        "Meeting": "meeting",
        "MeetingCreate": "meeting_create",
        "MeetingTimeZone": "meeting_time_zone",
        "MeetingUpdate": "meeting_update",
        "NotifyBefore": "notify_before",
        "NotifyBeforeMetric": "notify_before_metric",
        "Recording": "recording",
        "RecordingDone": "recording_done",
    },
)

if TYPE_CHECKING:  # freezers such as PyInstaller find a module by an import statement, whether it runs or not
    from . import (
        attendee,
        call_record,
        host_user,
        meeting,
        meeting_create,
        meeting_time_zone,
        meeting_update,
        notify_before,
        notify_before_metric,
        recording,
        recording_done,
    )
