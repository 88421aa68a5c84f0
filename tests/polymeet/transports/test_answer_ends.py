"""The ends of answers, with h11 as the oracle: it says what follows an answer in the bytes it was given."""

from typing import Any

import anyio
import h11
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from polymeet.transports._answer_ends import AnswerEnds

pytestmark = pytest.mark.property

pieces = st.sampled_from([b"\r\n", b"\r", b"\n", b"0", b"\r\n\r\n", b"0\r\n\r\n", b"x", b"HTTP/1.1 200 OK\r\n\r\n"])
bodies = st.lists(pieces, max_size=8).map(b"".join)


@st.composite
def answers(draw: st.DrawFn) -> bytes:
    """An answer with a body of known length, in chunks, or without one."""
    body = draw(bodies)
    kind = draw(st.sampled_from(["length", "chunked", "none"]))
    if kind == "none":
        return b"HTTP/1.1 204 No Content\r\n\r\n"
    if kind == "length":
        return b"HTTP/1.1 200 OK\r\ncontent-length: %d\r\n\r\n" % len(body) + body
    chunks = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in draw(st.lists(bodies, max_size=3)) if part)
    trailers = draw(st.sampled_from([b"", b"x-sum: 1\r\n"]))
    return b"HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n" + chunks + b"0\r\n" + trailers + b"\r\n"


class Wire:
    """A stream of httpcore that gives *data* in parts of these *sizes*."""

    def __init__(self, data: bytes, sizes: list[int]) -> None:
        self.data = data
        self.sizes = sizes

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:  # noqa: ASYNC109 - httpcore's signature
        size = self.sizes.pop() if self.sizes else len(self.data)
        part, self.data = self.data[:size], self.data[size:]
        return part

    def get_extra_info(self, name: str) -> Any:
        return None


async def receive(connection: h11.Connection, wire: Any, ends: AnswerEnds | None) -> None:
    """Read one answer from *wire* as httpcore does."""
    connection.send(h11.Request(method="GET", target="/", headers=[("host", "x")]))
    connection.send(h11.EndOfMessage())
    while True:
        event = connection.next_event()
        if event is h11.NEED_DATA:
            connection.receive_data(await wire.read(65536, None))
        elif isinstance(event, h11.Response) and ends is not None:
            ends.head_is_read(httpx.Response(event.status_code, headers=list(event.headers)))
        elif isinstance(event, h11.EndOfMessage):
            return


@given(st.lists(answers(), min_size=1, max_size=3), bodies, st.lists(st.integers(1, 9)))
def test_an_answer_is_at_its_end_exactly_if_nothing_follows(
    replies: list[bytes], rest: bytes, sizes: list[int]
) -> None:
    async def run() -> None:
        for number, reply in enumerate(replies):
            is_last = number == len(replies) - 1
            data = reply + (rest if is_last else b"")
            oracle, plain = h11.Connection(h11.CLIENT), Wire(data, list(sizes))
            await receive(oracle, plain, None)
            wire.data, wire.sizes = data, list(sizes)
            await receive(watched, wire, ends)
            follows = oracle.trailing_data[0]
            assert ends.is_at_end() == (not follows)
            if follows:
                return
            watched.start_next_cycle()

    wire = Wire(b"", [])
    ends, watched = AnswerEnds(wire), h11.Connection(h11.CLIENT)
    anyio.run(run)
