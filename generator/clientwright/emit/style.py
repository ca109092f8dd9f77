"""Style: as black has it at its default line length, so that emitted code is clean wherever it is vendored."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from black import format_str
from black.mode import Mode, TargetVersion

from clientwright.emit.fitting import STRING, fitted, opened, parts

MODE = Mode(target_versions={TargetVersion.PY311})
_BRACKET = re.compile(r"[()\[\]{}]")


def styled(source: str) -> str:
    """The module as black has it: statement by statement, of which black sees what is not settled already."""
    lines = _squeezed(source).split("\n")
    styled_lines = [line for statement in _statements(lines) for line in statement]
    return "\n".join(styled_lines) + "\n"


def _statements(lines: list[str]) -> Iterator[list[str]]:
    """The styled lines of one statement, documentation string or blank line after the other."""
    rest = iter(lines)
    for line in rest:
        text = line.lstrip()
        if text.startswith('"""'):
            yield _documentation(line, rest)
        else:
            yield _statement(line, rest)


def _documentation(line: str, rest: Iterator[str]) -> list[str]:
    """A documentation string; the writer of literals has wrapped it."""
    found = [line]
    if line.strip() != '"""' and line.endswith('"""') and len(line.strip()) > 5:
        return found
    for line in rest:
        found.append(line)
        if line.endswith('"""'):
            break
    return found


def _statement(line: str, rest: Iterator[str]) -> list[str]:
    found, depth = [line], _depth(line)
    while depth:
        found.append(next(rest))
        depth += _depth(found[-1])
    margin = len(line) - len(line.lstrip())
    codes = [each.strip() for each in found]
    lines = _opened(codes, margin) if len(codes) > 1 else fitted(codes[0], margin)
    if lines is None:
        return _by_black("\n".join(found), margin)
    return [f"{' ' * margin}{each}".rstrip() for each in lines]


def _opened(codes: list[str], margin: int) -> list[str] | None:
    """A statement that a template has written some items a line."""
    head = codes[0]
    if (
        len(codes) == 2
        or codes[-1] not in (")", "]", "}")
        or any(map(_depth, codes[1:-1]))
    ):
        return None
    found = opened(head, margin)
    if found is None:
        return None
    first, inner = found
    lines: list[str] = []
    for item in (item for code in codes[1:-1] for item in parts(code)):
        fitting = fitted(f"{item},", margin + inner)
        if fitting is None:
            return None
        lines += [f"{' ' * inner}{each}" for each in fitting]
    end = [f"    {codes[-1]}", ")"] if inner == 8 else [codes[-1]]
    return [*first, *lines, *end]


def _depth(line: str) -> int:
    """How many more brackets a line opens than it closes."""
    found = _BRACKET.findall(STRING.sub("", line))
    return sum(1 if bracket in "([{" else -1 for bracket in found)


@lru_cache(maxsize=4096)
def _black(code: str) -> str:
    return format_str(code, mode=MODE)


def _by_black(code: str, margin: int) -> list[str]:
    """The statement as black has it at its place."""
    if not code.strip():
        return [code]
    around = [f"{' ' * depth}class _:\n" for depth in range(0, margin, 4)]
    body = _body_of(code, margin)
    lines = _black(f"{''.join(around)}{code}{body}\n").rstrip("\n").split("\n")
    lines = lines[len(around) :]
    return lines[:-1] if body else lines


def _body_of(code: str, margin: int) -> str:
    """A line that makes a statement of the head of one, or of a decorator."""
    if code.lstrip().startswith("@"):
        return f"\n{' ' * margin}class _: ..."
    return f"\n{' ' * margin}    pass" if code.rstrip().endswith(":") else ""


def _squeezed(source: str) -> str:
    """Two blank lines at most, one where it is indented, none of them with blanks: what templates leave behind."""
    text = re.sub(r"[ \t]+\n", "\n", source)
    return re.sub(r"\n{3,}(?= )", "\n\n", re.sub(r"\n{4,}", "\n\n\n", text)).strip()
