"""The Zoom of the sandbox: handlers in a module for each tag or two, and in `*_state.py` what they work on."""

from .oauth import TokenRequest, ZoomOAuthServer
from .provider import ZoomProvider
from .state import Meeting, PastMeeting, Webinar, ZoomState

__all__ = ["Meeting", "PastMeeting", "TokenRequest", "Webinar", "ZoomOAuthServer", "ZoomProvider", "ZoomState"]
