"""ContinuousChatMembers: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ContinuousChatMembers:
    """Who is added to the chat. all_users: all invited people and participants; org_invitees_and_participants: those
    of the organisation; org_invitees: only the invited people of the organisation."""

    Value: TypeAlias = Literal["all_users", "org_invitees_and_participants", "org_invitees"] | str
    """What a field takes: these, or any other."""

    ALL_USERS: Final = "all_users"
    ORG_INVITEES_AND_PARTICIPANTS: Final = "org_invitees_and_participants"
    ORG_INVITEES: Final = "org_invitees"
