"""Print what every fault leads to: `python -m tests.polymeet.end_to_end.report`."""

import sys
import time

from tests.polymeet.end_to_end.matrix import EXPECTED, KINDS, as_table, run_matrix


def main() -> int:
    """Return 0 when everything is as expected on both event loops."""
    print("One call each against the sandbox on a socket. The first request meets the fault, all others pass.\n")
    wrong = 0
    for backend in ("asyncio", "trio"):
        began = time.perf_counter()
        results = run_matrix(backend)
        wrong += sum(
            results[fault, kind] != row
            for fault, rows in EXPECTED.items()
            for kind, row in zip(KINDS, rows, strict=True)
        )
        print(f"{backend} ({time.perf_counter() - began:.1f} s)\n{as_table(results)}\n")
    print(f"{2 * len(EXPECTED) * len(KINDS)} calls, {wrong} not as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
