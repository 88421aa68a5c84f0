"""The command: what it prints, what it returns, where it gets documents from."""

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from scripts.bundle import providers
from scripts.drift import fetching
from scripts.drift.__main__ import main

ROOT = Path(__file__).resolve().parent.parent.parent.parent
OLD = """
openapi: 3.0.3
paths:
  /things:
    get:
      operationId: list_things
      parameters: [{name: on, in: query, schema: {type: string, enum: ["2027-01-01"]}}]
      responses:
        200:
          content: {application/json: {schema: {type: object, properties: {id: {type: integer}, name: {type: string}}}}}
"""
NEW = OLD.replace("id: {type: integer}", "id: {type: string}").replace(", name: {type: string}", "")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.yaml"
    path.write_text(OLD)
    return path


@pytest.fixture
def new(tmp_path: Path) -> Path:
    path = tmp_path / "new.yaml"
    path.write_text(NEW)
    return path


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> tuple[int, str, str]:
    capsys.readouterr()
    code = main([str(argument) for argument in arguments])
    told = capsys.readouterr()
    return code, told.out, told.err


def test_no_drift_is_zero(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--ours", old, "--upstream", old)
    assert (code, out) == (0, f"{old} against {old}: differences: none\n")


def test_the_table_is_grouped_by_operation(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "--ours", old, "--upstream", new)
    assert code == 1
    lines = out.splitlines()
    assert lines[0] == "GET /things (list_things)"
    assert [line.split() for line in lines[1:3]] == [
        ["breaks", "parsing", "response", "id", "type", "ours", "integer,", "theirs", "string"],
        ["breaks", "parsing", "response", "name", "field", "ours", "only:", "string"],
    ]
    assert lines[-1].endswith("differences: 2 breaks parsing")


def test_json_holds_everything(old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    baseline = tmp_path / "baseline.yaml"
    baseline.write_text("accepted: [{reason: It went., kind: field, path: name}]")
    code, out, _ = run(capsys, "--ours", old, "--upstream", new, "--baseline", baseline, "--json")
    value = json.loads(out)
    assert code == 1
    assert value["drifted"] is True
    assert value["rows"] == [
        {
            "operation": "GET /things",
            "operation_id": "list_things",
            "place": "response",
            "path": "id",
            "kind": "type",
            "change": "changed",
            "severity": "breaks parsing",
            "ours": "integer",
            "theirs": "string",
            "within": 0,
        }
    ]
    assert [(row["path"], row["reason"]) for row in value["accepted"]] == [("name", "It went.")]


def test_github_gets_annotations_at_our_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    upstream = tmp_path / "pyas.yaml"
    upstream.write_text("inventory: a page\noperations: {GET /zoom/meetings: {query: {brand_new: string}}}")
    code, out, _ = run(capsys, "--provider", "pyas", "--upstream", upstream, "--github", "--ours-only-operations")
    assert code == 1
    row = next(line for line in out.splitlines() if "brand_new" in line)
    line = next(
        number
        for number, text in enumerate((ROOT / "specs/pyas.yaml").read_text().splitlines(), 1)
        if text == "    get:"
    )
    head = f"::warning file=specs/pyas.yaml,line={line},title=Drift%3A additive::"
    assert row == f"{head}GET /zoom/meetings: query brand_new parameter: theirs only: string"


def test_only_our_operations(old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    more = tmp_path / "more.yaml"
    more.write_text(OLD + "  /others: {get: {responses: {}}}\n")
    assert run(capsys, "--ours", old, "--upstream", more)[0] == 1
    assert run(capsys, "--ours", old, "--upstream", more, "--ours-only-operations")[0] == 0


@pytest.mark.parametrize("provider", ["pyas", "connectycube"])
def test_the_inventories_agree_with_the_specs(provider: str, capsys: pytest.CaptureFixture[str]) -> None:
    folder = ROOT / "specs" / "drift"
    files = ("--upstream", folder / f"{provider}-inventory.yaml", "--baseline", folder / f"{provider}-baseline.yaml")
    code, out, err = run(capsys, "--provider", provider, *files)
    assert code == 0, out + err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("openapi: [", "neither JSON nor YAML"),
        ("- 1", "holds no mapping"),
        ("swagger: '2.0'", "no key openapi"),
        ("inventory: x\noperations: {GET /a: {body: {}}}", "'body' is unknown"),
        ("inventory: x\noperations: {GET /a: {query: {a: text}}}", "'text' is no type"),
        ("inventory: x\noperations: {GET /a: {response: {}}}", "GET /a: response: it names no field"),
        ("inventory: x\noperations: {GET: {}}", "'GET' is no operation"),
        ("inventory: x", "no operations"),
        ("openapi: 3.1.0", "no operation below paths or webhooks"),
        ("openapi: 3.1.0\npaths: [/a]", "no operation below paths or webhooks"),
        ("openapi: 3.1.0\npaths: {/a: {get: }}", "/a: get is empty"),
        ("openapi: 3.1.0\npaths: {/a: {$ref: '#/gone'}}", "/a: $ref '#/gone' leads nowhere"),
    ],
)
def test_what_cannot_be_compared_is_two(
    text: str, message: str, old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    broken = tmp_path / "broken.yaml"
    broken.write_text(text)
    code, out, err = run(capsys, "--ours", old, "--upstream", broken)
    assert (code, out) == (2, "")
    assert str(broken) in err
    assert message in err


def test_a_missing_file_and_missing_arguments_are_two(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "--ours", old, "--upstream", "nowhere.json")
    assert (code, err) == (2, "nowhere.json: it cannot be read: No such file or directory\n")
    for arguments, message in (
        ([], "one of the arguments --provider --ours is required"),
        (["--provider", "zoom", "--ours", str(old)], "argument --ours: not allowed with argument --provider"),
    ):
        with pytest.raises(SystemExit) as leaving:
            main(["--upstream", str(old), *arguments])
        assert leaving.value.code == 2
        assert message in capsys.readouterr().err


def test_a_provider_without_specs_is_two_and_the_others_are_named(
    old: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, out, err = run(capsys, "--provider", "zoon", "--upstream", old)
    assert (code, out) == (2, "")
    assert f"holds no specs of 'zoon'; there are {', '.join(sorted(providers(ROOT / 'specs')))}" in err


def test_json_and_yaml_say_the_same(old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    body = {"type": "object", "properties": {"name": {"type": "string"}, "id": {"type": "integer"}}}
    value: dict[str, Any] = {
        "openapi": "3.1.0",
        "paths": {
            "/things": {
                "get": {
                    "operationId": "listThings",
                    "parameters": [{"name": "on", "in": "query", "schema": {"enum": ["2027-01-01"]}}],
                    "responses": {"200": {"content": {"application/json": {"schema": body}}}},
                }
            }
        },
    }
    other = tmp_path / "other.json"
    other.write_text(json.dumps(value))
    assert run(capsys, "--ours", old, "--upstream", other)[0] == 0


@pytest.fixture
def serve() -> Iterator[Callable[[Callable[[BaseHTTPRequestHandler], None]], str]]:
    """A server on this machine whose answers a test writes."""
    servers: list[ThreadingHTTPServer] = []

    def start(answer: Callable[[BaseHTTPRequestHandler], None]) -> str:
        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                answer(self)

            def log_message(self, format: str, *args: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


Serve = Callable[[Callable[[BaseHTTPRequestHandler], None]], str]


def test_a_url_is_fetched(old: Path, serve: Serve, capsys: pytest.CaptureFixture[str]) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200 if request.path == "/doc" else 302)
        request.send_header("location", "/doc")
        request.end_headers()
        request.wfile.write(OLD.encode())

    url = serve(answer)
    assert run(capsys, "--ours", old, "--upstream", f"{url}/doc")[0] == 0
    assert run(capsys, "--ours", old, "--upstream", f"{url}/moved")[0] == 0


@pytest.mark.parametrize(
    "raw",
    [
        b"what\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nx: " + b"y" * 70_000 + b"\r\n\r\n",
        b"HTTP/1.1 200 OK\r\ncontent-length: 9000\r\n\r\n" + OLD.encode(),
        b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\nfff\r\n" + OLD.encode(),
        b"HTTP/1.1 302 Found\r\nlocation: http://127.0.0.1:port/\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nlocation: http://[::1\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nlocation: /again\r\n\r\n",
        b"HTTP/1.1 404 \x1b[31mforged\r\n\r\n",
    ],
    ids=[
        *("no HTTP", "endless header", "cut", "cut chunk", "redirect to no URL", "redirect to no host"),
        *("redirect without end", "escapes in the reason"),
    ],
)
def test_a_broken_answer_is_two_and_not_drift(
    raw: bytes, old: Path, serve: Serve, capsys: pytest.CaptureFixture[str]
) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.wfile.write(raw)

    code, out, err = run(capsys, "--ours", old, "--upstream", serve(answer))
    assert (code, out, err.count("\n")) == (2, "", 1)
    assert err.rstrip("\n").isprintable()


@pytest.mark.parametrize(
    "url",
    [
        *("http://127.0.0.1:port/doc?key=swordfish", "http://127.0.0.1:1/a doc?key=swordfish"),
        *("http://127.0.0.1:1/ö?key=swordfish", "https://a..b/doc?key=swordfish"),
    ],
)
def test_what_is_no_url_is_two(url: str, old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "--ours", old, "--upstream", url)
    assert (code, "swordfish" in err) == (2, False)


def test_the_query_of_a_url_is_not_shown(old: Path, serve: Serve, capsys: pytest.CaptureFixture[str]) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        request.wfile.write(OLD.encode() if request.path.startswith("/doc") else b"nothing")

    url = serve(answer)
    code, out, _ = run(capsys, "--ours", old, "--upstream", f"{url}/doc?key=swordfish")
    assert (code, "swordfish" in out) == (0, False)
    code, _, err = run(capsys, "--ours", old, "--upstream", f"{url}/other?key=swordfish")
    assert (code, "swordfish" in err) == (2, False)


@pytest.mark.parametrize("target", ["http://example.com/doc", "ftp://example.com/doc", "file:///etc/hostname"])
def test_only_https_and_this_machine_also_after_a_redirect(
    target: str, old: Path, serve: Serve, capsys: pytest.CaptureFixture[str]
) -> None:
    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(302)
        request.send_header("location", target)
        request.end_headers()

    assert run(capsys, "--ours", old, "--upstream", target)[0] == 2
    assert run(capsys, "--ours", old, "--upstream", serve(answer))[0] == 2


def test_credentials_in_a_url_are_refused_and_not_shown(old: Path, capsys: pytest.CaptureFixture[str]) -> None:
    code, _, err = run(capsys, "--ours", old, "--upstream", "https://ada:swordfish@example.com/doc?key=swordfish")
    assert code == 2
    assert "swordfish" not in err


def test_size_and_time_are_bounded(
    old: Path, serve: Serve, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    release = threading.Event()

    def answer(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        if request.path == "/slow":
            release.wait(10)
        request.wfile.write(b" " * 2_000_000)

    url = serve(answer)
    monkeypatch.setattr("scripts.drift.reading.MAXIMUM_BYTES", 1_000_000)
    code, _, err = run(capsys, "--ours", old, "--upstream", url)
    assert (code, "larger than 1 MB" in err) == (2, True)
    monkeypatch.setattr(fetching, "SECONDS", 0.2)
    assert run(capsys, "--ours", old, "--upstream", f"{url}/slow")[0] == 2
    release.set()
    code, _, err = run(capsys, "--ours", old, "--upstream", f"{url}/gone")
    assert code == 2
