"""The sandbox: Zoom, Pyas and ConnectyCube in memory, from the same OpenAPI documents as the clients.

    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        ...

`sandbox.zoom_oauth` and `sandbox.connectycube_sessions` are the servers for tokens and sessions.

The providers are in `polymeet_sandbox`, which shares no code with the clients, so that an error of a client does not cancel itself out;
this package only adds the methods that make clients. `python -m polymeet.testing` serves it on a port. Needs `polymeet[sandbox]`.
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
