"""Credentials: what authenticates requests, and where tokens are kept.

    BearerToken           a Zoom access token that the caller has        ApiKey               the key of a Pyas app
    ZoomServerToServer    a Zoom app that acts for an account            ConnectyCubeToken    a session token that the caller has
    ZoomOAuth             a Zoom app that acts for a user                ConnectyCubeSession  a session that is made as needed

Anything that inherits from `Auth` will do. `polymeet.httpx_auth` makes any of them usable with a plain `httpx.AsyncClient`.
"""

from typing import TYPE_CHECKING

from polymeet_runtime import lazy_attributes

from ._protocol import Auth, Authorization, Exchange

if TYPE_CHECKING:
    from ._connectycube import ConnectyCubeSession as ConnectyCubeSession
    from ._connectycube import GuestLogin as GuestLogin
    from ._connectycube import PasswordLogin as PasswordLogin
    from ._static import ApiKey as ApiKey
    from ._static import BearerToken as BearerToken
    from ._static import ConnectyCubeToken as ConnectyCubeToken
    from ._stores import FileTokenStore as FileTokenStore
    from ._stores import MemoryTokenStore as MemoryTokenStore
    from ._stores import RedisTokenStore as RedisTokenStore
    from ._stores import TokenStore as TokenStore
    from ._token import Token as Token
    from ._token import TokenKey as TokenKey
    from ._zoom import ZoomServerToServer as ZoomServerToServer
    from ._zoom_oauth import AuthorizationRequest as AuthorizationRequest
    from ._zoom_oauth import DeviceAuthorization as DeviceAuthorization
    from ._zoom_oauth import ZoomOAuth as ZoomOAuth

_MODULES = {
    "ApiKey": "_static",
    "AuthorizationRequest": "_zoom_oauth",
    "BearerToken": "_static",
    "ConnectyCubeToken": "_static",
    "ConnectyCubeSession": "_connectycube",
    "DeviceAuthorization": "_zoom_oauth",
    "FileTokenStore": "_stores",
    "GuestLogin": "_connectycube",
    "MemoryTokenStore": "_stores",
    "PasswordLogin": "_connectycube",
    "RedisTokenStore": "_stores",
    "Token": "_token",
    "TokenKey": "_token",
    "TokenStore": "_stores",
    "ZoomOAuth": "_zoom_oauth",
    "ZoomServerToServer": "_zoom",
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
