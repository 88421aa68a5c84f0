from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    import datetime

    from ..models.occurrence import Occurrence


@define(kw_only=True, repr=False)
class RegistrantAdded(Model):
    """The outcome of a registration."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "registrant_id": Field("registrant_id", required=True),
        "id": Field("id"),
        "topic": Field("topic"),
        "start_time": Field("start_time", DATE_TIME),
        "join_url": Field("join_url", secret=True),
        "participant_pin_code": Field("participant_pin_code", secret=True),
        "occurrences": Field("occurrences", ListOf(ModelRef("polymeet_api.zoom.models.occurrence", "Occurrence"))),
    }

    registrant_id: str
    """Id of the registrant."""

    id: int | Unset = UNSET
    """Id of the meeting."""

    topic: str | Unset = UNSET
    """Topic of the meeting."""

    start_time: datetime.datetime | Unset = UNSET
    """Start of the meeting."""

    join_url: str | Unset = UNSET
    """Link by which this person joins; missing while the meeting's approval_type is 1 (manual) and the person waits
    for approval."""

    participant_pin_code: int | Unset = UNSET
    """PIN by which the person proves their identity when joining by telephone."""

    occurrences: list[Occurrence] | Unset = UNSET
    """The occurrences of a series that the person is registered for."""
