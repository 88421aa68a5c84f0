"""The steps of docs/adding-a-provider.md make a provider: they are taken in a copy of the project, and its client is called."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts.generate import ROOT, main
from tests.scripts.roomly import SPEC

PAGE = (ROOT / "docs" / "adding-a-provider.md").read_text("utf-8")
STEP = re.compile(r"<!-- (file|edit|append): (\S+) -->\n```\w+\n(.*?)```", re.DOTALL)
PROGRAM = """
import json, sys
import anyio, httpx
from polymeet import Roomly, UNSET, roomly
from polymeet.auth._static import RoomlyKey
from polymeet.errors import NotFound, OutcomeUnknown, PolymeetError
from polymeet.pagination import paginate
from polymeet.recording import record

ROOMS = [{"id": number, "name": f"Room {number}", "opens_at": "2027-01-04T08:00:00Z"} for number in range(1, 6)]
SEEN = []

def answer(request):
    SEEN.append([request.method, str(request.url), request.headers.get("x-roomly-key")])
    if request.method == "POST":
        body = json.loads(request.content)
        if body["name"] == "lost":
            raise httpx.ReadError("gone", request=request)
        return httpx.Response(201, json={"id": 9, **body, "lift": True})
    if request.url.path == "/v1/rooms":
        first = int(request.url.params.get("next_page_token", "0"))
        token = str(first + 2) if first + 2 < len(ROOMS) else ""
        return httpx.Response(200, json={"rooms": ROOMS[first:first + 2], "next_page_token": token})
    number = int(request.url.path.rpartition("/")[2])
    if number > len(ROOMS):
        return httpx.Response(404, json={"code": "gone", "message": "No such room."}, headers={"x-request-id": "r-1"})
    return httpx.Response(200, json=ROOMS[number - 1])

async def run():
    async with Roomly(RoomlyKey("k"), transport=httpx.MockTransport(answer)) as client, record(client) as recorder:
        room = await client.rooms.get_room(2)
        made = await client.rooms.create_room(body=roomly.models.RoomCreate(name="Attic"))
        listed = [each.id async for each in paginate(client.rooms.list_rooms, page_size=2)]
        try:
            await client.rooms.get_room(99)
        except NotFound as error:
            missing = [error.provider, error.operation, error.code, error.message, error.request_id, error.meaning]
        try:
            await client.rooms.create_room(body=roomly.models.RoomCreate(name="lost"))
        except OutcomeUnknown as error:
            lost = str(error)
        raw = await client.with_raw_response.rooms.get_room(1)
    try:
        await client.rooms.get_room(1)
    except PolymeetError as error:
        closed = str(error)
    return {
        "room": [room.id, room.name, room.opens_at.isoformat()],
        "made": [made.id, made.name, made.opens_at is UNSET],
        "listed": listed,
        "missing": missing,
        "lost": lost,
        "raw": [raw.status, raw.parsed.id],
        "closed": closed,
        "seen": [SEEN[0], len(SEEN)],
        "unknown": [each.path for _, _, each in recorder.report().differences if each.kind == "unknown field"],
    }

print(json.dumps(anyio.run(run, backend=sys.argv[1])))
"""


def take(kind: str, file: Path, text: str) -> None:
    """Take one step of the page: write a file, append to one, or change the place of it that a diff shows."""
    if kind == "file":
        assert not file.exists()
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, "utf-8")
    elif kind == "append":
        file.write_text(f"{file.read_text('utf-8')}\n\n{text}", "utf-8")
    else:
        lines = text.splitlines()
        before, after = ("\n".join(line[1:] for line in lines if not line.startswith(sign)) for sign in "+-")
        whole = file.read_text("utf-8")
        assert whole.count(before) == 1, f"{file} has no place like\n{before}"
        file.write_text(whole.replace(before, after), "utf-8")


@pytest.fixture(scope="module")
def copied(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the page changes, with a fourth provider."""
    project = tmp_path_factory.mktemp("project")
    shutil.copytree(ROOT / "overlay", project / "overlay", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", project)
    shutil.copytree(ROOT / "docs", project / "docs")
    (project / "specs").mkdir()
    shutil.copy(SPEC, project / "specs")
    assert main(["--specs", str(project / "specs"), "--output", str(project / "generated")]) == 0
    for kind, name, text in STEP.findall(PAGE):
        take(kind, project / name, text)
    return project


def run(project: Path, *arguments: str) -> str:
    path = os.pathsep.join(str(project / name) for name in ("generated", "overlay"))
    command = [sys.executable, "-W", "error", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path}, timeout=60)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_its_client_lists_creates_reads_and_fails_like_the_others(copied: Path, backend: str) -> None:
    told: dict[str, Any] = json.loads(run(copied, "-c", PROGRAM, backend))
    assert "was not sent again" in told.pop("lost")
    assert "this Roomly client is closed" in told.pop("closed")
    assert told == {
        "room": [2, "Room 2", "2027-01-04T08:00:00+00:00"],
        "made": [9, "Attic", True],
        "listed": [1, 2, 3, 4, 5],
        "missing": ["roomly", "get_room", "gone", "No such room.", "r-1", None],
        "raw": [200, 1],
        "seen": [["GET", "https://api.roomly.example/v1/rooms/2", "k"], 8],
        "unknown": ["lift"],
    }


def test_the_command_line_knows_it(copied: Path) -> None:
    printed = run(copied, "-m", "polymeet", "operations", "--provider", "roomly")
    assert printed.startswith("Roomly: 3 operations\n")
    assert "rooms.create_room" in printed


def test_it_is_in_the_layers_of_the_contract_and_of_their_picture(copied: Path) -> None:
    layer = "zoom | pyas | connectycube | roomly"
    assert all(layer in (copied / name).read_text("utf-8") for name in ("pyproject.toml", "docs/architecture.md"))


def test_every_place_that_the_page_names_exists() -> None:
    places = {name for name in re.findall(r"`([\w./-]+/[\w./-]*)`", PAGE) if "roomly" not in name.split("/", 1)[1]}
    assert "overlay/polymeet/_providers.py" in places
    assert [name for name in sorted(places) if not (ROOT / name).exists()] == []
    assert len(STEP.findall(PAGE)) == len(re.findall(r"<!-- ", PAGE))
