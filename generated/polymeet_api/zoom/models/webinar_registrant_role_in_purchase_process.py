"""WebinarRegistrantRoleInPurchaseProcess: the documented values; any other is taken as it comes."""

from typing import Literal

WebinarRegistrantRoleInPurchaseProcess = (
    Literal["", "Decision Maker", "Evaluator/Recommender", "Influencer", "Not involved"] | str
)
"""The registrant's part in a purchase; empty if not answered."""
