from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.poll_question_input import PollQuestionInput
    from ..models.poll_type import PollType


@define(kw_only=True, repr=False)
class PollUpdate(Model):
    """The new content of a poll."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "title": Field("title"),
        "anonymous": Field("anonymous"),
        "poll_type": Field("poll_type"),
        "questions": Field(
            "questions", ListOf(ModelRef("polymeet_api.zoom.models.poll_question_input", "PollQuestionInput"))
        ),
    }

    title: str | Unset = UNSET
    """Title of the poll, up to 64 characters."""

    anonymous: bool | Unset = UNSET
    """Whether participants answer without their name; Zoom's own value is false."""

    poll_type: PollType.Value | Unset = UNSET
    """Kind of poll; Zoom's own value is 1 (poll)."""

    questions: list[PollQuestionInput] | Unset = UNSET
    """The questions, at least one."""
