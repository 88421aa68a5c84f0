from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
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

    from ..models.meeting_settings_update import MeetingSettingsUpdate
    from ..models.meeting_type_input import MeetingTypeInput
    from ..models.recurrence import Recurrence
    from ..models.tracking_field_input import TrackingFieldInput

_RECURRENCE = ModelRef("polymeet_api.zoom.models.recurrence", "Recurrence")
_TRACKING_FIELDS = ListOf(ModelRef("polymeet_api.zoom.models.tracking_field_input", "TrackingFieldInput"))
_SETTINGS = ModelRef("polymeet_api.zoom.models.meeting_settings_update", "MeetingSettingsUpdate")


@define(kw_only=True, repr=False)
class MeetingUpdate(Model):
    """What to change in a meeting. What is left out stays; "" empties a text."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "topic": Field("topic"),
        "agenda": Field("agenda"),
        "type_": Field("type"),
        "start_time": Field("start_time", DATE_TIME, time_zone="timezone"),
        "timezone": Field("timezone"),
        "duration": Field("duration"),
        "recurrence": Field("recurrence", _RECURRENCE),
        "schedule_for": Field("schedule_for"),
        "password": Field("password", secret=True),
        "template_id": Field("template_id"),
        "pre_schedule": Field("pre_schedule"),
        "tracking_fields": Field("tracking_fields", _TRACKING_FIELDS),
        "settings": Field("settings", _SETTINGS),
    }

    topic: str | Unset = UNSET
    """Title, at most 200 characters."""

    agenda: str | Unset = UNSET
    """What the meeting is about, at most 2000 characters."""

    type_: MeetingTypeInput.Value | Unset = UNSET
    """Kind of meeting. A recurrence needs 8."""

    start_time: datetime.datetime | Unset = UNSET
    """Start, for types 2 and 8, in the future: with a Z in UTC, without it the local time in timezone. Zoom ignores a
    past one."""

    timezone: str | Unset = UNSET
    """Zone of a local start_time, such as Europe/Lisbon."""

    duration: int | Unset = UNSET
    """Length in minutes; for type 2."""

    recurrence: Recurrence | Unset = UNSET
    """How the series repeats; only with type 8, and always the whole object."""

    schedule_for: str | Unset = UNSET
    """Who is to host, by e-mail address or user id; not for instant meetings."""

    password: str | Unset = UNSET
    """Passcode to join, at most 10 of letters, digits and @ - _ *. The account may ask for more, or require one."""

    template_id: str | Unset = UNSET
    """Id of a meeting template to take over."""

    pre_schedule: bool | Unset = UNSET
    """Whether the meeting is created ahead of its event, for the Google Workspace add-on; only types 2 and 3."""

    tracking_fields: list[TrackingFieldInput] | Unset = UNSET
    """Tracking fields to set."""

    settings: MeetingSettingsUpdate | Unset = UNSET
    """Settings to change. What is left out stays."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MeetingUpdate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("topic")) is None:
            unset += 1
            value = UNSET
        model.topic = value
        if (value := data.get("agenda")) is None:
            unset += 1
            value = UNSET
        model.agenda = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        value = data.get("start_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.start_time = value
        if (value := data.get("timezone")) is None:
            unset += 1
            value = UNSET
        model.timezone = value
        if (value := data.get("duration")) is None:
            unset += 1
            value = UNSET
        model.duration = value
        if (value := data.get("recurrence")) is None or (value := _RECURRENCE.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.recurrence = value
        if (value := data.get("schedule_for")) is None:
            unset += 1
            value = UNSET
        model.schedule_for = value
        if (value := data.get("password")) is None:
            unset += 1
            value = UNSET
        model.password = value
        if (value := data.get("template_id")) is None:
            unset += 1
            value = UNSET
        model.template_id = value
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
        model.additional_properties = {} if len(data) + unset == 13 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MeetingUpdate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.topic) is not UNSET:
            data["topic"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.agenda) is not UNSET:
            data["agenda"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.start_time) is not UNSET:
            data["start_time"] = convert(self, DATE_TIME, "timezone", value)
        if (value := self.timezone) is not UNSET:
            data["timezone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.duration) is not UNSET:
            data["duration"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recurrence) is not UNSET:
            data["recurrence"] = convert(self, _RECURRENCE, None, value)
        if (value := self.schedule_for) is not UNSET:
            data["schedule_for"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.password) is not UNSET:
            data["password"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.template_id) is not UNSET:
            data["template_id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.pre_schedule) is not UNSET:
            data["pre_schedule"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.tracking_fields) is not UNSET:
            data["tracking_fields"] = convert(self, _TRACKING_FIELDS, None, value)
        if (value := self.settings) is not UNSET:
            data["settings"] = convert(self, _SETTINGS, None, value)
