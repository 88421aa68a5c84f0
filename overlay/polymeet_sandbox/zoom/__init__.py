"""The Zoom of the sandbox: handlers in a module for each tag or two, and their state in `*_state.py`."""

from .oauth import TokenRequest, ZoomOAuthServer
from .provider import ZoomProvider
from .state import Meeting, PastMeeting, Webinar, ZoomState

__all__ = ["Meeting", "PastMeeting", "TokenRequest", "Webinar", "ZoomOAuthServer", "ZoomProvider", "ZoomState"]
