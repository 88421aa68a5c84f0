"""MeetingTemplateType: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class MeetingTemplateType:
    """Who made the template: 1 the user, 2 an administrator of the account."""

    Value: TypeAlias = Literal[1, 2] | int
    """What a field takes: these, or any other."""

    MEETING: Final = 1
    ADMIN_MEETING: Final = 2
