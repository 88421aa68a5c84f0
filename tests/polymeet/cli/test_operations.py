"""`python -m polymeet operations`: the table to look into when an app asks for its scopes."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from polymeet.cli import main
from tests.helpers.documents import PROVIDERS, operations

ROOT = Path(__file__).resolve().parent.parent.parent.parent


def printed(capsys: pytest.CaptureFixture[str], *options: str) -> str:
    assert main(["operations", *options]) == 0
    return capsys.readouterr().out


def as_objects(capsys: pytest.CaptureFixture[str], *options: str) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(printed(capsys, "--json", *options))
    return found


def test_json_has_every_operation_and_what_the_specs_say_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    found = {(each["provider"], each["id"]): each for each in as_objects(capsys)}
    assert len(found) == len(list(operations()))
    for operation in operations():
        content = operation.content
        assert found[operation.provider, operation.id] == {
            "provider": operation.provider,
            "tag": operation.tag,
            "id": operation.id,
            "method": operation.method.upper(),
            "path": operation.path,
            "rate_limit_label": content.get("x-rate-limit-label"),
            "retry": content["x-retry"],
            "page_style": content.get("x-page", {}).get("style"),
            "scopes": content.get("x-scopes", []),
            "granular_scopes": content.get("x-granular-scopes", []),
        }


@pytest.mark.parametrize("provider", PROVIDERS)
def test_one_provider(capsys: pytest.CaptureFixture[str], provider: str) -> None:
    found = as_objects(capsys, "--provider", provider)
    assert {each["provider"] for each in found} == {provider}
    assert len(found) == sum(operation.provider == provider for operation in operations())


def test_a_scope_finds_what_asks_for_it_or_for_one_below_it(capsys: pytest.CaptureFixture[str]) -> None:
    names = {each["id"] for each in as_objects(capsys, "--scope", "meeting:write")}
    assert {"create_meeting", "update_meeting", "add_meeting_registrant"} <= names
    assert not {"get_meeting", "list_users"} & names
    assert {each["id"] for each in as_objects(capsys, "--scope", "user:read")} == {"list_users"}
    assert {each["id"] for each in as_objects(capsys, "--scope", "meeting:read:invitation")} == {
        "get_meeting_invitation"
    }
    assert {each["id"] for each in as_objects(capsys, "--scope", "meeting:read:invitation:admin")} == {
        "get_meeting_invitation"
    }


def test_a_scope_that_nothing_asks_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["operations", "--scope", "meeting:wri"]) == 1
    output = capsys.readouterr()
    assert (output.out, output.err) == ("", "no operation asks for the scope 'meeting:wri'\n")


def test_the_text_is_aligned(capsys: pytest.CaptureFixture[str]) -> None:
    title, _, heading, first, second, *_ = printed(capsys, "--scope", "user:read:admin").splitlines()
    assert title == "Zoom: 1 operation"
    columns = ["OPERATION", "RATE LABEL", "RETRY", "PAGES", "SCOPES", "GRANULAR SCOPES"]
    places = [heading.index(column) for column in columns]
    cells = [first[start:end].strip() for start, end in zip(places, [*places[1:], None], strict=True)]
    assert cells == ["users.list_users", "MEDIUM", "safe", "token", "user:read:admin", "user:read:list_users:admin"]
    assert second == "GET /users"


def test_a_column_that_nobody_fills_is_left_out(capsys: pytest.CaptureFixture[str]) -> None:
    heading = printed(capsys, "--provider", "connectycube").splitlines()[2]
    assert heading.split() == ["OPERATION", "RETRY", "PAGES"]


def test_the_markdown_is_the_table_beside_the_specs(capsys: pytest.CaptureFixture[str]) -> None:
    tables = printed(capsys, "--markdown")
    assert (ROOT / "specs" / "OPERATIONS.md").read_text("utf-8").endswith(f"\n\n{tables}")
    rows = [line for line in tables.splitlines() if line.startswith("| `")]
    for operation, row in zip(as_objects(capsys), rows, strict=True):
        assert row.startswith(
            f"| `{operation['tag']}.{operation['id']}`<br>`{operation['method']} {operation['path']}` |"
        )


def test_a_reader_that_stops_early_sees_no_traceback() -> None:
    command = [sys.executable, "-m", "polymeet", "operations"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as run:
        assert run.stdout is not None
        run.stdout.close()
        assert run.stderr is not None
        assert run.stderr.read() == b""
    assert run.returncode == 0


def test_a_command_is_needed(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main([])
    assert "required: command" in capsys.readouterr().err
