"""A series on Zoom: what is sent, where it starts, and what is made of what Zoom lists."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet.recurrence import (
    InvalidDuration,
    InvalidRecurrence,
    NotRepresentable,
    Series,
    TooManyMeetings,
    ZoomLimits,
    from_zoom,
    to_zoom,
    zoom_times,
)
from polymeet.zoom.models import MeetingCreate

NEW_YORK = "America/New_York"
HOUR = timedelta(hours=1)


def series(text: str, start: str, zone: str = NEW_YORK, duration: timedelta = HOUR) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(start), time_zone=zone, duration=duration)


def sent(text: str, start: str, **options: Any) -> Any:
    payload = to_zoom(series(text, start), **options).payload
    return payload.to_dict() if payload is not None else None


class TestSending:
    def test_a_meeting_of_a_series(self) -> None:
        mapped = to_zoom(series("FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10", "2027-01-04T09:00"))
        assert mapped.payload is not None
        meeting = MeetingCreate(type_=8, recurrence=mapped.payload, **zoom_times(mapped.meetings[0]))
        assert meeting.to_dict() == {
            "type": 8,
            "start_time": "2027-01-04T09:00:00",
            "timezone": "America/New_York",
            "duration": 60,
            "recurrence": {"type": 2, "repeat_interval": 1, "weekly_days": "2,4", "end_times": 10},
        }

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("FREQ=DAILY;INTERVAL=3", {"type": 1, "repeat_interval": 3, "end_times": 0}),
            (
                "FREQ=MONTHLY;BYDAY=MO;BYSETPOS=1;COUNT=4",
                {"type": 3, "repeat_interval": 1, "monthly_week": 1, "monthly_week_day": 2, "end_times": 4},
            ),
            ("FREQ=DAILY;COUNT=1", None),
        ],
    )
    def test_shapes(self, text: str, expected: Any) -> None:
        assert sent(text, "2027-01-04T09:00") == expected

    def test_the_end_of_the_last_day_is_that_of_the_meetings_zone(self) -> None:
        auckland = series("FREQ=DAILY;UNTIL=20270105T210000Z", "2027-01-04T09:00", "Pacific/Auckland")
        payload = to_zoom(auckland).payload
        assert payload is not None
        assert payload["end_date_time"] == "2027-01-06T10:59:59Z"

    def test_a_start_in_the_last_second_of_the_day_ends_by_number(self) -> None:
        mapped = to_zoom(series("FREQ=DAILY;UNTIL=20270110", "2027-01-04T23:59:59"))
        assert mapped.payload is not None
        assert mapped.payload.end_times == 7
        assert [rewrite.code for rewrite in mapped.rewrites] == ["until_to_count"]

    def test_limits_are_data(self) -> None:
        with pytest.raises(NotRepresentable, match="interval_out_of_range"):
            sent("FREQ=WEEKLY;INTERVAL=13;BYDAY=MO", "2027-01-04T09:00")
        payload = sent("FREQ=WEEKLY;INTERVAL=13;BYDAY=MO", "2027-01-04T09:00", limits=ZoomLimits.extended())
        assert payload["repeat_interval"] == 13
        assert sent("FREQ=DAILY;COUNT=61", "2027-01-04T09:00", limits=ZoomLimits(occurrences=61))["end_times"] == 61

    def test_weeks_may_be_sent_as_days(self) -> None:
        payload = sent("FREQ=WEEKLY;INTERVAL=3;BYDAY=MO", "2027-01-04T09:00", limits=ZoomLimits(weekly=2))
        assert payload == {"type": 1, "repeat_interval": 21, "end_times": 0}

    def test_dates_left_out_at_the_ends_make_a_shorter_rule(self) -> None:
        whole = series("FREQ=WEEKLY;COUNT=6", "2027-01-04T09:00")
        first, *_, last = whole.local_starts()
        mapped = to_zoom(whole.replace(excluded={first, last}))
        assert mapped.payload is not None
        assert mapped.payload.end_times == 4
        assert mapped.meetings[0].start == datetime(2027, 1, 11, 9)
        assert [rewrite.code for rewrite in mapped.rewrites] == ["exceptions_into_rule"]

    def test_minutes_are_whole(self) -> None:
        mapped = to_zoom(series("FREQ=DAILY;COUNT=3", "2027-01-04T09:00", duration=timedelta(seconds=90)))
        with pytest.raises(InvalidDuration, match="0:01:30"):
            zoom_times(mapped.meetings[0])

    def test_a_start_that_clocks_jump_over_is_warned_of(self) -> None:
        mapped = to_zoom(series("FREQ=DAILY;COUNT=5", "2027-03-12T02:30"))
        assert [warning.code for warning in mapped.warnings] == ["start_in_gap"]
        assert "2027-03-14T03:30" in mapped.warnings[0].message

    def test_an_unknown_mode(self) -> None:
        mode: Any = "lax"
        with pytest.raises(InvalidRecurrence, match="'lax'"):
            to_zoom(series("FREQ=DAILY", "2027-01-04T09:00"), mode=mode)

    def test_no_meetings_at_all(self) -> None:
        with pytest.raises(InvalidRecurrence, match="max_meetings is 0"):
            to_zoom(series("FREQ=DAILY;COUNT=2", "2027-01-04T09:00"), mode="materialise", max_meetings=0)


class TestRefusing:
    def test_all_reasons_at_once(self) -> None:
        with pytest.raises(NotRepresentable) as refused:
            sent("FREQ=MONTHLY;INTERVAL=5;BYMONTHDAY=-1,-3;COUNT=70", "2027-01-29T09:00")
        assert {loss.code for loss in refused.value.losses} == {
            "interval_out_of_range",
            "last_day_of_month",
            "more_than_60_occurrences",
            "negative_month_day",
            "several_month_days",
        }
        assert refused.value.provider == "Zoom"

    def test_nothing_left(self) -> None:
        whole = series("FREQ=DAILY;COUNT=2", "2027-01-04T09:00")
        with pytest.raises(InvalidRecurrence, match="excluded"):
            to_zoom(whole.replace(excluded=frozenset(whole.local_starts())))


class TestLossy:
    def test_two_days_of_the_month_become_two_series(self) -> None:
        wanted = series("FREQ=MONTHLY;BYMONTHDAY=1,15;COUNT=5", "2027-01-15T09:00")
        mapped = to_zoom(wanted, mode="lossy")
        assert mapped.payload is None
        assert [
            (meeting.start.day, meeting.payload["monthly_day"]) for meeting in mapped.meetings if meeting.payload
        ] == [
            (15, 15),
            (1, 1),
        ]
        (loss,) = mapped.losses
        assert (loss.code, loss.sent) == ("several_month_days", "2 series")
        assert (loss.missing, loss.extra, loss.certainty) == ((), (), "certain")
        held = [
            start
            for meeting in mapped.meetings
            for start in from_zoom(
                meeting.payload, start=meeting.start, time_zone=NEW_YORK, duration=HOUR
            ).local_starts()
        ]
        assert sorted(held) == list(wanted.local_starts())

    def test_what_has_no_pattern_becomes_single_meetings(self) -> None:
        mapped = to_zoom(series("FREQ=YEARLY;COUNT=3", "2027-06-01T09:00"), mode="lossy")
        assert [meeting.start.year for meeting in mapped.meetings] == [2027, 2028, 2029]
        assert mapped.losses[0].sent == "3 single meetings"

    def test_dates_left_out_have_to_be_deleted_later(self) -> None:
        whole = series("FREQ=DAILY;COUNT=5", "2027-01-04T09:00")
        mapped = to_zoom(whole.replace(excluded={datetime(2027, 1, 6, 9)}), mode="lossy")
        assert mapped.payload is not None
        assert mapped.pending_deletes == (datetime(2027, 1, 6, 9),)
        assert mapped.losses[0].extra == mapped.pending_deletes

    def test_added_dates_get_meetings_of_their_own(self) -> None:
        whole = series("FREQ=DAILY;COUNT=5", "2027-01-04T09:00")
        mapped = to_zoom(whole.replace(added={datetime(2027, 1, 20, 11)}), mode="lossy")
        assert [(meeting.start, meeting.payload is None) for meeting in mapped.meetings] == [
            (datetime(2027, 1, 4, 9), False),
            (datetime(2027, 1, 20, 11), True),
        ]

    def test_the_difference_of_an_endless_rule_has_no_total(self) -> None:
        (loss,) = to_zoom(series("FREQ=MONTHLY;BYDAY=5FR", "2027-01-29T09:00"), mode="lossy").losses
        assert (loss.missing_total, loss.extra_total) == (0, None)
        assert loss.extra[0] == datetime(2027, 2, 26, 9)


class TestMaterialising:
    def test_up_to_a_horizon(self) -> None:
        endless = series("FREQ=DAILY", "2027-01-04T09:00")
        mapped = to_zoom(endless, mode="materialise", horizon=datetime(2027, 1, 6, 9))
        assert [meeting.start.day for meeting in mapped.meetings] == [4, 5, 6]
        with pytest.raises(NotRepresentable, match="give horizon="):
            to_zoom(endless, mode="materialise")
        with pytest.raises(TooManyMeetings, match="more than 60"):
            to_zoom(endless, mode="materialise", horizon=datetime(2028, 1, 1))

    def test_a_time_that_clocks_jump_over_is_the_one_they_show(self) -> None:
        mapped = to_zoom(series("FREQ=DAILY;COUNT=3", "2027-03-13T02:30"), mode="materialise")
        assert [meeting.start.isoformat() for meeting in mapped.meetings][1] == "2027-03-14T03:30:00"
        assert [str(meeting.starts_at.utcoffset()) for meeting in mapped.meetings] == [
            "-1 day, 19:00:00",
            "-1 day, 20:00:00",
            "-1 day, 20:00:00",
        ]


class TestWhatIsListedSettlesTheReading:
    def read(self, payload: dict[str, Any], start: str, *listed: str) -> list[str]:
        occurrences = [{"start_time": moment, "status": "available"} for moment in listed]
        found = from_zoom(
            payload,
            start=datetime.fromisoformat(start),
            time_zone="UTC",
            duration=HOUR,
            occurrences=occurrences,
        )
        return [f"{moment:%m-%d}" for moment in found.local_starts()]

    def test_short_months(self) -> None:
        payload = {"type": 3, "monthly_day": 31, "end_times": 3}
        left_out = ("2027-01-31T09:00:00Z", "2027-03-31T09:00:00Z", "2027-05-31T09:00:00Z")
        moved_back = ("2027-01-31T09:00:00Z", "2027-02-28T09:00:00Z", "2027-03-31T09:00:00Z")
        assert self.read(payload, "2027-01-31T09:00", *left_out) == ["01-31", "03-31", "05-31"]
        assert self.read(payload, "2027-01-31T09:00", *moved_back) == ["01-31", "02-28", "03-31"]

    def test_week_start(self) -> None:
        payload = {"type": 2, "repeat_interval": 2, "weekly_days": "1,3", "end_times": 3}
        from_monday = ("2027-08-03T09:00:00Z", "2027-08-08T09:00:00Z", "2027-08-17T09:00:00Z")
        from_sunday = ("2027-08-03T09:00:00Z", "2027-08-15T09:00:00Z", "2027-08-17T09:00:00Z")
        assert self.read(payload, "2027-08-03T09:00", *from_monday) == ["08-03", "08-08", "08-17"]
        assert self.read(payload, "2027-08-03T09:00", *from_sunday) == ["08-03", "08-15", "08-17"]

    def test_whether_the_day_of_the_end_belongs_to_the_series(self) -> None:
        payload = {"type": 1, "end_date_time": "2027-01-06T00:00:00Z"}
        two = ("2027-01-04T09:00:00Z", "2027-01-05T09:00:00Z")
        assert self.read(payload, "2027-01-04T09:00", *two) == ["01-04", "01-05"]
        assert self.read(payload, "2027-01-04T09:00", *two, "2027-01-06T09:00:00Z") == ["01-04", "01-05", "01-06"]
