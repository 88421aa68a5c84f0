"""No exception that leaves polymeet shows a secret: not in its texts, nor behind it."""

import traceback
from typing import Any

import pytest

from polymeet._base.error_redaction import RedactedError, redact_error, redacting_errors
from polymeet._base.redaction import Redactor
from polymeet.auth import BearerToken
from polymeet.errors import APIError, FieldError, OutcomeUnknown, PolymeetError, TokenError
from polymeet_runtime import Request
from tests.polymeet.secrets.forms import shown, tells

SECRET = "canary-0123456789"
HIDE = Redactor([SECRET])


def raised(
    error: PolymeetError, *, cause: BaseException | None = None, context: BaseException | None = None
) -> PolymeetError:
    error.__cause__, error.__context__ = cause, context
    return error


def test_every_text_of_an_error_is_masked_and_its_body_is_left() -> None:
    error = APIError(
        f"no {SECRET}",
        provider="zoom",
        operation="x",
        status=400,
        code=SECRET,
        request_id=SECRET,
        field_errors=(FieldError(SECRET, f"bad {SECRET}", SECRET),),
        body={"message": SECRET},
    )
    error.add_note(f"seen {SECRET}")
    redact_error(error, HIDE)
    assert not any(tells(text) for text in shown(error))
    assert str(error) == "zoom x: 400, code ***: no ***; ***: bad ***; request id ***"
    assert error.field_errors == (FieldError("***", "bad ***", "***"),)
    assert error.body == {"message": SECRET}


def test_our_exceptions_behind_it_are_masked_too() -> None:
    inner = TokenError(f"no {SECRET}", fate_unknown=True)
    error = raised(
        OutcomeUnknown(f"it may have run ({inner})", operation="x", request=Request("POST", "/x")), cause=inner
    )
    redact_error(error, HIDE)
    assert str(error) == "it may have run (no ***)"
    assert error.__cause__ is inner
    assert str(inner) == "no ***"


@pytest.mark.parametrize(
    "foreign",
    [
        ValueError(f"no {SECRET}"),
        KeyError(SECRET.encode()),
        OSError(2, "no such file", f"/tokens/{SECRET}"),
        UnicodeDecodeError("utf-8", SECRET.encode() + b"\xff", 17, 18, "bad"),
        ExceptionGroup("some", [ValueError("one"), ValueError(SECRET)]),
        RuntimeError("illegal chunk header: bytearray(b'unknown')"),
        RuntimeError("Illegal header value b'unknown'"),
    ],
    ids=lambda each: type(each).__name__,
)
@pytest.mark.parametrize("link", ["cause", "context"])
def test_an_exception_of_another_library_that_shows_one_is_replaced(foreign: BaseException, link: str) -> None:
    try:
        raise foreign
    except BaseException as caught:
        error = raised(TokenError("no token"), **{link: caught})
    before = str(foreign)
    redact_error(error, HIDE)
    stand_in = getattr(error, f"__{link}__")
    assert isinstance(stand_in, RedactedError)
    assert str(stand_in).startswith(type(foreign).__name__)
    assert stand_in.__traceback__ is foreign.__traceback__
    assert not any(tells(text) or "unknown" in text for text in shown(error))
    assert str(foreign) == before


def test_one_deep_in_the_chain_is_found_and_nothing_of_the_callers_is_changed() -> None:
    deep = ValueError(SECRET)
    clean = RuntimeError("clean")
    clean.__context__ = deep
    error = raised(TokenError("no token"), cause=clean)
    redact_error(error, HIDE)
    assert not any(tells(text) for text in shown(error))
    assert clean.__context__ is deep


def test_a_chain_without_secrets_stays_as_it_is() -> None:
    clean = OSError(111, "connection refused")
    error = raised(TokenError("no token"), cause=clean, context=clean)
    redact_error(error, HIDE)
    assert error.__cause__ is error.__context__ is clean


def test_a_chain_that_is_a_circle_ends() -> None:
    first, second = ValueError(SECRET), ValueError("two")
    first.__context__, second.__context__ = second, first
    error = raised(TokenError("no token"), context=second)
    redact_error(error, HIDE)
    assert not any(tells(text) for text in shown(error))


def test_what_ends_a_block_is_concealed_with_what_is_secret_by_then() -> None:
    secrets: list[str] = []
    with pytest.raises(TokenError) as caught, redacting_errors(lambda: secrets):
        secrets.append(SECRET)
        try:
            raise ValueError(SECRET)
        except ValueError:
            raise TokenError(f"no {SECRET}") from None
    assert not any(tells(text) for text in shown(caught.value))
    assert "***" in "".join(traceback.format_exception(caught.value))


@pytest.mark.anyio
async def test_the_callers_own_exception_is_not_touched() -> None:
    """What a callable of the caller raises is the caller's: it leaves as it is."""

    async def token() -> str:
        raise LookupError(SECRET)

    async def exchange(request: Any) -> Any:
        raise AssertionError

    with pytest.raises(LookupError, match=SECRET):
        await BearerToken(token).authorize(exchange)
