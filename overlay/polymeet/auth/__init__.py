"""Credentials that authenticate requests, and stores for their tokens.

    BearerToken           an existing Zoom access token                  ApiKey               the key of a Pyas app
    ZoomServerToServer    a Zoom app that acts for an account            ConnectyCubeToken    an existing session token
    ZoomOAuth             a Zoom app that acts for a user                ConnectyCubeSession  a session created on demand

Stores: `MemoryTokenStore`, `FileTokenStore` (one machine), `RedisTokenStore` (many).

A custom credential inherits from `Auth`; a custom store has the methods of `TokenStore`. `polymeet.httpx_auth` makes any
credential usable with a plain `httpx.AsyncClient`.

Names are imported on first use: no program needs all, and together they take tens of milliseconds.
`__init__.pyi` has their types.
"""

from typing import TYPE_CHECKING

from polymeet_runtime import lazy_package

if TYPE_CHECKING:  # a freezer such as PyInstaller follows imports, run or not
    from . import _connectycube, _file_store, _redis_store, _static, _zoom, _zoom_oauth  # noqa: F401  # pyright: ignore[reportUnusedImport]

__getattr__, __dir__, __all__ = lazy_package(
    __name__,
    {
        "Answer": "_protocol",
        "ApiKey": "_static",
        "Auth": "_protocol",
        "Authorization": "_protocol",
        "AuthorizationRequest": "_zoom_oauth",
        "BearerToken": "_static",
        "ConnectyCubeSession": "_connectycube",
        "ConnectyCubeToken": "_static",
        "DeviceAuthorization": "_zoom_oauth",
        "Exchange": "_protocol",
        "FileTokenStore": "_file_store",
        "GuestLogin": "_connectycube_endpoint",
        "HeldToken": "_stores",
        "MemoryTokenStore": "_stores",
        "PasswordLogin": "_connectycube_endpoint",
        "RedisTokenStore": "_redis_store",
        "Token": "_token",
        "TokenKey": "_token",
        "TokenStore": "_stores",
        "ZoomOAuth": "_zoom_oauth",
        "ZoomServerToServer": "_zoom",
    },
)
