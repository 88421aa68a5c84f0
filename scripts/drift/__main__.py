"""Report the differences between our specs and a provider's document, or between any two documents.

python -m scripts.drift --provider zoom --upstream FILE-or-URL      our specs against a document
python -m scripts.drift --ours OLD --upstream NEW                   changes between two documents
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.bundle import providers

from .baseline import Baseline, read_baseline
from .compare import compare
from .facts import ComparisonError
from .reading import Description, read_document, read_specs
from .report import Report
from .rows import Change, Row

SAME, DRIFTED, IMPOSSIBLE = 0, 1, 2
SPECS = Path(__file__).resolve().parent.parent.parent / "specs"


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 where nothing new differs, 1 for drift, 2 where the two could not be compared."""
    options = _parser().parse_args(arguments)
    try:
        report = _report(options)
    except ComparisonError as error:
        print(error, file=sys.stderr)
        return IMPOSSIBLE
    print(report.as_json() if options.json else report.annotations() if options.github else report.table())
    return DRIFTED if report.drifted else SAME


def _report(options: argparse.Namespace) -> Report:
    baseline = read_baseline(options.baseline) if options.baseline else Baseline()
    ours = read_document(options.ours) if options.ours else _specs(options.provider, options.specs)
    theirs = read_document(options.upstream)
    new, accepted = baseline.split(compare(ours.api, theirs.api))
    if options.ours_only_operations:
        new = [row for row in new if not _not_ours(row)]
    return Report(ours, theirs, new, accepted, baseline.unused())


def _specs(provider: str, specs: Path) -> Description:
    known = providers(specs)
    if provider not in known:
        raise ComparisonError(f"{specs} holds no specs of {provider!r}; there are {', '.join(known) or 'none'}")
    return read_specs(provider, specs)


def _not_ours(row: Row) -> bool:
    return row.kind == "operation" and row.change is Change.ADDED


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m scripts.drift",
        description="Say what differs between our specs and a provider's document, or between any two documents.",
        epilog="Exit status: 0 nothing new, 1 drift, 2 could not compare.",
    )
    ours = parser.add_mutually_exclusive_group(required=True)
    ours.add_argument("--provider", metavar="NAME", help="whose specs are ours")
    ours.add_argument("--ours", metavar="FILE-or-URL", help="a document in place of our specs")
    parser.add_argument(
        "--upstream", required=True, metavar="FILE-or-URL", help="theirs: OpenAPI 3.0 or 3.1, or an inventory"
    )
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="accepted differences, each with its reason")
    parser.add_argument(
        "--ours-only-operations", action="store_true", help="leave out the operations that only they have"
    )
    output = parser.add_mutually_exclusive_group()
    output.add_argument("--json", action="store_true", help="write JSON")
    output.add_argument("--github", action="store_true", help="write annotations of a GitHub workflow")
    parser.add_argument("--specs", type=Path, default=SPECS, help="folder of the specs")
    return parser


if __name__ == "__main__":
    sys.exit(main())
