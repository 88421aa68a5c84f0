"""The command line: `python -m polymeet <command>`."""

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Final, NoReturn

__all__ = ("main",)

_COMMANDS: Final = {
    "operations": "list every operation with its path, rate label, scopes and pages",
    "recurrence": "show when a recurrence rule occurs and what each provider would get for it",
}
"""Help text by command. Each command is a module."""


class _Parser(argparse.ArgumentParser):
    """A parser that reports an error in one line."""

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit status."""
    words = sys.argv[1:] if arguments is None else arguments
    parser = _Parser(prog="python -m polymeet", description="What polymeet can tell on a command line.")
    commands = parser.add_subparsers(required=True, metavar="command")
    for name, description in _COMMANDS.items():
        command = commands.add_parser(name, help=description, description=f"{description.capitalize()}.")
        if [name] == list(words[:1]):  # the others are not imported, because their imports take time
            module = import_module(f"._{name}", __package__)
            module.add_arguments(command)
            command.set_defaults(run=module.run, error=command.error)
    options, rest = parser.parse_known_args(words)
    if rest:
        options.error(f"unrecognized arguments: {' '.join(rest)}")
    try:
        status: int = options.run(options)
        sys.stdout.flush()
    except (
        BrokenPipeError
    ):  # the reader, such as `head`, has closed the pipe; Python must not write to it again at exit
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    return status
