"""RegistrantAction: the documented values; any other is taken as it comes."""

from typing import Literal

RegistrantAction = Literal["approve", "cancel", "deny"] | str
"""approve: let the person join; cancel: withdraw an approval; deny: refuse."""
