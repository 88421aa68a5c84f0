"""An import, a client and one operation of it, in a fresh interpreter: CPU time and memory."""

import compileall
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from importlib.util import find_spec
from pathlib import Path

import polymeet
import polymeet_api
import polymeet_runtime

from .fresh import fresh
from .measuring import Group, Sample
from .peers import STOCK, stock_client
from .rows import Row

__all__ = ("GROUPS",)

PROGRAMS: Mapping[str, str] = {
    "import httpx": "import httpx",
    "polymeet": "from polymeet import Zoom; from polymeet.auth import BearerToken; Zoom(BearerToken('t')).meetings.get_meeting",
    "polymeet and its model": (
        "from polymeet import Zoom; from polymeet.auth import BearerToken; Zoom(BearerToken('t')).meetings.get_meeting; "
        "from polymeet.zoom.models import Meeting; Meeting.from_dict({'id': 1, 'settings': {}})"
    ),
    "httpx2": "import httpx2; httpx2.AsyncClient",
    "aiohttp": "import aiohttp; aiohttp.ClientSession",
    "githubkit": "from githubkit import GitHub; github = GitHub('t'); github.rest.issues.async_get",
    "openai": "from openai import AsyncOpenAI; AsyncOpenAI(api_key='t').models.retrieve",
    "openapi-python-client": (
        "from stock_zoom import AuthenticatedClient; from stock_zoom.api.meetings import get_meeting; "
        "AuthenticatedClient('http://a', 't')"
    ),
}
OPTIONAL = ("aiohttp", "githubkit", "openai")
SHORT = ("import httpx", "polymeet")

MEASURE = """
import json, sys, time
for name in ("click", "pygments", "rich"):
    sys.modules[name] = None  # httpx imports its command line where they are installed, which is not where services run
began, before = time.process_time(), memory()
{program}
print(json.dumps({{"cpu": (time.process_time() - began) * 1e3, "memory": (memory() - before) / 2**20}}))
"""


def _sampling(program: str) -> Sample:
    async def sample() -> Mapping[str, float]:
        return fresh(MEASURE.format(program=program))

    return sample


@asynccontextmanager
async def _importing(short: bool) -> AsyncIterator[Mapping[str, Sample]]:
    for package in (polymeet, polymeet_api, polymeet_runtime):
        compileall.compile_dir(Path(next(iter(package.__path__))), quiet=1)
    if stock_client():
        compileall.compile_dir(STOCK, quiet=1)
    yield {
        name: _sampling(program)
        for name, program in PROGRAMS.items()
        if (name in SHORT or not short)
        and (name not in OPTIONAL or find_spec(name))
        and (name != "openapi-python-client" or stock_client())
    }


GROUPS = (
    Group(
        name="import",
        rows=(
            Row(
                id="P9",
                title="import, client and one operation",
                measure="cpu",
                unit="ms",
                base="import httpx",
                goal=1.4,
            ),
            Row(
                id="P9, memory",
                title="the same, memory",
                measure="memory",
                unit="MiB",
                base="import httpx",
                goal=1.12,
            ),
        ),
        contestants=_importing,
        rounds=9,
        short_rounds=9,
    ),
)
