from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

if TYPE_CHECKING:
    from ..models.registration_field import RegistrationField


@define(kw_only=True, repr=False)
class RegistrationQuestion(Model):
    """A standard question of the registration form."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "field_name": Field("field_name"),
        "required": Field("required"),
    }

    field_name: RegistrationField.Value | Unset = UNSET
    """The registrant's field that a standard question fills, by its name in the registrant."""

    required: bool | Unset = UNSET
    """Whether the registrant must answer."""
