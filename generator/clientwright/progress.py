"""What is being done, shown on a terminal when it takes longer than a second."""

from __future__ import annotations

from threading import Lock, Timer
from types import TracebackType

from rich.console import Console
from rich.markup import escape
from rich.status import Status

_PATIENCE = 1.0


class Progress:
    """A spinner on stderr; silent in pipes, in files and in short runs."""

    def __init__(self, console: Console) -> None:
        self._status = (
            Status("starting", console=console) if console.is_terminal else None
        )
        self._timer = Timer(_PATIENCE, self._start)
        self._timer.daemon = True
        self._lock = Lock()
        self._over = False

    def __enter__(self) -> Progress:
        if self._status is not None:
            self._timer.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._timer.cancel()
        with self._lock:
            self._over = True
            if self._status is not None:
                self._status.stop()

    def __call__(self, doing: str) -> None:
        """Say what is being done now."""
        if self._status is not None:
            self._status.update(escape(doing))

    def _start(self) -> None:
        with self._lock:
            if self._status is not None and not self._over:
                self._status.start()
