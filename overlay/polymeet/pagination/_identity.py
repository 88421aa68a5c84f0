"""Identity of an item, to recognise repeats, and a memory of identities that does not grow with the list."""

import json
from array import array
from base64 import b64decode, b64encode
from bisect import bisect_left, insort
from collections.abc import Iterable
from hashlib import blake2b
from sys import byteorder
from typing import NamedTuple, Self

from polymeet_runtime import UNSET, Model

__all__ = ("Digests", "Identity", "Memory", "digest", "identity")

CAPACITY = 50_000
"""Digests in one generation. A memory has two generations, at most 800 kB."""


def digest(text: str) -> int:
    """Return a 64-bit digest of *text*, the same in every process."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


class Identity(NamedTuple):
    """Identity of an item."""

    digest: int
    is_id: bool
    """Whether the digest is of an id, which is unique in the list. Otherwise it is of the whole item, and another item may be equal."""


def identity(item: object, attributes: tuple[str, ...]) -> Identity:
    """Return the digest of the *attributes* that identify an item (`x-page`), or of the whole item if the first of them is blank.

    The first is the id, and the others distinguish items that share it. With a blank id they are not enough: guests have no id, and
    many join in the same second.
    """
    if not isinstance(item, Model):
        return Identity(_digest_of_all(item), is_id=False)
    values = [_value(item, attribute) for attribute in attributes]
    if not values or _is_blank(values[0]):
        return Identity(_digest_of_all(item.to_dict()), is_id=False)
    return Identity(digest("\x1f".join(str(value) for value in values)), is_id=True)


def _digest_of_all(item: object) -> int:
    return digest(json.dumps(item, sort_keys=True, default=str))


def _is_blank(value: object) -> bool:
    """Whether an id identifies nothing: it is missing, null, empty, only spaces, or 0."""
    return not (value.strip() if isinstance(value, str) else value)


def _value(item: Model, attribute: str) -> object:
    value: object = getattr(item, attribute)
    return item.additional_properties.get(item.model_fields[attribute].wire, UNSET) if value is UNSET else value


class Digests:
    """Multiset of digests in eight bytes each."""

    def __init__(self, digests: Iterable[int] = ()) -> None:
        self._sorted = array("Q", sorted(digests))

    def __len__(self) -> int:
        return len(self._sorted)

    def __contains__(self, wanted: int) -> bool:
        place = bisect_left(self._sorted, wanted)
        return place < len(self._sorted) and self._sorted[place] == wanted

    def add(self, new: int) -> None:
        """Add one copy of *new*."""
        insort(self._sorted, new)

    def take(self, wanted: int) -> bool:
        """Remove one copy of *wanted*. Returns whether there was one."""
        if wanted not in self:
            return False
        del self._sorted[bisect_left(self._sorted, wanted)]
        return True

    def __or__(self, other: Self) -> Self:
        return type(self)((*self._sorted, *other._sorted))

    def copy(self) -> Self:
        """Return an independent copy."""
        return type(self)(self._sorted)

    def to_text(self) -> str:
        """Return all of them as base64, little-endian on every machine."""
        values = array("Q", self._sorted)
        if byteorder == "big":
            values.byteswap()
        return b64encode(values.tobytes()).decode()

    @classmethod
    def from_text(cls, text: str) -> Self:
        """Read the text of `to_text`. Raises `ValueError` for any other."""
        values = array("Q")
        values.frombytes(b64decode(text, validate=True))
        if byteorder == "big":
            values.byteswap()
        return cls(values)


class Memory:
    """Memory of the items returned: the last 50,000 to 100,000, and whether older ones were forgotten."""

    def __init__(self, known: Digests | None = None, *, count: int = 0, forgetful: bool = False) -> None:
        """Begin with the digests *known* of the *count* items returned so far; *forgetful*: the others were forgotten."""
        self._young = known or Digests()
        self._old = Digests()
        self.count: int = count
        """Total number of items returned."""
        self.forgetful: bool = forgetful
        """Whether some of them were forgotten."""

    def __contains__(self, wanted: int) -> bool:
        return wanted in self._young or wanted in self._old

    def add(self, new: int) -> None:
        """Remember one more item."""
        if len(self._young) >= CAPACITY:
            self.forgetful = self.forgetful or len(self._old) > 0
            self._old, self._young = self._young, Digests()
        self._young.add(new)
        self.count += 1

    @property
    def known(self) -> Digests:
        """Digests of the items that it remembers."""
        return self._young | self._old

    def copy(self) -> Self:
        """Return an independent copy."""
        other = type(self)(self._young.copy(), count=self.count, forgetful=self.forgetful)
        other._old = self._old.copy()
        return other
