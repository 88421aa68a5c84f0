"""The operations of the tag `join_tokens`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .get_live_streaming_join_token import GetLiveStreamingJoinToken
    from .get_local_archiving_token import GetLocalArchivingToken
    from .get_local_recording_join_token import GetLocalRecordingJoinToken

__all__ = ("JoinTokens", "JoinTokensWithRawResponse")

_HERE = __name__


class JoinTokens(Resource):
    """Operations of the tag `join_tokens`."""

    __slots__ = ()
    get_live_streaming_join_token: Bound[GetLiveStreamingJoinToken] = Bound(
        f"{_HERE}.get_live_streaming_join_token", "GetLiveStreamingJoinToken"
    )
    """Get a token with which a bot may stream a meeting live."""
    get_local_archiving_token: Bound[GetLocalArchivingToken] = Bound(
        f"{_HERE}.get_local_archiving_token", "GetLocalArchivingToken"
    )
    """Get a token with which a bot may archive a meeting."""
    get_local_recording_join_token: Bound[GetLocalRecordingJoinToken] = Bound(
        f"{_HERE}.get_local_recording_join_token", "GetLocalRecordingJoinToken"
    )
    """Get a token with which a bot may record a meeting on its own machine."""


class JoinTokensWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    get_live_streaming_join_token: RawBound[GetLiveStreamingJoinToken] = RawBound(
        f"{_HERE}.get_live_streaming_join_token", "GetLiveStreamingJoinToken"
    )
    get_local_archiving_token: RawBound[GetLocalArchivingToken] = RawBound(
        f"{_HERE}.get_local_archiving_token", "GetLocalArchivingToken"
    )
    get_local_recording_join_token: RawBound[GetLocalRecordingJoinToken] = RawBound(
        f"{_HERE}.get_local_recording_join_token", "GetLocalRecordingJoinToken"
    )
