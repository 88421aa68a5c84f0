"""MeetingSummaryAudience: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingSummaryAudience:
    """Who gets the summary, with auto_start_meeting_summary: 1 the host; 2 also co-hosts and alternative hosts; 3 the
    host and the invited people of the organisation; 4 all invited people."""

    Value: TypeAlias = Literal[1, 2, 3, 4] | int
    """What a field takes: these, or any other."""

    HOST: Final = 1
    HOSTS: Final = 2
    ORGANIZATION_INVITEES: Final = 3
    ALL_INVITEES: Final = 4
