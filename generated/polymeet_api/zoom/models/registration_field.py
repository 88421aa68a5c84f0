"""RegistrationField: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RegistrationField:
    """The registrant's field that a standard question fills, by its name in the registrant."""

    Value: TypeAlias = (
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
    """What a field takes: these, or any other."""

    LAST_NAME: Final = "last_name"
    ADDRESS: Final = "address"
    CITY: Final = "city"
    COUNTRY: Final = "country"
    ZIP: Final = "zip"
    STATE: Final = "state"
    PHONE: Final = "phone"
    INDUSTRY: Final = "industry"
    ORG: Final = "org"
    JOB_TITLE: Final = "job_title"
    PURCHASING_TIME_FRAME: Final = "purchasing_time_frame"
    ROLE_IN_PURCHASE_PROCESS: Final = "role_in_purchase_process"
    NO_OF_EMPLOYEES: Final = "no_of_employees"
    COMMENTS: Final = "comments"
