"""The models of ConnectyCube, each imported when it is first asked for."""

from typing import TYPE_CHECKING

from polymeet_runtime import lazy_attributes

if TYPE_CHECKING:
    from .attendee import Attendee as Attendee
    from .call_record import CallRecord as CallRecord
    from .host_user import HostUser as HostUser
    from .meeting import Meeting as Meeting
    from .meeting_create import MeetingCreate as MeetingCreate
    from .meeting_time_zone import MeetingTimeZone as MeetingTimeZone
    from .meeting_update import MeetingUpdate as MeetingUpdate
    from .notify_before import NotifyBefore as NotifyBefore
    from .notify_before_metric import NotifyBeforeMetric as NotifyBeforeMetric
    from .recording import Recording as Recording
    from .recording_done import RecordingDone as RecordingDone

__all__ = (
    "Attendee",
    "CallRecord",
    "HostUser",
    "Meeting",
    "MeetingCreate",
    "MeetingTimeZone",
    "MeetingUpdate",
    "NotifyBefore",
    "NotifyBeforeMetric",
    "Recording",
    "RecordingDone",
)

if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist
    __getattr__ = lazy_attributes(
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


def __dir__() -> list[str]:
    return sorted(__all__)
