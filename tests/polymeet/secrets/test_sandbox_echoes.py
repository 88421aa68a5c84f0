"""The same with the sandbox, on both event loops: a provider whose documented errors repeat the credential of the call."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from polymeet.auth import ZoomServerToServer
from polymeet.errors import APIError, PolymeetError
from polymeet.retry import Retry
from polymeet.testing import Sandbox
from tests.polymeet.secrets.forms import everything, shown, tells

pytestmark = pytest.mark.anyio

SECRET = "canary-0123456789-abcdef"
ONCE = Retry(attempts=1)

CALLS: dict[str, Callable[[Sandbox], Awaitable[Any]]] = {
    "zoom": lambda sandbox: sandbox.zoom(SECRET, retry=ONCE).users.list_users(),
    "pyas": lambda sandbox: sandbox.pyas(SECRET, retry=ONCE).zoom_meetings.get_zoom_meeting(1, account_id="a"),
    "connectycube": lambda sandbox: sandbox.connectycube(SECRET, retry=ONCE).meetings.list_meetings(),
}


@pytest.mark.parametrize("status", [400, 401, 403, 404, 429, 500])
@pytest.mark.parametrize("provider", CALLS)
async def test_nothing_shows_what_a_provider_repeats(provider: str, status: int) -> None:
    sandbox = Sandbox()
    sandbox.fail_next(status, provider=provider, message=everything([SECRET]), times=2)
    with pytest.raises(APIError, match=r"\*\*\*") as caught:
        await CALLS[provider](sandbox)
    assert not any(tells(text) for text in shown(caught.value))


async def test_nothing_shows_what_a_token_endpoint_repeats() -> None:
    sandbox = Sandbox()
    said = everything([SECRET])
    sandbox.inject(400, json={"error": said, "reason": said}, provider="zoom", operation="oauth_token")
    auth = ZoomServerToServer("account", "client", SECRET, oauth_url=sandbox.oauth_url)
    with pytest.raises(PolymeetError, match=r"\*\*\*") as caught:
        await sandbox.zoom(retry=ONCE).with_options(auth=auth).users.list_users()
    assert not any(tells(text) for text in shown(caught.value))
