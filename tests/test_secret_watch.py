"""The watch that every test runs under sees a secret, in a line and in its traceback."""

import logging

from tests.conftest import SecretWatch


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
