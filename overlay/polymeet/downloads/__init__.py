"""Downloads of the files behind a `download_url`: recordings, transcripts, archives.

    async with open_download(client, file.download_url) as download:
        async for piece in download:
            ...

The credential is sent, but only to the provider's own hosts.
"""

from ._download import Download, open_download

__all__ = ("Download", "open_download")
