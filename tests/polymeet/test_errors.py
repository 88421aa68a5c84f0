"""Every documented error body of the three providers, and what gateways send instead, become the right typed error."""

import json
import pickle
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet import errors
from polymeet._base.failures import MAXIMUM_TEXT, api_error
from polymeet._base.redaction import Redactor
from polymeet.auth import Answer, ConnectyCubeSession, ZoomServerToServer
from polymeet.connectycube import _failures as connectycube_failures
from polymeet.errors import APIError, DecodeError, FieldError, PolymeetError
from polymeet.pyas import _failures as pyas_failures
from polymeet.zoom import _failures as zoom_failures
from polymeet_api.connectycube.api import Api as ConnectyCubeApi
from polymeet_api.pyas.api import Api as PyasApi
from polymeet_api.zoom.api import Api as ZoomApi
from polymeet_api.zoom.api.meetings.get_meeting import OPERATION as GET_MEETING
from polymeet_runtime import DocumentedError, Operation, operations_of
from tests.helpers.answers import Server

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


S3 = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message>'
    "<AWSAccessKeyId>canary-key</AWSAccessKeyId><RequestId>1</RequestId></Error>"
)


@pytest.mark.parametrize("provider", ["zoom", "pyas", "connectycube"])
@pytest.mark.parametrize("kind", ["application/xml", "text/html", None])
async def test_xml_is_called_xml_and_told(provider: str, kind: str | None) -> None:
    headers = {} if kind is None else {"content-type": kind}
    error = await error_of(provider, httpx.Response(403, content=S3.encode(), headers=headers))
    assert type(error) is errors.PermissionDenied
    assert error.message.startswith("the answer is XML, which comes from a gateway or a store of files and not")
    assert "<Code>AccessDenied</Code><Message>Request has expired</Message>" in error.message
    assert "<AWSAccessKeyId>***</AWSAccessKeyId>" in error.message


@pytest.mark.parametrize(
    "page",
    [
        "<!doctype html><p>",
        "  <HTML><body>",
        "<!-- padding -->\n<html>",
        '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html>',
        "\ufeff<html>",
        "<h1>502 Bad Gateway</h1>",
        "<title>canary</title>",
    ],
)
async def test_a_page_is_called_a_page_whatever_its_content_type(page: str) -> None:
    error = await error_of("zoom", httpx.Response(502, content=page.encode()))
    assert error.message == "the answer is an HTML page, which comes from a gateway and not from the API"


async def test_xml_in_place_of_an_answer_is_told_too() -> None:
    with pytest.raises(DecodeError, match="it is XML, which comes from a gateway") as caught:
        await Server(httpx.Response(200, text=S3)).zoom().meetings.get_meeting(5)
    assert caught.value.is_html, "the request may or may not have run"


@pytest.mark.parametrize("provider", ["zoom", "pyas", "connectycube"])
@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('{"code": 3001, "message": "Meeting does not ex', '{"code": 3001, "message": "Meeting does not ex'),
        ('{"code": 3001,\n  "message": ', '{"code": 3001, "message":'),
        ('[{"msg": "is required"', '[{"msg": "is required"'),
        ('{"access_token": "canary", "code": 1, ', '{"access_token": ***, "code": 1,'),
        ('{"code": 1, "refresh_token": "canary', '{"code": 1, "refresh_token": ***'),
        ('{"Token":"a\\"canary","code":1', '{"Token":***,"code":1'),
        ('{"code": 1, "session": {"id": "canary', '{"code": 1, "session": ***'),
        ("{'password': 'canary', 'code': 1}", "{'password': ***, 'code': 1}"),
    ],
)
async def test_json_that_is_cut_is_told_as_far_as_it_goes(provider: str, text: str, shown: str) -> None:
    error = await error_of(provider, httpx.Response(400, text=text, headers=JSON))
    assert error.message.startswith("the answer is JSON that is cut off or broken (")
    assert error.message.endswith(f": {shown}")
    assert error.body == text


async def test_a_long_body_is_shortened() -> None:
    for begin in ('{"x": "', "<Error>", ""):
        error = await error_of("zoom", httpx.Response(400, text=begin + "no way " * 9_000))
        assert 480 < len(error.message) < 700
        assert error.message.endswith("…")


async def test_no_piece_of_the_credential_is_left_where_a_body_is_shortened() -> None:
    for length in range(470, 501):
        text = "x " * (length // 2) + "canary-zoom-token and so on"
        error = await error_of("zoom", httpx.Response(400, text=text))
        assert "cana" not in str(error)


async def test_json_of_another_shape_is_not_shown() -> None:
    error = await error_of("zoom", httpx.Response(400, json={"access": "canary"}))
    assert error.message == "the answer has none of the provider's shapes of an error (19 bytes)"


ODD: list[tuple[str, Any, int | str | None, str, tuple[FieldError, ...]]] = [
    # provider, body, code, message, field errors
    ("zoom", {"code": "300", "message": "No."}, 300, "No.", ()),
    ("zoom", {"code": 300.0, "message": "No."}, 300, "No.", ()),
    ("zoom", {"code": True, "message": "No."}, None, "No.", ()),
    ("zoom", {"code": [300], "message": "No."}, None, "No.", ()),
    ("zoom", {"code": 300, "message": None}, 300, "Zoom gave an error code and no message", ()),
    ("zoom", {"code": 300, "message": {"text": "No.", "token": "canary"}}, 300, '{"text": "No.", "token": ***}', ()),
    ("zoom", {"code": 300, "message": "No.", "errors": {"a": "b"}}, 300, "No.", (FieldError("a", "b"),)),
    ("zoom", {"code": 300, "message": "No.", "errors": [{"field": "a"}, 5, None]}, 300, "No.", ()),
    ("zoom", {"code": 300, "message": "No.", "errors": [{"message": "b"}]}, 300, "No.", (FieldError("", "b"),)),
    ("zoom", {"error": {"a": [1]}}, None, '{"a": [1]}', ()),
    ("zoom", {"error": ""}, None, "Zoom gave an empty error", ()),
    ("pyas", {"success": False, "error": "No.", "code": "404"}, 404, "No.", ()),
    ("pyas", {"success": False, "error": ["No.", "Never."]}, None, "No.; Never.", ()),
    ("pyas", {"errors": {"title": ["is short", "is bad"]}}, None, "is short; is bad",
        (FieldError("title", "is short"), FieldError("title", "is bad"))),
    ("pyas", {"success": False, "code": "404"}, 404, "Pyas gave an error and no message", ()),
    ("pyas", {"error": [""]}, None, "Pyas gave an error and no message", ()),
    ("pyas", {"errors": ["No.", 5]}, None, "No.; 5", ()),
    ("connectycube", {"errors": "No."}, None, "No.", ()),
    ("connectycube", {"errors": {"base": "No."}}, None, "No.", ()),
    ("connectycube", {"errors": {"name": "is long"}}, None, "name is long", (FieldError("name", "is long"),)),
    ("connectycube", {"code": "7", "message": ["No."]}, 7, "No.", ()),
    ("connectycube", {"errors": {}}, None, "ConnectyCube gave an empty list of errors", ()),
]  # fmt: skip


@pytest.mark.parametrize(("provider", "body", "code", "message", "fields"), ODD)
async def test_odd_bodies_are_read_for_what_they_mean(
    provider: str, body: Any, code: int | str | None, message: str, fields: tuple[FieldError, ...]
) -> None:
    error = await error_of(provider, httpx.Response(400, json=body))
    assert (error.code, error.message, error.field_errors) == (code, message, fields)
    assert type(error.code) in (int, str, type(None)), "True is no number"


KEYS = st.sampled_from(
    ["code", "message", "errors", "error", "errorCode", "errorMessage", "status", "reason", "success", "base", "field",
     "msg", "param", "location", "error_description", "token"]
)  # fmt: skip
VALUES: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["124", 124, 124.0, 401]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS | st.text(), inner, max_size=4),
    max_leaves=12,
)
RENEWING = (ZoomServerToServer("account", "client", "secret"), ConnectyCubeSession(1, "key"))
READERS = {"zoom": zoom_failures, "pyas": pyas_failures, "connectycube": connectycube_failures}


@pytest.mark.property
@pytest.mark.parametrize("provider", READERS)
@given(body=st.dictionaries(KEYS, VALUES) | VALUES, status=st.sampled_from([200, 204, 301, 400, 401, 404, 500]))
def test_every_json_is_a_success_or_a_failure_with_a_text(provider: str, body: Any, status: int) -> None:
    answer = Answer(status, {}, json.dumps(body).encode())
    failure = READERS[provider].read_failure(answer)
    for auth in RENEWING:
        assert auth.means_expired(answer) in (True, False)
    if failure is None:
        assert 200 <= status <= 299
        return
    assert isinstance(failure.message, str)
    assert failure.message
    assert type(failure.code) in (int, str, type(None))
    assert all(isinstance(each.field, str) and isinstance(each.message, str) for each in failure.field_errors)
    assert 0 < len(failure.redacted(Redactor(["canary-secret"])).message) <= MAXIMUM_TEXT + 1
    assert str(api_error(answer, failure, GET_MEETING, ()))


@pytest.mark.property
@pytest.mark.parametrize("provider", READERS)
@given(content=st.binary(max_size=60) | st.text(alphabet='<{[">&!x \n', max_size=60).map(str.encode))
def test_every_body_of_a_refusal_is_a_failure_with_a_text(provider: str, content: bytes) -> None:
    failure = READERS[provider].read_failure(Answer(400, {}, content))
    assert failure is not None
    assert failure.message


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
    assert operation.meaning(401, 124) == "Expired."
    assert operation.meaning(400, 300) is None, "one of two, and nobody knows which"
    assert operation.meaning(400, 124) is None, "documented with another status"
    assert operation.meaning(429, 4711) is None, "a code that is not documented means more than its status"
    assert operation.meaning(429, None) == operation.meaning(429, 429) == "Slow down."
    assert operation.meaning(500, None) is None
    assert operation.meaning(400, 301) is None


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, {"code": 300, "message": "Meeting id is not valid."}),  # documented for this operation as another thing
        (400, {"code": 3000, "message": "The id is that of a webinar."}),
        (404, {"code": 99999, "message": "Something new."}),
        (429, {"code": 99999, "message": "Something new."}),
        (400, {"code": 3001, "message": "Meeting does not exist: 5."}),
    ],
)
async def test_what_the_document_says_of_something_else_is_not_added(status: int, body: Any) -> None:
    error = await error_of("zoom", httpx.Response(status, json=body))
    assert error.meaning is None
    assert str(error) == f"zoom get_meeting: {status}, code {body['code']}: {body['message']}"


@pytest.mark.parametrize("text", ["<title>canary</title>", "default backend", '{"code": 30', "<Error/>"])
async def test_what_no_document_describes_is_not_explained_by_its_status(text: str) -> None:
    error = await error_of("connectycube", httpx.Response(404, text=text))
    assert "documented as" not in str(error)
    assert (await error_of("connectycube", httpx.Response(404))).meaning, "there is nothing that it could contradict"


def test_the_meaning_of_every_documented_row_is_given_to_it_or_to_none() -> None:
    """Over all operations: never the text of another row."""
    apis = (ZoomApi, PyasApi, ConnectyCubeApi)
    for operation in (operation for api in apis for operation in operations_of(api)):
        for row in operation.errors:
            same = {each.meaning for each in operation.errors if (each.status, each.code) == (row.status, row.code)}
            assert operation.meaning(row.status, row.code) in ({row.meaning, None} if len(same) == 1 else {None})


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
        answered = await Server(answer).zoom().with_raw_response.meetings.delete_meeting(85746065)
        assert (answered.status, answered.content) == (answer.status_code, answer.content)


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


def test_a_traceback_names_the_module_to_import_from() -> None:
    assert {getattr(errors, name).__module__ for name in errors.__all__} == {"polymeet.errors"}


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
