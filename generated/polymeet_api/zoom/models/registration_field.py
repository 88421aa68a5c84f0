"""RegistrationField: the documented values; any other is taken as it comes."""

from typing import Literal

RegistrationField = (
    Literal[
        "last_name",
        "address",
        "city",
        "country",
        "zip",
        "state",
        "phone",
        "industry",
        "org",
        "job_title",
        "purchasing_time_frame",
        "role_in_purchase_process",
        "no_of_employees",
        "comments",
    ]
    | str
)
"""The registrant's field that a standard question fills, by its name in the registrant."""
