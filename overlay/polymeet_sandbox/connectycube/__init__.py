"""The ConnectyCube of the sandbox: sessions, meetings and their recordings."""

from .provider import ConnectyCubeProvider, ConnectyCubeState
from .sessions import ConnectyCubeSessions, SessionRequest
from .store import Session, User

__all__ = ["ConnectyCubeProvider", "ConnectyCubeSessions", "ConnectyCubeState", "Session", "SessionRequest", "User"]
