"""The root of polymeet's exception tree and the one error that generated code itself raises.

They live here because imports only go down; `polymeet.errors` draws the whole tree and is the place to import them from.
"""


class PolymeetError(Exception):
    """Root of every exception that polymeet raises on its own account."""


class InvalidRequest(PolymeetError, ValueError):
    """The arguments cannot make a valid request. Nothing was sent."""
