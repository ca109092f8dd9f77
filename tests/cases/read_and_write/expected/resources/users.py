"""Users of Read and write."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path
from .. import models

GET: Operation[models.User] = Operation(
    "getUser",
    "GET",
    "/users/{id}",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.User)},
)

PUT: Operation[models.User] = Operation(
    "putUser",
    "PUT",
    "/users/{id}",
    parameters=(Path("id"),),
    body=JsonBody(required=True),
    answers={"200": Json(lambda: models.User)},
)


class Users(Resource):
    """Operations of Users."""

    def get(self, id_: str) -> models.User:
        """GET /users/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(GET, (id_,))

    def put(self, id_: str, body: models.UserInput) -> models.User:
        """PUT /users/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(PUT, (id_,), body)


class AsyncUsers(AsyncResource):
    """Operations of Users."""

    async def get(self, id_: str) -> models.User:
        """GET /users/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(GET, (id_,))

    async def put(self, id_: str, body: models.UserInput) -> models.User:
        """PUT /users/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(PUT, (id_,), body)
