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
