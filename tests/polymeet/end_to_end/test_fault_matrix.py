"""Every fault on a real socket, for every kind of operation, on both event loops and each HTTP library. `make faults` prints the table."""

from functools import cache

import pytest

from polymeet.connection import ConnectionSettings, HttpBackend
from tests.helpers.fault_server import HARMS
from tests.polymeet.end_to_end.matrix import EXPECTED, KINDS, RUNS, Results, as_table, run_matrix


@cache
def results(loop: str, backend: HttpBackend) -> Results:
    return run_matrix(loop, ConnectionSettings(http_backend=backend))


@pytest.mark.parametrize("fault", EXPECTED)
@pytest.mark.parametrize(("loop", "backend"), RUNS)
def test_what_comes_of_a_fault(loop: str, backend: HttpBackend, fault: str) -> None:
    found = results(loop, backend)
    assert [found[fault, kind] for kind in KINDS] == list(EXPECTED[fault])


def test_the_table_has_every_fault_and_marks_what_is_wrong() -> None:
    assert list(EXPECTED) == list(HARMS)
    good = {(fault, kind): row[KINDS.index(kind)] for fault, row in EXPECTED.items() for kind in KINDS}
    assert "WRONG" not in as_table(good)
    assert as_table({**good, ("500", "create"): good["500", "read"]}).count("WRONG") == 1
