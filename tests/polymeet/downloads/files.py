"""A recording of Zoom, and how it is fetched."""

from typing import Any

import httpx

from polymeet import Zoom
from polymeet.downloads import open_download

URL = "https://us02web.zoom.us/rec/download/canary-path?token=canary-query"
FILE = httpx.Response(200, content=b"0123456789" * 100, headers={"content-type": "video/mp4"})


async def fetched(client: Zoom, url: str = URL, **options: Any) -> bytes:
    async with open_download(client, url, **options) as download:
        return b"".join([piece async for piece in download])


def redirect(location: str, status: int = 302) -> httpx.Response:
    return httpx.Response(status, headers={"location": location})
