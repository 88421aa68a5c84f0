"""A credential that forgets a failure soon."""

import pytest

from polymeet.auth import _single_flight as single_flight

FAILURE_MEMORY = 0.05


@pytest.fixture
def failure_memory(monkeypatch: pytest.MonkeyPatch) -> float:
    """Seconds to wait until a failure is forgotten, which the next callers get too: fewer than in production."""
    monkeypatch.setattr(single_flight, "FAILURE_MEMORY", FAILURE_MEMORY)
    return FAILURE_MEMORY + 0.02  # an event loop may end a sleep a little early
