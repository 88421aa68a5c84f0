from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


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
