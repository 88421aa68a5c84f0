"""The rules of our specs, checked before anything is generated.

Most of what these rules refuse, the generator takes: it makes poor or wrong code of it, or none, and says nothing.
"""

from scripts.bundle import Bundle
from scripts.spec_files import Position

from . import examples, facts, names, operations, pages, schemas, structure, texts, values
from .index import Index
from .registry import RULES, Finding, Rule

__all__ = ["RULES", "Finding", "Rule", "lint"]

MODULES = (structure, operations, facts, pages, names, schemas, values, texts, examples)
"""Where the rules stand; importing a module registers those in it."""


def lint(bundle: Bundle) -> list[Finding]:
    """Find all that is wrong with the bundle, sorted by file and line."""
    index = Index(bundle)
    findings: set[Finding] = set()
    for rule in RULES.values():
        for place, message in rule.check(index):
            file, line = place if isinstance(place, Position) else bundle.position(place)
            findings.add(Finding(file, line, rule.slug, message))
    return sorted(findings)
