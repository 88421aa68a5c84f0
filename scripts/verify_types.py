"""Fail unless pyright finds the public surface of polymeet completely typed (`pyright --verifytypes`)."""

import json
import subprocess
import sys
from typing import Any


def main() -> int:
    """Return 0 when every public symbol has a known type, 1 otherwise."""
    command = [sys.executable, "-m", "pyright", "--verifytypes", "polymeet", "--ignoreexternal", "--outputjson"]
    report: dict[str, Any] = json.loads(subprocess.run(command, check=False, capture_output=True, text=True).stdout)  # noqa: S603
    completeness = report["typeCompleteness"]
    for symbol in completeness["symbols"]:
        if symbol["isExported"] and not symbol["isTypeKnown"]:
            reasons = "; ".join(each["message"].replace("\n", " ") for each in symbol["diagnostics"])
            print(f"{symbol['name']}: {reasons}", file=sys.stderr)
    counts = completeness["exportedSymbolCounts"]
    known, ambiguous, unknown = (counts[f"with{kind}Type"] for kind in ("Known", "Ambiguous", "Unknown"))
    print(f"public symbols with a known type: {known}, ambiguous: {ambiguous}, unknown: {unknown}")
    return 0 if completeness["completenessScore"] == 1 else 1


if __name__ == "__main__":
    raise SystemExit(main())
