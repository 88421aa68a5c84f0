"""Every exception that polymeet raises on its own account.

    PolymeetError
      + InvalidRequest           bad arguments; nothing was sent (also a ValueError)
      + CredentialError          there is no usable credential; the request was not sent
      |   + TokenError             the token endpoint refused or failed; trying again later may help
      |   + ReauthorizationRequired  trying again never helps: a person has to authorize the app again
      |   + TokenStoreError        a token cannot be read or saved
      + ClientClosed             the client was used after it was closed
      + WrongEventLoop           the client was used in another event loop than before
      + DailyLimitReached        the quota of the day is used up: known before sending, or said by a 429
      + RateLimitWaitTooLong     the rate budget has room only after the deadline; nothing was sent
      + TransportError           no complete answer came back
      |   + ConnectFailed        no connection was made: the request surely did not run
      |   + ConnectionLost       the connection broke after that: the request may have run
      |   + TimedOut             a wait ended before the answer was there: the request may have run
      |   + ResponseTooLarge     the answer is larger than allowed: the request has run
      + DecodeError              a 2xx answer whose body cannot be read, or that of a create without an id; it carries the answer
      + ServiceUnavailable       the host failed many times in a row; the request was not sent
      + OutcomeUnknown           a create may or may not have run; `await error.reconcile()` looks for the meeting
      + CursorExpired            the cursor of a page has expired
      + CursorLoop               a chain of pages that leads back to itself, or nowhere
      + ListCutShort             a chain of pages that ends before the total that the provider states
      + APIError                 the provider answered with an error
          + Redirected           301, 302, 303, 307, 308, which are not followed
          + BadRequest           400
          + AuthenticationError  401, and provider codes that mean the same
          + PermissionDenied     403, and provider codes that mean the same
          + NotFound             404
          + Conflict             409
          + ValidationFailed     422
          + RateLimited          429
          + ServerError          5xx, also the unregistered ones of gateways such as 520

An error that arrives inside a 200 is raised like any other; its `status` is then 200. No httpx exception leaves polymeet.
"""

from polymeet_runtime import InvalidRequest, PolymeetError

from ._answered import (
    APIError,
    AuthenticationError,
    BadRequest,
    Conflict,
    CursorExpired,
    CursorLoop,
    FieldError,
    ListCutShort,
    NotFound,
    PermissionDenied,
    RateLimited,
    Redirected,
    ServerError,
    ValidationFailed,
    error_class,
)
from ._unanswered import (
    ConnectFailed,
    ConnectionLost,
    DecodeError,
    OutcomeUnknown,
    Reconciled,
    ResponseTooLarge,
    TimedOut,
    TransportError,
)
from ._unsent import (
    ClientClosed,
    CredentialError,
    DailyLimitReached,
    RateLimitWaitTooLong,
    ReauthorizationRequired,
    ServiceUnavailable,
    TokenError,
    TokenStoreError,
    WrongEventLoop,
)

__all__ = (
    "APIError",
    "AuthenticationError",
    "BadRequest",
    "ClientClosed",
    "Conflict",
    "ConnectFailed",
    "ConnectionLost",
    "CredentialError",
    "CursorExpired",
    "CursorLoop",
    "DailyLimitReached",
    "DecodeError",
    "FieldError",
    "InvalidRequest",
    "ListCutShort",
    "NotFound",
    "OutcomeUnknown",
    "PermissionDenied",
    "PolymeetError",
    "RateLimitWaitTooLong",
    "RateLimited",
    "Reconciled",
    "Redirected",
    "ReauthorizationRequired",
    "ResponseTooLarge",
    "ServerError",
    "ServiceUnavailable",
    "TimedOut",
    "TokenError",
    "TokenStoreError",
    "TransportError",
    "ValidationFailed",
    "WrongEventLoop",
    "error_class",
)

for _name in __all__:  # a traceback shows the name to import
    globals()[_name].__module__ = __name__
