"""A span for each request (extra `polymeet[opentelemetry]`)."""

from opentelemetry import trace
from opentelemetry.trace import Span, SpanKind, StatusCode, TracerProvider

from ._protocol import Observer, RequestStarted, ResponseReceived, RetryPlanned, Waited

__all__ = ("OpenTelemetryObserver",)


class OpenTelemetryObserver(Observer):
    """Makes a client span for each attempt, named by its operation, such as `zoom get_meeting`.

    Attributes follow OpenTelemetry's conventions for HTTP: method, route, status, resend count, error type; and `polymeet.request_id`.
    Waits and retries are events of the span that is current around the call. Paths have their parameters as names, never as values.
    """

    def __init__(self, tracer_provider: TracerProvider | None = None) -> None:
        """Use *tracer_provider*, or the global one."""
        self._tracer = trace.get_tracer("polymeet", tracer_provider=tracer_provider)
        self._spans: dict[RequestStarted, Span] = {}

    def on_request(self, event: RequestStarted) -> None:
        """Begin a span."""
        operation = event.operation
        self._spans[event] = self._tracer.start_span(
            f"{operation.provider} {operation.id}",
            kind=SpanKind.CLIENT,
            attributes={
                "http.request.method": operation.method,
                "http.route": operation.path,
                "http.request.resend_count": event.attempt - 1,
                "polymeet.provider": operation.provider,
                "polymeet.operation": operation.id,
            },
        )

    def on_response(self, event: ResponseReceived) -> None:
        """End its span."""
        span = self._spans.pop(event.started, None)
        if span is None:
            return
        if event.status is not None:
            span.set_attribute("http.response.status_code", event.status)
        if event.request_id is not None:
            span.set_attribute("polymeet.request_id", event.request_id)
        if event.failure is not None:
            span.set_attribute("error.type", event.failure)
            span.set_status(StatusCode.ERROR)
        span.end()

    def on_retry(self, event: RetryPlanned) -> None:
        """Note on the current span that a request will be sent again."""
        trace.get_current_span().add_event(
            "polymeet.retry",
            {"polymeet.operation": event.operation.id, "polymeet.attempt": event.attempt, "polymeet.wait": event.wait},
        )

    def on_wait(self, event: Waited) -> None:
        """Note on the current span that a call waited, and what for."""
        trace.get_current_span().add_event(
            "polymeet.wait",
            {
                "polymeet.operation": event.operation.id,
                "polymeet.seconds": event.seconds,
                "polymeet.reason": event.reason,
            },
        )
