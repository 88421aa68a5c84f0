"""Allow-list of the headers and query parameters that observers and logs may see."""

from collections.abc import Iterable, Mapping

from .._base.redaction import Redactor

__all__ = ("loggable_answer", "loggable_query")

Pairs = tuple[tuple[str, str], ...]

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


def loggable_answer(
    headers: Mapping[str, str], request_id_headers: Iterable[str], hide: Redactor
) -> tuple[str | None, Pairs]:
    """Return the request id and the listed headers of an answer, with secrets masked that a server may have put in them."""
    request_id = next((headers[name] for name in request_id_headers if name in headers), None)
    shown = tuple((name, headers[name]) for name in HEADERS if name in headers)
    if not hide.finds(" ".join([request_id or "", *(value for _, value in shown)])):
        return request_id, shown
    return request_id and hide(request_id), tuple((name, hide(value)) for name, value in shown)


def loggable_query(query: Iterable[tuple[str, str]]) -> Pairs:
    """Return the listed query parameters."""
    return tuple((name, value) for name, value in query if name in QUERY)
