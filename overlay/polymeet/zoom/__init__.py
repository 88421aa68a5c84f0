"""Zoom: the client and, in `polymeet.zoom.models`, its models."""

from . import models
from ._client import Zoom

__all__ = ("Zoom", "models")
