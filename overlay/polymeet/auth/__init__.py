"""Credentials: what authenticates requests, and where tokens are kept.

    BearerToken           a Zoom access token that the caller has        ApiKey               the key of a Pyas app
    ZoomServerToServer    a Zoom app that acts for an account            ConnectyCubeToken    a session token that the caller has
    ZoomOAuth             a Zoom app that acts for a user                ConnectyCubeSession  a session that is made as needed

Anything that inherits from `Auth` will do. `HttpxAuth` makes any of them usable with a plain `httpx.AsyncClient`.
"""

from typing import TYPE_CHECKING

from polymeet_api.runtime import lazy_attributes

from .protocol import Auth, Authorization, Exchange

if TYPE_CHECKING:
    from .connectycube import ConnectyCubeSession as ConnectyCubeSession
    from .connectycube import GuestLogin as GuestLogin
    from .connectycube import PasswordLogin as PasswordLogin
    from .httpx_auth import HttpxAuth as HttpxAuth
    from .static import ApiKey as ApiKey
    from .static import BearerToken as BearerToken
    from .static import ConnectyCubeToken as ConnectyCubeToken
    from .stores import FileTokenStore as FileTokenStore
    from .stores import MemoryTokenStore as MemoryTokenStore
    from .stores import RedisTokenStore as RedisTokenStore
    from .stores import TokenStore as TokenStore
    from .token import Token as Token
    from .token import TokenKey as TokenKey
    from .zoom import ZoomServerToServer as ZoomServerToServer
    from .zoom_oauth import AuthorizationRequest as AuthorizationRequest
    from .zoom_oauth import DeviceAuthorization as DeviceAuthorization
    from .zoom_oauth import ZoomOAuth as ZoomOAuth

_MODULES = {
    "ApiKey": "static",
    "AuthorizationRequest": "zoom_oauth",
    "BearerToken": "static",
    "ConnectyCubeToken": "static",
    "ConnectyCubeSession": "connectycube",
    "DeviceAuthorization": "zoom_oauth",
    "FileTokenStore": "stores",
    "GuestLogin": "connectycube",
    "HttpxAuth": "httpx_auth",
    "MemoryTokenStore": "stores",
    "PasswordLogin": "connectycube",
    "RedisTokenStore": "stores",
    "Token": "token",
    "TokenKey": "token",
    "TokenStore": "stores",
    "ZoomOAuth": "zoom_oauth",
    "ZoomServerToServer": "zoom",
}

__all__ = (
    "ApiKey",
    "Auth",
    "Authorization",
    "AuthorizationRequest",
    "BearerToken",
    "ConnectyCubeSession",
    "ConnectyCubeToken",
    "DeviceAuthorization",
    "Exchange",
    "FileTokenStore",
    "GuestLogin",
    "HttpxAuth",
    "MemoryTokenStore",
    "PasswordLogin",
    "RedisTokenStore",
    "Token",
    "TokenKey",
    "TokenStore",
    "ZoomOAuth",
    "ZoomServerToServer",
)


if not TYPE_CHECKING:  # so that type checkers tell of a name that does not exist
    __getattr__ = lazy_attributes(__name__, _MODULES)


def __dir__() -> list[str]:
    return sorted(__all__)
