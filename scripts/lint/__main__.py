"""Print the findings in the specs.

python -m scripts.lint [PROVIDER ...]    check all, or some
python -m scripts.lint --rules           print the rules and why they are
"""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from scripts.bundle import bundle, providers
from scripts.spec_files import SpecError

from . import RULES, lint

CLEAN, FOUND, UNREADABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Return 0 for clean specs, 1 for findings, 2 for specs that cannot be read."""
    options = _parser().parse_args(arguments)
    if options.rules:
        print("\n".join(f"{rule.slug:<20} {rule.reason}" for _, rule in sorted(RULES.items())))
        return CLEAN
    codes = [_lint(name, options.specs) for name in options.provider or providers(options.specs)]
    if not codes:
        print(f"{options.specs} holds no specs; run this in the project's root or give --specs", file=sys.stderr)
        return UNREADABLE
    return max(codes)


def _lint(provider: str, specs: Path) -> int:
    try:
        findings = lint(bundle(provider, specs))
    except SpecError as error:
        print(error, file=sys.stderr)
        return UNREADABLE
    for finding in findings:
        print(finding)
    print(f"{provider}: {_count(len(findings))}")
    return FOUND if findings else CLEAN


def _count(number: int) -> str:
    return {0: "clean", 1: "1 finding"}.get(number, f"{number} findings")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m scripts.lint", description="Check the specs against our rules.")
    parser.add_argument("provider", nargs="*", help="a provider to check (default: all)")
    parser.add_argument("--specs", type=Path, default=Path("specs"), help="folder of the specs (default: %(default)s)")
    parser.add_argument("--rules", action="store_true", help="print the rules and why they are")
    return parser


if __name__ == "__main__":
    sys.exit(main())
