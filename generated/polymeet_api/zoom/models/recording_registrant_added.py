from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class RecordingRegistrantAdded(Model):
    """The outcome of a registration."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrant_id": Field("registrant_id", required=True),
        "id": Field("id"),
        "topic": Field("topic"),
        "share_url": Field("share_url", secret=True),
    }

    registrant_id: str
    """Id of the registrant."""

    id: int | Unset = UNSET
    """Id of the meeting."""

    topic: str | Unset = UNSET
    """Topic of the meeting."""

    share_url: str | Unset = UNSET
    """Link by which this person watches; it contains a token of their own, which is good for watching but not for
    joining a meeting."""
