"""The call that opens a file, with the steps of any call up to the head of the answer; and the open file."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from polymeet_runtime import Operation

from .._base.answer import Answer
from .._base.error_redaction import redacting_errors
from .._base.http import URL, InvalidURL, Request, Response
from .._base.redaction import SHORT
from .._base.urls import host_and_port, is_loopback, with_readable_host
from .._core.call import USER_AGENT, Call, Sender
from ..auth import Authorization
from ..errors import DecodeError, Redirected
from ..transports._body import BoundedBody
from ..transports._exchange import release, send, typed_errors

__all__ = ("File", "Opening")

REDIRECTS: Final = frozenset({301, 302, 303, 307, 308})
MAXIMUM_REDIRECTS: Final = 3
MAXIMUM_ERROR_BYTES: Final = 1024 * 1024
LONGEST_COMPLAINT: Final = 4096
"""Largest JSON body of a success, in bytes, that is checked for an error; a longer one is a file."""


class File:
    """An open answer, and the pieces already read to check whether it is a file."""

    def __init__(self, name: str, response: Response, maximum_bytes: int, secrets: Callable[[], Iterable[str]]) -> None:
        self.response = response
        self.is_closed = False
        self._name = name
        self._body = BoundedBody(name, response, maximum_bytes)
        self._secrets = secrets
        self._begun: list[bytes] = []

    async def next(self) -> bytes | None:
        """Return the next piece; None at the end."""
        return self._begun.pop(0) if self._begun else await self._read()

    async def _read(self) -> bytes | None:
        with redacting_errors(self._secrets), typed_errors(self._name):
            return await anext(self._body, None)

    async def beginning(self, longest: int) -> bytes:
        """Return the file up to the first piece beyond *longest* bytes. `next` still returns these pieces."""
        size = 0
        while size <= longest and (piece := await self._read()) is not None:
            self._begun.append(piece)
            size += len(piece)
        return b"".join(self._begun)

    async def close(self) -> None:
        """Release the connection."""
        self.is_closed = True
        await release(self._body.aclose)


class Opening(Call[File]):
    """The opening of a file: through redirects, up to the head of its answer."""

    expected = "answer"
    is_in_specs = False

    def __init__(self, sender: Sender, url: URL, maximum_bytes: int) -> None:
        operation = Operation(
            id="open_download", provider=sender.profile.id, tag="", method="GET", path="", retry="safe"
        )
        super().__init__(operation, sender, host_and_port(url))
        self._url = url
        self._urls = [url]
        """The URL and its redirects. All are secrets, because a download URL can be enough to get the file."""
        self._maximum_bytes = maximum_bytes
        self._file: File | None = None

    @property
    def name(self) -> str:
        """Beginning of the text of an error, without the path, which may be a secret."""
        return f"download from {self.host}"

    def secrets(self) -> Iterator[str]:
        """Yield the credentials, and the URLs with their parts, which a gateway may quote in its message."""
        yield from super().secrets()
        for url in self._urls:
            parts = (url.raw_path.decode("ascii"), url.path, *url.params.values())
            yield from (part for part in parts if len(part) >= SHORT)

    async def send(self, used: Authorization) -> Answer:
        """Request the file. An answer that is not a file is read, and its connection released."""
        await self.close()
        response = await self._follow(used)
        self._file = File(self.name, response, self._maximum_bytes, self.secrets)
        answer = await self._look(self._file)
        if self.sender.profile.read_failure(answer) is not None:
            await self.close()
        return answer

    async def close(self) -> None:
        """Release the connection of the last answer if it will not be read."""
        file, self._file = self._file, None
        if file is not None:
            await file.close()

    def result(self, answer: Answer) -> File:
        """Return the file, open."""
        assert self._file is not None
        return self._file

    async def _follow(self, used: Authorization) -> Response:
        url, credential, followed = self._url, used.headers, 0
        while (response := await self._ask(url, credential)).status_code in REDIRECTS:
            await release(BoundedBody(self.name, response, MAXIMUM_ERROR_BYTES).aclose)
            if followed == MAXIMUM_REDIRECTS:
                raise self._redirected(response, f"the file is behind more than {MAXIMUM_REDIRECTS} redirects")
            target = self._target(url, response)
            if (target.host, target.port) != (url.host, url.port):
                credential = dict[str, str]()
            self._urls.append(target)
            url, followed = target, followed + 1
        self.showed_credential = bool(credential)
        return response

    async def _ask(self, url: URL, credential: Mapping[str, str]) -> Response:
        headers = {"accept": "*/*", "accept-encoding": "identity", "user-agent": USER_AGENT, **credential}
        extensions = {"timeout": dict(self.sender.step_timeouts)}
        self.in_flight = Request("GET", url, headers=headers, extensions=extensions)
        return await send(self.sender.state.transport, self.in_flight, self.name)

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

    async def _look(self, file: File) -> Answer:
        """Return the answer, with its body if that may be an error. Raises `DecodeError` for a web page in place of a file."""
        response, content = file.response, b""
        kind = response.headers.get("content-type", "")
        if not response.is_success:
            with typed_errors(self.name):
                content = await BoundedBody(self.name, response, MAXIMUM_ERROR_BYTES).read()
        elif "html" in kind:
            raise DecodeError(
                f"{self.name}: the answer is a web page and no file; it may ask for a login or a passcode",
                status=response.status_code,
                headers=response.headers,
                content=b"",
            )
        elif "json" in kind:
            beginning = await file.beginning(LONGEST_COMPLAINT)
            content = beginning if len(beginning) <= LONGEST_COMPLAINT else b""
        return Answer(response.status_code, response.headers, content)
