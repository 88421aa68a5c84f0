"""A series on Google Calendar."""

from datetime import datetime, timedelta

import pytest

from polymeet.recurrence import NotRepresentable, Recurrence, Series, UnknownRecurrence, from_google, to_google

RIGA = "Europe/Riga"
HOUR = timedelta(hours=1)


def series(text: str, start: str) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(start), time_zone=RIGA, duration=HOUR)


def test_one_line_without_exceptions() -> None:
    mapped = to_google(series("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3", "2027-01-31T09:00"))
    assert mapped.payload == ("RRULE:FREQ=MONTHLY;BYMONTHDAY=31;COUNT=3",)
    assert mapped.meetings[0].payload == mapped.payload


def test_exceptions_are_exact() -> None:
    wanted = series("FREQ=DAILY;COUNT=5", "2027-01-04T09:00").replace(
        excluded={datetime(2027, 1, 6, 9)}, added={datetime(2027, 2, 1, 9)}
    )
    payload = to_google(wanted).payload
    assert payload is not None
    assert [line.partition(";")[0].partition(":")[0] for line in payload] == ["RRULE", "EXDATE", "RDATE"]
    found = from_google(payload, start=wanted.start, time_zone=RIGA, duration=HOUR)
    assert found.normal_form() == wanted.normal_form()


def test_a_single_event_needs_no_lines() -> None:
    wanted = series("FREQ=DAILY;COUNT=1", "2027-01-04T09:00")
    mapped = to_google(wanted)
    assert mapped.payload is None
    assert from_google(None, start=mapped.meetings[0].start, time_zone=RIGA, duration=HOUR) == wanted


def test_skip_is_not_documented() -> None:
    rule = Recurrence("yearly", interval=2, by_month=(1, 2), by_month_day=(30,), skip="backward")
    wanted = Series(datetime(2027, 1, 30, 9), RIGA, HOUR, rule)
    with pytest.raises(NotRepresentable) as refused:
        to_google(wanted)
    assert [loss.code for loss in refused.value.losses] == ["skip_undocumented"]
    mapped = to_google(wanted, mode="lossy")
    assert mapped.losses[0].missing[0] == datetime(2027, 2, 28, 9)
    assert mapped.losses[0].certainty == "provider_undocumented"


def test_materialised() -> None:
    mapped = to_google(series("FREQ=DAILY", "2027-01-04T09:00"), mode="materialise", horizon=datetime(2027, 1, 5, 9))
    assert [meeting.start.day for meeting in mapped.meetings] == [4, 5]


def test_a_rule_outside_of_the_model_is_kept_raw() -> None:
    lines = ["RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO"]
    with pytest.raises(UnknownRecurrence, match="BYWEEKNO") as unknown:
        from_google(lines, start=datetime(2027, 5, 17, 9), time_zone=RIGA, duration=HOUR)
    assert unknown.value.raw == lines
