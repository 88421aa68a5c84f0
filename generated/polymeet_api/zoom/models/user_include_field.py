"""UserIncludeField: names for the documented values; any other is taken as it comes."""

from typing import Final, Literal, TypeAlias, final


@final
class UserIncludeField:
    """Extra field of a user: custom_attributes or host_key, one of them at a time."""

    Value: TypeAlias = Literal["custom_attributes", "host_key"] | str
    """What a field takes: these, or any other."""

    CUSTOM_ATTRIBUTES: Final = "custom_attributes"
    HOST_KEY: Final = "host_key"
