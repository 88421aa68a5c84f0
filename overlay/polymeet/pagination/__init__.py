"""Walking through all pages of an operation.

    paginate(call, ...)         the items of all pages, or the pages themselves: a `Pager`
    pager.checkpoint            how far the walk has come, as plain JSON
    resume(client, checkpoint)  the rest of the items, in another process if need be

How an operation is paged comes from its spec (`x-page`), so that every paged operation of every provider works here without a line of
its own: Zoom's and Pyas' page tokens, ConnectyCube's offset and limit.
"""

from ._checkpoint import Checkpoint
from ._iterators import ItemIterator, PageIterator
from ._pager import Pager, paginate, resume
from ._reading import Page

__all__ = ("Checkpoint", "ItemIterator", "Page", "PageIterator", "Pager", "paginate", "resume")
