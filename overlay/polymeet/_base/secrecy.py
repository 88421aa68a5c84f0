"""Keeping what holds secrets out of pickles, which end up in caches, queues and crash reports."""

from typing import NoReturn, SupportsIndex

__all__ = ("NotPickled",)


class NotPickled:
    """Base of what holds secrets: it can be neither pickled nor copied."""

    __slots__ = ()

    def __reduce_ex__(self, protocol: SupportsIndex, /) -> NoReturn:
        raise TypeError(
            f"{type(self).__name__} holds secrets, so it is neither pickled nor copied; make it anew where it is needed"
        )
