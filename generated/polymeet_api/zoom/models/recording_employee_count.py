"""RecordingEmployeeCount: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingEmployeeCount = (
    Literal[
        "",
        "1-20",
        "21-50",
        "51-100",
        "101-250",
        "251-500",
        "501-1,000",
        "1,001-5,000",
        "5,001-10,000",
        "More than 10,000",
    ]
    | str
)
"""Size of the organisation in employees; empty for no answer. The steps between 100 and 1,000 are not those that a
meeting's registration takes."""
