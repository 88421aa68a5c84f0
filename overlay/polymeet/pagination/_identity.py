"""Identities of items, to recognise repeats, and a memory of identities that does not grow with the list."""

import json
from array import array
from base64 import b64decode, b64encode
from bisect import bisect_left, insort
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from hashlib import blake2b
from itertools import chain
from operator import attrgetter
from sys import byteorder
from typing import Self

from polymeet_runtime import UNSET, Model

__all__ = ("Digests", "Identities", "Memory", "digest", "identities")

CAPACITY = 50_000
"""Items in one generation of a memory, which has two, and up to a page more."""
MOST_WAITING = 10_000
"""Items whose digests are not computed yet: their ids need more memory, and digests more time."""
ATOMS = {int, str, date, datetime}
"""Types of ids that are kept as they are: they never change."""

_Columns = tuple[tuple[object, ...], ...]
"""Values of the attributes that identify the items of a page: all of the first one, then all of the second."""


def digest(text: str) -> int:
    """Return a 64-bit digest of *text*, the same in every process."""
    return int.from_bytes(blake2b(text.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "little")


class Identities:
    """Identities of the items of a page, in their order: a digest each, computed when it is first needed.

    Most walks end without a checkpoint, and need none.
    """

    __slots__ = ("_digests", "_ids", "_size", "content", "has_ids")

    def __init__(self, size: int, ids: _Columns = (), digests: Sequence[int] = (), *, has_ids: bool = True) -> None:
        """Begin with the *ids* of *size* items, by attribute, or with their *digests*."""
        self._size = size
        self._ids = ids
        self._digests = digests
        self.content: int = hash((ids[0], *((values[0], values[-1]) for values in ids)) if ids else tuple(digests))
        """Hash of all of them, in this process. Of the attributes after the id it has those of the first and the last item: to hash each
        date-time would take longer than all else here."""
        self.has_ids: bool = has_ids and size > 0
        """Whether any of them is of an id, which is unique in the list. Otherwise other items may be equal."""

    def __len__(self) -> int:
        return self._size

    @property
    def digests(self) -> Sequence[int]:
        """The digest of each item."""
        if self._ids:
            self._digests, self._ids = list(map(_digest_of_id, zip(*self._ids, strict=True))), ()
        return self._digests

    def at(self, places: Sequence[int]) -> "Identities":
        """Return those at *places*, which are in order and different."""
        if len(places) == self._size:
            return self
        digests = self.digests if places else ()
        return Identities(len(places), digests=[digests[place] for place in places], has_ids=self.has_ids)


def identities(items: Sequence[object], attributes: tuple[str, ...]) -> Identities:
    """Return the identity of each item: the *attributes* that identify it (`x-page`), or the whole item if the first of them is blank.

    The first is the id, and the others distinguish items that share it. With a blank id they are not enough: guests have no id, and
    many join in the same second.
    """
    plain = _plain_ids(items, attributes)
    if plain:
        return Identities(len(items), plain)
    ids = [_id(item, attributes) for item in items]
    digests = [
        _digest_of_all(item) if values is None else _digest_of_id(values)
        for item, values in zip(items, ids, strict=True)
    ]
    return Identities(len(items), digests=digests, has_ids=any(values is not None for values in ids))


def _plain_ids(items: Sequence[object], attributes: tuple[str, ...]) -> _Columns:
    """Return the ids of all items, by attribute, or nothing if an item has to be looked at by itself (`_id`)."""
    if not attributes or len(set(map(type, items))) != 1 or not isinstance(items[0], Model):
        return ()
    ids = tuple(tuple(map(attrgetter(attribute), items)) for attribute in attributes)
    kinds = set(map(type, ids[0]))
    # Python hashes -2 as -1, so pages of either would look alike.
    is_odd = -2 in ids[0] if kinds == {int} else kinds != {str} or any(map(str.isspace, ids[0]))
    is_plain = all(all(values) and ATOMS.issuperset(map(type, values)) for values in ids)
    return ids if is_plain and not is_odd else ()


def _id(item: object, attributes: tuple[str, ...]) -> list[object] | None:
    """Return the id of one item; None if it has none."""
    if not isinstance(item, Model) or not attributes:
        return None
    values = [_value(item, attribute) for attribute in attributes]
    return None if _is_blank(values[0]) else values


def _digest_of_id(values: Iterable[object]) -> int:
    return digest("\x1f".join(map(str, values)))


def _digest_of_all(item: object) -> int:
    return digest(json.dumps(item.to_dict() if isinstance(item, Model) else item, sort_keys=True, default=str))


def _is_blank(value: object) -> bool:
    """Whether an id identifies nothing: it is missing, null, empty, only spaces, or 0."""
    return not (value.strip() if isinstance(value, str) else value)


def _value(item: Model, attribute: str) -> object:
    value: object = getattr(item, attribute)
    return item.additional_properties.get(item.model_fields[attribute].wire, UNSET) if value is UNSET else value


class Digests:
    """Multiset of digests in eight bytes each."""

    def __init__(self, digests: Iterable[int] = ()) -> None:
        self._known = array("Q", sorted(digests))
        self._waiting: list[Identities] = []
        self._waiting_size = 0

    def __len__(self) -> int:
        return len(self._known) + self._waiting_size

    def __contains__(self, wanted: int) -> bool:
        known = self._sorted
        place = bisect_left(known, wanted)
        return place < len(known) and known[place] == wanted

    def add(self, new: int) -> None:
        """Add one copy of *new*."""
        insort(self._sorted, new)

    def add_all(self, new: Identities) -> None:
        """Add one copy of each."""
        self._waiting.append(new)
        self._waiting_size += len(new)
        if self._waiting_size > MOST_WAITING:
            self._sort()

    def take(self, wanted: int) -> bool:
        """Remove one copy of *wanted*. Returns whether there was one."""
        if wanted not in self:
            return False
        del self._known[bisect_left(self._known, wanted)]
        return True

    @property
    def _sorted(self) -> "array[int]":
        if self._waiting:
            self._sort()
        return self._known

    def _sort(self) -> None:
        new = list(chain.from_iterable(each.digests for each in self._waiting))
        self._waiting, self._waiting_size = [], 0
        if len(new) * 100 > len(self._known):
            self._known = array("Q", sorted((*self._known, *new)))
            return
        for each in new:
            insort(self._known, each)

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
    """Memory of the items returned: at least the last 50,000, about twice as many at most, and whether older ones were forgotten."""

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

    def add(self, new: Identities) -> None:
        """Remember more items."""
        if len(self._young) >= CAPACITY:
            self.forgetful = self.forgetful or len(self._old) > 0
            self._old, self._young = self._young, Digests()
        self._young.add_all(new)
        self.count += len(new)

    @property
    def known(self) -> Digests:
        """Digests of the items that it remembers."""
        return self._young | self._old

    def copy(self) -> Self:
        """Return an independent copy."""
        other = type(self)(self._young.copy(), count=self.count, forgetful=self.forgetful)
        other._old = self._old.copy()
        return other
