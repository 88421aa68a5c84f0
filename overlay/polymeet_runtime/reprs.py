"""What the repr of a value may show: what is in it, but no secret that a URL carries."""

import re
from collections.abc import Mapping
from typing import Final, cast

__all__ = ("repr_of", "without_url_secrets")

URL_SECRETS: Final = re.compile(
    r"""
      ://(?P<user>[^\s?\#"'<>]*@)?(?P<place>[^\s?\#"'<>]*)(?P<query>[?\#][^\s"'<>]*)?
    | \?[\w.~-]{1,40}=[^\s"'<>]*
    """,
    re.VERBOSE,
)
"""User, query and fragment of a URL, and the query of one that lacks its beginning: passcodes, signatures and tokens are in them."""


def without_url_secrets(text: str) -> str:
    """Return *text* with the user, the query and the fragment of each URL in it masked."""
    return URL_SECRETS.sub(_masked, text) if "?" in text or "://" in text else text


def repr_of(value: object) -> str:
    """Return the repr of a JSON value or of a model; of an object without a model, which may hold anything, the names alone."""
    if isinstance(value, str):
        return repr(without_url_secrets(value))
    if isinstance(value, list):
        return f"[{', '.join(repr_of(each) for each in cast('list[object]', value))}]"
    if isinstance(value, Mapping):
        return f"{{{', '.join(map(repr, cast('Mapping[object, object]', value)))}}}"
    return repr(value)


def _masked(found: re.Match[str]) -> str:
    if found["place"] is None:
        return "?***"
    return f"://{'***@' if found['user'] else ''}{found['place']}{'?***' if found['query'] else ''}"
