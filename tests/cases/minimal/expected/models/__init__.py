"""Models of Minimal, each imported on first use."""

from ..._runtime.lazy import lazy_exports

__all__ = []

__getattr__, __dir__ = lazy_exports(
    __name__,
    {},
)
