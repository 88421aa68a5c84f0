"""Tokens in files: for any number of processes on one machine."""

import json
import os
import re
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

import anyio.to_thread
from filelock import FileLock, Timeout

from ...errors import TokenStoreError
from ..token import Token, TokenKey
from .polling import try_until
from .protocol import HeldToken, TokenStore

__all__ = ("FileTokenStore",)

VERSION: Final = 1
OWNER_ONLY_FILE: Final = 0o600
OWNER_ONLY_FOLDER: Final = 0o700


class FileTokenStore(TokenStore):
    """One file a token in a folder of its own, readable by nobody else (folder 0700, files 0600).

    A save is whole or not there: the new file is written and synced beside the old one and takes its place. Who renews a token holds a
    file lock meanwhile, which the system takes back from a process that dies. The folder has to be on a local disk.
    """

    def __init__(self, folder: str | os.PathLike[str], *, wait: float = 60.0) -> None:
        """Name the folder; it is made when the first token is saved. *wait*: seconds to wait for another holder."""
        self._folder = Path(folder)
        self._wait = wait

    def __repr__(self) -> str:
        return f"FileTokenStore({str(self._folder)!r})"

    async def load(self, key: TokenKey) -> Token | None:
        """Return the newest saved token, or None. Raises `TokenStoreError` for a file that cannot be read as one."""
        return await anyio.to_thread.run_sync(_read, self._path(key))

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        """Be the only one on this machine who may renew the token of *key*."""
        path = self._path(key)
        await anyio.to_thread.run_sync(_make_folder, self._folder)
        lock = FileLock(path.with_suffix(".lock"), mode=OWNER_ONLY_FILE, thread_local=False)
        await try_until(lambda: _acquired(lock), seconds=self._wait, what=f"the token file {path}")
        try:
            yield _Held(path)
        finally:
            lock.release()

    async def delete(self, key: TokenKey) -> None:
        """Remove the file of *key*."""
        await anyio.to_thread.run_sync(lambda: self._path(key).unlink(missing_ok=True))

    def _path(self, key: TokenKey) -> Path:
        """Return a name that any file system takes: a readable beginning, and a digest that tells all keys apart."""
        parts = (key.provider, key.client, key.account)
        readable = re.sub(r"[^a-z0-9]+", "-", f"{key.provider}-{key.account}".lower())[:40].strip("-")
        digest = sha256(json.dumps(parts).encode()).hexdigest()[:32]
        return self._folder / f"{readable or 'token'}-{digest}.json"


class _Held(HeldToken):
    def __init__(self, path: Path) -> None:
        self._path = path

    async def load(self) -> Token | None:
        return await anyio.to_thread.run_sync(_read, self._path)

    async def save(self, token: Token) -> None:
        await anyio.to_thread.run_sync(_write, self._path, token)


async def _acquired(lock: FileLock) -> bool | None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    except OSError as error:
        raise TokenStoreError(f"cannot lock {lock.lock_file}: {error.strerror}") from error
    return True


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise TokenStoreError(f"cannot make the folder of tokens {folder}: {error.strerror}") from error


def _read(path: Path) -> Token | None:
    try:
        text = path.read_text("utf-8")
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise TokenStoreError(f"cannot read the token file {path}: {type(error).__name__}") from error
    try:
        content = json.loads(text)
        if content["version"] != VERSION:
            raise TokenStoreError(
                f"the token file {path} has version {content['version']!r}; this polymeet reads {VERSION}"
            )
        return Token.from_dict(content["token"])
    except (ValueError, TypeError, KeyError):
        raise TokenStoreError(f"the token file {path} is damaged; remove it and authorize again") from None


def _write(path: Path, token: Token) -> None:
    """Write beside, sync, replace, sync the folder: after a crash there is the old file or the new one, and never half of one."""
    beside = path.with_suffix(f".{os.getpid()}.new")
    content = json.dumps({"version": VERSION, "token": token.to_dict()})
    try:
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, OWNER_ONLY_FILE)
        with open(descriptor, "w", encoding="utf-8") as file:  # noqa: PTH123 - of a descriptor that has its mode from the start
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise TokenStoreError(f"cannot save the token file {path}: {error.strerror}") from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # a folder cannot be opened there, and the replacement is synced with the file
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
