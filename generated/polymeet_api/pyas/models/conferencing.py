from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

if TYPE_CHECKING:
    from ..models.conferencing_provider import ConferencingProvider


@define(kw_only=True, repr=False)
class Conferencing(Model):
    """The online meeting that Pyas creates for an event. Other members may be added; the documents are vague."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "provider": Field("provider", required=True),
        "account_id": Field("accountId"),
        "waiting_room": Field("waitingRoom"),
    }

    provider: ConferencingProvider.Value
    """Service of the online meeting; only zoom is documented."""

    account_id: str | Unset = UNSET
    """Pyas id of the connected Zoom account; needed with zoom."""

    waiting_room: bool | Unset = UNSET
    """Whether there is a waiting room; needed with zoom."""
