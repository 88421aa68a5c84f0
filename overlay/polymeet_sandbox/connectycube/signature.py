"""The signature of session requests in the older form."""

from __future__ import annotations

import hmac
from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeAlias

from ..messages import as_record

Hash: TypeAlias = Literal["sha1", "sha256"]
SIGNATURE = "signature"


def signature_of(body: Mapping[str, Any], secret: str, hash_name: Hash) -> str:
    """The signature that a body must have."""
    return hmac.new(secret.encode(), signed_text(body).encode(errors="surrogatepass"), hash_name).hexdigest()


def signed_text(body: Mapping[str, Any]) -> str:
    """The text that is signed: all members but the signature itself, sorted, with their values as they are."""
    return "&".join(sorted(_pairs(body)))


def _pairs(body: Mapping[str, Any]) -> Iterator[str]:
    for name, value in body.items():
        members = as_record(value)
        if members is not None:
            yield from (f"{name}[{member}]={_text(inner)}" for member, inner in members.items())
        elif name != SIGNATURE:
            yield f"{name}={_text(value)}"


def _text(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
