"""Random walks over odd lists give what is in them: each item, once, in order, and no end that is none."""

from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.polymeet.pagination.walks import walk

pytestmark = pytest.mark.anyio

WALKS = 5_000
"""On each of the event loops."""


@pytest.mark.property
@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@given(seed=st.integers(0, 2**32))
async def test_a_walk(seed: int) -> None:
    await walk(Random(seed))


@pytest.mark.stress
async def test_thousands_of_walks(anyio_backend: tuple[str, dict[str, bool]]) -> None:
    for number in range(WALKS):
        seed = f"{anyio_backend[0]} {number}"
        try:
            await walk(Random(seed))
        except Exception as error:
            error.add_note(f"in the walk of Random({seed!r})")
            raise
