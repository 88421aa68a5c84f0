"""One redactor finds a secret in whatever form a text repeats it, and leaves everything else as it is."""

import time
from base64 import b64encode
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet._base.redaction import Redactor
from tests.polymeet.secrets.forms import FORMS, tells

PRINTABLE = st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" ")
SECRET = 'canary-client+secret/with "all" <signs> & \\ =ü='


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("secret", [SECRET, "canary-8", "canary_token.with-62_characters"])
def test_every_form_is_masked(form: object, secret: str) -> None:
    assert callable(form)
    text = f"no such token {form(secret)}, ask again"
    masked = Redactor([secret])(text)
    assert masked.startswith("no such token")
    assert masked.endswith(", ask again")
    assert "***" in masked
    assert not tells(masked)


@given(
    st.text(PRINTABLE, min_size=8, max_size=80), st.sampled_from(sorted(FORMS)), st.text(PRINTABLE), st.text(PRINTABLE)
)
def test_no_form_of_any_secret_survives(rest: str, form: str, before: str, after: str) -> None:
    secret = f"canary{rest}"
    quoted = FORMS[form](secret)
    assert not tells(Redactor([secret])(f"{before} {quoted} {after}"))


@given(st.text(max_size=300))
def test_a_text_without_the_secret_stays_as_it_is(text: str) -> None:
    assert Redactor(["canary-0123456789-abcdefghij"])(text) == text


@given(st.binary(max_size=20), st.binary(max_size=20))
def test_base64_of_more_than_the_secret_is_masked(before: bytes, after: bytes) -> None:
    text = b64encode(before + b"canary-client-secret" + after).decode()
    masked = Redactor(["canary-client-secret"])(text)
    assert not tells(masked)
    assert "***" in masked


def test_a_secret_is_masked_before_a_text_is_cut() -> None:
    secret = "canary-" + "x1y2z3" * 20
    hide = Redactor([secret])
    for padding in range(380, 501, 7):
        shown = hide("a" * padding + secret + "b" * 500, 500)
        assert "canary" not in shown
        assert "1y2z3x1y2z3" not in shown
        assert len(shown) == 501


def test_half_a_secret_is_masked_too() -> None:
    secret = "canary-" + "".join(f"{number:02d}" for number in range(40))
    assert Redactor([secret])(f"token {secret[:40]}... is bad") == "token ***... is bad"
    assert Redactor([secret])(f"token ends in {secret[-30:]}") == "token ends in ***"


@pytest.mark.parametrize("cut", range(1, 5))
def test_most_of_a_secret_with_which_a_text_breaks_off_is_masked_too(cut: int) -> None:
    hide = Redactor(["canary-8!"])
    assert hide(f'{{"message": "no: {"canary-8!"[:-cut]}') == '{"message": "no: ***'
    assert hide("no: canar and more") == "no: canar and more"


@pytest.mark.parametrize(
    ("text", "masked"),
    [
        ("passcode 4711pw is too weak", "passcode *** is too weak"),
        ("passcode %34711pw is too weak", "passcode *** is too weak"),
        ("passcode '4711PW' is too weak", "passcode '***' is too weak"),
        ("meeting 14711pw and 4711pws", "meeting 14711pw and 4711pws"),
    ],
)
def test_a_short_secret_is_masked_as_a_whole_word(text: str, masked: str) -> None:
    assert Redactor(["4711pw"])(text) == masked


def test_what_is_shorter_than_four_characters_is_not_looked_for() -> None:
    assert Redactor(["the", "a", ""])("the text has a word") == "the text has a word"


@pytest.mark.parametrize(
    "text",
    [
        "x" * 10_000_000,
        "%25" * 3_000_000,
        "\\" * 5_000_000,
        "&#37;" * 2_000_000,
        "canary-12345" * 500_000,
        "\0" * 9_000_000,
    ],
)
def test_a_long_text_takes_bounded_time(text: str) -> None:
    began = time.perf_counter()
    shown = Redactor([f"canary-{'a1b2c3' * 200}", "canary-12345"])(text, 500)
    assert time.perf_counter() - began < 1.0
    assert len(shown) <= 501
    assert not tells(shown)


def test_the_end_of_what_is_looked_at_hides_no_half_secret() -> None:
    secret = "canary-" + "".join(f"{number:03d}" for number in range(100))
    for shift in range(0, 300, 11):
        assert not tells(Redactor([secret])("a" * shift + quote(secret) * 60))


def test_a_redactor_shows_no_secret_itself() -> None:
    assert "canary" not in repr(Redactor(["canary-token"]))
