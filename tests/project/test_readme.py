"""The README is true: its programs run, its table names what the specs have, its commands exist."""

import re
import textwrap
from pathlib import Path
from typing import Any

import anyio
import pytest

import polymeet.auth
from polymeet._providers import PROVIDERS
from polymeet.cli import main
from polymeet.testing import Sandbox
from tests.helpers.backends import skip_on
from tests.helpers.documents import operations

ROOT = Path(__file__).resolve().parent.parent.parent
README = (ROOT / "README.md").read_text("utf-8")
SNIPPETS = re.findall(r"<!-- run: (\w+) -->\n```python\n(.*?)```", README, re.DOTALL)


def test_every_python_snippet_is_run() -> None:
    """But for those of the credentials, which are fragments; their names exist."""
    credentials = README.partition("## Credentials")[2].partition("\n## ")[0]
    assert README.count("```python") - credentials.count("```python") == len(SNIPPETS) >= 3
    for name in re.findall(r"`([A-Z]\w+(?:Store|Auth|Token|Session|Key|Login))\b", credentials):
        assert hasattr(polymeet.auth, name), name


def test_the_first_program_runs_unchanged_but_for_its_transport(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    [program] = [code for kind, code in SNIPPETS if kind == "asyncio"]
    sandbox = Sandbox()
    monkeypatch.setenv("ZOOM_ACCESS_TOKEN", "sandbox-token")
    credential = 'BearerToken(os.environ["ZOOM_ACCESS_TOKEN"])'
    assert program.count(f"Zoom({credential})") == 1
    with_transport = program.replace(f"Zoom({credential})", f"Zoom({credential}, transport=transport)")
    exec(compile(with_transport, "README.md", "exec"), {"__name__": "__main__", "transport": sandbox.transport()})
    printed = capsys.readouterr().out
    assert "Planning 2027-03-29 08:00:00+00:00" in printed
    assert "404 3001" in printed
    assert len(sandbox.requests) == 5


@pytest.mark.parametrize("code", [code for kind, code in SNIPPETS if kind == "sandbox"])
@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_a_snippet_for_the_sandbox_runs(code: str, backend: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Their `async with` stands at the top level, as in a notebook. What one compares is equal, and what it begins is complete."""
    if "http2=True" in code:
        skip_on("it has no HTTP/2", "aiohttp")
    imports, _, body = code.partition("\n\n")
    names: dict[str, Any] = {}
    exec(f"{imports}\nasync def snippet():\n{textwrap.indent(body, '    ')}", names)
    anyio.run(names["snippet"], backend=backend)
    assert "False" not in capsys.readouterr().out


def test_the_table_names_every_tag() -> None:
    rows = re.findall(r"^\| (\w+) \| (`\w+`(?:, `\w+`)*) \|$", README, re.MULTILINE)
    named = [(provider.lower(), tag) for provider, tags in rows for tag in re.findall(r"\w+", tags)]
    assert sorted(named) == sorted({(operation.provider, operation.tag) for operation in operations()})


def test_the_linked_table_lists_every_operation() -> None:
    assert "(specs/OPERATIONS.md)" in README
    sections = (ROOT / "specs" / "OPERATIONS.md").read_text("utf-8").split("\n## ")[1:]
    ids = {each.name: each.id for each in PROVIDERS.values()}
    listed = [
        (ids[section.partition(":")[0]], tag, name)
        for section in sections
        for tag, name in re.findall(r"^\| `(\w+)\.(\w+)`", section, re.MULTILINE)
    ]
    assert sorted(listed) == sorted((operation.provider, operation.tag, operation.id) for operation in operations())


def test_every_command_of_polymeet_in_the_readme_runs() -> None:
    commands = re.findall(r"^python -m polymeet (.*?)(?: +#.*)?$", README, re.MULTILINE)
    assert commands
    for command in commands:
        assert main(command.split()) == 0
