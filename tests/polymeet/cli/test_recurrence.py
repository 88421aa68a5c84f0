"""`python -m polymeet recurrence`, the command for people."""

import subprocess
import sys

import pytest

from polymeet.cli import main

LAST_FRIDAYS = ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=3", "--start", "2027-01-29T18:00", "--zone", "America/New_York")


def shown(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["recurrence", *arguments]) == 0
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def test_occurrences_in_local_time_and_in_utc(capsys: pytest.CaptureFixture[str]) -> None:
    lines = shown(capsys, *LAST_FRIDAYS).splitlines()
    assert lines[:5] == [
        "   local                        UTC",
        "1  Fri 2027-01-29 18:00 -05:00  2027-01-29T23:00:00Z",
        "2  Fri 2027-02-26 18:00 -05:00  2027-02-26T23:00:00Z",
        "3  Fri 2027-03-26 18:00 -04:00  2027-03-26T22:00:00Z",
        "3 occurrences",
    ]


def test_what_each_provider_would_get(capsys: pytest.CaptureFixture[str]) -> None:
    text = shown(capsys, *LAST_FRIDAYS, "--duration", "90")
    for name in ("Zoom", "Pyas", "Microsoft Graph", "Google Calendar", "ConnectyCube"):
        assert any(line.startswith(name + "  ") for line in text.splitlines())
    words = " ".join(text.split())
    assert '{"type": 3, "repeat_interval": 1, "monthly_week": -1, "monthly_week_day": 6, "end_times": 3}' in words
    assert "Pyas cannot hold it exactly: - nth_weekday: by_day is -1" in words
    assert '"type": "relativeMonthly"' in words
    assert "RRULE:FREQ=MONTHLY;BYDAY=-1FR;COUNT=3" in words
    assert '{"start_date": 1801263600, "end_date": 1801269000, "timezone": {"offset": -300,' in words


def test_rewrites_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    rule = "FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=3"
    words = " ".join(shown(capsys, rule, "--start", "2027-01-04T09:00", "--zone", "Europe/Riga").split())
    assert f"rewritten, daily_by_day_to_weekly: {rule.removesuffix(';COUNT=3')}" in words


def test_what_was_assumed_is_shown(capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(
        capsys, "FREQ=YEARLY;BYMONTHDAY=8;UNTIL=20280101", "--start", "2027-01-08T09:00", "--zone", "fle standard time"
    )
    block = out[out.index("assumed on reading:") :].split("\n\n")[0].splitlines()
    assert [line.partition(":")[0] for line in block if line.startswith("- ")] == [
        "- zone_name",
        "- calendars_differ",
        "- end_without_time",
    ]
    assert "assumed" not in shown(capsys, *LAST_FRIDAYS)


@pytest.mark.parametrize("zone", ["Europe/Riga", "America/New_York", "Pacific/Kiritimati"])
@pytest.mark.parametrize(
    "start", ["0001-01-01T00:00", "9999-12-31T23:59:59", "0002-01-01T00:00", "9998-12-31T23:59:59"]
)
@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=DAILY",
        "FREQ=DAILY;COUNT=3",
        "FREQ=WEEKLY;UNTIL=99991231T235959Z",
        "FREQ=MONTHLY;UNTIL=99981231T220000",
        "FREQ=YEARLY;UNTIL=00010101T000000Z",
        "RRULE:FREQ=DAILY\nEXDATE:99991231T235959Z\nRDATE:99981231T235959Z",
        "RRULE:FREQ=DAILY\nRDATE;TZID=Pacific/Kiritimati:00010101T000000",
    ],
)
def test_the_ends_of_the_calendar(capsys: pytest.CaptureFixture[str], rule: str, start: str, zone: str) -> None:
    for mode in ("strict", "lossy"):
        code = main(["recurrence", rule, "--start", start, "--zone", zone, "--mode", mode])
        errors = capsys.readouterr().err.splitlines()
        refusal = refusal_at_the_ends(rule, start[:4], zone)
        if refusal is None:
            assert (code, errors) == (0, [])
        else:
            assert code == 2
            [line] = errors
            assert refusal in line


def refusal_at_the_ends(rule: str, year: str, zone: str) -> str | None:
    if ("UNTIL=0001" in rule and year != "0001") or ("UNTIL=9998" in rule and year in ("9998", "9999")):
        return "before the start"
    if year in ("0001", "9999"):
        return f"start is {year}"
    if "RDATE;TZID" in rule:
        return "added is 0001"
    if "RDATE:9998" in rule and not zone.startswith("America"):  # its last second in UTC is in the next year there
        return "added is 9999"
    return None


def test_warnings_are_shown(capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(capsys, "FREQ=DAILY;COUNT=3", "--start", "2027-03-13T02:30", "--zone", "America/New_York")
    assert "Sun 2027-03-14 03:30 -04:00" in out
    assert "warning, start_in_gap: 2027-03-14T02:30:00 does not exist" in " ".join(out.split())


def test_lossy_says_what_differs(capsys: pytest.CaptureFixture[str]) -> None:
    rule = ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=7", "--start", "2027-01-31T09:00", "--zone", "America/New_York")
    assert "graph_clamps_short_months" in shown(capsys, *rule)
    words = " ".join(shown(capsys, *rule, "--mode", "lossy").split())
    assert '"dayOfMonth": 31' in words
    assert "3 missing, 2027-08-31 09:00, 2027-10-31 09:00, 2027-12-31 09:00" in words
    assert "3 extra, 2027-02-28 09:00, 2027-04-30 09:00, 2027-06-30 09:00" in words
    assert "short_month_undocumented: by_month_day is 31, else omit; may differ: " in words


def test_several_meetings_and_an_endless_series(capsys: pytest.CaptureFixture[str]) -> None:
    rule = ("FREQ=MONTHLY;BYMONTHDAY=1,15", "--start", "2027-01-01T09:00", "--zone", "Europe/Riga")
    words = " ".join(shown(capsys, *rule, "--mode", "lossy", "--count", "2").split())
    assert "the first 2; the series has no end" in words
    assert 'Zoom from 2027-01-01 09:00: {"type": 3, "repeat_interval": 1, "monthly_day": 1, "end_times": 0}' in words
    assert 'from 2027-01-15 09:00: {"type": 3, "repeat_interval": 1, "monthly_day": 15, "end_times": 0}' in words
    assert "no occurrence is lost" in words
    assert "ConnectyCube has nothing to offer: - no_horizon" in words


def test_only_some_of_the_occurrences(capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(capsys, "FREQ=DAILY;COUNT=90", "--start", "2027-01-04T09:00", "--zone", "UTC", "--count", "1")
    assert "the first of 90" in out
    assert "more than 60 occurrences" in " ".join(out.split())


def test_two_occurrences_at_one_moment_are_one_of_all(capsys: pytest.CaptureFixture[str]) -> None:
    main(["recurrence", "FREQ=DAILY;COUNT=4", "--start", "2011-12-28T09:00", "--zone", "Pacific/Apia"])
    assert "\n3 occurrences\n" in capsys.readouterr().out


def test_one_meeting_needs_no_recurrence(capsys: pytest.CaptureFixture[str]) -> None:
    out = shown(capsys, "FREQ=DAILY;COUNT=1", "--start", "2027-01-04T09:00:05", "--zone", "UTC")
    assert "1  Mon 2027-01-04 09:00:05 +00:00  2027-01-04T09:00:05Z" in out
    assert "1 occurrence\n" in out
    assert out.count("one meeting, without a recurrence") == 4


@pytest.mark.parametrize(
    ("changed", "named"),
    [
        (("FREQ=DAILY;INTERVAL=0",), "INTERVAL is 0"),
        (("every Friday",), "every Friday"),
        (("FREQ=WEEKLY;BYDAY=MO",), "start at 2027-02-01T18:00:00"),
        (("FREQ=YEARLY;BYWEEKNO=1",), "BYWEEKNO"),
        (("--zone", "Mars/Olympus"), "Mars/Olympus"),
        (("--zone", "+01:00"), "+01:00"),
        (("--start", "tomorrow"), "'tomorrow' is no date and time"),
        (("--start", "2027-01-29T18:00+01:00"), "2027-01-29T18:00:00+01:00"),
        (("--duration", "0"), "'0' is not a whole number"),
        (("--duration", "99999999999999999"), "'99999999999999999' is not a whole number"),
        (("--count", "99999999999999999999"), "'99999999999999999999' is not a whole number"),
        (("--count", "-1"), "'-1' is not a whole number"),
        (("--mode", "hopeful"), "hopeful"),
        (("--colour", "red"), "--colour"),
    ],
)
def test_bad_input_is_one_clear_line(capsys: pytest.CaptureFixture[str], changed: tuple[str, ...], named: str) -> None:
    arguments = [*changed, *LAST_FRIDAYS[1:]] if len(changed) == 1 else [*LAST_FRIDAYS, *changed]
    try:
        code = main(["recurrence", *arguments])
    except SystemExit as stopped:
        code = stopped.code  # type: ignore[assignment]
    captured = capsys.readouterr()
    assert code == 2
    assert captured.out == ""
    assert captured.err.count("\n") == 1
    assert captured.err.startswith("python -m polymeet recurrence: ")
    assert named in captured.err


def test_as_a_process() -> None:
    command = [sys.executable, "-m", "polymeet", "recurrence"]
    done = subprocess.run([*command, *LAST_FRIDAYS], capture_output=True, text=True, timeout=60, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert "2027-03-26T22:00:00Z" in done.stdout
    failed = subprocess.run([*command, "FREQ=DAILY"], capture_output=True, text=True, timeout=60, check=False)
    assert (failed.returncode, failed.stdout) == (2, "")
    assert "--start" in failed.stderr
