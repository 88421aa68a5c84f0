"""The operations of ConnectyCube, by tag. Each tag is imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .meetings import Meetings, MeetingsWithRawResponse

__all__ = ("Api", "ApiWithRawResponse")

_HERE = __name__


class Api(Resource):
    """Every operation of the provider, as `<tag>.<operation id>`."""

    __slots__ = ()
    meetings: Bound[Meetings] = Bound(f"{_HERE}.meetings", "Meetings")


class ApiWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    meetings: Bound[MeetingsWithRawResponse] = Bound(f"{_HERE}.meetings", "MeetingsWithRawResponse")
