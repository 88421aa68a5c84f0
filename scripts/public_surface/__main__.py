"""Report the changes for users since a release, and whether the version allows them.

python -m scripts.public_surface                   since the last release tag
python -m scripts.public_surface --against v0.1.0  since that tag
"""

import argparse
import re
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.drift import ComparisonError

from .documents import compare_documents
from .names import compare_names
from .release import NoRelease, UnreadableRelease, extract, last_tag
from .verdict import Finding, Level, Version, needed, read_version

ROOT = Path(__file__).resolve().parent.parent.parent
VERSION_FILE = Path("overlay") / "polymeet" / "__init__.py"
ALLOWED, TOO_LOW, IMPOSSIBLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 if the version allows the changes, 1 if it does not, 2 if that cannot be determined."""
    options = _parser().parse_args(arguments)
    try:
        tag = options.against or last_tag(options.project)
        with TemporaryDirectory() as folder:
            released = Path(folder)
            extract(options.project, tag, released)
            findings = _findings(released, options.project)
            return _tell(findings, tag, _version(released), _version(options.project))
    except NoRelease as nothing:
        print(f"public surface: {nothing}; nothing to compare with")
        return ALLOWED
    except (UnreadableRelease, ComparisonError, ValueError, OSError) as error:
        print(f"public surface: {error}", file=sys.stderr)
        return IMPOSSIBLE


def _findings(old: Path, new: Path) -> list[Finding]:
    found = [*compare_names(old, new), *compare_documents(old, new)]
    return sorted(set(found), key=lambda each: (-each.level, each.where, each.text))


def _tell(findings: Sequence[Finding], tag: str, released: Version, present: Version) -> int:
    for finding in findings:
        print(finding)
    level = max((finding.level for finding in findings), default=Level.PATCH)
    counts = Counter(finding.level for finding in findings)
    lowest = needed(level, released)
    told = f"{counts[Level.MAJOR]} breaking and {counts[Level.MINOR]} added since {tag}: {level}"
    if not findings:
        print(f"public surface: as in {tag}")
        return ALLOWED
    if present >= lowest:
        print(f"public surface: {told}; version {present} allows it")
        return ALLOWED
    print(
        f"public surface: {told}; version {present} does not allow it: make it {lowest} or higher in {VERSION_FILE}",
        file=sys.stderr,
    )
    return TOO_LOW


def _version(project: Path) -> Version:
    text = (project / VERSION_FILE).read_text(encoding="utf-8")
    found = re.search(r"^__version__ = [\"']([^\"']+)[\"']", text, re.MULTILINE)
    if found is None:
        raise ValueError(f"{VERSION_FILE} has no line __version__ = ...")
    return read_version(found[1])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.public_surface",
        description="Say what changed for users since a release, and whether the version allows it.",
    )
    parser.add_argument("--against", metavar="TAG", help="a tag or commit (default: the last release tag)")
    parser.add_argument("--project", type=Path, default=ROOT, help="folder of the project")
    return parser


if __name__ == "__main__":
    sys.exit(main())
