from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.language_interpreter import LanguageInterpreter


@define(kw_only=True, repr=False)
class LanguageInterpretation(Model):
    """Interpretation between spoken languages. Ignored where the host's plan or settings do not have it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "interpreters": Field(
            "interpreters", ListOf(ModelRef("polymeet_api.zoom.models.language_interpreter", "LanguageInterpreter"))
        ),
    }

    enable: bool | Unset = UNSET
    """Whether there are interpreters."""

    interpreters: list[LanguageInterpreter] | Unset = UNSET
    """The interpreters."""
