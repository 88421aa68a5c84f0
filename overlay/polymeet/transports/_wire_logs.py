"""Filter that keeps headers, bytes and passwords out of the lines of httpcore, httpcore2, hpack and aiohttp.

httpcore logs the headers of each answer (cookies, redirects to signed URLs), the texts of errors, which quote bytes, and the password of a
SOCKS proxy; hpack logs the headers of requests too, and aiohttp cookies that it cannot read. Levels and handlers, which belong to the
program, are not changed. The loggers that write such lines get a filter, which shortens or drops only the lines written while polymeet
uses a connection.
"""

import logging
import re
from contextvars import ContextVar
from typing import Final, Self

__all__ = ("FilteredWireLogs",)

HTTPCORE: Final = tuple(
    f"{name}.{part}"
    for name in ("httpcore", "httpcore2")
    for part in ("connection", "http11", "http2", "proxy", "socks")
)
DROPPED: Final = ("hpack.hpack", "hpack.table", "aiohttp.client", "aiohttp.internal")
LOGGABLE: Final = r"""
      (?:[ ](?:request=<Request[ ]\[b'[A-Z]+'\]>|stream_id=\d+|host='[^']*'|port=\d+|server_hostname='[^']*'|timeout=[\d.]+|exception=\w+))*
      (?:[ ]return_value=\((?:b'HTTP/[\d.]+',[ ])?\d{3}\b)?
"""
"""Details that may follow the name of an event: the host of a connection, the kind of an error, the status of an answer.

`re` compiles it for the first line: few programs log them.
"""

_in_use: ContextVar[bool] = ContextVar("polymeet_wire_in_use", default=False)


class FilteredWireLogs:
    """Context manager that shortens the lines about a connection that are logged in the block to their loggable details.

    Every call enters it, so it is no generator, which takes three times as long.
    """

    __slots__ = ("_before",)

    def __enter__(self) -> Self:
        self._before = _in_use.get()
        _in_use.set(True)
        return self

    def __exit__(self, kind: object, error: BaseException | None, traceback: object) -> None:
        _in_use.set(self._before)


def _shorten(record: logging.LogRecord) -> bool:
    if _in_use.get():
        event, space, rest = record.getMessage().partition(" ")
        found = re.match(LOGGABLE, space + rest, re.VERBOSE)
        record.msg, record.args = event + (found[0] if found else ""), ()
    return True


def _drop(record: logging.LogRecord) -> bool:
    return not _in_use.get()


for _name in HTTPCORE:
    logging.getLogger(_name).addFilter(_shorten)
for _name in DROPPED:
    logging.getLogger(_name).addFilter(_drop)
