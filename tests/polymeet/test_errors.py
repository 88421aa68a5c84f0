"""Every documented error body of the three providers, and what gateways send instead, become the right typed error."""

import pickle
from typing import Any

import httpx
import pytest

from polymeet import errors
from polymeet.errors import APIError, DecodeError, FieldError, PolymeetError
from polymeet_api.runtime import DocumentedError, Operation
from tests.polymeet.answers import Server

pytestmark = pytest.mark.anyio

JSON = {"content-type": "application/json"}


async def error_of(provider: str, answer: httpx.Response) -> APIError:
    """Return what a read on *provider* raises for *answer*."""
    server = Server(answer)
    with pytest.raises(APIError) as caught:
        if provider == "zoom":
            await server.zoom().meetings.get_meeting(85746065)
        elif provider == "pyas":
            await server.pyas().zoom_meetings.get_zoom_meeting(5, account_id="account-1")
        else:
            await server.connectycube().meetings.list_meetings()
    assert len(server.requests) == 1
    assert "canary" not in f"{caught.value!s}{caught.value!r}"
    return caught.value


SHAPES: list[tuple[str, int, Any, type[APIError], int | str | None, str]] = [
    # provider, status, body, class, code, message
    ("zoom", 404, {"code": 3001, "message": "No meeting 5."}, errors.NotFound, 3001, "No meeting 5."),
    ("zoom", 400, {"code": 124, "message": "Token expired."}, errors.AuthenticationError, 124, "Token expired."),
    ("zoom", 401, {"code": 124, "message": "Token expired."}, errors.AuthenticationError, 124, "Token expired."),
    ("zoom", 400, {"code": 4711, "message": "Scopes."}, errors.PermissionDenied, 4711, "Scopes."),
    ("zoom", 409, {"code": 9, "message": "Busy."}, errors.Conflict, 9, "Busy."),
    ("zoom", 403, {"code": 200, "message": "No permission."}, errors.PermissionDenied, 200, "No permission."),
    ("zoom", 200, {"code": 200, "message": "No permission."}, errors.PermissionDenied, 200, "No permission."),
    ("zoom", 200, {"code": 3001, "message": "Gone."}, errors.APIError, 3001, "Gone."),
    (
        "zoom",
        400,
        {"reason": "Invalid Token!", "error": "invalid_grant"},
        errors.BadRequest,
        "invalid_grant",
        "Invalid Token!",
    ),
    (
        "zoom",
        401,
        {"error": "invalid_client", "error_description": "Who?"},
        errors.AuthenticationError,
        "invalid_client",
        "Who?",
    ),
    (
        "zoom",
        200,
        {"status": False, "errorCode": 401, "errorMessage": "Log in."},
        errors.AuthenticationError,
        401,
        "Log in.",
    ),
    ("pyas", 401, {"error": "Unknown key."}, errors.AuthenticationError, None, "Unknown key."),
    ("pyas", 404, {"success": False, "error": "No account.", "code": 404}, errors.NotFound, 404, "No account."),
    ("pyas", 429, {"message": "Slow down.", "code": 429, "error": "Limit"}, errors.RateLimited, 429, "Slow down."),
    ("pyas", 200, {"success": False, "error": "No account.", "code": 404}, errors.NotFound, 404, "No account."),
    ("pyas", 200, {"error": "Unknown key."}, errors.APIError, None, "Unknown key."),
    ("connectycube", 401, {"errors": {"base": ["No session."]}}, errors.AuthenticationError, None, "No session."),
    ("connectycube", 422, {"errors": ["Bad a.", "Bad b."]}, errors.ValidationFailed, None, "Bad a.; Bad b."),
    ("connectycube", 403, {"errors": ["Need a user."]}, errors.PermissionDenied, None, "Need a user."),
    ("connectycube", 200, {"errors": ["Half done."]}, errors.APIError, None, "Half done."),
    ("connectycube", 404, "No route GET /x", errors.NotFound, None, "No route GET /x"),
    ("connectycube", 500, "", errors.ServerError, None, "the answer has no body"),
]


@pytest.mark.parametrize(("provider", "status", "body", "kind", "code", "message"), SHAPES)
async def test_each_documented_shape(
    provider: str, status: int, body: Any, kind: type[APIError], code: int | str | None, message: str
) -> None:
    answer = httpx.Response(status, text=body) if isinstance(body, str) else httpx.Response(status, json=body)
    error = await error_of(provider, answer)
    assert type(error) is kind
    assert (error.status, error.code, error.message, error.body) == (status, code, message, body)


async def test_zoom_names_the_fields() -> None:
    body = {"code": 300, "message": "Validation Failed.", "errors": [{"field": "start_time", "message": "Too late."}]}
    error = await error_of("zoom", httpx.Response(400, json=body, headers={"x-zm-trackingid": "WEB_1"}))
    assert error.field_errors == (FieldError("start_time", "Too late."),)
    assert error.request_id == "WEB_1"
    assert "start_time: Too late." in str(error)
    assert "request id WEB_1" in str(error)


async def test_pyas_names_the_fields_and_where_they_are() -> None:
    body = {
        "errors": [
            {"msg": "is required", "param": "accountId", "location": "query"},
            {"msg": "is no text", "param": "x"},
        ]
    }
    error = await error_of("pyas", httpx.Response(400, json=body))
    assert type(error) is errors.BadRequest
    assert error.field_errors == (FieldError("accountId", "is required", "query"), FieldError("x", "is no text"))
    assert error.message == "is required; is no text"


async def test_connectycube_names_the_fields() -> None:
    body = {"errors": {"start_date": ["is missing", "is no number"], "name": ["is too long"]}}
    error = await error_of("connectycube", httpx.Response(422, json=body))
    assert [each.field for each in error.field_errors] == ["start_date", "start_date", "name"]
    assert error.message == "start_date is missing; start_date is no number; name is too long"


@pytest.mark.parametrize("provider", ["zoom", "pyas", "connectycube"])
@pytest.mark.parametrize("status", [404, 429, 500, 502, 520, 526, 599])
async def test_a_gateways_page_is_an_error_of_its_status(provider: str, status: int) -> None:
    page = httpx.Response(status, html="<!doctype html><title>canary</title>")
    error = await error_of(provider, page)
    assert type(error) is errors.error_class(status)
    assert error.status == status
    assert error.message == "the answer is an HTML page, which comes from a gateway and not from the API"


@pytest.mark.parametrize("provider", ["zoom", "pyas", "connectycube"])
@pytest.mark.parametrize("body", [b"", b"null", b"[]", b'"x"', b"5", b"{}", b"\xff\xfe", b"{" * 5_000])
async def test_no_body_of_an_error_makes_another_error(provider: str, body: bytes) -> None:
    error = await error_of(provider, httpx.Response(418, content=body, headers=JSON))
    assert type(error) is APIError
    assert error.status == 418
    assert error.message


@pytest.mark.parametrize("status", [100 + 1, 300, 302, 304, 308])
async def test_a_status_that_is_neither_success_nor_error_is_an_error(status: int) -> None:
    assert (
        await error_of("zoom", httpx.Response(status, headers={"location": "https://elsewhere.example"}))
    ).status == status


async def test_a_complaint_that_names_no_field_is_told_once() -> None:
    complaints = [{"msg": "is no JSON", "param": ""}, {"msg": "is required", "param": "title"}]
    error = await error_of("pyas", httpx.Response(400, json={"errors": complaints[:1]}))
    assert str(error).count("is no JSON") == 1
    assert "; :" not in str(error)
    error = await error_of("pyas", httpx.Response(400, json={"errors": complaints}))
    assert "title: is required" in str(error)
    assert "; :" not in str(error)


async def test_an_undocumented_status_is_never_none() -> None:
    error = await error_of(
        "zoom", httpx.Response(429, json={"code": 429, "message": "Slow down."}, headers={"retry-after": "7"})
    )
    assert type(error) is errors.RateLimited
    assert error.retry_after == 7


async def test_the_documented_meaning_stands_beside_the_message() -> None:
    error = await error_of("zoom", httpx.Response(404, json={"code": 3001, "message": "Meeting does not exist: 5."}))
    assert error.meaning
    assert error.meaning in str(error)
    assert str(error).startswith("zoom get_meeting: 404, code 3001: Meeting does not exist: 5.")


def test_a_meaning_is_looked_up_by_status_and_code() -> None:
    rows = ((400, 300, "Bad a."), (400, 300, "Bad b."), (401, 124, "Expired."), (429, None, "Slow down."))
    errors_ = tuple(DocumentedError(*row) for row in rows)
    operation = Operation(id="x", provider="p", tag="t", method="GET", path="/", retry="safe", errors=errors_)
    assert operation.meaning(400, 300) == "Bad a. / Bad b."
    assert operation.meaning(400, 124) == "Expired."
    assert operation.meaning(429, None) == operation.meaning(429, 429) == "Slow down."
    assert operation.meaning(500, None) is None
    assert operation.meaning(400, 301) is None


@pytest.mark.parametrize("content", [b"", b"<html>", b"[]", b"null", b'"text"', b'{"id": ', b"\xff", b"[" * 100_000])
async def test_a_success_that_cannot_be_read_is_a_decode_error_that_carries_it(content: bytes) -> None:
    server = Server(httpx.Response(200, content=content, headers=JSON))
    with pytest.raises(DecodeError) as caught:
        await server.zoom().meetings.get_meeting(85746065)
    assert caught.value.status == 200
    assert caught.value.content == content
    assert caught.value.headers["content-type"] == "application/json"
    assert isinstance(caught.value, PolymeetError)


async def test_an_operation_without_a_body_takes_any_body() -> None:
    for answer in (httpx.Response(204), httpx.Response(200, text="OK"), httpx.Response(200, json={"x": 1})):
        await Server(answer).zoom().meetings.delete_meeting(85746065)


async def test_a_web_page_is_no_success_even_where_no_body_is_expected() -> None:
    page = httpx.Response(200, html="<html><title>Log in</title></html>")
    with pytest.raises(DecodeError, match="it is an HTML page"):
        await Server(page).zoom().meetings.delete_meeting(85746065)


async def test_errors_survive_a_pickle() -> None:
    error = await error_of("zoom", httpx.Response(404, json={"code": 3001, "message": "Gone."}))
    twin = pickle.loads(pickle.dumps(error))
    assert type(twin) is type(error)
    assert str(twin) == str(error)
    assert twin.__dict__ == error.__dict__
    decode = DecodeError("cannot be read", status=200, headers={"a": "b"}, content=b"x")
    assert pickle.loads(pickle.dumps(decode)).content == b"x"


def test_the_tree_in_the_docstring_is_the_tree() -> None:
    """Each class is drawn once, below its base."""
    drawn = [line for line in (errors.__doc__ or "").splitlines() if line.startswith("    ")]
    bases: list[str] = []
    for line in drawn:
        name = line.replace("|", " ").replace("+", " ").split()[0]
        depth = (len(line) - len(line.replace("|", " ").replace("+", " ").lstrip()) - 4 + 3) // 4
        kind = getattr(errors, name)
        bases[depth:] = [name]
        if depth:
            assert kind.__mro__[1].__name__ == bases[depth - 1], name
    classes = {
        name
        for name in errors.__all__
        if isinstance(getattr(errors, name), type) and issubclass(getattr(errors, name), Exception)
    }
    assert {line.replace("|", " ").replace("+", " ").split()[0] for line in drawn} == classes
