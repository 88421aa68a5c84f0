"""`UNSET`, and reprs without the secrets of URLs."""

import copy
import pickle
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.zoom.models import (
    Meeting,
)
from polymeet_runtime import UNSET, RawResponse, Unset, without_url_secrets


def test_unset_is_one_thing() -> None:
    assert not UNSET
    assert repr(UNSET) == "UNSET"
    assert Unset() is UNSET
    assert copy.copy(UNSET) is copy.deepcopy(UNSET) is pickle.loads(pickle.dumps(UNSET)) is UNSET


@pytest.mark.parametrize(
    ("link", "shown"),
    [
        ("https://zoom.us/j/85746065?pwd=canary", "https://zoom.us/j/85746065?***"),
        ("https://zoom.us/w/85746065?tk=canary#success", "https://zoom.us/w/85746065?***"),
        ("https://zoom.us/j/85746065#canary", "https://zoom.us/j/85746065?***"),
        ("https://ada:canary@host.example/x", "https://***@host.example/x"),
        ("zoom.us/j/1?pwd=canary", "zoom.us/j/1?***"),
        ("join at https://zoom.us/j/1?pwd=canary, or later", "join at https://zoom.us/j/1?*** or later"),
        ("<a href='https://zoom.us/j/1?pwd=canary'>join</a>", "<a href='https://zoom.us/j/1?***'>join</a>"),
        ("https://zoom.us/j/85746065", "https://zoom.us/j/85746065"),
        ("why? because", "why? because"),
    ],
)
def test_a_repr_shows_links_without_what_lets_their_bearer_in(link: str, shown: str) -> None:
    meeting = Meeting.from_dict({"id": 1, "join_url": link, "agenda": link})
    assert without_url_secrets(link) == shown
    assert f"join_url={shown!r}" in repr(meeting)
    assert f"agenda={shown!r}" in repr(RawResponse(200, {}, b"", [meeting]))
    assert meeting["join_url"] == link
    assert "canary" not in repr([meeting]) + repr(RawResponse(200, {}, b"", {"url": link})) + repr(meeting)


@given(st.text("a:/?#@ =&pwd\n\"'", max_size=60))
def test_masking_links_is_stable_and_linear(text: str) -> None:
    once = without_url_secrets(text)
    assert without_url_secrets(once) == once


def test_a_long_text_of_links_takes_no_long_time() -> None:
    began = time.perf_counter()
    for part in ("://", "://@", "a", "?a", "?a=", "://a?"):
        without_url_secrets(part * 300_000)
    assert time.perf_counter() - began < 3.0
