"""Whatever a request holds, the sandbox answers it and keeps to its documents."""

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from polymeet.testing import Answer, IncomingRequest, Sandbox
from polymeet_sandbox.documents import load_document

ZOOM = load_document("zoom")
HEADERS = {"authorization": "Bearer a-token", "content-type": "application/json"}
STARTS = [
    "2020-01-01T00:00:00Z",
    "2027-03-27T09:00:00",
    "2027-03-27T09:00:00Z",
    "2099-12-31T23:59:59Z",
    "9999-12-31T23:59:59Z",
]
RECURRENCES = st.fixed_dictionaries(
    {"type": st.sampled_from([1, 2, 3])},
    optional={
        "repeat_interval": st.integers(1, 99),
        "weekly_days": st.lists(st.sampled_from("1234567"), min_size=1, unique=True).map(",".join),
        "monthly_day": st.integers(1, 31),
        "monthly_week": st.sampled_from([-1, 1, 2, 3, 4]),
        "monthly_week_day": st.integers(1, 7),
        "end_times": st.integers(0, 60),
        "end_date_time": st.sampled_from(STARTS).filter(lambda text: text.endswith("Z")),
    },
)


def example(operation_id: str) -> dict[str, Any]:
    operation = ZOOM.operations[operation_id]
    assert operation.body is not None
    body: dict[str, Any] = ZOOM.at((*operation.body[:-1], "example"))
    return body


@st.composite
def bodies(draw: st.DrawFn, operation_id: str) -> dict[str, Any]:
    """Some members of the document's example, with a schedule of our own."""
    shown = example(operation_id)
    names = draw(st.sets(st.sampled_from(sorted(shown.keys() - {"recurrence", "schedule_for"}))))
    body = {name: shown[name] for name in names}
    if "settings" in body:
        chosen = draw(st.sets(st.sampled_from(sorted(body["settings"]))))
        body["settings"] = {name: body["settings"][name] for name in chosen}
    if draw(st.booleans()):
        body["type"] = draw(st.sampled_from([1, 2, 3, 8, 10]))
    if "start_time" in body:
        body["start_time"] = draw(st.sampled_from(STARTS))
    if draw(st.booleans()):
        body["recurrence"] = draw(RECURRENCES)
    return body


def send(sandbox: Sandbox, method: str, path: str, body: Any = None) -> Answer:
    content = b"" if body is None else json.dumps(body).encode()
    return sandbox.respond(IncomingRequest(method, f"/zoom/v2{path}", "", HEADERS, content)).answer


@given(bodies("create_meeting"), st.lists(bodies("update_meeting"), max_size=3))
def test_meetings_survive_any_order_of_changes(created: dict[str, Any], changes: list[dict[str, Any]]) -> None:
    sandbox = Sandbox()
    answer = send(sandbox, "POST", "/users/me/meetings", created)
    assert answer.status in (201, 400)
    if answer.status == 400:
        return
    path = f"/meetings/{answer.body['id']}"
    assert send(sandbox, "GET", path).status == 200
    for change in changes:
        assert send(sandbox, "PATCH", path, change).status in (204, 400)
        assert send(sandbox, "GET", path).status == 200
        assert send(sandbox, "GET", "/users/me/meetings").status == 200


@given(st.text(), st.binary())
def test_no_path_and_no_body_makes_it_fall(path: str, content: bytes) -> None:
    sandbox = Sandbox()
    for mount in ("/zoom/v2/", "/pyas/", "/connectycube/", "/"):
        request = IncomingRequest("POST", f"{mount}{path}", path, HEADERS, content)
        assert 400 <= sandbox.respond(request).answer.status < 500
