"""The rules of our specs, checked before anything is generated.

The generator accepts most of what these rules reject, and silently makes poor code, wrong code or none.
"""

from scripts.bundle import Bundle
from scripts.spec_files import Position

from . import examples, facts, names, operations, pages, schemas, structure, texts, values
from .index import Index
from .registry import RULES, Finding, Rule

__all__ = ["RULES", "Finding", "Rule", "lint"]

MODULES = (structure, operations, facts, pages, names, schemas, values, texts, examples)
"""The modules with rules; importing one registers its rules."""


def lint(bundle: Bundle) -> list[Finding]:
    """Return all findings in the bundle, sorted by file and line."""
    index = Index(bundle)
    findings: set[Finding] = set()
    for rule in RULES.values():
        for place, message in rule.check(index):
            file, line = place if isinstance(place, Position) else bundle.position(place)
            findings.add(Finding(file, line, rule.slug, message))
    return sorted(findings)
