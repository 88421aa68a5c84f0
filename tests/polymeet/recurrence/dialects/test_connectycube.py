"""A series on ConnectyCube: single meetings, each with its own offset."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from polymeet.connectycube.models import Attendee, MeetingCreate
from polymeet.recurrence import NotRepresentable, Series, TooManyMeetings, to_connectycube

RIGA = "Europe/Riga"
HOUR = timedelta(hours=1)


def series(text: str, start: str, duration: timedelta = HOUR) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(start), time_zone=RIGA, duration=duration)


def test_a_meeting_to_create() -> None:
    mapped = to_connectycube(series("FREQ=WEEKLY;COUNT=2", "2027-03-22T09:00"))
    assert mapped.payload is not None
    first, second = mapped.payload
    meeting = MeetingCreate(
        name="Planning",
        attendees=[Attendee(email="ada@example.com")],
        start_date=first.start_date,
        end_date=first.end_date,
        timezone=first.timezone,
    )
    start = int(datetime(2027, 3, 22, 7, tzinfo=UTC).timestamp())
    assert meeting.to_dict() == {
        "name": "Planning",
        "attendees": [{"email": "ada@example.com"}],
        "start_date": start,
        "end_date": start + 3600,
        "timezone": {"offset": 120, "name": "Europe/Riga"},
    }
    assert second.to_dict()["timezone"] == {"offset": 180, "name": "Europe/Riga"}
    assert second.start_date - first.start_date == timedelta(weeks=1).total_seconds() - 3600
    assert [planned.start for planned in mapped.meetings] == [datetime(2027, 3, 22, 9), datetime(2027, 3, 29, 9)]


def test_the_duration_is_elapsed_time() -> None:
    mapped = to_connectycube(series("FREQ=DAILY;COUNT=2", "2027-03-27T23:00", timedelta(hours=5)))
    assert mapped.payload is not None
    assert [times.end_date - times.start_date for times in mapped.payload] == [5 * 3600, 5 * 3600]


@pytest.mark.parametrize("horizon", [datetime(2027, 1, 6, 9), datetime(2027, 1, 6, 7, tzinfo=UTC)])
def test_an_endless_series_is_listed_up_to_a_horizon(horizon: datetime) -> None:
    endless = series("FREQ=DAILY", "2027-01-04T09:00")
    mapped = to_connectycube(endless, horizon=horizon)
    assert [meeting.start.day for meeting in mapped.meetings] == [4, 5, 6]
    assert [warning.code for warning in mapped.warnings] == ["cut_at_horizon"]
    with pytest.raises(NotRepresentable) as refused:
        to_connectycube(endless)
    assert [loss.code for loss in refused.value.losses] == ["no_horizon"]


@pytest.mark.parametrize(
    ("start", "horizon", "listed"),
    [
        ("2027-03-13T02:30", datetime(2027, 3, 14, 7, 10, tzinfo=UTC), 1),
        ("2027-03-13T02:30", datetime(2027, 3, 14, 7, 30, tzinfo=UTC), 2),
        ("2027-11-06T01:30", datetime(2027, 11, 7, 6, 10, tzinfo=UTC), 2),
        ("2027-11-06T01:30", datetime(2027, 11, 7, 1, 10, fold=1, tzinfo=ZoneInfo("America/New_York")), 2),
        ("2027-11-06T01:30", datetime.max.replace(tzinfo=UTC), 3),
    ],
)
def test_an_aware_horizon_is_a_moment_also_where_clocks_change(start: str, horizon: datetime, listed: int) -> None:
    daily = Series.from_rrule(
        "FREQ=DAILY;COUNT=3",
        start=datetime.fromisoformat(start),
        time_zone="America/New_York",
        duration=timedelta(hours=1),
    )
    assert len(to_connectycube(daily, horizon=horizon).meetings) == listed


def test_a_horizon_behind_the_end_changes_nothing() -> None:
    mapped = to_connectycube(series("FREQ=DAILY;COUNT=3", "2027-01-04T09:00"), horizon=datetime(2027, 6, 1))
    assert len(mapped.meetings) == 3
    assert mapped.warnings == ()


def test_never_cut_in_silence() -> None:
    long = series("FREQ=DAILY;COUNT=61", "2027-01-04T09:00")
    with pytest.raises(TooManyMeetings, match="2027-03-05"):
        to_connectycube(long)
    assert len(to_connectycube(long, max_meetings=61).meetings) == 61


def test_exceptions_are_exact() -> None:
    wanted = series("FREQ=DAILY;COUNT=3", "2027-01-04T09:00").replace(
        excluded={datetime(2027, 1, 5, 9)}, added={datetime(2027, 1, 20, 9)}
    )
    assert [meeting.start.day for meeting in to_connectycube(wanted).meetings] == [4, 6, 20]
