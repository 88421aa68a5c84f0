"""RegionAccessMethod: the documented values; any other is taken as it comes."""

from typing import Literal

RegionAccessMethod = Literal["approve", "deny"] | str
"""approve: only approved_list gets in; deny: all but denied_list get in."""
