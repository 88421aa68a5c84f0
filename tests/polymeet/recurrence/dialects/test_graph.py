"""A series on Microsoft Graph."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet.recurrence import GraphLimits, NotRepresentable, Series, Weekday, from_graph, graph_times, to_graph
from polymeet.recurrence._rule.windows_zones import WINDOWS_ZONES
from polymeet.recurrence._rule.zones import time_zone

NEW_YORK = "America/New_York"
HOUR = timedelta(hours=1)


def series(text: str, start: str, zone: str = NEW_YORK) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(start), time_zone=zone, duration=HOUR)


def sent(text: str, start: str, **options: Any) -> Any:
    payload = to_graph(series(text, start), **options).payload
    return payload.to_dict() if payload is not None else None


@pytest.mark.parametrize(
    ("text", "start", "pattern"),
    [
        ("FREQ=DAILY;INTERVAL=3", "2027-01-04", {"type": "daily", "interval": 3}),
        (
            "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=SU",
            "2027-01-05",
            {"type": "weekly", "interval": 2, "daysOfWeek": ["tuesday", "sunday"], "firstDayOfWeek": "sunday"},
        ),
        ("FREQ=MONTHLY", "2027-01-04", {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 4}),
        (
            "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1",
            "2027-01-30",
            {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 30},
        ),
        (
            "FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=2",
            "2027-01-03",
            {"type": "relativeMonthly", "interval": 1, "daysOfWeek": ["saturday", "sunday"], "index": "second"},
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=30,-1;BYSETPOS=1",
            "2027-01-30",
            {"type": "absoluteMonthly", "interval": 1, "dayOfMonth": 30},
        ),
        (
            "FREQ=MONTHLY;BYDAY=-1MO,-1TU,-1WE,-1TH,-1FR,-1SA,-1SU;BYSETPOS=-1",
            "2027-01-31",
            {"type": "relativeMonthly", "interval": 1, "daysOfWeek": [day.english for day in Weekday], "index": "last"},
        ),
        ("FREQ=YEARLY", "2027-01-04", {"type": "absoluteYearly", "interval": 1, "dayOfMonth": 4, "month": 1}),
        (
            "FREQ=YEARLY;BYMONTH=11;BYDAY=4TH",
            "2027-11-25",
            {"type": "relativeYearly", "interval": 1, "daysOfWeek": ["thursday"], "index": "fourth", "month": 11},
        ),
        (
            "FREQ=YEARLY;BYDAY=-1MO",
            "2027-12-27",
            {"type": "relativeYearly", "interval": 1, "daysOfWeek": ["monday"], "index": "last", "month": 12},
        ),
    ],
)
def test_patterns(text: str, start: str, pattern: dict[str, Any]) -> None:
    payload = sent(text, f"{start}T09:00")
    assert payload["pattern"] == pattern
    assert payload["range"] == {"type": "noEnd", "startDate": start, "recurrenceTimeZone": NEW_YORK}


def test_a_count_stays_one_and_an_end_is_the_date_of_the_last_start() -> None:
    assert sent("FREQ=DAILY;COUNT=4", "2027-01-04T09:00")["range"]["numberOfOccurrences"] == 4
    ends = sent("FREQ=DAILY;UNTIL=20270108T135959Z", "2027-01-04T09:00")["range"]
    assert (ends["type"], ends["endDate"]) == ("endDate", "2027-01-07")


def test_start_and_end_are_local() -> None:
    mapped = to_graph(series("FREQ=DAILY;COUNT=4", "2027-01-04T23:30"))
    times = graph_times(mapped.meetings[0])
    assert times["start"].to_dict() == {"dateTime": "2027-01-04T23:30:00", "timeZone": NEW_YORK}
    assert times["end"].to_dict() == {"dateTime": "2027-01-05T00:30:00", "timeZone": NEW_YORK}


def test_limits_are_data() -> None:
    with pytest.raises(NotRepresentable, match="more_than_999_occurrences"):
        sent("FREQ=DAILY;COUNT=1000", "2027-01-04T09:00")
    assert sent("FREQ=DAILY;COUNT=1000", "2027-01-04T09:00", limits=GraphLimits(occurrences=1000))
    with pytest.raises(NotRepresentable, match="every 100 months"):
        sent("FREQ=MONTHLY;INTERVAL=100", "2027-01-04T09:00")


def test_lossy_takes_the_last_one_for_the_fifth() -> None:
    mapped = to_graph(series("FREQ=MONTHLY;BYDAY=5FR;COUNT=3", "2027-01-29T09:00"), mode="lossy")
    assert mapped.payload is not None
    assert mapped.payload["pattern"]["index"] == "last"
    (loss,) = mapped.losses
    assert (loss.code, loss.certainty) == ("index_out_of_range", "certain")
    assert [f"{start:%m-%d}" for start in loss.missing] == ["04-30", "07-30"]
    assert [f"{start:%m-%d}" for start in loss.extra] == ["02-26", "03-26"]


class TestZones:
    """The start may come in UTC while the days of the pattern are those of another zone."""

    def read(self, zone: str, **others: Any) -> Series:
        ends = {"type": "numbered", "numberOfOccurrences": 3, "recurrenceTimeZone": zone}
        pattern = {"type": "weekly", "interval": 1, "daysOfWeek": ["sunday"], "firstDayOfWeek": "sunday"}
        payload = {"pattern": pattern, "range": ends}
        start = datetime(2027, 1, 4, 3)
        return from_graph(payload, start=start, **{"time_zone": "UTC", "duration": HOUR, **others})

    @pytest.mark.parametrize("zone", ["America/Los_Angeles", "Pacific Standard Time"])
    def test_the_pattern_means_the_days_of_its_own_zone(self, zone: str) -> None:
        found = self.read(zone)
        assert (found.start, found.time_zone) == (datetime(2027, 1, 3, 19), "America/Los_Angeles")

    @pytest.mark.parametrize("zone", ["", "tzone://Microsoft/Custom"])
    def test_an_unknown_zone_is_taken_to_be_that_of_the_start(self, zone: str) -> None:
        found = self.read(zone, time_zone="Pacific Standard Time")
        assert (found.start, found.time_zone) == (datetime(2027, 1, 10, 3), "America/Los_Angeles")

    def test_all_windows_names_stand_for_zones(self) -> None:
        assert all(time_zone(name) for name in WINDOWS_ZONES.values())
