"""The facts of the specs about an operation, as data that is read at run time."""

from typing import Literal

from attrs import define

from ._codecs import Codec, ModelRef

__all__ = ("DocumentedError", "Operation", "Page", "Parameter")


@define(frozen=True)
class Parameter:
    """A path or query parameter."""

    wire: str
    """Name in the URL."""
    argument: str
    """Name of the Python argument."""
    location: Literal["path", "query"]
    kind: Literal["integer", "date", "date-time", "other"] = "other"
    encoding: Literal["once", "zoom-uuid"] = "once"
    """Path only. zoom-uuid: encoded twice when it begins with `/` or contains `//`."""
    reserved: tuple[str, ...] = ()
    """Path only. Texts that would make the path of another operation."""
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    """Query only. Regular expression that a text has to match."""
    time_zone: str | None = None
    """Dates only: `UTC`, or the argument that names the zone of the day; None where no document says it."""


@define(frozen=True)
class DocumentedError:
    """One row of the errors a provider documents for an operation."""

    status: int
    code: int | str | None
    """The provider's own code, where it gives one."""
    meaning: str


@define(frozen=True)
class Page:
    """The paging of an operation (`x-page`)."""

    style: Literal["token", "offset"]
    items: tuple[str, ...]
    """Attributes that lead from the parsed answer to its items; empty when the answer is the list itself."""
    cursor: tuple[str, ...]
    """Attributes that lead to the next cursor; empty for the offset style."""
    cursor_argument: str
    size_argument: str
    default_size: int | None = None
    """Page size the server uses when none is asked for, where documented."""
    maximum_size: int | None = None
    total: tuple[str, ...] = ()
    """Attributes that lead to the number of items in all; empty where the provider does not give it."""
    identity: tuple[str, ...] = ()
    """Attributes of an item that together tell it from all others of the list."""
    lifetime: float | None = None
    """Seconds for which a cursor can be used, where documented."""


@define(frozen=True)
class Operation:
    """One operation of a provider. Everything here comes from the specs."""

    id: str
    provider: str
    tag: str
    method: str
    path: str
    retry: Literal["safe", "idempotent", "never"]
    """May a request whose fate is unknown be sent again?"""
    parameters: tuple[Parameter, ...] = ()
    body: ModelRef | None = None
    result: Codec | None = None
    """Codec of the documented 2xx body; None where there is none."""
    may_be_empty: bool = False
    """Whether a 2xx answer without a body is documented beside one with a body."""
    statuses: tuple[int, ...] = ()
    """The documented 2xx statuses."""
    rate_limit_label: str | None = None
    scopes: tuple[str, ...] = ()
    granular_scopes: tuple[str, ...] = ()
    errors: tuple[DocumentedError, ...] = ()
    page: Page | None = None

    def meaning(self, status: int, code: int | str | None) -> str | None:
        """Return the meaning of this status and code in the provider's document, or None where it has none, or several.

        A code that is documented has to come with the status it is documented with. A code that is not documented is not explained by
        its status, unless it is nothing but the status again.
        """
        rows = [row for row in self.errors if code is not None and row.code == code]
        if not rows and code in (None, status):
            rows = [row for row in self.errors if row.code is None and row.status == status]
        meanings = {row.meaning for row in rows}
        return meanings.pop() if len(meanings) == 1 and any(row.status == status for row in rows) else None
