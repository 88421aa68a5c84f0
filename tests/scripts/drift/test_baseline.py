"""Accepted differences: what an entry takes away, and what it no longer does."""

from pathlib import Path

import pytest

from scripts.drift import Change, ComparisonError, Row, Severity
from scripts.drift.baseline import Baseline, read_baseline

ROWS = [
    Row("GET /things", "response", "things[].id", "required", Change.CHANGED, Severity.BREAKS_PARSING, "yes", "no"),
    Row("GET /things", "response", "things[].note", "field", Change.ADDED, Severity.ADDITIVE, None, "string"),
    Row("GET /parts/{id}", "operation", "", "operation", Change.ADDED, Severity.ADDITIVE, None, "GET /parts/{id}"),
]


def baseline(tmp_path: Path, text: str) -> Baseline:
    path = tmp_path / "baseline.yaml"
    path.write_text(text)
    return read_baseline(path)


def test_patterns_take_rows_away(tmp_path: Path) -> None:
    found = baseline(
        tmp_path,
        """
accepted:
  - {reason: Ids are required., place: response, path: ["*[].id"], kind: required, ours: yes}
  - {reason: Not planned., operation: "* /parts*", kind: operation}
""",
    )
    new, accepted = found.split(ROWS)
    assert new == [ROWS[1]]
    assert [entry.reason for _, entry in accepted] == ["Ids are required.", "Not planned."]
    assert found.unused() == []


def test_an_operation_is_named_by_id_too_and_brackets_are_only_text(tmp_path: Path) -> None:
    found = baseline(tmp_path, "accepted: [{reason: So., operation: list_things, path: 'things[].note'}]")
    named = Row(**{**vars(ROWS[1]), "operation_id": "list_things"})
    assert found.split([ROWS[1], named])[0] == [ROWS[1]]


def test_what_matches_nothing_any_more_is_told_with_its_line(tmp_path: Path) -> None:
    found = baseline(
        tmp_path,
        """accepted:
  - reason: Two operations.
    operation:
      - GET /things
      - GET /gone
  - reason: Nothing is like this.
    kind: enum
""",
    )
    found.split(ROWS)
    told = [(position.line, text) for position, text in found.unused()]
    assert told == [
        (5, "operation 'GET /gone' matches no difference any more"),
        (6, "no difference is like this any more: Nothing is like this."),
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("accepted: [{kind: field}]", "the reason is missing"),
        ("accepted: [{reason: All of it.}]", "would accept everything"),
        ("accepted: [{reason: So., colour: red}]", "'colour' is unknown"),
        ("accepted: [text]", "an entry is 'text'"),
        ("rows: []", "a baseline holds one list, accepted"),
        ("accepted: [", "this is no YAML"),
    ],
)
def test_a_baseline_that_cannot_be_read(text: str, message: str, tmp_path: Path) -> None:
    with pytest.raises(ComparisonError, match=message) as caught:
        baseline(tmp_path, text)
    assert "baseline.yaml:1" in str(caught.value)
