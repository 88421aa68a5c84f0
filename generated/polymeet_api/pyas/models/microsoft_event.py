from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
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
)

if TYPE_CHECKING:
    from ..models.microsoft_attendee import MicrosoftAttendee
    from ..models.microsoft_date_time import MicrosoftDateTime
    from ..models.microsoft_event_body import MicrosoftEventBody
    from ..models.microsoft_location import MicrosoftLocation
    from ..models.microsoft_recipient import MicrosoftRecipient
    from ..models.microsoft_recurrence import MicrosoftRecurrence
    from ..models.microsoft_response_status import MicrosoftResponseStatus

_BODY = ModelRef("polymeet_api.pyas.models.microsoft_event_body", "MicrosoftEventBody")
_CATEGORIES = ListOf(ANY)
_START = ModelRef("polymeet_api.pyas.models.microsoft_date_time", "MicrosoftDateTime")
_END = ModelRef("polymeet_api.pyas.models.microsoft_date_time", "MicrosoftDateTime")
_RECURRENCE = ModelRef("polymeet_api.pyas.models.microsoft_recurrence", "MicrosoftRecurrence")
_LOCATION = ModelRef("polymeet_api.pyas.models.microsoft_location", "MicrosoftLocation")
_LOCATIONS = ListOf(ModelRef("polymeet_api.pyas.models.microsoft_location", "MicrosoftLocation"))
_ORGANIZER = ModelRef("polymeet_api.pyas.models.microsoft_recipient", "MicrosoftRecipient")
_ATTENDEES = ListOf(ModelRef("polymeet_api.pyas.models.microsoft_attendee", "MicrosoftAttendee"))
_RESPONSE_STATUS = ModelRef("polymeet_api.pyas.models.microsoft_response_status", "MicrosoftResponseStatus")


@define(kw_only=True, repr=False)
class MicrosoftEvent(Model):
    """An Outlook event as Microsoft Graph describes it. For some calls the documents show a Google event instead; its
    id, start, end and attendees are read all the same, and the rest is kept as it came."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "ical_uid": Field("iCalUId"),
        "series_master_id": Field("seriesMasterId", nullable=True),
        "occurrence_id": Field("occurrenceId", nullable=True),
        "transaction_id": Field("transactionId", nullable=True),
        "change_key": Field("changeKey"),
        "odata_etag": Field("@odata.etag"),
        "odata_context": Field("@odata.context"),
        "type_": Field("type"),
        "subject": Field("subject"),
        "body_preview": Field("bodyPreview"),
        "body": Field("body", _BODY),
        "categories": Field("categories", _CATEGORIES),
        "start": Field("start", _START),
        "end": Field("end", _END),
        "is_all_day": Field("isAllDay"),
        "original_start_time_zone": Field("originalStartTimeZone"),
        "original_end_time_zone": Field("originalEndTimeZone"),
        "recurrence": Field("recurrence", _RECURRENCE, nullable=True),
        "location": Field("location", _LOCATION),
        "locations": Field("locations", _LOCATIONS),
        "organizer": Field("organizer", _ORGANIZER),
        "attendees": Field("attendees", _ATTENDEES),
        "response_status": Field("responseStatus", _RESPONSE_STATUS),
        "is_online_meeting": Field("isOnlineMeeting"),
        "online_meeting_provider": Field("onlineMeetingProvider"),
        "online_meeting_url": Field("onlineMeetingUrl", nullable=True),
        "online_meeting": Field("onlineMeeting", nullable=True),
        "importance": Field("importance"),
        "sensitivity": Field("sensitivity"),
        "show_as": Field("showAs"),
        "is_cancelled": Field("isCancelled"),
        "is_draft": Field("isDraft"),
        "is_organizer": Field("isOrganizer"),
        "hide_attendees": Field("hideAttendees"),
        "response_requested": Field("responseRequested"),
        "allow_new_time_proposals": Field("allowNewTimeProposals"),
        "has_attachments": Field("hasAttachments"),
        "is_reminder_on": Field("isReminderOn"),
        "reminder_minutes_before_start": Field("reminderMinutesBeforeStart"),
        "created_date_time": Field("createdDateTime"),
        "last_modified_date_time": Field("lastModifiedDateTime"),
        "web_link": Field("webLink"),
        "calendar_association_link": Field("calendar@odata.associationLink"),
        "calendar_navigation_link": Field("calendar@odata.navigationLink"),
    }

    id: str
    """Id of the event."""

    ical_uid: str | Unset = UNSET
    """Id of the event across all calendars."""

    series_master_id: None | str | Unset = UNSET
    """Id of the series; null for the series itself or a single event."""

    occurrence_id: None | str | Unset = UNSET
    """Id of this occurrence of a series; null if it is none."""

    transaction_id: None | str | Unset = UNSET
    """Id that its maker gave the creation; null if there is none."""

    change_key: str | Unset = UNSET
    """Changes with every version of the event."""

    odata_etag: str | Unset = UNSET
    """ETag of this version."""

    odata_context: str | Unset = UNSET
    """URL of Graph's metadata; after a change only."""

    type_: str | Unset = UNSET
    """Part that it plays in a series, such as singleInstance."""

    subject: str | Unset = UNSET
    """What the event is called."""

    body_preview: str | Unset = UNSET
    """Beginning of the text."""

    body: MicrosoftEventBody | Unset = UNSET
    """The text of an event."""

    categories: list[str] | Unset = UNSET
    """Names of its categories."""

    start: MicrosoftDateTime | Unset = UNSET
    """A time in a zone."""

    end: MicrosoftDateTime | Unset = UNSET
    """A time in a zone."""

    is_all_day: bool | Unset = UNSET
    """Whether it lasts whole days."""

    original_start_time_zone: str | Unset = UNSET
    """Zone in which the start was set, such as UTC."""

    original_end_time_zone: str | Unset = UNSET
    """Zone in which the end was set, such as UTC."""

    recurrence: MicrosoftRecurrence | None | Unset = UNSET
    """How the series repeats; null for a single event."""

    location: MicrosoftLocation | Unset = UNSET
    """A place."""

    locations: list[MicrosoftLocation] | Unset = UNSET
    """All places, where there are several."""

    organizer: MicrosoftRecipient | Unset = UNSET
    """Someone with an e-mail address."""

    attendees: list[MicrosoftAttendee] | Unset = UNSET
    """Who is invited."""

    response_status: MicrosoftResponseStatus | Unset = UNSET
    """What somebody answered to the invitation."""

    is_online_meeting: bool | Unset = UNSET
    """Whether the event has an online meeting."""

    online_meeting_provider: str | Unset = UNSET
    """Service of the online meeting; unknown if there is none."""

    online_meeting_url: None | str | Unset = UNSET
    """URL of the online meeting; null if there is none."""

    online_meeting: Any | Unset = UNSET
    """How to join the online meeting, in Graph's form; null if there is none."""

    importance: str | Unset = UNSET
    """How important it is, such as normal."""

    sensitivity: str | Unset = UNSET
    """How private it is, such as normal."""

    show_as: str | Unset = UNSET
    """How the time shows in the calendar, such as busy."""

    is_cancelled: bool | Unset = UNSET
    """Whether the event is cancelled."""

    is_draft: bool | Unset = UNSET
    """Whether the event is still a draft."""

    is_organizer: bool | Unset = UNSET
    """Whether the calendar's owner organises it."""

    hide_attendees: bool | Unset = UNSET
    """Whether attendees see only themselves."""

    response_requested: bool | Unset = UNSET
    """Whether attendees are asked to answer."""

    allow_new_time_proposals: bool | Unset = UNSET
    """Whether attendees may propose another time."""

    has_attachments: bool | Unset = UNSET
    """Whether there are attachments."""

    is_reminder_on: bool | Unset = UNSET
    """Whether there is a reminder."""

    reminder_minutes_before_start: int | Unset = UNSET
    """When it reminds, in minutes before the start."""

    created_date_time: str | Unset = UNSET
    """When the event was created, in UTC, with 7 digits after the point."""

    last_modified_date_time: str | Unset = UNSET
    """When it last changed, in UTC, with 7 digits after the point."""

    web_link: str | Unset = UNSET
    """URL of the event in Outlook on the web."""

    calendar_association_link: str | Unset = UNSET
    """Graph's URL of the reference to the calendar; in lists only."""

    calendar_navigation_link: str | Unset = UNSET
    """Graph's URL of the calendar; in lists only."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not MicrosoftEvent or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("iCalUId")) is None:
            unset += 1
            value = UNSET
        model.ical_uid = value
        value = data.get("seriesMasterId", UNSET)
        if value is UNSET:
            unset += 1
        model.series_master_id = value
        value = data.get("occurrenceId", UNSET)
        if value is UNSET:
            unset += 1
        model.occurrence_id = value
        value = data.get("transactionId", UNSET)
        if value is UNSET:
            unset += 1
        model.transaction_id = value
        if (value := data.get("changeKey")) is None:
            unset += 1
            value = UNSET
        model.change_key = value
        if (value := data.get("@odata.etag")) is None:
            unset += 1
            value = UNSET
        model.odata_etag = value
        if (value := data.get("@odata.context")) is None:
            unset += 1
            value = UNSET
        model.odata_context = value
        if (value := data.get("type")) is None:
            unset += 1
            value = UNSET
        model.type_ = value
        if (value := data.get("subject")) is None:
            unset += 1
            value = UNSET
        model.subject = value
        if (value := data.get("bodyPreview")) is None:
            unset += 1
            value = UNSET
        model.body_preview = value
        if (value := data.get("body")) is None or (value := _BODY.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.body = value
        if (value := data.get("categories")) is None or (value := _CATEGORIES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.categories = value
        if (value := data.get("start")) is None or (value := _START.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.start = value
        if (value := data.get("end")) is None or (value := _END.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.end = value
        if (value := data.get("isAllDay")) is None:
            unset += 1
            value = UNSET
        model.is_all_day = value
        if (value := data.get("originalStartTimeZone")) is None:
            unset += 1
            value = UNSET
        model.original_start_time_zone = value
        if (value := data.get("originalEndTimeZone")) is None:
            unset += 1
            value = UNSET
        model.original_end_time_zone = value
        value = data.get("recurrence", UNSET)
        if value is not None:
            value = _RECURRENCE.decode(value)
        if value is UNSET:
            unset += 1
        model.recurrence = value
        if (value := data.get("location")) is None or (value := _LOCATION.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.location = value
        if (value := data.get("locations")) is None or (value := _LOCATIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.locations = value
        if (value := data.get("organizer")) is None or (value := _ORGANIZER.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.organizer = value
        if (value := data.get("attendees")) is None or (value := _ATTENDEES.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.attendees = value
        if (value := data.get("responseStatus")) is None or (value := _RESPONSE_STATUS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.response_status = value
        if (value := data.get("isOnlineMeeting")) is None:
            unset += 1
            value = UNSET
        model.is_online_meeting = value
        if (value := data.get("onlineMeetingProvider")) is None:
            unset += 1
            value = UNSET
        model.online_meeting_provider = value
        value = data.get("onlineMeetingUrl", UNSET)
        if value is UNSET:
            unset += 1
        model.online_meeting_url = value
        value = data.get("onlineMeeting", UNSET)
        if value is UNSET:
            unset += 1
        model.online_meeting = value
        if (value := data.get("importance")) is None:
            unset += 1
            value = UNSET
        model.importance = value
        if (value := data.get("sensitivity")) is None:
            unset += 1
            value = UNSET
        model.sensitivity = value
        if (value := data.get("showAs")) is None:
            unset += 1
            value = UNSET
        model.show_as = value
        if (value := data.get("isCancelled")) is None:
            unset += 1
            value = UNSET
        model.is_cancelled = value
        if (value := data.get("isDraft")) is None:
            unset += 1
            value = UNSET
        model.is_draft = value
        if (value := data.get("isOrganizer")) is None:
            unset += 1
            value = UNSET
        model.is_organizer = value
        if (value := data.get("hideAttendees")) is None:
            unset += 1
            value = UNSET
        model.hide_attendees = value
        if (value := data.get("responseRequested")) is None:
            unset += 1
            value = UNSET
        model.response_requested = value
        if (value := data.get("allowNewTimeProposals")) is None:
            unset += 1
            value = UNSET
        model.allow_new_time_proposals = value
        if (value := data.get("hasAttachments")) is None:
            unset += 1
            value = UNSET
        model.has_attachments = value
        if (value := data.get("isReminderOn")) is None:
            unset += 1
            value = UNSET
        model.is_reminder_on = value
        if (value := data.get("reminderMinutesBeforeStart")) is None:
            unset += 1
            value = UNSET
        model.reminder_minutes_before_start = value
        if (value := data.get("createdDateTime")) is None:
            unset += 1
            value = UNSET
        model.created_date_time = value
        if (value := data.get("lastModifiedDateTime")) is None:
            unset += 1
            value = UNSET
        model.last_modified_date_time = value
        if (value := data.get("webLink")) is None:
            unset += 1
            value = UNSET
        model.web_link = value
        if (value := data.get("calendar@odata.associationLink")) is None:
            unset += 1
            value = UNSET
        model.calendar_association_link = value
        if (value := data.get("calendar@odata.navigationLink")) is None:
            unset += 1
            value = UNSET
        model.calendar_navigation_link = value
        model.additional_properties = {} if len(data) + unset == 45 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not MicrosoftEvent:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.ical_uid) is not UNSET:
            data["iCalUId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.series_master_id) is not UNSET:
            data["seriesMasterId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.occurrence_id) is not UNSET:
            data["occurrenceId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.transaction_id) is not UNSET:
            data["transactionId"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.change_key) is not UNSET:
            data["changeKey"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.odata_etag) is not UNSET:
            data["@odata.etag"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.odata_context) is not UNSET:
            data["@odata.context"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.type_) is not UNSET:
            data["type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.subject) is not UNSET:
            data["subject"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.body_preview) is not UNSET:
            data["bodyPreview"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.body) is not UNSET:
            data["body"] = convert(self, _BODY, None, value)
        if (value := self.categories) is not UNSET:
            data["categories"] = convert(self, _CATEGORIES, None, value)
        if (value := self.start) is not UNSET:
            data["start"] = convert(self, _START, None, value)
        if (value := self.end) is not UNSET:
            data["end"] = convert(self, _END, None, value)
        if (value := self.is_all_day) is not UNSET:
            data["isAllDay"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.original_start_time_zone) is not UNSET:
            data["originalStartTimeZone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.original_end_time_zone) is not UNSET:
            data["originalEndTimeZone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.recurrence) is not UNSET:
            data["recurrence"] = convert(self, _RECURRENCE, None, value)
        if (value := self.location) is not UNSET:
            data["location"] = convert(self, _LOCATION, None, value)
        if (value := self.locations) is not UNSET:
            data["locations"] = convert(self, _LOCATIONS, None, value)
        if (value := self.organizer) is not UNSET:
            data["organizer"] = convert(self, _ORGANIZER, None, value)
        if (value := self.attendees) is not UNSET:
            data["attendees"] = convert(self, _ATTENDEES, None, value)
        if (value := self.response_status) is not UNSET:
            data["responseStatus"] = convert(self, _RESPONSE_STATUS, None, value)
        if (value := self.is_online_meeting) is not UNSET:
            data["isOnlineMeeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.online_meeting_provider) is not UNSET:
            data["onlineMeetingProvider"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.online_meeting_url) is not UNSET:
            data["onlineMeetingUrl"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.online_meeting) is not UNSET:
            data["onlineMeeting"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.importance) is not UNSET:
            data["importance"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.sensitivity) is not UNSET:
            data["sensitivity"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.show_as) is not UNSET:
            data["showAs"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.is_cancelled) is not UNSET:
            data["isCancelled"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.is_draft) is not UNSET:
            data["isDraft"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.is_organizer) is not UNSET:
            data["isOrganizer"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.hide_attendees) is not UNSET:
            data["hideAttendees"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.response_requested) is not UNSET:
            data["responseRequested"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.allow_new_time_proposals) is not UNSET:
            data["allowNewTimeProposals"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.has_attachments) is not UNSET:
            data["hasAttachments"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.is_reminder_on) is not UNSET:
            data["isReminderOn"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.reminder_minutes_before_start) is not UNSET:
            data["reminderMinutesBeforeStart"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.created_date_time) is not UNSET:
            data["createdDateTime"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.last_modified_date_time) is not UNSET:
            data["lastModifiedDateTime"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.web_link) is not UNSET:
            data["webLink"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.calendar_association_link) is not UNSET:
            data["calendar@odata.associationLink"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
        if (value := self.calendar_navigation_link) is not UNSET:
            data["calendar@odata.navigationLink"] = (
                value if value.__class__ in PLAIN else convert(self, ANY, None, value)
            )
