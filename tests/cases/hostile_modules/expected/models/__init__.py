"""Models of Hostile modules, each imported on first use."""

from typing import TYPE_CHECKING

from ..._runtime.lazy import lazy_exports

if TYPE_CHECKING:
    from .api import GetJAnswer as GetJAnswer
    from .datetime import GetCAnswer as GetCAnswer
    from .decimal import GetGAnswer as GetGAnswer
    from .enums_2 import GetLAnswer as GetLAnswer, GetLAnswerState as GetLAnswerState
    from .errors import GetEAnswer as GetEAnswer
    from .init import GetFAnswer as GetFAnswer
    from .models import GetD404 as GetD404, GetDAnswer as GetDAnswer
    from .pydantic import GetHAnswer as GetHAnswer
    from .settings import GetIAnswer as GetIAnswer
    from .shared_2 import GetKAnswer as GetKAnswer
    from .types import GetAAnswer as GetAAnswer
    from .typing import GetBAnswer as GetBAnswer

__all__ = [
    "GetAAnswer",
    "GetBAnswer",
    "GetCAnswer",
    "GetD404",
    "GetDAnswer",
    "GetEAnswer",
    "GetFAnswer",
    "GetGAnswer",
    "GetHAnswer",
    "GetIAnswer",
    "GetJAnswer",
    "GetKAnswer",
    "GetLAnswer",
    "GetLAnswerState",
]

_PLACES: dict[str, str] = {
    "GetAAnswer": ".types",
    "GetBAnswer": ".typing",
    "GetCAnswer": ".datetime",
    "GetD404": ".models",
    "GetDAnswer": ".models",
    "GetEAnswer": ".errors",
    "GetFAnswer": ".init",
    "GetGAnswer": ".decimal",
    "GetHAnswer": ".pydantic",
    "GetIAnswer": ".settings",
    "GetJAnswer": ".api",
    "GetKAnswer": ".shared_2",
    "GetLAnswer": ".enums_2",
    "GetLAnswerState": ".enums_2",
}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
