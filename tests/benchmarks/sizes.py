"""How long emitted files are, with what they say and without."""

from __future__ import annotations

import ast
import io
import tokenize
from pathlib import Path

_NO_CODE = {
    *(tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE),
    *(tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER),
}


def lines_of(file: Path) -> int:
    return len(file.read_bytes().splitlines())


def code_lines(text: str) -> int:
    """Lines that hold more than documentation, a comment or nothing."""
    documented = {
        line
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if isinstance(node.value.value, str)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }
    tokens = tokenize.generate_tokens(io.StringIO(text).readline)
    code = {
        line
        for token in tokens
        if token.type not in _NO_CODE
        for line in range(token.start[0], token.end[0] + 1)
    }
    return len(code - documented)


def methods(text: str) -> int:
    """The methods of classes, each overloaded one once."""
    return sum(
        isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and not any(ast.unparse(each) == "overload" for each in node.decorator_list)
        for owner in ast.walk(ast.parse(text))
        if isinstance(owner, ast.ClassDef)
        for node in owner.body
    )
