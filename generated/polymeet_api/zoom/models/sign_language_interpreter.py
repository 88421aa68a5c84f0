from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class SignLanguageInterpreter(Model):
    """Someone who interprets into a sign language."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email"),
        "sign_language": Field("sign_language"),
    }

    email: str | Unset = UNSET
    """E-mail address of the interpreter."""

    sign_language: str | Unset = UNSET
    """Name of the sign language, from those of Zoom or of the user's settings."""
