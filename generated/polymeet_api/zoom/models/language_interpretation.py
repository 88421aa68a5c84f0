from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.language_interpreter import LanguageInterpreter

_INTERPRETERS = ListOf(ModelRef("polymeet_api.zoom.models.language_interpreter", "LanguageInterpreter"))


@define(kw_only=True, repr=False)
class LanguageInterpretation(Model):
    """Interpretation between spoken languages. Ignored where the host's plan or settings do not have it."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "interpreters": Field("interpreters", _INTERPRETERS),
    }

    enable: bool | Unset = UNSET
    """Whether there are interpreters."""

    interpreters: list[LanguageInterpreter] | Unset = UNSET
    """The interpreters."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not LanguageInterpretation or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("enable")) is None:
            unset += 1
            value = UNSET
        model.enable = value
        if (value := data.get("interpreters")) is None or (value := _INTERPRETERS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.interpreters = value
        model.additional_properties = {} if len(data) + unset == 2 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not LanguageInterpretation:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.enable) is not UNSET:
            data["enable"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.interpreters) is not UNSET:
            data["interpreters"] = convert(self, _INTERPRETERS, None, value)
