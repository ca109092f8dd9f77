"""How deep a description may be nested."""

from __future__ import annotations

from clientwright.diagnostics import InputError, Where

# Every later stage may walk the data by recursion, several frames a level.
MOST_LEVELS = 100


def too_deep(where: Where) -> InputError:
    """Refuse a file, without the pointer, which would fill the screen."""
    return InputError(
        f"the file is nested more than {MOST_LEVELS} levels deep",
        where=where,
        advice="Move inner schemas to named components.",
    )
