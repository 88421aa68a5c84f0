"""Reading requests to the OAuth server, and refusing them."""

from __future__ import annotations

from base64 import b64decode
from collections.abc import Mapping
from urllib.parse import parse_qsl, unquote_plus

from ..messages import FORM, Answer, IncomingRequest, ProviderError

SCHEME = "basic "


def oauth_error(status: int, error: str, reason: str) -> ProviderError:
    """A refusal in the OAuth server's format."""
    return ProviderError(Answer(status, {"reason": reason, "error": error}))


def form_of(request: IncomingRequest) -> dict[str, str]:
    """The form in the body; empty when the body is something else."""
    if not request.headers.get("content-type", "").lower().startswith(FORM):
        return {}
    return dict(parse_qsl(request.content.decode("utf-8", "replace"), keep_blank_values=True))


def required(form: Mapping[str, str], name: str) -> str:
    """A required member of the form."""
    value = form.get(name, "")
    if not value:
        raise oauth_error(400, "invalid_request", f"The form has no {name}.")
    return value


def has_basic(request: IncomingRequest) -> bool:
    """Whether the client identifies itself in the header."""
    return request.headers.get("authorization", "").lower().startswith(SCHEME)


def basic_credentials(request: IncomingRequest) -> set[tuple[str, str]]:
    """The client id and secret in the header: unchanged, and decoded according to RFC 6749, section 2.3.1."""
    try:
        text = b64decode(request.headers["authorization"][len(SCHEME) :].strip(), validate=True).decode()
    except ValueError:
        return set()
    client_id, _, secret = text.partition(":")
    return {(client_id, secret), (unquote_plus(client_id), unquote_plus(secret))}
