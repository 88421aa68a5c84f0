"""Between wall clocks and instants, where clocks change."""

from datetime import UTC, datetime, timedelta
from itertools import islice
from pathlib import Path
from typing import Any
from zoneinfo import TZPATH, ZoneInfo, reset_tzpath

import pytest

from polymeet.recurrence import (
    Recurrence,
    Series,
    UnknownTimeZone,
    from_google,
    from_graph,
    from_pyas,
    from_zoom,
    to_connectycube,
    to_google,
    to_graph,
    to_pyas,
    to_zoom,
)
from polymeet.recurrence._rule.zones import (
    local_start,
    resolve,
    time_zone,
    until_as_instant,
    until_as_local,
    zone_named,
)

NEW_YORK = ZoneInfo("America/New_York")
NIGHT = datetime(2027, 3, 12, 2, 30)


def nightly(count: int | None = 4) -> Series:
    return Series(
        start=NIGHT, time_zone=NEW_YORK.key, duration=timedelta(hours=1), rule=Recurrence("daily", count=count)
    )


def test_a_skipped_time_is_read_with_the_offset_before_the_gap() -> None:
    moment = resolve(datetime(2027, 3, 14, 2, 30), NEW_YORK)
    assert moment.isoformat() == "2027-03-14T03:30:00-04:00"


def test_a_time_shown_twice_is_the_first_one() -> None:
    assert resolve(datetime(2027, 11, 7, 1, 30), "America/New_York").isoformat() == "2027-11-07T01:30:00-04:00"


def test_half_an_hour_is_a_gap_too() -> None:
    assert resolve(datetime(2027, 10, 3, 2, 15), "Australia/Lord_Howe").isoformat() == "2027-10-03T02:45:00+11:00"


def test_a_series_keeps_the_day_of_the_gap() -> None:
    assert [moment.isoformat() for moment in nightly().occurrences()] == [
        "2027-03-12T02:30:00-05:00",
        "2027-03-13T02:30:00-05:00",
        "2027-03-14T03:30:00-04:00",
        "2027-03-15T02:30:00-04:00",
    ]


def test_a_series_can_skip_the_day_of_the_gap_without_counting_it() -> None:
    assert [moment.day for moment in nightly().occurrences(gap="skip")] == [12, 13, 15, 16]
    assert [moment.day for moment in islice(nightly(None).occurrences(gap="skip"), 4)] == [12, 13, 15, 16]


def test_occurrences_carry_their_zone() -> None:
    first = next(nightly().occurrences())
    assert first.tzinfo is NEW_YORK
    assert first.fold == 0


@pytest.mark.parametrize("name", ["+01:00", "-0500", "UTC+2", "GMT-3:30", "Z"])
def test_an_offset_is_no_zone(name: str) -> None:
    with pytest.raises(UnknownTimeZone, match="when clocks change") as caught:
        time_zone(name)
    assert repr(name) in str(caught.value)


@pytest.mark.parametrize(
    "name",
    ["localtime", "posix/UTC", "Europe/Nowhere", "", "America", "../etc/passwd", "/etc/localtime", "Riga\0", "\udc80"],
)
def test_other_words_are_no_zones(name: str) -> None:
    with pytest.raises(UnknownTimeZone, match="no IANA time zone"):
        time_zone(name)


@pytest.mark.parametrize("name", ["Europe/Riga", "UTC", "EST5EDT", "Etc/GMT+5"])
def test_every_name_of_the_database_is_a_zone(name: str) -> None:
    assert time_zone(name).key == name


@pytest.mark.parametrize(
    ("end", "instant"),
    [
        (datetime(2027, 3, 13, 2, 30), "2027-03-13T07:30:00+00:00"),
        (datetime(2027, 3, 14, 2, 30), "2027-03-14T07:30:00+00:00"),  # the last start, moved to 03:30
        (datetime(2027, 3, 14, 3, 10), "2027-03-14T07:30:00+00:00"),  # after that start on the clock, before it in UTC
        (datetime(2027, 3, 14, 2, 10), "2027-03-14T07:10:00+00:00"),
        (datetime(9999, 12, 31, 23, 59, 59), "9999-12-31T23:59:59+00:00"),
    ],
)
def test_an_end_holds_the_same_starts_on_the_clock_and_in_utc(end: datetime, instant: str) -> None:
    converted = until_as_instant(end, NIGHT, NEW_YORK)
    assert converted.isoformat() == instant
    back = until_as_local(converted, NIGHT, NEW_YORK)
    assert held_until(back) == held_until(end)


def held_until(end: datetime) -> list[datetime]:
    starts = (NIGHT + timedelta(days=number) for number in range(5))
    return [start for start in starts if start <= end]


def test_an_end_within_the_repeated_hour_follows_all_starts_of_its_first_run() -> None:
    start = datetime(2027, 11, 6, 1, 30)
    until = datetime(2027, 11, 7, 6, 10, tzinfo=UTC)  # 01:10 for the second time; 01:30 was 40 minutes ago
    assert until_as_local(until, start, NEW_YORK) == datetime(2027, 11, 7, 1, 30)


def test_the_local_start_of_an_instant() -> None:
    assert local_start(datetime(2027, 3, 13, 7, 30, tzinfo=UTC), NIGHT, NEW_YORK) == datetime(2027, 3, 13, 2, 30)
    assert local_start(datetime(2027, 3, 14, 7, 30, tzinfo=UTC), NIGHT, NEW_YORK) == datetime(2027, 3, 14, 2, 30)
    assert local_start(datetime(2027, 3, 14, 8, 30, tzinfo=UTC), NIGHT, NEW_YORK) == datetime(2027, 3, 14, 4, 30)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("europe/riga", "Europe/Riga"),
        ("EUROPE/RIGA", "Europe/Riga"),
        ("utc", "UTC"),
        (" Europe/Riga ", "Europe/Riga"),
        ("Eastern Standard Time", "America/New_York"),
        ("eastern standard time", "America/New_York"),
        ("tzone://Microsoft/Utc", "UTC"),
        ("/freeassociation.sourceforge.net/Europe/Riga", "Europe/Riga"),
        ("/mozilla.org/20050126_1/Europe/Berlin", "Europe/Berlin"),
        ("/citadel.org/20190914_1/America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires"),
        ("/softwarestudio.org/Olson_20011030_5/UTC", "UTC"),
        ("/Europe/Riga", "Europe/Riga"),
    ],
)
def test_names_that_calendars_have_for_zones(text: str, name: str) -> None:
    found, (note,) = zone_named(text)
    assert (found, note.code) == (name, "zone_name")
    assert repr(text) in str(note)
    assert name in str(note)


@pytest.mark.parametrize("read", [from_zoom, from_pyas, from_graph, from_google])
def test_every_reader_takes_them(read: Any) -> None:
    series = read(None, start=NIGHT, time_zone="/mozilla.org/20050126_1/Europe/Berlin", duration=timedelta(hours=1))
    assert series.time_zone == "Europe/Berlin"
    assert [note.code for note in series.notes] == ["zone_name"]


def test_a_name_of_iana_needs_no_note() -> None:
    assert zone_named("Asia/Calcutta") == ("Asia/Calcutta", ())


@pytest.mark.parametrize(
    "text",
    ["Customized Time Zone", "tzone://Microsoft/Custom", "/etc/localtime", "/", "+01:00", "Mitteleuropäische Zeit", ""],
)
def test_a_name_that_nobody_knows(text: str) -> None:
    with pytest.raises(UnknownTimeZone):
        zone_named(text)


def test_a_zone_has_one_spelling_on_every_file_system(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system makes no difference between cases it finds a file for each spelling."""
    found = next(Path(root, "Europe/Riga") for root in TZPATH if Path(root, "Europe/Riga").exists())
    (tmp_path / "europe").mkdir()
    (tmp_path / "europe/riga").write_bytes(found.read_bytes())
    reset_tzpath([str(tmp_path)])
    try:
        assert ZoneInfo("europe/riga")
        with pytest.raises(UnknownTimeZone, match="use Europe/Riga"):
            time_zone("europe/riga")
    finally:
        reset_tzpath()
        ZoneInfo.clear_cache()


def test_the_series_itself_keeps_to_names_of_iana() -> None:
    with pytest.raises(UnknownTimeZone, match="use America/New_York"):
        Series(NIGHT, "Eastern Standard Time", timedelta(hours=1), Recurrence("daily"))


class TestOneMomentTwice:
    """Samoa had no 30 December 2011: what should have been then is at the time of the 31st."""

    def samoa(self, **others: Any) -> Series:
        return from_google(
            ["RRULE:FREQ=DAILY;COUNT=5"],
            **{
                "start": datetime(2011, 12, 28, 9),
                "time_zone": "Pacific/Apia",
                "duration": timedelta(hours=1),
                **others,
            },
        )

    @pytest.mark.parametrize(("rule", "codes"), [("FREQ=DAILY;COUNT=5", []), ("FREQ=DAILY", ["same_moment_twice"])])
    def test_it_is_noted_where_the_series_comes_to_it(self, rule: str, codes: list[str]) -> None:
        read = Series.from_rrule(
            rule, start=datetime(2011, 1, 1, 9), time_zone="Pacific/Apia", duration=timedelta(hours=1)
        )
        assert [note.code for note in read.notes] == codes

    def test_it_is_one_meeting_and_a_warning(self) -> None:
        series = self.samoa()
        assert [note.code for note in series.notes] == ["same_moment_twice"]
        assert "2011-12-30T09:00:00 and 2011-12-31T09:00:00" in str(series.notes[0])
        for send in (to_zoom, to_pyas, to_graph, to_google, to_connectycube):
            mapped = send(series, mode="materialise")
            assert [meeting.start.day for meeting in mapped.meetings] == [28, 29, 31, 1]
            assert [warning.code for warning in mapped.warnings] == ["start_in_gap", "same_moment_twice"]

    def test_an_added_date_after_a_gap_of_an_hour(self) -> None:
        lines = ["RRULE:FREQ=DAILY;COUNT=4", "RDATE:20270314T033000"]
        series = from_google(lines, start=NIGHT, time_zone=NEW_YORK.key, duration=timedelta(hours=1))
        assert [note.code for note in series.notes] == ["same_moment_twice"]
        assert len(to_connectycube(series, horizon=datetime(2027, 4, 1)).meetings) == 4
        assert "cut_at_horizon" not in {
            one.code for one in to_connectycube(series, horizon=datetime(2027, 4, 1)).warnings
        }

    def test_moments_stay_in_order_and_each_is_there_once(self) -> None:
        """Clocks skip from two to three: 02:15 and 02:45 are at 03:15 and 03:45."""
        times = ("0215", "0245", "0300", "0315", "0345")
        lines = ["RRULE:FREQ=DAILY;COUNT=2", "RDATE:" + ",".join(f"20270314T{one}00" for one in times)]
        series = from_google(lines, start=datetime(2027, 3, 13, 3), time_zone=NEW_YORK.key, duration=timedelta(hours=1))
        assert [f"{moment:%d %H:%M}" for moment in series.occurrences()] == [
            "13 03:00",
            "14 03:00",
            "14 03:15",
            "14 03:45",
        ]
