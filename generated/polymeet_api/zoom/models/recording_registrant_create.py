from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.purchase_role import PurchaseRole
    from ..models.purchasing_time_frame import PurchasingTimeFrame
    from ..models.recording_employee_count import RecordingEmployeeCount
    from ..models.registrant_answer_input import RegistrantAnswerInput
    from ..models.registrant_status import RegistrantStatus


@define(kw_only=True, repr=False)
class RecordingRegistrantCreate(Model):
    """A person to register, with the answers to the registration form."""

    model_fields: ClassVar[Mapping[str, Field]] = {
        "email": Field("email", required=True),
        "first_name": Field("first_name", required=True),
        "last_name": Field("last_name"),
        "status": Field("status"),
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
        "custom_questions": Field(
            "custom_questions",
            ListOf(ModelRef("polymeet_api.zoom.models.registrant_answer_input", "RegistrantAnswerInput")),
        ),
    }

    email: str
    """E-mail address, up to 128 characters."""

    first_name: str
    """First name, up to 64 characters."""

    last_name: str | Unset = UNSET
    """Last name, up to 64 characters."""

    status: RegistrantStatus.Value | Unset = UNSET
    """pending: the host has yet to decide; approved: the person may join; denied: the host refused."""

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

    no_of_employees: RecordingEmployeeCount.Value | Unset = UNSET
    """Size of the organisation in employees; empty for no answer. The steps between 100 and 1,000 are not those that a
    meeting's registration takes."""

    comments: str | Unset = UNSET
    """Questions and comments for the host."""

    custom_questions: list[RegistrantAnswerInput] | Unset = UNSET
    """Answers to the host's own questions."""
