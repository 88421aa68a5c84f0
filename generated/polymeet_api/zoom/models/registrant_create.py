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
    from ..models.employee_count_input import EmployeeCountInput
    from ..models.purchase_role import PurchaseRole
    from ..models.purchasing_time_frame import PurchasingTimeFrame
    from ..models.registrant_answer_input import RegistrantAnswerInput
    from ..models.registrant_language import RegistrantLanguage

_CUSTOM_QUESTIONS = ListOf(ModelRef("polymeet_api.zoom.models.registrant_answer_input", "RegistrantAnswerInput"))


@define(kw_only=True, repr=False)
class RegistrantCreate(Model):
    """A person to register, with the answers to the registration form."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email", required=True),
        "first_name": Field("first_name", required=True),
        "last_name": Field("last_name"),
        "language": Field("language"),
        "auto_approve": Field("auto_approve"),
        "address": Field("address"),
        "city": Field("city"),
        "country": Field("country"),
        "zip_": Field("zip"),
        "state": Field("state"),
        "phone": Field("phone"),
        "industry": Field("industry"),
        "org": Field("org"),
        "job_title": Field("job_title"),
        "purchasing_time_frame": Field("purchasing_time_frame"),
        "role_in_purchase_process": Field("role_in_purchase_process"),
        "no_of_employees": Field("no_of_employees"),
        "comments": Field("comments"),
        "custom_questions": Field("custom_questions", _CUSTOM_QUESTIONS),
    }

    email: str
    """E-mail address, up to 128 characters."""

    first_name: str
    """First name, up to 64 characters."""

    last_name: str | Unset = UNSET
    """Last name, up to 64 characters."""

    language: RegistrantLanguage.Value | Unset = UNSET
    """Language of the confirmation mails: English, German, Spanish, French, Japanese, Portuguese, Russian, Chinese
    (mainland), Chinese (Taiwan), Korean, Italian, Vietnamese, Polish, Turkish. Spelled as Zoom spells them: jp-JP,
    ko-KO and Tr-TR are not standard language tags."""

    auto_approve: bool | Unset = UNSET
    """True approves this registrant at once in a meeting whose approval_type is 1 (manual). It does nothing where
    approval_type is 0 (automatic)."""

    address: str | Unset = UNSET
    """Postal address."""

    city: str | Unset = UNSET
    """City."""

    country: str | Unset = UNSET
    """Country as a two-letter code."""

    zip_: str | Unset = UNSET
    """Postal code."""

    state: str | Unset = UNSET
    """State or province."""

    phone: str | Unset = UNSET
    """Telephone number."""

    industry: str | Unset = UNSET
    """Industry the person works in."""

    org: str | Unset = UNSET
    """Organisation the person works for."""

    job_title: str | Unset = UNSET
    """Job title."""

    purchasing_time_frame: PurchasingTimeFrame.Value | Unset = UNSET
    """When the person means to buy; empty when not answered."""

    role_in_purchase_process: PurchaseRole.Value | Unset = UNSET
    """The person's part in the decision to buy; empty when not answered."""

    no_of_employees: EmployeeCountInput.Value | Unset = UNSET
    """Size of the organisation in employees; empty for no answer."""

    comments: str | Unset = UNSET
    """Questions and comments for the host."""

    custom_questions: list[RegistrantAnswerInput] | Unset = UNSET
    """Answers to the host's own questions."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not RegistrantCreate or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("email")) is None:
            unset += 1
            value = MISSING
        model.email = value
        if (value := data.get("first_name")) is None:
            unset += 1
            value = MISSING
        model.first_name = value
        if (value := data.get("last_name")) is None:
            unset += 1
            value = UNSET
        model.last_name = value
        if (value := data.get("language")) is None:
            unset += 1
            value = UNSET
        model.language = value
        if (value := data.get("auto_approve")) is None:
            unset += 1
            value = UNSET
        model.auto_approve = value
        if (value := data.get("address")) is None:
            unset += 1
            value = UNSET
        model.address = value
        if (value := data.get("city")) is None:
            unset += 1
            value = UNSET
        model.city = value
        if (value := data.get("country")) is None:
            unset += 1
            value = UNSET
        model.country = value
        if (value := data.get("zip")) is None:
            unset += 1
            value = UNSET
        model.zip_ = value
        if (value := data.get("state")) is None:
            unset += 1
            value = UNSET
        model.state = value
        if (value := data.get("phone")) is None:
            unset += 1
            value = UNSET
        model.phone = value
        if (value := data.get("industry")) is None:
            unset += 1
            value = UNSET
        model.industry = value
        if (value := data.get("org")) is None:
            unset += 1
            value = UNSET
        model.org = value
        if (value := data.get("job_title")) is None:
            unset += 1
            value = UNSET
        model.job_title = value
        if (value := data.get("purchasing_time_frame")) is None:
            unset += 1
            value = UNSET
        model.purchasing_time_frame = value
        if (value := data.get("role_in_purchase_process")) is None:
            unset += 1
            value = UNSET
        model.role_in_purchase_process = value
        if (value := data.get("no_of_employees")) is None:
            unset += 1
            value = UNSET
        model.no_of_employees = value
        if (value := data.get("comments")) is None:
            unset += 1
            value = UNSET
        model.comments = value
        if (value := data.get("custom_questions")) is None or (value := _CUSTOM_QUESTIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.custom_questions = value
        model.additional_properties = {} if len(data) + unset == 19 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not RegistrantCreate:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.email) is not MISSING:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.first_name) is not MISSING:
            data["first_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.last_name) is not UNSET:
            data["last_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.language) is not UNSET:
            data["language"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.auto_approve) is not UNSET:
            data["auto_approve"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.address) is not UNSET:
            data["address"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.city) is not UNSET:
            data["city"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.country) is not UNSET:
            data["country"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.zip_) is not UNSET:
            data["zip"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.state) is not UNSET:
            data["state"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.phone) is not UNSET:
            data["phone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.industry) is not UNSET:
            data["industry"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.org) is not UNSET:
            data["org"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.job_title) is not UNSET:
            data["job_title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.purchasing_time_frame) is not UNSET:
            data["purchasing_time_frame"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.role_in_purchase_process) is not UNSET:
            data["role_in_purchase_process"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.no_of_employees) is not UNSET:
            data["no_of_employees"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.comments) is not UNSET:
            data["comments"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.custom_questions) is not UNSET:
            data["custom_questions"] = convert(self, _CUSTOM_QUESTIONS, None, value)
