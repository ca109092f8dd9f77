"""Bills of Oracle Communications Billing Care REST API.

Bills, by the bill unit that they belong to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path, Query
from ..._runtime.types import AsList
from .. import errors, models

if TYPE_CHECKING:
    from typing import Literal

GET_BY_BILL_UNIT: Operation[list[models.Bill]] = Operation(
    "getBillsByBillUnit",
    "GET",
    "/bills/billunit/{id}",
    parameters=(
        Path("id"),
        Query("count"),
        Query("expand"),
        Query("order"),
        Query("retrieveRecurringCharges"),
        Query("type"),
    ),
    answers={"200": Json(lambda: Annotated[list[models.Bill], AsList()])},
    errors=(
        errors.InternalServerError,
        errors.BadRequestError,
        errors.UnauthorizedError,
        errors.ForbiddenError,
        errors.NotFoundError,
        errors.MethodNotAllowedError,
        errors.NotAcceptableError,
        errors.UnsupportedMediaTypeError,
    ),
)


class Bills(Resource):
    """Bills, by the bill unit that they belong to."""

    def get_by_bill_unit(
        self,
        bill_unit_id: str,
        *,
        count: int | None = None,
        expand: Literal["all", "childonly"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        retrieve_recurring_charges: bool | None = None,
        type_: Literal["inprogress", "open", "all"] | None = None,
    ) -> list[models.Bill]:
        """Get Bills by Bill Unit.

        The bills of a bill unit that match the query.

        There is no paging. Do not rely on the order of the bills: the vendor does not
        say by what they are sorted.

        Args:
            bill_unit_id: The id of the bill unit, such as 0.0.0.1+-billinfo+78769, with
                its plus signs.
            count: The number of bills to get. There is no way to ask for those after
                them.
            expand: The type of bills to get, which is either all (parent as well as
                children) or childonly (children only).
            order: Whether bills are sorted upward or downward, by a key that is not
                documented. The default is desc. Default: desc.
            retrieve_recurring_charges: Whether to retrieve recurring charges of a bill
                (true) or not (false).
            type_: The type of bill, which can be inprogress, open, or all. The default
                is open. Default: open.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 405, 406,
                415, 500.
        """
        return self._call(
            GET_BY_BILL_UNIT,
            (bill_unit_id, count, expand, order, retrieve_recurring_charges, type_),
        )


class AsyncBills(AsyncResource):
    """Bills, by the bill unit that they belong to."""

    async def get_by_bill_unit(
        self,
        bill_unit_id: str,
        *,
        count: int | None = None,
        expand: Literal["all", "childonly"] | None = None,
        order: Literal["asc", "desc"] | None = None,
        retrieve_recurring_charges: bool | None = None,
        type_: Literal["inprogress", "open", "all"] | None = None,
    ) -> list[models.Bill]:
        """Get Bills by Bill Unit.

        The bills of a bill unit that match the query.

        There is no paging. Do not rely on the order of the bills: the vendor does not
        say by what they are sorted.

        Args:
            bill_unit_id: The id of the bill unit, such as 0.0.0.1+-billinfo+78769, with
                its plus signs.
            count: The number of bills to get. There is no way to ask for those after
                them.
            expand: The type of bills to get, which is either all (parent as well as
                children) or childonly (children only).
            order: Whether bills are sorted upward or downward, by a key that is not
                documented. The default is desc. Default: desc.
            retrieve_recurring_charges: Whether to retrieve recurring charges of a bill
                (true) or not (false).
            type_: The type of bill, which can be inprogress, open, or all. The default
                is open. Default: open.

        Raises:
            errors.StatusError: a class of its own for 400, 401, 403, 404, 405, 406,
                415, 500.
        """
        return await self._call(
            GET_BY_BILL_UNIT,
            (bill_unit_id, count, expand, order, retrieve_recurring_charges, type_),
        )
