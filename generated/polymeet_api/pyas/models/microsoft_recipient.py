from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.microsoft_email_address import MicrosoftEmailAddress


@define(kw_only=True, repr=False)
class MicrosoftRecipient(Model):
    """Someone with an e-mail address."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email_address": Field(
            "emailAddress", ModelRef("polymeet_api.pyas.models.microsoft_email_address", "MicrosoftEmailAddress")
        ),
    }

    email_address: MicrosoftEmailAddress | Unset = UNSET
    """A name and an e-mail address."""
