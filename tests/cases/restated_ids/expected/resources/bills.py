"""bills of Restated ids."""

from __future__ import annotations

from ..._runtime.body import JsonBody
from ..._runtime.client import AsyncResource, Resource
from ..._runtime.operation import Json, Operation, Path
from .. import models

LIST: Operation[models.ListBillsResponse] = Operation(
    "GetBills",
    "GET",
    "/v1/bills",
    answers={"200": Json(lambda: models.ListBillsResponse)},
)

CREATE: Operation[models.Bill] = Operation(
    "PostBills",
    "POST",
    "/v1/bills",
    body=JsonBody(),
    answers={"200": Json(lambda: models.Bill)},
)

SEARCH: Operation[models.SearchBillsResponse] = Operation(
    "GetBillsSearch",
    "GET",
    "/v1/bills/search",
    answers={"200": Json(lambda: models.SearchBillsResponse)},
)

GET: Operation[models.Bill] = Operation(
    "GetBillsBill",
    "GET",
    "/v1/bills/{bill}",
    parameters=(Path("bill"),),
    answers={"200": Json(lambda: models.Bill)},
)

UPDATE: Operation[models.Bill] = Operation(
    "PostBillsBill",
    "POST",
    "/v1/bills/{bill}",
    parameters=(Path("bill"),),
    body=JsonBody(),
    answers={"200": Json(lambda: models.Bill)},
)

DELETE: Operation[models.Bill] = Operation(
    "DeleteBillsBill",
    "DELETE",
    "/v1/bills/{bill}",
    parameters=(Path("bill"),),
    answers={"200": Json(lambda: models.Bill)},
)

PAY: Operation[models.Bill] = Operation(
    "PostBillsBillPay",
    "POST",
    "/v1/bills/{bill}/pay",
    parameters=(Path("bill"),),
    answers={"200": Json(lambda: models.Bill)},
)

LIST_LINES: Operation[models.ListBillLinesResponse] = Operation(
    "GetBillsBillLines",
    "GET",
    "/v1/bills/{bill}/lines",
    parameters=(Path("bill"),),
    answers={"200": Json(lambda: models.ListBillLinesResponse)},
)

CREATE_LINE: Operation[models.Bill] = Operation(
    "PostBillsBillLines",
    "POST",
    "/v1/bills/{bill}/lines",
    parameters=(Path("bill"),),
    answers={"200": Json(lambda: models.Bill)},
)

GET_LINE: Operation[models.Bill] = Operation(
    "GetBillsBillLinesLine",
    "GET",
    "/v1/bills/{bill}/lines/{line}",
    parameters=(Path("bill"), Path("line")),
    answers={"200": Json(lambda: models.Bill)},
)


class Bills(Resource):
    """Operations of bills."""

    def create(self, *, body: models.CreateBillBody | None = None) -> models.Bill:
        """POST /v1/bills"""
        return self._call(CREATE, (), body)

    def search(self) -> models.SearchBillsResponse:
        """GET /v1/bills/search"""
        return self._call(SEARCH)

    def get(self, bill: str) -> models.Bill:
        """GET /v1/bills/{bill}

        Args:
            bill: `bill` in the path.
        """
        return self._call(GET, (bill,))

    def update(
        self, bill: str, *, body: models.UpdateBillBody | None = None
    ) -> models.Bill:
        """POST /v1/bills/{bill}

        Args:
            bill: `bill` in the path.
        """
        return self._call(UPDATE, (bill,), body)

    def delete(self, bill: str) -> models.Bill:
        """DELETE /v1/bills/{bill}

        Args:
            bill: `bill` in the path.
        """
        return self._call(DELETE, (bill,))

    def pay(self, bill: str) -> models.Bill:
        """POST /v1/bills/{bill}/pay

        Args:
            bill: `bill` in the path.
        """
        return self._call(PAY, (bill,))

    def list_lines(self, bill: str) -> models.ListBillLinesResponse:
        """GET /v1/bills/{bill}/lines

        Args:
            bill: `bill` in the path.
        """
        return self._call(LIST_LINES, (bill,))

    def create_line(self, bill: str) -> models.Bill:
        """POST /v1/bills/{bill}/lines

        Args:
            bill: `bill` in the path.
        """
        return self._call(CREATE_LINE, (bill,))

    def get_line(self, bill: str, line: str) -> models.Bill:
        """GET /v1/bills/{bill}/lines/{line}

        Args:
            bill: `bill` in the path.
            line: `line` in the path.
        """
        return self._call(GET_LINE, (bill, line))

    def list(self) -> models.ListBillsResponse:
        """GET /v1/bills"""
        return self._call(LIST)


class AsyncBills(AsyncResource):
    """Operations of bills."""

    async def create(self, *, body: models.CreateBillBody | None = None) -> models.Bill:
        """POST /v1/bills"""
        return await self._call(CREATE, (), body)

    async def search(self) -> models.SearchBillsResponse:
        """GET /v1/bills/search"""
        return await self._call(SEARCH)

    async def get(self, bill: str) -> models.Bill:
        """GET /v1/bills/{bill}

        Args:
            bill: `bill` in the path.
        """
        return await self._call(GET, (bill,))

    async def update(
        self, bill: str, *, body: models.UpdateBillBody | None = None
    ) -> models.Bill:
        """POST /v1/bills/{bill}

        Args:
            bill: `bill` in the path.
        """
        return await self._call(UPDATE, (bill,), body)

    async def delete(self, bill: str) -> models.Bill:
        """DELETE /v1/bills/{bill}

        Args:
            bill: `bill` in the path.
        """
        return await self._call(DELETE, (bill,))

    async def pay(self, bill: str) -> models.Bill:
        """POST /v1/bills/{bill}/pay

        Args:
            bill: `bill` in the path.
        """
        return await self._call(PAY, (bill,))

    async def list_lines(self, bill: str) -> models.ListBillLinesResponse:
        """GET /v1/bills/{bill}/lines

        Args:
            bill: `bill` in the path.
        """
        return await self._call(LIST_LINES, (bill,))

    async def create_line(self, bill: str) -> models.Bill:
        """POST /v1/bills/{bill}/lines

        Args:
            bill: `bill` in the path.
        """
        return await self._call(CREATE_LINE, (bill,))

    async def get_line(self, bill: str, line: str) -> models.Bill:
        """GET /v1/bills/{bill}/lines/{line}

        Args:
            bill: `bill` in the path.
            line: `line` in the path.
        """
        return await self._call(GET_LINE, (bill, line))

    async def list(self) -> models.ListBillsResponse:
        """GET /v1/bills"""
        return await self._call(LIST)
