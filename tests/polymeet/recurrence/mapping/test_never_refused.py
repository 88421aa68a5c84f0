"""Rules that each provider can hold exactly. A mapping that refused everything would be exact too; this is the other half."""

from datetime import datetime, timedelta
from functools import partial
from typing import Any

import pytest

from polymeet.recurrence import Recurrence, Series, ZoomLimits, to_google, to_graph, to_pyas, to_zoom

HOUR = timedelta(hours=1)
ALL_DAYS = "MO,TU,WE,TH,FR,SA,SU"
to_pyas_microsoft = partial(to_pyas, calendar="microsoft")
to_zoom_extended = partial(to_zoom, limits=ZoomLimits.extended())


def series(text: str, day: str) -> Series:
    return Series.from_rrule(text, start=datetime.fromisoformat(f"{day}T09:00"), time_zone="Europe/Riga", duration=HOUR)


# With an end, so that Pyas has them as well.
EVERYWHERE = [
    ("FREQ=DAILY;COUNT=10", "2027-01-04"),
    ("FREQ=DAILY;INTERVAL=90;COUNT=4", "2027-01-04"),
    ("FREQ=DAILY;COUNT=60", "2027-01-04"),
    ("FREQ=DAILY;UNTIL=20270110", "2027-01-04"),
    ("FREQ=DAILY;BYDAY=MO,TU,WE,TH,FR;COUNT=10", "2027-01-04"),
    ("FREQ=DAILY;INTERVAL=3;BYDAY=MO;COUNT=5", "2027-01-04"),
    (f"FREQ=DAILY;INTERVAL=2;BYDAY={ALL_DAYS};COUNT=5", "2027-01-04"),
    ("FREQ=WEEKLY;COUNT=3", "2027-01-08"),
    ("FREQ=WEEKLY;INTERVAL=12;BYDAY=MO,FR;COUNT=60", "2027-01-04"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU;COUNT=5", "2027-01-10"),
    ("FREQ=WEEKLY;BYDAY=TU,SU;WKST=SU;COUNT=5", "2027-01-10"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA;WKST=SU;COUNT=5", "2027-01-04"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,WE,SU;COUNT=2", "2027-01-05"),
    ("FREQ=MONTHLY;BYMONTHDAY=28;COUNT=14", "2027-01-28"),
    ("FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=1;UNTIL=20280101", "2027-01-01"),
    ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", "2027-07-31"),
    ("FREQ=MONTHLY;BYMONTHDAY=31;COUNT=2", "2027-12-31"),
    ("FREQ=MONTHLY;BYMONTHDAY=30;COUNT=11", "2027-03-30"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=2", "2027-07-31"),
    ("FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=31;COUNT=4", "2027-01-31"),
    (f"FREQ=MONTHLY;BYDAY={ALL_DAYS};BYSETPOS=1;COUNT=5", "2027-01-01"),
    ("FREQ=MONTHLY;BYMONTHDAY=10,20;BYSETPOS=1;COUNT=5", "2027-01-10"),
    ("FREQ=MONTHLY;BYDAY=TU,TH;COUNT=9", "2027-01-05"),
    ("FREQ=YEARLY;BYDAY=TU;COUNT=9", "2027-01-05"),
    ("FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=15;COUNT=6", "2027-01-15"),
    ("FREQ=MONTHLY;BYMONTH=2,5,8,11;BYMONTHDAY=15;COUNT=6", "2027-02-15"),
    ("FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYMONTHDAY=4;COUNT=6", "2027-01-04"),
    ("FREQ=YEARLY;COUNT=1", "2027-01-04"),
    ("FREQ=MONTHLY;BYDAY=5FR;COUNT=1", "2027-01-29"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1;UNTIL=20270131", "2027-01-31"),
]
WITHOUT_PYAS = [
    ("FREQ=DAILY", "2027-01-04"),
    ("FREQ=WEEKLY;BYDAY=MO,WE,FR", "2027-01-04"),
    ("FREQ=MONTHLY;BYMONTHDAY=15", "2027-01-15"),
    ("FREQ=MONTHLY;BYDAY=2TU", "2027-01-12"),
    ("FREQ=MONTHLY;BYDAY=-1FR;COUNT=6", "2027-01-29"),
    ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=4", "2027-01-26"),
    ("FREQ=MONTHLY;BYDAY=FR;BYSETPOS=-1;COUNT=60", "2027-01-29"),
    ("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=15,16,17,18,19,20,21", "2027-01-16"),
    ("FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=-7,-6,-5,-4,-3,-2,-1", "2027-01-30"),
    ("FREQ=YEARLY;BYMONTH=3,6,9,12;BYDAY=1MO", "2027-03-01"),
]
GRAPH = [
    ("FREQ=DAILY;INTERVAL=999;COUNT=9", "2027-01-04"),
    ("FREQ=DAILY;COUNT=999", "2027-01-04"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU", "2027-01-05"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=WE", "2027-01-05"),
    ("FREQ=WEEKLY;INTERVAL=99", "2027-01-05"),
    ("FREQ=MONTHLY;INTERVAL=7;BYMONTHDAY=4", "2027-01-04"),
    ("FREQ=MONTHLY;BYMONTHDAY=-1", "2027-01-31"),
    ("FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1", "2027-01-31"),
    ("FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1", "2027-01-30"),
    (f"FREQ=MONTHLY;BYDAY={ALL_DAYS};BYSETPOS=-1", "2027-01-31"),
    (f"FREQ=MONTHLY;BYDAY={ALL_DAYS};BYSETPOS=3", "2027-01-03"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2027-01-29"),
    ("FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1", "2027-01-02"),
    ("FREQ=YEARLY", "2027-01-04"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1", "2027-02-28"),
    ("FREQ=YEARLY;BYMONTH=4;BYMONTHDAY=30", "2027-04-30"),
    ("FREQ=YEARLY;INTERVAL=4", "2028-02-15"),
    ("FREQ=MONTHLY;INTERVAL=4;BYMONTHDAY=31", "2027-10-31"),
    ("FREQ=YEARLY;BYMONTH=11;BYDAY=4TH", "2027-11-25"),
    ("FREQ=YEARLY;BYDAY=1MO", "2027-01-04"),
    ("FREQ=YEARLY;BYMONTH=5;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1", "2027-05-03"),
    ("FREQ=MONTHLY;INTERVAL=24;BYMONTHDAY=4", "2027-01-04"),
]


@pytest.mark.parametrize("send", [to_zoom, to_pyas, to_pyas_microsoft, to_graph, to_google])
@pytest.mark.parametrize(("text", "day"), EVERYWHERE)
def test_held_everywhere(send: Any, text: str, day: str) -> None:
    assert not send(series(text, day)).losses


@pytest.mark.parametrize("send", [to_zoom, to_graph, to_google])
@pytest.mark.parametrize(("text", "day"), WITHOUT_PYAS)
def test_held_but_by_pyas(send: Any, text: str, day: str) -> None:
    assert send(series(text, day)).payload is not None


@pytest.mark.parametrize("send", [to_graph, to_google])
@pytest.mark.parametrize(("text", "day"), GRAPH)
def test_held_by_graph(send: Any, text: str, day: str) -> None:
    assert send(series(text, day)).payload is not None


@pytest.mark.parametrize(
    "text", ["FREQ=DAILY;INTERVAL=99", "FREQ=WEEKLY;INTERVAL=50;BYDAY=MO,FR", "FREQ=MONTHLY;INTERVAL=10;BYDAY=1MO"]
)
def test_held_by_zoom_with_its_later_limits(text: str) -> None:
    assert to_zoom_extended(series(text, "2027-01-04")).payload is not None


@pytest.mark.parametrize("day", [29, 30, 31])
def test_graph_holds_a_clamped_day(day: int) -> None:
    rule = Recurrence("monthly", by_month_day=(day,), skip="backward")
    assert to_graph(Series(datetime(2027, 1, day, 9), "Europe/Riga", HOUR, rule)).payload is not None


@pytest.mark.parametrize("zone", ["UTC", "Asia/Kolkata", "Pacific/Kiritimati", "Australia/Lord_Howe", "America/Nuuk"])
@pytest.mark.parametrize("hour", [0, 9, 23])
@pytest.mark.parametrize("send", [to_zoom, to_pyas, to_graph, to_google])
def test_no_zone_and_no_hour_keeps_a_weekly_meeting_from_being_held(send: Any, hour: int, zone: str) -> None:
    rule = Recurrence("weekly", count=30)
    assert send(Series(datetime(2027, 1, 8, hour), zone, HOUR, rule)).payload is not None
