"""Facts of one provider that the steps of a call go by, so that none of them names a provider."""

from collections.abc import Mapping

from attrs import define, field

from .._base.failures import ReadFailure
from .lost_creates import FindLostCreate

__all__ = ("Profile",)


@define(frozen=True)
class Profile:
    """Facts of one provider."""

    id: str
    """Name in operations and settings, in lower case."""
    name: str
    """Name in texts, as the provider writes it."""
    base_url: str
    read_failure: ReadFailure
    request_id_headers: tuple[str, ...] = ()
    lost_creates: Mapping[str, FindLostCreate] = field(factory=dict[str, FindLostCreate])
    """Searches for a meeting whose create got no answer, by operation id."""
    domains: tuple[str, ...] = ()
    """Domains of the files that its answers point to: a credential may go there too."""
    codes_of_others: frozenset[int | str | None] = frozenset()
    """Codes of a 404 that is not about the thing that the request names, but about its host, for example."""
