"""Zoom's cloud recordings: what ending a meeting leaves behind, the trash, who may watch, and who did."""

from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import date, timedelta
from typing import Any

import pytest

from polymeet import Zoom
from polymeet.errors import BadRequest, InvalidRequest, NotFound, PermissionDenied
from polymeet.pagination import paginate
from polymeet.testing import Sandbox
from polymeet.zoom.models import (
    MeetingCreate,
    RecordingRegistrantCreate,
    RecordingRegistrantReference,
    RecordingRegistrantStatusUpdate,
    RecordingRegistrationQuestions,
    RecordingSettingsUpdate,
    RecordingStatusUpdate,
)
from polymeet_sandbox.zoom.cloud_recordings_state import Recording

pytestmark = pytest.mark.anyio
DAY = 24 * 60 * 60.0
TODAY = date(2027, 1, 4)
RECOVER = RecordingStatusUpdate(action="recover")
SEEDED = 95512340007


@pytest.fixture
async def client(sandbox: Sandbox) -> AsyncIterator[Zoom]:
    """A Zoom client of the sandbox."""
    async with sandbox.zoom() as zoom:
        yield zoom


async def held(sandbox: Sandbox, client: Zoom, auto_recording: str = "cloud", topic: str = "Tide tables") -> Any:
    """Hold a meeting of half an hour, and return it."""
    body = MeetingCreate.from_dict({"topic": topic, "type": 1, "settings": {"auto_recording": auto_recording}})
    meeting = await client.meetings.create_meeting("me", body=body)
    sandbox.zoom_state.start_meeting(meeting.id)
    sandbox.advance(1800)
    sandbox.zoom_state.end_meeting(meeting.id)
    return meeting


def recording_of(sandbox: Sandbox, reference: int | str) -> Recording:
    found = sandbox.zoom_state.recordings.find(reference)
    assert found is not None
    return found


async def topics(client: Zoom, **query: Any) -> list[str]:
    page = await client.cloud_recordings.list_user_recordings("me", **query)
    return [str(one.topic) for one in page.meetings or ()]


async def kinds(client: Zoom, reference: int | str) -> list[str]:
    files = (await client.cloud_recordings.get_meeting_recordings(reference)).recording_files or ()
    return [str(file.file_type) for file in files]


async def test_a_meeting_is_recorded_if_it_asks_for_it(sandbox: Sandbox, client: Zoom) -> None:
    meeting = await held(sandbox, client)
    await held(sandbox, client, auto_recording="none", topic="Off the record")
    assert await topics(client) == ["Tide tables"]
    found = await client.cloud_recordings.get_meeting_recordings(meeting.id)
    assert (found.uuid, found.id, found.topic, found.type_) == (meeting.uuid, meeting.id, "Tide tables", "1")
    assert (found.duration, found.recording_count) == (30, 3)
    files = found.recording_files or []
    assert [file.file_type for file in files] == ["MP4", "M4A", "CHAT"]
    assert found.total_size == sum(file.file_size or 0 for file in files)
    assert str(files[0].download_url).startswith("https://")
    assert str(files[0].download_url) not in repr(found)


async def test_by_id_it_is_the_latest_instance_and_by_uuid_that_one(sandbox: Sandbox, client: Zoom) -> None:
    meeting = await held(sandbox, client)
    sandbox.zoom_state.end_meeting(meeting.id)
    again = await client.meetings.get_meeting(meeting.id)
    sandbox.zoom_state.end_meeting(meeting.id)
    get = client.cloud_recordings.get_meeting_recordings
    assert (await get(meeting.id)).uuid == again.uuid
    for uuid in (meeting.uuid, again.uuid):
        assert (await get(uuid)).uuid == uuid


async def test_every_shape_of_uuid_finds_its_recording(sandbox: Sandbox, client: Zoom) -> None:
    uuids = [str((await held(sandbox, client)).uuid) for _ in range(3)]
    assert any(uuid.startswith("/") for uuid in uuids)
    assert any("//" in uuid for uuid in uuids)
    for uuid in uuids:
        await client.cloud_recordings.delete_meeting_recordings(uuid)
        await client.cloud_recordings.recover_meeting_recordings(uuid, body=RECOVER)
        assert (await client.cloud_recordings.get_meeting_recordings(uuid)).uuid == uuid


async def test_a_fresh_sandbox_has_the_recording_of_a_webinar(client: Zoom) -> None:
    assert await topics(client) == []
    assert await topics(client, from_=TODAY - timedelta(days=7)) == ["Tides and harbours"]
    found = await client.cloud_recordings.get_meeting_recordings(SEEDED)
    assert [file.file_name for file in found.participant_audio_files or ()] == ["Guest Number 1", "Guest Number 2"]
    assert (found.type_, found.recording_count, len(found.recording_files or ())) == ("5", 5, 3)


async def test_without_days_it_is_today_and_tomorrow(sandbox: Sandbox, client: Zoom) -> None:
    page = await client.cloud_recordings.list_user_recordings("me")
    assert (page.from_, page.to) == (TODAY, TODAY + timedelta(days=1))
    await held(sandbox, client)
    assert await topics(client) == ["Tide tables"]
    sandbox.advance(2 * DAY)
    assert await topics(client) == []
    assert await topics(client, from_=TODAY, to=TODAY) == ["Tide tables"]


@pytest.mark.parametrize(("days", "refused"), [(31, False), (32, True), (-1, True)])
async def test_one_call_covers_a_month(client: Zoom, days: int, refused: bool) -> None:
    for call in (
        lambda **query: client.cloud_recordings.list_user_recordings("me", **query),
        lambda **query: client.cloud_recordings.get_recording_analytics_details(SEEDED, **query),
        lambda **query: client.cloud_recordings.get_recording_analytics_summary(SEEDED, **query),
    ):
        if not refused:
            await call(from_=TODAY, to=TODAY + timedelta(days=days))
            continue
        with pytest.raises(BadRequest) as caught:
            await call(from_=TODAY, to=TODAY + timedelta(days=days))
        assert (caught.value.code, caught.value.field_errors[0].field) == (300, "to")


async def test_recordings_of_others_and_of_other_meetings_are_not_listed(sandbox: Sandbox, client: Zoom) -> None:
    first = await held(sandbox, client)
    second = await held(sandbox, client, topic="Sandbanks")
    assert await topics(client, meeting_id=first.id) == ["Tide tables"]
    assert await topics(client, meeting_id=second.id) == ["Sandbanks"]
    page = await client.cloud_recordings.list_user_recordings("ben.stave@example.com")
    assert page.total_records == 0
    with pytest.raises(NotFound) as caught:
        await client.cloud_recordings.list_user_recordings("nobody@example.com")
    assert caught.value.code == 1001


async def test_recordings_come_in_pages(sandbox: Sandbox, client: Zoom) -> None:
    ids = [(await held(sandbox, client)).id for _ in range(5)]
    found = await paginate(client.cloud_recordings.list_user_recordings, "me", page_size=2).collect(limit=100)
    assert [one.id for one in found] == ids[::-1]


async def test_the_trash_gives_back_what_was_deleted_with_its_meeting(sandbox: Sandbox, client: Zoom) -> None:
    meeting = await held(sandbox, client)
    await client.cloud_recordings.delete_meeting_recordings(meeting.id)
    assert await topics(client) == []
    with pytest.raises(NotFound) as caught:
        await client.cloud_recordings.get_meeting_recordings(meeting.id)
    assert caught.value.code == 3301
    page = await client.cloud_recordings.list_user_recordings("me", trash=True)
    [item] = page.meetings or []
    assert len(item.recording_files or ()) == 3
    assert all(file.deleted_time for file in item.recording_files or ())
    assert await topics(client, trash=True, trash_type="recording_file") == []
    await client.cloud_recordings.recover_meeting_recordings(meeting.uuid, body=RECOVER)
    assert await topics(client) == ["Tide tables"]
    assert await topics(client, trash=True) == []
    found = await client.cloud_recordings.get_meeting_recordings(meeting.id)
    assert not any(file.deleted_time for file in found.recording_files or ())
    with pytest.raises(NotFound):
        await client.cloud_recordings.recover_meeting_recordings(meeting.uuid, body=RECOVER)


async def test_one_file_is_deleted_and_recovered(sandbox: Sandbox, client: Zoom) -> None:
    number = (await held(sandbox, client)).id
    key = str(((await client.cloud_recordings.get_meeting_recordings(number)).recording_files or [])[1].id)
    await client.cloud_recordings.delete_meeting_recording_file(number, key)
    assert await kinds(client, number) == ["MP4", "CHAT"]
    assert await topics(client, trash=True) == []
    page = await client.cloud_recordings.list_user_recordings("me", trash=True, trash_type="recording_file")
    assert [file.id for one in page.meetings or () for file in one.recording_files or ()] == [key]
    with pytest.raises(NotFound):
        await client.cloud_recordings.delete_meeting_recording_file(number, key)
    await client.cloud_recordings.recover_meeting_recording_file(number, key, body=RECOVER)
    assert await kinds(client, number) == ["MP4", "M4A", "CHAT"]
    with pytest.raises(NotFound) as caught:
        await client.cloud_recordings.recover_meeting_recording_file(number, key, body=RECOVER)
    assert caught.value.code == 3301


async def test_what_is_deleted_for_good_does_not_come_back(sandbox: Sandbox, client: Zoom) -> None:
    meeting = await held(sandbox, client)
    chat = str(((await client.cloud_recordings.get_meeting_recordings(meeting.id)).recording_files or [])[2].id)
    await client.cloud_recordings.delete_meeting_recording_file(meeting.id, chat, action="delete")
    assert await kinds(client, meeting.id) == ["MP4", "M4A"]
    await client.cloud_recordings.delete_meeting_recordings(meeting.id)
    await client.cloud_recordings.delete_meeting_recordings(meeting.id, action="delete")
    for trash in (False, True):
        assert await topics(client, trash=trash) == []
    with pytest.raises(NotFound):
        await client.cloud_recordings.recover_meeting_recordings(meeting.uuid, body=RECOVER)


async def test_the_trash_is_emptied_after_thirty_days(sandbox: Sandbox, client: Zoom) -> None:
    meeting = await held(sandbox, client)
    await client.cloud_recordings.delete_meeting_recordings(meeting.id)
    sandbox.advance(30 * DAY - 1)
    assert await topics(client, trash=True) == ["Tide tables"]
    sandbox.advance(1)
    assert await topics(client, trash=True) == []
    with pytest.raises(NotFound):
        await client.cloud_recordings.recover_meeting_recordings(meeting.uuid, body=RECOVER)


async def test_full_storage_takes_nothing_back(sandbox: Sandbox, client: Zoom) -> None:
    meeting = await held(sandbox, client)
    size = (await client.cloud_recordings.get_meeting_recordings(meeting.id)).total_size or 0
    seeded = (await client.cloud_recordings.get_meeting_recordings(SEEDED)).total_size or 0
    await client.cloud_recordings.delete_meeting_recordings(meeting.id)
    sandbox.zoom_state.recordings.storage = seeded + size - 1
    with pytest.raises(BadRequest) as caught:
        await client.cloud_recordings.recover_meeting_recordings(meeting.uuid, body=RECOVER)
    assert caught.value.code == 3309
    assert "too full" in str(caught.value.meaning)
    sandbox.zoom_state.recordings.storage = seeded + size
    await client.cloud_recordings.recover_meeting_recordings(meeting.uuid, body=RECOVER)


async def test_what_a_simulive_webinar_plays_cannot_be_deleted(sandbox: Sandbox, client: Zoom) -> None:
    recording = recording_of(sandbox, SEEDED)
    recording.simulive = True
    for call in (
        client.cloud_recordings.delete_meeting_recordings(SEEDED),
        client.cloud_recordings.delete_meeting_recording_file(SEEDED, recording.files[0].record["id"]),
    ):
        with pytest.raises(BadRequest) as caught:
            await call
        assert caught.value.code == 3310


async def test_no_file_is_deleted_while_the_meeting_goes_on(sandbox: Sandbox, client: Zoom) -> None:
    meeting = await held(sandbox, client)
    key = recording_of(sandbox, meeting.id).files[0].record["id"]
    sandbox.zoom_state.start_meeting(meeting.id)
    with pytest.raises(BadRequest) as caught:
        await client.cloud_recordings.delete_meeting_recording_file(meeting.id, key)
    assert caught.value.code == 3303
    await client.cloud_recordings.delete_meeting_recording_file(meeting.uuid, key)


async def test_a_missing_permission_inside_a_success_is_an_error(sandbox: Sandbox, client: Zoom) -> None:
    sandbox.inject(200, json={"code": 200, "message": "No."}, provider="zoom", operation="delete_meeting_recordings")
    with pytest.raises(PermissionDenied) as caught:
        await client.cloud_recordings.delete_meeting_recordings(SEEDED)
    assert (caught.value.status, caught.value.meaning) == (200, "The caller has no permission; nothing was done.")


async def test_a_download_token_comes_when_asked_for(client: Zoom) -> None:
    get = client.cloud_recordings.get_meeting_recordings
    assert not (await get(SEEDED)).download_access_token
    found = await get(SEEDED, include_fields="download_access_token", ttl=3600)
    assert found.download_access_token
    assert str(found.download_access_token) not in repr(found)
    with pytest.raises(InvalidRequest):
        await get(SEEDED, ttl=604_801)


async def test_settings_change_what_they_name(client: Zoom) -> None:
    before = await client.cloud_recordings.get_recording_settings(SEEDED)
    assert (before.topic, before.share_recording, before.on_demand) == ("Tides and harbours", "publicly", False)
    change = RecordingSettingsUpdate(topic="Tides", password="Tide#2027", auto_delete=True)
    await client.cloud_recordings.update_recording_settings(SEEDED, body=change)
    after = await client.cloud_recordings.get_recording_settings(SEEDED)
    assert (after.topic, after.password, after.share_recording) == ("Tides", "Tide#2027", "publicly")
    assert after.auto_delete_date == date(2027, 2, 3)
    found = await client.cloud_recordings.get_meeting_recordings(SEEDED)
    assert (found.topic, found.password, found.auto_delete) == ("Tides", "Tide#2027", True)
    back = RecordingSettingsUpdate(auto_delete=False)
    await client.cloud_recordings.update_recording_settings(SEEDED, body=back)
    assert not (await client.cloud_recordings.get_recording_settings(SEEDED)).auto_delete_date


async def test_a_passcode_has_eight_to_ten_characters(client: Zoom) -> None:
    for passcode in ("seven#7", "eleven#1111"):
        with pytest.raises(BadRequest) as caught:
            body = RecordingSettingsUpdate(password=passcode)
            await client.cloud_recordings.update_recording_settings(SEEDED, body=body)
        assert caught.value.code == 300


async def registered(client: Zoom, name: str, **members: Any) -> str:
    body = RecordingRegistrantCreate(email=f"{name.lower()}@example.com", first_name=name, **members)
    added = await client.cloud_recordings.create_recording_registrant(SEEDED, body=body)
    assert (added.id, added.topic) == (SEEDED, "Tides and harbours")
    assert str(added.share_url) not in repr(added)
    return added.registrant_id


async def names(client: Zoom, **query: Any) -> list[str]:
    page = await client.cloud_recordings.list_recording_registrants(SEEDED, **query)
    return [str(one.first_name) for one in page.registrants or ()]


async def test_people_register_for_recordings_on_demand(client: Zoom) -> None:
    with pytest.raises(NotFound):
        await registered(client, "Mira")
    change = RecordingSettingsUpdate(on_demand=True, approval_type=0)
    await client.cloud_recordings.update_recording_settings(SEEDED, body=change)
    await registered(client, "Mira")
    assert await names(client) == ["Mira"]
    assert await names(client, status="pending") == []


async def test_the_host_approves_and_denies_registrants(client: Zoom) -> None:
    change = RecordingSettingsUpdate(on_demand=True, approval_type=1)
    await client.cloud_recordings.update_recording_settings(SEEDED, body=change)
    mira, tomas = await registered(client, "Mira"), await registered(client, "Tomas")
    await registered(client, "Ines", status="approved")
    assert await names(client, status="pending") == ["Mira", "Tomas"]
    await decide(client, "approve", mira)
    await decide(client, "deny", tomas)
    assert await names(client) == ["Mira", "Ines"]
    assert await names(client, status="denied") == ["Tomas"]
    with pytest.raises(NotFound):
        await decide(client, "deny", mira, "nobody")
    assert await names(client) == ["Mira", "Ines"], "nobody was denied"
    with pytest.raises(BadRequest):
        await decide(client, "approve", *[mira] * 31)


async def decide(client: Zoom, action: str, *ids: str) -> None:
    chosen = [RecordingRegistrantReference(id=key) for key in ids]
    body = RecordingRegistrantStatusUpdate(action=action, registrants=chosen)
    await client.cloud_recordings.update_recording_registrant_status(SEEDED, body=body)


async def test_the_registration_form(client: Zoom) -> None:
    get = client.cloud_recordings.get_recording_registration_questions
    assert (await get(SEEDED)).to_dict() == {"questions": [], "custom_questions": []}
    form = {"custom_questions": [{"title": "Which?", "type": "multiple", "required": True, "answers": ["A", "B"]}]}
    body = RecordingRegistrationQuestions.from_dict(form)
    await client.cloud_recordings.update_recording_registration_questions(SEEDED, body=body)
    assert (await get(SEEDED)).to_dict() == {"questions": [], **form}


async def test_analytics_tell_who_watched_and_who_downloaded(sandbox: Sandbox, client: Zoom) -> None:
    recordings = sandbox.zoom_state.recordings
    recording = recording_of(sandbox, SEEDED)
    recordings.view(recording, "Guest Number 1", "guest-1@example.com", 60)
    recordings.download(recording, "Mira Holm", "mira@example.com")
    sandbox.advance(DAY)
    recordings.view(recording, "Mira Holm", "mira@example.com", 120)
    window: dict[str, Any] = {"from_": TODAY, "to": TODAY + timedelta(days=1)}
    details = client.cloud_recordings.get_recording_analytics_details
    views = (await details(SEEDED, type_="by_view", **window)).analytics_details or []
    assert [(one.email, one.duration) for one in views] == [
        ("guest-1@example.com", 900),
        ("guest-1@example.com", 60),
        ("mira@example.com", 120),
    ]
    [download] = (await details(SEEDED, type_="by_download", **window)).analytics_details or []
    assert download.name == "Mira Holm"
    assert not download.duration
    assert len(await paginate(details, SEEDED, page_size=1, **window).collect(limit=100)) == 4
    assert (await details(SEEDED, from_=TODAY, to=TODAY)).total_records == 3
    summary = (await client.cloud_recordings.get_recording_analytics_summary(SEEDED, **window)).analytics_summary or []
    assert [(one.date, one.views_total_count, one.downloads_total_count) for one in summary] == [
        (TODAY, 1, 1),
        (TODAY + timedelta(days=1), 1, 0),
    ]


Call = Callable[[Any, Any, str], Awaitable[Any]]
CALLS: dict[str, Call] = {
    "get_meeting_recordings": lambda tag, key, _: tag.get_meeting_recordings(key),
    "delete_meeting_recordings": lambda tag, key, _: tag.delete_meeting_recordings(key),
    "delete_meeting_recording_file": lambda tag, key, file: tag.delete_meeting_recording_file(key, file),
    "recover_meeting_recordings": lambda tag, key, _: tag.recover_meeting_recordings(str(key), body=RECOVER),
    "recover_meeting_recording_file": lambda tag, key, file: tag.recover_meeting_recording_file(
        key, file, body=RECOVER
    ),
    "get_recording_settings": lambda tag, key, _: tag.get_recording_settings(key),
    "update_recording_settings": lambda tag, key, _: tag.update_recording_settings(key, body=RecordingSettingsUpdate()),
    "get_recording_analytics_details": lambda tag, key, _: tag.get_recording_analytics_details(key),
    "get_recording_analytics_summary": lambda tag, key, _: tag.get_recording_analytics_summary(key),
    "list_recording_registrants": lambda tag, key, _: tag.list_recording_registrants(key),
    "create_recording_registrant": lambda tag, key, _: tag.create_recording_registrant(
        key, body=RecordingRegistrantCreate(email="mira@example.com", first_name="Mira")
    ),
    "update_recording_registrant_status": lambda tag, key, _: tag.update_recording_registrant_status(
        key, body=RecordingRegistrantStatusUpdate(action="approve")
    ),
    "get_recording_registration_questions": lambda tag, key, _: tag.get_recording_registration_questions(key),
    "update_recording_registration_questions": lambda tag, key, _: tag.update_recording_registration_questions(
        key, body=RecordingRegistrationQuestions()
    ),
}
"""Each operation on the recordings of one meeting, with as little as it takes."""
NEED_MORE = {"recover_meeting_recordings", "recover_meeting_recording_file", "create_recording_registrant"}
"""Those that need files in the trash, or a recording on demand."""


@pytest.mark.parametrize("operation", CALLS)
async def test_a_meeting_without_a_recording_is_refused_as_documented(
    sandbox: Sandbox, client: Zoom, operation: str
) -> None:
    meeting = await held(sandbox, client, auto_recording="local")
    for reference in (meeting.id, 90000000001):
        with pytest.raises(NotFound) as caught:
            await CALLS[operation](client.cloud_recordings, reference, "file")
        assert (caught.value.status, caught.value.code, caught.value.operation) == (404, 3301, operation)
        documented = {row.code for row in getattr(client.cloud_recordings, operation).operation.errors}
        assert (caught.value.meaning is not None) == (3301 in documented)


@pytest.mark.parametrize("operation", sorted(CALLS.keys() - NEED_MORE))
async def test_the_smallest_request_is_taken(sandbox: Sandbox, client: Zoom, operation: str) -> None:
    file = recording_of(sandbox, SEEDED).files[0].record["id"]
    await CALLS[operation](client.cloud_recordings, SEEDED, file)
