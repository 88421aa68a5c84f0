"""ContinuousChatMembers: the documented values; any other is taken as it comes."""

from typing import Literal

ContinuousChatMembers = Literal["all_users", "org_invitees_and_participants", "org_invitees"] | str
"""Who is added to the chat. all_users: all invited people and participants; org_invitees_and_participants: those of
the organisation; org_invitees: only the invited people of the organisation."""
