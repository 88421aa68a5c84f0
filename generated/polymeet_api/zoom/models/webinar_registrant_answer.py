from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define

from ...runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class WebinarRegistrantAnswer(Model):
    """The answer to a question that the host added to the form."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title"),
        "value": Field("value"),
    }

    title: str | Unset = UNSET
    """Text of the question."""

    value: str | Unset = UNSET
    """Answer, up to 128 characters."""
