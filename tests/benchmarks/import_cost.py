"""Importing polymeet and making a client, against importing httpx alone: time, memory and modules of fresh interpreters."""

import json
import statistics
import subprocess
import sys
from collections.abc import Mapping

ROUNDS = 9

PROGRAMS: Mapping[str, str] = {
    "import httpx": "import httpx",
    "import polymeet": "import polymeet",
    "a Zoom client": "from polymeet import Zoom; from polymeet.auth import BearerToken; Zoom(BearerToken('t'))",
    "a Zoom client and one operation": (
        "from polymeet import Zoom; from polymeet.auth import BearerToken; Zoom(BearerToken('t')).meetings.get_meeting"
    ),
    "the same and its model": (
        "from polymeet import Zoom; from polymeet.auth import BearerToken; "
        "call = Zoom(BearerToken('t')).meetings.get_meeting; call.operation.result.decode({'id': 1, 'settings': {}})"
    ),
}

MEASURE = """
import json, resource, sys, time
before_modules, before_memory = len(sys.modules), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
start = time.perf_counter()
{program}
seconds = time.perf_counter() - start
memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before_memory
print(json.dumps([seconds * 1000, memory / 1024, len(sys.modules) - before_modules]))
"""


def measure(program: str) -> tuple[float, float, int]:
    """Return milliseconds, MiB and modules that *program* adds to a bare interpreter."""
    run = subprocess.run(
        [sys.executable, "-c", MEASURE.format(program=program)], check=True, capture_output=True, text=True
    )
    milliseconds, memory, modules = json.loads(run.stdout)
    return milliseconds, memory, modules


def main() -> None:
    """Print the medians of interleaved rounds."""
    samples: dict[str, list[tuple[float, float, int]]] = {name: [] for name in PROGRAMS}
    for _ in range(ROUNDS + 1):
        for name, program in PROGRAMS.items():
            samples[name].append(measure(program))
    medians = {
        name: [statistics.median(column) for column in zip(*rows[1:], strict=True)] for name, rows in samples.items()
    }
    base = medians["import httpx"]
    print(f"{'import':<34}{'ms':>8}{'x httpx':>9}{'MiB':>8}{'x httpx':>9}{'modules':>9}")
    for name, (milliseconds, memory, modules) in medians.items():
        print(
            f"{name:<34}{milliseconds:>8.1f}{milliseconds / base[0]:>9.2f}{memory:>8.1f}{memory / base[1]:>9.2f}{modules:>9.0f}"
        )


if __name__ == "__main__":
    main()
