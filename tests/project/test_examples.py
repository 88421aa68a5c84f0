"""The examples run, and what they print is what happened."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent.parent
CREDENTIALS = ("ZOOM_ACCESS_TOKEN", "PYAS_API_KEY", "PYAS_ACCOUNT_ID", "CONNECTYCUBE_TOKEN")


@pytest.mark.parametrize("name", ["schedule_on_zoom", "schedule_on_pyas", "schedule_on_connectycube", "demo"])
def test_an_example_does_what_it_says(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for variable in CREDENTIALS:
        monkeypatch.delenv(variable, raising=False)
    command = [sys.executable, "-m", f"examples.{name}"]
    run = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True, timeout=60)
    assert run.returncode == 0, run.stderr
    rows = [line.split() for line in run.stdout.splitlines() if " sandbox " in line and "against" not in line]
    assert len(rows) == (3 if name == "demo" else 1)
    for _provider, _where, scheduled, pages, listed, changed, deleted, error, _code in rows:
        assert int(scheduled) >= 3
        assert int(pages) >= 2
        assert scheduled == listed == deleted
        assert changed == "1"
        assert error == "NotFound"
