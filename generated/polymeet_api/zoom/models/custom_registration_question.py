from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, Unset

if TYPE_CHECKING:
    from ..models.custom_registration_question_type import CustomRegistrationQuestionType


@define(kw_only=True, repr=False)
class CustomRegistrationQuestion(Model):
    """A question of the host's own."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title"),
        "type_": Field("type"),
        "required": Field("required"),
        "answers": Field("answers", ListOf(ANY)),
    }

    title: str | Unset = UNSET
    """The question."""

    type_: CustomRegistrationQuestionType.Value | Unset = UNSET
    """short: the registrant writes the answer; single: the registrant picks one of the answers."""

    required: bool | Unset = UNSET
    """Whether the registrant must answer."""

    answers: list[str] | Unset = UNSET
    """The answers to choose from; not for a question of type short."""
