"""A program in a fresh interpreter, which prints its numbers: for what this process has imported or allocated already."""

import json
import os
import subprocess
import sys
from collections.abc import Mapping

from .peers import STOCK

__all__ = ("fresh",)

MEMORY = """
import resource
def memory():
    try:
        with open("/proc/self/statm") as file:
            return int(file.read().split()[1]) * resource.getpagesize()
    except OSError:  # not Linux
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
"""


def fresh(program: str) -> Mapping[str, float]:
    """Run *program*, which may call `memory()` for its resident bytes, and return the JSON that it prints."""
    # Compiled modules are kept and used, whatever the environment says.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPATH"] = os.pathsep.join([environment.get("PYTHONPATH", ""), str(STOCK)])
    run = subprocess.run([sys.executable, "-c", MEMORY + program], check=True, stdout=subprocess.PIPE, env=environment)
    found: dict[str, float] = json.loads(run.stdout)
    return found
