"""EmployeeCount: the documented values; any other is taken as it comes."""

from typing import Literal

EmployeeCount = (
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
"""Size of the organisation in employees; empty when not answered. The list may show narrower steps (101-250, 251-500,
501-1,000) than a registration takes (101-500, 500-1,000)."""
