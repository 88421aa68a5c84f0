"""When a meeting takes place, from what a provider answered: types that contradict, members that are left out or are of another kind."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet import ConnectyCube, Pyas, Zoom, connectycube
from polymeet.errors import InvalidRequest
from polymeet.pyas.models import MicrosoftEvent, ZoomMeeting
from polymeet.recurrence import Series, UnknownRecurrence, UnknownTimeZone
from polymeet.zoom.models import Meeting

NEW_YORK = "America/New_York"
START = "2027-01-08T14:00:00Z"
ONCE = {"id": 7, "type": 2, "start_time": START, "timezone": NEW_YORK, "duration": 45}
FRIDAYS = {"type": 2, "repeat_interval": 1, "weekly_days": "6", "end_times": 3}
LISTED = [{"start_time": f"2027-01-{day:02}T14:00:00Z", "status": "available"} for day in (8, 15, 22)]
SERIES = {**ONCE, "type": 8, "recurrence": FRIDAYS}
LEFT_OUT = object()


def zoom(fields: dict[str, Any]) -> Series:
    return Zoom.read_series(Meeting.from_dict(fields))


def pyas(fields: dict[str, Any]) -> Series:
    return Pyas.read_zoom_series(ZoomMeeting.from_dict(fields))


def changed(fields: dict[str, Any], changes: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in {**fields, **changes}.items() if value is not LEFT_OUT}


def codes(series: Series) -> list[str]:
    return [note.code for note in series.notes]


def days(series: Series) -> list[str]:
    return [f"{local:%m-%d %H:%M}" for local in series.local_starts()]


both = pytest.mark.parametrize("read", [zoom, pyas])


@both
@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"type": 3}, "meeting 7 has no start: it has no fixed time .its type is 3.; start_time is '2027-01-08"),
        ({"type": "3"}, "its type is 3"),
        ({"type": 3, "occurrences": LISTED}, "its type is 3"),
        ({"recurrence": FRIDAYS}, "takes place once .its type is 2., and has a recurrence all the same"),
        ({"type": 1, "recurrence": FRIDAYS}, "takes place once"),
        ({"type": 8}, "meeting 7 recurs .its type is 8., but does not say how"),
        ({"type": 8, "recurrence": {}}, "does not say how"),
        ({"type": 8, "recurrence": {"type": None}, "occurrences": []}, "does not say how"),
        ({"type": 8, "recurrence": "weekly"}, "it is no object but str"),
        ({"type": 8, "recurrence": [FRIDAYS]}, "it is no object but list"),
        ({"type": True}, "type is True"),
        ({"type": "eight"}, "type is 'eight'"),
        ({"start_time": LEFT_OUT}, "meeting 7 has no start: start_time is None, and nothing is listed"),
        ({"start_time": "08/01/2027"}, "start_time is '08/01/2027'"),
        ({"start_time": 1_799_424_000}, "start_time is 1799424000"),
        ({"start_time": "2027-01-08"}, "a date without a time"),
        ({"duration": True}, "the duration True is no number"),
        ({"duration": [45]}, "the duration .45. is no number"),
        ({"duration": float("nan")}, "the duration nan is no number"),
        ({"duration": -45}, "duration is -1 day"),
        ({"timezone": "Mars/Olympus"}, "Mars/Olympus"),
        ({"timezone": 5}, "time zone '5'"),
        ({"timezone": ["UTC"]}, "timezone is .'UTC'."),
        ({"type": 8, "occurrences": 5}, "occurrences is 5: give a list"),
        ({"type": 8, "occurrences": "all"}, "no object but str"),
    ],
)
def test_what_contradicts_itself_or_cannot_be_read_is_refused(read: Any, changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidRequest, match=reason):
        read(changed(ONCE, changes))


@both
@pytest.mark.parametrize(
    ("changes", "expected", "noted"),
    [
        ({}, ["01-08 09:00", "01-15 09:00", "01-22 09:00"], []),
        ({"type": "8", "duration": "45"}, ["01-08 09:00", "01-15 09:00", "01-22 09:00"], []),
        ({"type": LEFT_OUT}, ["01-08 09:00", "01-15 09:00", "01-22 09:00"], ["meeting_type_unknown"]),
        ({"type": 99, "recurrence": LEFT_OUT}, ["01-08 09:00"], ["meeting_type_unknown"]),
        ({"recurrence": LEFT_OUT, "occurrences": LISTED[1:]}, ["01-15 09:00", "01-22 09:00"], ["listed_only"]),
        ({"type": 2, "recurrence": {}}, ["01-08 09:00"], []),
        ({"type": 2, "recurrence": LEFT_OUT, "occurrences": LISTED[:1]}, ["01-08 09:00"], []),
        ({"timezone": LEFT_OUT}, ["01-08 14:00", "01-15 14:00", "01-22 14:00"], ["default_taken"]),
        ({"duration": 0}, ["01-08 09:00", "01-15 09:00", "01-22 09:00"], ["default_taken"]),
        ({"start_time": "2027-01-08T09:00:00"}, ["01-08 09:00", "01-15 09:00", "01-22 09:00"], ["offset_left_out"]),
        (
            {"start_time": LEFT_OUT, "occurrences": LISTED[1:]},
            ["01-15 09:00", "01-22 09:00"],
            ["start_from_list", "list_ends_early"],
        ),
        (
            {"occurrences": LISTED[1:]},
            ["01-08 09:00", "01-15 09:00", "01-22 09:00"],
            ["earlier_not_listed"],
        ),
    ],
)
def test_what_is_read_and_what_it_says_about_itself(
    read: Any, changes: dict[str, Any], expected: list[str], noted: list[str]
) -> None:
    found = read(changed(SERIES, changes))
    assert days(found) == expected
    assert codes(found) == noted


def test_a_start_that_is_read_from_a_moved_occurrence_is_where_it_was() -> None:
    moved = {"occurrence_id": "1799416800000", "start_time": "2027-01-08T18:30:00Z", "status": "available"}
    found = zoom(changed(SERIES, {"start_time": LEFT_OUT, "occurrences": [moved, *LISTED[1:]]}))
    assert days(found) == ["01-08 13:30", "01-15 09:00", "01-22 09:00"]


def test_nothing_else_of_a_meeting_is_kept_with_an_error() -> None:
    for read in (zoom, pyas):
        with pytest.raises(UnknownRecurrence) as caught:
            read({**ONCE, "start_time": "soon", "password": "canary-of-a-meeting", "start_url": "canary-url"})
        assert "canary" not in repr(caught.value.raw)


def event(**changes: Any) -> MicrosoftEvent:
    fields = {
        "id": "x",
        "start": {"dateTime": "2027-01-08T09:00:00.0000000", "timeZone": "Europe/Riga"},
        "end": {"dateTime": "2027-01-08T10:00:00.0000000", "timeZone": "Europe/Riga"},
    }
    return MicrosoftEvent.from_dict({**fields, **changes})


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"start": {"dateTime": "08/01/2027", "timeZone": "UTC"}}, "dateTime is '08/01/2027'"),
        ({"start": {"dateTime": 1_799_424_000}}, "dateTime is 1799424000"),
        ({"start": "2027-01-08T09:00:00"}, "start is '2027-01-08T09:00:00', not an object"),
        ({"start": {}}, "event x has no start: dateTime is ''"),
        ({"end": None}, "event x has no end"),
        ({"end": {"dateTime": "2027-01-08T08:00:00", "timeZone": "Europe/Riga"}}, "duration is -1 day"),
        ({"end": {"dateTime": "9999-12-31T23:00:00", "timeZone": "America/New_York"}}, "out of range"),
        ({"end": {"dateTime": "2027-01-08T10:00:00", "timeZone": "Nowhere"}}, "Nowhere"),
    ],
)
def test_an_event_that_cannot_be_read_is_refused(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidRequest, match=reason):
        Pyas.read_microsoft_series(event(**changes))


def test_the_times_of_an_event_may_have_an_offset_or_no_zone() -> None:
    start = {"dateTime": "2027-01-08T07:00:00.0000000Z", "timeZone": "Europe/Riga"}
    found = Pyas.read_microsoft_series(event(start=start))
    assert (days(found), codes(found)) == (["01-08 09:00"], [])
    no_zone = {"start": {"dateTime": "2027-01-08T07:00:00"}, "end": {"dateTime": "2027-01-08T08:00:00"}}
    found = Pyas.read_microsoft_series(event(**no_zone))
    assert (days(found), codes(found)) == (["01-08 07:00"], ["default_taken"])


SECONDS = 1_799_659_800  # 2027-01-11 09:30 UTC


def cube(**changes: Any) -> Series:
    fields = {
        "_id": "x",
        "start_date": SECONDS,
        "end_date": SECONDS + 1800,
        "timezone": {"offset": 120, "name": "Europe/Riga"},
    }
    return ConnectyCube.read_series(connectycube.models.Meeting.from_dict(changed(fields, changes)))


@pytest.mark.parametrize(
    ("changes", "noted"),
    [
        ({}, []),
        ({"start_date": str(SECONDS)}, []),
        ({"start_date": float(SECONDS)}, []),
        ({"start_date": SECONDS + 0.25}, ["fraction_left_out"]),
        ({"timezone": {"name": "Europe/Riga"}}, []),
        ({"timezone": {"offset": "120", "name": "Europe/Riga"}}, []),
        ({"timezone": {"offset": -300, "name": "Europe/Riga"}}, ["offset_contradicts_zone"]),
    ],
)
def test_a_meeting_of_connectycube(changes: dict[str, Any], noted: list[str]) -> None:
    found = cube(**changes)
    assert (found.start, found.duration) == (datetime(2027, 1, 11, 11, 30), timedelta(minutes=30))
    assert codes(found) == noted


@pytest.mark.parametrize(
    "timezone", [LEFT_OUT, None, {"offset": 0}, {"offset": 0, "name": ""}, {"offset": 0, "name": "UTC"}]
)
def test_a_meeting_without_a_zone_is_in_utc(timezone: Any) -> None:
    found = cube(timezone=timezone)
    assert found.start == datetime(2027, 1, 11, 9, 30)
    named = isinstance(timezone, dict) and timezone.get("name")
    assert codes(found) == ([] if named else ["default_taken"])


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"start_date": True}, "start_date is True"),
        ({"start_date": "2027-01-11T09:30:00Z"}, "start_date is '2027-01-11T09:30:00Z'"),
        ({"start_date": float("inf")}, "start_date is inf"),
        ({"start_date": [SECONDS]}, "start_date is "),
        ({"start_date": ""}, "meeting x has no start and end: start_date is ''"),
        ({"end_date": None}, "meeting x has no start and end: end_date is None"),
        ({"end_date": SECONDS}, "not after its start"),
        ({"end_date": SECONDS - 1}, "ends at 1799659799, not after its start at 1799659800"),
        ({"start_date": SECONDS * 1000, "end_date": SECONDS * 1000 + 1}, "meeting x is out of range"),
        ({"start_date": 10**5000, "end_date": 10**5000}, "meeting x is out of range"),
        ({"timezone": {"name": "FLE Sommerzeit"}}, "FLE Sommerzeit"),
        ({"timezone": {"name": "+02:00"}}, "an offset does not say when clocks change"),
        ({"timezone": {"name": 5}}, "time zone '5'"),
        ({"timezone": {"name": "Europe/Riga", "offset": 1.5}}, "offset is 1.5"),
        ({"timezone": "Europe/Riga"}, "timezone is 'Europe/Riga', not an object"),
    ],
)
def test_a_meeting_of_connectycube_that_cannot_be_read_is_refused(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(InvalidRequest, match=reason):
        cube(**changes)


def test_an_unknown_zone_is_an_error_of_its_own() -> None:
    with pytest.raises(UnknownTimeZone):
        cube(timezone={"name": "Mars/Olympus"})
