"""Zoom's OAuth server: tokens for accounts and users, revocation, and devices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from random import Random
from typing import Any, ClassVar, TypeAlias

from ..clock import Clock
from ..messages import Answer, IncomingRequest, ProviderError, Record
from ..routing import Endpoint, EndpointServer
from .oauth_grants import Codes, DeviceLogins, Grant, Tokens
from .oauth_requests import basic_credentials, form_of, has_basic, oauth_error, required

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
CLIENT_REFUSED = "Invalid client_id or client_secret"
TOKEN_REFUSED = "Invalid Token!"  # noqa: S105 - no secret
VERIFICATION_URI = "https://zoom.us/oauth_device"
ERRORS: Mapping[int, str] = {400: "invalid_request", 401: "invalid_client", 403: "access_denied", 429: "slow_down"}
"""The error code of a scripted answer; `server_error` for other statuses."""

Form: TypeAlias = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class TokenRequest:
    """One request for a token, as the server answered it."""

    grant_type: str
    """Empty if it is missing in the request."""
    status: int
    error: str | None
    """The error code; None if a token was issued."""


class ZoomOAuthServer(EndpointServer):
    """The OAuth server of the sandbox. Tests may set every attribute at any time."""

    provider: ClassVar[str] = "zoom"
    mount: ClassVar[str] = "/zoom/oauth"

    def __init__(self, clock: Clock, random: Random) -> None:
        self.client_id: str = "sandbox-client"
        self.client_secret: str = "sandbox-secret"  # noqa: S105 - no secret
        self.account_id: str = "sandbox-account"
        self.lifetime: float = 3600.0
        """Lifetime of new access tokens in seconds."""
        self.refresh_lifetime: float = 90 * 86400.0
        """Lifetime of new refresh tokens in seconds."""
        self.api_url: str = "https://api.zoom.us"
        """The API host in the answers."""
        self.scope: str = "meeting:read meeting:write user:read"
        self.device_lifetime: float = 900.0
        """Seconds in which a user has to authorize a device."""
        self.device_interval: float = 5.0
        """Seconds between two polls of a device."""
        self.issued_only: bool = False
        """Whether the API refuses access tokens that this server has not issued."""
        self.one_token_per_account: bool = False
        """Whether a new token of the account ends the one before."""
        self.requests: list[TokenRequest] = []
        """All token requests to the server, oldest first, without those with a scripted answer."""
        self.refresh_token_uses: Counter[str] = Counter()
        """Number of times that each refresh token was sent, good or not."""
        self._tokens = Tokens(clock, random)
        self._codes = Codes(clock, random)
        self._devices = DeviceLogins(clock, random)
        self._account_grant = Grant()
        self._flows: Mapping[str, Callable[[Form, bool], Answer]] = {
            "account_credentials": self._for_account,
            "authorization_code": self._for_code,
            "refresh_token": self._for_refresh_token,
            DEVICE_GRANT: self._for_device,
        }
        self._endpoints: Mapping[str, Endpoint] = {
            "oauth_token": Endpoint("POST", "/token", self._token),
            "oauth_revoke": Endpoint("POST", "/revoke", self._revoke),
            "oauth_devicecode": Endpoint("POST", "/devicecode", self._devicecode),
        }

    @property
    def endpoints(self) -> Mapping[str, Endpoint]:
        return self._endpoints

    def error_body(self, status: int, message: str) -> Any:
        return {"reason": message, "error": ERRORS.get(status, "server_error")}

    def issue_code(self, redirect_uri: str, code_challenge: str | None = None) -> str:
        """Consent as a user would: an authorization code, good for five minutes and one use."""
        return self._codes.issue(redirect_uri, code_challenge)

    def issue_refresh_token(self) -> str:
        """A refresh token of a user who has consented before."""
        return self._tokens.new_refresh(Grant(), self.refresh_lifetime)

    def approve(self, user_code: str) -> None:
        """Consent on another device. SandboxFault if none waits with this code."""
        self._devices.decide(user_code, approved=True)

    def deny(self, user_code: str) -> None:
        """Refuse on another device. SandboxFault if none waits with this code."""
        self._devices.decide(user_code, approved=False)

    def revoke_all(self) -> None:
        """End all tokens issued so far, of both kinds."""
        self._tokens.revoke_all()

    def accepts(self, access_token: str) -> bool:
        """Whether the API is to take an access token."""
        if self._tokens.knows(access_token):
            return self._tokens.is_good(access_token)
        return not self.issued_only

    def _token(self, request: IncomingRequest) -> Answer:
        form = form_of(request)
        try:
            answer = self._grant(request, form)
        except ProviderError as error:
            answer = error.answer
        failed = None if answer.status == 200 else answer.body["error"]
        self.requests.append(TokenRequest(form.get("grant_type", ""), answer.status, failed))
        return answer

    def _grant(self, request: IncomingRequest, form: Form) -> Answer:
        confidential = self._check_client(request, form)
        flow = self._flows.get(required(form, "grant_type"))
        if flow is None:
            raise oauth_error(400, "unsupported_grant_type", "The grant type is not supported.")
        return flow(form, confidential)

    def _for_account(self, form: Form, confidential: bool) -> Answer:
        if not confidential:
            raise oauth_error(401, "invalid_client", CLIENT_REFUSED)
        if required(form, "account_id") != self.account_id:
            raise oauth_error(400, "invalid_request", "The account is not that of the client.")
        if self.one_token_per_account:
            self._account_grant.revoked = True
        self._account_grant = Grant()
        return self._answer(self._account_grant)

    def _for_code(self, form: Form, confidential: bool) -> Answer:
        self._codes.check(form, proof_needed=not confidential)
        return self._answer_with_refresh(Grant())

    def _for_refresh_token(self, form: Form, confidential: bool) -> Answer:
        token = required(form, "refresh_token")
        self.refresh_token_uses[token] += 1
        grant = self._tokens.use_refresh(token)
        if grant is None:
            raise oauth_error(400, "invalid_grant", TOKEN_REFUSED)
        return self._answer_with_refresh(grant)

    def _for_device(self, form: Form, confidential: bool) -> Answer:
        match self._devices.poll(required(form, "device_code")):
            case "approved":
                return self._answer_with_refresh(Grant())
            case "unknown":
                raise oauth_error(400, "invalid_grant", "The device code is not known, or was used before.")
            case error:
                raise oauth_error(400, error, f"The device login says {error}.")

    def _answer_with_refresh(self, grant: Grant) -> Answer:
        return self._answer(grant, refresh_token=self._tokens.new_refresh(grant, self.refresh_lifetime))

    def _answer(self, grant: Grant, **members: str) -> Answer:
        body: Record = {
            "access_token": self._tokens.new_access(grant, self.lifetime),
            "token_type": "bearer",
            **members,
            "expires_in": int(self.lifetime),
            "scope": self.scope,
            "api_url": self.api_url,
        }
        return Answer(200, body)

    def _revoke(self, request: IncomingRequest) -> Answer:
        form = form_of(request)
        self._check_client(request, form)
        self._tokens.revoke(required(form, "token"))
        return Answer(200, {"status": "success"})

    def _devicecode(self, request: IncomingRequest) -> Answer:
        self._check_client(request, form_of(request))
        login = self._devices.start(self.device_lifetime, self.device_interval)
        body: Record = {
            "device_code": login.device_code,
            "user_code": login.user_code,
            "verification_uri": VERIFICATION_URI,
            "verification_uri_complete": f"{VERIFICATION_URI}?user_code={login.user_code}",
            "expires_in": int(self.device_lifetime),
            "interval": int(login.interval) if login.interval.is_integer() else login.interval,
        }
        return Answer(200, body)

    def _check_client(self, request: IncomingRequest, form: Form) -> bool:
        """Whether the client has sent its secret; a public client only sends its id in the form."""
        if has_basic(request):
            good = (self.client_id, self.client_secret) in basic_credentials(request)
            good = good and form.get("client_id", self.client_id) == self.client_id
        else:
            good = form.get("client_id") == self.client_id and "client_secret" not in form
        if not good:
            raise oauth_error(401, "invalid_client", CLIENT_REFUSED)
        return has_basic(request)
