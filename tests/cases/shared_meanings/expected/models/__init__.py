"""Models of Shared meanings, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .things import (
        Address as Address,
        GetBConflict as GetBConflict,
        NotFound as NotFound,
        NotFoundDetail as NotFoundDetail,
        PostCBody as PostCBody,
        PostCBodyEighth as PostCBodyEighth,
        PostCBodyFirst as PostCBodyFirst,
        PostCBodyFourth as PostCBodyFourth,
        PostCConflict as PostCConflict,
        RangeQuerySpecs as RangeQuerySpecs,
        RateLimitHeaders as RateLimitHeaders,
        RateLimitHeadersEnum as RateLimitHeadersEnum,
        Taken as Taken,
        V1None as V1None,
    )

__all__ = [
    "Address",
    "GetBConflict",
    "NotFound",
    "NotFoundDetail",
    "PostCBody",
    "PostCBodyEighth",
    "PostCBodyFirst",
    "PostCBodyFourth",
    "PostCConflict",
    "RangeQuerySpecs",
    "RateLimitHeaders",
    "RateLimitHeadersEnum",
    "Taken",
    "V1None",
]

_PLACES: dict[str, str] = {
    "Address": ".things",
    "GetBConflict": ".things",
    "NotFound": ".things",
    "NotFoundDetail": ".things",
    "PostCBody": ".things",
    "PostCBodyEighth": ".things",
    "PostCBodyFirst": ".things",
    "PostCBodyFourth": ".things",
    "PostCConflict": ".things",
    "RangeQuerySpecs": ".things",
    "RateLimitHeaders": ".things",
    "RateLimitHeadersEnum": ".things",
    "Taken": ".things",
    "V1None": ".things",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
