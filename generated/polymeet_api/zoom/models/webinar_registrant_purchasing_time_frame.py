"""WebinarRegistrantPurchasingTimeFrame: the documented values; any other is taken as it comes."""

from typing import Literal

WebinarRegistrantPurchasingTimeFrame = (
    Literal["", "Within a month", "1-3 months", "4-6 months", "More than 6 months", "No timeframe"] | str
)
"""When the registrant means to buy; empty if not answered."""
