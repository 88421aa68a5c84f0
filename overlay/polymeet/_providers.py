"""Providers of the SDK: a new one is a row here, and a folder. `docs/adding-a-provider.md` has every step."""

from typing import Final, NamedTuple

__all__ = ("PROVIDERS", "Provider")


class Provider(NamedTuple):
    """One provider, with its names in code and in texts."""

    id: str
    """Name in code: of its spec, of its packages `polymeet.<id>` and `polymeet_api.<id>`, and in `operation.provider`."""
    name: str
    """Name in texts for people, and of its client class, which `polymeet` exports."""


_ROWS: Final = (
    Provider("zoom", "Zoom"),
    Provider("pyas", "Pyas"),
    Provider("connectycube", "ConnectyCube"),
)
PROVIDERS: Final = {each.id: each for each in _ROWS}
