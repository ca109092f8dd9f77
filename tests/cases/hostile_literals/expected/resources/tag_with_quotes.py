"""Tag ''' with quotes of Hostile literals."""

from __future__ import annotations

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path, Query
from .. import models

GET_IT_AND_MORE: Operation[models.Value] = Operation(
    'get "it"\n# and more',
    "GET",
    '/it\'s/{a"b}/"quoted"/\\d',
    parameters=(Path('a"b'), Query("value"), Query("told")),
    answers={"200": Json(lambda: models.Value)},
)


class TagWithQuotes(Resource):
    """Operations of Tag ''' with quotes."""

    def get_it_and_more(
        self,
        a_b: str,
        *,
        value: models.GetItAndMoreValue | None = None,
        told: models.Told | None = None,
    ) -> models.Value:
        """GET /it's/{a"b}/"quoted"/\\d

        Args:
            a_b: `a"b` in the path.
            value: One of `'"'`, `"'"`, `"\\\\"`, `"\\n"`, `"{{ x }}"`, `"]; import os
                #"`, `"\\u202e"`, `""`, `"😀"`, `None`.
            told: One of `'"'`, `"'"`, `"\\\\"`, `"\\n"`, `"{{ x }}"`, `"]; import os
                #"`, `"\\u202e"`, `""`, `"😀"`, `None`, `'''''`.
        """
        return self._call(GET_IT_AND_MORE, (a_b, value, told))


class AsyncTagWithQuotes(AsyncResource):
    """Operations of Tag ''' with quotes."""

    async def get_it_and_more(
        self,
        a_b: str,
        *,
        value: models.GetItAndMoreValue | None = None,
        told: models.Told | None = None,
    ) -> models.Value:
        """GET /it's/{a"b}/"quoted"/\\d

        Args:
            a_b: `a"b` in the path.
            value: One of `'"'`, `"'"`, `"\\\\"`, `"\\n"`, `"{{ x }}"`, `"]; import os
                #"`, `"\\u202e"`, `""`, `"😀"`, `None`.
            told: One of `'"'`, `"'"`, `"\\\\"`, `"\\n"`, `"{{ x }}"`, `"]; import os
                #"`, `"\\u202e"`, `""`, `"😀"`, `None`, `'''''`.
        """
        return await self._call(GET_IT_AND_MORE, (a_b, value, told))
