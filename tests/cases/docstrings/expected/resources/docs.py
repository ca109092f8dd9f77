"""Docs of Docstrings.

What is written.

In two paragraphs.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from typing_extensions import deprecated

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Nothing, Operation, Path, Query
from .. import errors

if TYPE_CHECKING:
    from typing import Literal

DELETE: Operation[None] = Operation(
    "deleteDoc",
    "DELETE",
    "/docs/{id}",
    parameters=(Path("id"), Query("mode"), Query("silent")),
    body=JsonBody(),
    answers={"204": Nothing()},
    errors=(errors.NotFoundError, errors.DefaultError),
)

GET_HTML: Operation[None] = Operation(
    "getHtml",
    "GET",
    "/docs/html",
    answers={"204": Nothing()},
)

LIST: Operation[None] = Operation(
    "listDocs",
    "GET",
    "/docs",
    answers={"204": Nothing()},
)

PUT: Operation[None] = Operation(
    "putDoc",
    "PUT",
    "/docs",
    answers={"204": Nothing()},
)

ADD: Operation[None] = Operation(
    "addDoc",
    "POST",
    "/docs",
    answers={"204": Nothing()},
)


class Docs(Resource):
    """What is written.

    In two paragraphs.
    """

    @deprecated("DELETE /docs/{id} is deprecated by its API")
    def delete(
        self,
        id_: str,
        *,
        mode: Literal["soft", "hard"] | None = None,
        silent: bool | None = None,
        body: str | None = None,
    ) -> None:
        """Deletes a document.

        It cannot be undone, so be careful.

        - first
        - second

        Deprecated. Preview: the vendor may change it at any time without notice.
        Permissions: docs:delete, docs:admin.

        Args:
            id_: The id of the document.
            mode: Either soft or hard. Default: soft.
            silent: `silent` in the query.
            body: Why it goes.

        Raises:
            errors.StatusError: a class of its own for 404 and any other.
        """
        return self._call(DELETE, (id_, mode, silent), body)

    def get_html(self) -> None:
        """Gives the document as `text/html`.
        - whole
        - by parts (https://example.com/parts)
        """
        return self._call(GET_HTML)

    def put(self) -> None:
        """Says nothing more:"""
        return self._call(PUT)

    def add(self) -> None:
        """Adds a document. Permissions: docs:add."""
        return self._call(ADD)

    def list(self) -> None:
        """GET /docs"""
        return self._call(LIST)


class AsyncDocs(AsyncResource):
    """What is written.

    In two paragraphs.
    """

    @deprecated("DELETE /docs/{id} is deprecated by its API")
    async def delete(
        self,
        id_: str,
        *,
        mode: Literal["soft", "hard"] | None = None,
        silent: bool | None = None,
        body: str | None = None,
    ) -> None:
        """Deletes a document.

        It cannot be undone, so be careful.

        - first
        - second

        Deprecated. Preview: the vendor may change it at any time without notice.
        Permissions: docs:delete, docs:admin.

        Args:
            id_: The id of the document.
            mode: Either soft or hard. Default: soft.
            silent: `silent` in the query.
            body: Why it goes.

        Raises:
            errors.StatusError: a class of its own for 404 and any other.
        """
        return await self._call(DELETE, (id_, mode, silent), body)

    async def get_html(self) -> None:
        """Gives the document as `text/html`.
        - whole
        - by parts (https://example.com/parts)
        """
        return await self._call(GET_HTML)

    async def put(self) -> None:
        """Says nothing more:"""
        return await self._call(PUT)

    async def add(self) -> None:
        """Adds a document. Permissions: docs:add."""
        return await self._call(ADD)

    async def list(self) -> None:
        """GET /docs"""
        return await self._call(LIST)
