"""Books of XML."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.download import AsyncDownload, Download
from ..._runtime.operation import Binary, Nothing, Operation, Path
from ..._runtime.xml_media import Xml, XmlBody
from .. import errors, models

GET: Operation[models.Book] = Operation(
    "getBook",
    "GET",
    "/books/{id}",
    parameters=(Path("id"),),
    answers={"200": Xml(lambda: models.Book)},
    errors=(errors.NotFoundError,),
)

REPLACE: Operation[None] = Operation(
    "replaceBook",
    "PUT",
    "/books/{id}",
    parameters=(Path("id"),),
    body=XmlBody(
        name="book",
        type=lambda: models.Book,
        media_type="text/xml",
        required=True,
        namespace="http://example.com/books",
        prefix="b",
    ),
    answers={"204": Nothing()},
)

EXPORT: Operation[bytes] = Operation(
    "exportBooks",
    "GET",
    "/books",
    answers={"200": Binary(media_types=("application/xml",))},
)


class Books(Resource):
    """Operations of Books."""

    def get(self, id_: str) -> models.Book:
        """GET /books/{id}

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(GET, (id_,))

    def replace(self, id_: str, body: models.Book) -> None:
        """PUT /books/{id}

        Args:
            id_: `id` in the path.
        """
        return self._call(REPLACE, (id_,), body)

    def export(self) -> Download:
        """GET /books

        Nothing is sent before the result is read, saved or opened.
        """
        return Download(self._session, EXPORT)


class AsyncBooks(AsyncResource):
    """Operations of Books."""

    async def get(self, id_: str) -> models.Book:
        """GET /books/{id}

        Args:
            id_: `id` in the path.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(GET, (id_,))

    async def replace(self, id_: str, body: models.Book) -> None:
        """PUT /books/{id}

        Args:
            id_: `id` in the path.
        """
        return await self._call(REPLACE, (id_,), body)

    def export(self) -> AsyncDownload:
        """GET /books

        Nothing is sent before the result is read, saved or opened.
        """
        return AsyncDownload(self._session, EXPORT)
