"""polymeet: one async SDK for meetings on Zoom, Pyas and ConnectyCube.

`Zoom`, `Pyas` and `ConnectyCube` are the clients; each is imported when it is first asked for. Everything else lives in the module
of its subject: `polymeet.auth`, `polymeet.errors`, `polymeet.pagination`, `polymeet.testing`, `polymeet.zoom.models` and so on.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .connectycube import ConnectyCube as ConnectyCube
    from .pyas import Pyas as Pyas
    from .zoom import Zoom as Zoom

__all__ = ("ConnectyCube", "Pyas", "Zoom", "__version__")

__version__ = "0.1.0"

_MODULES = {"ConnectyCube": "connectycube", "Pyas": "pyas", "Zoom": "zoom"}


if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist
    # Not `lazy_attributes` of polymeet_runtime, which would import attrs with `import polymeet`.
    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
