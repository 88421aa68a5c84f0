"""Differences between two descriptions of an API: our specs against a provider's document, or any document against another.

A description is an OpenAPI 3.0 or 3.1 document, the specs of this project, or an inventory (`inventory.py`). Each becomes
the same facts (`facts.py`), two of them are compared row by row (`compare.py`), and a baseline removes the rows that were
reviewed and accepted (`baseline.py`). `python -m scripts.drift --help` shows its use.
"""

from .compare import compare
from .facts import Api, ComparisonError
from .openapi import read_api
from .rows import Change, Row, Severity

__all__ = ("Api", "Change", "ComparisonError", "Row", "Severity", "compare", "read_api")
