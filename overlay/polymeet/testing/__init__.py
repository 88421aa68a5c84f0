"""The sandbox: Zoom, Pyas and ConnectyCube in memory, from the same OpenAPI documents as the clients.

    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        ...

`sandbox.zoom_oauth` and `sandbox.connectycube_sessions` are the servers that give out tokens and sessions.

It shares no code with the clients, so that a wrong client cannot agree with itself. `python -m polymeet.testing` serves
it on a port. It needs the extra `polymeet[sandbox]`.
"""

from .application import ConnectionCut, SandboxTransport
from .connectycube import ConnectyCubeSessions, SessionRequest
from .faults import SandboxFault
from .injections import Injection
from .messages import Answer, IncomingRequest, ReceivedRequest
from .sandbox import Sandbox
from .zoom import TokenRequest, ZoomOAuthServer

__all__ = [
    "Answer",
    "ConnectionCut",
    "ConnectyCubeSessions",
    "IncomingRequest",
    "Injection",
    "ReceivedRequest",
    "Sandbox",
    "SandboxFault",
    "SandboxTransport",
    "SessionRequest",
    "TokenRequest",
    "ZoomOAuthServer",
]
