"""RecordingIncludeField: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class RecordingIncludeField:
    """download_access_token: a token that downloads the files. No other value is documented."""

    Value: TypeAlias = Literal["download_access_token"] | str
    """What a field takes: these, or any other."""

    DOWNLOAD_ACCESS_TOKEN: Final = "download_access_token"
