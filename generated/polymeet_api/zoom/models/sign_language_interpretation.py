from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.sign_language_interpreter import SignLanguageInterpreter


@define(kw_only=True, repr=False)
class SignLanguageInterpretation(Model):
    """Interpretation into sign languages. Ignored where the host's account does not have it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "interpreters": Field(
            "interpreters",
            ListOf(ModelRef("polymeet_api.zoom.models.sign_language_interpreter", "SignLanguageInterpreter")),
        ),
    }

    enable: bool | Unset = UNSET
    """Whether there are interpreters; when never set, the host's own setting counts."""

    interpreters: list[SignLanguageInterpreter] | Unset = UNSET
    """The interpreters, at most 20."""
