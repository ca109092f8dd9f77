"""users of Untagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Anything, Json, Operation, Path
from .. import models

if TYPE_CHECKING:
    from ..._runtime.types import JSON

LIST_E_MAILS: Operation[list[models.ListUserEMailsResponseItem]] = Operation(
    "get /users/{user_id}/e-mails",
    "GET",
    "/users/{user_id}/e-mails",
    parameters=(Path("user_id"),),
    answers={"200": Json(lambda: list[models.ListUserEMailsResponseItem])},
)

CREATE: Operation[JSON | bytes] = Operation(
    "post /users",
    "POST",
    "/users",
    body=JsonBody(),
    answers={"default": Anything()},
)


class Users(Resource):
    """Operations of users."""

    def list_e_mails(self, user_id: str) -> list[models.ListUserEMailsResponseItem]:
        """GET /users/{user_id}/e-mails

        Args:
            user_id: `user_id` in the path.
        """
        return self._call(LIST_E_MAILS, (user_id,))

    def create(self, *, body: models.CreateUserBody | None = None) -> JSON | bytes:
        """POST /users"""
        return self._call(CREATE, (), body)


class AsyncUsers(AsyncResource):
    """Operations of users."""

    async def list_e_mails(
        self, user_id: str
    ) -> list[models.ListUserEMailsResponseItem]:
        """GET /users/{user_id}/e-mails

        Args:
            user_id: `user_id` in the path.
        """
        return await self._call(LIST_E_MAILS, (user_id,))

    async def create(
        self, *, body: models.CreateUserBody | None = None
    ) -> JSON | bytes:
        """POST /users"""
        return await self._call(CREATE, (), body)
