"""What type checkers must know. Not run: mypy and pyright check it as part of `make check`."""

from typing import assert_type

import polymeet.pyas.models as pyas_models
from polymeet import ConnectyCube, Pyas, Zoom, connectycube, pyas, zoom
from polymeet.connectycube.models import *  # noqa: F403
from polymeet.errors import CursorExpired
from polymeet.pagination import Page, Pager, paginate, resume
from polymeet_runtime import RawResponse


async def types_of_calls(client: Zoom, cube: ConnectyCube, other: Pyas) -> None:
    """A call gives its model, a delete gives None, a bare array a list."""
    assert_type(await client.meetings.get_meeting(1), zoom.models.Meeting)
    assert_type(await client.meetings.delete_meeting(1), None)
    assert_type(await cube.meetings.list_meetings(), list[connectycube.models.Meeting])
    assert_type(
        await other.zoom_meetings.list_zoom_meetings(account_id="a"),
        pyas.models.ZoomMeetingPage,
    )


async def types_of_pages(client: Zoom, cube: ConnectyCube, other: Pyas) -> None:
    """`paginate` knows the type of the items and of the arguments."""
    pager = paginate(client.meetings.list_meetings, "me", type_="upcoming")
    assert_type(pager, Pager[zoom.models.MeetingItem])
    async for item in pager:
        assert_type(item, zoom.models.MeetingItem)
    async for page in pager.pages():
        assert_type(page, Page[zoom.models.MeetingItem])
    assert_type(await paginate(cube.meetings.list_meetings).collect(), list[connectycube.models.Meeting])
    events = paginate(other.microsoft_events.list_microsoft_events, account_id="a", calendar_id="c")
    assert_type(events, Pager[pyas.models.MicrosoftEvent])
    paginate(client.meetings.list_meetings, 5)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    paginate(client.meetings.list_meetings, "me", kind="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


async def types_of_checkpoints(client: Zoom) -> None:
    """The checkpoint of an error goes into `resume` as it is."""
    try:
        await paginate(client.users.list_users).collect()
    except CursorExpired as error:
        resume(client, error.checkpoint, restart=True)


def names_that_do_not_exist() -> None:
    """Modules that import their names when they are asked for have those names and no others."""
    from polymeet import Teams  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # noqa: F401
    from polymeet.auth import NoAuth  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # noqa: F401
    from polymeet.recurrence import NoSeries  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # noqa: F401
    from polymeet.zoom.models import NoModel  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # noqa: F401


def types_of_models(meeting: Meeting, event: pyas_models.EventData) -> None:  # noqa: F405
    """A model is the same class however it is imported."""
    from polymeet.zoom.models import User

    assert_type(meeting, connectycube.models.Meeting)
    assert_type(event, pyas.models.EventData)
    assert_type(User(email="ada@example.com", type_=1), zoom.models.User)
    pyas_models.NoModel  # type: ignore[attr-defined]  # pyright: ignore[reportAttributeAccessIssue]  # noqa: B018


async def types_of_raw_responses(client: Zoom) -> None:
    """`with_raw_response` keeps the arguments and wraps the model."""
    raw = await client.with_raw_response.meetings.get_meeting(1, occurrence_id="x")
    assert_type(raw, RawResponse[zoom.models.Meeting])
    assert_type(raw.parsed, zoom.models.Meeting)
    await client.with_raw_response.meetings.get_meeting(occurrence="x")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    assert_type(client.with_options(timeout=5), Zoom)


async def types_of_named_values(client: Zoom) -> None:
    """A name of an enum goes wherever a plain value goes, and so does a value that is not known yet."""
    names = zoom.models.MeetingType
    zoom.models.MeetingCreate(type_=names.SCHEDULED)
    zoom.models.MeetingCreate(type_=2)
    zoom.models.MeetingCreate(type_=77)
    kind: zoom.models.MeetingType.Value = names.RECURRING_FIXED_TIME
    body = zoom.models.MeetingCreate(type_=kind)
    body.type_ = names.INSTANT
    paginate(client.meetings.list_meetings, "me", type_=zoom.models.MeetingListType.UPCOMING)
    days = pyas.models.DayOfWeek
    pyas.models.Recurrence(type_=pyas.models.RecurrenceType.WEEKLY, interval=1, days_of_week=[days.MONDAY, "new"])
    zoom.models.MeetingCreate(type_="2")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    names.SCHEDULED = 3  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
