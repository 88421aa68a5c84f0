"""What all tests share: both event loops, hypothesis profiles, and no way out to the network."""

import gc
import logging
import os
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from tests.helpers.backends import BACKENDS, ONE_FOR_ALL, make_default

settings.register_profile("default", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("stress", settings.get_profile("default"), max_examples=2_000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest, so that processes side by side end together."""
    items.sort(
        key=lambda item: item.get_closest_marker("stress") is None and item.get_closest_marker("property") is None
    )


def pytest_collection_finish() -> None:
    """Take thousands of collected tests out of the garbage collector's way: looking through them stalls what is measured in time."""
    gc.collect()
    gc.freeze()


LOOPS = os.environ.get("POLYMEET_TEST_LOOPS", "asyncio" if ONE_FOR_ALL == "aiohttp" else "asyncio trio").split()


@pytest.fixture(params=LOOPS)
def anyio_backend(request: pytest.FixtureRequest) -> tuple[str, dict[str, bool]]:
    """Run every `anyio` test on both event loops, or on those that `POLYMEET_TEST_LOOPS` names: `uvloop` is the third."""
    if request.param == "trio":
        return "trio", {}
    return "asyncio", {"use_uvloop": request.param == "uvloop"}


@pytest.fixture(autouse=True)
def _one_backend_for_all(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run all tests on the HTTP library that `POLYMEET_TEST_BACKEND` names, where they do not choose one themselves."""
    if ONE_FOR_ALL is not None:
        make_default(ONE_FOR_ALL, monkeypatch)


@pytest.fixture(params=[ONE_FOR_ALL] if ONE_FOR_ALL else BACKENDS)
def http_backend(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Run the test on each HTTP library, or on those that `POLYMEET_TEST_BACKENDS` names."""
    backend: str = request.param
    if backend == "aiohttp" and "anyio_backend" in request.fixturenames:
        loop, _ = request.getfixturevalue("anyio_backend")
        if loop == "trio":
            pytest.skip("aiohttp runs on asyncio only")
    make_default(backend, monkeypatch)
    return backend


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anywhere but this machine fails the test that makes it."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and address[0] not in ("127.0.0.1", "::1", "localhost"):
            pytest.fail(f"a test tried to reach {address[0]}")
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)


class SecretWatch(logging.Handler):
    """Reads every line that is logged anywhere, with its traceback, for a secret of a test: they all begin with `canary`."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(name)s: %(message)s"))
        self.found: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = self.format(record)
        if "canary" in line:
            self.found.append(line)


@pytest.fixture(scope="session")
def secret_watch() -> Iterator[SecretWatch]:
    watch = SecretWatch()
    root = logging.getLogger()
    level = root.level
    root.addHandler(watch)
    root.setLevel(logging.DEBUG)
    logging.getLogger("asyncio").setLevel(logging.INFO)  # it tells of each event loop
    yield watch
    root.removeHandler(watch)
    root.setLevel(level)


@pytest.fixture(autouse=True)
def _no_secret_is_logged(secret_watch: SecretWatch) -> Iterator[None]:
    """Whatever a test is about: the lines of all loggers in it, at DEBUG, hold no secret."""
    secret_watch.found.clear()
    yield
    assert not secret_watch.found
