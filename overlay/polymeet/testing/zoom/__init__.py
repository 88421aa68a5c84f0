"""The Zoom of the sandbox: one module a tag."""

from .provider import ZoomProvider
from .state import Meeting, PastMeeting, Webinar, ZoomState

__all__ = ["Meeting", "PastMeeting", "Webinar", "ZoomProvider", "ZoomState"]
