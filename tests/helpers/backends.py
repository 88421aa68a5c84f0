"""The HTTP libraries below the clients of a test: a test that takes the fixture `http_backend` runs on each of them."""

import os
from typing import Any

import pytest

import polymeet._core.options
from polymeet.connection import ConnectionSettings

__all__ = ("BACKENDS", "ONE_FOR_ALL", "current", "make_default", "skip_on")

BACKENDS = os.environ.get("POLYMEET_TEST_BACKENDS", "httpx httpx2 aiohttp").split()
ONE_FOR_ALL = os.environ.get("POLYMEET_TEST_BACKEND")
"""The library of all tests, if `POLYMEET_TEST_BACKEND` names one."""


def make_default(backend: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let clients without another `http_backend` use *backend*."""
    defaults: Any = ConnectionSettings._defaults  # there is no public way: users choose for each client
    monkeypatch.setitem(defaults, "http_backend", backend)
    assert current() == backend
    monkeypatch.setattr(polymeet._core.options, "DEFAULT_CONNECTION", ConnectionSettings())


def current() -> str:
    """Return the library that clients use by default."""
    return ConnectionSettings().http_backend


def skip_on(reason: str, *backends: str) -> None:
    """Skip the running test where clients use one of *backends*."""
    if current() in backends:
        pytest.skip(f"{current()}: {reason}")
