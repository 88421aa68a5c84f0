"""EmployeeCountInput: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class EmployeeCountInput:
    """Size of the organisation in employees; empty for no answer."""

    Value: TypeAlias = (
        Literal[
            "", "1-20", "21-50", "51-100", "101-500", "500-1,000", "1,001-5,000", "5,001-10,000", "More than 10,000"
        ]
        | str
    )
    """What a field takes: these, or any other."""

    EMPTY: Final = ""
    FROM_1_TO_20: Final = "1-20"
    FROM_21_TO_50: Final = "21-50"
    FROM_51_TO_100: Final = "51-100"
    FROM_101_TO_500: Final = "101-500"
    FROM_500_TO_1000: Final = "500-1,000"
    FROM_1001_TO_5000: Final = "1,001-5,000"
    FROM_5001_TO_10000: Final = "5,001-10,000"
    MORE_THAN_10000: Final = "More than 10,000"
