from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, Model, Unset

if TYPE_CHECKING:
    from ..models.question_visibility import QuestionVisibility


@define(kw_only=True, repr=False)
class QuestionAndAnswerSettings(Model):
    """The written questions of participants and their answers."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "enable": Field("enable"),
        "allow_submit_questions": Field("allow_submit_questions"),
        "allow_anonymous_questions": Field("allow_anonymous_questions"),
        "question_visibility": Field("question_visibility"),
        "attendees_can_comment": Field("attendees_can_comment"),
        "attendees_can_upvote": Field("attendees_can_upvote"),
    }

    enable: bool | Unset = UNSET
    """Whether there are questions and answers; when never set, the host's own setting counts."""

    allow_submit_questions: bool | Unset = UNSET
    """Whether participants can ask."""

    allow_anonymous_questions: bool | Unset = UNSET
    """Whether participants can ask without their name; not in simulated live meetings."""

    question_visibility: QuestionVisibility.Value | Unset = UNSET
    """Which questions participants see. answered: those with an answer; all: every one."""

    attendees_can_comment: bool | Unset = UNSET
    """Whether participants can answer and comment."""

    attendees_can_upvote: bool | Unset = UNSET
    """Whether participants can vote a question up."""
