"""Failures: from an answer to a typed error. Each provider parses its own error formats (`ReadFailure`)."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any, Final

from polymeet_runtime import Operation, Record, as_array, as_object, evolve

from ..errors import APIError, FieldError, Redirected, error_class
from .answer import Answer
from .http import URL, InvalidURL
from .redaction import WINDOW, Redactor
from .retry_after import requested_wait
from .urls import host_and_port, with_readable_host

__all__ = (
    "Failure",
    "ReadFailure",
    "api_error",
    "as_field_errors",
    "as_text",
    "as_texts",
    "read_code",
    "unreadable_failure",
)

MAXIMUM_TEXT = 500
"""Longest text of a provider in an error, in characters."""
NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]{0,17})")
"""Pattern of a text that is a numeric code: `"124"`, and not `"0124"`."""
SENSITIVE_VALUE: Final = (
    r"""((?:token|secret|passw|passcode|pwd|key|auth|credential|sign|cookie|session|zak|url)[\w:.-]*["']?\s*[:=>]\s*)"""
    r"""("(?:\\.|[^"\\])*"?|'[^']*'?|[{\[].*|[^"'<>,}\]]+)"""
)
"""Pattern of a value in JSON or XML whose name suggests a secret, for bodies in no documented format. Compiled on first use."""


class Failure(Record):
    """A provider's refusal."""

    message: str
    code: int | str | None = None
    field_errors: tuple[FieldError, ...] = ()
    meant_status: int | None = None
    """Status that the failure corresponds to, if it differs from that of the answer (an error in a 200, a more specific code)."""
    is_undocumented: bool = False
    """Whether to ignore the documented meaning of its code: the code has many meanings, or the answer is in no documented format."""

    def redacted(self, redactor: Redactor) -> "Failure":
        """Return the failure with its secrets masked, and then each text cut to its maximum length."""

        def shown(text: str) -> str:
            return redactor(text, MAXIMUM_TEXT)

        fields = tuple(
            FieldError(shown(each.field), shown(each.message), None if each.location is None else shown(each.location))
            for each in self.field_errors
        )
        code = shown(self.code) if isinstance(self.code, str) else self.code
        return evolve(self, message=shown(self.message), code=code, field_errors=fields)


ReadFailure = Callable[[Answer], Failure | None]
"""Function that returns the failure in an answer of any status, or None for a success."""


def api_error(answer: Answer, failure: Failure, operation: Operation, request_id_headers: Iterable[str]) -> APIError:
    """Return the error to raise for *failure*."""
    status = answer.status_code
    body = answer.json_or_none()
    kind = error_class(failure.meant_status or status)
    return kind(
        _redirect_message(answer) if kind is Redirected else failure.message,
        provider=operation.provider,
        operation=operation.id,
        status=status,
        code=failure.code,
        meaning=None if failure.is_undocumented else operation.meaning(status, failure.code),
        request_id=next((answer.headers[name] for name in request_id_headers if name in answer.headers), None),
        retry_after=requested_wait(answer.headers),
        field_errors=failure.field_errors,
        body=answer.text if body is None else body,
    )


def _redirect_message(answer: Answer) -> str:
    return f"the answer redirects to {_host(answer.headers.get('location'))}, which is not followed; check base_url"


def _host(location: str | None) -> str:
    """Return only the host and port of a redirect, because the rest of such a URL may be a secret."""
    try:
        url = with_readable_host(URL(location or ""))
    except InvalidURL:
        return "what is no URL"
    if not location:
        return "no URL"
    if not url.host:
        return "another path of the same host"
    return f"{url.scheme}://{host_and_port(url)}" if url.scheme else host_and_port(url)


def unreadable_failure(answer: Answer) -> Failure:
    """Return the failure for an answer in none of the documented formats: markup, other JSON, plain text, nothing."""
    text = answer.text.strip().lstrip("\ufeff")
    if not text:
        return Failure("the answer has no body")
    if answer.is_html:
        shown = f": {_excerpt(text)}" if answer.is_xml else ""
        return Failure(f"the answer is {answer.markup} and not from the API{shown}", is_undocumented=True)
    if text[0] not in "{[":
        return Failure(text, is_undocumented=True)
    fault = answer.json_fault()
    if fault is None:  # valid JSON in an unknown format may hold secrets, so it is not shown
        return Failure(f"the answer has none of the provider's shapes of an error ({len(answer.content)} bytes)")
    return Failure(f"the answer is JSON that is cut off or broken ({fault}): {_excerpt(text)}", is_undocumented=True)


def _excerpt(text: str) -> str:
    """Return the beginning of JSON or XML in one line, without the values whose name suggests a secret."""
    return re.sub(SENSITIVE_VALUE, r"\1***", " ".join(text[:WINDOW].split()), flags=re.IGNORECASE)


def read_code(value: Any) -> int | str | None:
    """Return a provider's own code: a number for `124`, `124.0` and `"124"`; None for a *value* that is not a code."""
    match value:
        case bool():
            return None
        case int():
            return value
        case float():
            return int(value) if value.is_integer() else None
        case str():
            return int(value) if NUMBER.fullmatch(value) else value or None
        case _:
            return None


def as_text(value: Any) -> str:
    """Return a JSON value as a message: a text unchanged; objects and arrays, which are unexpected, as shortened JSON."""
    return value if isinstance(value, str) else _excerpt(json.dumps(value, ensure_ascii=False))


def as_texts(value: Any) -> list[str]:
    """Return the texts of a *value* that should be a list of texts, but may be a single text or missing."""
    if value is None:
        return []
    items = as_array(value)
    return [as_text(item) for item in ([value] if items is None else items)]


def as_field_errors(
    errors: Any, *, field: str = "field", message: str = "message", location: str | None = None
) -> tuple[FieldError, ...]:
    """Read field errors: a list of objects with the keys *field*, *message* and *location*, or an object of texts by field.

    Other items of a list are ignored.
    """
    by_field = as_object(errors)
    if by_field is not None:
        return tuple(FieldError(name, text) for name, texts in by_field.items() for text in as_texts(texts))
    rows = [row for each in as_array(errors) or () if (row := as_object(each)) is not None and message in row]
    return tuple(
        FieldError(
            as_text(row.get(field) or ""),
            as_text(row[message]),
            as_text(row[location]) if location and row.get(location) else None,
        )
        for row in rows
    )
