"""ConnectyCube: the client and, in `polymeet.connectycube.models`, its models."""

from . import models
from ._client import ConnectyCube

__all__ = ("ConnectyCube", "models")
