"""PurchasingTimeFrame: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class PurchasingTimeFrame:
    """When the person means to buy; empty when not answered."""

    Value: TypeAlias = (
        Literal["", "Within a month", "1-3 months", "4-6 months", "More than 6 months", "No timeframe"] | str
    )
    """What a field takes: these, or any other."""

    EMPTY: Final = ""
    WITHIN_A_MONTH: Final = "Within a month"
    MONTHS_1_TO_3: Final = "1-3 months"
    MONTHS_4_TO_6: Final = "4-6 months"
    MORE_THAN_6_MONTHS: Final = "More than 6 months"
    NO_TIMEFRAME: Final = "No timeframe"
