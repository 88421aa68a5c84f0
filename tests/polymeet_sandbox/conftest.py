"""A sandbox whose clock stands still, and a plain HTTP client for each provider."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime

import httpx
import pytest

from polymeet.testing import Sandbox

NOW = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
CREDENTIALS = {
    "zoom": {"Authorization": "Bearer a-token"},
    "pyas": {"x-api-key": "a-key"},
    "connectycube": {"CB-Token": "a-session"},
}


@pytest.fixture
def sandbox() -> Sandbox:
    """A fresh sandbox on the 4th of January 2027, 8:00 UTC."""
    return Sandbox(clock=lambda: NOW)


@asynccontextmanager
async def _client(sandbox: Sandbox, provider: str) -> AsyncIterator[httpx.AsyncClient]:
    async with httpx.AsyncClient(
        transport=sandbox.transport(), base_url=sandbox.base_url(provider), headers=CREDENTIALS[provider]
    ) as client:
        yield client


@pytest.fixture
async def zoom(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client for Zoom."""
    async with _client(sandbox, "zoom") as client:
        yield client


@pytest.fixture
async def pyas(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client for Pyas."""
    async with _client(sandbox, "pyas") as client:
        yield client


@pytest.fixture
async def connectycube(sandbox: Sandbox) -> AsyncIterator[httpx.AsyncClient]:
    """An HTTP client for ConnectyCube."""
    async with _client(sandbox, "connectycube") as client:
        yield client
