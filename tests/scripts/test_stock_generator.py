"""The bundled documents stand on their own: openapi-python-client makes a client of each with its own templates."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from scripts.bundle import bundle, providers
from scripts.generate import ROOT
from tests.scripts.roomly import SPEC

pytestmark = pytest.mark.stress  # seconds for each provider

DOCUMENTS = [*((name, ROOT / "specs") for name in providers(ROOT / "specs")), ("roomly", SPEC.parent)]


@pytest.mark.parametrize(("provider", "specs"), DOCUMENTS, ids=[name for name, _ in DOCUMENTS])
def test_the_stock_generator_takes_a_bundle_without_a_warning(provider: str, specs: Path, tmp_path: Path) -> None:
    document = bundle(provider, specs).document
    (tmp_path / "openapi.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "config.yaml").write_text("post_hooks: []\n", encoding="utf-8")
    command = [str(Path(sys.executable).parent / "openapi-python-client"), "generate", "--meta", "none"]
    options = ["--path", "openapi.json", "--config", "config.yaml", "--output-path", "client", "--fail-on-warning"]
    done = subprocess.run([*command, *options], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    operations = [operation for item in document["paths"].values() for operation in item.values()]  # type: ignore[union-attr]
    modules = {path.stem for path in (tmp_path / "client" / "api").glob("*/*.py")} - {"__init__"}
    assert modules == {operation["operationId"] for operation in operations}  # type: ignore[index, call-overload]
