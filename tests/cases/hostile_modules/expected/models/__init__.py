"""Models of Hostile modules, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .api import GetJResponse as GetJResponse
    from .datetime import GetCResponse as GetCResponse
    from .decimal import GetGResponse as GetGResponse
    from .enums_2 import GetLResponse as GetLResponse
    from .errors import GetEResponse as GetEResponse
    from .init import GetFResponse as GetFResponse
    from .models import GetDNotFound as GetDNotFound, GetDResponse as GetDResponse
    from .pydantic import GetHResponse as GetHResponse
    from .settings import GetIResponse as GetIResponse
    from .shared_2 import GetKResponse as GetKResponse
    from .types import GetAResponse as GetAResponse
    from .typing import GetBResponse as GetBResponse

__all__ = [
    "GetAResponse",
    "GetBResponse",
    "GetCResponse",
    "GetDNotFound",
    "GetDResponse",
    "GetEResponse",
    "GetFResponse",
    "GetGResponse",
    "GetHResponse",
    "GetIResponse",
    "GetJResponse",
    "GetKResponse",
    "GetLResponse",
]

_PLACES: dict[str, str] = {
    "GetAResponse": ".types",
    "GetBResponse": ".typing",
    "GetCResponse": ".datetime",
    "GetDNotFound": ".models",
    "GetDResponse": ".models",
    "GetEResponse": ".errors",
    "GetFResponse": ".init",
    "GetGResponse": ".decimal",
    "GetHResponse": ".pydantic",
    "GetIResponse": ".settings",
    "GetJResponse": ".api",
    "GetKResponse": ".shared_2",
    "GetLResponse": ".enums_2",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
