"""ConnectyCube: the client. Its models are in `polymeet.connectycube.models`."""

from polymeet_api.connectycube.api import Api, ApiWithRawResponse

from ..client import ProviderClient
from ..searching import lazily
from ..sender import Profile
from . import models
from .failures import read_failure

__all__ = ("ConnectyCube", "models")


class ConnectyCube(ProviderClient, Api):
    """ConnectyCube's meetings API, for example `connectycube.meetings.list_meetings(scheduled=True)`."""

    __slots__ = ()
    _profile = Profile(
        name="ConnectyCube",
        base_url="https://api.connectycube.com",
        read_failure=read_failure,
        request_id_headers=("x-request-id",),
        searches={"create_meeting": lazily(f"{__name__}.searches", "created_meeting")},
    )

    @property
    def with_raw_response(self) -> ApiWithRawResponse:
        """The same operations, each returning status, headers and the parsed answer."""
        return ApiWithRawResponse(self.send)
