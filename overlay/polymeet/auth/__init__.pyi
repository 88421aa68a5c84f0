from ._connectycube import ConnectyCubeSession as ConnectyCubeSession
from ._connectycube_endpoint import GuestLogin as GuestLogin
from ._connectycube_endpoint import PasswordLogin as PasswordLogin
from ._file_store import FileTokenStore as FileTokenStore
from ._protocol import Answer as Answer
from ._protocol import Auth as Auth
from ._protocol import Authorization as Authorization
from ._protocol import Exchange as Exchange
from ._redis_store import RedisTokenStore as RedisTokenStore
from ._static import ApiKey as ApiKey
from ._static import BearerToken as BearerToken
from ._static import ConnectyCubeToken as ConnectyCubeToken
from ._stores import HeldToken as HeldToken
from ._stores import MemoryTokenStore as MemoryTokenStore
from ._stores import TokenStore as TokenStore
from ._token import Token as Token
from ._token import TokenKey as TokenKey
from ._zoom import ZoomServerToServer as ZoomServerToServer
from ._zoom_oauth import AuthorizationRequest as AuthorizationRequest
from ._zoom_oauth import DeviceAuthorization as DeviceAuthorization
from ._zoom_oauth import ZoomOAuth as ZoomOAuth

__all__ = (
    "Answer",
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
    "HeldToken",
    "MemoryTokenStore",
    "PasswordLogin",
    "RedisTokenStore",
    "Token",
    "TokenKey",
    "TokenStore",
    "ZoomOAuth",
    "ZoomServerToServer",
)
