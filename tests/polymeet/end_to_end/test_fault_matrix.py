"""Every fault on a real socket, for every kind of operation, on both event loops. `make faults` prints the table."""

from functools import cache

import pytest

from tests.helpers.fault_server import HARMS
from tests.polymeet.end_to_end.matrix import EXPECTED, KINDS, Results, as_table, run_matrix

results = cache(run_matrix)


@pytest.mark.parametrize("fault", EXPECTED)
@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_what_comes_of_a_fault(backend: str, fault: str) -> None:
    found: Results = results(backend)
    assert [found[fault, kind] for kind in KINDS] == list(EXPECTED[fault])


def test_the_table_has_every_fault_and_marks_what_is_wrong() -> None:
    assert list(EXPECTED) == list(HARMS)
    good = {(fault, kind): row[KINDS.index(kind)] for fault, row in EXPECTED.items() for kind in KINDS}
    assert "WRONG" not in as_table(good)
    assert as_table({**good, ("500", "create"): good["500", "read"]}).count("WRONG") == 1
