"""Observing a client: every request, retry, wait and token renewal, as it happens.

    Observer               inherit from it, and override what you want to see: `Zoom(..., observers=[MyObserver()])`
    OpenTelemetryObserver  a span for each request (extra `polymeet[opentelemetry]`)

Without any observer one line a request goes to the loggers `polymeet.zoom`, `polymeet.pyas` and `polymeet.connectycube` at DEBUG. No event
and no line has a body, a credential, or a header or query value that is not on the list of loggable ones.
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
