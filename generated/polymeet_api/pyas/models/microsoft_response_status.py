from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import DATE_TIME, UNSET, Field, Model, Unset

if TYPE_CHECKING:
    import datetime


@define(kw_only=True, repr=False)
class MicrosoftResponseStatus(Model):
    """What somebody answered to the invitation."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "response": Field("response"),
        "time": Field("time", DATE_TIME),
    }

    response: str | Unset = UNSET
    """The answer, such as organizer or none."""

    time: datetime.datetime | Unset = UNSET
    """When they answered, in UTC; in the year 1 if they did not."""
