"""Pagination: all pages of an operation.

    paginate(call, ...)         the items of all pages, or the pages themselves: a `Pager`
    pager.checkpoint            the position in the list, as plain JSON
    resume(client, checkpoint)  the rest of the items, also in another process

The paging of an operation comes from its spec (`x-page`), so that every paged operation of every provider works here without code of its
own: Zoom's and Pyas' page tokens, ConnectyCube's offset and limit.
"""

from ._checkpoint import Checkpoint
from ._pager import ItemIterator, PageIterator, Pager
from ._paginate import paginate, resume
from ._reader import Page

__all__ = ("Checkpoint", "ItemIterator", "Page", "PageIterator", "Pager", "paginate", "resume")
