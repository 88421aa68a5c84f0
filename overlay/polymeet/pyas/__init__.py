"""Pyas: the client. Its models are in `polymeet.pyas.models`."""

from polymeet_api.pyas.api import Api, ApiWithRawResponse

from ..client import ProviderClient
from ..searching import lazily
from ..sender import Profile
from . import models
from .failures import read_failure

__all__ = ("Pyas", "models")


class Pyas(ProviderClient, Api):
    """Pyas' API over a user's Zoom and Microsoft accounts, for example `pyas.zoom_meetings.list_zoom_meetings(account_id=...)`."""

    __slots__ = ()
    _profile = Profile(
        name="Pyas",
        base_url="https://api.pyas.io",
        read_failure=read_failure,
        request_id_headers=("x-request-id",),
        searches={
            "create_zoom_meeting": lazily(f"{__name__}.searches", "created_meeting"),
            "create_microsoft_event": lazily(f"{__name__}.searches", "created_event"),
        },
    )

    @property
    def with_raw_response(self) -> ApiWithRawResponse:
        """The same operations, each returning status, headers and the parsed answer."""
        return ApiWithRawResponse(self.send)
