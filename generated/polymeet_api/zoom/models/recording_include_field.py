"""RecordingIncludeField: the documented values; any other is taken as it comes."""

from typing import Literal

RecordingIncludeField = Literal["download_access_token"] | str
"""download_access_token: a token that downloads the files. No other value is documented."""
