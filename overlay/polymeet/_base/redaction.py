"""Masking of secrets in texts, in any encoding.

A server or a gateway that rejects a credential may quote it verbatim; or percent-encoded, form-encoded, escaped as in JSON, HTML or
a Python literal, each in part, in any letter case or twice; or in base64, alone or inside a longer text; or in hexadecimal; or
truncated. A text is therefore decoded step by step, each step is searched, and the places found are masked in the original text.
"""

import re
import sys
from base64 import b64encode
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from typing import Final, NoReturn, SupportsIndex
from urllib.parse import quote

__all__ = ("MASK", "SHORTEST_SECRET", "Redactor", "Unpicklable")

MASK: Final = "***"
SHORTEST_SECRET: Final = 4
"""Length of the shortest secret that is searched for. Anything shorter occurs in every text."""
SHORT: Final = 8
"""A secret with fewer characters is only searched for as a whole word, and not in base64: it may be a part of ordinary words."""
SHORT_FORM: Final = 12
"""An encoded form of a secret with at most this number of bytes is only searched for as a whole, except at the end of a text."""
WINDOW: Final = 8192
"""Number of characters of a text that are searched; the rest is cut off."""
MARGIN: Final = 1024
"""Number of characters at the end of the window that are cut off too: a secret that was cut in two cannot be recognised there."""
ROUNDS: Final = 3
"""Largest number of times that a text is decoded."""
SEED: Final = 4

FOLDED: Final = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ+-_", b"abcdefghijklmnopqrstuvwxyz  /")
"""Translation table that folds letter case, the two alphabets of base64 (RFC 4648), and a space and the `+` of a form."""

ESCAPE: Final = rb"""
      %(?P<percent>[0-9A-Fa-f]{2})
    | \\u(?P<high>[Dd][89ABab][0-9A-Fa-f]{2})\\u(?P<low>[Dd][C-Fc-f][0-9A-Fa-f]{2})
    | \\u(?P<code>[0-9A-Fa-f]{4})
    | \\x(?P<byte>[0-9A-Fa-f]{2})
    | \\(?P<plain>["'/\\nrt])
    | &\#(?P<number>[0-9]{1,7});
    | &\#[Xx](?P<code_point>[0-9A-Fa-f]{1,6});
    | (?P<entity>&[0-9A-Za-z]{1,10};)
    | \0
"""
"""Pattern of one escaped character in percent-encoding, JSON, a Python literal or HTML; and of the zero bytes of UTF-16.

`re` compiles it on first use: that takes as long as ten calls, and few programs have errors to mask.
"""
CONTROLS: Final = {b"n": b"\n", b"r": b"\r", b"t": b"\t"}


class Unpicklable:
    """Base of classes that hold secrets. They cannot be copied or pickled: pickles end up in caches, queues and crash reports."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} holds secrets, so it is neither pickled nor copied; make it anew where it is needed"
        )


class Redactor(Unpicklable):
    """Redactor that masks given secrets in texts. It is cheap to make; the forms of the secrets are computed on first use."""

    def __init__(self, secrets: Iterable[str]) -> None:
        self._secrets = {secret for secret in secrets if len(secret) >= SHORTEST_SECRET}

    def __call__(self, text: str, maximum: int = WINDOW) -> str:
        """Return *text* with every secret masked, and then cut to *maximum* characters."""
        head, at, pieces = text[:WINDOW], 0, list[str]()
        for start, end in _merged(self._places(head)):
            pieces += [head[at:start], MASK]
            at = end
        is_cut = len(text) > WINDOW
        pieces.append(head[at : max(at, WINDOW - MARGIN)] if is_cut else head[at:])
        masked = "".join(pieces)
        return masked[:maximum] + "…" if is_cut or len(masked) > maximum else masked

    def finds(self, text: str) -> bool:
        """Whether *text* holds a secret, or may hold one because it is too long to be searched."""
        return len(text) > WINDOW or next(self._places(text), None) is not None

    def _places(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the places of secrets, unordered and possibly overlapping."""
        if not self._secrets:
            return
        for data, origin in _decodings(text):
            for start, end in self._runs(data.translate(FOLDED)):
                yield origin[start], max(origin[end], origin[start] + 1)

    def _runs(self, folded: bytes) -> Iterator[tuple[int, int]]:
        for word in self._words:
            yield from (found.span() for found in word.finditer(folded))
        yield from self._cut_off(folded)
        forms = self._joined_forms
        # Any seven consecutive bytes of a form contain four that begin at a multiple of four; most texts need no further search.
        if not any(folded[at : at + SEED] in forms for at in range(0, len(folded) - SEED + 1, SEED)):
            return
        for length, parts in self._parts.items():
            for start in range(len(folded) - length + 1):
                if folded[start : start + length] in parts:
                    yield start, start + length

    def _cut_off(self, folded: bytes) -> Iterator[tuple[int, int]]:
        """Yield the place at the end of the text of more than half of a short form, as in truncated JSON."""
        for form in self._forms:
            if len(form) <= SHORT_FORM:
                begun = (form[:length] for length in range(len(form) - 1, len(form) // 2, -1))
                found = next((each for each in begun if folded.endswith(each)), None)
                if found is not None:
                    yield len(folded) - len(found), len(folded)

    @cached_property
    def _words(self) -> list[re.Pattern[bytes]]:
        """Patterns of the short secrets."""
        short = [_bytes(secret).translate(FOLDED) for secret in self._secrets if len(secret) < SHORT]
        return [re.compile(rb"(?<![0-9a-z])%b(?![0-9a-z])" % re.escape(secret)) for secret in short]

    @cached_property
    def _forms(self) -> set[bytes]:
        """The encoded forms of longer secrets that the decoding steps do not undo."""
        return {
            form.translate(FOLDED)
            for secret in self._secrets
            if len(secret) >= SHORT
            for form in _undecoded_forms(secret)
        }

    @cached_property
    def _joined_forms(self) -> bytes:
        return b"\n".join(self._forms)

    @cached_property
    def _parts(self) -> dict[int, set[bytes]]:
        """The parts of the forms that must not be shown, by their length in bytes."""
        parts: dict[int, set[bytes]] = {}
        for form in self._forms:
            length = _revealing_length(len(form))
            parts.setdefault(length, set()).update(form[at : at + length] for at in range(len(form) - length + 1))
        return parts


def _revealing_length(length: int) -> int:
    """Return the number of bytes of a form that must not be shown: all of a short one, at most half of others or 12, and at most 16."""
    return length if length <= SHORT_FORM else min(16, max(SHORT_FORM, length // 2))


def _undecoded_forms(secret: str) -> Iterator[bytes]:
    for text in {secret, quote(secret, safe="")}:
        data = _bytes(text)
        yield data
        yield data.hex().encode()
        yield from (_base64_within(data, offset) for offset in range(3))


def _base64_within(data: bytes, offset: int) -> bytes:
    """Return the characters of base64 that *data* alone determines in a longer text, *offset* bytes after a multiple of three."""
    encoded = b64encode(bytes(offset) + data)
    return encoded[-(-8 * offset // 6) : 8 * (offset + len(data)) // 6]


def _bytes(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def _decodings(text: str) -> Iterator[tuple[bytes, Sequence[int]]]:
    """Yield *text* as UTF-8, and decoded once, twice and so on; each with the position in *text* of each byte and of the end."""
    data = _bytes(text)
    origin: Sequence[int] = range(len(data) + 1)
    if len(data) != len(text):
        origin = [at for at, character in enumerate(text) for _ in _bytes(character)] + [len(text)]
    yield data, origin
    for _ in range(ROUNDS):
        decoded, places = _decoded(data, origin)
        if decoded == data:
            return
        data, origin = decoded, places
        yield data, origin


def _decoded(data: bytes, origin: Sequence[int]) -> tuple[bytes, Sequence[int]]:
    """Undo one layer of escapes."""
    result, places, at = bytearray(), list[int](), 0
    for found in re.finditer(ESCAPE, data, re.VERBOSE):
        unescaped = _unescaped(found)
        result += data[at : found.start()] + unescaped
        places += origin[at : found.start()]
        places += [origin[found.start()]] * len(unescaped)
        at = found.end()
    if not at:
        return data, origin
    return bytes(result + data[at:]), [*places, *origin[at:]]


def _unescaped(found: re.Match[bytes]) -> bytes:
    """Return the bytes that an escape sequence represents."""
    kind, text = found.lastgroup, found[found.lastgroup or 0]
    match kind:
        case "percent" | "byte":
            return bytes.fromhex(text.decode())
        case "code" | "code_point":
            return _character(int(text, 16))
        case "number":
            return _character(int(text))
        case "low":
            return bytes.fromhex((found["high"] + text).decode()).decode("utf-16-be").encode()
        case "plain":
            return CONTROLS.get(text, text)
        case "entity":
            from html import unescape  # imported here for the cost of its table of names, which few programs need

            return _bytes(unescape(text.decode()))
        case _:
            return b""


def _character(code_point: int) -> bytes:
    return _bytes(chr(code_point)) if code_point <= sys.maxunicode else b""


def _merged(places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield *places* in order, with adjacent and overlapping ones merged."""
    first, last = -1, -1
    for start, end in sorted(set(places)):
        if start > last:
            if last > 0:
                yield first, last
            first, last = start, end
        else:
            last = max(last, end)
    if last > 0:
        yield first, last
