"""Requests to one API: its URL is parsed, and the headers that all requests have are normalised, once and not for each request."""

import re
from collections.abc import Callable, Mapping
from typing import Any, Final

from ..errors import InvalidRequest
from .http import URL, ByteStream, Headers, InvalidURL, Request

__all__ = ("RequestMaker",)

LONGEST_PLAIN: Final = 8_192
"""Bytes of the longest path and query that are not parsed at once; httpx has a maximum for each, and checks it in parsing."""
_PLAIN: Final = re.compile(rb"(?:/(?!\.)(?:[\w.~-]++|%[0-9A-F]{2})++)++(?:\?(?:[\w.~=&-]++|%[0-9A-F]{2})*+)?")
"""Pattern of a path and query that httpx changes nothing in: neither dot segments nor characters that it would percent-encode."""
METHODS_WITH_CONTENT: Final = frozenset({"POST", "PUT", "PATCH"})
"""Methods whose requests have a `Content-Length`, also without a body (RFC 9110, section 8.6)."""


class _PathURL(URL):
    """URL of a plain path below a base URL. It is parsed only if more of it is read than a transport needs.

    httpx parses in `__init__`, which takes longer than all other steps of making a request. Here that is the work of `__getattr__`.
    """

    def __init__(self, base: URL, raw_path: bytes) -> None:
        self._base = base
        self._raw_path = raw_path

    def __getattr__(self, name: str) -> Any:
        """Parse the URL, for the first use of an attribute that `__init__` of httpx makes; or of one that does not exist."""
        super().__init__(self._base, raw_path=self._raw_path)
        return object.__getattribute__(self, name)

    @property
    def raw_scheme(self) -> bytes:
        return self._base.raw_scheme

    @property
    def raw_host(self) -> bytes:
        return self._base.raw_host

    @property
    def port(self) -> int | None:
        return self._base.port

    @property
    def raw_path(self) -> bytes:
        return self._raw_path

    def __repr__(self) -> str:
        return repr(URL(self))

    def __reduce__(self) -> tuple[Callable[[str], URL], tuple[str]]:
        return URL, (str(self),)


class _ReadRequest(Request):
    """Request whose body is in memory, so that transports send no stream. It takes all as it is.

    httpx's own `__init__` would parse the URL and copy the headers, and leave the body to be read from its stream.
    """

    def __init__(self, method: str, url: URL, headers: Headers, content: bytes, extensions: dict[str, Any]) -> None:
        self.method = method
        self.url = url
        self.headers = headers
        self.extensions = extensions
        self.stream = ByteStream(content)
        self._content = content

    def __repr__(self) -> str:
        return f"<Request({self.method!r}, {str(self.url)!r})>"


class RequestMaker:
    """Maker of requests below *base* that have *headers* in common."""

    def __init__(self, base: URL, headers: Mapping[str, str]) -> None:
        self._base = base
        self._path_of_base = base.raw_path.rstrip(b"/")
        is_named = any(name.lower() == "host" for name in headers)
        host = {} if is_named or not base.netloc else {"Host": base.netloc.decode("ascii")}
        self._headers = Headers({**host, **headers})

    def __call__(
        self, method: str, raw_path: bytes, content: bytes | None, timeouts: Mapping[str, float | None]
    ) -> Request:
        """Return a request. *content* is JSON; *timeouts* are httpx's extension.

        Raises `InvalidRequest` if path or query exceed httpx's maximum of 65,536 characters.
        """
        headers = Headers(self._headers)
        if content is not None:
            headers["content-type"] = "application/json"
        if content or method in METHODS_WITH_CONTENT:
            headers["content-length"] = str(len(content or b""))
        return _ReadRequest(method, self._url(raw_path), headers, content or b"", {"timeout": dict(timeouts)})

    def _url(self, raw_path: bytes) -> URL:
        whole = self._path_of_base + raw_path
        if len(whole) <= LONGEST_PLAIN and _PLAIN.fullmatch(whole):
            return _PathURL(self._base, whole)
        try:
            return self._base.copy_with(raw_path=whole)
        except InvalidURL as error:
            raise InvalidRequest(
                f"the URL has a path and query of {len(raw_path):,} characters and cannot be sent ({error}); give shorter arguments"
            ) from None
