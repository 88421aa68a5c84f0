from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.registrant_action import RegistrantAction
    from ..models.registrant_reference import RegistrantReference


@define(kw_only=True, repr=False)
class RegistrantStatusUpdate(Model):
    """A new status and the registrants that get it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "action": Field("action", required=True),
        "registrants": Field(
            "registrants", ListOf(ModelRef("polymeet_api.zoom.models.registrant_reference", "RegistrantReference"))
        ),
    }

    action: RegistrantAction.Value
    """approve: let the person join; cancel: withdraw an approval; deny: refuse."""

    registrants: list[RegistrantReference] | Unset = UNSET
    """The registrants, up to 30."""
