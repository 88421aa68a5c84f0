"""The limiter of one event loop, and the protocol that clients expect of any limiter."""

from collections.abc import Mapping
from typing import Protocol

from attrs import define

from polymeet_runtime import Operation

from .._base.event_loop import HomeLoop
from ..errors import RateLimitWaitTooLong
from ._day import DailyBudget
from ._feedback import RateFeedback, feedback_of
from ._gcra import Gcra
from ._limits import Limit, RateLimits
from ._time import SYSTEM_CLOCK, Clock, seconds_to_deadline

__all__ = ("LabelBudget", "Limiter", "RateLimiter", "wait_too_long")


class Limiter(Protocol):
    """Limiter of a client: delays calls, and learns from answers."""

    async def acquire(self, operation: Operation) -> float:
        """Wait until *operation* may be sent; return the seconds waited.

        Raises:
            DailyLimitReached: The day's quota is used up.
            RateLimitWaitTooLong: The turn comes after the deadline of the scopes around the call. This is raised at once.
        """
        ...

    def answered(self, operation: Operation, status: int, headers: Mapping[str, str], message: str | None) -> None:
        """Learn from an answer. *headers* are found without regard to case; *message* is that of an error."""
        ...


@define
class LabelBudget:
    """Budget of the operations with one label."""

    limit: Limit
    """Limit of the plan. Answers of the server can lower the pace, but never raise it above this limit."""
    pace: Gcra
    day: DailyBudget


class RateLimiter:
    """Limiter that keeps all its calls below the limits of an account; share one among all clients of that account.

    Calls of a label are sent evenly, first come first served. Operations without a limit are not delayed. A call that is cancelled
    while it waits gives back its turn and its place in the daily quota. A free turn is taken without a switch of tasks.

    It works in one event loop at a time, and can be used in another after the last one has stopped; its counts stay.
    """

    def __init__(self, limits: RateLimits, *, clock: Clock = SYSTEM_CLOCK) -> None:
        """Make one for a plan such as `ZoomRateLimits.PRO`. *clock* is for tests."""
        self._limits = limits
        self._clock = clock
        self._budgets: dict[str | None, LabelBudget | None] = {}
        self._days = {
            label: day for quota in limits.days for day in [DailyBudget(quota.count, clock)] for label in quota.labels
        }
        self._server_labels: dict[str, str] = {}
        """Labels under which the server counts operations, if they differ from the specs; by operation id."""
        self._home = HomeLoop()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._limits!r}>"

    async def acquire(self, operation: Operation) -> float:
        """Wait until *operation* may be sent; return the seconds waited.

        Raises:
            DailyLimitReached: The daily quota is used up, by our count or as stated by the provider.
            RateLimitWaitTooLong: The turn comes after the deadline of the cancel scopes around the call. Raised at once, because the wait
                would be useless; a pause that begins during the wait can raise it later.
            WrongEventLoop: It is in use in another event loop, such as that of another thread.
        """
        if self._home.check("this RateLimiter"):
            self._clear_queues()
        budget = self.budget_of(operation)
        if budget is None:
            return 0.0
        taken = budget.day.take(operation)
        if budget.pace.take():
            return 0.0

        def check_wait(seconds: float) -> None:
            budget.day.check(operation)
            if seconds > seconds_to_deadline():
                raise wait_too_long(operation, seconds)

        try:
            waited = await budget.pace.wait(check_wait)
        except BaseException:
            budget.day.give_back(taken)
            raise
        budget.day.sent(taken)
        return waited

    def note(self, operation: Operation) -> None:
        """Count a call of *operation* that another budget has let through."""
        budget = self.budget_of(operation)
        if budget is not None:
            budget.pace.note()
            budget.day.note()

    def answered(self, operation: Operation, status: int, headers: Mapping[str, str], message: str | None) -> None:
        """Learn from an answer: from its `X-RateLimit` headers, and from the wait that a 429 asks for.

        A full window delays all calls with the label, a used-up day refuses them. The quota of one user, and Zoom's lock on a resource
        that is being changed, do not affect other calls.
        """
        self.learn(operation, status, headers, message)

    def learn(
        self, operation: Operation, status: int, headers: Mapping[str, str], message: str | None
    ) -> RateFeedback | None:
        """Learn from an answer, and return its feedback."""
        budget = self.budget_of(operation)
        if budget is None:
            return None
        feedback = feedback_of(status, headers, message, limit=budget.limit, now=self._clock.time())
        if feedback is None:
            return None
        if feedback.label and feedback.label != operation.rate_limit_label and self._limits.limit_of(feedback.label):
            self._server_labels[operation.id] = feedback.label
        self._apply(feedback, self.budget_of(operation) or budget)
        return feedback

    def budget_of(self, operation: Operation) -> LabelBudget | None:
        """Return the budget for the label of *operation*, or None if it is not limited."""
        label = self.label_of(operation) if self._server_labels else operation.rate_limit_label
        try:
            return self._budgets[label]
        except KeyError:
            limit = self._limits.limit_of(label)
            budget = self._budgets[label] = None if limit is None else self._new_budget(label, limit)
            return budget

    def label_of(self, operation: Operation) -> str | None:
        """Return the label of *operation*: the one that the server states, or that of the specs."""
        return self._server_labels.get(operation.id) or operation.rate_limit_label

    def _clear_queues(self) -> None:
        for budget in self._budgets.values():
            if budget is not None:
                budget.pace.clear_queue()

    def _new_budget(self, label: str | None, limit: Limit) -> LabelBudget:
        day = self._days.get(label) if label else None
        return LabelBudget(limit, Gcra(limit, self._clock), day or DailyBudget(clock=self._clock))

    def _apply(self, feedback: RateFeedback, budget: LabelBudget) -> None:
        if feedback.count is not None and (limit := budget.limit.lowered_to(feedback.count)) != budget.pace.limit:
            budget.pace.limit = limit
        if feedback.remaining_today is not None:
            budget.day.learn_remaining(feedback.remaining_today)
        if feedback.pause > 0:
            budget.pace.pause(feedback.pause)
        if feedback.used_up_until is not None:
            budget.day.mark_used_up(feedback.used_up_until)
            for each in self._budgets.values():
                if each is not None and each.day is budget.day:
                    each.pace.recheck()


def wait_too_long(operation: Operation, seconds: float) -> RateLimitWaitTooLong:
    """Return the error for a call whose turn comes after its deadline."""
    return RateLimitWaitTooLong(
        f"{operation.provider} {operation.id}: the rate budget has room in {seconds:.1f} seconds, which is after the deadline of the call; "
        "allow it more time, or make fewer calls at once",
        wait=seconds,
    )
