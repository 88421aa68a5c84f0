"""MeetingCreationSource: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingCreationSource = Literal["other", "open_api", "web_portal"] | str
"""Where the meeting was made. open_api: this API; web_portal: Zoom's web pages; other: elsewhere."""
