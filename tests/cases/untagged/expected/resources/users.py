"""users of Untagged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Anything, Json, Operation, Path
from .. import models

if TYPE_CHECKING:
    from ..._runtime.types import JSON

GET_E_MAILS: Operation[list[models.GetUsersEMailsResponseItem]] = Operation(
    "get /users/{user_id}/e-mails",
    "GET",
    "/users/{user_id}/e-mails",
    parameters=(Path("user_id"),),
    answers={"200": Json(lambda: list[models.GetUsersEMailsResponseItem])},
)

POST: Operation[JSON | bytes] = Operation(
    "post /users",
    "POST",
    "/users",
    body=JsonBody(),
    answers={"default": Anything()},
)


class Users(Resource):
    """Operations of users."""

    def get_e_mails(self, user_id: str) -> list[models.GetUsersEMailsResponseItem]:
        """GET /users/{user_id}/e-mails

        Args:
            user_id: `user_id` in the path.
        """
        return self._call(GET_E_MAILS, (user_id,))

    def post(self, *, body: models.PostUsersBody | None = None) -> JSON | bytes:
        """POST /users"""
        return self._call(POST, (), body)


class AsyncUsers(AsyncResource):
    """Operations of users."""

    async def get_e_mails(
        self, user_id: str
    ) -> list[models.GetUsersEMailsResponseItem]:
        """GET /users/{user_id}/e-mails

        Args:
            user_id: `user_id` in the path.
        """
        return await self._call(GET_E_MAILS, (user_id,))

    async def post(self, *, body: models.PostUsersBody | None = None) -> JSON | bytes:
        """POST /users"""
        return await self._call(POST, (), body)
