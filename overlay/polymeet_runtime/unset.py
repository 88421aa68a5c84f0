"""`UNSET`: the value of a field that was neither sent by the server nor set by the caller."""

from typing import Final, Literal, final

__all__ = ("UNSET", "Unset")


@final
class Unset:
    """The type of `UNSET`; there is one instance, which is falsy and survives copy and pickle as itself."""

    __slots__ = ()
    _instance: "Unset | None" = None

    def __new__(cls) -> "Unset":
        if cls._instance is None:
            cls._instance = super().__new__(cls)
        return cls._instance

    def __bool__(self) -> Literal[False]:
        return False

    def __repr__(self) -> str:
        return "UNSET"

    def __copy__(self) -> "Unset":
        return self

    def __deepcopy__(self, memo: object) -> "Unset":
        return self

    def __reduce__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()
