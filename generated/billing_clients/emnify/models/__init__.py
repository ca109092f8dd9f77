"""Models of emnify Billing API, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .authentication import (
        ApplicationTokenRequest as ApplicationTokenRequest,
        Authentication as Authentication,
        AuthenticationRequest as AuthenticationRequest,
        RefreshTokenRequest as RefreshTokenRequest,
        UserCredentialsRequest as UserCredentialsRequest,
    )
    from .billing import (
        Amount as Amount,
        Bill as Bill,
        Country as Country,
        Currency as Currency,
        DataTraffic as DataTraffic,
        Organisation as Organisation,
        Ratezone as Ratezone,
        SmsTraffic as SmsTraffic,
        Tariff as Tariff,
        Traffic as Traffic,
        Vat as Vat,
    )
    from .shared import Error as Error

__all__ = [
    "Amount",
    "ApplicationTokenRequest",
    "Authentication",
    "AuthenticationRequest",
    "Bill",
    "Country",
    "Currency",
    "DataTraffic",
    "Error",
    "Organisation",
    "Ratezone",
    "RefreshTokenRequest",
    "SmsTraffic",
    "Tariff",
    "Traffic",
    "UserCredentialsRequest",
    "Vat",
]

_PLACES: dict[str, str] = {
    "Amount": ".billing",
    "ApplicationTokenRequest": ".authentication",
    "Authentication": ".authentication",
    "AuthenticationRequest": ".authentication",
    "Bill": ".billing",
    "Country": ".billing",
    "Currency": ".billing",
    "DataTraffic": ".billing",
    "Error": ".shared",
    "Organisation": ".billing",
    "Ratezone": ".billing",
    "RefreshTokenRequest": ".authentication",
    "SmsTraffic": ".billing",
    "Tariff": ".billing",
    "Traffic": ".billing",
    "UserCredentialsRequest": ".authentication",
    "Vat": ".billing",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
