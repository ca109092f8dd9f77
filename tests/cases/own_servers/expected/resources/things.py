"""Things of Servers of operations."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Base, Nothing, Operation

GET_HERE: Operation[None] = Operation(
    "getHere",
    "GET",
    "/here",
    answers={"204": Nothing()},
)

LOG_IN: Operation[None] = Operation(
    "logIn",
    "POST",
    "/login",
    answers={"204": Nothing()},
    base=Base("authentication", "https://login.example.com"),
)

GET_OPEN: Operation[None] = Operation(
    "getOpen",
    "GET",
    "/open",
    answers={"204": Nothing()},
    base=Base("", "https://{zone}.example.com"),
)

LIST_UPLOADS: Operation[None] = Operation(
    "listUploads",
    "GET",
    "/uploads",
    answers={"204": Nothing()},
    base=Base("other", "https://other.example.com"),
)

UPLOAD: Operation[None] = Operation(
    "upload",
    "POST",
    "/uploads",
    answers={"204": Nothing()},
    base=Base("", "https://uploads.example.com"),
)


class Things(Resource):
    """Operations of Things."""

    def get_here(self) -> None:
        """GET /here"""
        return self._call(GET_HERE)

    def log_in(self) -> None:
        """POST /login"""
        return self._call(LOG_IN)

    def get_open(self) -> None:
        """GET /open"""
        return self._call(GET_OPEN)

    def list_uploads(self) -> None:
        """GET /uploads"""
        return self._call(LIST_UPLOADS)

    def upload(self) -> None:
        """POST /uploads"""
        return self._call(UPLOAD)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def get_here(self) -> None:
        """GET /here"""
        return await self._call(GET_HERE)

    async def log_in(self) -> None:
        """POST /login"""
        return await self._call(LOG_IN)

    async def get_open(self) -> None:
        """GET /open"""
        return await self._call(GET_OPEN)

    async def list_uploads(self) -> None:
        """GET /uploads"""
        return await self._call(LIST_UPLOADS)

    async def upload(self) -> None:
        """POST /uploads"""
        return await self._call(UPLOAD)
