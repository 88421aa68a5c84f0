"""Checking what Zoom created against what was wanted."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from polymeet.recurrence import InvalidDateTime, Series, verify
from polymeet.zoom.models import Meeting

NEW_YORK = "America/New_York"
HOUR = timedelta(hours=1)


def series(text: str, start: str = "2027-03-08T09:00") -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(start), time_zone=NEW_YORK, duration=HOUR)


def meeting(*moments: datetime, deleted: tuple[datetime, ...] = ()) -> dict[str, Any]:
    return {
        "id": 85746065,
        "occurrences": [
            {
                "occurrence_id": str(int(moment.timestamp() * 1000)),
                "start_time": moment.astimezone(UTC).isoformat().replace("+00:00", "Z"),
                "duration": 60,
                "status": "deleted" if moment in deleted else "available",
            }
            for moment in moments
        ],
    }


def test_what_was_wanted() -> None:
    wanted = series("FREQ=WEEKLY;COUNT=5")
    found = verify(wanted, Meeting.from_dict(meeting(*wanted.occurrences())))
    assert found.verified
    assert (found.missing, found.extra, found.moved) == ((), (), ())


def test_the_last_one_is_missing() -> None:
    wanted = series("FREQ=WEEKLY;COUNT=5")
    *others, last = wanted.occurrences()
    found = verify(wanted, meeting(*others))
    assert not found.verified
    assert found.missing == (last,)
    assert found.end_off_by_one


def test_one_too_many() -> None:
    wanted = series("FREQ=WEEKLY;COUNT=5")
    *_, last = wanted.occurrences()
    found = verify(wanted, meeting(*wanted.occurrences(), last + timedelta(weeks=1)))
    assert found.extra == (last + timedelta(weeks=1),)
    assert found.end_off_by_one


def test_an_hour_off_after_the_clocks_changed() -> None:
    wanted = series("FREQ=WEEKLY;COUNT=3")
    first, second, third = wanted.occurrences()
    found = verify(wanted, meeting(first, *(moment.astimezone(UTC) + HOUR for moment in (second, third))))
    assert [(one.hour, other.hour) for one, other in found.moved] == [(9, 10), (9, 10)]
    assert not found.verified
    assert not found.end_off_by_one


def test_deleted_ones_are_missing_unless_they_are_excluded() -> None:
    wanted = series("FREQ=WEEKLY;COUNT=4")
    moments = list(wanted.occurrences())
    answer = meeting(*moments, deleted=(moments[1],))
    assert verify(wanted, answer).missing == (moments[1],)
    assert verify(wanted.replace(excluded={datetime(2027, 3, 15, 9)}), answer).verified


def test_an_endless_series_is_compared_as_far_as_it_is_listed() -> None:
    wanted = series("FREQ=WEEKLY")
    moments = [moment for moment, _ in zip(wanted.occurrences(), range(10), strict=False)]
    assert verify(wanted, meeting(*moments)).verified
    assert verify(wanted, meeting(*moments[:3], *moments[4:])).missing == (moments[3],)
    assert not verify(wanted, meeting()).verified


def test_zoom_lists_fifty_at_most() -> None:
    wanted = series("FREQ=DAILY;COUNT=60")
    found = verify(wanted, meeting(*list(wanted.occurrences())[:50]))
    assert (found.verified, found.unlisted) == (True, 10)
    assert not verify(wanted, meeting(*list(wanted.occurrences())[:49])).verified
    longer = verify(wanted, meeting(*list(wanted.occurrences())[:59]))
    assert (longer.verified, longer.end_off_by_one) == (False, True)


def test_what_has_passed_may_be_left_out() -> None:
    wanted = series("FREQ=WEEKLY;COUNT=5")
    moments = list(wanted.occurrences())
    assert not verify(wanted, meeting(*moments[2:])).verified
    assert verify(wanted, meeting(*moments[2:]), not_before=moments[2]).verified
    with pytest.raises(InvalidDateTime, match="2027-03-22T09:00:00"):
        verify(wanted, meeting(*moments), not_before=datetime(2027, 3, 22, 9))
    with pytest.raises(InvalidDateTime, match="not_before is '2027-03-22'"):
        verify(wanted, meeting(*moments), not_before="2027-03-22")  # type: ignore[arg-type]


def test_a_single_meeting_has_a_start_only() -> None:
    wanted = series("FREQ=DAILY;COUNT=1")
    assert verify(wanted, {"start_time": "2027-03-08T14:00:00Z"}).verified
    late = verify(wanted, {"start_time": "2027-03-08T15:00:00Z"})
    assert not late.verified
    assert len(late.moved) == 1
