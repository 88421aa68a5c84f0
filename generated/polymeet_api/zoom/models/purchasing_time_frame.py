"""PurchasingTimeFrame: the documented values; any other is taken as it comes."""

from typing import Literal

PurchasingTimeFrame = (
    Literal["", "Within a month", "1-3 months", "4-6 months", "More than 6 months", "No timeframe"] | str
)
"""When the person means to buy; empty when not answered."""
