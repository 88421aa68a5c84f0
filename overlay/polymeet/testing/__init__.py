"""The sandbox: Zoom, Pyas and ConnectyCube in memory, from the same OpenAPI documents as the clients.

    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        ...

`sandbox.zoom_oauth` and `sandbox.connectycube_sessions` are the servers that give out tokens and sessions.

The three providers are `polymeet_sandbox`, which shares no code with the clients, so that a wrong client cannot agree with itself; only
the methods that make clients are here. `python -m polymeet.testing` serves it on a port. It needs the extra `polymeet[sandbox]`.
"""

from polymeet_sandbox.application import ConnectionCut, SandboxTransport
from polymeet_sandbox.connectycube import ConnectyCubeSessions, SessionRequest
from polymeet_sandbox.injections import Injection
from polymeet_sandbox.messages import Answer, IncomingRequest, ReceivedRequest, SandboxFault
from polymeet_sandbox.zoom import TokenRequest, ZoomOAuthServer

from ._sandbox import Sandbox

__all__ = (
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
)
