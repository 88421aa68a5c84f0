"""Pyas: the client and, in `polymeet.pyas.models`, its models."""

from . import models
from ._client import Pyas

__all__ = ("Pyas", "models")
