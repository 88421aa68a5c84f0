"""Credentials: what puts the authenticating headers on a request.

`BearerToken` is for Zoom, `ApiKey` for Pyas, `ConnectyCubeToken` for ConnectyCube. Anything with the one method of `Auth` will do.
"""

from .protocol import Auth
from .static import ApiKey, BearerToken, ConnectyCubeToken

__all__ = ("ApiKey", "Auth", "BearerToken", "ConnectyCubeToken")
