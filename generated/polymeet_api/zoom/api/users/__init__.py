"""The operations of the tag `users`, each imported when it is first used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from polymeet_runtime import Bound, RawBound, Resource

if TYPE_CHECKING:  # also how a freezer such as PyInstaller finds the modules
    from .list_users import ListUsers

__all__ = ("Users", "UsersWithRawResponse")

_HERE = __name__


class Users(Resource):
    """Operations of the tag `users`."""

    __slots__ = ()
    list_users: Bound[ListUsers] = Bound(f"{_HERE}.list_users", "ListUsers")
    """List the account's users."""


class UsersWithRawResponse(Resource):
    """The same operations, each returning the `RawResponse` around its answer."""

    __slots__ = ()
    list_users: RawBound[ListUsers] = RawBound(f"{_HERE}.list_users", "ListUsers")
