"""Fetch a document: https, or http from this machine; bounded in time and size, also through redirects."""

import time
from http.client import HTTPException
from typing import Any
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import HTTPRedirectHandler, OpenerDirector, ProxyHandler, Request, build_opener

from .facts import ComparisonError

SECONDS = 60.0
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
PIECE = 65_536
HEADERS = {"user-agent": "polymeet-drift", "accept": "application/json, application/yaml, */*"}


def fetch(url: str, maximum_bytes: int) -> bytes:
    """Return the content of the URL. Raises `ComparisonError`."""
    _check(url)
    end = time.monotonic() + SECONDS
    request = Request(url, headers=HEADERS)  # noqa: S310 - checked above
    pieces: list[bytes] = []
    size = 0
    try:
        with _opener(url).open(request, timeout=SECONDS) as answer:
            while piece := answer.read1(PIECE):
                size += len(piece)
                pieces.append(piece)
                if size > maximum_bytes:
                    raise ComparisonError(f"{shown(url)}: it is larger than {maximum_bytes // 1_000_000} MB")
                if time.monotonic() > end:
                    raise ComparisonError(f"{shown(url)}: it did not come within {SECONDS:g} seconds")
            if answer.length:  # the reader itself takes a connection that ends early for the end of the document
                raise ComparisonError(f"{shown(url)}: it ended {answer.length} bytes early; fetch it again")
    except (HTTPException, URLError, OSError, ValueError) as error:  # ValueError: the library met what is no URL
        raise ComparisonError(f"{shown(url)}: it cannot be fetched: {_reason(error)}") from error
    return b"".join(pieces)


def shown(url: str) -> str:
    """Return the URL without the parts that may be secret."""
    parts = urlsplit(url)
    return f"{parts.scheme}://{parts.hostname or ''}{parts.path}"


def _reason(error: Exception) -> str:
    """Return the text of an error, without the query that errors of the HTTP library may quote."""
    return type(error).__name__ if isinstance(error, HTTPException | ValueError) else str(error)


class _CheckedRedirects(HTTPRedirectHandler):
    """Redirect handler with the same restrictions as for the first URL."""

    def redirect_request(self, req: Request, fp: Any, code: int, msg: str, headers: Any, newurl: str) -> Request | None:
        _check(newurl)
        return super().redirect_request(req, fp, code, msg, headers, newurl)


def _opener(url: str) -> OpenerDirector:
    """Use the proxies of the environment, except for this machine."""
    handlers = [ProxyHandler({})] if urlsplit(url).hostname in LOOPBACK else []
    return build_opener(_CheckedRedirects, *handlers)


def _check(url: str) -> None:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError as error:
        raise ComparisonError(f"what is given as a URL is none: {error}") from error
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in LOOPBACK):
        raise ComparisonError(f"{shown(url)}: only https is fetched, and http from this machine")
    if parts.username or parts.password:
        raise ComparisonError(f"{shown(url)}: credentials in a URL end up in logs; remove them")
