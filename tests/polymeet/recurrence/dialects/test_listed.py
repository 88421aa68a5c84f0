"""A series against a list that is not whole: Zoom leaves out what has passed, what was deleted, and what comes after 50."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.recurrence import InvalidRecurrence, Series, UnknownRecurrence, from_zoom, verify
from tests.polymeet.recurrence import simulators
from tests.polymeet.recurrence.simulators import OPEN_READINGS, Reading

RIGA = "Europe/Riga"
FRIDAY = datetime(2027, 1, 8, 18)
HOUR = timedelta(hours=1)
FRIDAYS = {"type": 2, "repeat_interval": 1, "weekly_days": "6"}
WEEK = timedelta(weeks=1)


def occurrence(local: datetime, was: datetime | None = None, *, deleted: bool = False, zone: str = RIGA) -> Any:
    """One listed occurrence; its id tells where it was before it was moved."""
    moment, before = (when.replace(tzinfo=ZoneInfo(zone)).astimezone(UTC) for when in (local, was or local))
    return {
        "occurrence_id": str(int(before.timestamp()) * 1000),
        "start_time": moment.isoformat().replace("+00:00", "Z"),
        "status": "deleted" if deleted else "available",
    }


def read(payload: Any, *listed: Any, start: datetime = FRIDAY) -> Series:
    return from_zoom(payload, start=start, time_zone=RIGA, duration=HOUR, occurrences=listed)


def starts(series: Series) -> list[str]:
    return [f"{local:%m-%d}" if local.hour == 18 else f"{local:%m-%d %H}" for local in series.local_starts()]


def codes(series: Series) -> list[str]:
    return [note.code for note in series.notes]


FIRST, SECOND, THIRD, FOURTH = (FRIDAY + number * WEEK for number in range(4))
FOUR = {**FRIDAYS, "end_times": 4}
EARLIER, ENDS, TOO_EARLY = "earlier_not_listed", "list_ends_early", "start_not_listed"

LISTS: dict[str, tuple[list[Any], list[str], list[str]]] = {
    "all four": ([FIRST, SECOND, THIRD, FOURTH], ["01-08", "01-15", "01-22", "01-29"], []),
    "the last two": ([THIRD, FOURTH], ["01-08", "01-15", "01-22", "01-29"], [EARLIER]),
    "the first two": ([FIRST, SECOND], ["01-08", "01-15"], [ENDS]),
    "those in the middle": ([SECOND, THIRD], ["01-08", "01-15", "01-22"], [EARLIER, ENDS]),
    "without the third": ([FIRST, SECOND, FOURTH], ["01-08", "01-15", "01-29"], []),
    "the last two, and one deleted": (
        [occurrence(THIRD, deleted=True), FOURTH],
        ["01-08", "01-15", "01-29"],
        [EARLIER],
    ),
    "the last one moved on": (
        [FIRST, SECOND, THIRD, occurrence(FOURTH + HOUR, FOURTH)],
        ["01-08", "01-15", "01-22", "01-29 19"],
        [],
    ),
    "the last one moved back": (
        [FIRST, SECOND, THIRD, occurrence(FOURTH - 2 * HOUR, FOURTH)],
        ["01-08", "01-15", "01-22", "01-29 16"],
        [],
    ),
    "four of them, all later ones": (
        [THIRD, FOURTH, FOURTH + WEEK, FOURTH + 2 * WEEK],
        ["01-22", "01-29", "02-05", "02-12"],
        [TOO_EARLY],
    ),
    "one hour later, all four": (
        [one + HOUR for one in (FIRST, SECOND, THIRD, FOURTH)],
        ["01-08 19", "01-15 19", "01-22 19", "01-29 19"],
        [TOO_EARLY],
    ),
    "only what was deleted": ([occurrence(one, deleted=True) for one in (FIRST, SECOND, THIRD, FOURTH)], [], []),
    "all before the start": ([FIRST - 2 * WEEK, FIRST - WEEK], ["12-25", "01-01"], [ENDS]),
}


@pytest.mark.parametrize(("listed", "expected", "notes"), LISTS.values(), ids=LISTS)
def test_a_counted_series_has_what_is_listed_and_never_more_than_its_count(
    listed: list[Any], expected: list[str], notes: list[str]
) -> None:
    found = read(FOUR, *(one if isinstance(one, dict) else occurrence(one) for one in listed))
    assert starts(found) == expected
    assert codes(found) == notes


def test_the_note_names_the_dates() -> None:
    found = read(FOUR, occurrence(THIRD), occurrence(FOURTH))
    [note] = found.notes
    assert note.message == (
        "the list begins with 2027-01-22T18:00:00: 2027-01-08T18:00:00, 2027-01-15T18:00:00 by the rule alone, "
        "taken to have taken place"
    )


def test_the_start_that_zoom_moved_to_the_next_occurrence_does_not_make_the_series_longer() -> None:
    """Of four, two are still to come: the two that have passed are not known, and none comes after the last one."""
    found = read(FOUR, occurrence(THIRD), occurrence(FOURTH), start=THIRD)
    assert starts(found) == ["01-22", "01-29"]
    assert codes(found) == [ENDS]


def test_an_end_date_is_cut_as_well_and_an_endless_series_goes_on() -> None:
    until = {**FRIDAYS, "end_date_time": "2027-03-01T21:59:59Z"}
    assert starts(read(until, occurrence(FIRST), occurrence(SECOND))) == ["01-08", "01-15"]
    endless = read({**FRIDAYS, "end_times": 0}, occurrence(SECOND), occurrence(THIRD))
    assert endless.occurrence_count() is None
    assert codes(endless) == [EARLIER]


def test_a_list_of_as_many_as_zoom_lists_may_go_on() -> None:
    fifty = [occurrence(FRIDAY + number * WEEK) for number in range(50)]
    found = read({**FRIDAYS, "end_times": 60}, *fifty)
    assert (found.occurrence_count(), codes(found)) == (60, ["later_not_listed"])
    assert "2027-12-24T18:00:00 on is by the rule alone" in str(found.notes[0])
    assert codes(read({**FRIDAYS, "end_times": 50}, *fifty)) == codes(read({**FRIDAYS, "end_times": 0}, *fifty)) == []
    assert read({**FRIDAYS, "end_times": 60}, *fifty[:49]).occurrence_count() == 49


def test_occurrences_without_a_recurrence_are_taken_one_by_one() -> None:
    found = read(None, occurrence(SECOND), occurrence(FOURTH), occurrence(THIRD, deleted=True))
    assert starts(found) == ["01-15", "01-29"]
    assert codes(found) == ["listed_only"]
    assert codes(read(None, occurrence(FIRST))) == []
    assert starts(read(None, occurrence(FIRST, deleted=True))) == []


# Samoa left out 30 December 2011: ten o'clock there and then is ten o'clock on the 31st.
APIA = "Pacific/Apia"
DAY_BEFORE = datetime(2011, 12, 29, 10)


def test_one_moment_that_is_listed_twice_is_one_occurrence() -> None:
    twice = [occurrence(DAY_BEFORE, zone=APIA), *2 * [occurrence(DAY_BEFORE + timedelta(days=2), zone=APIA)]]
    payload = {"type": 1, "repeat_interval": 1, "end_times": 3}
    found = from_zoom(payload, start=DAY_BEFORE, time_zone=APIA, duration=HOUR, occurrences=twice)
    assert [moment.day for moment in found.occurrences()] == [29, 31]
    assert "occurrence_twice" in codes(found)


@pytest.mark.parametrize("times", [1, 2])
def test_a_day_that_clocks_leave_out_is_one_occurrence_with_the_next_one(times: int) -> None:
    daily = Series.from_rrule("FREQ=DAILY;COUNT=4", start=DAY_BEFORE, time_zone=APIA, duration=HOUR)
    moments = [DAY_BEFORE, *times * [datetime(2011, 12, 31, 10)], datetime(2012, 1, 1, 10)]
    assert [moment.day for moment in daily.occurrences()] == [29, 31, 1]
    found = verify(daily, {"occurrences": [occurrence(moment, zone=APIA) for moment in moments]})
    assert found.verified
    assert (found.missing, found.extra, found.moved) == ((), (), ())


def test_the_second_one_of_a_time_that_clocks_show_twice_is_that_occurrence() -> None:
    """A series has local times only, so that one that is listed an hour later, at the same local time, stays."""
    listed = [{"start_time": "2027-10-30T00:30:00Z"}, {"start_time": "2027-10-31T01:30:00Z"}]
    found = from_zoom(
        {"type": 1, "repeat_interval": 1, "end_times": 2},
        start=datetime(2027, 10, 30, 3, 30),
        time_zone=RIGA,
        duration=HOUR,
        occurrences=listed,
    )
    assert [local.day for local in found.local_starts()] == [30, 31]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ({"status": "available"}, "no start_time"),
        ({"start_time": None, "occurrence_id": "7"}, "no start_time"),
        ({"start_time": "15/01/2027"}, "start_time is '15/01/2027'"),
        ({"start_time": "2027-01-15"}, "a date without a time"),
        ({"start_time": 1_800_028_800}, "start_time is 1800028800"),
        ({"start_time": True}, "start_time is True"),
        ("2027-01-15T16:00:00Z", "no object but str"),
        (None, "no object but NoneType"),
    ],
)
def test_an_occurrence_that_does_not_say_when_it_is_is_not_left_out_in_silence(entry: Any, message: str) -> None:
    with pytest.raises(UnknownRecurrence, match=message):
        read(FOUR, occurrence(FIRST), entry)
    found = verify(read(FOUR), {"occurrences": [*map(occurrence, (FIRST, SECOND, THIRD, FOURTH)), entry]})
    assert (found.verified, found.unreadable) == (False, 1)


@pytest.mark.parametrize("status", ["postponed", 0, False, []])
def test_ids_may_be_numbers_and_odd_statuses_are_told(status: Any) -> None:
    odd = {**occurrence(SECOND), "status": status}
    moved = {
        **occurrence(THIRD + HOUR, THIRD),
        "occurrence_id": int(THIRD.replace(tzinfo=ZoneInfo(RIGA)).timestamp()) * 1000,
    }
    found = read(FOUR, occurrence(FIRST), odd, moved, occurrence(FOURTH))
    assert starts(found) == ["01-08", "01-15", "01-22 19", "01-29"]
    assert codes(found) == ["occurrence_status_unknown"]


@pytest.mark.parametrize("listed", [5, True, 2.5])
def test_what_is_no_list(listed: Any) -> None:
    with pytest.raises(InvalidRecurrence, match=f"occurrences is {listed!r}: give a list"):
        from_zoom(FOUR, start=FRIDAY, time_zone=RIGA, duration=HOUR, occurrences=listed)
    assert verify(read(FOUR), {"occurrences": listed}).unreadable == 1


PAYLOADS = st.one_of(
    st.builds(lambda every: {"type": 1, "repeat_interval": every}, st.integers(1, 5)),
    st.builds(
        lambda every, days: {
            "type": 2,
            "repeat_interval": every,
            "weekly_days": ",".join(map(str, sorted(days))),
        },
        st.integers(1, 3),
        st.sets(st.integers(1, 7), min_size=1),
    ),
    st.builds(
        lambda every, day: {"type": 3, "repeat_interval": every, "monthly_day": day},
        st.integers(1, 3),
        st.integers(1, 31),
    ),
    st.builds(
        lambda every, week, day: {
            "type": 3,
            "repeat_interval": every,
            "monthly_week": week,
            "monthly_week_day": day,
        },
        st.integers(1, 3),
        st.sampled_from([1, 2, 3, 4, -1]),
        st.integers(1, 7),
    ),
)


@pytest.mark.property
@given(
    payload=PAYLOADS,
    times=st.integers(1, 20),
    reading=st.sampled_from(OPEN_READINGS),
    passed=st.integers(0, 19),
    data=st.data(),
)
def test_from_the_first_listed_one_on_the_series_is_the_list(
    payload: dict[str, Any], times: int, reading: Reading, passed: int, data: st.DataObject
) -> None:
    """Zoom, as the simulator has it, with some occurrences deleted or moved, of which the first ones have passed."""
    counted = {**payload, "end_times": times}
    zoom = simulators.zoom(counted, FRIDAY, RIGA, reading, limit=times)
    slots = zoom[min(passed, len(zoom) - 1) :]
    fates = data.draw(st.lists(st.sampled_from("kkkdgm"), min_size=len(slots), max_size=len(slots)), label="fates")
    tells_ids = data.draw(st.booleans(), label="ids")
    moved = {slot: slot + timedelta(minutes=data.draw(st.sampled_from([-90, 30, 200]))) for slot in slots}
    listed = []
    for slot, fate in zip(slots, fates, strict=True):
        if fate != "g":  # gone from the list altogether
            entry = occurrence(moved[slot] if fate == "m" else slot, slot, deleted=fate == "d")
            listed.append(entry if tells_ids else {**entry, "occurrence_id": "7"})
    alive = {moved[slot] if fate == "m" else slot for slot, fate in zip(slots, fates, strict=True) if fate in "km"}
    found = read(counted, *listed)
    first = min(alive, default=None)
    if first is None or not listed:
        return
    held = set(found.local_starts())
    assert {one for one in held if one >= first} == alive
    assert len(held) <= times
