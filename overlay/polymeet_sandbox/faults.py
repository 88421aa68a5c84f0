"""The two ways in which a request to the sandbox fails.

ProviderError   the provider refuses the request: it becomes an ordinary answer
SandboxFault    the sandbox itself, or the way a test uses it, is wrong: it reaches the test
"""

from __future__ import annotations

from .messages import Answer


class SandboxFault(AssertionError):
    """The sandbox answered, or was asked to answer, something that its specs do not document."""


class ProviderError(Exception):
    """Raised by a handler to refuse a request with the provider's own error body."""

    def __init__(self, answer: Answer) -> None:
        super().__init__(f"{answer.status} {answer.body}")
        self.answer = answer
