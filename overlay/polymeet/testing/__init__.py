"""The sandbox: Zoom, Pyas and ConnectyCube in memory, from the same OpenAPI documents as the clients.

    async with Sandbox() as sandbox, sandbox.zoom() as zoom:
        ...

`sandbox.zoom_oauth` and `sandbox.connectycube_sessions` are the servers that give out tokens and sessions.

It shares no code with the clients, so that a wrong client cannot agree with itself. `python -m polymeet.testing` serves
it on a port. It needs the extra `polymeet[sandbox]`.

`record` and `Recorder` compare the answers of a client, real or of the sandbox, with the specs. They need no extra; so
each name is imported when it is first asked for.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .application import ConnectionCut as ConnectionCut
    from .application import SandboxTransport as SandboxTransport
    from .connectycube import ConnectyCubeSessions as ConnectyCubeSessions
    from .connectycube import SessionRequest as SessionRequest
    from .faults import SandboxFault as SandboxFault
    from .injections import Injection as Injection
    from .messages import Answer as Answer
    from .messages import IncomingRequest as IncomingRequest
    from .messages import ReceivedRequest as ReceivedRequest
    from .record_report import Report as Report
    from .recorder import Recorder as Recorder
    from .recorder import Recording as Recording
    from .recorder import record as record
    from .sandbox import Sandbox as Sandbox
    from .zoom import TokenRequest as TokenRequest
    from .zoom import ZoomOAuthServer as ZoomOAuthServer

_MODULES = {
    "Answer": "messages",
    "ConnectionCut": "application",
    "ConnectyCubeSessions": "connectycube",
    "IncomingRequest": "messages",
    "Injection": "injections",
    "ReceivedRequest": "messages",
    "Recorder": "recorder",
    "Recording": "recorder",
    "Report": "record_report",
    "Sandbox": "sandbox",
    "SandboxFault": "faults",
    "SandboxTransport": "application",
    "SessionRequest": "connectycube",
    "TokenRequest": "zoom",
    "ZoomOAuthServer": "zoom",
    "record": "recorder",
}

__all__ = [
    "Answer",
    "ConnectionCut",
    "ConnectyCubeSessions",
    "IncomingRequest",
    "Injection",
    "ReceivedRequest",
    "Recorder",
    "Recording",
    "Report",
    "Sandbox",
    "SandboxFault",
    "SandboxTransport",
    "SessionRequest",
    "TokenRequest",
    "ZoomOAuthServer",
    "record",
]


if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist

    def __getattr__(name: str) -> object:
        if name not in _MODULES:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = globals()[name] = getattr(import_module(f".{_MODULES[name]}", __name__), name)
        return value


def __dir__() -> list[str]:
    return sorted(__all__)
