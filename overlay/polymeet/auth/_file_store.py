"""Token store in files, for any number of processes on one machine."""

import json
import os
import re
import stat
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager, suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock
from typing import Final

import anyio.to_thread
from filelock import FileLock, Timeout

from ..errors import TokenStoreError
from ._stores import HeldToken, TokenStore, try_until
from ._token import Token, TokenKey

__all__ = ("FileTokenStore",)

VERSION: Final = 1
OWNER_ONLY_FILE: Final = 0o600
OWNER_ONLY_FOLDER: Final = 0o700


class FileTokenStore(TokenStore):
    """One file for each token in one folder, readable only by its owner (folder 0700, files 0600).

    A save is atomic: the new file is written and synced beside the old one and then replaces it. A renewal holds a
    file lock, which the system releases if the process dies. The folder has to be on a local disk.

    A file that others may read, for example one that was restored from a backup, gets its mode 0600 back when it is read, and is
    refused when that fails. A folder that exists already keeps its mode. Windows has no such modes.
    """

    def __init__(self, folder: str | os.PathLike[str], *, wait: float = 60.0) -> None:
        """Make a store; *folder* is created when the first token is saved. *wait*: seconds to wait for another holder."""
        self._folder = Path(folder)
        self._wait = wait

    def __repr__(self) -> str:
        return f"FileTokenStore({str(self._folder)!r})"

    async def load(self, key: TokenKey) -> Token | None:
        """Return the newest saved token, or None. Raises `TokenStoreError` for a file that cannot be read as one."""
        return await anyio.to_thread.run_sync(_read, self._path(key))

    @asynccontextmanager
    async def hold(self, key: TokenKey) -> AsyncGenerator[HeldToken]:
        """Hold the exclusive right on this machine to renew the token of *key*."""
        path = self._path(key)
        await anyio.to_thread.run_sync(_make_folder, self._folder)
        lock = FileLock(path.with_suffix(".lock"), mode=OWNER_ONLY_FILE, thread_local=False)
        await try_until(lambda: _acquired(lock), seconds=self._wait, what=f"the token file {path}")
        held = _Held(path)
        try:
            yield held
        finally:
            held.end()
            lock.release()

    async def delete(self, key: TokenKey) -> None:
        """Remove the file of *key*."""
        await anyio.to_thread.run_sync(_delete, self._path(key))

    def _path(self, key: TokenKey) -> Path:
        """Return a path valid on any file system: a readable prefix, and a digest that is unique to the key."""
        parts = json.dumps([key.provider, key.client, key.account], ensure_ascii=False)
        readable = re.sub(r"[^a-z0-9]+", "-", f"{key.provider}-{key.account}".lower())[:40].strip("-")
        digest = sha256(parts.encode("utf-8", "surrogatepass")).hexdigest()[:32]
        return self._folder / f"{readable or 'token'}-{digest}.json"


class _Held(HeldToken):
    def __init__(self, path: Path) -> None:
        self._path = path
        self._writing = Lock()
        self._is_over = False

    async def load(self) -> Token | None:
        return await anyio.to_thread.run_sync(_read, self._path)

    async def save(self, token: Token) -> None:
        await anyio.to_thread.run_sync(self._save, token)

    def end(self) -> None:
        """Wait for a save whose caller was cancelled (`asyncio.timeout` does not stop its thread), and allow no more."""
        with self._writing:
            self._is_over = True

    def _save(self, token: Token) -> None:
        with self._writing:
            if self._is_over:
                raise TokenStoreError(f"cannot save the token file {self._path}: its `hold` block has ended")
            _write(self._path, token)


async def _acquired(lock: FileLock) -> bool | None:
    try:
        lock.acquire(timeout=0)
    except Timeout:
        return None
    except (
        OSError,
        NotImplementedError,
    ) as error:  # NotImplementedError: from filelock, for a file system without locks
        raise TokenStoreError(f"cannot lock {lock.lock_file}: {_reason(error)}") from error
    return True


def _reason(error: Exception) -> str:
    """Return the system's text without the path, which the message has already."""
    return (error.strerror if isinstance(error, OSError) else str(error)) or type(error).__name__


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(mode=OWNER_ONLY_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise TokenStoreError(f"cannot make the folder of tokens {folder}: {_reason(error)}") from error


def _read(path: Path) -> Token | None:
    try:
        with path.open("rb") as file:
            _make_private(file.fileno(), path)
            text = file.read()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise TokenStoreError(f"cannot read the token file {path}: {_reason(error)}") from error
    try:
        content = json.loads(text)
        version = content["version"]
        if version == VERSION:
            return Token.from_dict(content["token"])
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        version = None
    if isinstance(version, int):
        raise TokenStoreError(f"the token file {path} has version {version}; this polymeet reads {VERSION}")
    raise TokenStoreError(f"the token file {path} is damaged; remove it and authorize again")


def _make_private(descriptor: int, path: Path) -> None:
    """Set the mode of the open file to 0600 if others may read it."""
    mode = stat.S_IMODE(os.fstat(descriptor).st_mode)
    if os.name == "nt" or not mode & 0o077:
        return
    try:
        os.fchmod(descriptor, OWNER_ONLY_FILE)
    except OSError as error:
        raise TokenStoreError(f"others may read the token file {path} (mode {mode:o}); chmod 600 it") from error


def _write(path: Path, token: Token) -> None:
    """Write and sync a new file, replace the old one, sync the folder: a crash leaves the complete old file or the complete new one."""
    beside = path.with_suffix(".new")  # only the holder writes it; it may replace the file of a holder that was killed
    content = json.dumps({"version": VERSION, "token": token.to_dict()})
    try:
        beside.unlink(missing_ok=True)
        descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY_FILE)
        with open(descriptor, "w", encoding="utf-8") as file:  # noqa: PTH123 - of a descriptor that has its mode from the start
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise TokenStoreError(f"cannot save the token file {path}: {_reason(error)}") from error


def _delete(path: Path) -> None:
    try:
        path.unlink()
        _sync_folder(path.parent)
    except FileNotFoundError:
        return
    except OSError as error:
        raise TokenStoreError(f"cannot remove the token file {path}: {_reason(error)}") from error


def _sync_folder(folder: Path) -> None:
    if os.name == "nt":
        return  # a folder cannot be opened there, and the replacement is synced with the file
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
