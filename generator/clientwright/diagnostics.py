"""What went wrong, as values: a Diagnostic was repaired, an InputError could not be.

InputError    refused: one message, nothing is written, exit code 2
Diagnostic    repaired: what was wrong, where, and what was done instead
"""

from __future__ import annotations

from dataclasses import dataclass

from clientwright.json_value import JSON


@dataclass(frozen=True, slots=True)
class Where:
    """A place in a file, for people: line and column count from one."""

    file: str
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        return ":".join(
            str(part) for part in (self.file, self.line, self.column) if part
        )


@dataclass(frozen=True, slots=True)
class Fix:
    """What mends a fault in the description: a value is removed, or an object is updated."""

    pointer: str
    update: JSON = None
    remove: bool = False


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A fault of a description, and what was done about it."""

    code: str
    pointer: str
    message: str
    repair: str
    where: Where | None = None
    fix: Fix | None = None

    def __str__(self) -> str:
        place = str(self.where) if self.where else ""
        at = " at ".join(part for part in (place, self.pointer) if part)
        return f"{at or 'description'}: {self.message}; {self.repair} [{self.code}]"


class InputError(Exception):
    """An input that is refused: what is wrong, where, and what to do next."""

    def __init__(
        self,
        what: str,
        *,
        where: Where | None = None,
        pointer: str | None = None,
        advice: str | None = None,
    ) -> None:
        super().__init__(what)
        self.what = what
        self.where = where
        self.pointer = pointer
        self.advice = advice

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        pointer = f" (at {self.pointer})" if self.pointer else ""
        advice = f"\n{self.advice}" if self.advice else ""
        return f"{place}{self.what}{pointer}{advice}"
