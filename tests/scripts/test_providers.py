"""The folder `specs/` decides which providers there are: a spec more is a provider more."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.bundle import bundle, providers
from scripts.generate import PACKAGE, ROOT
from scripts.lint import lint
from tests.scripts.roomly import SPEC, generate_with_roomly

SPECS = ROOT / "specs"
PROGRAM = """\
import json, sys
from polymeet_runtime import operations_of
from polymeet_api.roomly import models
from polymeet_api.roomly.api import Api

room = models.Room.from_dict({"id": 7, "name": "Attic", "opens_at": "2027-01-04T08:00:00Z"})
print(json.dumps({
    "operations": [[each.id, each.method, each.path, each.retry, each.page is not None] for each in operations_of(Api)],
    "models": sorted(models.__all__),
    "room": [room.id, room.name, room.opens_at.isoformat()],
    "file": models.__file__,
}))
"""


GENERATES = pytest.mark.stress
"""Mark of the tests that generate all providers, which takes as long as a hundred other tests."""


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return generate_with_roomly(tmp_path_factory.mktemp("project"))


def test_the_spec_of_a_fourth_provider_is_clean() -> None:
    assert lint(bundle("roomly", SPEC.parent)) == []


@GENERATES
def test_a_spec_more_is_a_provider_more(generated: Path) -> None:
    assert providers(generated.parent / "specs") == sorted([*providers(SPECS), "roomly"])
    program = [sys.executable, "-c", PROGRAM]
    path = os.pathsep.join(map(str, (generated, ROOT / "overlay")))
    done = subprocess.run(program, check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": path})
    told = json.loads(done.stdout)
    assert told.pop("file").startswith(str(generated))
    assert told == {
        "operations": [
            ["create_room", "POST", "/rooms", "never", False],
            ["get_room", "GET", "/rooms/{roomId}", "safe", False],
            ["list_rooms", "GET", "/rooms", "safe", True],
        ],
        "models": ["Room", "RoomCreate", "RoomPage"],
        "room": [7, "Attic", "2027-01-04T08:00:00+00:00"],
    }


@GENERATES
def test_the_other_providers_are_generated_as_before(generated: Path) -> None:
    for provider in providers(SPECS):
        before, after = (folder / PACKAGE / provider for folder in (ROOT / "generated", generated))
        names = [
            sorted(str(path.relative_to(each)) for path in each.rglob("*.py*") if path.suffix != ".pyc")
            for each in (before, after)
        ]
        assert names[0] == names[1]
        assert all((before / name).read_bytes() == (after / name).read_bytes() for name in names[0])


@GENERATES
def test_the_table_of_operations_has_the_fourth_provider(generated: Path) -> None:
    table = (generated.parent / "specs" / "OPERATIONS.md").read_text("utf-8")
    number = {4: "four", 5: "five", 6: "six"}[len(providers(SPECS)) + 1]
    assert f"Every operation of the {number} providers" in table
    assert "\n## Roomly: 3 operations\n" in table
    assert "| `rooms.create_room`<br>`POST /rooms` | `never` |  |\n" in table
