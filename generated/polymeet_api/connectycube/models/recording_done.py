from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.call_record import CallRecord
    from ..models.host_user import HostUser
    from ..models.meeting import Meeting


@define(kw_only=True, repr=False)
class RecordingDone(Model):
    """The message that recordings of a meeting are ready."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "meeting": Field("meeting", ModelRef("polymeet_api.connectycube.models.meeting", "Meeting")),
        "host_user": Field("hostUser", ModelRef("polymeet_api.connectycube.models.host_user", "HostUser")),
        "call_records": Field(
            "callRecords", ListOf(ModelRef("polymeet_api.connectycube.models.call_record", "CallRecord"))
        ),
    }

    meeting: Meeting | Unset = UNSET
    """A meeting as the service returns it."""

    host_user: HostUser | Unset = UNSET
    """The user who hosts the meeting. Only the message about recordings carries it. The documents show most of these
    members as null and give no types for them."""

    call_records: list[CallRecord] | Unset = UNSET
    """The recordings of the meeting."""
