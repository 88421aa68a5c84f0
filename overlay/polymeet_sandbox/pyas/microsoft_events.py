"""Pyas' Outlook events: written with Pyas' members, read with those of Microsoft Graph."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from ..messages import Answer, Record
from ..provider import Call, Handler
from .common import check_recurrence, events_of, invalid_field, is_between, not_found, zone_of
from .state import PyasState

PAGE_SIZE = 50
NEVER = "0001-01-01T00:00:00Z"
FIXED: Mapping[str, Any] = {
    "seriesMasterId": None,
    "occurrenceId": None,
    "transactionId": None,
    "categories": [],
    "isAllDay": False,
    "originalStartTimeZone": "UTC",
    "originalEndTimeZone": "UTC",
    "recurrence": None,
    "type": "singleInstance",
    "attendees": [],
    "organizer": {"emailAddress": {"name": "Calendar Owner", "address": "owner@example.com"}},
    "responseStatus": {"response": "organizer", "time": NEVER},
    "isOnlineMeeting": False,
    "onlineMeetingProvider": "unknown",
    "onlineMeetingUrl": None,
    "onlineMeeting": None,
    "importance": "normal",
    "sensitivity": "normal",
    "showAs": "busy",
    "isCancelled": False,
    "isDraft": False,
    "isOrganizer": True,
    "hideAttendees": False,
    "responseRequested": True,
    "allowNewTimeProposals": True,
    "hasAttachments": False,
    "isReminderOn": True,
    "reminderMinutesBeforeStart": 15,
}
"""Members of every new event."""
ADDRESS = {"zipCode": "postalCode", "country": "countryOrRegion"}
"""Pyas' names of address members that differ from Graph's."""


def list_microsoft_events(call: Call[PyasState]) -> Answer:
    """The events of a calendar."""
    text = call.query.get("search", "").lower()
    chosen = [
        event
        for event in events_of(call).values()
        if text in event["subject"].lower() and is_between(_moment(event["start"]), call.query)
    ]
    page = call.page(chosen, size=PAGE_SIZE)
    data: Record = {"count": len(page.items), "events": list(page.items), "nextPageToken": page.next_token}
    return call.reply({"success": True, "data": data})


def create_microsoft_event(call: Call[PyasState]) -> Answer:
    """A new event, directly in the envelope."""
    events = events_of(call)
    now = _graph_time(call.clock.now())
    key = call.state.new_key()
    base: Record = {**FIXED, "id": key, "iCalUId": call.state.new_key(20), "createdDateTime": f"{now}Z"}
    base["webLink"] = f"https://outlook.example.com/owa/?itemid={key}"
    event = _changed(call, base)
    events[key] = event
    return call.reply({"success": True, "data": event})


def get_microsoft_event(call: Call[PyasState]) -> Answer:
    """An event, one level deeper."""
    return call.reply({"success": True, "data": {"event": _find(call)}})


def update_microsoft_event(call: Call[PyasState]) -> Answer:
    """Change the members in the body."""
    event = _find(call)
    event.update(_changed(call, event))
    return call.reply({"success": True, "data": event})


def delete_microsoft_event(call: Call[PyasState]) -> Answer:
    """Delete an event."""
    del events_of(call)[_find(call)["id"]]
    return call.reply()


def _find(call: Call[PyasState]) -> Record:
    event = events_of(call).get(call.path["id"])
    if event is None:
        raise not_found("Event")
    return event


def _changed(call: Call[PyasState], event: Record) -> Record:
    """An event with the body's data, as members of Graph."""
    data: Record = call.body["eventData"]
    key = call.state.new_key(6)
    changed: Record = {**event, "changeKey": key, "@odata.etag": f'W/"{key}"'}
    changed["lastModifiedDateTime"] = f"{_graph_time(call.clock.now())}Z"
    if "timeZone" in data:
        zone_of(data["timeZone"], "eventData.timeZone")
    for name, translate in TRANSLATORS.items():
        if name in data:
            changed.update(translate(data[name]))
    if _moment(changed["end"]) < _moment(changed["start"]):
        raise invalid_field("eventData.endDate", "must not lie before startDate")
    if "recurrence" in data:
        zone = zone_of(data.get("timeZone") or _zone_of_series(event), "eventData.timeZone")
        changed["recurrence"]["range"].update(_days(data["recurrence"], changed["start"], zone))
    return changed


def _zone_of_series(event: Record) -> str:
    """The zone in which a series was made."""
    series = event["recurrence"]
    return series["range"]["recurrenceTimeZone"] if series else "UTC"


def _days(recurrence: Record, start: Record, zone: ZoneInfo) -> Record:
    """The days of a series in its zone; their local time is constant."""
    days = {"recurrenceTimeZone": zone.key, "startDate": f"{_moment(start).astimezone(zone):%Y-%m-%d}"}
    if "endDate" in recurrence:
        days["endDate"] = f"{datetime.fromisoformat(recurrence['endDate']).astimezone(zone):%Y-%m-%d}"
    return days


def _title(text: str) -> Record:
    return {"subject": text}


def _description(text: str) -> Record:
    return {"bodyPreview": text[:255], "body": {"contentType": "html", "content": f"<html><body>{text}</body></html>"}}


def _start(text: str) -> Record:
    return {"start": _graph_date_time(text)}


def _end(text: str) -> Record:
    return {"end": _graph_date_time(text)}


def _location(place: Record) -> Record:
    address = {ADDRESS.get(name, name): value for name, value in place.items()}
    name = address.get("street", "")
    location: Record = {
        "displayName": name,
        "locationUri": "",
        "locationType": "default",
        "uniqueId": name,
        "uniqueIdType": "private",
        "address": address,
        "coordinates": {},
    }
    return {"location": location, "locations": [location]}


def _attendees(people: list[Record]) -> Record:
    return {
        "attendees": [
            {
                "type": "required",
                "status": {"response": "none", "time": NEVER},
                "emailAddress": {"name": person.get("name", ""), "address": person["email"]},
            }
            for person in people
        ]
    }


def _online(url: str) -> Record:
    return {"onlineMeetingUrl": url, "isOnlineMeeting": True}


def _conferencing(conferencing: Record) -> Record:
    return _online(f"https://{conferencing['provider']}.example.com/j/1")


def _recurrence(recurrence: Record) -> Record:
    """A series in Graph's form; without an end it has none."""
    check_recurrence(recurrence, "eventData.recurrence")
    pattern: Record = {"interval": int(recurrence["interval"]), "firstDayOfWeek": "sunday"}
    match recurrence["type"]:
        case "daily":
            pattern["type"] = "daily"
        case "weekly":
            pattern.update(type="weekly", daysOfWeek=recurrence["daysOfWeek"])
        case _:
            pattern.update(type="absoluteMonthly", dayOfMonth=int(recurrence.get("dayOfMonth", 1)))
    span: Record = {"type": "endDate" if "endDate" in recurrence else "noEnd"}
    return {"type": "seriesMaster", "recurrence": {"pattern": pattern, "range": span}}


TRANSLATORS: Mapping[str, Any] = {
    "title": _title,
    "description": _description,
    "startDate": _start,
    "endDate": _end,
    "location": _location,
    "attendees": _attendees,
    "onlineMeetingUrl": _online,
    "conferencing": _conferencing,
    "recurrence": _recurrence,
}
"""Member of Pyas' data -> members of the Graph event."""


def _graph_date_time(text: str) -> Record:
    return {"dateTime": _graph_time(datetime.fromisoformat(text)), "timeZone": "UTC"}


def _graph_time(moment: datetime) -> str:
    """A moment in UTC with seven digits after the point and no offset."""
    return f"{moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec='microseconds')}0"


def _moment(time: Record) -> datetime:
    return datetime.fromisoformat(time["dateTime"][:26]).replace(tzinfo=UTC)


HANDLERS: Mapping[str, Handler[PyasState]] = {
    "list_microsoft_events": list_microsoft_events,
    "create_microsoft_event": create_microsoft_event,
    "get_microsoft_event": get_microsoft_event,
    "update_microsoft_event": update_microsoft_event,
    "delete_microsoft_event": delete_microsoft_event,
}
