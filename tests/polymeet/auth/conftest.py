"""A credential that forgets a failure soon."""

import pytest

from polymeet.auth import _single_flight as single_flight

FAILURE_MEMORY = 0.05


@pytest.fixture
def failure_memory(monkeypatch: pytest.MonkeyPatch) -> float:
    """The seconds for which a failure is what the next callers get too, here fewer than in earnest."""
    monkeypatch.setattr(single_flight, "FAILURE_MEMORY", FAILURE_MEMORY)
    return FAILURE_MEMORY
