"""ArchivedMeetingOrigin: the documented values; any other is taken as it comes."""

from typing import Literal

ArchivedMeetingOrigin = Literal["internal", "external"] | str
"""internal: a meeting or webinar of this account; external: one of another account."""
