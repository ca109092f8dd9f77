"""Notes of Quotes " and ''' and \\ in a title.

Ends with a backslash \\
"""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Query
from .. import errors, models

LIST: Operation[models.Note] = Operation(
    "listNotes",
    "GET",
    "/notes",
    parameters=(Query("text"), Query("word")),
    answers={"200": Json(lambda: models.Note)},
    errors=(errors.NotFoundError,),
)


class Notes(Resource):
    """Ends with a backslash \\"""

    def list(self, *, text: str | None = None, word: str | None = None) -> models.Note:
        """Ends with a quote ".

        Right to left  and zero width  and a bell .

        * one
        * two

            indented code

        | a | b |
        |---|---|
        | 1 | 2 |

        Args:
            text: '''. Default: 'a"b\\\\c\\n{{ d }}'.
            word:
                Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitgliedsausweis
                and more.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return self._call(LIST, (text, word))


class AsyncNotes(AsyncResource):
    """Ends with a backslash \\"""

    async def list(
        self, *, text: str | None = None, word: str | None = None
    ) -> models.Note:
        """Ends with a quote ".

        Right to left  and zero width  and a bell .

        * one
        * two

            indented code

        | a | b |
        |---|---|
        | 1 | 2 |

        Args:
            text: '''. Default: 'a"b\\\\c\\n{{ d }}'.
            word:
                Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftsmitgliedsausweis
                and more.

        Raises:
            errors.StatusError: a class of its own for 404.
        """
        return await self._call(LIST, (text, word))
