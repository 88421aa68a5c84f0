"""The peers, each as a user would set it up at best: their clients over a given transport or base URL, and one get and one list."""

import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import httpx

from .payloads import TOKEN
from .shapes import DOCUMENT, pydantic_model

__all__ = (
    "API",
    "HEADERS",
    "ID",
    "Calls",
    "bare_clients",
    "generate_stock_client",
    "mock",
    "sdk_clients",
    "stock_client",
)

API = "https://api.zoom.us/v2"
ID = 85746065
HEADERS = {"authorization": f"Bearer {TOKEN}"}
STOCK = Path(sys.prefix) / "stock"
"""Folder of the client that openapi-python-client generates without our templates, in the environment of the peers."""

Calls = Mapping[str, Callable[[], Awaitable[object]]]
"""Calls by contestant."""


def mock(library: Any, content: bytes) -> Any:
    """Return a transport of httpx or httpx2 that answers everything with *content*."""
    headers = {"content-type": "application/json"}
    return library.MockTransport(lambda _: library.Response(200, content=content, headers=headers))


@asynccontextmanager
async def bare_clients(content: bytes, path: str) -> AsyncIterator[Calls]:
    """Open httpx and httpx2 themselves, over a transport in memory: a get of *path*, and its JSON."""
    async with AsyncExitStack() as stack:
        calls: dict[str, Callable[[], Awaitable[object]]] = {}
        for name in ("httpx2", "httpx"):
            library = import_module(name)
            client = await stack.enter_async_context(
                library.AsyncClient(transport=mock(library, content), headers=HEADERS)
            )

            async def call(client: Any = client) -> object:
                return (await client.get(API + path)).json()

            calls[name] = call
        yield calls


@asynccontextmanager
async def sdk_clients(
    model: str, path: str, stock: tuple[str, str, tuple[Any, ...]], *, content: bytes | None = None, base: str = API
) -> AsyncIterator[Calls]:
    """Open the SDKs that are installed: over a transport in memory that answers with *content*, or over the network.

    Args:
        model: Schema of the answer.
        path: Path of the request below the base URL.
        stock: Tag, operation and arguments of the same call in stock generator output.
        content: Body of every answer; None for the network.
        base: URL of the API.
    """
    async with AsyncExitStack() as stack:
        calls: dict[str, Callable[[], Awaitable[object]]] = {}
        if find_spec("openai"):
            calls["openai"] = await _openai(stack, model, path, content, base)
        if find_spec("githubkit"):
            calls["githubkit"] = await _githubkit(stack, model, path, content, base)
        if (client := stock_client()) is not None:
            calls["openapi-python-client"] = await _stock(stack, client, stock, content, base)
        yield calls


async def _openai(stack: AsyncExitStack, model: str, path: str, content: bytes | None, base: str) -> Any:
    openai, httpx2 = import_module("openai"), import_module("httpx2")
    shape = pydantic_model(model, openai.BaseModel)
    http = None if content is None else httpx2.AsyncClient(transport=mock(httpx2, content))
    client = await stack.enter_async_context(openai.AsyncOpenAI(api_key=TOKEN, base_url=base, http_client=http))

    async def call() -> object:
        return await client.get(path, cast_to=shape)

    return call


async def _githubkit(stack: AsyncExitStack, model: str, path: str, content: bytes | None, base: str) -> Any:
    githubkit = import_module("githubkit")
    shape = pydantic_model(model)
    transport = None if content is None else mock(httpx, content)
    # without its HTTP cache, which would only be asked and never have an answer
    client = await stack.enter_async_context(
        githubkit.GitHub(TOKEN, base_url=base, async_transport=transport, http_cache=False)
    )
    url = base + path

    async def call() -> object:
        return (await client.arequest("GET", url, response_model=shape)).parsed_data

    return call


async def _stock(
    stack: AsyncExitStack, package: str, call: tuple[str, str, tuple[Any, ...]], content: bytes | None, base: str
) -> Any:
    tag, operation, arguments = call
    options = {} if content is None else {"transport": mock(httpx, content)}
    client = await stack.enter_async_context(
        import_module(f"{package}.client").AuthenticatedClient(base_url=base, token=TOKEN, httpx_args=options)
    )
    function = import_module(f"{package}.api.{tag}.{operation}").asyncio

    async def run() -> object:
        return await function(*arguments, client=client)

    return run


def stock_client() -> str | None:
    """Return the name of the package that openapi-python-client makes of the same document; None where it was not made."""
    if not (STOCK / "stock_zoom" / "client.py").exists():
        return None
    if str(STOCK) not in sys.path:
        sys.path.append(str(STOCK))
    return "stock_zoom"


def generate_stock_client() -> None:
    """Generate the stock client anew. Needs openapi-python-client."""
    STOCK.mkdir(exist_ok=True)
    settings = STOCK / "settings.yaml"
    settings.write_text("post_hooks: []\n")
    command = ["generate", "--path", str(DOCUMENT), "--output-path", str(STOCK / "stock_zoom"), "--meta", "none"]
    subprocess.run(
        [sys.executable, "-m", "openapi_python_client", *command, "--config", str(settings), "--overwrite"],
        check=True,
        capture_output=True,
    )
