"""The fixture that all async tests run under gives the loop that its name says."""

import asyncio

import pytest
import sniffio

pytestmark = pytest.mark.anyio


async def test_the_loop_is_the_one_asked_for(request: pytest.FixtureRequest) -> None:
    wanted = request.node.callspec.params["anyio_backend"]
    if wanted == "trio":
        assert sniffio.current_async_library() == "trio"
        return
    assert type(asyncio.get_running_loop()).__module__.startswith("uvloop" if wanted == "uvloop" else "asyncio")
