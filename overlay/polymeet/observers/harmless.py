"""The headers and query parameters that may be shown. Everything else stays unseen."""

from collections.abc import Iterable, Mapping

__all__ = ("harmless_headers", "harmless_query")

HEADERS = (
    "content-type",
    "content-length",
    "date",
    "retry-after",
    "x-ratelimit-category",
    "x-ratelimit-type",
    "x-ratelimit-limit",
    "x-ratelimit-remaining",
    "x-ratelimit-reset",
)
QUERY = frozenset(
    {
        "type",
        "page_size",
        "page_number",
        "maxResults",
        "pageNumber",
        "limit",
        "offset",
        "from",
        "to",
        "status",
        "timezone",
    }
)


def harmless_headers(headers: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return those headers of an answer that may be shown."""
    return tuple((name, headers[name]) for name in HEADERS if name in headers)


def harmless_query(query: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return those query parameters that may be shown."""
    return tuple((name, value) for name, value in query if name in QUERY)
