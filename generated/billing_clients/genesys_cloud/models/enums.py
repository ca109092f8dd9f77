"""Values that the description lists; a server may send others, which are kept as they are."""

from typing import Annotated, Literal, TypeAlias

from ..._runtime.types import OpenEnum

PaymentStatusFilter: TypeAlias = Annotated[Literal["Paid", "UnPaid"] | str, OpenEnum()]
"""The payment status to filter by. The query spells UnPaid what an invoice calls Unpaid."""
