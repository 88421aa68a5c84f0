from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import ANY, UNSET, Field, ListOf, Model, Unset

if TYPE_CHECKING:
    pass


@define(kw_only=True, repr=False)
class MeetingInvitation(Model):
    """What to send to invited people."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "invitation": Field("invitation", secret=True),
        "sip_links": Field("sip_links", ListOf(ANY)),
    }

    invitation: str | Unset = UNSET
    """The whole text, lines ended by CR LF. It contains the passcode."""

    sip_links: list[str] | Unset = UNSET
    """SIP addresses of the meeting."""
