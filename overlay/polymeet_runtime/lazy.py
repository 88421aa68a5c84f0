"""Packages that import a submodule when one of its names is first asked for (PEP 562)."""

from collections.abc import Callable, Mapping
from importlib import import_module
from sys import modules
from typing import Any


def lazy_attributes(package: str, names: Mapping[str, str]) -> Callable[[str], Any]:
    """Return a module `__getattr__` for *package*; *names* maps each public name to the submodule that defines it."""

    def __getattr__(name: str) -> Any:  # noqa: N807 - what PEP 562 calls it
        if name not in names:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f".{names[name]}", package), name)
        setattr(modules[package], name, value)
        return value

    return __getattr__
