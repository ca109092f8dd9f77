"""Tasks that go on by themselves, of asyncio alone: in trio, one would need a nursery around it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    import asyncio

T = TypeVar("T")


def task_of(work: Callable[[], Coroutine[object, object, T]]) -> asyncio.Task[T] | None:
    """A task that is under way; None where there is no loop of asyncio, and nothing began."""
    # Imported here: clients that block do without its many modules.
    import asyncio

    try:
        loop = asyncio.get_running_loop()
    except RuntimeError:
        return None
    return loop.create_task(work())
