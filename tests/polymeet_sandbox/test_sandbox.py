"""What a test can see and provoke."""

from datetime import UTC, datetime

import anyio
import httpx
import pytest

from polymeet.testing import Sandbox, SandboxFault
from polymeet_sandbox.documents import load_document

pytestmark = pytest.mark.anyio


async def test_requests_are_remembered_without_secrets(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    await zoom.post("/users/me/meetings", json={"topic": "T"})
    await zoom.get("/past_meetings/%252Fabc%253D%253D", params={})
    created, read = sandbox.requests
    assert (created.provider, created.operation_id, created.method) == ("zoom", "create_meeting", "POST")
    assert (created.path, created.json) == ("/users/me/meetings", {"topic": "T"})
    assert created.headers["authorization"] == "***"
    assert "a-token" not in repr(sandbox.requests)
    assert (read.path, read.json) == ("/past_meetings/%252Fabc%253D%253D", None)


async def test_a_failure_has_the_shape_of_the_provider(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    failure = sandbox.fail_next(429, provider="zoom", message="Slow down.", headers={"Retry-After": "2"}, times=2)
    for _ in range(2):
        answer = await zoom.get("/users")
        assert (answer.status_code, answer.json()) == (429, {"code": 429, "message": "Slow down."})
        assert answer.headers["Retry-After"] == "2"
    assert failure.used == 2
    assert (await zoom.get("/users")).status_code == 200


async def test_a_failure_waits_for_its_operation(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    sandbox.fail_next(500, provider="zoom", operation="create_meeting")
    assert (await zoom.get("/users")).status_code == 200
    assert sandbox.injections.waiting
    assert (await zoom.post("/users/me/meetings", json={})).status_code == 500
    assert not sandbox.zoom_state.meetings


def test_what_is_mistyped_is_a_fault(sandbox: Sandbox) -> None:
    with pytest.raises(SandboxFault):
        sandbox.fail_next(500, provider="zoom", operation="create_meetings")
    with pytest.raises(SandboxFault, match="no provider 'Zoom'; the sandbox has zoom, pyas, connectycube"):
        sandbox.fail_next(500, provider="Zoom")
    with pytest.raises(SandboxFault, match="no provider 'Zoom'"):
        sandbox.inject(500, provider="Zoom")
    with pytest.raises(SandboxFault, match="no provider 'Zoom'"):
        sandbox.base_url("Zoom")
    with pytest.raises(SandboxFault, match="cut is 'middle'; give one of before, after, body"):
        sandbox.inject(cut="middle")  # type: ignore[arg-type]
    assert not sandbox.injections.waiting


def test_a_clock_without_a_zone_is_a_fault() -> None:
    with pytest.raises(SandboxFault, match="2027-01-04T00:00:00, which has no zone"):
        Sandbox(clock=lambda: datetime(2027, 1, 4))  # noqa: DTZ001


def test_a_document_replaces_that_of_its_own_provider_alone() -> None:
    document = {**load_document("zoom").content, "paths": {}}
    sandbox = Sandbox(documents={"zoom": document})
    assert not sandbox.providers["zoom"].document.operations
    assert sandbox.providers["pyas"].document.operations == load_document("pyas").operations


async def test_bodies_that_are_not_json(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    sandbox.inject(520, text="<html>origin error</html>", headers={"Content-Type": "text/html"})
    answer = await zoom.get("/users")
    assert (answer.status_code, answer.text) == (520, "<html>origin error</html>")
    assert answer.headers["content-type"] == "text/html"
    sandbox.inject(200)
    answer = await zoom.get("/users")
    assert (answer.status_code, answer.content) == (200, b"")


async def test_a_cut_before_the_request_changes_nothing(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    sandbox.inject(cut="before")
    with pytest.raises(httpx.ConnectError):
        await zoom.post("/users/me/meetings", json={})
    assert not sandbox.zoom_state.meetings


@pytest.mark.parametrize(("cut", "error"), [("after", httpx.RemoteProtocolError), ("body", httpx.ReadError)])
async def test_a_cut_after_the_request_leaves_its_mark(
    sandbox: Sandbox, zoom: httpx.AsyncClient, cut: str, error: type[Exception]
) -> None:
    sandbox.inject(cut="after" if cut == "after" else "body")
    with pytest.raises(error):
        await zoom.post("/users/me/meetings", json={})
    assert len(sandbox.zoom_state.meetings) == 1


async def test_a_delay_meets_the_read_timeout(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    sandbox.inject(delay=5)
    with pytest.raises(httpx.ReadTimeout), anyio.fail_after(2):
        await zoom.get("/users", timeout=0.01)
    sandbox.inject(delay=0.01)
    assert (await zoom.get("/users")).status_code == 200


@pytest.mark.parametrize("headers", [{"Authorization": ""}, {"Authorization": "Basic x"}, {"Authorization": "Bearer "}])
async def test_zoom_wants_a_bearer_token(zoom: httpx.AsyncClient, headers: dict[str, str]) -> None:
    answer = await zoom.get("/users", headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (401, 124)
    assert answer.headers["x-zm-trackingid"]


async def test_an_expired_token_is_refused(sandbox: Sandbox, zoom: httpx.AsyncClient) -> None:
    assert (await zoom.get("/users")).status_code == 200
    sandbox.expire_token("a-token")
    answer = await zoom.get("/users")
    assert (answer.status_code, answer.json()["code"]) == (401, 124)


async def test_pyas_wants_a_key(sandbox: Sandbox, pyas: httpx.AsyncClient) -> None:
    answer = await pyas.get("/zoom/meetings", headers={"x-api-key": ""})
    assert (answer.status_code, set(answer.json())) == (401, {"error"})
    sandbox.expire_token("a-key")
    assert (await pyas.get("/zoom/meetings")).status_code == 401


async def test_a_connectycube_session_slides(sandbox: Sandbox, connectycube: httpx.AsyncClient) -> None:
    answer = await connectycube.get("/meetings")
    assert answer.headers["CB-Token-ExpirationDate"] == "2027-01-04 10:00:00 UTC"
    for _ in range(3):
        sandbox.advance(7200)
        assert (await connectycube.get("/meetings")).status_code == 200
    sandbox.advance(7201)
    answer = await connectycube.get("/meetings")
    assert answer.status_code == 401
    assert answer.json() == {"errors": {"base": ["Required session does not exist"]}}
    fresh = await connectycube.get("/meetings", headers={"CB-Token": "another"})
    assert fresh.status_code == 200


@pytest.mark.parametrize("provider", ["zoom", "pyas", "connectycube"])
async def test_an_unknown_route(sandbox: Sandbox, provider: str) -> None:
    async with httpx.AsyncClient(transport=sandbox.transport()) as client:
        answer = await client.delete(f"{sandbox.base_url(provider)}/session/list")
    assert answer.status_code == 404
    match provider:
        case "zoom":
            assert answer.json()["code"] == 404
        case "pyas":
            assert (answer.json()["success"], answer.json()["code"]) == (False, 404)
        case _:
            expected = "HttpException: E_ROUTE_NOT_FOUND: Route not found DELETE /session/list"
            assert answer.text == expected


async def test_outside_the_mounts(sandbox: Sandbox) -> None:
    async with httpx.AsyncClient(transport=sandbox.transport()) as client:
        assert (await client.get("https://sandbox.invalid/elsewhere")).status_code == 404
    assert sandbox.requests[0].provider is None


async def test_an_answer_that_the_document_does_not_have_is_a_fault() -> None:
    documents = {name: load_document(name).content for name in ("zoom", "pyas", "connectycube")}
    for strict in (True, False):
        sandbox = Sandbox(documents=documents, strict=strict, clock=lambda: datetime(2027, 1, 4, tzinfo=UTC))
        meeting_id = sandbox.connectycube_state.new_id()
        sandbox.connectycube_state.meetings[meeting_id] = {"_id": meeting_id, "host_id": 70001, "title": "undocumented"}
        async with httpx.AsyncClient(
            transport=sandbox.transport(), base_url=sandbox.base_url("connectycube"), headers={"CB-Token": "x"}
        ) as client:
            if strict:
                with pytest.raises(SandboxFault, match="title: is not documented"):
                    await client.get("/meetings")
            else:
                assert (await client.get("/meetings")).json()[0]["title"] == "undocumented"


async def test_two_sandboxes_invent_the_same_ids() -> None:
    ids: list[int] = []
    for _ in range(2):
        async with Sandbox() as sandbox, httpx.AsyncClient(transport=sandbox.transport()) as client:
            answer = await client.post(
                f"{sandbox.base_url('zoom')}/users/me/meetings", json={}, headers={"Authorization": "Bearer x"}
            )
            ids.append(answer.json()["id"])
    assert ids[0] == ids[1]


def test_the_clock_does_not_go_back(sandbox: Sandbox) -> None:
    with pytest.raises(ValueError, match="forward"):
        sandbox.advance(-1)
