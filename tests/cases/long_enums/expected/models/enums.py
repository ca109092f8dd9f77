"""Values that the description lists; a server may send others, which are kept as they are."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import OpenEnum

Currency: TypeAlias = Annotated[
    Literal[
        "AUD",
        "BRL",
        "CAD",
        "CHF",
        "CNY",
        "CZK",
        "DKK",
        "EUR",
        "GBP",
        "HKD",
        "HUF",
        "INR",
        "JPY",
        "KRW",
        "MXN",
        "NOK",
        "NZD",
        "PLN",
        "SEK",
        "SGD",
        "USD",
        "ZAR",
    ]
    | str,
    OpenEnum(),
]
