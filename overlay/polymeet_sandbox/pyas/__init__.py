"""The Pyas of the sandbox: one module a tag."""

from .provider import PyasProvider
from .state import PyasState

__all__ = ["PyasProvider", "PyasState"]
