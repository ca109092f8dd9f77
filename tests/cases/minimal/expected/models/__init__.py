"""Models of Minimal, each imported on first use."""

from ..._runtime.lazy import lazy_exports

__all__ = []

_PLACES: dict[str, str] = {}

__getattr__, __dir__ = lazy_exports(__name__, _PLACES)
