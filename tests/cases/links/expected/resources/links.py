"""Links of Links: where its answers lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.download import AsyncDownload, Download
from ..._runtime.links import AnswerLink, From
from ..._runtime.pager import AsyncPager, Pager
from .. import models
from .others import LIST as OTHERS_LIST
from .things import GET, GET_DOCUMENT, LIST as THINGS_LIST, PUT

if TYPE_CHECKING:
    from ..._runtime.answer import Answer

GET_IT_LINK: AnswerLink = AnswerLink(
    "GetIt",
    {"createThing": ("201",)},
    given=(From("$response.body#/id"), True),
)

CHANGE_LINK: AnswerLink = AnswerLink(
    "Change",
    {"createThing": ("201",)},
    given=(From("$response.header.X-Id"),),
    content=From("$request.body"),
)

ESCAPED_LINK: AnswerLink = AnswerLink(
    "Escaped",
    {"createThing": ("201",)},
    given=(From("{$request.body#/kind}-{$statusCode}"),),
    content={"from": [From("$url"), From("$method")], "kept": 1.5},
)

LIST_LINK: AnswerLink = AnswerLink(
    "List",
    {"createThing": ("201",)},
)

OTHERS_LINK: AnswerLink = AnswerLink(
    "Others",
    {"createThing": ("201",), "getThing": ("200",)},
    given=(..., ..., From("$response.body#/id", optional=True)),
)

AS_LIST_LINK: AnswerLink = AnswerLink(
    "AsList",
    {"createThing": ("201",)},
    given=(From("$request.body#/kind", optional=True),),
)

HOSTILE_LINK: AnswerLink = AnswerLink(
    "Hostile",
    {"createThing": ("201",)},
    given=('$url"""', ...),
)

GET_THING_SELF_LINK: AnswerLink = AnswerLink(
    "Self",
    {"getThing": ("200",)},
    given=(From("$request.path.id"), From("$request.query.full", optional=True)),
)

DOCUMENT_LINK: AnswerLink = AnswerLink(
    "Document",
    {"getThing": ("200",)},
    given=(From("$response.body#/id"), ...),
)

PUT_THING_SELF_LINK: AnswerLink = AnswerLink(
    "Self",
    {"putThing": ("204",)},
    given=(From("$request.path.id"), ...),
)


class Links(Resource):
    """Operations that an answer leads to, called with what it says; `raw` gives such
    answers.
    """

    def get_it(self, answer: Answer[models.Thing]) -> models.Thing:
        """Follow the link `GetIt` of `things.create`.

        Calls `things.get` with `id_` from `$response.body#/id`, `full` from `true`:
        Read it again.
        """
        return self._call(GET, GET_IT_LINK.values(answer))

    def change(self, answer: Answer[models.Thing]) -> None:
        """Follow the link `Change` of `things.create`.

        Calls `things.put` with `id_` from `$response.header.X-Id`, `body` from
        `$request.body`
        """
        return self._call(PUT, CHANGE_LINK.values(answer), CHANGE_LINK.body(answer))

    def escaped(self, answer: Answer[models.Thing]) -> None:
        """Follow the link `Escaped` of `things.create`.

        Calls `things.put` with `id_` from `{$request.body#/kind}-{$statusCode}`, `body`
        from `{"from": ["$url", "$method"], "kept": 1.5}`
        """
        return self._call(PUT, ESCAPED_LINK.values(answer), ESCAPED_LINK.body(answer))

    def others(
        self,
        answer: Answer[models.Thing],
        *,
        offset: int | None = None,
        limit: int | None = None,
    ) -> Pager[models.Thing, models.ListOthersResponse]:
        """Follow the link `Others` of `things.create` or `things.get`.

        Calls `others.list` with `of` from `$response.body#/id`
        """
        return Pager(
            self._session, OTHERS_LIST, OTHERS_LINK.values(answer, offset, limit)
        )

    def as_list(self, answer: Answer[models.Thing]) -> list[models.Thing]:
        """Follow the link `AsList` of `things.create`.

        Calls `things.list` with `of` from `$request.body#/kind`
        """
        return self._call(THINGS_LIST, AS_LIST_LINK.values(answer))

    def hostile(
        self, answer: Answer[models.Thing], *, full: bool | None = None
    ) -> models.Thing:
        """Follow the link `Hostile` of `things.create`.

        Calls `things.get` with `id_` from `"$url\\"\\"\\""`: ''' \\ import os
        """
        return self._call(GET, HOSTILE_LINK.values(answer, full))

    def get_thing_self(self, answer: Answer[models.Thing]) -> models.Thing:
        """Follow the link `Self` of `things.get`.

        Calls `things.get` with `id_` from `$request.path.id`, `full` from
        `$request.query.full`
        """
        return self._call(GET, GET_THING_SELF_LINK.values(answer))

    def document(self, answer_given: Answer[models.Thing], *, answer: str) -> Download:
        """Follow the link `Document` of `things.get`.

        Calls `things.get_document` with `id_` from `$response.body#/id`
        """
        return Download(
            self._session, GET_DOCUMENT, DOCUMENT_LINK.values(answer_given, answer)
        )

    def put_thing_self(
        self, answer: Answer[None], *, full: bool | None = None
    ) -> models.Thing:
        """Follow the link `Self` of `things.put`.

        Calls `things.get` with `id_` from `$request.path.id`
        """
        return self._call(GET, PUT_THING_SELF_LINK.values(answer, full))

    def list(
        self, answer: Answer[models.Thing], *, of: str | None = None
    ) -> list[models.Thing]:
        """Follow the link `List` of `things.create`.

        Calls `things.list`
        """
        return self._call(THINGS_LIST, LIST_LINK.values(answer, of))


class AsyncLinks(AsyncResource):
    """Operations that an answer leads to, called with what it says; `raw` gives such
    answers.
    """

    async def get_it(self, answer: Answer[models.Thing]) -> models.Thing:
        """Follow the link `GetIt` of `things.create`.

        Calls `things.get` with `id_` from `$response.body#/id`, `full` from `true`:
        Read it again.
        """
        return await self._call(GET, GET_IT_LINK.values(answer))

    async def change(self, answer: Answer[models.Thing]) -> None:
        """Follow the link `Change` of `things.create`.

        Calls `things.put` with `id_` from `$response.header.X-Id`, `body` from
        `$request.body`
        """
        return await self._call(
            PUT, CHANGE_LINK.values(answer), CHANGE_LINK.body(answer)
        )

    async def escaped(self, answer: Answer[models.Thing]) -> None:
        """Follow the link `Escaped` of `things.create`.

        Calls `things.put` with `id_` from `{$request.body#/kind}-{$statusCode}`, `body`
        from `{"from": ["$url", "$method"], "kept": 1.5}`
        """
        return await self._call(
            PUT, ESCAPED_LINK.values(answer), ESCAPED_LINK.body(answer)
        )

    def others(
        self,
        answer: Answer[models.Thing],
        *,
        offset: int | None = None,
        limit: int | None = None,
    ) -> AsyncPager[models.Thing, models.ListOthersResponse]:
        """Follow the link `Others` of `things.create` or `things.get`.

        Calls `others.list` with `of` from `$response.body#/id`
        """
        return AsyncPager(
            self._session, OTHERS_LIST, OTHERS_LINK.values(answer, offset, limit)
        )

    async def as_list(self, answer: Answer[models.Thing]) -> list[models.Thing]:
        """Follow the link `AsList` of `things.create`.

        Calls `things.list` with `of` from `$request.body#/kind`
        """
        return await self._call(THINGS_LIST, AS_LIST_LINK.values(answer))

    async def hostile(
        self, answer: Answer[models.Thing], *, full: bool | None = None
    ) -> models.Thing:
        """Follow the link `Hostile` of `things.create`.

        Calls `things.get` with `id_` from `"$url\\"\\"\\""`: ''' \\ import os
        """
        return await self._call(GET, HOSTILE_LINK.values(answer, full))

    async def get_thing_self(self, answer: Answer[models.Thing]) -> models.Thing:
        """Follow the link `Self` of `things.get`.

        Calls `things.get` with `id_` from `$request.path.id`, `full` from
        `$request.query.full`
        """
        return await self._call(GET, GET_THING_SELF_LINK.values(answer))

    def document(
        self, answer_given: Answer[models.Thing], *, answer: str
    ) -> AsyncDownload:
        """Follow the link `Document` of `things.get`.

        Calls `things.get_document` with `id_` from `$response.body#/id`
        """
        return AsyncDownload(
            self._session, GET_DOCUMENT, DOCUMENT_LINK.values(answer_given, answer)
        )

    async def put_thing_self(
        self, answer: Answer[None], *, full: bool | None = None
    ) -> models.Thing:
        """Follow the link `Self` of `things.put`.

        Calls `things.get` with `id_` from `$request.path.id`
        """
        return await self._call(GET, PUT_THING_SELF_LINK.values(answer, full))

    async def list(
        self, answer: Answer[models.Thing], *, of: str | None = None
    ) -> list[models.Thing]:
        """Follow the link `List` of `things.create`.

        Calls `things.list`
        """
        return await self._call(THINGS_LIST, LIST_LINK.values(answer, of))
