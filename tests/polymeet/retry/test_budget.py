"""How much is sent again in an outage."""

import anyio
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet import Zoom
from polymeet.auth import BearerToken
from polymeet.errors import (
    ServerError,
    ServiceUnavailable,
)
from polymeet.retry._loop import CAPACITY, RetryBudget
from tests.helpers.answers import Server
from tests.helpers.faulting import QUICK


class TestBudget:
    @pytest.mark.property
    @given(st.lists(st.tuples(st.booleans(), st.booleans()), max_size=300))
    def test_it_is_never_negative_and_never_more_than_full(self, calls: list[tuple[bool, bool]]) -> None:
        budget = RetryBudget()
        for throttled, succeeded in calls:
            before = budget.tokens
            price = 5 if throttled else 14
            cost = budget.take(throttled=throttled)
            assert cost == (price if before >= price else 0)
            assert budget.tokens == before - cost
            if succeeded:
                budget.succeeded(cost)
            assert 0 <= budget.tokens <= CAPACITY

    def test_a_success_gives_back_what_its_last_retry_cost(self) -> None:
        budget = RetryBudget()
        costs = [budget.take(throttled=False), budget.take(throttled=True)]
        assert (costs, budget.tokens) == ([14, 5], CAPACITY - 19)
        budget.succeeded(costs[-1])
        assert budget.tokens == CAPACITY - 14
        budget.succeeded(0)
        assert budget.tokens == CAPACITY - 13

    def test_without_enough_tokens_nothing_is_taken(self) -> None:
        budget = RetryBudget(tokens=13)
        assert (budget.take(throttled=False), budget.tokens) == (0, 13)
        assert (budget.take(throttled=True), budget.tokens) == (5, 8)

    @pytest.mark.anyio
    @pytest.mark.parametrize("status", [500, 502])
    async def test_200_calls_into_an_outage_send_at_most_a_fifth_more(self, status: int) -> None:
        """Goal R5. The budget limits it (235 requests, as the AWS SDKs): all that is under way at once is one failure to the breaker."""
        requests: list[httpx.Request] = []

        async def fail(request: httpx.Request) -> httpx.Response:
            requests.append(request)
            await anyio.lowlevel.checkpoint()  # as over a network, where the other calls go on meanwhile
            return httpx.Response(status)

        zoom = Zoom(BearerToken("t"), transport=httpx.MockTransport(fail), retry=QUICK)

        async def call() -> None:
            with pytest.raises((ServerError, ServiceUnavailable)):
                await zoom.meetings.get_meeting(1)

        async with anyio.create_task_group() as tasks:
            for _ in range(200):
                tasks.start_soon(call)
        assert len(requests) == 235

    @pytest.mark.anyio
    async def test_all_views_of_a_client_share_one_budget(self) -> None:
        server = Server(httpx.Response(500))
        zoom = server.zoom(retry=QUICK)
        for number in range(50):
            with pytest.raises(ServerError):
                await zoom.with_options(timeout=5 + number).meetings.get_meeting(1)
        assert len(server.requests) == 50 + 35
