"""Billing of ista-WebAPI Billing.

Billings of a property, and their documents.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..._runtime.client import AsyncResource, Resource
from ..._runtime.download import AsyncDownload, Download
from ..._runtime.operation import Binary, Header, Json, Operation, Path, Query
from ..._runtime.types import JSON
from .. import errors, models

if TYPE_CHECKING:
    from datetime import date

_ERRORS = (errors.DefaultError,)

GET_HEADERS: Operation[models.BillingHeaderList] = Operation(
    "getBillingHeaders",
    "GET",
    "/BillingHeaders/{propertyUUId}",
    parameters=(
        Path("propertyUUId"),
        Query("StartDate", format="date"),
        Query("EndDate", format="date"),
        Query("LastUpdate", format="date"),
    ),
    client_parameters=(
        Header(
            "istaAdministratorIds",
            required=True,
            argument="administrator_ids",
            delimiter=";",
        ),
    ),
    answers={"200": Json(lambda: models.BillingHeaderList)},
    errors=_ERRORS,
)

GET: Operation[dict[str, JSON]] = Operation(
    "getBilling",
    "GET",
    "/Billing/{id}",
    parameters=(Path("id"), Query("includeDeviceConsumptions")),
    client_parameters=(
        Header(
            "istaAdministratorIds",
            required=True,
            argument="administrator_ids",
            delimiter=";",
        ),
    ),
    answers={"200": Json(lambda: dict[str, JSON])},
    errors=_ERRORS,
)

DOWNLOAD_DOCUMENT: Operation[bytes] = Operation(
    "downloadBillingDocument",
    "GET",
    "/BillingDoculment/{documentId}",
    parameters=(Path("documentId"),),
    client_parameters=(
        Header(
            "istaAdministratorIds",
            required=True,
            argument="administrator_ids",
            delimiter=";",
        ),
    ),
    answers={
        "200": Binary(media_types=("application/pdf", "application/octet-stream"))
    },
    alternative_path="/BillingDocument/{documentId}",
    errors=_ERRORS,
)


class Billing(Resource):
    """Billings of a property, and their documents."""

    def get_headers(
        self,
        property_uuid: str,
        *,
        start_date: date | None = None,
        end_date: date | None = None,
        last_update: date | None = None,
    ) -> models.BillingHeaderList:
        """Get the billing headers of a property.

        The billings that are available for a property, each with its period and the
        moment of its publication. Filter by period, by moment of publication, by both
        or by neither; what several filters mean together is not documented. The order
        of the headers is not documented either.

        Args:
            property_uuid: The id of the property, as text of any length.
            start_date: Only billings whose period starts on this date, a date without a
                time.
            end_date: Only billings whose period ends on this date, a date without a
                time.
            last_update: Only billings that were published since this date, a date
                without a time.

        Raises:
            errors.StatusError: a class of its own for any status.
        """
        return self._call(
            GET_HEADERS, (property_uuid, start_date, end_date, last_update)
        )

    def get(
        self, billing_id: int, *, include_device_consumptions: bool | None = None
    ) -> dict[str, JSON]:
        """Billing.

        Retrieve a particular billing.

        Args:
            billing_id: The id of a billing header.
            include_device_consumptions: Whether the result contains device
                consumptions. What the server does when it is not told is not
                documented.

        Raises:
            errors.StatusError: a class of its own for any status.
        """
        return self._call(GET, (billing_id, include_device_consumptions))

    def download_document(self, document_id: str) -> Download:
        """Download a billing document.

        Downloads a billing document: its bytes, with media type and file name where the
        server tells them. The path is in doubt: the vendor prints BillingDoculment in
        one place and BillingDocument in another. An answer of JSON is not a document,
        and raises an error that holds the body.

        Nothing is sent before the result is read, saved or opened.

        Args:
            document_id: The reference is always "BExxxxxxxx" (Where "xxxxxxxx" is a 8
                digits pattern). Limits: matches `^BE[0-9]{8}$`.

        Raises:
            errors.StatusError: a class of its own for any status.
        """
        return Download(self._session, DOWNLOAD_DOCUMENT, (document_id,))


class AsyncBilling(AsyncResource):
    """Billings of a property, and their documents."""

    async def get_headers(
        self,
        property_uuid: str,
        *,
        start_date: date | None = None,
        end_date: date | None = None,
        last_update: date | None = None,
    ) -> models.BillingHeaderList:
        """Get the billing headers of a property.

        The billings that are available for a property, each with its period and the
        moment of its publication. Filter by period, by moment of publication, by both
        or by neither; what several filters mean together is not documented. The order
        of the headers is not documented either.

        Args:
            property_uuid: The id of the property, as text of any length.
            start_date: Only billings whose period starts on this date, a date without a
                time.
            end_date: Only billings whose period ends on this date, a date without a
                time.
            last_update: Only billings that were published since this date, a date
                without a time.

        Raises:
            errors.StatusError: a class of its own for any status.
        """
        return await self._call(
            GET_HEADERS, (property_uuid, start_date, end_date, last_update)
        )

    async def get(
        self, billing_id: int, *, include_device_consumptions: bool | None = None
    ) -> dict[str, JSON]:
        """Billing.

        Retrieve a particular billing.

        Args:
            billing_id: The id of a billing header.
            include_device_consumptions: Whether the result contains device
                consumptions. What the server does when it is not told is not
                documented.

        Raises:
            errors.StatusError: a class of its own for any status.
        """
        return await self._call(GET, (billing_id, include_device_consumptions))

    def download_document(self, document_id: str) -> AsyncDownload:
        """Download a billing document.

        Downloads a billing document: its bytes, with media type and file name where the
        server tells them. The path is in doubt: the vendor prints BillingDoculment in
        one place and BillingDocument in another. An answer of JSON is not a document,
        and raises an error that holds the body.

        Nothing is sent before the result is read, saved or opened.

        Args:
            document_id: The reference is always "BExxxxxxxx" (Where "xxxxxxxx" is a 8
                digits pattern). Limits: matches `^BE[0-9]{8}$`.

        Raises:
            errors.StatusError: a class of its own for any status.
        """
        return AsyncDownload(self._session, DOWNLOAD_DOCUMENT, (document_id,))
