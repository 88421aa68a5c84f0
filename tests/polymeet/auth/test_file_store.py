"""What the file store promises beyond all stores: modes, damage told without showing it, saves that nobody waits for any more."""

import asyncio
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import anyio
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.auth import FileTokenStore, TokenKey
from polymeet.errors import TokenStoreError
from polymeet_runtime import evolve
from tests.polymeet.auth.stores import KEY, TOKEN, put, token_files

pytestmark = pytest.mark.anyio


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def modes_in(folder: Path) -> dict[str, int]:
    return {path.suffix: mode(path) for path in folder.iterdir()}


async def saved_file(folder: Path) -> Path:
    await put(FileTokenStore(folder), KEY, TOKEN)
    [file] = token_files(folder)
    return file


@pytest.mark.parametrize("found", [0o644, 0o640, 0o606, 0o666])
async def test_a_file_that_others_may_read_is_made_private(found: int, tmp_path: Path) -> None:
    file = await saved_file(tmp_path)
    file.chmod(found)
    assert await FileTokenStore(tmp_path).load(KEY) == TOKEN
    assert mode(file) == 0o600


async def test_a_file_that_cannot_be_made_private_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = await saved_file(tmp_path)
    file.chmod(0o644)

    def refuse(*_: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(os, "fchmod", refuse)
    with pytest.raises(TokenStoreError, match=r"others may read the token file .*\(mode 644\); chmod 600 it"):
        await FileTokenStore(tmp_path).load(KEY)


async def test_a_file_is_private_from_its_first_byte(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever the umask is, and over what a killed writer has left."""
    (await saved_file(tmp_path)).with_suffix(".new").write_text("left by a killed writer")
    modes: list[int] = []
    sync = os.fsync

    def look(descriptor: int) -> None:
        modes.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
        sync(descriptor)

    monkeypatch.setattr(os, "fsync", look)
    before = os.umask(0)
    try:
        await put(FileTokenStore(tmp_path), KEY, TOKEN)
    finally:
        os.umask(before)
    assert modes[0] == 0o600
    assert len(modes) == 2, "the file and its folder are synced"
    assert modes_in(tmp_path) == {".json": 0o600, ".lock": 0o600}


DAMAGED = (
    '"canary"',
    "[]",
    '{"version": 1}',
    '{"version": "canary", "token": {}}',
    '{"version": ["canary"], "token": {}}',
    '{"version": 1, "token": "canary"}',
    '{"version": 1, "token": 5}',
    '{"version": 1, "token": {"access_token": "canary"}}',
    "[" * 100_000,
)


@pytest.mark.parametrize("content", DAMAGED, ids=range(len(DAMAGED)))
async def test_json_that_is_no_token_is_damage(content: str, tmp_path: Path) -> None:
    file = await saved_file(tmp_path)
    file.write_text(content)
    with pytest.raises(TokenStoreError, match=r"is damaged; remove it and authorize again") as caught:
        await FileTokenStore(tmp_path).load(KEY)
    assert str(file) in str(caught.value)
    assert "canary" not in str(caught.value).replace(str(tmp_path), "")


async def test_bytes_that_are_no_text_are_damage(tmp_path: Path) -> None:
    (await saved_file(tmp_path)).write_bytes(b"\xffcanary")
    with pytest.raises(TokenStoreError, match="is damaged") as caught:
        await FileTokenStore(tmp_path).load(KEY)
    assert caught.value.__context__ is None, "an error with the content in it"


async def test_what_the_system_refuses_names_the_path(tmp_path: Path) -> None:
    file = await saved_file(tmp_path)
    file.unlink()
    file.mkdir()
    store = FileTokenStore(tmp_path)
    with pytest.raises(TokenStoreError, match=r"cannot read the token file .*: Is a directory"):
        await store.load(KEY)
    with pytest.raises(TokenStoreError, match=r"cannot save the token file .*: Is a directory"):
        await put(store, KEY, TOKEN)
    with pytest.raises(TokenStoreError, match="cannot remove the token file"):
        await store.delete(KEY)
    assert ".new" not in modes_in(tmp_path)


async def test_a_folder_that_is_not_there_has_no_tokens(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path / "none")
    assert await store.load(KEY) is None
    await store.delete(KEY)
    assert not (tmp_path / "none").exists()


async def test_nothing_is_saved_after_the_hold(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path)
    async with store.hold(KEY) as held:
        pass
    with pytest.raises(TokenStoreError, match="its `hold` block has ended"):
        await held.save(TOKEN)
    assert await store.load(KEY) is None


def slowly(function: Callable[..., Any]) -> Callable[..., Any]:
    def slow(*arguments: Any, **options: Any) -> Any:
        time.sleep(0.3)
        return function(*arguments, **options)

    return slow


@pytest.mark.parametrize("anyio_backend", ["asyncio"])
@pytest.mark.parametrize("step", ["fsync", "open"])
async def test_a_save_that_asyncio_cancels_is_over_before_the_next_holder(
    step: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`Task.cancel` leaves the writing thread behind; it must not write over what the next holder saves."""
    store, newer = FileTokenStore(tmp_path), evolve(TOKEN, access_token="newer")
    async with store.hold(KEY):
        pass
    with monkeypatch.context() as patch:
        saving = asyncio.Event()

        async def save() -> None:
            async with store.hold(KEY) as held:
                patch.setattr(os, step, slowly(getattr(os, step)))
                saving.set()
                await held.save(TOKEN)

        task = asyncio.create_task(save())
        await saving.wait()
        await asyncio.sleep(0.1)
        task.cancel()
        with pytest.raises(asyncio.CancelledError):
            await task
    await put(store, KEY, newer)
    await asyncio.sleep(0.8)
    assert await store.load(KEY) == newer
    assert ".new" not in modes_in(tmp_path)


async def test_a_task_that_is_cancelled_while_it_waits_takes_nothing(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path)
    async with store.hold(KEY), anyio.create_task_group() as tasks:
        for _ in range(10):
            tasks.start_soon(put, store, KEY, TOKEN)
        await anyio.sleep(0.05)
        tasks.cancel_scope.cancel()
    assert await store.load(KEY) is None
    with anyio.fail_after(1):
        await put(store, KEY, TOKEN)


any_text = st.text(st.characters(exclude_categories=()))
"""Lone surrogates too."""


@pytest.mark.property
@given(st.lists(st.builds(TokenKey, any_text, any_text, any_text), unique=True, max_size=6))
def test_any_unicode_has_names_of_its_own(keys: list[TokenKey]) -> None:
    names = [FileTokenStore("folder")._path(key).name for key in keys]
    assert len({name.lower() for name in names}) == len(keys)
    for name in names:
        assert name.isascii()
        assert len(name) < 100
        assert not set(name) & set('/\\:*?"<>|\0 ')


def test_two_surrogates_are_not_the_character_that_they_would_make() -> None:
    store = FileTokenStore("folder")
    keys = [TokenKey("zoom", "client", account) for account in ("\ud83d\ude00", "\U0001f600")]
    assert len({store._path(key) for key in keys}) == 2


async def test_odd_accounts_are_kept_apart(tmp_path: Path) -> None:
    store = FileTokenStore(tmp_path)
    accounts = ("", ".", "..", "/etc/passwd", "con", "a" * 10_000, "ä", "a\u0308", "\ud83d", "\0", "A", "a")
    keys = [TokenKey("zoom", "client", account) for account in accounts]
    for number, key in enumerate(keys):
        await put(store, key, evolve(TOKEN, expires_at=float(number)))
    assert [token.expires_at for key in keys if (token := await store.load(key))] == list(range(len(keys)))


async def test_a_lock_file_that_is_a_link_empties_nothing(tmp_path: Path) -> None:
    """The library behind it followed it before 3.20.1, and truncated what it led to."""
    store = FileTokenStore(tmp_path / "tokens", wait=0.2)
    await put(store, KEY, TOKEN)
    (lock,) = (tmp_path / "tokens").glob("*.lock")
    precious = tmp_path / "precious"
    precious.write_text("kept")
    lock.unlink()
    lock.symlink_to(precious)
    with pytest.raises(TokenStoreError):
        await put(store, KEY, TOKEN)
    assert precious.read_text() == "kept"
    assert await store.load(KEY) == TOKEN
