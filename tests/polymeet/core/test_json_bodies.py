"""A JSON body has the value that Python's `json` reads, whichever library reads it, and is never nested deeper than allowed."""

import json
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import module_from_spec, spec_from_file_location
from typing import Any

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from polymeet._base import json_reader
from polymeet.auth import Answer
from polymeet.errors import DecodeError, ServerError
from tests.helpers.answers import Server


@pytest.fixture(scope="module", params=["msgspec", "json"])
def reader(request: pytest.FixtureRequest) -> Iterator[Any]:
    """The module that reads bodies, with msgspec installed and without."""
    spec = spec_from_file_location("reader_under_test", json_reader.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    with pytest.MonkeyPatch.context() as patch:
        if request.param == "json":
            patch.setitem(sys.modules, "msgspec.json", None)
        else:
            pytest.importorskip("msgspec")
        yield module


def outcome(content: bytes, read: Any) -> str:
    """Return the value in full: its repr tells 1 from 1.0 and True, 0.0 from -0.0, and the order of keys."""
    try:
        return repr(read(content))
    except RecursionError:
        return "its JSON is nested deeper than Python can read"
    except UnicodeDecodeError as error:
        return f"its text is broken at byte {error.start}, where it is no {error.encoding.upper()}"
    except ValueError as error:
        return str(error)


ODD_NUMBERS = (
    *("-0", "-0.0", "0e0", "1E5", "1e+5", "01", "1.", ".5", "+1", "1e", "-", "1e400", "-1e400", "1e-400", "NaN", "-Infinity", "1_0"),
    *("18446744073709551615", "18446744073709551616", "-9223372036854775809", "9" * 400, "9" * 5_000, "9007199254740993.0"),
    *("1.7976931348623157e308", "1.7976931348623159e308", "5e-324", "2e-324", "1e99999999999", "0e99999999999", "1e-99999999999"),
    *(f"0.{'0' * 400}1e401", f"1{'0' * 400}e-400", "0.500000000000000166533453693773481063544750213623046875"),
)  # fmt: skip
ODD_TEXTS = (
    *(r'"\ud83d\ude00"', r'"\ud800"', r'"\udc00\ud800"', r'"\ud800A"', r'"\u0000"', r'"\/"', r'"\x"', r'"\u12"', r'"\"', '"'),
    *('"\0"', '"\x1f"', '"\x7f"', '"\t"', '"\u2028"', '"\ud800"', r'"\\\"]}"', '"[{"'),
)  # fmt: skip
ODD_BODIES = (
    *(b"", b" ", b"\xef\xbb\xbf{}", b"\x0b{}", b"{}\0", b"\0{}", b"{}{}", b"[1,]", b'{"a":1,}', b"{1:2}", b"{'a':1}", b"nul", b"/**/1"),
    *(b'{"a":1,"b":2,"a":3}', b'{"a":1,"\\u0061":2}', b'"\xff"', b'{"\xff":1}', b'"\xc0\x80"', b'"\xed\xa0\x80"', b'"\xf4\x90\x80\x80"'),
    *(b'"\xe2\x82"', b"\xff\xfe", b"1\0", b"[" * 5_000 + b"]" * 5_000, b"[" * 100_000, b'{"a":' * 5_000 + b"1" + b"}" * 5_000),
    *('{"a":["é",1]}'.encode(encoding) for encoding in ("utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be")),
)  # fmt: skip


def all_odd_bodies() -> list[bytes]:
    written = [text.encode("utf-8", "surrogatepass") for text in (*ODD_NUMBERS, *ODD_TEXTS)]
    return [*ODD_BODIES, *written, *(b'{"a":[' + each + b"]}" for each in written)]


@pytest.mark.parametrize("content", all_odd_bodies(), ids=lambda content: ascii(content[:30]))
def test_an_odd_body_is_read_as_json_reads_it(reader: Any, content: bytes) -> None:
    assert outcome(content, lambda body: reader.read_json(body, 1_000)) == outcome(content, json.loads)


digits = st.text("0123456789", min_size=1, max_size=30)
numbers = st.one_of(
    st.floats().map(repr),
    st.integers().map(str),
    st.builds(
        "{}{}{}{}".format,
        st.sampled_from(["", "-"]),
        digits,
        digits.map(".{}".format) | st.just(""),
        st.sampled_from(["", "e5", "E-300", "e+290"]),
    ),
)
pieces = st.sampled_from(
    ["a", "é", "\x7f", "😀", '\\"', "\\\\", "\\n", "\\ud83d", "\\ude00", "\\u0000", "[{", "]}", "\t"]
)
texts = st.lists(pieces).map(lambda several: f'"{"".join(several)}"')
scalars = st.one_of(numbers, texts, st.sampled_from(["true", "false", "null", *ODD_NUMBERS, *ODD_TEXTS]))
spaces = st.sampled_from(["", " ", "\r\n\t", "\f"])
documents = st.recursive(
    scalars,
    lambda inner: st.one_of(
        st.builds("[{}]".format, st.lists(inner).map(",".join)),
        st.builds("{{{}}}".format, st.lists(st.builds("{}{}:{}".format, texts, spaces, inner)).map(",".join)),
    ),
)
encoded = st.builds(
    lambda text, encoding: text.encode(encoding, "surrogatepass"),
    documents,
    st.sampled_from(["utf-8"] * 5 + ["utf-8-sig", "utf-16", "utf-16-le", "utf-32-be"]),
)


@st.composite
def broken(draw: st.DrawFn) -> bytes:
    """Return a document with a piece taken out and some bytes put in."""
    content: bytes = draw(encoded)
    start = draw(st.integers(0, len(content)))
    end = draw(st.integers(start, min(start + 3, len(content))))
    return content[:start] + draw(st.binary(max_size=3)) + content[end:]


@pytest.mark.property
@given(encoded | broken() | st.binary(max_size=20))
def test_every_body_is_read_as_json_reads_it(reader: Any, content: bytes) -> None:
    assert outcome(content, lambda body: reader.read_json(body, 1_000)) == outcome(content, json.loads)


def depth_of(value: Any) -> int:
    """Return the number of arrays and objects around the innermost value."""
    match value:
        case dict():
            return 1 + max(map(depth_of, value.values()), default=0)
        case list():
            return 1 + max(map(depth_of, value), default=0)
        case _:
            return 0


confusing = st.sampled_from([1, None, True, 0.5, "", "]]]]", "}", '{"a":[[', '\\"[', "縛嬀", 2**70])
trees = st.recursive(
    confusing, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from("[]{}"), inner, max_size=3)
)


@pytest.mark.property
@given(trees, st.integers(0, 6), st.sampled_from(["utf-8", "utf-16", "utf-32-le"]), st.booleans())
@example([{}], 0, "utf-8", False)
@example([{"a": 1}], 0, "utf-8", False)
@example({"a": [{"b": {"c": "]]]]}}}}"}}]}, 0, "utf-8", False)
def test_the_depth_is_that_of_the_value(reader: Any, tree: Any, levels: int, encoding: str, is_escaped: bool) -> None:
    for _ in range(levels):
        tree = {"]}": [tree, "]"]}
    content = json.dumps(tree, ensure_ascii=is_escaped).encode(encoding)
    depth = depth_of(tree)
    assert repr(reader.read_json(content, max(depth, 1))) == repr(tree)
    for limit in range(1, depth):
        with pytest.raises(ValueError, match=f"^its JSON is nested deeper than {limit} levels$"):
            reader.read_json(content, limit)


@pytest.mark.parametrize("content", [b"{}", b'{"id": 1', b"null", b"[" * 200 + b"]" * 200], ids=repr)
def test_an_answer_reads_its_body_once(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    read: list[bytes] = []

    def counting(body: bytes, maximum_depth: int) -> Any:
        read.append(body)
        return json_reader.read_json(body, maximum_depth)

    monkeypatch.setattr("polymeet._base.answer.read_json", counting)
    answer = Answer(200, {}, content)
    for _ in range(2):
        answer.json_object()
        answer.json_or_none()
        fault = answer.json_fault()
        if fault is None:
            answer.json()
        else:
            with pytest.raises(ValueError) as caught:
                answer.json()
            assert str(caught.value) == fault
    assert read == [content]


def test_an_answer_is_an_object_or_anything_else() -> None:
    assert Answer(200, {}, b'{"id": 1}').json_object() == {"id": 1}
    for content in (b"[]", b"null", b'"text"', b"1", b"", b"{"):
        assert Answer(200, {}, content).json_object() is None
    assert Answer(200, {}, b"null").json() is None
    assert Answer(200, {}, b"null").json_fault() is None


@pytest.mark.anyio
async def test_what_msgspec_refuses_is_kept_like_anything_else() -> None:
    content = b'\xef\xbb\xbf{"id": 85746065, "topic": "\\ud83d", "duration": 1e400, "new_field": NaN}'
    meeting = await Server(httpx.Response(200, content=content)).zoom().meetings.get_meeting(1)
    assert meeting.id == 85746065
    assert meeting.topic == "\ud83d"
    assert repr(meeting.to_dict()["new_field"]) == "nan"


@pytest.mark.anyio
async def test_a_broken_body_is_described_by_json() -> None:
    content = b'{"id": 1,, "start_url": "https://canary.example"}'
    fault = "Expecting property name enclosed in double quotes: line 1 column 10 (char 9)"
    with pytest.raises(DecodeError) as caught:
        await Server(httpx.Response(200, content=content)).zoom().meetings.get_meeting(1)
    assert str(caught.value).endswith(f"cannot be read ({len(content)} bytes): {fault}")
    with pytest.raises(ServerError) as refused:
        await Server(httpx.Response(500, content=content)).zoom().meetings.get_meeting(1)
    assert f"cut off or broken ({fault})" in str(refused.value)


def run(code: str) -> list[str]:
    program = f"""
import sys, asyncio, httpx
from polymeet import Zoom
from polymeet.auth import BearerToken

async def call():
    transport = httpx.MockTransport(lambda request: httpx.Response(200, content=b'{{"id": 85746065, "duration": NaN}}'))
    async with Zoom(BearerToken("x"), transport=transport) as zoom:
        operation = zoom.meetings.get_meeting
        print("msgspec" in sys.modules)
        print((await operation(1)).to_dict())
        print("msgspec" in sys.modules)

{code}
asyncio.run(call())
"""
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    return done.stdout.splitlines()


def test_msgspec_is_imported_for_the_first_body() -> None:
    pytest.importorskip("msgspec")
    assert run("") == ["False", "{'id': 85746065, 'duration': nan}", "True"]


def test_without_msgspec_a_call_gives_the_same() -> None:
    hidden = run("sys.modules['msgspec'] = sys.modules['msgspec.json'] = None")
    assert hidden[1] == "{'id': 85746065, 'duration': nan}"
