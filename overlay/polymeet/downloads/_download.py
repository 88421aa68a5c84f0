"""Public interface of downloads: `open_download`, and `Download` with the headers and pieces of a file."""

from collections.abc import Mapping
from types import TracebackType
from typing import Final, Self

from .._base.checks import whole_number
from .._base.http import URL
from .._base.urls import host_and_port, is_loopback, is_within, url_or_none
from .._core.call import Sender
from ..client import ProviderClient
from ..errors import InvalidRequest
from ..transports._body import content_length
from ._opening import File, Opening

__all__ = ("Download", "open_download")

MAXIMUM_BYTES: Final = 64 * 1024**3


def open_download(client: ProviderClient, url: str, *, maximum_bytes: int = MAXIMUM_BYTES) -> "Download":
    """Return a download of *url*, to be used in `async with`.

    The credential of *client* is sent only to the provider's own hosts over https. Up to three redirects are followed, only over https;
    from the first one to another host on, the credential is left out. The total timeout of the client ends when the answer begins; after
    that its read timeout applies to each piece, and the whole file has no limit. Until the answer has begun, failures are retried
    according to `retry` of the client; a file that breaks off later is not, because its pieces were returned already.

    Args:
        client: A client of the provider of the file.
        url: The `download_url` of a file.
        maximum_bytes: Size above which a download raises `ResponseTooLarge`. Default: 64 GiB.

    Raises:
        InvalidRequest: *url* is not on a host of the provider, or not https. Nothing was sent.
    """
    sender = getattr(client, "send", None)
    if not isinstance(sender, Sender):
        raise TypeError(f"open_download needs a client of polymeet, not {type(client).__name__}")
    whole_number("maximum_bytes", maximum_bytes)
    return Download(sender, _checked_url(url, sender), maximum_bytes)


class Download:
    """A download of one file: an async context manager, and in it an async iterator of bytes."""

    def __init__(self, sender: Sender, url: URL, maximum_bytes: int) -> None:
        self._sender = sender
        self._opening = Opening(sender, url, maximum_bytes)
        self._file: File | None = None

    async def __aenter__(self) -> Self:
        """Request the file and read the head of the answer, with the client's retries for a read.

        Raises:
            APIError: The provider refused; `Redirected` for a redirect to plain http, or too many redirects.
            DecodeError: The answer is a web page, for example a login or passcode form, instead of a file.
            TransportError: No answer came, or none in time.
        """
        self._sender.state.check_usable("open_download")
        if self._file is not None:
            raise RuntimeError("a download is opened once; call open_download again")
        try:
            self._file = await self._opening.run()
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
        """Size of the file in bytes, if the server states it."""
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


def _checked_url(text: str, sender: Sender) -> URL:
    """Return *text* as a URL to which the credential may go. The query is in no message: it may hold a token."""
    profile = sender.profile
    url = url_or_none(text)
    if url is None:
        raise InvalidRequest("the download URL is no URL; it is not shown, for it may be a secret")
    in_test = is_loopback(url) and is_loopback(sender.state.base_url)
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
