from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.microsoft_attendee import MicrosoftAttendee
    from ..models.microsoft_date_time import MicrosoftDateTime
    from ..models.microsoft_event_body import MicrosoftEventBody
    from ..models.microsoft_location import MicrosoftLocation
    from ..models.microsoft_recipient import MicrosoftRecipient
    from ..models.microsoft_recurrence import MicrosoftRecurrence
    from ..models.microsoft_response_status import MicrosoftResponseStatus


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
        "body": Field("body", ModelRef("polymeet_api.pyas.models.microsoft_event_body", "MicrosoftEventBody")),
        "categories": Field("categories", ListOf(ANY)),
        "start": Field("start", ModelRef("polymeet_api.pyas.models.microsoft_date_time", "MicrosoftDateTime")),
        "end": Field("end", ModelRef("polymeet_api.pyas.models.microsoft_date_time", "MicrosoftDateTime")),
        "is_all_day": Field("isAllDay"),
        "original_start_time_zone": Field("originalStartTimeZone"),
        "original_end_time_zone": Field("originalEndTimeZone"),
        "recurrence": Field(
            "recurrence",
            ModelRef("polymeet_api.pyas.models.microsoft_recurrence", "MicrosoftRecurrence"),
            nullable=True,
        ),
        "location": Field("location", ModelRef("polymeet_api.pyas.models.microsoft_location", "MicrosoftLocation")),
        "locations": Field(
            "locations", ListOf(ModelRef("polymeet_api.pyas.models.microsoft_location", "MicrosoftLocation"))
        ),
        "organizer": Field("organizer", ModelRef("polymeet_api.pyas.models.microsoft_recipient", "MicrosoftRecipient")),
        "attendees": Field(
            "attendees", ListOf(ModelRef("polymeet_api.pyas.models.microsoft_attendee", "MicrosoftAttendee"))
        ),
        "response_status": Field(
            "responseStatus", ModelRef("polymeet_api.pyas.models.microsoft_response_status", "MicrosoftResponseStatus")
        ),
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
