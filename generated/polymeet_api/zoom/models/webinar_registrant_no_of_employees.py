"""WebinarRegistrantNoOfEmployees: the documented values; any other is taken as it comes."""

from typing import Literal

WebinarRegistrantNoOfEmployees = (
    Literal[
        "",
        "1-20",
        "21-50",
        "51-100",
        "101-250",
        "101-500",
        "251-500",
        "500-1,000",
        "501-1,000",
        "1,001-5,000",
        "5,001-10,000",
        "More than 10,000",
    ]
    | str
)
"""Size of the registrant's organization; empty if not answered. The ranges 101-500 and 500-1,000 come from the older
document, 101-250, 251-500 and 501-1,000 from the newer one."""
