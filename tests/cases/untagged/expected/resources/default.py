"""default of Untagged."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Nothing, Operation, Path
from ..._runtime.types import JSON
from .. import models

GET_USERS_E_MAILS: Operation[list[models.GetUsersEMailsResponseItem]] = Operation(
    "get /users/{user_id}/e-mails",
    "GET",
    "/users/{user_id}/e-mails",
    parameters=(Path("user_id"),),
    answers={"200": Json(lambda: list[models.GetUsersEMailsResponseItem])},
)

POST_USERS: Operation[JSON] = Operation(
    "post /users",
    "POST",
    "/users",
    body=JsonBody(),
    answers={"default": Json(lambda: JSON)},
)

GET: Operation[None] = Operation(
    "get /",
    "GET",
    "/",
    answers={"200": Nothing()},
)

HEAD: Operation[None] = Operation(
    "head /",
    "HEAD",
    "/",
    answers={"200": Nothing()},
)


class Default(Resource):
    """Operations of default."""

    def get_users_e_mails(
        self, user_id: str
    ) -> list[models.GetUsersEMailsResponseItem]:
        """GET /users/{user_id}/e-mails

        Args:
            user_id: `user_id` in the path.
        """
        return self._call(GET_USERS_E_MAILS, (user_id,))

    def post_users(self, *, body: models.PostUsersBody | None = None) -> JSON:
        """POST /users"""
        return self._call(POST_USERS, (), body)

    def get(self) -> None:
        """GET /"""
        return self._call(GET)

    def head(self) -> None:
        """HEAD /"""
        return self._call(HEAD)


class AsyncDefault(AsyncResource):
    """Operations of default."""

    async def get_users_e_mails(
        self, user_id: str
    ) -> list[models.GetUsersEMailsResponseItem]:
        """GET /users/{user_id}/e-mails

        Args:
            user_id: `user_id` in the path.
        """
        return await self._call(GET_USERS_E_MAILS, (user_id,))

    async def post_users(self, *, body: models.PostUsersBody | None = None) -> JSON:
        """POST /users"""
        return await self._call(POST_USERS, (), body)

    async def get(self) -> None:
        """GET /"""
        return await self._call(GET)

    async def head(self) -> None:
        """HEAD /"""
        return await self._call(HEAD)
