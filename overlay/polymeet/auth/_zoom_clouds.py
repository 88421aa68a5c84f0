"""The domains of Zoom's clouds, in a module of their own: the client needs them, and not the credentials of Zoom."""

from typing import Final

__all__ = ("ZOOM_DOMAINS",)

ZOOM_DOMAINS: Final = ("zoom.us", "zoomgov.com")
