from __future__ import annotations

from collections.abc import Mapping
from typing import Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    PLAIN,
    UNSET,
    Convert,
    Field,
    Model,
    Unset,
    new,
)


@define(kw_only=True, repr=False)
class LanguageInterpreter(Model):
    """Someone who interprets between two languages."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email"),
        "interpreter_languages": Field("interpreter_languages"),
        "languages": Field("languages"),
    }

    email: str | Unset = UNSET
    """E-mail address of the interpreter."""

    interpreter_languages: str | Unset = UNSET
    """Names of exactly two languages with a comma between them, such as "German,Portuguese", from the languages of
    Zoom or of the user's settings."""

    languages: str | Unset = UNSET
    """Country codes of exactly two languages, such as "DE,PT", from US (English), CN, JP, DE, FR, RU, PT, ES and KR.
    Use interpreter_languages."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not LanguageInterpreter or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        if (value := data.get("interpreter_languages")) is None:
            unset += 1
            value = UNSET
        model.interpreter_languages = value
        if (value := data.get("languages")) is None:
            unset += 1
            value = UNSET
        model.languages = value
        model.additional_properties = {} if len(data) + unset == 3 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not LanguageInterpreter:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.interpreter_languages) is not UNSET:
            data["interpreter_languages"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.languages) is not UNSET:
            data["languages"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
