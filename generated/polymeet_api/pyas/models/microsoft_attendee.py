from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.microsoft_email_address import MicrosoftEmailAddress
    from ..models.microsoft_response_status import MicrosoftResponseStatus


@define(kw_only=True, repr=False)
class MicrosoftAttendee(Model):
    """Someone who is invited to an Outlook event."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email_address": Field(
            "emailAddress", ModelRef("polymeet_api.pyas.models.microsoft_email_address", "MicrosoftEmailAddress")
        ),
        "type_": Field("type"),
        "status": Field(
            "status", ModelRef("polymeet_api.pyas.models.microsoft_response_status", "MicrosoftResponseStatus")
        ),
    }

    email_address: MicrosoftEmailAddress | Unset = UNSET
    """A name and an e-mail address."""

    type_: str | Unset = UNSET
    """How much they are needed, such as required."""

    status: MicrosoftResponseStatus | Unset = UNSET
    """What somebody answered to the invitation."""
