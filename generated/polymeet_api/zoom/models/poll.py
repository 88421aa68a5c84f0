from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    MISSING,
    PLAIN,
    UNSET,
    Convert,
    Field,
    ListOf,
    Model,
    ModelRef,
    Unset,
    new,
)

if TYPE_CHECKING:
    from ..models.poll_question import PollQuestion
    from ..models.poll_status import PollStatus
    from ..models.poll_type import PollType

_QUESTIONS = ListOf(ModelRef("polymeet_api.zoom.models.poll_question", "PollQuestion"))


@define(kw_only=True, repr=False)
class Poll(Model):
    """A poll or quiz of a meeting."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "title": Field("title"),
        "status": Field("status"),
        "anonymous": Field("anonymous"),
        "poll_type": Field("poll_type"),
        "questions": Field("questions", _QUESTIONS),
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

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not Poll or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("title")) is None:
            unset += 1
            value = UNSET
        model.title = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        if (value := data.get("anonymous")) is None:
            unset += 1
            value = UNSET
        model.anonymous = value
        if (value := data.get("poll_type")) is None:
            unset += 1
            value = UNSET
        model.poll_type = value
        if (value := data.get("questions")) is None or (value := _QUESTIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.questions = value
        model.additional_properties = {} if len(data) + unset == 6 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not Poll:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.title) is not UNSET:
            data["title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.anonymous) is not UNSET:
            data["anonymous"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.poll_type) is not UNSET:
            data["poll_type"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.questions) is not UNSET:
            data["questions"] = convert(self, _QUESTIONS, None, value)
