"""The Zoom of the sandbox: one module a tag."""

from .oauth import TokenRequest, ZoomOAuthServer
from .provider import ZoomProvider
from .state import Meeting, PastMeeting, Webinar, ZoomState

__all__ = ["Meeting", "PastMeeting", "TokenRequest", "Webinar", "ZoomOAuthServer", "ZoomProvider", "ZoomState"]
