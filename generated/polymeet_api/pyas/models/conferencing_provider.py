"""ConferencingProvider: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ConferencingProvider:
    """Service of the online meeting; only zoom is documented."""

    Value: TypeAlias = Literal["zoom"] | str
    """What a field takes: these, or any other."""

    ZOOM: Final = "zoom"
