"""From an answer to the typed error that it means. What an error looks like is each provider's own affair (`ReadFailure`)."""

from collections.abc import Callable, Iterable
from typing import Any

from attrs import define, evolve

from polymeet_api.runtime import Operation, as_array, as_object

from ._httpx import URL, InvalidURL
from .answer import Answer
from .errors import APIError, FieldError, Redirected, error_class
from .hosts import with_readable_host
from .redaction import Redactor
from .retry_after import wait_in

__all__ = ("Failure", "ReadFailure", "api_error", "as_field_errors", "unreadable_failure")

MAXIMUM_TEXT = 500
"""Characters of a text of the provider that become part of an error."""


@define(frozen=True)
class Failure:
    """What a provider said when it refused."""

    message: str
    code: int | str | None = None
    field_errors: tuple[FieldError, ...] = ()
    meant_status: int | None = None
    """The status that the failure amounts to, where it is not the one of the answer (an error in a 200, a code that says more)."""

    def shown(self, hide: Redactor) -> "Failure":
        """Return the failure as it may be shown: no secret is in it, and each text has its maximum length, in this order."""

        def shown(text: str) -> str:
            return hide(text, MAXIMUM_TEXT)

        fields = tuple(
            FieldError(shown(each.field), shown(each.message), None if each.location is None else shown(each.location))
            for each in self.field_errors
        )
        code = shown(self.code) if isinstance(self.code, str) else self.code
        return evolve(self, message=shown(self.message), code=code, field_errors=fields)


ReadFailure = Callable[[Answer], Failure | None]
"""Returns the failure that an answer of any status stands for, or None where it is a success."""


def api_error(answer: Answer, failure: Failure, operation: Operation, request_id_headers: Iterable[str]) -> APIError:
    """Return the error to raise for *failure*."""
    status = answer.status_code
    body = answer.json_or_none()
    kind = error_class(failure.meant_status or status)
    return kind(
        _redirect(answer) if kind is Redirected else failure.message,
        provider=operation.provider,
        operation=operation.id,
        status=status,
        code=failure.code,
        meaning=operation.meaning(status, failure.code),
        request_id=next((answer.headers[name] for name in request_id_headers if name in answer.headers), None),
        retry_after=wait_in(answer.headers),
        field_errors=failure.field_errors,
        body=answer.text if body is None else body,
    )


def _redirect(answer: Answer) -> str:
    return f"the answer redirects to {_host(answer.headers.get('location'))}, which is not followed; check base_url"


def _host(location: str | None) -> str:
    """Return the host of a redirect and no more, for the rest of such a URL may be a secret."""
    try:
        url = with_readable_host(URL(location or ""))
    except InvalidURL:
        return "what is no URL"
    if not location:
        return "no URL"
    if not url.host:
        return "another path of the same host"
    return f"{url.scheme}://{url.host}" if url.scheme else url.host


def unreadable_failure(answer: Answer) -> Failure:
    """Return the failure for an answer that is none of the provider's documented shapes: HTML, other JSON, plain text, nothing."""
    text = answer.text.strip()
    if not text:
        return Failure("the answer has no body")
    if answer.is_html:
        return Failure("the answer is an HTML page, which comes from a gateway and not from the API")
    if text[0] in "{[":  # data that nobody knows, and that may be secret, is no message
        return Failure(f"the answer has none of the provider's shapes of an error ({len(answer.content)} bytes)")
    return Failure(text)


def as_field_errors(rows: Any, *, field: str, message: str, location: str | None = None) -> tuple[FieldError, ...]:
    """Read a list of objects as field errors; *field*, *message* and *location* are the keys. Other things in it are passed over."""
    objects = [row for each in as_array(rows) or () if (row := as_object(each)) is not None and message in row]
    return tuple(
        FieldError(
            str(row.get(field, "")), str(row[message]), str(row[location]) if location and location in row else None
        )
        for row in objects
    )
