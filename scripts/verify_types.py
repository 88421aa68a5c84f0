"""Fail unless pyright finds the public surface of the packages completely typed (`pyright --verifytypes`)."""

import json
import subprocess
import sys
from typing import Any

PACKAGES = ("polymeet", "polymeet_api", "polymeet_runtime", "polymeet_sandbox")


def main() -> int:
    """Return 0 when every public symbol of each package has a known type, 1 otherwise."""
    return max(verify(package) for package in PACKAGES)


def verify(package: str) -> int:
    """Print each public symbol of *package* without a known type, and their counts; return 1 where there is one, or no symbol at all."""
    command = [sys.executable, "-m", "pyright", "--verifytypes", package, "--ignoreexternal", "--outputjson"]
    report: dict[str, Any] = json.loads(subprocess.run(command, check=False, capture_output=True, text=True).stdout)  # noqa: S603
    completeness = report["typeCompleteness"]
    for symbol in completeness["symbols"]:
        if symbol["isExported"] and not symbol["isTypeKnown"]:
            reasons = "; ".join(each["message"].replace("\n", " ") for each in symbol["diagnostics"])
            print(f"{symbol['name']}: {reasons}", file=sys.stderr)
    counts = completeness["exportedSymbolCounts"]
    known, ambiguous, unknown = (counts[f"with{kind}Type"] for kind in ("Known", "Ambiguous", "Unknown"))
    print(f"{package}: public symbols with a known type: {known}, ambiguous: {ambiguous}, unknown: {unknown}")
    return 0 if known and not ambiguous and not unknown else 1


if __name__ == "__main__":
    raise SystemExit(main())
