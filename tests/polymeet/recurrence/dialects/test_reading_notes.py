"""What a series that was read says about itself: exact, noted, or refused; never guessed in silence."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet.recurrence import NOTE_CODES, Series, UnknownRecurrence, from_google, from_pyas, from_zoom

RIGA = "Europe/Riga"
FRIDAY = datetime(2027, 1, 8, 18)
HOUR = timedelta(hours=1)

FRIDAYS = {"type": 2, "repeat_interval": 1, "weekly_days": "6", "end_times": 3}
DAILY = {"type": 1, "repeat_interval": 1, "end_times": 3}
MONTHLY = {"type": 3, "repeat_interval": 1, "monthly_day": 8, "end_times": 3}
UNTIL = {"type": 2, "repeat_interval": 1, "weekly_days": "6", "end_date_time": "2027-01-22T21:59:59Z"}
PYAS_FRIDAYS = {"type": "weekly", "interval": 1, "daysOfWeek": ["friday"], "endDate": "2027-01-22T21:59:59Z"}
PYAS_MONTHLY = {"type": "monthly", "interval": 1, "dayOfMonth": 8, "endDate": "2027-03-08T21:59:59Z"}
PYAS_DAILY = {"type": "daily", "interval": 1, "endDate": "2027-01-10T21:59:59Z"}


def zoom(payload: Any) -> Series:
    return from_zoom(payload, start=FRIDAY, time_zone=RIGA, duration=HOUR)


def pyas(payload: Any) -> Series:
    return from_pyas(payload, start=FRIDAY, time_zone=RIGA, duration=HOUR)


def codes(series: Series) -> list[str]:
    return [note.code for note in series.notes]


NO_DATES: list[Any] = [
    *("15/06/2026", "June 15, 2026", "Mon, 15 Jun 2026 10:00:00 GMT", "tomorrow", "2026-06-31T00:00:00Z", "2026-6-15"),
    *("20260615", "20260615T100000Z", "2026-W24-1", "1799424000", "1812010112345", "2026-06-15T25:00:00Z"),
    *(1_799_424_000, 1_799_424_000_000, 1799424000.5, True, [], ["2026-06-15"], {}, {"date": "2026-06-15"}),
]


@pytest.mark.parametrize("end", NO_DATES, ids=repr)
def test_an_end_that_is_no_date_is_never_an_endless_series(end: Any) -> None:
    for read, payload, name in ((zoom, UNTIL, "end_date_time"), (pyas, PYAS_FRIDAYS, "endDate")):
        sent = {**payload, name: end}
        with pytest.raises(UnknownRecurrence, match=f"{name} is ") as caught:
            read(sent)
        assert caught.value.raw == sent


@pytest.mark.parametrize(
    ("end", "noted"),
    [
        ("2027-01-22T21:59:59Z", []),
        (" 2027-01-22t23:59:59.999+02:00 ", []),
        ("2027-01-22 21:59:59Z", []),
        ("2027-01-22T21:59:59", ["offset_left_out"]),
        ("2027-01-22", ["end_without_time"]),
    ],
)
def test_ends_that_are_dates(end: str, noted: list[str]) -> None:
    for read in (zoom({**UNTIL, "end_date_time": end}), pyas({**PYAS_FRIDAYS, "endDate": end})):
        assert [local.day for local in read.local_starts()] == [8, 15, 22]
        assert codes(read) == noted


WRONG_KINDS: list[Any] = [
    True,
    False,
    2.0,
    1.5,
    float("nan"),
    [1],
    [],
    {},
    {"value": 1},
    "one",
    "1e3",
    "1_0",
    "٣",
    10**30,
    "9" * 5000,
]
ZOOM_MEMBERS: dict[str, dict[str, Any]] = {
    "type": FRIDAYS,
    "repeat_interval": FRIDAYS,
    "end_times": FRIDAYS,
    "monthly_day": MONTHLY,
    "monthly_week": {**MONTHLY, "monthly_week_day": 6},
    "monthly_week_day": {**MONTHLY, "monthly_week": 2},
}


@pytest.mark.parametrize("value", WRONG_KINDS, ids=lambda value: repr(value)[:20])
@pytest.mark.parametrize("name", ZOOM_MEMBERS)
def test_a_number_of_zoom_of_another_kind_is_refused(name: str, value: Any) -> None:
    with pytest.raises(UnknownRecurrence, match=f"{name} is ") as caught:
        zoom({**ZOOM_MEMBERS[name], name: value})
    assert len(str(caught.value)) < 300


@pytest.mark.parametrize("value", WRONG_KINDS, ids=lambda value: repr(value)[:20])
@pytest.mark.parametrize(("payload", "name"), [(PYAS_FRIDAYS, "interval"), (PYAS_MONTHLY, "dayOfMonth")])
def test_a_number_of_pyas_of_another_kind_is_refused(payload: dict[str, Any], name: str, value: Any) -> None:
    with pytest.raises(UnknownRecurrence, match=f"{name} is "):
        pyas({**payload, name: value})


@pytest.mark.parametrize("value", [True, 6.0, {"6": True}, [[6]], [True], ["6", None, 2.0], "friday", "6;7", "0", "-1"])
def test_days_of_another_kind_are_refused(value: Any) -> None:
    with pytest.raises(UnknownRecurrence, match=r"weekly_days is |is no day"):
        zoom({**FRIDAYS, "weekly_days": value})
    with pytest.raises(UnknownRecurrence, match=r"daysOfWeek is |is no day"):
        pyas({**PYAS_FRIDAYS, "daysOfWeek": ["holiday"] if value == "friday" else value})


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"repeat_interval": -1}, "interval is -1"),
        ({"end_times": -1}, "end_times is -1"),
        ({"end_times": 10**9}, "end_times is 1000000000"),
        ({"type": 3, "monthly_day": -1}, "monthly_day is -1"),
        ({"type": 3, "monthly_day": 32}, "monthly_day is 32"),
        ({"type": 3, "monthly_week": 2}, "monthly_week is 2, but monthly_week_day is left out, and so is monthly_day"),
        ({"type": 3, "monthly_week_day": 6}, "monthly_week_day is 6, but monthly_week is left out"),
        ({"type": 3, "monthly_week": 2, "monthly_week_day": 8}, "'8' is no day"),
        ({"end_date_time": "2027-06-30T20:59:59Z"}, "another number of occurrences however it is read"),
        ({"end_date_time": "9999-12-31T23:59:59Z"}, "another number of occurrences however it is read"),
    ],
)
def test_what_zoom_does_not_document_or_contradicts_itself_is_refused(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(UnknownRecurrence, match=reason):
        zoom({**FRIDAYS, **changes})


def test_a_day_of_pyas_that_does_not_exist() -> None:
    for day in (-1, 32):
        with pytest.raises(UnknownRecurrence, match=f"dayOfMonth is {day}"):
            pyas({**PYAS_MONTHLY, "dayOfMonth": day})


NOTED: dict[str, tuple[dict[str, Any], list[str]]] = {
    "nothing": (FRIDAYS, []),
    "numbers as text": ({"type": "2", "repeat_interval": " 1 ", "weekly_days": 6, "end_times": "3"}, []),
    "fillers": ({**FRIDAYS, "monthly_day": 1, "monthly_week": 1, "monthly_week_day": "1", "end_date_time": ""}, []),
    "no interval": ({**FRIDAYS, "repeat_interval": None}, ["default_taken"]),
    "an interval of nothing": ({**FRIDAYS, "repeat_interval": 0}, ["default_taken"]),
    "no end": ({**FRIDAYS, "end_times": ""}, ["default_taken"]),
    "no days": ({**DAILY, "type": 2}, ["default_taken", "start_moved"]),
    "no day of the month": ({**DAILY, "type": 3}, ["default_taken", "start_moved"]),
    "days of a daily rule": ({**DAILY, "weekly_days": "2,4"}, ["member_left_out"]),
    "a day of the month in a weekly rule": ({**FRIDAYS, "monthly_day": 15}, ["member_left_out"]),
    "days of a monthly rule": ({**MONTHLY, "weekly_days": "6"}, ["member_left_out"]),
    "both monthly forms": ({**MONTHLY, "monthly_week": 2, "monthly_week_day": 6}, ["member_left_out"]),
    "half of the other form": ({**MONTHLY, "monthly_week": 2}, ["member_left_out"]),
    "ends that agree": ({**UNTIL, "end_times": 3}, []),
    "the end that is filled in": ({**UNTIL, "end_times": 1}, ["both_ends"]),
    "no end, and one": ({**UNTIL, "end_times": 0}, ["both_ends"]),
    "the year 1 as end": ({**FRIDAYS, "end_date_time": "0001-01-01T00:00:00Z"}, []),
    "the year 9999 as end": ({"type": 1, "repeat_interval": 1, "end_date_time": "9999-12-31T23:59:59Z"}, []),
    "a day that some months lack": ({**MONTHLY, "monthly_day": 31}, ["start_moved", "reading_undocumented"]),
    "weeks of which the first day matters": (
        {**FRIDAYS, "repeat_interval": 2, "weekly_days": "1,6"},
        ["reading_undocumented"],
    ),
    "an end at an occurrence": ({**UNTIL, "end_date_time": "2027-01-22T16:00:00Z"}, ["reading_undocumented"]),
    "a start off the rule": ({**FRIDAYS, "weekly_days": "2"}, ["start_moved"]),
}


@pytest.mark.parametrize(("payload", "noted"), NOTED.values(), ids=NOTED)
def test_zoom_says_what_was_assumed(payload: dict[str, Any], noted: list[str]) -> None:
    assert codes(zoom(payload)) == noted


PYAS_NOTED: dict[str, tuple[dict[str, Any], list[str]]] = {
    "nothing": (PYAS_FRIDAYS, []),
    "numbers as text": ({**PYAS_MONTHLY, "interval": "1", "dayOfMonth": "8"}, []),
    "blanks": ({**PYAS_FRIDAYS, "dayOfMonth": "", "month": None}, []),
    "no interval": ({**PYAS_FRIDAYS, "interval": None}, ["default_taken"]),
    "no end": ({**PYAS_FRIDAYS, "endDate": None}, ["default_taken"]),
    "a filler as end": ({**PYAS_FRIDAYS, "endDate": "0001-01-01T00:00:00Z"}, ["default_taken"]),
    "no days": ({**PYAS_FRIDAYS, "daysOfWeek": []}, ["default_taken"]),
    "no day of the month": ({**PYAS_MONTHLY, "dayOfMonth": 0}, ["default_taken"]),
    "days of a daily rule": ({**PYAS_DAILY, "daysOfWeek": ["monday"]}, ["member_left_out"]),
    "a day of the month in a weekly rule": ({**PYAS_FRIDAYS, "dayOfMonth": 15}, ["member_left_out"]),
    "a month": ({**PYAS_MONTHLY, "month": 3}, ["member_left_out"]),
    "the same start": ({**PYAS_FRIDAYS, "startDate": "2027-01-08T16:00:00Z"}, []),
    "its date": ({**PYAS_FRIDAYS, "startDate": "2027-01-08"}, []),
    "another start": ({**PYAS_FRIDAYS, "startDate": "2027-01-01T16:00:00Z"}, ["member_left_out"]),
    "another date": ({**PYAS_FRIDAYS, "startDate": "2027-01-09"}, ["member_left_out"]),
}


@pytest.mark.parametrize(("payload", "noted"), PYAS_NOTED.values(), ids=PYAS_NOTED)
def test_pyas_says_what_was_assumed(payload: dict[str, Any], noted: list[str]) -> None:
    assert codes(pyas(payload)) == noted


def test_a_note_says_what_was_found_and_how_it_was_read() -> None:
    [note] = zoom({**DAILY, "weekly_days": "2,4"}).notes
    assert str(note) == "weekly_days is '2,4': left out, as type 1 is every day"
    [note] = pyas({**PYAS_FRIDAYS, "endDate": None}).notes
    assert str(note) == "endDate is left out: read as no end"
    [note] = zoom({**UNTIL, "end_date_time": "2027-01-22T16:00:00Z"}).notes
    assert str(note) == "documents leave open whether 2027-01-22T18:00:00 is an occurrence: it is taken to be one"


def test_the_end_date_that_gives_the_number_is_the_one_that_is_meant() -> None:
    """Two Fridays by the number: the end is not part of the series."""
    read = zoom({**UNTIL, "end_date_time": "2027-01-22T16:00:00Z", "end_times": 2})
    assert (read.occurrence_count(), codes(read)) == (2, [])


def test_every_code_is_explained() -> None:
    for payload, _ in NOTED.values():
        assert NOTE_CODES.keys() >= set(codes(zoom(payload)))
    assert [*NOTE_CODES] == sorted(NOTE_CODES)


@pytest.mark.parametrize(
    ("line", "noted"),
    [
        ("EXDATE;TZID=Europe/Riga:20270115T180000", []),
        ("EXDATE;TZID=Europe/Riga:20270115T170000", ["excluded_not_in_rule"]),
        ("EXDATE;TZID=Europe/Riga:20270129T180000", ["excluded_not_in_rule"]),
        ("EXDATE:99991231T160000Z", ["excluded_not_in_rule"]),
        ("EXDATE;TZID=Europe/Riga:20270220T180000\nRDATE;TZID=Europe/Riga:20270220T180000", []),
    ],
)
def test_a_date_left_out_that_the_rule_does_not_give_is_told(line: str, noted: list[str]) -> None:
    lines = ["RRULE:FREQ=WEEKLY;COUNT=3", *line.splitlines()]
    for read in (
        from_google(lines, start=FRIDAY, time_zone=RIGA, duration=HOUR),
        Series.from_rrule("\n".join(lines), start=FRIDAY, time_zone=RIGA, duration=HOUR),
    ):
        assert codes(read) == noted


def test_notes_stay_with_copies_and_are_no_part_of_what_is_equal() -> None:
    read = pyas({**PYAS_FRIDAYS, "interval": None})
    assert read == pyas(PYAS_FRIDAYS)
    assert hash(read) == hash(pyas(PYAS_FRIDAYS))
    assert codes(read.normal_form()) == codes(read.replace(duration=2 * HOUR)) == codes(read) != []
    assert read.replace(notes=()).notes == ()
