"""The sandbox covers its documents, and takes the requests that they show."""

import json
from typing import Any
from urllib.parse import quote

import pytest

from polymeet.testing import Sandbox
from polymeet_sandbox.documents import PROVIDERS, Operation, load_document
from polymeet_sandbox.messages import IncomingRequest
from polymeet_sandbox.provider import Provider

CREDENTIALS = {"authorization": "Bearer a-token", "x-api-key": "a-key", "cb-token": "a-session"}
OPERATIONS = [
    pytest.param(provider, operation_id, id=f"{provider}-{operation_id}")
    for provider in PROVIDERS
    for operation_id in load_document(provider).operations
]


@pytest.mark.parametrize("name", PROVIDERS)
def test_every_operation_has_a_handler_and_every_handler_an_operation(sandbox: Sandbox, name: str) -> None:
    provider = sandbox.providers[name]
    assert set(provider.handlers) == set(provider.document.operations)


def test_endpoints_are_in_no_document(sandbox: Sandbox) -> None:
    """The token servers add to what the documents have; they never stand in for it."""
    for server in (sandbox.zoom_oauth, sandbox.connectycube_sessions):
        provider = sandbox.providers[server.provider]
        assert not set(server.endpoints) & set(provider.document.operations)
        assert len({(one.method, one.path) for one in server.endpoints.values()}) == len(server.endpoints)
        for operation_id, endpoint in server.endpoints.items():
            request = IncomingRequest(endpoint.method, server.mount + endpoint.path)
            assert server.find(request) == operation_id
            assert provider.route(IncomingRequest(endpoint.method, endpoint.path)) is None
            sandbox.respond(request)
            assert (sandbox.requests[-1].provider, sandbox.requests[-1].operation_id) == (provider.name, operation_id)


@pytest.mark.parametrize("name", PROVIDERS)
def test_a_list_with_a_cursor_says_how_it_is_paged(name: str) -> None:
    for operation in load_document(name).operations.values():
        names = {parameter.name for parameter in operation.parameters}
        assert (operation.page is not None) == bool(names & {"next_page_token", "nextPageToken", "offset"})


@pytest.mark.parametrize(("name", "operation_id"), OPERATIONS)
def test_the_request_that_the_document_shows_is_not_refused_as_invalid(
    sandbox: Sandbox, name: str, operation_id: str
) -> None:
    provider = sandbox.providers[name]
    request = _example(provider, provider.document.operations[operation_id])
    answer = provider.answer(request, provider.route(request))
    assert answer.status in (200, 201, 202, 204, 404), answer.body


def _example(provider: Provider[Any], operation: Operation) -> IncomingRequest:
    raw = provider.document.at(("paths", operation.template, operation.method.lower()))
    path, query = operation.template, ""
    for parameter in raw.get("parameters", ()):
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(quote(str(parameter["example"]), safe=""), safe=""))
        elif parameter.get("required"):
            query += f"&{parameter['name']}={quote(str(parameter['example']))}"
    if operation.body is None:
        return IncomingRequest(operation.method, path, query[1:], CREDENTIALS)
    body = raw["requestBody"]["content"]["application/json"]["example"]
    if operation.operation_id == "create_meeting" and "recurrence" in body:
        body["recurrence"].pop("end_times")  # the example shows all members, also those that exclude each other
    if "accountId" in body:
        body.update(accountId="account-1", **({"calendarId": "calendar-1"} if "calendarId" in body else {}))
    headers = {**CREDENTIALS, "content-type": "application/json"}
    return IncomingRequest(operation.method, path, query[1:], headers, json.dumps(body).encode())
