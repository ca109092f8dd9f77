"""What counts as a line of code."""

from __future__ import annotations

from .sizes import code_lines, methods

TEXT = '''"""A module.

It says more.
"""

NAME = (  # a comment
    1,
)
# A comment.

class Thing:
    """A thing."""

    @overload
    def get(self) -> int: ...
    @overload
    def get(self, *, text: str) -> str: ...
    def get(self, *, text=""):
        """Get it."""
        return """two
lines"""

    async def wait(self): ...
'''


def test_code_is_what_is_no_documentation() -> None:
    assert code_lines(TEXT) == 3 + 1 + 4 + 1 + 2 + 1


def test_an_overloaded_method_is_one() -> None:
    assert methods(TEXT) == 2
