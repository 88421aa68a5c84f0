"""ConferencingProvider: the documented values; any other is taken as it comes."""

from typing import Literal

ConferencingProvider = Literal["zoom"] | str
"""Service of the online meeting; only zoom is documented."""
