"""A token, its key, and what every store promises of them."""

from pathlib import Path

import anyio
import pytest

from polymeet.auth import RedisTokenStore, Token, TokenKey, TokenStore
from polymeet.errors import TokenStoreError

KEY = TokenKey("zoom", "client", "ada")
TOKEN = Token("canary-access", 2_000.0, 1_000.0, "canary-refresh", "https://api.zoom.us", "meeting:read", 1_500.0)


async def close(store: TokenStore) -> None:
    if isinstance(store, RedisTokenStore):
        await store.aclose()


async def put(store: TokenStore, key: TokenKey, token: Token) -> None:
    async with store.hold(key) as held:
        await held.save(token)


def token_files(folder: Path) -> list[Path]:
    return list(folder.glob("*.json"))


async def waiting_ends(patient: TokenStore) -> None:
    holding, done = anyio.Event(), anyio.Event()

    async def hold() -> None:
        async with patient.hold(KEY):
            holding.set()
            await done.wait()

    async with anyio.create_task_group() as tasks:
        tasks.start_soon(hold)
        await holding.wait()
        with pytest.raises(TokenStoreError, match=r"held"):
            await put(patient, KEY, TOKEN)
        done.set()
    await put(patient, KEY, TOKEN)
