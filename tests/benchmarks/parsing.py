"""Bytes into models and models into bytes, without a call around them."""

import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from polymeet import Zoom
from polymeet._base.answer import Answer
from polymeet.auth import BearerToken
from polymeet.zoom.models import MeetingCreate
from polymeet_runtime import ModelRef, Operation, build_request

from .measuring import Group, Sample, cpu
from .payloads import MEETING_CREATE, PAGE, TOKEN
from .peers import stock_client
from .rows import Row
from .shapes import pydantic_model, struct

__all__ = ("GROUPS",)


@asynccontextmanager
async def _reading(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    endpoint = Zoom(BearerToken(TOKEN)).meetings.list_meetings
    msgspec: Any = import_module("msgspec")
    decoder = msgspec.json.Decoder(struct("MeetingPage"))
    found = {
        # with all that a call does with the bytes: the depth is checked, unknown fields are kept
        "polymeet": cpu(lambda: endpoint.parse(Answer(200, {}, PAGE))),
        "msgspec Struct": cpu(lambda: decoder.decode(PAGE)),
    }
    if find_spec("pydantic"):
        validate = pydantic_model("MeetingPage").model_validate_json
        found["pydantic"] = cpu(lambda: validate(PAGE))
    if not short and (package := stock_client()) is not None:
        page = import_module(f"{package}.models").MeetingPage
        found["openapi-python-client"] = cpu(lambda: page.from_dict(json.loads(PAGE)))
    yield found


@asynccontextmanager
async def _writing(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    ours = MeetingCreate.from_dict(json.loads(MEETING_CREATE))
    operation = Operation(
        id="create_meeting",
        provider="zoom",
        tag="meetings",
        method="POST",
        path="/users/me/meetings",
        retry="never",
        body=ModelRef(MeetingCreate.__module__, MeetingCreate.__name__),
    )
    msgspec: Any = import_module("msgspec")
    encoder, made = msgspec.json.Encoder(), msgspec.json.decode(MEETING_CREATE, type=struct("MeetingCreate"))
    found = {
        "polymeet": cpu(lambda: build_request(operation, {}, ours).content),
        "msgspec Struct": cpu(lambda: encoder.encode(made)),
    }
    if find_spec("pydantic"):
        model = pydantic_model("MeetingCreate").model_validate_json(MEETING_CREATE)
        found["pydantic"] = cpu(lambda: model.model_dump_json(exclude_unset=True).encode())
    if not short and (package := stock_client()) is not None:
        stock = import_module(f"{package}.models").MeetingCreate.from_dict(json.loads(MEETING_CREATE))
        found["openapi-python-client"] = cpu(lambda: json.dumps(stock.to_dict()).encode())
    yield found


GROUPS = (
    Group(
        name="bytes to models",
        rows=(Row(id="P3", title="bytes to 300 models (114 KB)", measure="cpu", base="msgspec Struct", goal=3.7),),
        contestants=_reading,
    ),
    Group(
        name="models to bytes",
        rows=(Row(id="body", title="a `MeetingCreate` of 1.8 KB to bytes", measure="cpu", base="pydantic", goal=1.5),),
        contestants=_writing,
    ),
)
