from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.recording_custom_question import RecordingCustomQuestion
    from ..models.registration_question import RegistrationQuestion


@define(kw_only=True, repr=False)
class RecordingRegistrationQuestions(Model):
    """The registration form of a recording; e-mail address and first name are always asked for."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "questions": Field(
            "questions", ListOf(ModelRef("polymeet_api.zoom.models.registration_question", "RegistrationQuestion"))
        ),
        "custom_questions": Field(
            "custom_questions",
            ListOf(ModelRef("polymeet_api.zoom.models.recording_custom_question", "RecordingCustomQuestion")),
        ),
    }

    questions: list[RegistrationQuestion] | Unset = UNSET
    """The standard questions that the form shows."""

    custom_questions: list[RecordingCustomQuestion] | Unset = UNSET
    """Questions of the host's own."""
