"""The command line: `python -m polymeet <command>`."""

import argparse
import os
import sys
from collections.abc import Sequence

from . import _operations

__all__ = ("main",)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m polymeet", description="What polymeet can tell on a command line.")
    commands = parser.add_subparsers(required=True, metavar="command")
    command = commands.add_parser("operations", help="list every operation with its path, rate label, scopes and pages")
    _operations.add_arguments(command)
    command.set_defaults(run=_operations.run)
    options = parser.parse_args(arguments)
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except BrokenPipeError:  # who reads, such as `head`, has enough; Python must not find out again when it exits
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    return status
