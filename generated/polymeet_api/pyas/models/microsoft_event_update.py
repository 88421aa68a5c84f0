from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import Field, Model, ModelRef

if TYPE_CHECKING:
    from ..models.event_data_update import EventDataUpdate


@define(kw_only=True, repr=False)
class MicrosoftEventUpdate(Model):
    """What to change of an event, for whom and in which calendar."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "account_id": Field("accountId", required=True),
        "calendar_id": Field("calendarId", required=True),
        "event_data": Field(
            "eventData", ModelRef("polymeet_api.pyas.models.event_data_update", "EventDataUpdate"), required=True
        ),
    }

    account_id: str
    """Pyas id of the connected Microsoft account."""

    calendar_id: str
    """Id of the Outlook calendar."""

    event_data: EventDataUpdate
    """What to change of an event; what is left out stays as it is."""
