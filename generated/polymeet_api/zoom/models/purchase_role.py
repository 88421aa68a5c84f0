"""PurchaseRole: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class PurchaseRole:
    """The person's part in the decision to buy; empty when not answered."""

    Value: TypeAlias = Literal["", "Decision Maker", "Evaluator/Recommender", "Influencer", "Not involved"] | str
    """What a field takes: these, or any other."""

    EMPTY: Final = ""
    DECISION_MAKER: Final = "Decision Maker"
    EVALUATOR_RECOMMENDER: Final = "Evaluator/Recommender"
    INFLUENCER: Final = "Influencer"
    NOT_INVOLVED: Final = "Not involved"
