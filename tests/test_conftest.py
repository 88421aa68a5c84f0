"""What all tests run under: the event loop of their name, and a watch that sees a secret in a line and in its traceback."""

import asyncio
import logging

import pytest
import sniffio

from tests.conftest import SecretWatch


@pytest.mark.anyio
async def test_the_loop_is_the_one_asked_for(request: pytest.FixtureRequest) -> None:
    wanted = request.node.callspec.params["anyio_backend"]
    if wanted == "trio":
        assert sniffio.current_async_library() == "trio"
        return
    assert type(asyncio.get_running_loop()).__module__.startswith("uvloop" if wanted == "uvloop" else "asyncio")


def test_a_secret_in_a_line_is_found(secret_watch: SecretWatch) -> None:
    logging.getLogger("anybody").debug("token %s", "canary-token")
    assert secret_watch.found == ["anybody: token canary-token"]
    secret_watch.found.clear()


def test_a_secret_in_a_traceback_is_found(secret_watch: SecretWatch) -> None:
    try:
        raise ValueError("canary-token")
    except ValueError:
        logging.getLogger("anybody").exception("failed")
    assert len(secret_watch.found) == 1
    secret_watch.found.clear()


def test_anything_else_is_not(secret_watch: SecretWatch) -> None:
    logging.getLogger("anybody").info("nothing secret")
    assert not secret_watch.found
