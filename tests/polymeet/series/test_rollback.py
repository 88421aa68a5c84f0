"""Taking a series back: what is proven to be of it is deleted, and nothing else."""

from datetime import datetime, timedelta
from typing import Any

import pytest

from polymeet import Zoom
from polymeet.connectycube.models import MeetingCreate as CubeMeetingCreate
from polymeet.errors import DecodeError, InvalidRequest, OutcomeUnknown
from polymeet.pyas.models import EventData, MeetingData
from polymeet.recurrence import Series
from polymeet.testing import Sandbox
from polymeet.zoom.models import Meeting, MeetingCreate, TrackingFieldInput

pytestmark = pytest.mark.anyio

MARK = TrackingFieldInput(field="Booking", value="6f1c0c2a9d")


@pytest.fixture
def sandbox() -> Sandbox:
    """Keeps the real time: what was made is told from what was there by when it was made."""
    return Sandbox()


def series(rule: str = "FREQ=YEARLY;COUNT=3") -> Series:
    """Return a series that starts on Friday, 8 January 2027, at nine in New York."""
    return Series.from_rrule(
        rule, start=datetime(2027, 1, 8, 9), time_zone="America/New_York", duration=timedelta(minutes=45)
    )


def body(when: Any) -> MeetingCreate:
    return MeetingCreate(topic="Review", **when)


def alive(sandbox: Sandbox) -> list[int]:
    """Return the meetings that are there."""
    return [number for number, meeting in sandbox.zoom_state.meetings.items() if not meeting.deleted]


async def somebodys(zoom: Zoom) -> Meeting:
    """Create what is equal to the first meeting of the series."""
    return await zoom.meetings.create_meeting(
        "me",
        body=MeetingCreate.from_dict(
            {
                "topic": "Review",
                "type": 2,
                "start_time": "2027-01-08T09:00:00",
                "timezone": "America/New_York",
                "duration": 45,
            }
        ),
    )


async def create_and_lose_the_first(sandbox: Sandbox, zoom: Zoom, *, made: bool, **options: Any) -> Any:
    """Create the series as single meetings; no answer comes to the first create, which has run or has not."""
    if made:
        sandbox.inject(cut="body", operation="create_meeting")
    else:
        sandbox.inject(500, provider="zoom", operation="create_meeting")
    return await zoom.create_series("me", series(), body, mode="materialise", concurrency=1, **options)


@pytest.mark.parametrize("made", [True, False])
async def test_without_a_mark_what_is_only_alike_is_left(sandbox: Sandbox, made: bool) -> None:
    async with sandbox.zoom() as zoom:
        other = await somebodys(zoom)
        rollback = await (await create_and_lose_the_first(sandbox, zoom, made=made)).rollback()
        there = alive(sandbox)
        assert other.id in there
        assert len(there) == 1 + made
        assert (rollback.deleted, rollback.failed) == ((), ())
        assert set(rollback.unproven) == set(there)
        assert not rollback.is_complete


@pytest.mark.parametrize("made", [True, False])
async def test_a_mark_proves_which_is_of_the_series(sandbox: Sandbox, made: bool) -> None:
    async with sandbox.zoom() as zoom:
        other = await somebodys(zoom)
        rollback = await (await create_and_lose_the_first(sandbox, zoom, made=made, mark=MARK)).rollback()
        assert alive(sandbox) == [other.id]
        assert len(rollback.deleted) == made
        assert rollback.unproven == (() if made else (other.id,))
        assert rollback.is_complete == made


async def test_all_meetings_get_the_mark_beside_tracking_fields_of_the_body(sandbox: Sandbox) -> None:
    async with sandbox.zoom() as zoom:
        order = TrackingFieldInput(field="Order", value="1001")

        def with_order(when: Any) -> MeetingCreate:
            return MeetingCreate(topic="Review", tracking_fields=[order], **when)

        await zoom.create_series("me", series(), with_order, mode="materialise", mark=MARK)
        assert [each.json["tracking_fields"] for each in sandbox.requests] == [[order.to_dict(), MARK.to_dict()]] * 3


async def test_the_error_of_the_one_meeting_knows_the_mark(sandbox: Sandbox) -> None:
    async with sandbox.zoom() as zoom:
        await somebodys(zoom)
        sandbox.inject(cut="after", operation="create_meeting")
        with pytest.raises(OutcomeUnknown) as lost:
            await zoom.create_series("me", series("FREQ=DAILY;COUNT=1"), body, mark=MARK)
        found = await lost.value.reconcile()
        assert found
        assert found.proven
        assert found.candidates == (found.meeting,)
        assert MARK.to_dict().items() <= found.meeting.tracking_fields[0].to_dict().items()


async def test_a_mark_that_zoom_did_not_keep_proves_nothing(sandbox: Sandbox) -> None:
    """Zoom keeps the tracking fields that the account has."""
    async with sandbox.zoom() as zoom:
        result = await create_and_lose_the_first(sandbox, zoom, made=True, mark=MARK)
        [number] = alive(sandbox)
        sandbox.zoom_state.meetings[number].record.pop("tracking_fields")
        assert (await result.rollback()).unproven == (number,)
        assert alive(sandbox) == [number]


async def test_reconcile_takes_the_mark_of_a_body_of_ones_own(sandbox: Sandbox) -> None:
    wanted = MeetingCreate.from_dict({"topic": "Review", "start_time": "2027-01-08T09:00:00Z"})
    wanted.tracking_fields = [MARK]
    async with sandbox.zoom() as zoom:
        sandbox.inject(cut="after", operation="create_meeting")
        with pytest.raises(OutcomeUnknown) as lost:
            await zoom.meetings.create_meeting("me", body=wanted)
        alike, proven = await lost.value.reconcile(), await lost.value.reconcile(mark=MARK)
        assert alike
        assert proven
        assert (alike.proven, proven.proven) == (False, True)
        for other in (
            TrackingFieldInput(field="Booking", value="another"),
            TrackingFieldInput(field="Booking"),
            "text",
        ):
            with pytest.raises(InvalidRequest, match="is no TrackingFieldInput of the body that was sent"):
                await lost.value.reconcile(mark=other)


@pytest.mark.parametrize("mark", [TrackingFieldInput(field="Booking"), TrackingFieldInput(field="", value="1"), "1"])
async def test_a_mark_without_a_value_is_refused(sandbox: Sandbox, mark: Any) -> None:
    async with sandbox.zoom() as zoom:
        with pytest.raises(InvalidRequest, match="mark must be a TrackingFieldInput with"):
            await zoom.create_series("me", series(), body, mode="materialise", mark=mark)
        assert not sandbox.requests


async def test_where_a_provider_has_no_field_for_a_mark_it_is_refused(sandbox: Sandbox) -> None:
    mark: Any = MARK
    async with sandbox.pyas() as pyas, sandbox.connectycube() as cube:
        with pytest.raises(InvalidRequest, match="Pyas has no field for a mark"):
            await pyas.create_zoom_series(
                "account-1", series(), lambda when: MeetingData(title="", description="", **when), mark=mark
            )
        with pytest.raises(InvalidRequest, match="Pyas has no field for a mark"):
            await pyas.create_microsoft_series(
                "account-1", "calendar-1", series(), lambda when: EventData(title="", description="", **when), mark=mark
            )
        with pytest.raises(InvalidRequest, match="ConnectyCube has no field for a mark"):
            await cube.create_series(series(), lambda when: CubeMeetingCreate(name="", attendees=[], **when), mark=mark)
        sandbox.inject(cut="after", provider="connectycube", operation="create_meeting")
        with pytest.raises(OutcomeUnknown) as lost:
            await cube.meetings.create_meeting(
                body=CubeMeetingCreate(name="Sync", attendees=[], start_date=1_900_000_000, end_date=1_900_000_060)
            )
        with pytest.raises(InvalidRequest, match="ConnectyCube has no field for a mark"):
            await lost.value.reconcile(mark=mark)
    assert len(sandbox.requests) == 1


async def test_a_create_that_ran_and_is_not_found_is_told(sandbox: Sandbox) -> None:
    async with sandbox.zoom() as zoom:
        sandbox.inject(status=201, json={}, operation="create_meeting")
        result = await zoom.create_series("me", series(), body, mode="materialise", concurrency=1)
        rollback = await result.rollback()
        [(number, error)] = rollback.failed
        assert number is None
        assert isinstance(error, DecodeError)
