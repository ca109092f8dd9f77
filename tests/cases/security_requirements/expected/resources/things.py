"""Things of Security requirements."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation

GET_INHERITED: Operation[None] = Operation(
    "getInherited",
    "GET",
    "/inherited",
    answers={"204": Nothing()},
)

GET_NONE: Operation[None] = Operation(
    "getNone",
    "GET",
    "/none",
    answers={"204": Nothing()},
    security=(),
)

GET_OPTIONAL: Operation[None] = Operation(
    "getOptional",
    "GET",
    "/optional",
    answers={"204": Nothing()},
    security=((), ("token",)),
)

GET_EITHER: Operation[None] = Operation(
    "getEither",
    "GET",
    "/either",
    answers={"204": Nothing()},
    security=(("token",), ("key",)),
)

GET_BOTH: Operation[None] = Operation(
    "getBoth",
    "GET",
    "/both",
    answers={"204": Nothing()},
    security=(("token", "key"),),
)

GET_MAYBE: Operation[None] = Operation(
    "getMaybe",
    "GET",
    "/maybe",
    answers={"204": Nothing()},
    security=(("maybe",), ()),
)

GET_UNKNOWN: Operation[None] = Operation(
    "getUnknown",
    "GET",
    "/unknown",
    answers={"204": Nothing()},
    security=((),),
)


class Things(Resource):
    """Operations of Things."""

    def get_inherited(self) -> None:
        """GET /inherited"""
        return self._call(GET_INHERITED)

    def get_none(self) -> None:
        """GET /none"""
        return self._call(GET_NONE)

    def get_optional(self) -> None:
        """GET /optional"""
        return self._call(GET_OPTIONAL)

    def get_either(self) -> None:
        """GET /either"""
        return self._call(GET_EITHER)

    def get_both(self) -> None:
        """GET /both"""
        return self._call(GET_BOTH)

    def get_maybe(self) -> None:
        """GET /maybe"""
        return self._call(GET_MAYBE)

    def get_unknown(self) -> None:
        """GET /unknown"""
        return self._call(GET_UNKNOWN)


class AsyncThings(AsyncResource):
    """Operations of Things."""

    async def get_inherited(self) -> None:
        """GET /inherited"""
        return await self._call(GET_INHERITED)

    async def get_none(self) -> None:
        """GET /none"""
        return await self._call(GET_NONE)

    async def get_optional(self) -> None:
        """GET /optional"""
        return await self._call(GET_OPTIONAL)

    async def get_either(self) -> None:
        """GET /either"""
        return await self._call(GET_EITHER)

    async def get_both(self) -> None:
        """GET /both"""
        return await self._call(GET_BOTH)

    async def get_maybe(self) -> None:
        """GET /maybe"""
        return await self._call(GET_MAYBE)

    async def get_unknown(self) -> None:
        """GET /unknown"""
        return await self._call(GET_UNKNOWN)
