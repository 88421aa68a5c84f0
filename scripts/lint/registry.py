"""The table of rules, and the findings of a rule."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import getdoc
from pathlib import Path
from typing import NamedTuple, TypeAlias

from scripts.openapi.document import Pointer
from scripts.spec_files import Position

from .index import Index

Found: TypeAlias = Iterator[tuple[Pointer | Position, str]]
"""Findings of a rule: the place, and a message with the fault and its correction."""
Check: TypeAlias = Callable[[Index], Found]


class Finding(NamedTuple):
    """One violation of one rule; findings sort by file and line."""

    file: Path
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        """Write the finding as compilers do, so that editors can jump to it."""
        return f"{self.file}:{self.line}: {self.rule}: {self.message}"


@dataclass(frozen=True)
class Rule:
    """A check with its name and its reason."""

    slug: str
    reason: str
    check: Check


RULES: dict[str, Rule] = {}


def rule(slug: str) -> Callable[[Check], Check]:
    """Register the function below as a rule; its docstring gives the reason."""

    def register(check: Check) -> Check:
        RULES[slug] = Rule(slug, getdoc(check) or "", check)
        return check

    return register
