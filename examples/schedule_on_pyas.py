"""Schedule, list by pages, read, change and delete a user's Zoom meetings through Pyas.

    python -m examples.schedule_on_pyas

With PYAS_API_KEY and PYAS_ACCOUNT_ID in the environment it runs on that account (and deletes what it made); without, in the sandbox.
"""

import os
from datetime import UTC, datetime, timedelta

import anyio

from examples.report import Result, progress, say, table
from polymeet import Pyas
from polymeet.auth import ApiKey
from polymeet.errors import NotFound
from polymeet.pagination import paginate
from polymeet.pyas.models import Attendee, MeetingData, MeetingDataUpdate, ZoomMeetingCreate, ZoomMeetingUpdate

WANTED = 3


async def schedule(pyas: Pyas, account_id: str, where: str) -> Result:
    """Do the main job with any client."""
    result = Result("Pyas", where)
    made: list[int] = []
    first = (datetime.now(UTC) + timedelta(days=7)).replace(hour=9, minute=0, second=0, microsecond=0)
    try:
        for number in range(WANTED):
            progress("Pyas", number, WANTED, "scheduling")
            meeting = MeetingData(
                title=f"Interview {number + 1}",
                description="First round",
                type_=2,
                start_date=first + timedelta(days=number),
                duration=30,
                attendees=[Attendee(email="ada@example.com")],
            )
            body = ZoomMeetingCreate(account_id=account_id, meeting_data=meeting)
            created = await pyas.zoom_meetings.create_zoom_meeting(body=body)
            if created.data:
                made.append(created.data.id)
        result.scheduled = len(made)
        say("Pyas", f"scheduled {len(made)} meetings, the first at {first:%d %B %H:%M} UTC")

        meetings = paginate(pyas.zoom_meetings.list_zoom_meetings, account_id=account_id, max_results=2)
        async for page in meetings.pages():
            result.pages += 1
            result.listed += sum(item.id in made for item in page.items)
        say("Pyas", f"listed {result.listed} of them on {result.pages} pages")

        found = (await pyas.zoom_meetings.get_zoom_meeting(made[0], account_id=account_id)).meeting
        if found:
            say("Pyas", f"read {found.topic!r}: {found.start_time}, {found.duration} minutes")

        change = ZoomMeetingUpdate(account_id=account_id, meeting_data=MeetingDataUpdate(title="Interview, moved"))
        await pyas.zoom_meetings.update_zoom_meeting(made[0], body=change)
        result.changed = 1
        say("Pyas", "changed its title alone")
    finally:
        for meeting_id in made:
            await pyas.zoom_meetings.delete_zoom_meeting(meeting_id, account_id=account_id)
            result.deleted += 1
        say("Pyas", f"deleted {result.deleted}")

    try:
        await pyas.zoom_meetings.list_zoom_meetings(account_id="no-such-account")
    except NotFound as error:
        result.error = f"NotFound {error.code}"
        say("Pyas", f"asking for an unknown account: {error}")
    return result


async def main() -> None:
    """Run on the account in the environment, or in the sandbox."""
    key, account_id = os.environ.get("PYAS_API_KEY"), os.environ.get("PYAS_ACCOUNT_ID")
    if key and account_id:
        async with Pyas(ApiKey(key)) as pyas:
            print(table([await schedule(pyas, account_id, "pyas.io")]))
    else:
        from polymeet.testing import Sandbox  # needs the extra polymeet[sandbox]

        async with Sandbox() as sandbox, sandbox.pyas() as pyas:
            print(table([await schedule(pyas, "account-1", "sandbox")]))


if __name__ == "__main__":
    anyio.run(main)
