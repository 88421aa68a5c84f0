"""EmployeeCountInput: the documented values; any other is taken as it comes."""

from typing import Literal

EmployeeCountInput = (
    Literal["", "1-20", "21-50", "51-100", "101-500", "500-1,000", "1,001-5,000", "5,001-10,000", "More than 10,000"]
    | str
)
"""Size of the organisation in employees; empty for no answer."""
