"""Pets of Success statuses."""

from __future__ import annotations

from typing import TYPE_CHECKING, overload

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import AnswerChoice, Anything, Json, Nothing, Operation, Text
from .. import errors, models

if TYPE_CHECKING:
    from typing import Literal

    from ..._runtime.types import JSON

PUT: Operation[models.Pet | None] = Operation(
    "putPet",
    "PUT",
    "/a",
    answers={
        "200": Json(lambda: models.Pet),
        "201": Json(lambda: models.Pet),
        "204": Nothing(),
    },
)

ADD: Operation[models.Pet | models.AddPetResponse] = Operation(
    "addPet",
    "POST",
    "/b",
    answers={
        "201": Json(lambda: models.Pet),
        "202": Json(lambda: models.AddPetResponse),
    },
)

DELETE: Operation[None] = Operation(
    "deletePet",
    "DELETE",
    "/c",
    answers={"204": Nothing()},
)

GET_RANGE: Operation[models.Pet] = Operation(
    "getRange",
    "GET",
    "/d",
    answers={"2XX": Json(lambda: models.Pet)},
)

GET_LOWER_RANGE: Operation[models.Pet] = Operation(
    "getLowerRange",
    "GET",
    "/e",
    answers={"2XX": Json(lambda: models.Pet)},
)

GET_DEFAULT: Operation[models.Pet] = Operation(
    "getDefault",
    "GET",
    "/f",
    answers={"default": Json(lambda: models.Pet)},
)

GET_UNDOCUMENTED: Operation[JSON | bytes] = Operation(
    "getUndocumented",
    "GET",
    "/g",
    answers={"default": Anything()},
)

GET_PROBLEMLESS: Operation[int | str] = Operation(
    "getProblemless",
    "GET",
    "/h",
    answers={"200": AnswerChoice(Json(lambda: int), Text())},
)

GET_REDIRECT: Operation[None] = Operation(
    "getRedirect",
    "GET",
    "/i",
    answers={},
    errors=(errors.FoundError,),
)

GET_REFERENCE: Operation[models.Pet] = Operation(
    "getReference",
    "GET",
    "/j",
    answers={"200": Json(lambda: models.Pet)},
)

GET_TEXT: Operation[str | None] = Operation(
    "getText",
    "GET",
    "/k",
    answers={"200": Text(), "204": Nothing()},
)

GET_UNQUOTED: Operation[models.Pet] = Operation(
    "getUnquoted",
    "GET",
    "/l",
    answers={"200": Json(lambda: models.Pet)},
)


class Pets(Resource):
    """Operations of Pets."""

    def put(self) -> models.Pet | None:
        """PUT /a"""
        return self._call(PUT)

    def add(self) -> models.Pet | models.AddPetResponse:
        """POST /b"""
        return self._call(ADD)

    def delete(self) -> None:
        """DELETE /c"""
        return self._call(DELETE)

    def get_range(self) -> models.Pet:
        """GET /d"""
        return self._call(GET_RANGE)

    def get_lower_range(self) -> models.Pet:
        """GET /e"""
        return self._call(GET_LOWER_RANGE)

    def get_default(self) -> models.Pet:
        """GET /f"""
        return self._call(GET_DEFAULT)

    def get_undocumented(self) -> JSON | bytes:
        """GET /g"""
        return self._call(GET_UNDOCUMENTED)

    @overload
    def get_problemless(
        self, *, accept: Literal["application/json"] | None = None
    ) -> int: ...

    @overload
    def get_problemless(self, *, accept: Literal["text/plain"]) -> str: ...

    def get_problemless(
        self, *, accept: Literal["application/json", "text/plain"] | None = None
    ) -> int | str:
        """GET /h

        Args:
            accept: The media type to ask for; by default `application/json`.
        """
        return self._call(GET_PROBLEMLESS.asking(accept=accept))

    def get_redirect(self) -> None:
        """GET /i

        Raises:
            errors.StatusError: a class of its own for 302.
        """
        return self._call(GET_REDIRECT)

    def get_reference(self) -> models.Pet:
        """GET /j"""
        return self._call(GET_REFERENCE)

    def get_text(self) -> str | None:
        """GET /k"""
        return self._call(GET_TEXT)

    def get_unquoted(self) -> models.Pet:
        """GET /l"""
        return self._call(GET_UNQUOTED)


class AsyncPets(AsyncResource):
    """Operations of Pets."""

    async def put(self) -> models.Pet | None:
        """PUT /a"""
        return await self._call(PUT)

    async def add(self) -> models.Pet | models.AddPetResponse:
        """POST /b"""
        return await self._call(ADD)

    async def delete(self) -> None:
        """DELETE /c"""
        return await self._call(DELETE)

    async def get_range(self) -> models.Pet:
        """GET /d"""
        return await self._call(GET_RANGE)

    async def get_lower_range(self) -> models.Pet:
        """GET /e"""
        return await self._call(GET_LOWER_RANGE)

    async def get_default(self) -> models.Pet:
        """GET /f"""
        return await self._call(GET_DEFAULT)

    async def get_undocumented(self) -> JSON | bytes:
        """GET /g"""
        return await self._call(GET_UNDOCUMENTED)

    @overload
    async def get_problemless(
        self, *, accept: Literal["application/json"] | None = None
    ) -> int: ...

    @overload
    async def get_problemless(self, *, accept: Literal["text/plain"]) -> str: ...

    async def get_problemless(
        self, *, accept: Literal["application/json", "text/plain"] | None = None
    ) -> int | str:
        """GET /h

        Args:
            accept: The media type to ask for; by default `application/json`.
        """
        return await self._call(GET_PROBLEMLESS.asking(accept=accept))

    async def get_redirect(self) -> None:
        """GET /i

        Raises:
            errors.StatusError: a class of its own for 302.
        """
        return await self._call(GET_REDIRECT)

    async def get_reference(self) -> models.Pet:
        """GET /j"""
        return await self._call(GET_REFERENCE)

    async def get_text(self) -> str | None:
        """GET /k"""
        return await self._call(GET_TEXT)

    async def get_unquoted(self) -> models.Pet:
        """GET /l"""
        return await self._call(GET_UNQUOTED)
