"""Import statements: sorted, merged, relative inside the emitted package."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from clientwright.plan.expr import Import


@dataclass(frozen=True, slots=True)
class Layout:
    """Where an API package stands: `shared` runtimes lie beside it, own ones inside it."""

    shared_runtime: bool

    def resolve(self, module: str, depth: int) -> str:
        """The module as a file `depth` folders below the API package writes it.

        `@runtime.x` is a module of the runtime, `@api.x` one of the API package, `@here.x` a sibling.
        """
        if not module.startswith("@"):
            return module
        root, _, rest = module[1:].partition(".")
        dots = "." * (depth + 1)
        if root == "runtime":
            return f"{dots}{'.' if self.shared_runtime else ''}_runtime" + (
                f".{rest}" if rest else ""
            )
        return f".{rest}" if root == "here" else f"{dots}{rest}"


def statements(imports: Iterable[Import], layout: Layout, depth: int) -> list[str]:
    """`from … import …` lines: the standard library and others first, then the package's own."""
    modules: dict[str, set[Import]] = {}
    for one in imports:
        modules.setdefault(layout.resolve(one.module, depth), set()).add(one)
    order = sorted(modules, key=_section)
    lines: list[str] = []
    for module in order:
        if lines and _section(module)[0] != _section(order[order.index(module) - 1])[0]:
            lines.append("")
        order_of_names = sorted(modules[module], key=lambda one: _case(one.name))
        names = ", ".join(str(one) for one in order_of_names if one.name)
        lines.append(f"from {module} import {names}" if names else f"import {module}")
    return lines


def _section(module: str) -> tuple[int, int, str]:
    dots = len(module) - len(module.lstrip("."))
    if dots:
        return 2, -dots, module
    return (1 if module.partition(".")[0] in ("pydantic", "httpx") else 0), 0, module


def _case(name: str) -> tuple[bool, bool, str]:
    """Constants, then classes, then functions, as import sorters have it."""
    return not name.isupper(), not name[:1].isupper(), name
