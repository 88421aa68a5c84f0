"""The sessions of ConnectyCube and how long each lives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import count
from random import Random

from ..clock import Clock, zulu
from ..messages import Record

USER_ID = 70001
"""The user of every token that has no user of its own."""
NOBODY = 0
"""The user behind a session that has none: it owns nothing and is invited nowhere."""
LIFETIME = timedelta(hours=2)
GUEST_LIFETIME = timedelta(days=1)


@dataclass(slots=True)
class User:
    """A user who can log in."""

    id: int
    login: str | None
    email: str | None
    password: str | None
    """None: only a guest session leads to this user."""
    full_name: str = ""


@dataclass(slots=True)
class Session:
    """One session."""

    id: int
    token: str
    user_id: int
    """0 without a user."""
    created_at: datetime
    expires_at: datetime
    ts: int
    """The time that the request named, or that of the sandbox."""
    nonce: int | str | None = None
    user: User | None = None
    slides: bool = True
    """Whether each request makes it live longer."""
    ended: bool = False


class SessionStore:
    """All sessions by their tokens: those that were issued, and those that began when a token was first seen."""

    def __init__(self, clock: Clock, random: Random) -> None:
        self.token_users: dict[str, int] = {}
        """User ids by token."""
        self._clock = clock
        self._random = random
        self._sessions: dict[str, Session] = {}
        self._ids: Iterator[int] = count(1)
        self._expired: set[str] = set()

    def issue(self, *, ts: int | None, nonce: int | str | None) -> Session:
        """A new session without a user."""
        session = self._begin(self._random.randbytes(20).hex(), NOBODY, ts, nonce)
        self.token_users[session.token] = NOBODY
        return session

    def adopt(self, token: str) -> Session:
        """The session of a token that was not issued here."""
        return self._begin(token, self.token_users.get(token, USER_ID), None, None)

    def give(self, session: Session, user: User, *, guest: bool = False) -> None:
        """Give a session to a user."""
        session.user = user
        session.user_id = self.token_users[session.token] = user.id
        session.slides = not guest
        session.expires_at = self._clock.now() + (GUEST_LIFETIME if guest else LIFETIME)

    def find(self, token: str) -> Session | None:
        """The session of a token, alive or not."""
        return self._sessions.get(token)

    def is_alive(self, session: Session) -> bool:
        """Whether it can still be used."""
        ended = session.ended or session.token in self._expired
        return not ended and self._clock.now() <= session.expires_at

    def slide(self, session: Session) -> None:
        """Extend a session, as each request does."""
        if session.slides:
            session.expires_at = self._clock.now() + LIFETIME

    def expire(self, token: str) -> None:
        """End a token's session, even one that has not begun."""
        self._expired.add(token)

    def is_expired(self, token: str) -> bool:
        """Whether `expire` was asked to end it."""
        return token in self._expired

    def expire_all(self) -> None:
        """End all sessions that have begun."""
        for session in self._sessions.values():
            session.ended = True

    def _begin(self, token: str, user_id: int, ts: int | None, nonce: int | str | None) -> Session:
        now = self._clock.now()
        session = Session(
            id=next(self._ids),
            token=token,
            user_id=user_id,
            created_at=now,
            expires_at=now + LIFETIME,
            ts=int(now.timestamp()) if ts is None else ts,
            nonce=nonce,
        )
        self._sessions[token] = session
        return session


def show_session(session: Session, application_id: int) -> Record:
    """A session as an answer has it."""
    moment = zulu(session.created_at)
    shown: Record = {
        "id": session.id,
        "user_id": session.user_id or None,
        "application_id": application_id,
        "token": session.token,
        "ts": session.ts,
        "created_at": moment,
        "updated_at": moment,
    }
    if session.nonce is not None:
        shown["nonce"] = session.nonce
    if session.user is not None:
        shown["user"] = show_user(session.user)
    return shown


def show_user(user: User) -> Record:
    """A user as an answer has it: without the password."""
    return {"id": user.id, "login": user.login, "email": user.email, "full_name": user.full_name}
