from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.custom_registration_question import CustomRegistrationQuestion
    from ..models.registration_question import RegistrationQuestion


@define(kw_only=True, repr=False)
class RegistrationQuestions(Model):
    """The registration form of a meeting; e-mail address and first name are always asked for."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "questions": Field(
            "questions", ListOf(ModelRef("polymeet_api.zoom.models.registration_question", "RegistrationQuestion"))
        ),
        "custom_questions": Field(
            "custom_questions",
            ListOf(ModelRef("polymeet_api.zoom.models.custom_registration_question", "CustomRegistrationQuestion")),
        ),
    }

    questions: list[RegistrationQuestion] | Unset = UNSET
    """The standard questions that the form shows."""

    custom_questions: list[CustomRegistrationQuestion] | Unset = UNSET
    """Questions of the host's own."""
