"""Days and moments of a query and of a body: how they are sent, and which are refused."""

import calendar
import json
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import Any, ClassVar
from zoneinfo import ZoneInfo

import pytest
from attrs import define
from hypothesis import given
from hypothesis import strategies as st

from polymeet.pyas.models import MeetingData, ZoomMeetingCreate
from polymeet.zoom.models import MeetingCreate
from polymeet_api.pyas.api.zoom_meetings.list_zoom_meetings import OPERATION as LIST_ZOOM_MEETINGS
from polymeet_api.zoom.api.archiving.list_archived_files import OPERATION as LIST_ARCHIVED_FILES
from polymeet_api.zoom.api.cloud_recordings.get_recording_analytics_details import (
    OPERATION as GET_RECORDING_ANALYTICS_DETAILS,
)
from polymeet_api.zoom.api.cloud_recordings.list_user_recordings import OPERATION as LIST_USER_RECORDINGS
from polymeet_api.zoom.api.dashboards.list_dashboard_meetings import OPERATION as LIST_DASHBOARD_MEETINGS
from polymeet_api.zoom.api.meeting_summaries.list_meeting_summaries import OPERATION as LIST_MEETING_SUMMARIES
from polymeet_api.zoom.api.meetings.create_meeting import OPERATION as CREATE_MEETING
from polymeet_api.zoom.api.meetings.list_meetings import OPERATION as LIST_MEETINGS
from polymeet_runtime import (
    DATE,
    DATE_TIME,
    UNSET,
    Field,
    InvalidRequest,
    ListOf,
    Model,
    ModelRef,
    Operation,
    Request,
    build_request,
)


def create(body: Model) -> Request:
    return build_request(CREATE_MEETING, {"user_id": "me"}, body)


def query(operation: Operation, **arguments: Any) -> dict[str, str]:
    """Return what of these arguments goes into the query."""
    everything: dict[str, Any] = {one.argument: 1 if one.location == "path" else UNSET for one in operation.parameters}
    return dict(build_request(operation, {**everything, **arguments}).query)


LATE = datetime(2027, 1, 31, 23, 30, tzinfo=ZoneInfo("America/New_York"))
LOCAL = datetime(2027, 1, 31, 23, 30)  # noqa: DTZ001
DAYS = [LIST_MEETINGS, LIST_USER_RECORDINGS, LIST_DASHBOARD_MEETINGS, GET_RECORDING_ANALYTICS_DETAILS]
MOMENTS = [LIST_ARCHIVED_FILES, LIST_MEETING_SUMMARIES]


@pytest.mark.parametrize("operation", DAYS, ids=lambda one: one.id)
@pytest.mark.parametrize("day", [date(2027, 1, 31), "2027-01-31"])
def test_a_day_is_sent_as_a_day(operation: Operation, day: date | str) -> None:
    assert query(operation, from_=day, to=day) == {"from": "2027-01-31", "to": "2027-01-31"}


def test_a_datetime_stands_for_its_day_in_the_zone_that_counts_there() -> None:
    assert query(LIST_USER_RECORDINGS, from_=LATE) == {"from": "2027-02-01"}, "whose days are those of UTC"
    asked = query(LIST_MEETINGS, from_=LATE, timezone="Asia/Tokyo")
    assert asked == {"from": "2027-02-01", "timezone": "Asia/Tokyo"}
    assert query(LIST_MEETINGS, from_=LATE, timezone="America/Los_Angeles")["from"] == "2027-01-31"
    assert query(LIST_MEETINGS, from_=date(2027, 1, 31), timezone="Zoom/Own")["from"] == "2027-01-31"


@pytest.mark.parametrize(
    ("operation", "arguments", "message"),
    [
        (LIST_MEETINGS, {}, "from_ is a day in a zone that is not known here"),
        (LIST_MEETINGS, {"timezone": "Zoom/Own"}, "timezone is 'Zoom/Own', which is no time zone that is known here"),
        (LIST_MEETINGS, {"timezone": "../etc"}, "timezone is '../etc'"),
        (LIST_DASHBOARD_MEETINGS, {}, "from_ is a day in a zone that is not known here"),
        (GET_RECORDING_ANALYTICS_DETAILS, {}, "from_ is a day in a zone that is not known here"),
    ],
)
def test_a_datetime_is_no_day_where_nobody_says_in_which_zone(
    operation: Operation, arguments: dict[str, Any], message: str
) -> None:
    with pytest.raises(InvalidRequest, match=message):
        query(operation, from_=LATE, **arguments)


@pytest.mark.parametrize("operation", DAYS, ids=lambda one: one.id)
def test_a_naive_datetime_is_no_day(operation: Operation) -> None:
    with pytest.raises(InvalidRequest, match=r"from_ is a day, and 2027-01-31T23:30:00 is a naive datetime"):
        query(operation, from_=LOCAL)


def test_the_ends_of_the_calendar_have_no_day_elsewhere() -> None:
    with pytest.raises(InvalidRequest, match="which has no day in UTC"):
        query(LIST_USER_RECORDINGS, from_=datetime.max.replace(tzinfo=ZoneInfo("America/New_York")))


NO_DAYS = ["", "2026-02-31", "01/02/2026", "2026-1-2", "20260102", "2026-W01-1", "2026-01-02T00:00:00Z", "0000-01-01",
           "\uff12\uff10\uff12\uff16-01-02", "2026-01-02\n", " 2026-01-02", 5, True, 1.5, b"2026-01-02"]  # fmt: skip


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_is_no_day_is_refused_with_its_value(text: object) -> None:
    with pytest.raises(InvalidRequest, match="from_ must be a date, or text such as 2027-01-31, not") as caught:
        query(LIST_USER_RECORDINGS, from_=text)
    assert repr(text) in str(caught.value)


@pytest.mark.parametrize("operation", MOMENTS, ids=lambda one: one.id)
def test_a_moment_is_sent_as_a_moment(operation: Operation) -> None:
    assert query(operation, from_=LATE, to="2027-02-01T09:00:00+01:00") == {
        "from": "2027-02-01T04:30:00Z",
        "to": "2027-02-01T09:00:00+01:00",
    }
    with pytest.raises(InvalidRequest, match=r"from_ is the naive datetime 2027-01-31T23:30:00; give it a time zone"):
        query(operation, from_=LOCAL)
    with pytest.raises(InvalidRequest, match="from_ is 2027-01-31T23:30:00, a time without a zone; add Z or an offset"):
        query(operation, from_="2027-01-31T23:30:00")


@pytest.mark.parametrize(
    "text",
    ["", "2027-01-31", "2027-02-31T00:00:00Z", "2027-01-31 09:00:00Z", "2027-01-31T09:00Z", "2027-01-31T25:00:00Z",
     "20270131T090000Z", "soon", 1_800_000_000, True, date(2027, 1, 31)],
)  # fmt: skip
def test_what_is_no_moment_is_refused_with_its_value(text: object) -> None:
    with pytest.raises(
        InvalidRequest, match="from_ must be a datetime, or text such as 2027-01-31T09:00:00Z, not"
    ) as no:
        query(LIST_ARCHIVED_FILES, from_=text)
    assert repr(text) in str(no.value)


@pytest.mark.parametrize("day", [date(2027, 1, 31), LATE, "2027-01-31", "1-31-2027", "31/01/2027"])
def test_days_whose_order_no_document_tells_are_taken_as_text_alone(day: object) -> None:
    """Pyas wants two, two and four digits, and does not say whether the day or the month comes first."""
    with pytest.raises(InvalidRequest, match="start_date"):
        query(LIST_ZOOM_MEETINGS, account_id="account-1", start_date=day)
    assert query(LIST_ZOOM_MEETINGS, account_id="account-1", start_date="31-01-2027")["startDate"] == "31-01-2027"


@pytest.mark.property
@given(st.datetimes(timezones=st.timezones(), min_value=datetime(2, 1, 1)))  # noqa: DTZ001
def test_every_datetime_is_sent_as_the_day_that_the_clocks_of_utc_show(moment: datetime) -> None:
    days = moment.timestamp() // 86_400
    assert query(LIST_USER_RECORDINGS, from_=moment) == {"from": str(date(1970, 1, 1) + timedelta(days=days))}


@pytest.mark.property
@given(st.text(alphabet="0123456789-", max_size=10) | st.dates().map(str) | st.text(max_size=10))
def test_a_text_is_sent_as_a_day_only_if_it_is_one(text: str) -> None:
    year, month, day = text[:4], text[5:7], text[8:]
    is_day = (
        text == f"{year}-{month}-{day}"
        and len(text) == 10
        and (year + month + day).isascii()
        and (year + month + day).isdigit()
        and int(year) > 0
        and 1 <= int(month) <= 12
        and 1 <= int(day) <= calendar.monthrange(int(year), int(month))[1]
    )
    try:
        assert query(LIST_USER_RECORDINGS, from_=text) == {"from": text}
        assert is_day
    except InvalidRequest:
        assert not is_day


def test_a_local_start_goes_with_its_zone() -> None:
    start = datetime(2027, 3, 28, 9)  # noqa: DTZ001
    body = create(MeetingCreate(start_time=start, timezone="Europe/Paris")).content
    assert body == b'{"start_time":"2027-03-28T09:00:00","timezone":"Europe/Paris"}'


def test_a_local_start_without_a_zone_is_refused() -> None:
    with pytest.raises(
        InvalidRequest, match=r"body.start_time is the naive datetime 2027-03-28T09:00:00, and timezone is not set"
    ):
        create(MeetingCreate(start_time=datetime(2027, 3, 28, 9)))  # noqa: DTZ001


def test_a_naive_datetime_is_refused_where_nothing_can_name_its_zone() -> None:
    body = ZoomMeetingCreate(
        account_id="account-1",
        meeting_data=MeetingData(title="x", description="y", start_date=datetime(2027, 3, 28, 9), type_=2),  # noqa: DTZ001
    )
    operation = __import__("polymeet_api.pyas.api.zoom_meetings.create_zoom_meeting", fromlist=["OPERATION"]).OPERATION
    with pytest.raises(InvalidRequest, match=r"body.meeting_data.start_date is the naive datetime"):
        build_request(operation, {}, body)


@define(kw_only=True, repr=False)
class Period(Model):
    model_fields: ClassVar[Mapping[str, Field]] = {
        "first": Field("first", DATE),
        "days": Field("days", ListOf(DATE)),
        "moments": Field("moments", ListOf(DATE_TIME)),
        "within": Field("within", ModelRef(__name__, "Period")),
    }
    first: Any = UNSET
    days: Any = UNSET
    moments: Any = UNSET
    within: Any = UNSET


SAVE = Operation(
    id="save", provider="p", tag="t", method="POST", path="/", retry="never", body=ModelRef(__name__, "Period")
)


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (Period(first=LATE), "body.first is a day in a zone that is not known here"),
        (Period(first=LOCAL), "body.first is a day, and 2027-01-31T23:30:00 is a naive datetime"),
        (Period(first="31/01/2027"), "body.first must be a date"),
        (Period(days=[date(2027, 1, 1), "2027-02-31"]), r"body.days\[1\] must be a date"),
        (Period(moments=[LATE, "2027-01-31"]), r"body.moments\[1\] must be a datetime"),
        (Period(moments=[LOCAL]), r"body.moments\[0\] is the naive datetime"),
        (Period(within=Period(first=5)), "body.within.first must be a date"),
    ],
)
def test_days_and_moments_of_a_body_are_checked_like_those_of_a_query(body: Period, message: str) -> None:
    with pytest.raises(InvalidRequest, match=message):
        build_request(SAVE, {}, body)


def test_what_is_a_day_or_a_moment_is_sent() -> None:
    body = Period(first=None, days=[date(2027, 1, 1), "2027-01-02"], moments=[LATE, "2027-01-31T09:00:00Z"])
    assert json.loads(build_request(SAVE, {}, body).content or b"") == {
        "first": None,
        "days": ["2027-01-01", "2027-01-02"],
        "moments": ["2027-02-01T04:30:00Z", "2027-01-31T09:00:00Z"],
    }


@pytest.mark.parametrize("start", ["2027-03-28T09:00:00", "28.03.2027", "2027-03-28", 1_800_000_000, date(2027, 3, 28)])
def test_a_start_that_is_none_is_refused(start: Any) -> None:
    with pytest.raises(InvalidRequest, match=r"body\.start_time"):
        create(MeetingCreate(start_time=start))
    local = create(MeetingCreate(start_time="2027-03-28T09:00:00", timezone="Europe/Paris"))  # type: ignore[arg-type]
    assert local.content == b'{"start_time":"2027-03-28T09:00:00","timezone":"Europe/Paris"}'
