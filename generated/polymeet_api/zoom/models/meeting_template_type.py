"""MeetingTemplateType: the documented values; any other is taken as it comes."""

from typing import Literal

MeetingTemplateType = Literal[1, 2] | int
"""Who made the template: 1 the user, 2 an administrator of the account."""
