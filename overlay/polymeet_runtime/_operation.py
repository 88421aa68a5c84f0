"""Description of an operation from the specs, as data that is used at run time."""

from typing import Literal

from ._codecs import Codec, ModelRef
from ._record import Record

__all__ = ("DocumentedError", "Operation", "Page", "Parameter")


class Parameter(Record):
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
    """Path only. Texts that would turn the path into that of another operation."""
    minimum: float | None = None
    maximum: float | None = None
    pattern: str | None = None
    """Query only. Regular expression that a text has to match."""
    time_zone: str | None = None
    """Dates only: `UTC`, or the argument with the time zone of the date; None if it is not documented."""


class DocumentedError(Record):
    """One row of the errors a provider documents for an operation."""

    status: int
    code: int | str | None
    """The provider's own code, if it has one."""
    meaning: str


class Page(Record):
    """The paging of an operation (`x-page`)."""

    style: Literal["token", "offset"]
    items: tuple[str, ...]
    """Attributes that lead from the parsed answer to its items; empty when the answer is the list itself."""
    cursor: tuple[str, ...]
    """Attributes that lead to the next cursor; empty for the offset style."""
    cursor_argument: str
    size_argument: str
    default_size: int | None = None
    """Default page size of the server, if documented."""
    maximum_size: int | None = None
    total: tuple[str, ...] = ()
    """Attributes that lead to the total number of items; empty if the provider does not state it."""
    identity: tuple[str, ...] = ()
    """Attributes of an item that together are unique in the list."""
    lifetime: float | None = None
    """Lifetime of a cursor in seconds, if documented."""


class Operation(Record):
    """One operation of a provider. Everything here comes from the specs."""

    id: str
    provider: str
    tag: str
    method: str
    path: str
    retry: Literal["safe", "idempotent", "never"]
    """Rule for sending a request again whose outcome is unknown."""
    parameters: tuple[Parameter, ...] = ()
    body: ModelRef | None = None
    result: Codec | None = None
    """Codec of the documented 2xx body; None if there is none."""
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
        """Return the documented meaning of this status and code, or None if there is none, or more than one.

        A documented code only counts with its documented status. The meaning of the status alone is used for an answer without a code,
        or with a code equal to the status, and not for an undocumented code.
        """
        rows = [row for row in self.errors if code is not None and row.code == code]
        if not rows and code in (None, status):
            rows = [row for row in self.errors if row.code is None and row.status == status]
        meanings = {row.meaning for row in rows}
        return meanings.pop() if len(meanings) == 1 and any(row.status == status for row in rows) else None
