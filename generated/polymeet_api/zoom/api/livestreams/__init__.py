"""The operations of the tag `livestreams`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .get_livestream import GetLivestream
    from .update_livestream import UpdateLivestream

__all__ = ("Livestreams", "LivestreamsWithRawResponse")

_HERE = __name__


class Livestreams(Resource):
    """Operations of the tag `livestreams`."""

    __slots__ = ()
    get_livestream: Bound[GetLivestream] = Bound(f"{_HERE}.get_livestream", "GetLivestream")
    """Get where a meeting is streamed to."""
    update_livestream: Bound[UpdateLivestream] = Bound(f"{_HERE}.update_livestream", "UpdateLivestream")
    """Set where a meeting is streamed to."""


class LivestreamsWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    get_livestream: RawBound[GetLivestream] = RawBound(f"{_HERE}.get_livestream", "GetLivestream")
    update_livestream: RawBound[UpdateLivestream] = RawBound(f"{_HERE}.update_livestream", "UpdateLivestream")
