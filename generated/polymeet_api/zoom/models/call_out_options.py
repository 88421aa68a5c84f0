from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class CallOutOptions(Model):
    """participant.invite.callout: what the person hears before being connected."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "require_greeting": Field("require_greeting"),
        "require_pressing_one": Field("require_pressing_one"),
    }

    require_greeting: bool | Unset = UNSET
    """Whether a greeting is played first; Zoom's own value is true."""

    require_pressing_one: bool | Unset = UNSET
    """Whether the person must press 1 to join; Zoom's own value is true."""
