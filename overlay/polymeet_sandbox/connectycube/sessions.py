"""ConnectyCube's sessions: begun by an application, a user or a guest, upgraded, shown and ended."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import count
from random import Random
from typing import Any, ClassVar

from ..clock import Clock
from ..messages import Answer, IncomingRequest, ProviderError, Record, as_record
from ..routing import Endpoint, EndpointServer
from .signature import SIGNATURE, Hash, signature_of
from .store import USER_ID, Session, SessionStore, User, show_session, show_user

TOKEN_HEADER = "cb-token"  # noqa: S105 - no secret
UNAUTHORIZED = 401
NO_SESSION = "Required session does not exist"
WRONG_SIGNATURE = "Unexpected signature"
WRONG_APPLICATION = "The application or its key is wrong"
WRONG_PASSWORD = "The user or the password is wrong"  # noqa: S105 - no secret
USER_NEEDED = "The session has no user"
CLOCK_TOLERANCE = 3600


@dataclass(frozen=True, slots=True)
class SessionRequest:
    """One request for a session or to log in, as the server answered it."""

    operation: str
    """`create_session` or `login`."""
    status: int
    error: Any
    """The answer's `errors`; None where it has none."""


class ConnectyCubeSessions(EndpointServer):
    """The sessions of the sandbox. Tests may set every attribute at any time."""

    provider: ClassVar[str] = "connectycube"
    mount: ClassVar[str] = "/connectycube"

    def __init__(self, clock: Clock, random: Random) -> None:
        self.application_id: int = 1
        self.auth_key: str = "sandbox-key"
        self.auth_secret: str = "sandbox-secret"  # noqa: S105 - no secret
        self.hash: Hash = "sha1"
        """Hash of the signatures."""
        self.users: list[User] = [User(USER_ID, "sandbox-user", "user@example.com", "sandbox-password", "Sandbox User")]
        """The users who can log in."""
        self.require_signature: bool = False
        """Whether a session is only given for a signed request. A signature that is sent is always checked."""
        self.issued_only: bool = False
        """Whether tokens that were not issued here are refused."""
        self.requests: list[SessionRequest] = []
        """All requests for a session or to log in that reached the server: those with a scripted answer do not."""
        self.store: SessionStore = SessionStore(clock, random)
        self._clock = clock
        self._user_ids: Iterator[int] = count(71001)
        self._nonces: set[tuple[str, int]] = set()
        self._endpoints: Mapping[str, Endpoint] = {
            "create_session": Endpoint("POST", "/session", partial(self._noted, "create_session", self._create)),
            "get_session": Endpoint("GET", "/session", self._get),
            "delete_session": Endpoint("DELETE", "/session", self._delete),
            "login": Endpoint("POST", "/login", partial(self._noted, "login", self._login)),
        }

    @property
    def endpoints(self) -> Mapping[str, Endpoint]:
        return self._endpoints

    def error_body(self, status: int, message: str) -> Any:
        return {"errors": {"base": [message]} if status == UNAUTHORIZED else [message]}

    def add_user(self, login: str, password: str, *, email: str | None = None, full_name: str = "") -> User:
        """Add a user who can log in."""
        user = User(next(self._user_ids), login, email, password, full_name)
        self.users.append(user)
        return user

    def expire_all(self) -> None:
        """End all sessions that have begun."""
        self.store.expire_all()

    def use(self, request: IncomingRequest) -> Session:
        """The session of a request, which lives longer for it; or ProviderError."""
        token = request.headers.get(TOKEN_HEADER, "")
        session = self.store.find(token)
        if session is None and token and not self.issued_only and not self.store.is_expired(token):
            session = self.store.adopt(token)
        if session is None or not self.store.is_alive(session):
            raise _refusal(UNAUTHORIZED, {"base": [NO_SESSION]})
        self.store.slide(session)
        return session

    def use_for_api(self, request: IncomingRequest) -> Session:
        """The session of a request to the API, where one without a user may only read; or ProviderError."""
        session = self.use(request)
        if not session.user_id and request.method != "GET":
            raise _refusal(403, [USER_NEEDED])
        return session

    def expiration(self, request: IncomingRequest) -> Mapping[str, str]:
        """The header with the end of the request's session; none after its end."""
        session = self.store.find(request.headers.get(TOKEN_HEADER, ""))
        return {} if session is None or not self.store.is_alive(session) else _expiration(session)

    def _noted(self, operation: str, act: Callable[[IncomingRequest], Answer], request: IncomingRequest) -> Answer:
        try:
            answer = act(request)
        except ProviderError as error:
            answer = error.answer
        self.requests.append(SessionRequest(operation, answer.status, answer.body.get("errors")))
        return answer

    def _create(self, request: IncomingRequest) -> Answer:
        body = _body(request)
        self._check_application(body)
        self._check_signature(body)
        timestamp = self._check_timestamp(body)
        user, guest = self._user_of(body)
        session = self.store.issue(ts=timestamp, nonce=body.get("nonce"))
        if user is not None:
            self.store.give(session, user, guest=guest)
        return Answer(201, self._shown(session), _expiration(session))

    def _login(self, request: IncomingRequest) -> Answer:
        session = self.use(request)
        user = self._user_named(_body(request))
        self.store.give(session, user)
        return Answer(202, {"user": show_user(user)})

    def _get(self, request: IncomingRequest) -> Answer:
        return Answer(200, self._shown(self.use(request)))

    def _delete(self, request: IncomingRequest) -> Answer:
        self.use(request).ended = True
        return Answer(200)

    def _shown(self, session: Session) -> Record:
        return {"session": show_session(session, self.application_id)}

    def _check_application(self, body: Record) -> None:
        for name in ("application_id", "auth_key"):
            if not body.get(name):
                raise _refusal(422, {name: ["is required"]})
        if not isinstance(body.get("nonce", 0), int | str):
            raise _refusal(422, {"nonce": ["must be a number"]})
        if (str(body["application_id"]), body["auth_key"]) != (str(self.application_id), self.auth_key):
            raise _refusal(UNAUTHORIZED, {"base": [WRONG_APPLICATION]})

    def _check_signature(self, body: Record) -> None:
        if SIGNATURE not in body and not self.require_signature:
            return
        if body.get(SIGNATURE) != signature_of(body, self.auth_secret, self.hash):
            raise _refusal(UNAUTHORIZED, [WRONG_SIGNATURE])
        for name in ("nonce", "timestamp"):
            if not body.get(name):
                raise _refusal(422, {name: ["is required"]})

    def _check_timestamp(self, body: Record) -> int | None:
        """The time that the body names; a nonce is good for it once."""
        if body.get("timestamp") is None:
            return None
        try:
            timestamp = int(str(body["timestamp"]))
        except ValueError:
            raise _refusal(422, {"timestamp": ["must be in whole seconds"]}) from None
        if abs(timestamp - int(self._clock.now().timestamp())) > CLOCK_TOLERANCE:
            raise _refusal(422, {"timestamp": ["is more than an hour away"]})
        if "nonce" in body:
            self._use_nonce(str(body["nonce"]), timestamp)
        return timestamp

    def _use_nonce(self, nonce: str, timestamp: int) -> None:
        if (nonce, timestamp) in self._nonces:
            raise _refusal(422, {"nonce": ["was used before with this timestamp"]})
        self._nonces.add((nonce, timestamp))

    def _user_of(self, body: Record) -> tuple[User | None, bool]:
        """The user of a requested session, and whether it is a guest."""
        if "provider" in body:
            raise _refusal(422, {"provider": ["is not in the sandbox"]})
        if "user" not in body:
            return None, False
        named = as_record(body["user"]) or {}
        if "guest" not in named:
            return self._user_named(named), False
        if str(named["guest"]) != "1" or not named.get("full_name"):
            raise _refusal(422, {"user": ["a guest needs guest=1 and a full_name"]})
        return User(next(self._user_ids), None, None, None, str(named["full_name"])), True

    def _user_named(self, named: Record) -> User:
        """The user with this login, or else email, and password."""
        key = "login" if "login" in named else "email"
        for name in (key, "password"):
            if not named.get(name):
                raise _refusal(422, {name: ["is required"]})
        for user in self.users:
            if (getattr(user, key), user.password) == (named[key], named["password"]):
                return user
        raise _refusal(UNAUTHORIZED, {"base": [WRONG_PASSWORD]})


def _body(request: IncomingRequest) -> Record:
    try:
        body = as_record(json.loads(request.content))
    except (ValueError, RecursionError):
        body = None
    if body is None:
        raise _refusal(400, ["The body must be a JSON object"])
    return body


def _expiration(session: Session) -> Mapping[str, str]:
    return {"CB-Token-ExpirationDate": f"{session.expires_at:%Y-%m-%d %H:%M:%S} UTC"}


def _refusal(status: int, errors: Any) -> ProviderError:
    return ProviderError(Answer(status, {"errors": errors}))
