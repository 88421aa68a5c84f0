"""polymeet: one async SDK for meetings on Zoom, Pyas and ConnectyCube.

`Zoom`, `Pyas` and `ConnectyCube` are the clients; `UNSET` is the value of a field that is absent. Each is imported on first use.
Everything else lives in the module of its subject: `polymeet.auth`, `polymeet.errors`, `polymeet.pagination`, `polymeet.testing`,
`polymeet.zoom.models` and so on.
"""

from typing import TYPE_CHECKING

from ._providers import PROVIDERS

if TYPE_CHECKING:  # freezers such as PyInstaller find a module by an import statement, whether it runs or not
    from . import connectycube as connectycube
    from . import pyas as pyas
    from . import zoom as zoom

__version__ = "0.1.0"

# `__init__.pyi` has the same names for type checkers. `lazy_attributes` of polymeet_runtime would import that with `import polymeet`.
_LAZY = {each.name: f"{__name__}.{each.id}" for each in PROVIDERS.values()} | {"UNSET": "polymeet_runtime"}

__all__ = (*_LAZY, "__version__")  # pyright: ignore[reportUnsupportedDunderAll]  # `__init__.pyi` names them one by one


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = globals()[name] = getattr(import_module(_LAZY[name]), name)
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
