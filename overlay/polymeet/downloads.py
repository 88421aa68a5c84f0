"""Downloading what a `download_url` points to: recordings, transcripts, archives.

    async with open_download(zoom, file.download_url) as download:
        async for piece in download:
            ...

The credential goes along, but to the provider's own hosts only.
"""

from collections.abc import Iterator, Mapping
from types import TracebackType
from typing import Final, Self

import anyio

from polymeet_api.runtime import Operation

from ._httpx import URL, InvalidURL, Request, Response
from .answer import Answer
from .auth import Authorization
from .body import BoundedBody, announced_size
from .client import ProviderClient
from .error_chains import concealing
from .errors import DecodeError, InvalidRequest, Redirected, TimedOut
from .failures import api_error, unreadable_failure
from .hosts import is_loopback, is_within, url_or_none, with_readable_host
from .redaction import SHORT, Redactor
from .retry.loop import repeat
from .sender import Sender
from .transport import release, typed_errors

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
    if isinstance(maximum_bytes, bool) or not isinstance(maximum_bytes, int) or maximum_bytes < 1:  # pyright: ignore[reportUnnecessaryIsInstance]  # users may have no type checker
        raise InvalidRequest(f"maximum_bytes must be from 1 up, not {maximum_bytes!r}")
    return Download(sender, _checked_url(url, sender), maximum_bytes)


class Download:
    """A file on its way: an async context manager, and in it an async iterator of bytes."""

    def __init__(self, sender: Sender, url: URL, maximum_bytes: int) -> None:
        self._sender = sender
        self._url = url
        self._maximum_bytes = maximum_bytes
        self._response: Response | None = None
        self._body: BoundedBody | None = None
        self._begun: list[bytes] = []
        self._credential_went_along = False
        self._used: list[Authorization] = []
        self._urls = [url]
        """The URL, and those that it redirected to: who knows one may have the file."""
        self._what = f"download from {url.host}"  # its path may be a secret

    async def __aenter__(self) -> Self:
        """Ask for the file and read the head of the answer; again after a failure, as the client does for a read.

        Raises:
            APIError: The provider refused; `Redirected` when it leads to plain http, or on and on.
            DecodeError: The answer is a web page, as for a login or a passcode, and no file.
            TransportError: No answer came, or none in time.
        """
        sender = self._sender
        sender.connection.check("open_download", sender.profile.name)
        if self._response is not None:
            raise RuntimeError("a download is opened once; call open_download again")
        try:
            with anyio.fail_after(sender.timeouts.total):
                await repeat(self._open, self._operation(), sender.retry, sender.connection.budget, sender.watch.retry)
        except TimeoutError as error:
            raise TimedOut(f"{self._what}: no answer within {sender.timeouts.total:g} seconds in all") from error
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        body, self._body = self._body, None
        if body is not None:
            await release(body.aclose)

    @property
    def headers(self) -> Mapping[str, str]:
        """The headers of the answer."""
        assert self._response is not None, "the download is not open"
        return self._response.headers

    @property
    def size(self) -> int | None:
        """Bytes of the file, where the server says so."""
        assert self._response is not None, "the download is not open"
        return announced_size(self._response)

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        """Return the next piece. Raises a `TransportError` when the connection breaks or the file is too large."""
        if self._body is None:
            raise RuntimeError("read a download inside its `async with` block")
        if self._begun:
            return self._begun.pop(0)
        with concealing(self._secrets), typed_errors(self._what):
            return await anext(self._body)

    async def _open(self, attempt: int) -> None:
        """Ask with a credential, and once more with a new one when the provider says that the first had expired."""
        auth, exchange, profile = self._sender.auth, self._sender.exchange, self._sender.profile
        with concealing(self._secrets):
            used = await auth.authorize(exchange)
            refusal = await self._begin(used)
            if refusal is not None and self._credential_went_along and await auth.answered(used, refusal, exchange):
                used = await auth.authorize(exchange)
                refusal = await self._begin(used)
            if refusal is not None:
                failure = profile.read_failure(refusal) or unreadable_failure(refusal)
                shown = failure.shown(Redactor(self._secrets()))
                raise api_error(refusal, shown, self._operation(), profile.request_id_headers)

    def _secrets(self) -> Iterator[str]:
        """Yield the credentials, and the URLs with their parts, which a gateway may repeat in its message."""
        yield from self._sender.connection.settings.secrets
        for each in self._used:
            yield from each.secrets()
        for url in self._urls:
            parts = (url.raw_path.decode("ascii"), url.path, *url.params.values())
            yield from (part for part in parts if len(part) >= SHORT)

    async def _begin(self, used: Authorization) -> Answer | None:
        """Ask for the file, and open it for reading; return the answer when it is no success."""
        self._used.append(used)
        response = await self._follow(used)
        self._begun = []
        body = BoundedBody(self._what, response, self._maximum_bytes)
        try:
            refusal = await self._refusal(response, body)
        except BaseException:
            await release(body.aclose)
            raise
        if refusal is not None:
            await release(body.aclose)
            return refusal
        self._response, self._body = response, body
        return None

    async def _follow(self, used: Authorization) -> Response:
        url, credential, followed = self._url, used.headers, 0
        while (response := await self._ask(url, credential)).status_code in REDIRECTS:
            await release(response.aclose)
            if followed == MAXIMUM_REDIRECTS:
                raise self._redirected(response, f"the file is behind more than {MAXIMUM_REDIRECTS} redirects")
            target = self._target(url, response)
            if (target.host, target.port) != (url.host, url.port):
                credential = dict[str, str]()
            self._urls.append(target)
            url, followed = target, followed + 1
        self._credential_went_along = bool(credential)
        return response

    async def _ask(self, url: URL, credential: Mapping[str, str]) -> Response:
        headers = {"accept": "*/*", "accept-encoding": "identity", "user-agent": self._sender.user_agent, **credential}
        extensions = {"timeout": self._sender.timeouts.as_extension()}
        with typed_errors(self._what):
            request = Request("GET", url, headers=headers, extensions=extensions)
            return await self._sender.connection.transport.handle_async_request(request)

    def _target(self, url: URL, response: Response) -> URL:
        try:
            target = with_readable_host(url.join(response.headers.get("location", "")))
        except InvalidURL:
            target = None
        if target is None:
            raise self._redirected(response, "the download redirects to what is no URL")
        if target.scheme != "https" and not (is_loopback(target) and is_loopback(url)):
            where = f"{target.scheme}://{target.host}"
            raise self._redirected(response, f"the download redirects to {where}, which is not https and not followed")
        return target.copy_with(userinfo=b"")

    def _redirected(self, response: Response, message: str) -> Redirected:
        operation = self._operation()
        return Redirected(message, provider=operation.provider, operation=operation.id, status=response.status_code)

    async def _refusal(self, response: Response, body: BoundedBody) -> Answer | None:
        """Return the whole answer when it is no success. Raises `DecodeError` for a web page in place of a file."""
        if not response.is_success:
            with typed_errors(self._what):
                content = await BoundedBody(self._what, response, MAXIMUM_ERROR_BYTES).read()
            return Answer(response.status_code, response.headers, content)
        if "html" in response.headers.get("content-type", ""):
            raise DecodeError(
                f"{self._what}: the answer is a web page and no file; it may ask for a login or a passcode",
                status=response.status_code,
                headers=response.headers,
                content=b"",
            )
        return await self._complaint(response, body) if "json" in response.headers.get("content-type", "") else None

    async def _complaint(self, response: Response, body: BoundedBody) -> Answer | None:
        """Return the answer when it is an error inside a success. What is read of a file is kept for its reader."""
        size = 0
        with typed_errors(self._what):
            async for piece in body:
                self._begun.append(piece)
                size += len(piece)
                if size > LONGEST_COMPLAINT:
                    return None
        answer = Answer(response.status_code, response.headers, b"".join(self._begun))
        return None if self._sender.profile.read_failure(answer) is None else answer

    def _operation(self) -> Operation:
        provider = self._sender.profile.name.lower()
        return Operation(id="open_download", provider=provider, tag="", method="GET", path="", retry="safe")


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
            f"the download URL is on {url.host}, in another cloud than the credential, which stays in its own"
        )
    if not (ours or in_test) or url.userinfo:
        hosts = " and ".join(profile.domains)
        rule = (
            f"{profile.name}'s credential goes to {hosts} and hosts below them over https, and nowhere else"
            if hosts
            else f"{profile.name} has no files behind its credential"
        )
        raise InvalidRequest(
            f"the download URL is on {url.scheme}://{url.netloc.decode('ascii', 'replace')}: {rule}; "
            "a URL that needs no credential can be fetched with any HTTP client"
        )
    return url.copy_with(fragment=None)
