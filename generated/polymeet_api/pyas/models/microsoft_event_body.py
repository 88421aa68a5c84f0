from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class MicrosoftEventBody(Model):
    """The text of an event."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "content_type": Field("contentType"),
        "content": Field("content"),
    }

    content_type: str | Unset = UNSET
    """Form of the text, such as html."""

    content: str | Unset = UNSET
    """The text."""
