"""Settings of connections: HTTP version, number, proxy, TLS, limits of an answer; and timeouts."""

import ssl
from collections.abc import Mapping
from os import PathLike, fspath
from pathlib import Path
from typing import Final, Literal, get_args

from polymeet_runtime import Record, RecordField, field, without_url_secrets

from ._base.answer import MAXIMUM_JSON_DEPTH
from ._base.checks import checked_by, seconds, whole_number
from ._base.http import URL, create_ssl_context
from ._base.redaction import Unpicklable
from ._base.urls import url_or_none
from .errors import InvalidRequest

__all__ = ("DEFAULT_CONNECTION", "DEFAULT_TIMEOUTS", "ConnectionSettings", "HttpBackend", "TLSSettings", "Timeouts")

HttpBackend = Literal["httpx", "httpx2", "aiohttp"]
"""Libraries that connections can be made with."""

MEBIBYTE: Final = 1024 * 1024
PROXY_PACKAGES: Final[Mapping[str, str | None]] = {
    "http": None,
    "https": None,
    "socks5": "socksio",
    "socks5h": "socksio",
}
"""Extra package required for a proxy of each scheme."""

FilePath = str | PathLike[str]


def _is_installed(package: str) -> bool:
    from importlib.util import find_spec  # for its cost: the default settings need no other package

    return find_spec(package) is not None


def _check_backend(instance: object, attribute: RecordField, value: HttpBackend) -> None:
    if value not in get_args(HttpBackend):
        raise InvalidRequest(f"http_backend must be one of {', '.join(get_args(HttpBackend))}, not {value!r}")
    if value != "httpx" and not _is_installed(value):
        raise InvalidRequest(f"http_backend={value!r} needs the package {value}: pip install 'polymeet[{value}]'")


def _check_http2(instance: object, attribute: RecordField, value: bool) -> None:
    if value and not _is_installed("h2"):
        raise InvalidRequest("http2=True needs the package h2: pip install 'polymeet[http2]'")


def _check_proxy(instance: object, attribute: RecordField, value: str | None) -> None:
    """Reject a value that is not the URL of a proxy. The value is in no message, because it may hold a password."""
    if value is None:
        return
    url = url_or_none(value)
    if url is None:
        raise InvalidRequest("proxy is no URL; write it as http://user:password@proxy.example:3128")
    if url.scheme not in PROXY_PACKAGES or not url.host:
        raise InvalidRequest(
            f"proxy must be a URL that begins with one of {', '.join(PROXY_PACKAGES)}, not with {url.scheme!r}"
        )
    package = PROXY_PACKAGES[url.scheme]
    if package is not None and not _is_installed(package):
        raise InvalidRequest(f"a {url.scheme} proxy needs the package {package}: pip install {package}")


def _proxy_repr(value: str | None) -> str:
    return repr(None if value is None else without_url_secrets(str(URL(value).copy_with(userinfo=b""))))


def _check_version(instance: object, attribute: RecordField, value: ssl.TLSVersion) -> None:
    if value not in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
        raise InvalidRequest(
            f"minimum_version must be ssl.TLSVersion.TLSv1_2 or TLSv1_3, not {value!r}; older ones are deprecated (RFC 8996)"
        )


class TLSSettings(Unpicklable, Record, kw_only=True):
    """Trusted authorities and the client certificate. Server certificates and host names are always checked."""

    ca_bundle: FilePath | None = None
    """A PEM file, or a folder made by `openssl rehash`. Default: the environment's `SSL_CERT_FILE` or `SSL_CERT_DIR`, else the
    authorities of certifi."""
    certificate: FilePath | None = None
    """The client's certificate with its chain, in PEM format."""
    key: FilePath | None = None
    """The private key of *certificate*, if it is in another file."""
    key_password: str | None = field(default=None, repr=False)
    minimum_version: ssl.TLSVersion = field(default=ssl.TLSVersion.TLSv1_2, validator=_check_version)

    def _check(self) -> None:
        if self.certificate is None and (self.key is not None or self.key_password is not None):
            raise InvalidRequest("key and key_password belong to a client certificate; give certificate= too")

    @property
    def names_files(self) -> bool:
        """Whether there are files that can be missing or wrong."""
        return self.ca_bundle is not None or self.certificate is not None

    def context(self) -> ssl.SSLContext:
        """Read the files. Raises `InvalidRequest` when one cannot be used."""
        context = self._trusting()
        context.minimum_version = self.minimum_version
        if self.certificate is not None:
            self._identify(context, fspath(self.certificate))
        return context

    def _trusting(self) -> ssl.SSLContext:
        path = None if self.ca_bundle is None else fspath(self.ca_bundle)
        try:
            if path is None:
                return create_ssl_context()
            if Path(path).is_dir():
                return ssl.create_default_context(capath=path)
            return ssl.create_default_context(cafile=path)
        except OSError as error:
            name = "SSL_CERT_FILE or SSL_CERT_DIR" if path is None else f"ca_bundle {path!r}"
            raise InvalidRequest(f"{name} cannot be read as certificates: {error}") from error

    def _identify(self, context: ssl.SSLContext, certificate: str) -> None:
        # If the password is None, OpenSSL asks for it at the terminal.
        password = self.key_password or ""
        try:
            context.load_cert_chain(certificate, None if self.key is None else fspath(self.key), password)
        except OSError as error:
            raise InvalidRequest(
                f"the client certificate {certificate!r} with its key cannot be used: {error}; check the files and key_password"
            ) from error


def _check_tls(instance: object, attribute: RecordField, value: object) -> None:
    if not isinstance(value, (TLSSettings, ssl.SSLContext)):
        raise InvalidRequest(f"tls must be TLSSettings or an ssl.SSLContext, not {type(value).__name__}")


class ConnectionSettings(Unpicklable, Record, kw_only=True):
    """Settings of a client's connections: `Zoom(auth, connection=ConnectionSettings(http2=True))`.

    Raises `InvalidRequest` for an invalid value. For timeouts see `Timeouts`.
    """

    http_backend: HttpBackend = field(default="httpx", validator=_check_backend)
    """Library that makes the connections. "httpx2" needs `polymeet[httpx2]`. "aiohttp" is the fastest; it needs `polymeet[aiohttp]` and
    asyncio, and has neither HTTP/2 nor SOCKS proxies."""
    http2: bool = field(default=False, validator=_check_http2)
    """Offer HTTP/2 in the TLS handshake, with HTTP/1.1 as the fallback. Needs `polymeet[http2]`."""
    max_connections: int = field(default=100, validator=checked_by(whole_number))
    """Most connections, which is also the most requests at the same time; others wait. With HTTP/2 ten requests share a connection.
    aiohttp keeps idle connections to other hosts besides."""
    keepalive_expiry: float = field(default=30.0, validator=checked_by(seconds, zero=True))
    """Seconds for which an idle connection is kept. 0 closes it after one request; with `math.inf` only the server closes it."""
    proxy: str | None = field(default=None, validator=_check_proxy, repr=_proxy_repr)
    """URL of an http, https or SOCKS5 proxy, with its user and password. The environment's `HTTPS_PROXY` is ignored."""
    tls: TLSSettings | ssl.SSLContext = field(default=TLSSettings(), validator=_check_tls)
    """TLS settings, or an `ssl.SSLContext`, which is used unchanged."""
    compression: bool = True
    """Whether to request gzip."""
    maximum_response_bytes: int = field(default=16 * MEBIBYTE, validator=checked_by(whole_number))
    """Largest body in bytes, also after decompression. Reading more raises `ResponseTooLarge`."""
    maximum_json_depth: int = field(default=MAXIMUM_JSON_DEPTH, validator=checked_by(whole_number))
    """Deepest nesting of arrays and objects in a JSON body; more raises `DecodeError`."""

    def _check(self) -> None:
        if self.http_backend != "aiohttp":
            return
        if self.http2:
            raise InvalidRequest(
                "http2=True needs another http_backend than 'aiohttp', which has HTTP/1.1 only; use 'httpx2'"
            )
        if self.proxy is not None and URL(self.proxy).scheme not in ("http", "https"):
            raise InvalidRequest("a SOCKS proxy needs another http_backend than 'aiohttp'; use 'httpx2'")

    @property
    def secrets(self) -> tuple[str, ...]:
        """Secrets of the settings: the password of the proxy."""
        password = "" if self.proxy is None else URL(self.proxy).password
        return (password,) if password else ()

    @property
    def accept_encoding(self) -> str:
        """Value of the `Accept-Encoding` header."""
        return "gzip" if self.compression else "identity"


DEFAULT_CONNECTION: Final = ConnectionSettings()


class Timeouts(Record):
    """Timeouts in seconds. All are finite by default; `math.inf` turns one off. Raises `InvalidRequest` unless they are positive."""

    total: float = field(default=60.0, validator=checked_by(seconds))
    """The whole call: waiting for a connection, sending, and reading the answer to its end."""
    connect: float = field(default=5.0, validator=checked_by(seconds))
    read: float = field(default=30.0, validator=checked_by(seconds))
    """Between two pieces of the answer."""
    write: float = field(default=30.0, validator=checked_by(seconds))
    pool: float = field(default=30.0, validator=checked_by(seconds))
    """Waiting for a free connection."""

    def as_extension(self) -> dict[str, float | None]:
        """Return the timeouts of the steps as httpx's request extension."""
        steps = {"connect": self.connect, "read": self.read, "write": self.write, "pool": self.pool}
        return {step: None if seconds == float("inf") else seconds for step, seconds in steps.items()}


DEFAULT_TIMEOUTS: Final = Timeouts()
