from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class InviteLink(Model):
    """A person's link."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "name": Field("name"),
        "join_url": Field("join_url", secret=True),
    }

    name: str | Unset = UNSET
    """Name under which the person joins."""

    join_url: str | Unset = UNSET
    """The link; whoever has it joins under that name."""
