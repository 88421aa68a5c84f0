"""Schedule, list by pages, read, change and delete Zoom meetings.

    python -m examples.schedule_on_zoom

With ZOOM_ACCESS_TOKEN in the environment it runs on that account (and deletes what it made); without, in the sandbox.
"""

import os
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import anyio

from examples.report import Result, progress, say, table
from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.errors import NotFound
from polymeet.pagination import paginate
from polymeet.zoom.models import MeetingCreate, MeetingUpdate

PARIS = ZoneInfo("Europe/Paris")
WANTED = 5


async def schedule(zoom: Zoom, where: str) -> Result:
    """Do the main job with any client."""
    result = Result("Zoom", where)
    made: list[int] = []
    first = (datetime.now(PARIS) + timedelta(days=7)).replace(hour=10, minute=0, second=0, microsecond=0)
    try:
        for number in range(WANTED):
            progress("Zoom", number, WANTED, "scheduling")
            body = MeetingCreate(
                topic=f"Planning {number + 1}",
                type_=2,
                start_time=first + timedelta(days=number),
                timezone="Europe/Paris",
                duration=45,
            )
            made.append((await zoom.meetings.create_meeting("me", body=body)).id)
        result.scheduled = len(made)
        say("Zoom", f"scheduled {len(made)} meetings, the first at {first:%d %B %H:%M} in Paris")

        async for page in paginate(zoom.meetings.list_meetings, "me", type_="upcoming", page_size=2).pages():
            result.pages += 1
            result.listed += sum(item.id in made for item in page.items)
        say("Zoom", f"listed {result.listed} of them on {result.pages} pages")

        meeting = await zoom.meetings.get_meeting(made[0])
        say("Zoom", f"read {meeting.topic!r}: {meeting.start_time}, {meeting.duration} minutes")

        await zoom.meetings.update_meeting(made[0], body=MeetingUpdate(topic="Planning, moved", duration=30))
        changed = await zoom.meetings.get_meeting(made[0])
        result.changed = 1
        say("Zoom", f"changed it to {changed.topic!r}, {changed.duration} minutes; the agenda stayed as it was")
    finally:
        for meeting_id in made:
            await zoom.meetings.delete_meeting(meeting_id)
            result.deleted += 1
        say("Zoom", f"deleted {result.deleted}")

    try:
        await zoom.meetings.get_meeting(made[0])
    except NotFound as error:
        result.error = f"NotFound {error.code}"
        say("Zoom", f"reading a deleted meeting: {error}")
    return result


async def main() -> None:
    """Run on the account in the environment, or in the sandbox."""
    token = os.environ.get("ZOOM_ACCESS_TOKEN")
    if token:
        async with Zoom(BearerToken(token)) as zoom:
            print(table([await schedule(zoom, "zoom.us")]))
    else:
        from polymeet.testing import Sandbox  # needs the extra polymeet[sandbox]

        async with Sandbox() as sandbox, sandbox.zoom() as zoom:
            print(table([await schedule(zoom, "sandbox")]))


if __name__ == "__main__":
    anyio.run(main)
