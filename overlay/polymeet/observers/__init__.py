"""Observing a client: every request, retry, wait and token renewal, as it happens.

    Observer               base class; override the methods you need: `Zoom(..., observers=[MyObserver()])`
    OpenTelemetryObserver  a span for each request (extra `polymeet[opentelemetry]`)

Even without an observer, each request is logged in one DEBUG line to `polymeet.zoom`, `polymeet.pyas` or `polymeet.connectycube`. Events
and lines never have a body or a credential, and only those headers and query values that are on an allow-list.
"""

from ._events import Observer, Refreshed, RequestStarted, ResponseReceived, RetryPlanned, Waited
from ._opentelemetry import OpenTelemetryObserver

__all__ = (
    "Observer",
    "OpenTelemetryObserver",
    "Refreshed",
    "RequestStarted",
    "ResponseReceived",
    "RetryPlanned",
    "Waited",
)
