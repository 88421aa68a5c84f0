from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset


@define(kw_only=True, repr=False)
class ZoomMeetingCountries(Model):
    """From which countries or regions one may join."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
    }

    enable: bool | Unset = UNSET
    """Whether there are such limits."""
