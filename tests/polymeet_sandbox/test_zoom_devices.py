"""Zoom's devices: of rooms, phone appliances, and H.323."""

from typing import Any

import httpx
import pytest

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.errors import BadRequest, NotFound, PermissionDenied
from polymeet.pagination import paginate
from polymeet.testing import Sandbox
from polymeet.zoom.models import H323DeviceInput, ZpaDeviceAssignment
from tests.helpers.answers import Server

pytestmark = pytest.mark.anyio
ROOM = "5e81b7d4-29c6-4a03-8f52-c07d94e6a1b8"
GROUP = "9b3f6c18-d7a2-4e05-b481-62c5e09f7d34"
COMPUTER = "/devices/7C2D9A41-3B8E-4F60-9D15-A86E20C4B7F3"
PHONE = "/devices/E05B83F6-1C47-4D92-A6E8-3F9D71C024AB"
ADDRESS = "00:00:5e:00:53:3c"
NEW: dict[str, Any] = {
    "device_name": "New",
    "device_type": 0,
    "vendor": "Example Audio",
    "model": "XR-30",
    "serial_number": "XR30-1",
    "mac_address": "00-00-5E-00-53-77",
}
H323 = {"name": "Boardroom Oslo", "protocol": "SIP", "ip": "192.0.2.62", "encryption": "yes"}


@pytest.fixture
def client(sandbox: Sandbox) -> Zoom:
    """The client, with the sandbox behind it."""
    return Zoom(BearerToken("a-token"), transport=sandbox.transport())


async def code(zoom: httpx.AsyncClient, method: str, path: str, body: Any = None) -> tuple[int, int | None]:
    """The status and the provider's code of an answer."""
    answer = await zoom.request(method, path, json=body)
    return answer.status_code, answer.json()["code"] if answer.content else None


async def listed(zoom: httpx.AsyncClient, **query: Any) -> list[str]:
    answer = (await zoom.get("/devices", params=query)).raise_for_status()
    return [device["device_name"] for device in answer.json()["devices"]]


async def test_what_is_left_out_of_a_list_has_zooms_own_values(zoom: httpx.AsyncClient) -> None:
    assert await listed(zoom) == ["Harbour room display"]
    assert await listed(zoom, device_type=-1) == ["Harbour room display"]
    assert await listed(zoom, device_type=5) == ["Desk phone"]
    assert await code(zoom, "POST", "/devices", NEW) == (202, None)
    assert await listed(zoom, is_enrolled_in_zdm="false") == ["New"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({"search_text": "HARBOUR"}, True),
        ({"search_text": "xr30-0044"}, True),
        ({"search_text": "lobby"}, False),
        ({"platform_os": "android"}, True),
        ({"platform_os": "linux"}, False),
        ({"device_vendor": "example audio"}, True),
        ({"device_vendor": "Other"}, False),
        ({"device_model": "xr-30"}, True),
        ({"device_model": "XP-80"}, False),
        ({"device_status": 1}, True),
        ({"device_status": 0}, False),
    ],
)
async def test_devices_are_filtered(zoom: httpx.AsyncClient, query: dict[str, Any], found: bool) -> None:
    assert bool(await listed(zoom, **query)) == found


async def test_the_misspelt_name_has_a_good_one_in_python(sandbox: Sandbox, client: Zoom) -> None:
    [item] = await paginate(client.devices.list_devices).collect()
    device = await client.devices.get_device(item.device_id)
    assert item.sdk_version == device.sdk_version == "3.1.8"
    assert "skd_version" in item.to_dict()
    assert "sdk_version" in device.to_dict()


async def test_a_device_is_added(zoom: httpx.AsyncClient) -> None:
    assert await code(zoom, "POST", "/devices", {**NEW, "zdm_group_id": GROUP, "room_id": ROOM}) == (202, None)
    found = (await zoom.get("/devices", params={"search_text": "XR30-1"})).json()["devices"][0]
    assert (found["room_name"], found["enrolled_in_zdm"], found["device_status"]) == ("Harbour room", True, 0)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"room_id": "nowhere"}, 30055001),
        ({"device_name": ""}, 30055002),
        ({"serial_number": ""}, 30055002),
        ({"mac_address": "00005e00531a"}, 30055006),
        ({"serial_number": "XR30-004417"}, 30055006),
        ({"mac_address": "00-00-5E"}, 30055007),
        ({"user_email": "cleo.marsh@example.com"}, 30055009),
        ({"zdm_group_id": "nowhere"}, 300),
        ({"device_type": 3}, 300),
        ({"tag": "x" * 65}, 300),
    ],
)
async def test_a_device_is_not_added(zoom: httpx.AsyncClient, change: dict[str, Any], expected: int) -> None:
    assert await code(zoom, "POST", "/devices", {**NEW, **change}) == (400, expected)


async def test_a_device_is_changed(zoom: httpx.AsyncClient) -> None:
    change = {"device_name": "Renamed", "device_type": 1, "tag": "t"}
    assert await code(zoom, "PATCH", COMPUTER, change) == (204, None)
    device = (await zoom.get(COMPUTER)).json()
    assert {name: device[name] for name in change} == change
    assert device["room_name"] == "Harbour room"
    assert await code(zoom, "PATCH", COMPUTER, {"device_name": ""}) == (400, 30055002)
    assert await code(zoom, "PATCH", COMPUTER, {"device_name": "N", "room_id": "nowhere"}) == (400, 30055001)
    assert await code(zoom, "PATCH", PHONE, {"device_name": "N", "device_type": 1}) == (400, 30055003)


async def test_only_enrolled_devices_are_changed(zoom: httpx.AsyncClient) -> None:
    await zoom.post("/devices", json=NEW)
    [new] = (await zoom.get("/devices?is_enrolled_in_zdm=false")).json()["devices"]
    path = f"/devices/{new['device_id']}"
    assert await code(zoom, "PATCH", path, {"device_name": "N"}) == (400, 30055011)
    assert await code(zoom, "PATCH", f"{path}/assignment", {"room_id": ROOM}) == (400, 8500)


async def test_a_device_moves_between_rooms(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    sandbox.zoom_state.devices.rooms["r2"] = "Quay room"
    path = f"{COMPUTER}/assignment"
    assert await code(zoom, "PATCH", path, {"room_id": "r2", "app_type": "ZRP"}) == (204, None)
    device = (await zoom.get(COMPUTER)).json()
    assert (device["room_id"], device["room_name"], device["device_type"]) == ("r2", "Quay room", 2)
    assert await code(zoom, "PATCH", path, {"room_id": " "}) == (204, None)
    device = (await zoom.get(COMPUTER)).json()
    assert (device.get("room_id"), device.get("room_name"), device["device_status"]) == (None, None, -1)
    assert await code(zoom, "PATCH", path, {"room_id": ROOM}) == (204, None)
    device = (await zoom.get(COMPUTER)).json()
    assert (device["room_name"], device["device_type"], device["device_status"]) == ("Harbour room", 0, 0)
    assert await code(zoom, "PATCH", path, {"room_id": "nowhere"}) == (404, 1012)
    assert await code(zoom, "PATCH", path, {}) == (400, 300)
    assert await code(zoom, "PATCH", f"{PHONE}/assignment", {"room_id": ROOM}) == (400, 8501)
    assert await code(zoom, "PATCH", "/devices/none/assignment", {"room_id": ROOM}) == (404, 8503)


async def test_a_device_is_removed(zoom: httpx.AsyncClient) -> None:
    assert await code(zoom, "DELETE", COMPUTER) == (204, None)
    assert await listed(zoom) == []
    for method, body in (("GET", None), ("DELETE", None), ("PATCH", {"device_name": "N"})):
        assert await code(zoom, method, COMPUTER, body) == (404, 30055012)


async def test_a_phone_is_given_and_taken_back(sandbox: Sandbox, client: Zoom) -> None:
    async def give(extension: str | None) -> str | None:
        body = {"vendor": "example audio", "mac_address": ADDRESS}
        if extension is not None:
            body["extension_number"] = extension
        await client.devices.assign_zpa_device(body=ZpaDeviceAssignment.from_dict(body))
        owner: str | None = sandbox.zoom_state.devices.devices[1]["user_email"]
        return owner

    assert await give("802") == "ben.stave@example.com"
    assert await give("801") == "ada.quill@example.com"
    assert await give("810") == ""
    assert await give(None) == ""
    with pytest.raises(BadRequest) as caught:
        await give("899")
    assert (caught.value.code, caught.value.meaning) == (30052024, "The extension does not exist.")


@pytest.mark.parametrize(
    ("vendor", "address", "expected"),
    [
        ("Example Audio", "", 30055002),
        ("", ADDRESS, 30055002),
        ("Example Audio", "xyz", 30055007),
        ("Other", ADDRESS, 30051039),
        ("Example Audio", "00005e00531a", 30051039),
    ],
)
async def test_a_phone_that_is_none_is_not_given(
    zoom: httpx.AsyncClient, vendor: str, address: str, expected: int
) -> None:
    body = {"vendor": vendor, "mac_address": address}
    assert await code(zoom, "POST", "/devices/zpa/assignment", body) == (400, expected)


async def test_a_phone_is_removed(client: Zoom) -> None:
    remove = client.devices.delete_zpa_device
    with pytest.raises(BadRequest) as refused:
        await remove("Example Audio", "00-00-5E-00-53-1A")
    assert refused.value.code == 30052026
    with pytest.raises(BadRequest) as refused:
        await remove("Example Audio", "1A")
    assert refused.value.code == 30055007
    await remove("Example Audio", ADDRESS)
    with pytest.raises(NotFound) as unknown:
        await remove("Example Audio", ADDRESS)
    assert unknown.value.code == 30051039


async def test_phones_are_upgraded(zoom: httpx.AsyncClient) -> None:
    versions = (await zoom.get(f"/devices/zpa/zdm_groups/{GROUP}/versions")).json()
    firmware = [{name: row[name] for name in ("vendor", "model", "version")} for row in versions["firmware_versions"]]
    app = {"upgrade_type": "UPGRADE_APP", "app_version": versions["app_versions"][0]}
    for data in (app, {"upgrade_type": "UPGRADE_FIRMWARE", "firmware_versions": firmware}):
        assert await code(zoom, "POST", "/devices/zpa/upgrade", {"zdm_group_id": GROUP, "data": data}) == (202, None)
    assert (await zoom.get(PHONE)).json()["app_version"] == versions["app_versions"][0]
    assert (await zoom.get(COMPUTER)).json()["app_version"] != versions["app_versions"][0]


@pytest.mark.parametrize(
    ("group", "data", "expected"),
    [
        ("nowhere", {"upgrade_type": "UPGRADE_APP", "app_version": "1"}, 30055018),
        (GROUP, {"upgrade_type": "UPGRADE_FIRMWARE"}, 30052029),
        (GROUP, {"upgrade_type": "UPGRADE_FIRMWARE", "app_version": "1"}, 30052029),
        (GROUP, {"upgrade_type": "UPGRADE_APP"}, 30052030),
        (GROUP, {"upgrade_type": "UPGRADE_APP", "app_version": ""}, 30052030),
    ],
)
async def test_an_upgrade_is_refused(zoom: httpx.AsyncClient, group: str, data: dict[str, Any], expected: int) -> None:
    body = {"zdm_group_id": group, "data": data}
    assert await code(zoom, "POST", "/devices/zpa/upgrade", body) == (400, expected)


async def test_groups(zoom: httpx.AsyncClient) -> None:
    assert [group["zdm_group_id"] for group in (await zoom.get("/devices/groups")).json()["groups"]] == [GROUP]
    assert await code(zoom, "GET", "/devices/groups?page_size=101") == (400, 300)
    assert await code(zoom, "GET", "/devices/zpa/zdm_groups/nowhere/versions") == (404, 30052027)


async def test_h323_devices(zoom: httpx.AsyncClient) -> None:
    made = (await zoom.post("/h323/devices", json=H323)).json()
    assert made == {**H323, "id": made["id"]}
    path = f"/h323/devices/{made['id']}"
    assert await code(zoom, "PATCH", path, {**H323, "encryption": "auto"}) == (204, None)
    assert await code(zoom, "PATCH", path, {"encryption": "auto"}) == (400, 300)
    page = (await zoom.get("/h323/devices?page_size=1&page_number=2")).json()
    assert page["devices"] == [{**made, "encryption": "auto"}]
    assert (page["page_count"], page["page_number"], page["total_records"]) == (2, 2, 2)
    assert await code(zoom, "DELETE", path) == (204, None)
    assert await code(zoom, "DELETE", path) == (404, 404)
    assert await code(zoom, "PATCH", path, H323) == (404, 404)


async def test_two_h323_devices_cannot_have_one_name(zoom: httpx.AsyncClient) -> None:
    taken = {**H323, "name": "Boardroom Bergen"}
    assert await code(zoom, "POST", "/h323/devices", taken) == (404, 2020)
    other = (await zoom.post("/h323/devices", json=H323)).json()["id"]
    assert await code(zoom, "PATCH", f"/h323/devices/{other}", taken) == (404, 2020)


async def test_a_taken_name_says_so_in_the_client(client: Zoom) -> None:
    body = H323DeviceInput(name="Boardroom Bergen", protocol="SIP", ip="192.0.2.62", encryption="auto")
    with pytest.raises(NotFound) as caught:
        await client.h323_devices.create_h323_device(body=body)
    assert (caught.value.code, caught.value.meaning) == (2020, "Another device has this name.")


@pytest.mark.parametrize("operation", ["list_h323_devices", "delete_h323_device"])
async def test_a_refusal_inside_a_success_is_an_error(operation: str) -> None:
    refusal = httpx.Response(200, json={"code": 200, "message": "No permission."})
    call = getattr(Server(refusal).zoom().h323_devices, operation)
    arguments = ("tR6hVq2YSn",) if operation.startswith("delete") else ()
    with pytest.raises(PermissionDenied) as caught:
        await call(*arguments)
    assert (caught.value.status, caught.value.code) == (200, 200)


async def test_a_deletion_may_answer_200_or_204() -> None:
    for status in (200, 204):
        zoom = Server(httpx.Response(status)).zoom()
        await zoom.h323_devices.delete_h323_device("tR6hVq2YSn")
        await zoom.archiving.delete_past_meeting_archived_files("ab==")
