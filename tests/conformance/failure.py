"""What a scenario fails with."""

from __future__ import annotations


class Unmet(AssertionError):
    """A scenario is not met; the message begins with the stage at which it failed."""

    def __init__(self, stage: str, problem: object) -> None:
        super().__init__(f"{stage}: {problem}")


def cause(error: BaseException) -> str:
    """One line on an error, without what changes from run to run."""
    if isinstance(error, Unmet):
        return _line(str(error))
    return _line(f"call: {type(error).__name__}: {error}")


def _line(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 160 else f"{words[:157]}..."
