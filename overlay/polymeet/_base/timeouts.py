"""How long a call may wait: for each step on the network, and for the whole."""

from attrs import Attribute, define, evolve, field

from polymeet_runtime import InvalidRequest

__all__ = ("DEFAULT_TIMEOUTS", "Timeouts", "as_timeouts")


def _positive(instance: object, attribute: "Attribute[float]", value: float) -> None:
    if not isinstance(value, int | float) or isinstance(value, bool) or not value > 0:  # pyright: ignore[reportUnnecessaryIsInstance]
        raise InvalidRequest(f"{attribute.name} must be more than 0 seconds, not {value!r}")


@define(frozen=True)
class Timeouts:
    """Seconds. All are finite by default; `math.inf` turns one off. Raises `InvalidRequest` for what is not positive."""

    total: float = field(default=60.0, validator=_positive)
    """The whole call: waiting for a connection, sending, and reading the answer to its end."""
    connect: float = field(default=5.0, validator=_positive)
    read: float = field(default=30.0, validator=_positive)
    """Between two pieces of the answer."""
    write: float = field(default=30.0, validator=_positive)
    pool: float = field(default=30.0, validator=_positive)
    """Waiting for a free connection."""

    def as_extension(self) -> dict[str, float | None]:
        """Return httpx's form of the step limits."""
        steps = {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}
        return {step: None if seconds == float("inf") else seconds for step, seconds in steps.items()}


DEFAULT_TIMEOUTS = Timeouts()


def as_timeouts(value: float | Timeouts) -> Timeouts:
    """Return *value*, or the default step limits under a total of so many seconds. Raises `InvalidRequest` unless it is positive."""
    return value if isinstance(value, Timeouts) else evolve(DEFAULT_TIMEOUTS, total=value)
