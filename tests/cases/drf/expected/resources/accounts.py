"""accounts of ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.body import BodyChoice, JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.forms import FormBody
from ..._runtime.multipart import MultipartBody
from ..._runtime.operation import Json, Operation, Path, Query
from ..._runtime.pager import AsyncPager, Pager
from ..._runtime.paging import Link
from .. import models

if TYPE_CHECKING:
    from typing import Literal

LIST: Operation[models.PaginatedAccountList] = Operation(
    "accounts_list",
    "GET",
    "/api/accounts/",
    parameters=(Query("page"),),
    answers={"200": Json(lambda: models.PaginatedAccountList)},
    flow=Link(items="/results", parameters=("page",), next_url="/next"),
    security=(("cookieAuth",), ("basicAuth",), ()),
)

CREATE: Operation[models.Account] = Operation(
    "accounts_create",
    "POST",
    "/api/accounts/",
    body=BodyChoice(
        JsonBody(required=True), MultipartBody(required=True), FormBody(required=True)
    ),
    answers={"201": Json(lambda: models.Account)},
    security=(("cookieAuth",), ("basicAuth",), ()),
)

RETRIEVE: Operation[models.Account] = Operation(
    "accounts_retrieve",
    "GET",
    "/api/accounts/{id}/",
    parameters=(Path("id"),),
    answers={"200": Json(lambda: models.Account)},
)

PARTIAL_UPDATE: Operation[models.Account] = Operation(
    "accounts_partial_update",
    "PATCH",
    "/api/accounts/{id}/",
    parameters=(Path("id"),),
    body=JsonBody(),
    answers={"200": Json(lambda: models.Account)},
)


class Accounts(Resource):
    """Operations of accounts."""

    def create(
        self,
        body: models.AccountInput,
        *,
        content_type: (
            Literal[
                "application/json",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
            ]
            | None
        ) = None,
    ) -> models.Account:
        """POST /api/accounts/

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return self._call(CREATE.asking(content_type=content_type), (), body)

    def retrieve(self, id_: int) -> models.Account:
        """GET /api/accounts/{id}/

        Args:
            id_: A unique integer value identifying this account.
        """
        return self._call(RETRIEVE, (id_,))

    def partial_update(
        self, id_: int, *, body: models.PatchedAccount | None = None
    ) -> models.Account:
        """PATCH /api/accounts/{id}/

        Args:
            id_: `id` in the path.
        """
        return self._call(PARTIAL_UPDATE, (id_,), body)

    def list(
        self, *, page: int | None = None
    ) -> Pager[models.Account, models.PaginatedAccountList]:
        """GET /api/accounts/

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: A page number within the paginated result set.
        """
        return Pager(self._session, LIST, (page,))


class AsyncAccounts(AsyncResource):
    """Operations of accounts."""

    async def create(
        self,
        body: models.AccountInput,
        *,
        content_type: (
            Literal[
                "application/json",
                "multipart/form-data",
                "application/x-www-form-urlencoded",
            ]
            | None
        ) = None,
    ) -> models.Account:
        """POST /api/accounts/

        Args:
            content_type: The media type of the body; by default told by its value.
        """
        return await self._call(CREATE.asking(content_type=content_type), (), body)

    async def retrieve(self, id_: int) -> models.Account:
        """GET /api/accounts/{id}/

        Args:
            id_: A unique integer value identifying this account.
        """
        return await self._call(RETRIEVE, (id_,))

    async def partial_update(
        self, id_: int, *, body: models.PatchedAccount | None = None
    ) -> models.Account:
        """PATCH /api/accounts/{id}/

        Args:
            id_: `id` in the path.
        """
        return await self._call(PARTIAL_UPDATE, (id_,), body)

    def list(
        self, *, page: int | None = None
    ) -> AsyncPager[models.Account, models.PaginatedAccountList]:
        """GET /api/accounts/

        Iterate over the result for the items of all pages, or over its `pages()`.

        Args:
            page: A page number within the paginated result set.
        """
        return AsyncPager(self._session, LIST, (page,))
