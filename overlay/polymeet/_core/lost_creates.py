"""Creates whose answer was lost: their error, and the common steps of the providers' searches for the created meeting."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar

from polymeet_runtime import InvalidRequest, Operation, PolymeetError, Request, as_object

from ..errors import DecodeError, OutcomeUnknown, ResponseTooLarge
from ..errors._unanswered import Reconcile, Reconciled
from ..retry._policy import Outcome, Retry, outcome_of

__all__ = (
    "SKEW",
    "final_error",
    "instant",
    "newest",
    "unproven_matches",
    "refuse_mark",
    "sent_body",
)

T = TypeVar("T")

SKEW = timedelta(minutes=2)
"""Tolerance for a provider's clock that is behind ours by more than its answers show."""


def final_error(
    error: PolymeetError, operation: Operation, request: Request, retry: Retry, reconcile: Reconcile | None
) -> PolymeetError:
    """Return the error of a whole call that ended with *error*: `OutcomeUnknown` if a create may have run."""
    if isinstance(error, DecodeError) or (isinstance(error, ResponseTooLarge) and 200 <= error.status <= 299):
        error.set_search(reconcile)
    if outcome_of(error) is not Outcome.UNKNOWN or retry.may_repeat(operation, Outcome.UNKNOWN):
        return error
    advice = "; await error.reconcile() looks for what it made" if reconcile else ""
    return OutcomeUnknown(
        f"{operation.provider} {operation.id}: it is not known whether the request ran, so it was not sent again ({error}){advice}",
        operation=operation.id,
        request=request,
        search=reconcile,
    )


def refuse_mark(provider: str, mark: object) -> None:
    """Raise `InvalidRequest` for a mark, because *provider* has no field for one."""
    if mark is not None:
        raise InvalidRequest(
            f"{provider} has no field for a mark: leave mark= out, and give the meetings a title of their own"
        )


def unproven_matches(found: Iterable[tuple[datetime | None, Any]]) -> Reconciled | None:
    """Return the search result for meetings that match, each with the time at which it was made. None is proven."""
    candidates = tuple(newest(found))
    return Reconciled(candidates[0], False, candidates) if candidates else None


def sent_body(request: Request, *path: str) -> dict[str, Any]:
    """Return the JSON object that was sent, or the one at *path* in it."""
    found: Any = json.loads(request.content or b"{}")
    for name in path:
        found = found.get(name)
    return dict(as_object(found) or {})


def instant(text: object, time_zone: object = None) -> datetime | None:
    """Return an ISO 8601 date-time in whole seconds (providers drop fractions). Without an offset it is local in *time_zone*, or UTC.

    None for anything else, also for a local time in an unknown zone, such as those of Windows.
    """
    if not isinstance(text, str):
        return None
    try:
        moment = datetime.fromisoformat(text)
        if moment.tzinfo is None:
            from zoneinfo import ZoneInfo  # imported here, because most programs never search

            moment = moment.replace(tzinfo=ZoneInfo(time_zone) if isinstance(time_zone, str) and time_zone else UTC)
        return moment.astimezone(UTC).replace(microsecond=0)
    except (KeyError, ValueError, OSError, OverflowError):
        return None


def newest(found: Iterable[tuple[datetime | None, T]]) -> list[T]:
    """Return the meetings, each with the time at which it was made, the newest first: it is the likeliest match."""
    earliest = datetime.min.replace(tzinfo=UTC)
    return [each for _, each in sorted(found, key=lambda pair: pair[0] or earliest, reverse=True)]
