"""The models of this provider: attrs classes with `from_dict` and `to_dict`, each imported on first use."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:  # type checkers need each name
    from polymeet_api.pyas.models import *
else:
    from polymeet_api.pyas.models import __all__, __dir__, __getattr__
