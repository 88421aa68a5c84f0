"""Roomly, a fourth provider that exists for tests: its whole spec is `fixtures/roomly.yaml`."""

import shutil
from pathlib import Path

from scripts.generate import ROOT, main

SPEC = Path(__file__).resolve().parent / "fixtures" / "roomly.yaml"


def generate_with_roomly(folder: Path) -> Path:
    """Generate all providers and Roomly below *folder*; return what takes the place of `generated/`. The specs lie beside it."""
    specs, output = folder / "specs", folder / "generated"
    shutil.copytree(ROOT / "specs", specs)
    shutil.copy(SPEC, specs)
    assert main(["--specs", str(specs), "--output", str(output)]) == 0
    return output
