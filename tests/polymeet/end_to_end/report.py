"""Print what every fault leads to: `python -m tests.polymeet.end_to_end.report`."""

import sys
import time

from polymeet.connection import ConnectionSettings
from tests.polymeet.end_to_end.matrix import EXPECTED, KINDS, RUNS, as_table, run_matrix


def main() -> int:
    """Return 0 when everything is as expected on every event loop and HTTP library."""
    print("One call each against the sandbox on a socket. The first request meets the fault, all others pass.\n")
    wrong = 0
    for loop, backend in RUNS:
        began = time.perf_counter()
        results = run_matrix(loop, ConnectionSettings(http_backend=backend))
        wrong += sum(
            results[fault, kind] != row
            for fault, rows in EXPECTED.items()
            for kind, row in zip(KINDS, rows, strict=True)
        )
        print(f"{loop}, {backend} ({time.perf_counter() - began:.1f} s)\n{as_table(results)}\n")
    print(f"{len(RUNS) * len(EXPECTED) * len(KINDS)} calls, {wrong} not as expected")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
