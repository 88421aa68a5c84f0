"""What is asked of ConnectyCube for a session, and how that is signed."""

from hashlib import new as new_hash
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.auth import (
    GuestLogin,
    PasswordLogin,
)
from polymeet.auth._connectycube_endpoint import Hash, session_signature
from tests.polymeet.auth.cubes import ADA, NOW, Cube

pytestmark = pytest.mark.anyio


@pytest.mark.parametrize(
    ("user", "members"),
    [
        (None, {}),
        (PasswordLogin(login="ada", password=" p w "), {"user": {"login": "ada", "password": " p w "}}),
        (PasswordLogin(email="a@b.example", password="p"), {"user": {"email": "a@b.example", "password": "p"}}),
        (GuestLogin(full_name="Ada L"), {"user": {"guest": "1", "full_name": "Ada L"}}),
    ],
)
async def test_todays_sessions_are_not_signed(user: PasswordLogin | GuestLogin | None, members: dict[str, Any]) -> None:
    cube = Cube()
    async with cube.client(cube.auth(user=user)) as client:
        await client.meetings.list_meetings()
        await client.meetings.list_meetings()
    assert cube.sessions == [{"application_id": 7, "auth_key": "canary-key", **members}]
    assert cube.calls == ["canary-token-1"] * 2


@pytest.mark.parametrize("hash", ["sha1", "sha256"])
@pytest.mark.parametrize("user", [None, ADA, GuestLogin(full_name="Ada L")])
async def test_sessions_with_a_secret_are_signed(hash: Hash, user: PasswordLogin | GuestLogin | None) -> None:
    cube = Cube()
    cube.now += 0.75
    async with cube.client(cube.auth(user=user, auth_secret="canary-secret", hash=hash)) as client:
        await client.meetings.list_meetings()
    (body,) = cube.sessions
    signature = body.pop("signature")
    assert signature == oracle(body, "canary-secret", hash)
    assert body["timestamp"] == NOW
    assert isinstance(body["timestamp"], int)
    assert 0 < body["nonce"] < 2**31


async def test_each_signed_request_has_its_own_nonce() -> None:
    cube = Cube()
    for _ in range(20):
        async with cube.client(cube.auth(auth_secret="s")) as client:
            await client.meetings.list_meetings()
    assert len({body["nonce"] for body in cube.sessions}) == 20


def oracle(body: dict[str, Any], secret: str, hash: str) -> str:
    """The signature by its rule: RFC 2104 written out, over sorted `key=value`."""
    pairs = [(key, value) for key, value in body.items() if key != "user"]
    pairs += [(f"user[{key}]", value) for key, value in body.get("user", {}).items()]
    pairs.sort(key=lambda pair: pair[0])
    text = "&".join([key + "=" + str(value) for key, value in pairs]).encode()
    key = secret.encode()
    if len(key) > 64:
        key = new_hash(hash, key).digest()
    key = key.ljust(64, b"\0")
    inner = new_hash(hash, bytes(byte ^ 0x36 for byte in key) + text).digest()
    return new_hash(hash, bytes(byte ^ 0x5C for byte in key) + inner).hexdigest()


APP: dict[str, Any] = {"application_id": 7, "auth_key": "key", "nonce": 33432, "timestamp": 1700000000}


@pytest.mark.parametrize(
    ("user", "hash", "signature"),
    [
        ({}, "sha1", "c03f43ca913e987ccbe9ae369d90d09e054ec6be"),
        ({}, "sha256", "61f862e426eb1b81c2e1af340fd9e258bd0f20262b7129d66590b0c68ccb5876"),
        ({"password": "p&ss=wörd ", "login": "ada"}, "sha1", "ce161f6c87d93acd07ffa9b22563465189befc42"),
        (
            {"login": "ada", "password": "p&ss=wörd "},
            "sha256",
            "4eacf85fa2ac00c6353585c2182b8ea409862f0be5bd690d55c65efe1b5cd5d3",
        ),
        ({"guest": "1", "full_name": "Ada L"}, "sha1", "9ff098b240c16b73157696838ad103fe055abc96"),
    ],
)
def test_signatures_that_openssl_made(user: dict[str, str], hash: Hash, signature: str) -> None:
    """`printf %s 'application_id=7&auth_key=key&nonce=33432&timestamp=1700000000...' | openssl dgst -sha1 -hmac secret`."""
    assert session_signature({"user": user, **APP} if user else APP, "secret", hash) == signature
    assert oracle({**APP, "user": user}, "secret", hash) == signature


names = st.text("abcdefghijklmnopqrstuvwxyz_", min_size=1, max_size=12)
values = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


@pytest.mark.property
@given(
    app=st.dictionaries(names, values | st.integers(), max_size=6),
    user=st.dictionaries(names, values, min_size=1, max_size=4),
    secret=st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=100),
    hash=st.sampled_from(["sha1", "sha256"]),
    data=st.data(),
)
def test_a_signature_covers_the_user_whatever_the_order(
    app: dict[str, Any], user: dict[str, str], secret: str, hash: Hash, data: st.DataObject
) -> None:
    app.pop("user", None)
    body = {**app, "user": user}
    signature = session_signature(body, secret, hash)
    shuffled = {key: body[key] for key in data.draw(st.permutations(sorted(body)))}
    shuffled["user"] = {key: user[key] for key in data.draw(st.permutations(sorted(user)))}
    assert signature == oracle(body, secret, hash) == session_signature(shuffled, secret, hash)
    changed = data.draw(st.sampled_from(sorted(user)))
    assert session_signature({**body, "user": {**user, changed: user[changed] + "x"}}, secret, hash) != signature
    assert session_signature(app, secret, hash) != signature
