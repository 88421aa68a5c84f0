"""Downloads of what a `download_url` points to: recordings, transcripts, archives.

    async with open_download(client, file.download_url) as download:
        async for piece in download:
            ...

The credential goes along, but to the provider's own hosts only.
"""

from ._download import Download, open_download

__all__ = ("Download", "open_download")
