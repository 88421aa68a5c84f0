from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, ClassVar

from attrs import define
from polymeet_runtime import UNSET, Field, ListOf, Model, ModelRef, Unset

if TYPE_CHECKING:
    from ..models.employee_count_input import EmployeeCountInput
    from ..models.purchase_role import PurchaseRole
    from ..models.purchasing_time_frame import PurchasingTimeFrame
    from ..models.registrant_answer_input import RegistrantAnswerInput
    from ..models.registrant_language import RegistrantLanguage


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
