from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.dashboard_custom_key import DashboardCustomKey
    from ..models.dashboard_quality import DashboardQuality
    from ..models.dashboard_tracking_field import DashboardTrackingField

_CUSTOM_KEYS = ListOf(ModelRef("polymeet_api.zoom.models.dashboard_custom_key", "DashboardCustomKey"))
_TRACKING_FIELDS = ListOf(ModelRef("polymeet_api.zoom.models.dashboard_tracking_field", "DashboardTrackingField"))


@define(kw_only=True, repr=False)
class DashboardMeeting(Model):
    """A live or past meeting instance with usage figures."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "uuid": Field("uuid", required=True),
        "id": Field("id", required=True),
        "topic": Field("topic"),
        "start_time": Field("start_time", DATE_TIME),
        "end_time": Field("end_time"),
        "duration": Field("duration"),
        "host": Field("host"),
        "email": Field("email"),
        "user_type": Field("user_type"),
        "dept": Field("dept"),
        "participants": Field("participants"),
        "in_room_participants": Field("in_room_participants"),
        "has_pstn": Field("has_pstn"),
        "has_voip": Field("has_voip"),
        "has_3rd_party_audio": Field("has_3rd_party_audio"),
        "has_sip": Field("has_sip"),
        "has_video": Field("has_video"),
        "has_screen_share": Field("has_screen_share"),
        "has_recording": Field("has_recording"),
        "has_archiving": Field("has_archiving"),
        "audio_quality": Field("audio_quality"),
        "video_quality": Field("video_quality"),
        "screen_share_quality": Field("screen_share_quality"),
        "custom_keys": Field("custom_keys", _CUSTOM_KEYS),
        "tracking_fields": Field("tracking_fields", _TRACKING_FIELDS),
    }

    uuid: str
    """UUID of this instance."""

    id: int
    """Meeting id; all instances of a series share it."""

    topic: str | Unset = UNSET
    """Topic."""

    start_time: datetime.datetime | Unset = UNSET
    """When it really started, in UTC."""

    end_time: str | Unset = UNSET
    """When it really ended, as an RFC 3339 date and time in UTC; empty or missing while it is live."""

    duration: str | Unset = UNSET
    """How long it ran, as hh:mm:ss, or mm:ss below an hour; empty or missing while it is live."""

    host: str | Unset = UNSET
    """Display name of the host."""

    email: str | Unset = UNSET
    """Email address of the host."""

    user_type: str | Unset = UNSET
    """Names of the host's plans."""

    dept: str | Unset = UNSET
    """Department of the host."""

    participants: int | Unset = UNSET
    """Number of participants."""

    in_room_participants: int | Unset = UNSET
    """Number of participants in a Zoom Room."""

    has_pstn: bool | Unset = UNSET
    """Whether somebody joined by telephone (PSTN)."""

    has_voip: bool | Unset = UNSET
    """Whether computer audio was used."""

    has_3rd_party_audio: bool | Unset = UNSET
    """Whether audio of a third party was used."""

    has_sip: bool | Unset = UNSET
    """Whether somebody joined by SIP."""

    has_video: bool | Unset = UNSET
    """Whether video was used."""

    has_screen_share: bool | Unset = UNSET
    """Whether a screen was shared."""

    has_recording: bool | Unset = UNSET
    """Whether it was recorded."""

    has_archiving: bool | Unset = UNSET
    """Whether it was archived."""

    audio_quality: DashboardQuality.Value | Unset = UNSET
    """Score of a stream: good is without faults, fair has rare short faults, poor is often disturbed, bad is unusable;
    empty if not scored."""

    video_quality: DashboardQuality.Value | Unset = UNSET
    """Score of a stream: good is without faults, fair has rare short faults, poor is often disturbed, bad is unusable;
    empty if not scored."""

    screen_share_quality: DashboardQuality.Value | Unset = UNSET
    """Score of a stream: good is without faults, fair has rare short faults, poor is often disturbed, bad is unusable;
    empty if not scored."""

    custom_keys: list[DashboardCustomKey] | Unset = UNSET
    """Keys and values given to the meeting by the app that made it."""

    tracking_fields: list[DashboardTrackingField] | Unset = UNSET
    """Tracking fields; sent only if `include_fields` is tracking_fields."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not DashboardMeeting or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("uuid")) is None:
            unset += 1
            value = MISSING
        model.uuid = value
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("end_time")) is None:
            unset += 1
            value = UNSET
        model.end_time = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("host")) is None:
            unset += 1
            value = UNSET
        model.host = value
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        if (value := data.get("user_type")) is None:
            unset += 1
            value = UNSET
        model.user_type = value
        if (value := data.get("dept")) is None:
            unset += 1
            value = UNSET
        model.dept = value
        if (value := data.get("participants")) is None:
            unset += 1
            value = UNSET
        model.participants = value
        if (value := data.get("in_room_participants")) is None:
            unset += 1
            value = UNSET
        model.in_room_participants = value
        if (value := data.get("has_pstn")) is None:
            unset += 1
            value = UNSET
        model.has_pstn = value
        if (value := data.get("has_voip")) is None:
            unset += 1
            value = UNSET
        model.has_voip = value
        if (value := data.get("has_3rd_party_audio")) is None:
            unset += 1
            value = UNSET
        model.has_3rd_party_audio = value
        if (value := data.get("has_sip")) is None:
            unset += 1
            value = UNSET
        model.has_sip = value
        if (value := data.get("has_video")) is None:
            unset += 1
            value = UNSET
        model.has_video = value
        if (value := data.get("has_screen_share")) is None:
            unset += 1
            value = UNSET
        model.has_screen_share = value
        if (value := data.get("has_recording")) is None:
            unset += 1
            value = UNSET
        model.has_recording = value
        if (value := data.get("has_archiving")) is None:
            unset += 1
            value = UNSET
        model.has_archiving = value
        if (value := data.get("audio_quality")) is None:
            unset += 1
            value = UNSET
        model.audio_quality = value
        if (value := data.get("video_quality")) is None:
            unset += 1
            value = UNSET
        model.video_quality = value
        if (value := data.get("screen_share_quality")) is None:
            unset += 1
            value = UNSET
        model.screen_share_quality = value
        if (value := data.get("custom_keys")) is None or (value := _CUSTOM_KEYS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.custom_keys = value
        if (value := data.get("tracking_fields")) is None or (value := _TRACKING_FIELDS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.tracking_fields = value
        model.additional_properties = {} if len(data) + unset == 25 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not DashboardMeeting:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.uuid) is not MISSING:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.end_time) is not UNSET:
            data["end_time"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host) is not UNSET:
            data["host"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.user_type) is not UNSET:
            data["user_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.dept) is not UNSET:
            data["dept"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.participants) is not UNSET:
            data["participants"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.in_room_participants) is not UNSET:
            data["in_room_participants"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_pstn) is not UNSET:
            data["has_pstn"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_voip) is not UNSET:
            data["has_voip"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_3rd_party_audio) is not UNSET:
            data["has_3rd_party_audio"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_sip) is not UNSET:
            data["has_sip"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_video) is not UNSET:
            data["has_video"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_screen_share) is not UNSET:
            data["has_screen_share"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_recording) is not UNSET:
            data["has_recording"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_archiving) is not UNSET:
            data["has_archiving"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.audio_quality) is not UNSET:
            data["audio_quality"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.video_quality) is not UNSET:
            data["video_quality"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.screen_share_quality) is not UNSET:
            data["screen_share_quality"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.custom_keys) is not UNSET:
            data["custom_keys"] = convert(self, _CUSTOM_KEYS, None, value)
        if (value := self.tracking_fields) is not UNSET:
            data["tracking_fields"] = convert(self, _TRACKING_FIELDS, None, value)
