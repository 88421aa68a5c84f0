"""GET /users"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from polymeet_runtime import (
    UNSET,
    DocumentedError,
    ModelRef,
    Operation,
    Page,
    PagedEndpoint,
    Parameter,
    Unset,
)

if TYPE_CHECKING:
    from ...models.user import User  # noqa: F401 (named in the base class)
    from ...models.user_include_field import UserIncludeField
    from ...models.user_license import UserLicense
    from ...models.user_page import UserPage
    from ...models.user_status import UserStatus

OPERATION: Final = Operation(
    id="list_users",
    provider="zoom",
    tag="users",
    method="GET",
    path="/users",
    retry="safe",
    parameters=(
        Parameter("status", "status", "query"),
        Parameter("role_id", "role_id", "query"),
        Parameter("license", "license_", "query"),
        Parameter("include_fields", "include_fields", "query"),
        Parameter("page_size", "page_size", "query", kind="integer", minimum=1, maximum=300),
        Parameter("next_page_token", "next_page_token", "query"),
        Parameter("page_number", "page_number", "query"),
    ),
    result=ModelRef("polymeet_api.zoom.models.user_page", "UserPage"),
    statuses=(200,),
    rate_limit_label="MEDIUM",
    scopes=("user:read:admin",),
    granular_scopes=("user:read:list_users:admin",),
    errors=(
        DocumentedError(400, None, "A parameter is wrong, or the page token has expired."),
        DocumentedError(403, None, "The app or its owner may not list this account's users."),
        DocumentedError(429, None, "A rate limit of the account was reached."),
    ),
    page=Page(
        style="token",
        items=("users",),
        cursor=("next_page_token",),
        cursor_argument="next_page_token",
        size_argument="page_size",
        default_size=None,
        maximum_size=300,
        total=("total_records",),
        identity=("id", "email"),
        lifetime=900,
    ),
)


class ListUsers(PagedEndpoint["UserPage", "User"]):
    """List the account's users."""

    __slots__ = ()
    operation = OPERATION

    async def __call__(
        self,
        *,
        status: UserStatus.Value | Unset = UNSET,
        role_id: str | Unset = UNSET,
        license_: UserLicense.Value | Unset = UNSET,
        include_fields: UserIncludeField.Value | Unset = UNSET,
        page_size: int | Unset = UNSET,
        next_page_token: str | Unset = UNSET,
        page_number: str | Unset = UNSET,
    ) -> UserPage:
        """List the account's users.

        Lists one status at a time: without `status` only active users are given.

        Args:
            status: Only users of this status; Zoom's own default is active.
            role_id: Only users who have this role.
            license_: Only users who have this license.
            include_fields: One extra field to send with each user.
            page_size: Items a page, 1 to 300; Zoom's own default is 30.
            next_page_token: Cursor from the page before; it lives 15 minutes.
            page_number: Deprecated. Page to get, counted from 1. Use next_page_token.

        Raises:
            InvalidRequest: An argument cannot be sent. Nothing was.
            PolymeetError: Any other failure, as `polymeet.errors` describes it.
        """
        arguments: dict[str, Any] = {
            "status": status,
            "role_id": role_id,
            "license_": license_,
            "include_fields": include_fields,
            "page_size": page_size,
            "next_page_token": next_page_token,
            "page_number": page_number,
        }
        return await self.call(arguments)
