from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.poll_question import PollQuestion
    from ..models.poll_status import PollStatus
    from ..models.poll_type import PollType


@define(kw_only=True, repr=False)
class Poll(Model):
    """A poll or quiz of a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "title": Field("title"),
        "status": Field("status"),
        "anonymous": Field("anonymous"),
        "poll_type": Field("poll_type"),
        "questions": Field("questions", ListOf(ModelRef("polymeet_api.zoom.models.poll_question", "PollQuestion"))),
    }

    id: str
    """Id of the poll."""

    title: str | Unset = UNSET
    """Title of the poll."""

    status: PollStatus.Value | Unset = UNSET
    """notstart: not opened yet; started: open for answers; ended: closed; sharing: its results are being shown;
    deactivated: switched off."""

    anonymous: bool | Unset = UNSET
    """Whether participants answer without their name."""

    poll_type: PollType.Value | Unset = UNSET
    """1: poll; 2: advanced poll; 3: quiz. 2 and 3 must be switched on in the account."""

    questions: list[PollQuestion] | Unset = UNSET
    """The questions."""
