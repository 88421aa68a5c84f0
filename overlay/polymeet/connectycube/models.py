"""The models of this provider: attrs classes with `from_dict` and `to_dict`, each imported when it is first asked for."""

from typing import TYPE_CHECKING

from polymeet_api.connectycube import models as _generated

if TYPE_CHECKING:
    from polymeet_api.connectycube.models import *

if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist
    __all__ = _generated.__all__

    def __getattr__(name: str) -> object:
        return getattr(_generated, name)


def __dir__() -> list[str]:
    return dir(_generated)
