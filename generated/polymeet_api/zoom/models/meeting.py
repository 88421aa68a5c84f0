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

    from ..models.meeting_creation_source import MeetingCreationSource
    from ..models.meeting_settings import MeetingSettings
    from ..models.meeting_status import MeetingStatus
    from ..models.meeting_type import MeetingType
    from ..models.occurrence import Occurrence
    from ..models.recurrence import Recurrence
    from ..models.tracking_field import TrackingField

_RECURRENCE = ModelRef("polymeet_api.zoom.models.recurrence", "Recurrence")
_OCCURRENCES = ListOf(ModelRef("polymeet_api.zoom.models.occurrence", "Occurrence"))
_TRACKING_FIELDS = ListOf(ModelRef("polymeet_api.zoom.models.tracking_field", "TrackingField"))
_SETTINGS = ModelRef("polymeet_api.zoom.models.meeting_settings", "MeetingSettings")


@define(kw_only=True, repr=False)
class Meeting(Model):
    """A meeting in full, as creating and getting return it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "uuid": Field("uuid"),
        "pmi": Field("pmi"),
        "type_": Field("type"),
        "status": Field("status"),
        "topic": Field("topic"),
        "agenda": Field("agenda"),
        "start_time": Field("start_time", DATE_TIME),
        "duration": Field("duration"),
        "timezone": Field("timezone"),
        "created_at": Field("created_at", DATE_TIME),
        "creation_source": Field("creation_source"),
        "recurrence": Field("recurrence", _RECURRENCE),
        "occurrences": Field("occurrences", _OCCURRENCES),
        "host_id": Field("host_id"),
        "host_email": Field("host_email"),
        "assistant_id": Field("assistant_id"),
        "join_url": Field("join_url"),
        "start_url": Field("start_url", secret=True),
        "registration_url": Field("registration_url"),
        "chat_join_url": Field("chat_join_url"),
        "password": Field("password", secret=True),
        "encrypted_password": Field("encrypted_password", secret=True),
        "h323_password": Field("h323_password", secret=True),
        "pstn_password": Field("pstn_password", secret=True),
        "dynamic_host_key": Field("dynamic_host_key", secret=True),
        "pre_schedule": Field("pre_schedule"),
        "tracking_fields": Field("tracking_fields", _TRACKING_FIELDS),
        "settings": Field("settings", _SETTINGS),
    }

    id: int
    """The meeting's id, also called meeting number."""

    uuid: str | Unset = UNSET
    """Id of the current instance. A new instance, after the meeting has ended, has a new one."""

    pmi: str | Unset = UNSET
    """The personal meeting id, where the meeting uses one; only types 2 and 3."""

    type_: MeetingType.Value | Unset = UNSET
    """Kind of meeting: 1 instant, 2 scheduled, 3 recurring without fixed times, 4 personal meeting room, 8 recurring
    at fixed times, 10 screen share only."""

    status: MeetingStatus.Value | Unset = UNSET
    """waiting: not in progress; started: in progress."""

    topic: str | Unset = UNSET
    """Title."""

    agenda: str | Unset = UNSET
    """What the meeting is about."""

    start_time: datetime.datetime | Unset = UNSET
    """Start in UTC. Instant meetings have none."""

    duration: int | Unset = UNSET
    """Planned length in minutes."""

    timezone: str | Unset = UNSET
    """Zone in which the start is meant to be shown, such as Europe/Lisbon."""

    created_at: datetime.datetime | Unset = UNSET
    """When the meeting was created, in UTC."""

    creation_source: MeetingCreationSource.Value | Unset = UNSET
    """Where the meeting was made. open_api: this API; web_portal: Zoom's web pages; other: elsewhere."""

    recurrence: Recurrence | Unset = UNSET
    """How the series repeats; only type 8."""

    occurrences: list[Occurrence] | Unset = UNSET
    """The meetings of the series. The documents say at most 50, beside 60 for end_times."""

    host_id: str | Unset = UNSET
    """User id of the host."""

    host_email: str | Unset = UNSET
    """E-mail address of the host."""

    assistant_id: str | Unset = UNSET
    """User id of whoever scheduled the meeting for the host."""

    join_url: str | Unset = UNSET
    """Where participants join. It is for invited people only and may carry the passcode."""

    start_url: str | Unset = UNSET
    """Where a host starts the meeting, signed in as the host: keep it secret. It dies after 2 hours (90 days for hosts
    made with custCreate), so never store it; get the meeting again."""

    registration_url: str | Unset = UNSET
    """Where people register, for a meeting with registration."""

    chat_join_url: str | Unset = UNSET
    """Where people join the meeting's chat."""

    password: str | Unset = UNSET
    """Passcode to join."""

    encrypted_password: str | Unset = UNSET
    """Encrypted passcode, for H.323 and SIP devices of other makers."""

    h323_password: str | Unset = UNSET
    """Passcode for H.323 and SIP rooms."""

    pstn_password: str | Unset = UNSET
    """Passcode for those who dial in by telephone."""

    dynamic_host_key: str | Unset = UNSET
    """Key with which someone claims the host's role in this meeting."""

    pre_schedule: bool | Unset = UNSET
    """Whether the Google Workspace add-on created the meeting ahead of its event; only types 2 and 3."""

    tracking_fields: list[TrackingField] | Unset = UNSET
    """Tracking fields of the meeting."""

    settings: MeetingSettings | Unset = UNSET
    """The settings of a meeting, as read."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Meeting or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("uuid")) is None:
            unset += 1
            value = UNSET
        model.uuid = value
        if (value := data.get("pmi")) is None:
            unset += 1
            value = UNSET
        model.pmi = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        if (value := data.get("agenda")) is None:
            unset += 1
            value = UNSET
        model.agenda = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("timezone")) is None:
            unset += 1
            value = UNSET
        model.timezone = value
        value = data.get("created_at")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.created_at = value
        if (value := data.get("creation_source")) is None:
            unset += 1
            value = UNSET
        model.creation_source = value
        if (value := data.get("recurrence")) is None or (value := _RECURRENCE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.recurrence = value
        if (value := data.get("occurrences")) is None or (value := _OCCURRENCES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.occurrences = value
        if (value := data.get("host_id")) is None:
            unset += 1
            value = UNSET
        model.host_id = value
        if (value := data.get("host_email")) is None:
            unset += 1
            value = UNSET
        model.host_email = value
        if (value := data.get("assistant_id")) is None:
            unset += 1
            value = UNSET
        model.assistant_id = value
        if (value := data.get("join_url")) is None:
            unset += 1
            value = UNSET
        model.join_url = value
        if (value := data.get("start_url")) is None:
            unset += 1
            value = UNSET
        model.start_url = value
        if (value := data.get("registration_url")) is None:
            unset += 1
            value = UNSET
        model.registration_url = value
        if (value := data.get("chat_join_url")) is None:
            unset += 1
            value = UNSET
        model.chat_join_url = value
        if (value := data.get("password")) is None:
            unset += 1
            value = UNSET
        model.password = value
        if (value := data.get("encrypted_password")) is None:
            unset += 1
            value = UNSET
        model.encrypted_password = value
        if (value := data.get("h323_password")) is None:
            unset += 1
            value = UNSET
        model.h323_password = value
        if (value := data.get("pstn_password")) is None:
            unset += 1
            value = UNSET
        model.pstn_password = value
        if (value := data.get("dynamic_host_key")) is None:
            unset += 1
            value = UNSET
        model.dynamic_host_key = value
        if (value := data.get("pre_schedule")) is None:
            unset += 1
            value = UNSET
        model.pre_schedule = value
        if (value := data.get("tracking_fields")) is None or (value := _TRACKING_FIELDS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.tracking_fields = value
        if (value := data.get("settings")) is None or (value := _SETTINGS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.settings = value
        model.additional_properties = {} if len(data) + unset == 29 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Meeting:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.uuid) is not UNSET:
            data["uuid"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pmi) is not UNSET:
            data["pmi"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.agenda) is not UNSET:
            data["agenda"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.created_at) is not UNSET:
            data["created_at"] = convert(self, DATE_TIME, None, value)
        if (value := self.creation_source) is not UNSET:
            data["creation_source"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recurrence) is not UNSET:
            data["recurrence"] = convert(self, _RECURRENCE, None, value)
        if (value := self.occurrences) is not UNSET:
            data["occurrences"] = convert(self, _OCCURRENCES, None, value)
        if (value := self.host_id) is not UNSET:
            data["host_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.host_email) is not UNSET:
            data["host_email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.assistant_id) is not UNSET:
            data["assistant_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.join_url) is not UNSET:
            data["join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_url) is not UNSET:
            data["start_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.registration_url) is not UNSET:
            data["registration_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.chat_join_url) is not UNSET:
            data["chat_join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.password) is not UNSET:
            data["password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.encrypted_password) is not UNSET:
            data["encrypted_password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.h323_password) is not UNSET:
            data["h323_password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pstn_password) is not UNSET:
            data["pstn_password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.dynamic_host_key) is not UNSET:
            data["dynamic_host_key"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pre_schedule) is not UNSET:
            data["pre_schedule"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.tracking_fields) is not UNSET:
            data["tracking_fields"] = convert(self, _TRACKING_FIELDS, None, value)
        if (value := self.settings) is not UNSET:
            data["settings"] = convert(self, _SETTINGS, None, value)
