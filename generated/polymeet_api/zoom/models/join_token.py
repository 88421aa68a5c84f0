from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class JoinToken(Model):
    """A token that a bot shows when it joins a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "token": Field("token", secret=True),
        "expire_in": Field("expire_in"),
    }

    token: str | Unset = UNSET
    """The token; it lets its bearer into the meeting."""

    expire_in: int | Unset = UNSET
    """Seconds for which the token can be used, 120 at present."""
