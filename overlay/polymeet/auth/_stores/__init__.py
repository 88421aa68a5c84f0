"""Where tokens are kept: in memory, in files, in Redis. Anything with the methods of `TokenStore` will do."""

from typing import TYPE_CHECKING

from polymeet_runtime import lazy_attributes

from .memory import MemoryTokenStore
from .protocol import HeldToken, TokenStore

if TYPE_CHECKING:
    from .file import FileTokenStore as FileTokenStore
    from .redis import RedisTokenStore as RedisTokenStore

__all__ = ("FileTokenStore", "HeldToken", "MemoryTokenStore", "RedisTokenStore", "TokenStore")

_MODULES = {"FileTokenStore": "file", "RedisTokenStore": "redis"}


if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist
    __getattr__ = lazy_attributes(__name__, _MODULES)


def __dir__() -> list[str]:
    return sorted(__all__)
