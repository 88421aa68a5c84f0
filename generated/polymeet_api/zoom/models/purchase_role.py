"""PurchaseRole: the documented values; any other is taken as it comes."""

from typing import Literal

PurchaseRole = Literal["", "Decision Maker", "Evaluator/Recommender", "Influencer", "Not involved"] | str
"""The person's part in the decision to buy; empty when not answered."""
