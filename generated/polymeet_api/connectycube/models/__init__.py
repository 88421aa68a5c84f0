"""The models of ConnectyCube, each imported when it is first asked for; `__init__.pyi` has their types."""

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
