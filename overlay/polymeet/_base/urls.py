"""URLs: checks whether a credential may be sent to one, and the parts of one that may be shown."""

import re
from collections.abc import Iterable
from typing import Final

from polymeet_runtime import without_url_secrets

from .http import URL, InvalidURL

__all__ = (
    "domain_of",
    "is_confidential",
    "is_loopback",
    "is_within",
    "host_and_port",
    "shown_path",
    "shown_url",
    "url_or_none",
    "with_readable_host",
)

LAST_PORT: Final = 65_535
_NAME: Final = re.compile(r"[a-z0-9.-]+")

_QUERY_IN_PATH: Final = re.compile(r"(?:\?|%3F).*", re.IGNORECASE | re.DOTALL)

_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})


def with_readable_host(url: URL) -> URL:
    """Return *url*. Raises `InvalidURL` if httpx would fail on it later: its host is invalid Punycode, or its port is invalid."""
    try:
        _ = url.host
    except UnicodeError as error:
        raise InvalidURL(f"the host is no name: {error}") from error
    if url.port is not None and not 0 < url.port <= LAST_PORT:
        raise InvalidURL(f"the port is not from 1 to {LAST_PORT}")
    return url


def url_or_none(text: object) -> URL | None:
    """Return *text* as a URL with a readable host, or None. The reason is left out: httpx would quote parts, perhaps of a password."""
    try:
        return with_readable_host(URL(text)) if isinstance(text, (str, URL)) else None
    except InvalidURL:
        return None


def shown_url(text: object) -> str:
    """Return an invalid URL, *text*, for a message: without user, password, query and fragment."""
    if not isinstance(text, str):
        return type(text).__name__
    return "a text with @ in it" if "@" in text else repr(without_url_secrets(text))


def host_and_port(url: URL) -> str:
    """Return the host of *url* for a message, with its port unless that is the default of the scheme, and without credentials."""
    return url.netloc.decode("ascii", "replace")


def shown_path(url: URL) -> str:
    """Return the path of *url* for a message. If a join link was passed as an id, its query, which has a passcode, is masked."""
    return _QUERY_IN_PATH.sub("?***", url.path)


def is_loopback(url: URL) -> bool:
    """Whether *url* is on this machine."""
    return url.host in _LOOPBACK


def is_confidential(url: URL) -> bool:
    """Whether requests to *url* cannot be intercepted: https, or http that does not leave this machine."""
    return bool(url.host) and (url.scheme == "https" or (url.scheme == "http" and is_loopback(url)))


def domain_of(host: str, domains: Iterable[str]) -> str | None:
    """Return the one of *domains* that *host* equals or is a subdomain of, or None."""
    if _NAME.fullmatch(host) is None:
        return None
    return next((domain for domain in domains if host == domain or host.endswith(f".{domain}")), None)


def is_within(url: URL, domains: Iterable[str]) -> bool:
    """Whether *url* is https on a host that is one of *domains* or a subdomain of one."""
    return url.scheme == "https" and domain_of(url.host, domains) is not None
