"""Where tokens are kept: in memory, in files, in Redis. Anything with the methods of `TokenStore` will do."""

from typing import TYPE_CHECKING

from .memory import MemoryTokenStore
from .protocol import HeldToken, TokenStore

if TYPE_CHECKING:
    from .file import FileTokenStore as FileTokenStore
    from .redis import RedisTokenStore as RedisTokenStore

__all__ = ("FileTokenStore", "HeldToken", "MemoryTokenStore", "RedisTokenStore", "TokenStore")

_MODULES = {"FileTokenStore": "file", "RedisTokenStore": "redis"}


if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
