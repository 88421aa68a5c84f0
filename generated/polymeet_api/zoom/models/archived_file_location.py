"""ArchivedFileLocation: the documented values; any other is taken as it comes."""

from typing import Literal

ArchivedFileLocation = Literal["US", "AU", "BR", "CA", "EU", "IN", "JP", "SG", "CH"] | str
"""Region where the file is stored, a country code or EU; sent only if the account has distributed compliance
archiving."""
