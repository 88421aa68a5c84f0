"""Zoom's clouds: zoom.us and zoomgov.com. A token is sent only to the cloud that issued it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from .._base.http import URL, InvalidURL
from .._base.urls import domain_of, is_loopback, is_within, with_readable_host

__all__ = ("ZOOM_DOMAINS", "api_url_for", "checked_api_url", "cloud_of")

ZOOM_DOMAINS: Final = ("zoom.us", "zoomgov.com")
API_PATH: Final = "/v2"
APIS: Final[Mapping[str | None, str]] = {"zoomgov.com": "https://api.zoomgov.com"}
"""Origin of the API of a cloud, for tokens that name none; the default cloud is left out."""


def cloud_of(url: str) -> str | None:
    """Return the domain of the cloud that *url* is in, or None for a server outside Zoom: a proxy, a sandbox."""
    return domain_of(URL(url).host, ZOOM_DOMAINS)


@lru_cache(maxsize=256)
def api_url_for(api_url: str | None, oauth_url: str) -> str | None:
    """Return the base URL for a token that names *api_url*; None for the default one."""
    origin = checked_api_url(api_url, oauth_url) or APIS.get(cloud_of(oauth_url))
    return None if origin is None else origin + API_PATH


def checked_api_url(value: object, oauth_url: str) -> str | None:
    """Return *value* as the origin of the API, or None if it is outside the cloud that issued the token."""
    if not isinstance(value, str) or not value:
        return None
    try:
        url = with_readable_host(URL(value))
    except InvalidURL:
        return None
    cloud = cloud_of(oauth_url)
    ours = is_within(url, ZOOM_DOMAINS if cloud is None else (cloud,)) and url.port is None
    in_test = is_loopback(url) and is_loopback(URL(oauth_url))
    if not (ours or in_test) or url.userinfo or url.query or url.fragment:
        return None
    return str(url).rstrip("/")
