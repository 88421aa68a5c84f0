"""The forms in which a server may repeat a secret, and a judge that knows nothing of how polymeet looks for them."""

import html
import json
import re
import traceback
from base64 import b64encode, urlsafe_b64encode
from collections.abc import Callable, Iterator
from itertools import product
from urllib.parse import quote, quote_plus, unquote


def _percent(text: str) -> str:
    return "".join(f"%{byte:02X}" for byte in text.encode())


FORMS: dict[str, Callable[[str], str]] = {
    "as it is": lambda secret: secret,
    "in capitals": lambda secret: "".join(each.upper() if each.isascii() else each for each in secret),
    "percent-encoded": lambda secret: quote(secret, safe=""),
    "percent-encoded in small letters": lambda secret: _percent(secret).lower(),
    "percent-encoded in part": lambda secret: f"{_percent(secret[0])}{secret[1:-1]}{_percent(secret[-1])}",
    "percent-encoded twice": lambda secret: quote(quote(secret, safe="")),
    "form-encoded": quote_plus,
    "JSON": lambda secret: json.dumps(secret)[1:-1].replace("/", "\\/"),
    "JSON, all escaped": lambda secret: "\\u" + secret.encode("utf-16-be").hex("!", 2).replace("!", "\\u"),
    "JSON in JSON": lambda secret: json.dumps(json.dumps(secret)),
    "repr": repr,
    "repr of bytes": lambda secret: repr(secret.encode()),
    "HTML": lambda secret: html.escape(secret),
    "HTML by numbers": lambda secret: "".join(f"&#{ord(each)};" for each in secret),
    "base64": lambda secret: b64encode(secret.encode()).decode(),
    "base64url without padding": lambda secret: urlsafe_b64encode(secret.encode()).decode().rstrip("="),
    "id:secret": lambda secret: b64encode(f"client:{secret}".encode()).decode(),
    "another id:secret": lambda secret: b64encode(f"client1:{quote(secret, safe='')}".encode()).decode(),
    "a third id:secret": lambda secret: urlsafe_b64encode(f"client12:{secret}:x".encode()).decode(),
    "hexadecimal": lambda secret: secret.encode().hex(),
    "cut off": lambda secret: secret[:-3] if len(secret) > 24 else secret,
}


def everything(secrets: list[str]) -> str:
    """What a server says that repeats all secrets in all forms."""
    return "; ".join(form(secret) for secret, form in product(secrets, FORMS.values()))


def tells(text: str, mark: str = "canary") -> bool:
    """Whether *text* holds the beginning of all test secrets in one of the forms."""
    readings = {text}
    for undo in (unquote, html.unescape, _without_escapes) * 2:
        readings |= {undo(each) for each in readings}
    cores = {
        b64encode(b"\0" * shift + mark.encode()).decode().rstrip("=")[2 if shift else 0 :][:6] for shift in range(3)
    }
    return any(
        mark in each.lower() or mark.encode().hex() in each.lower() or any(core[1:] in each for core in cores)
        for each in readings
    )


def _without_escapes(text: str) -> str:
    return re.sub(r"\\u([0-9a-fA-F]{4})|\\x([0-9a-fA-F]{2})", lambda found: chr(int(found[1] or found[2], 16)), text)


def shown(error: BaseException) -> Iterator[str]:
    """Everything that a person sees of an error, and of all that can be reached from it."""
    seen, waiting = set[int](), [error]
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield f"{each} {each!r} {each.args!r} {getattr(each, '__notes__', '')}"
        yield "".join(traceback.format_exception(each, chain=False))
        yield repr(vars(each).get("request"))  # of an `OutcomeUnknown`
        yield from (text for name, value in vars(each).items() if name != "body" for text in _texts(value))
        waiting += [other for other in (each.__cause__, each.__context__) if other is not None]
        waiting += getattr(each, "exceptions", ())


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str) or type(value) in (list, tuple):
        yield repr(value)
