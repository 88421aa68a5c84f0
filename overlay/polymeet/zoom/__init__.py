"""Zoom: the client. Its models are in `polymeet.zoom.models`."""

from polymeet_api.zoom.api import Api, ApiWithRawResponse

from ..client import ProviderClient
from ..hosts import ZOOM_DOMAINS
from ..sender import Profile
from . import models
from .failures import read_failure

__all__ = ("Zoom", "models")


class Zoom(ProviderClient, Api):
    """Zoom's REST API v2. Operations are `zoom.<tag>.<operation id>(...)`, for example `zoom.meetings.get_meeting(85746065)`."""

    __slots__ = ()
    _profile = Profile(
        name="Zoom",
        base_url="https://api.zoom.us/v2",
        read_failure=read_failure,
        request_id_headers=("x-zm-trackingid",),
        domains=ZOOM_DOMAINS,
    )

    @property
    def with_raw_response(self) -> ApiWithRawResponse:
        """The same operations, each returning status, headers and the parsed answer."""
        return ApiWithRawResponse(self.send)
