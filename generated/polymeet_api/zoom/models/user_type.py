"""UserType: the documented values; any other is taken as it comes."""

from typing import Literal

UserType = Literal[1, 2, 3, 4, 99] | int
"""Plan of the user: 1 basic, 2 licensed, 3 on-premises (older documents), 4 unassigned without Meetings Basic, 99 none
(users created by SSO only)."""
