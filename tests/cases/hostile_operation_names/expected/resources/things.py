"""Things of Hostile operation names."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.formats import Date
from ..._runtime.operation import Json, Operation, Query
from ..._runtime.types import JSON

if TYPE_CHECKING:
    from datetime import date

LIST: Operation[list[str]] = Operation(
    "list",
    "GET",
    "/a",
    answers={"200": Json(lambda: list[str])},
)

IMPORT: Operation[list[str]] = Operation(
    "import",
    "GET",
    "/b",
    answers={"200": Json(lambda: list[str])},
)

CLASS: Operation[list[str]] = Operation(
    "class things",
    "GET",
    "/c",
    answers={"200": Json(lambda: list[str])},
)

V2_ND_LIST: Operation[list[str]] = Operation(
    "2ndList",
    "GET",
    "/d",
    answers={"200": Json(lambda: list[str])},
)

LIST_E: Operation[list[str]] = Operation(
    "get /e",
    "GET",
    "/e",
    answers={"200": Json(lambda: list[str])},
)

NAIVE_UNICODE: Operation[list[str]] = Operation(
    "naïve-Ünïcode",
    "GET",
    "/f",
    answers={"200": Json(lambda: list[str])},
)

取得_OPERATION: Operation[list[str]] = Operation(
    "取得",
    "GET",
    "/g",
    parameters=(Query("取得"),),
    answers={"200": Json(lambda: list[str])},
)

GET_THING_H_GET: Operation[list[str]] = Operation(
    "get_thing",
    "GET",
    "/h",
    answers={"200": Json(lambda: list[str])},
)

GET_THING_H_PUT: Operation[list[str]] = Operation(
    "getThing",
    "PUT",
    "/h",
    answers={"200": Json(lambda: list[str])},
)

GET_THINGS: Operation[list[str]] = Operation(
    "getThings",
    "GET",
    "/i",
    answers={"200": Json(lambda: list[str])},
)

GET: Operation[list[str]] = Operation(
    "get",
    "PUT",
    "/i",
    answers={"200": Json(lambda: list[str])},
)

THINGS: Operation[list[str]] = Operation(
    "things",
    "GET",
    "/j",
    answers={"200": Json(lambda: list[str])},
)

INIT: Operation[list[str]] = Operation(
    "__init__",
    "GET",
    "/k",
    answers={"200": Json(lambda: list[str])},
)

CALL: Operation[list[str]] = Operation(
    "_call",
    "GET",
    "/l",
    answers={"200": Json(lambda: list[str])},
)

STR: Operation[list[str]] = Operation(
    "str",
    "GET",
    "/m",
    answers={"200": Json(lambda: list[str])},
)

GET_HTTP_STATUS_V2_BY_ID: Operation[list[str]] = Operation(
    "getHTTPStatusV2ById",
    "GET",
    "/n",
    answers={"200": Json(lambda: list[str])},
)

MODELS: Operation[list[str]] = Operation(
    "models",
    "GET",
    "/o",
    answers={"200": Json(lambda: list[str])},
)

CHOSEN: Operation[list[str]] = Operation(
    "given",
    "GET",
    "/p",
    answers={"200": Json(lambda: list[str])},
)

OPERATION: Operation[list[str]] = Operation(
    "operation",
    "GET",
    "/q",
    answers={"200": Json(lambda: list[str])},
)

ERRORS: Operation[list[str]] = Operation(
    "errors",
    "GET",
    "/r",
    answers={"200": Json(lambda: list[str])},
)

INT: Operation[int] = Operation(
    "int",
    "GET",
    "/s",
    answers={"200": Json(lambda: int)},
)

JSON2: Operation[JSON] = Operation(
    "json",
    "GET",
    "/t",
    answers={"200": Json(lambda: JSON)},
)

UUID2: Operation[UUID] = Operation(
    "uuid",
    "GET",
    "/u",
    answers={"200": Json(lambda: UUID)},
)

TYPE_CHECKING2: Operation[date] = Operation(
    "typeChecking",
    "GET",
    "/v",
    answers={"200": Json(lambda: Date)},
)

DATE: Operation[list[str]] = Operation(
    "date",
    "GET",
    "/w",
    answers={"200": Json(lambda: list[str])},
)


class Things(Resource):
    """Operations of Things."""

    def import_(self) -> list[str]:
        """GET /b"""
        return self._call(IMPORT)

    def class_(self) -> list[str]:
        """GET /c"""
        return self._call(CLASS)

    def v2_nd_list(self) -> list[str]:
        """GET /d"""
        return self._call(V2_ND_LIST)

    def list_e(self) -> list[str]:
        """GET /e"""
        return self._call(LIST_E)

    def naive_unicode(self) -> list[str]:
        """GET /f"""
        return self._call(NAIVE_UNICODE)

    def 取得(self, *, 取得: str | None = None) -> list[str]:
        """GET /g

        Args:
            取得: `取得` in the query.
        """
        return self._call(取得_OPERATION, (取得,))

    def get_thing_h_get(self) -> list[str]:
        """GET /h"""
        return self._call(GET_THING_H_GET)

    def get_thing_h_put(self) -> list[str]:
        """PUT /h"""
        return self._call(GET_THING_H_PUT)

    def get_things(self) -> list[str]:
        """GET /i"""
        return self._call(GET_THINGS)

    def get(self) -> list[str]:
        """PUT /i"""
        return self._call(GET)

    def things(self) -> list[str]:
        """GET /j"""
        return self._call(THINGS)

    def init(self) -> list[str]:
        """GET /k"""
        return self._call(INIT)

    def call(self) -> list[str]:
        """GET /l"""
        return self._call(CALL)

    def str_(self) -> list[str]:
        """GET /m"""
        return self._call(STR)

    def get_http_status_v2_by_id(self) -> list[str]:
        """GET /n"""
        return self._call(GET_HTTP_STATUS_V2_BY_ID)

    def models_(self) -> list[str]:
        """GET /o"""
        return self._call(MODELS)

    def chosen(self) -> list[str]:
        """GET /p"""
        return self._call(CHOSEN)

    def operation(self) -> list[str]:
        """GET /q"""
        return self._call(OPERATION)

    def errors_(self) -> list[str]:
        """GET /r"""
        return self._call(ERRORS)

    def int_(self) -> int:
        """GET /s"""
        return self._call(INT)

    def json(self) -> JSON:
        """GET /t"""
        return self._call(JSON2)

    def uuid(self) -> UUID:
        """GET /u"""
        return self._call(UUID2)

    def type_checking(self) -> date:
        """GET /v"""
        return self._call(TYPE_CHECKING2)

    def date_(self) -> list[str]:
        """GET /w"""
        return self._call(DATE)

    def list(self) -> list[str]:
        """GET /a"""
        return self._call(LIST)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def import_(self) -> list[str]:
        """GET /b"""
        return await self._call(IMPORT)

    async def class_(self) -> list[str]:
        """GET /c"""
        return await self._call(CLASS)

    async def v2_nd_list(self) -> list[str]:
        """GET /d"""
        return await self._call(V2_ND_LIST)

    async def list_e(self) -> list[str]:
        """GET /e"""
        return await self._call(LIST_E)

    async def naive_unicode(self) -> list[str]:
        """GET /f"""
        return await self._call(NAIVE_UNICODE)

    async def 取得(self, *, 取得: str | None = None) -> list[str]:
        """GET /g

        Args:
            取得: `取得` in the query.
        """
        return await self._call(取得_OPERATION, (取得,))

    async def get_thing_h_get(self) -> list[str]:
        """GET /h"""
        return await self._call(GET_THING_H_GET)

    async def get_thing_h_put(self) -> list[str]:
        """PUT /h"""
        return await self._call(GET_THING_H_PUT)

    async def get_things(self) -> list[str]:
        """GET /i"""
        return await self._call(GET_THINGS)

    async def get(self) -> list[str]:
        """PUT /i"""
        return await self._call(GET)

    async def things(self) -> list[str]:
        """GET /j"""
        return await self._call(THINGS)

    async def init(self) -> list[str]:
        """GET /k"""
        return await self._call(INIT)

    async def call(self) -> list[str]:
        """GET /l"""
        return await self._call(CALL)

    async def str_(self) -> list[str]:
        """GET /m"""
        return await self._call(STR)

    async def get_http_status_v2_by_id(self) -> list[str]:
        """GET /n"""
        return await self._call(GET_HTTP_STATUS_V2_BY_ID)

    async def models_(self) -> list[str]:
        """GET /o"""
        return await self._call(MODELS)

    async def chosen(self) -> list[str]:
        """GET /p"""
        return await self._call(CHOSEN)

    async def operation(self) -> list[str]:
        """GET /q"""
        return await self._call(OPERATION)

    async def errors_(self) -> list[str]:
        """GET /r"""
        return await self._call(ERRORS)

    async def int_(self) -> int:
        """GET /s"""
        return await self._call(INT)

    async def json(self) -> JSON:
        """GET /t"""
        return await self._call(JSON2)

    async def uuid(self) -> UUID:
        """GET /u"""
        return await self._call(UUID2)

    async def type_checking(self) -> date:
        """GET /v"""
        return await self._call(TYPE_CHECKING2)

    async def date_(self) -> list[str]:
        """GET /w"""
        return await self._call(DATE)

    async def list(self) -> list[str]:
        """GET /a"""
        return await self._call(LIST)
