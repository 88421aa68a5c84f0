"""Schedule, list by pages, read, change and delete ConnectyCube meetings.

    python -m examples.schedule_on_connectycube

With CONNECTYCUBE_TOKEN (of a user session) in the environment it runs there (and deletes what it made); without, in the sandbox.
"""

import os
from datetime import UTC, datetime, timedelta

import anyio

from examples.report import Result, progress, say, table
from polymeet import ConnectyCube
from polymeet.auth import ConnectyCubeToken
from polymeet.connectycube.models import Attendee, MeetingCreate, MeetingUpdate
from polymeet.errors import NotFound
from polymeet.pagination import paginate

WANTED = 4


async def schedule(cube: ConnectyCube, where: str) -> Result:
    """Do the main job with any client."""
    result = Result("ConnectyCube", where)
    made: list[str] = []
    first = (datetime.now(UTC) + timedelta(days=7)).replace(hour=8, minute=0, second=0, microsecond=0)
    try:
        for number in range(WANTED):
            progress("ConnectyCube", number, WANTED, "scheduling")
            start = int((first + timedelta(days=number)).timestamp())
            body = MeetingCreate(
                name=f"Sync {number + 1}",
                start_date=start,
                end_date=start + 1800,
                attendees=[Attendee(email="ada@example.com")],
            )
            made.append((await cube.meetings.create_meeting(body=body)).id)
        result.scheduled = len(made)
        say("ConnectyCube", f"scheduled {len(made)} meetings, the first at {first:%d %B %H:%M} UTC")

        since = int(first.timestamp())
        async for page in paginate(cube.meetings.list_meetings, start_date_gte=since, limit=2).pages():
            result.pages += 1
            result.listed += sum(item.id in made for item in page.items)
        say("ConnectyCube", f"listed {result.listed} of them on {result.pages} pages")

        [meeting] = await cube.meetings.list_meetings(id=made[0])
        say(
            "ConnectyCube",
            f"read {meeting.name!r}: unix second {meeting.start_date}, not recorded: {not meeting.record}",
        )

        changed = await cube.meetings.update_meeting(made[0], body=MeetingUpdate(name="Sync, moved"))
        result.changed = 1
        say("ConnectyCube", f"changed it to {changed.name!r}")
    finally:
        for meeting_id in made:
            await cube.meetings.delete_meeting(meeting_id)
            result.deleted += 1
        say("ConnectyCube", f"deleted {result.deleted}")

    try:
        await cube.meetings.delete_meeting(made[0])
    except NotFound as error:
        result.error = f"NotFound {error.status}"
        say("ConnectyCube", f"deleting it again: {error}")
    return result


async def main() -> None:
    """Run with the token in the environment, or in the sandbox."""
    token = os.environ.get("CONNECTYCUBE_TOKEN")
    if token:
        async with ConnectyCube(ConnectyCubeToken(token)) as cube:
            print(table([await schedule(cube, "connectycube.com")]))
    else:
        from polymeet.testing import Sandbox  # needs the extra polymeet[sandbox]

        async with Sandbox() as sandbox, sandbox.connectycube() as cube:
            print(table([await schedule(cube, "sandbox")]))


if __name__ == "__main__":
    anyio.run(main)
