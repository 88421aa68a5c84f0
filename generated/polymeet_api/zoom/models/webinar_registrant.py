from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Self

from attrs import define
from polymeet_runtime import (
    ANY,
    DATE_TIME,
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
    parse_date_time,
)

if TYPE_CHECKING:
    import datetime

    from ..models.employee_count import EmployeeCount
    from ..models.purchase_role import PurchaseRole
    from ..models.purchasing_time_frame import PurchasingTimeFrame
    from ..models.registrant_answer import RegistrantAnswer
    from ..models.registrant_status import RegistrantStatus

_CUSTOM_QUESTIONS = ListOf(ModelRef("polymeet_api.zoom.models.registrant_answer", "RegistrantAnswer"))


@define(kw_only=True, repr=False)
class WebinarRegistrant(Model):
    """Somebody who registered for a webinar."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "id": Field("id", required=True),
        "email": Field("email"),
        "first_name": Field("first_name"),
        "last_name": Field("last_name"),
        "status": Field("status"),
        "create_time": Field("create_time", DATE_TIME),
        "join_url": Field("join_url", secret=True),
        "phone": Field("phone"),
        "address": Field("address"),
        "city": Field("city"),
        "state": Field("state"),
        "zip_": Field("zip"),
        "country": Field("country"),
        "org": Field("org"),
        "job_title": Field("job_title"),
        "industry": Field("industry"),
        "no_of_employees": Field("no_of_employees"),
        "purchasing_time_frame": Field("purchasing_time_frame"),
        "role_in_purchase_process": Field("role_in_purchase_process"),
        "comments": Field("comments"),
        "custom_questions": Field("custom_questions", _CUSTOM_QUESTIONS),
    }

    id: str
    """Registrant id."""

    email: str | Unset = UNSET
    """Email address; Zoom may hide it for people outside the account."""

    first_name: str | Unset = UNSET
    """First name."""

    last_name: str | Unset = UNSET
    """Last name."""

    status: RegistrantStatus.Value | Unset = UNSET
    """pending: the host has yet to decide; approved: the person may join; denied: the host refused."""

    create_time: datetime.datetime | Unset = UNSET
    """When the person registered, in UTC."""

    join_url: str | Unset = UNSET
    """Personal link with which an approved registrant joins."""

    phone: str | Unset = UNSET
    """Phone number."""

    address: str | Unset = UNSET
    """Street address."""

    city: str | Unset = UNSET
    """City."""

    state: str | Unset = UNSET
    """State or province."""

    zip_: str | Unset = UNSET
    """Postal code."""

    country: str | Unset = UNSET
    """Two-letter country code."""

    org: str | Unset = UNSET
    """Organization."""

    job_title: str | Unset = UNSET
    """Job title."""

    industry: str | Unset = UNSET
    """Industry."""

    no_of_employees: EmployeeCount.Value | Unset = UNSET
    """Size of the organisation in employees; empty when not answered. The list may show narrower steps (101-250,
    251-500, 501-1,000) than a registration takes (101-500, 500-1,000)."""

    purchasing_time_frame: PurchasingTimeFrame.Value | Unset = UNSET
    """When the person means to buy; empty when not answered."""

    role_in_purchase_process: PurchaseRole.Value | Unset = UNSET
    """The person's part in the decision to buy; empty when not answered."""

    comments: str | Unset = UNSET
    """Questions and comments for the host."""

    custom_questions: list[RegistrantAnswer] | Unset = UNSET
    """Answers to the webinar's own questions."""

    @classmethod
    def from_dict(cls, data: Mapping[str, Any]) -> Self:
        if cls is not WebinarRegistrant or type(data) is not dict:
            return super().from_dict(data)
        model = new(cls)
        unset = 0
        if (value := data.get("id")) is None:
            unset += 1
            value = MISSING
        model.id = value
        if (value := data.get("email")) is None:
            unset += 1
            value = UNSET
        model.email = value
        if (value := data.get("first_name")) is None:
            unset += 1
            value = UNSET
        model.first_name = value
        if (value := data.get("last_name")) is None:
            unset += 1
            value = UNSET
        model.last_name = value
        if (value := data.get("status")) is None:
            unset += 1
            value = UNSET
        model.status = value
        value = data.get("create_time")
        try:
            value = parse_date_time(value) if isinstance(value, str) and len(value) > 10 else UNSET
        except ValueError:
            value = UNSET
        if value is UNSET:
            unset += 1
        model.create_time = value
        if (value := data.get("join_url")) is None:
            unset += 1
            value = UNSET
        model.join_url = value
        if (value := data.get("phone")) is None:
            unset += 1
            value = UNSET
        model.phone = value
        if (value := data.get("address")) is None:
            unset += 1
            value = UNSET
        model.address = value
        if (value := data.get("city")) is None:
            unset += 1
            value = UNSET
        model.city = value
        if (value := data.get("state")) is None:
            unset += 1
            value = UNSET
        model.state = value
        if (value := data.get("zip")) is None:
            unset += 1
            value = UNSET
        model.zip_ = value
        if (value := data.get("country")) is None:
            unset += 1
            value = UNSET
        model.country = value
        if (value := data.get("org")) is None:
            unset += 1
            value = UNSET
        model.org = value
        if (value := data.get("job_title")) is None:
            unset += 1
            value = UNSET
        model.job_title = value
        if (value := data.get("industry")) is None:
            unset += 1
            value = UNSET
        model.industry = value
        if (value := data.get("no_of_employees")) is None:
            unset += 1
            value = UNSET
        model.no_of_employees = value
        if (value := data.get("purchasing_time_frame")) is None:
            unset += 1
            value = UNSET
        model.purchasing_time_frame = value
        if (value := data.get("role_in_purchase_process")) is None:
            unset += 1
            value = UNSET
        model.role_in_purchase_process = value
        if (value := data.get("comments")) is None:
            unset += 1
            value = UNSET
        model.comments = value
        if (value := data.get("custom_questions")) is None or (value := _CUSTOM_QUESTIONS.decode(value)) is UNSET:
            unset += 1
            value = UNSET
        model.custom_questions = value
        model.additional_properties = {} if len(data) + unset == 21 else model.left_over(data)
        return model

    def write(self, data: dict[str, Any], convert: Convert) -> None:
        if type(self) is not WebinarRegistrant:
            super().write(data, convert)
            return  # fields of its own
        value: Any
        if (value := self.id) is not MISSING:
            data["id"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.email) is not UNSET:
            data["email"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.first_name) is not UNSET:
            data["first_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.last_name) is not UNSET:
            data["last_name"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.status) is not UNSET:
            data["status"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.create_time) is not UNSET:
            data["create_time"] = convert(self, DATE_TIME, None, value)
        if (value := self.join_url) is not UNSET:
            data["join_url"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.phone) is not UNSET:
            data["phone"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.address) is not UNSET:
            data["address"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.city) is not UNSET:
            data["city"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.state) is not UNSET:
            data["state"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.zip_) is not UNSET:
            data["zip"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.country) is not UNSET:
            data["country"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.org) is not UNSET:
            data["org"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.job_title) is not UNSET:
            data["job_title"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.industry) is not UNSET:
            data["industry"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.no_of_employees) is not UNSET:
            data["no_of_employees"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.purchasing_time_frame) is not UNSET:
            data["purchasing_time_frame"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.role_in_purchase_process) is not UNSET:
            data["role_in_purchase_process"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.comments) is not UNSET:
            data["comments"] = value if value.__class__ in PLAIN else convert(self, ANY, None, value)
        if (value := self.custom_questions) is not UNSET:
            data["custom_questions"] = convert(self, _CUSTOM_QUESTIONS, None, value)
