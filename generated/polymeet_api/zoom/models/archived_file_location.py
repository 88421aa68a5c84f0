"""ArchivedFileLocation: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class ArchivedFileLocation:
    """Region where the file is stored, a country code or EU; sent only if the account has distributed compliance
    archiving."""

    Value: TypeAlias = Literal["US", "AU", "BR", "CA", "EU", "IN", "JP", "SG", "CH"] | str
    """What a field takes: these, or any other."""

    US: Final = "US"
    AU: Final = "AU"
    BR: Final = "BR"
    CA: Final = "CA"
    EU: Final = "EU"
    IN: Final = "IN"
    JP: Final = "JP"
    SG: Final = "SG"
    CH: Final = "CH"
