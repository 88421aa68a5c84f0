"""Seeing what a client does: every request, retry, wait and token renewal, as it happens.

    Observer               inherit from it, and override what you want to see: `Zoom(..., observers=[MyObserver()])`
    OpenTelemetryObserver  a span for each request (extra `polymeet[opentelemetry]`)

Without any observer one line a request goes to the loggers `polymeet.zoom`, `polymeet.pyas` and `polymeet.connectycube` at DEBUG. No event
and no line has a body, a credential, or a header or query value that is not on the list of harmless ones.
"""

from typing import TYPE_CHECKING

from polymeet_runtime import lazy_attributes

from ._protocol import Observer, Refreshed, RequestStarted, ResponseReceived, RetryPlanned, Waited

if TYPE_CHECKING:
    from ._opentelemetry import OpenTelemetryObserver as OpenTelemetryObserver

__all__ = (
    "Observer",
    "OpenTelemetryObserver",
    "Refreshed",
    "RequestStarted",
    "ResponseReceived",
    "RetryPlanned",
    "Waited",
)


if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist
    __getattr__ = lazy_attributes(__name__, {"OpenTelemetryObserver": "_opentelemetry"})


def __dir__() -> list[str]:
    return sorted(__all__)
