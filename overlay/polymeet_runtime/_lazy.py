"""Lazy packages: a submodule is imported on first use of one of its names (PEP 562)."""

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


def lazy_package(
    package: str, names: Mapping[str, str]
) -> tuple[Callable[[str], Any], Callable[[], list[str]], tuple[str, ...]]:
    """Return `__getattr__`, `__dir__` and `__all__` of *package*; *names* maps each public name to the submodule that defines it.

    Type checkers ignore them and read the names from an `__init__.pyi` in the package.
    """
    public = sorted(names)
    return lazy_attributes(package, names), lambda: list(public), tuple(public)
