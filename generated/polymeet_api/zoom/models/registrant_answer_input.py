from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class RegistrantAnswerInput(Model):
    """An answer to one of the host's own questions."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title"),
        "value": Field("value"),
    }

    title: str | Unset = UNSET
    """The question, worded as the form words it."""

    value: str | Unset = UNSET
    """The answer, up to 128 characters."""
