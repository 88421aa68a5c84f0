"""Changing one thing of a series: what was deleted stays deleted, what was added goes along."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from polymeet.recurrence import AwareStart, InvalidRecurrence, Recurrence, Series, StartNotInRule
from tests.polymeet.recurrence.strategies import Case, cases, to_series

START = datetime(2027, 1, 8, 18)  # a Friday
HOUR = timedelta(hours=1)


def fridays(**others: Any) -> Series:
    return Series(START, "Europe/Riga", HOUR, Recurrence("weekly", count=4), **others)


def starts(series: Series) -> list[str]:
    return [f"{local:%m-%d %H}" for local in series.local_starts()]


def at(day: int, hour: int) -> datetime:
    return datetime(2027, 1, day, hour)


def test_what_was_deleted_stays_deleted_at_another_time_of_day() -> None:
    late = fridays(excluded={at(15, 18)}).replace(start=at(8, 19))
    assert starts(late) == ["01-08 19", "01-22 19", "01-29 19"]


def test_what_was_added_goes_along_and_keeps_a_time_of_its_own() -> None:
    late = fridays(added={at(13, 18), at(14, 9)}).replace(start=at(8, 19))
    assert starts(late) == ["01-08 19", "01-13 19", "01-14 09", "01-15 19", "01-22 19", "01-29 19"]


def test_an_occurrence_that_was_moved_to_the_new_time_already_is_there_once() -> None:
    late = fridays(excluded={at(15, 18)}, added={at(15, 19)}).replace(start=at(8, 19))
    assert starts(late) == ["01-08 19", "01-15 19", "01-22 19", "01-29 19"]


def test_a_date_that_was_left_out_at_the_new_time_before_changes_nothing() -> None:
    late = fridays(excluded={at(15, 19)}).replace(start=at(8, 19))
    assert late.occurrence_count() == 4


def test_the_last_occurrence_stays_the_last_one() -> None:
    until = Series(START, "Europe/Riga", HOUR, Recurrence("weekly", until=at(22, 18)))
    assert starts(until.replace(start=at(8, 19))) == ["01-08 19", "01-15 19", "01-22 19"]
    assert starts(until.replace(start=at(8, 9))) == ["01-08 09", "01-15 09", "01-22 09"]
    later = Series(START, "Europe/Riga", HOUR, Recurrence("weekly", until=at(22, 20)))
    assert later.replace(start=at(8, 19)).rule.until == at(22, 20)
    assert starts(later.replace(start=at(8, 21))) == ["01-08 21", "01-15 21", "01-22 21"]
    sooner = Series(START, "Europe/Riga", HOUR, Recurrence("weekly", until=at(22, 10)))
    assert starts(sooner.replace(start=at(8, 9))) == ["01-08 09", "01-15 09"]
    whole = Series(START, "Europe/Riga", HOUR, Recurrence("weekly", until=date(2027, 1, 22)))
    assert whole.replace(start=at(8, 19)).rule.until == date(2027, 1, 22)


def test_a_later_start_keeps_the_dates() -> None:
    later = fridays(excluded={at(8, 18), at(22, 18)}).replace(start=at(15, 18))
    assert starts(later) == ["01-15 18", "01-29 18", "02-05 18"]


def test_another_day_of_the_week_is_refused_where_what_was_deleted_would_come_back() -> None:
    """The Friday that was deleted is no day of the new series, whose Saturday of that week would take place."""
    deleted = fridays(excluded={at(8, 18), at(15, 18)}, added={at(20, 18)})
    with pytest.raises(
        InvalidRecurrence, match=r"where 2027-01-15T18:00:00 is no occurrence any more.*give excluded too"
    ):
        deleted.replace(start=at(9, 18), rule=Recurrence("weekly", count=4))
    with pytest.raises(InvalidRecurrence, match="2027-01-22T18:00:00 is no occurrence any more"):
        Series(START, "Europe/Riga", HOUR, Recurrence("weekly", interval=2, count=4), {at(22, 18)}).replace(
            start=at(15, 18), rule=Recurrence("weekly", interval=2, count=4)
        )
    moved = deleted.replace(start=at(9, 18), rule=Recurrence("weekly", count=4), excluded={at(16, 18)})
    assert starts(moved) == ["01-09 18", "01-20 18", "01-23 18", "01-30 18"]
    old = fridays(excluded={at(9, 18), at(15, 18)})  # the first one is no occurrence before either
    assert starts(old.replace(start=at(15, 18))) == ["01-22 18", "01-29 18", "02-05 18"]


def test_another_date_and_another_time_at_once_is_refused_where_dates_would_go_along() -> None:
    both = fridays(excluded={at(15, 18)}, added={at(20, 9)})
    with pytest.raises(
        InvalidRecurrence, match="2027-01-15T18:00:00 goes: give excluded and added too, or change the date"
    ):
        both.replace(start=at(15, 19))
    assert starts(both.replace(start=at(15, 18)).replace(start=at(15, 19), excluded={at(22, 19)}))[:2] == [
        "01-15 19",
        "01-20 09",
    ]
    assert starts(both.replace(start=at(15, 19), excluded=(), added=()))[0] == "01-15 19"
    assert starts(fridays().replace(start=at(15, 19)))[0] == "01-15 19"
    assert starts(fridays(added={at(20, 9)}).replace(start=at(15, 19)))[:2] == ["01-15 19", "01-20 09"]


def test_what_is_given_is_taken_as_it_is() -> None:
    given_dates = fridays(excluded={at(15, 18)}).replace(start=at(8, 19), excluded={at(22, 19)})
    assert starts(given_dates) == ["01-08 19", "01-15 19", "01-29 19"]
    ruled = fridays(excluded={at(15, 18)}).replace(start=at(8, 19), rule=Recurrence("daily", interval=7, count=3))
    assert starts(ruled) == ["01-08 19", "01-22 19"]


@pytest.mark.parametrize(
    "changes",
    [{"time_zone": "America/New_York"}, {"duration": 2 * HOUR}, {"rule": Recurrence("daily", interval=7, count=4)}],
)
def test_other_changes_leave_the_dates_where_they_are(changes: dict[str, Any]) -> None:
    assert starts(fridays(excluded={at(15, 18)}).replace(**changes)) == ["01-08 18", "01-22 18", "01-29 18"]


def test_a_start_that_cannot_be_is_refused_as_ever() -> None:
    with pytest.raises(AwareStart):
        fridays().replace(start=START.astimezone())
    with pytest.raises(StartNotInRule):
        fridays(excluded={at(15, 18)}).replace(start=at(9, 18))


@pytest.mark.property
@given(case=cases(), hour=st.times().map(lambda moment: moment.replace(microsecond=0)))
def test_another_time_of_day_moves_each_occurrence_within_its_day(case: Case, hour: time) -> None:
    """The days on which something takes place stay, and so do added occurrences at a time of their own."""
    assume(case.bounded)
    after = to_series(case).replace(start=datetime.combine(case.start, hour))
    at_its_time = {local: local.time() == case.start.time() for local in case.starts()}
    expected = {datetime.combine(local, hour) if moves else local for local, moves in at_its_time.items()}
    assert list(after.local_starts()) == sorted(expected)
