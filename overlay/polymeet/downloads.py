"""Downloading what a `download_url` points to: recordings, transcripts, archives.

    async with open_download(zoom, file.download_url) as download:
        async for piece in download:
            ...

The credential goes along, but to the provider's own hosts only.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from types import TracebackType
from typing import Final, Self

from polymeet_runtime import Operation

from ._base.answer import Answer
from ._base.checks import whole_number
from ._base.error_redaction import redacting_errors
from ._base.http import URL, InvalidURL, Request, Response
from ._base.redaction import SHORT
from ._base.urls import host_and_port, is_loopback, is_within, url_or_none, with_readable_host
from ._core.call import Call
from ._core.sender import Sender
from .auth import Authorization
from .client import ProviderClient
from .errors import DecodeError, InvalidRequest, Redirected
from .transports._body import BoundedBody, content_length
from .transports._exchange import release, send, typed_errors

__all__ = ("Download", "open_download")

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
MAXIMUM_REDIRECTS: Final = 3
MAXIMUM_BYTES: Final = 64 * 1024**3
MAXIMUM_ERROR_BYTES: Final = 1024 * 1024
LONGEST_COMPLAINT: Final = 4096
"""Bytes of JSON in a success that may be an error; what is longer is a file."""


def open_download(client: ProviderClient, url: str, *, maximum_bytes: int = MAXIMUM_BYTES) -> "Download":
    """Return a download of *url*, to be used in `async with`.

    The credential of *client* goes to the provider's own hosts over https and nowhere else: three redirects are followed, over https
    too, without the credential from the first that leaves the host. The answer has to begin within the total timeout of the
    client, and each piece has to come within its read timeout; the whole takes as long as it takes. Until the answer has begun,
    failures are repeated as `retry` of the client says; a file that breaks off later is not, for its pieces were given already.

    Args:
        client: A client whose provider has files behind its credential: `Zoom`.
        url: The `download_url` of a file.
        maximum_bytes: Where a larger file ends in `ResponseTooLarge`; 64 GiB unless given.

    Raises:
        InvalidRequest: *url* is not on a host of the provider, or not https. Nothing was sent.
    """
    sender = getattr(client, "send", None)
    if not isinstance(sender, Sender):
        raise TypeError(f"open_download needs a client of polymeet, not {type(client).__name__}")
    return Download(sender, _checked_url(url, sender), whole_number("maximum_bytes", maximum_bytes))


class Download:
    """A file on its way: an async context manager, and in it an async iterator of bytes."""

    def __init__(self, sender: Sender, url: URL, maximum_bytes: int) -> None:
        self._sender = sender
        self._opening = _Opening(sender, url, maximum_bytes)
        self._file: _File | None = None

    async def __aenter__(self) -> Self:
        """Ask for the file and read the head of the answer; again after a failure, as the client does for a read.

        Raises:
            APIError: The provider refused; `Redirected` when it leads to plain http, or on and on.
            DecodeError: The answer is a web page, as for a login or a passcode, and no file.
            TransportError: No answer came, or none in time.
        """
        self._sender.connection.check("open_download", self._sender.profile.name)
        if self._file is not None:
            raise RuntimeError("a download is opened once; call open_download again")
        try:
            self._file = await self._sender.run(self._opening)
        except BaseException:
            await self._opening.close()
            raise
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._file is not None:
            await self._file.close()

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the answer."""
        assert self._file is not None, "the download is not open"
        return self._file.response.headers

    @property
    def size(self) -> int | None:
        """Bytes of the file, where the server says so."""
        assert self._file is not None, "the download is not open"
        return content_length(self._file.response)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece. Raises a `TransportError` when the connection breaks or the file is too large."""
        if self._file is None or self._file.is_closed:
            raise RuntimeError("read a download inside its `async with` block")
        piece = await self._file.next()
        if piece is None:
            raise StopAsyncIteration
        return piece


class _File:
    """An answer that is being read, with what was read of it to see whether it is a file."""

    def __init__(self, what: str, response: Response, maximum_bytes: int, secrets: Callable[[], Iterable[str]]) -> None:
        self.response = response
        self.is_closed = False
        self._what = what
        self._body = BoundedBody(what, response, maximum_bytes)
        self._secrets = secrets
        self._begun: list[bytes] = []

    async def next(self) -> bytes | None:
        """Return the next piece; None at the end."""
        return self._begun.pop(0) if self._begun else await self._read()

    async def _read(self) -> bytes | None:
        with redacting_errors(self._secrets), typed_errors(self._what):
            return await anext(self._body, None)

    async def beginning(self, longest: int) -> bytes:
        """Return the file up to the piece that makes it longer than *longest*. It can still be read from its start."""
        size = 0
        while size <= longest and (piece := await self._read()) is not None:
            self._begun.append(piece)
            size += len(piece)
        return b"".join(self._begun)

    async def close(self) -> None:
        """Give the connection back."""
        self.is_closed = True
        await release(self._body.aclose)


class _Opening(Call[_File]):
    """The way to a file: through redirects, up to the head of its answer."""

    wanted = "answer"
    is_documented = False

    def __init__(self, sender: Sender, url: URL, maximum_bytes: int) -> None:
        operation = Operation(
            id="open_download", provider=sender.profile.name.lower(), tag="", method="GET", path="", retry="safe"
        )
        super().__init__(operation, host_and_port(url))
        self._sender = sender
        self._url = url
        self._urls = [url]
        """The URL, and those that it redirected to: who knows one may have the file."""
        self._maximum_bytes = maximum_bytes
        self._file: _File | None = None
        self._showed_credential = False

    @property
    def what(self) -> str:
        return f"download from {self.host}"  # the path may be a secret

    @property
    def showed_credential(self) -> bool:
        return self._showed_credential

    def secrets(self) -> Iterator[str]:
        """Yield the credentials, and the URLs with their parts, which a gateway may repeat in its message."""
        yield from super().secrets()
        for url in self._urls:
            parts = (url.raw_path.decode("ascii"), url.path, *url.params.values())
            yield from (part for part in parts if len(part) >= SHORT)

    def _redacted(self) -> Iterator[str]:
        yield from self.secrets()
        yield from self._sender.connection.settings.secrets

    async def send(self, used: Authorization) -> Answer:
        """Ask for the file. What is no file is read, and its connection given back."""
        await self.close()
        response = await self._follow(used)
        self._file = _File(self.what, response, self._maximum_bytes, self._redacted)
        answer = await self._look(self._file)
        if self._sender.profile.read_failure(answer) is not None:
            await self.close()
        return answer

    async def close(self) -> None:
        """Give back the connection of what was asked for last, where that will not be read."""
        file, self._file = self._file, None
        if file is not None:
            await file.close()

    def read(self, answer: Answer) -> _File:
        assert self._file is not None
        return self._file

    async def _follow(self, used: Authorization) -> Response:
        url, credential, followed = self._url, used.headers, 0
        while (response := await self._ask(url, credential)).status_code in REDIRECTS:
            await release(BoundedBody(self.what, response, MAXIMUM_ERROR_BYTES).aclose)
            if followed == MAXIMUM_REDIRECTS:
                raise self._redirected(response, f"the file is behind more than {MAXIMUM_REDIRECTS} redirects")
            target = self._target(url, response)
            if (target.host, target.port) != (url.host, url.port):
                credential = dict[str, str]()
            self._urls.append(target)
            url, followed = target, followed + 1
        self._showed_credential = bool(credential)
        return response

    async def _ask(self, url: URL, credential: Mapping[str, str]) -> Response:
        headers = {"accept": "*/*", "accept-encoding": "identity", "user-agent": self._sender.user_agent, **credential}
        extensions = {"timeout": self._sender.timeouts.as_extension()}
        request = Request("GET", url, headers=headers, extensions=extensions)
        self.goes_out(request)
        return await send(self._sender.connection.transport, request, self.what)

    def _target(self, url: URL, response: Response) -> URL:
        try:
            target = with_readable_host(url.join(response.headers.get("location", "")))
        except InvalidURL:
            target = None
        if target is None:
            raise self._redirected(response, "the download redirects to what is no URL")
        if target.scheme != "https" and not (is_loopback(target) and is_loopback(url)):
            where = f"{target.scheme}://{host_and_port(target)}"
            raise self._redirected(response, f"the download redirects to {where}, which is not https and not followed")
        return target.copy_with(userinfo=b"")

    def _redirected(self, response: Response, message: str) -> Redirected:
        operation = self.operation
        return Redirected(message, provider=operation.provider, operation=operation.id, status=response.status_code)

    async def _look(self, file: _File) -> Answer:
        """Return the answer, with its body where that may tell of an error. Raises `DecodeError` for a web page in place of a file."""
        response, content = file.response, b""
        kind = response.headers.get("content-type", "")
        if not response.is_success:
            with typed_errors(self.what):
                content = await BoundedBody(self.what, response, MAXIMUM_ERROR_BYTES).read()
        elif "html" in kind:
            raise DecodeError(
                f"{self.what}: the answer is a web page and no file; it may ask for a login or a passcode",
                status=response.status_code,
                headers=response.headers,
                content=b"",
            )
        elif "json" in kind:
            beginning = await file.beginning(LONGEST_COMPLAINT)
            content = beginning if len(beginning) <= LONGEST_COMPLAINT else b""
        return Answer(response.status_code, response.headers, content)


def _checked_url(text: str, sender: Sender) -> URL:
    """Return *text* as a URL to which the credential may go. The query is in no message: it may hold a token."""
    profile = sender.profile
    url = url_or_none(text)
    if url is None:
        raise InvalidRequest("the download URL is no URL; it is not shown, for it may be a secret")
    in_test = is_loopback(url) and is_loopback(sender.connection.base_url)
    ours = is_within(url, profile.domains) and url.port is None
    if ours and not sender.auth.accepts_host(url.host):
        raise InvalidRequest(
            f"the download URL is on {host_and_port(url)}, in another cloud than the credential, which stays in its own"
        )
    if not (ours or in_test) or url.userinfo:
        hosts = " and ".join(profile.domains)
        rule = (
            f"{profile.name}'s credential goes to {hosts} and hosts below them over https, and nowhere else"
            if hosts
            else f"{profile.name} has no files behind its credential"
        )
        raise InvalidRequest(
            f"the download URL is on {url.scheme}://{host_and_port(url)}: {rule}; "
            "a URL that needs no credential can be fetched with any HTTP client"
        )
    return url.copy_with(fragment=None)
