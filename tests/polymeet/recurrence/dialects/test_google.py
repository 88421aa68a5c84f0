"""A series on Google Calendar."""

from datetime import datetime, timedelta

import pytest

from polymeet.recurrence import (
    NOTE_CODES,
    NotRepresentable,
    Recurrence,
    Series,
    UnknownRecurrence,
    from_google,
    to_google,
)

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


def read(*lines: str, start: str = "2027-01-04T09:00", zone: str = RIGA) -> Series:
    return from_google(lines, start=datetime.fromisoformat(start), time_zone=zone, duration=HOUR)


class TestNotes:
    def test_a_start_off_the_rule(self) -> None:
        found = read("RRULE:FREQ=WEEKLY;BYDAY=FR;COUNT=3")
        assert found.start == datetime(2027, 1, 8, 9)
        (note,) = found.notes
        assert note.code == "start_moved"
        assert "2027-01-04T09:00:00" in str(note)
        assert "2027-01-08T09:00:00" in str(note)

    def test_what_is_exact_has_no_notes(self) -> None:
        assert read("RRULE:FREQ=DAILY;COUNT=3", "EXDATE;TZID=Europe/Riga:20270105T090000").notes == ()
        assert read().notes == ()

    @pytest.mark.parametrize(
        ("lines", "code", "named"),
        [
            (["RRULE:FREQ=DAILY;UNTIL=20270110"], "end_without_time", "20270110"),
            (["RRULE:FREQ=DAILY;UNTIL=20270110T090000"], "offset_left_out", "20270110T090000"),
            (["RRULE:FREQ=DAILY", "EXDATE;VALUE=DATE:20270105"], "date_without_time", "EXDATE"),
            (["RRULE:FREQ=DAILY", "RDATE;VALUE=DATE:20270105,20270106T120000"], "date_without_time", "RDATE"),
            (["RRULE:FREQ=YEARLY;BYMONTHDAY=4"], "calendars_differ", "BYMONTH=1"),
            (["RRULE:FREQ=YEARLY;BYDAY=MO;BYMONTHDAY=4"], "calendars_differ", "BYMONTH=1"),
            (
                ["RRULE:FREQ=DAILY", 'EXDATE;TZID="/mozilla.org/1_1/Europe/Riga":20270105T090000'],
                "zone_name",
                "mozilla",
            ),
            (["RRULE:FREQ=DAILY", "EXDATE;TZID=FLE Standard Time:20270105T090000"], "zone_name", "FLE"),
        ],
    )
    def test_what_was_assumed(self, lines: list[str], code: str, named: str) -> None:
        (note,) = read(*lines).notes
        assert note.code == code
        assert named in str(note)

    def test_with_the_month_calendars_do_not_differ(self) -> None:
        assert read("RRULE:FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=4").notes == ()

    def test_the_zone_of_the_event(self) -> None:
        found = read("RRULE:FREQ=DAILY", zone="Eastern Standard Time")
        assert found.time_zone == "America/New_York"
        assert [note.code for note in found.notes] == ["zone_name"]
        once = read(zone="Eastern Standard Time")
        assert [note.code for note in once.notes] == ["zone_name"]

    def test_a_zone_that_nobody_knows(self) -> None:
        with pytest.raises(UnknownRecurrence, match="tzone://Microsoft/Custom"):
            read("RRULE:FREQ=DAILY", 'EXDATE;TZID="tzone://Microsoft/Custom":20270105T090000')

    def test_every_code_is_explained(self) -> None:
        assert list(NOTE_CODES) == sorted(NOTE_CODES)
