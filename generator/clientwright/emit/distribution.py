"""The files of a distribution that are not an API's own."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import PurePosixPath

from clientwright.emit.package import Files
from clientwright.emit.render import render
from clientwright.emit.style import styled
from clientwright.plan.literals import one_line
from clientwright.plan.page import ApiPage

TYPED = {"py.typed": ""}


def package_marker() -> dict[str, str]:
    """What every import package holds beside its modules."""
    return dict(TYPED)


def distribution_files(
    distribution: str, package: str, version: str, apis: list[ApiPage]
) -> Files:
    """`pyproject.toml`, `README.md` and the top of the import package."""
    titles = ", ".join(one_line(api.title) for api in apis)
    about = {
        "distribution": distribution,
        "package": package,
        "version": version,
        "titles": titles,
        # A basic string of TOML has the quotes and escapes of JSON.
        "description": json.dumps(
            f"Typed clients, sync and async, of {titles}.", ensure_ascii=False
        ),
    }
    doc = f'"""Typed clients, one package an API: {", ".join(api.name for api in apis)}."""'
    return {
        PurePosixPath("pyproject.toml"): render("pyproject.toml.jinja", **about),
        PurePosixPath("README.md"): render(
            "README.md.jinja", **about, apis=_shown(apis)
        ),
        PurePosixPath(package)
        / "__init__.py": styled(render("package.py.jinja", doc=doc)),
        **{
            PurePosixPath(package) / name: text
            for name, text in package_marker().items()
        },
    }


def _shown(apis: list[ApiPage]) -> list[ApiPage]:
    """A title is one line, or it would be more than a heading."""
    return [replace(api, title=one_line(api.title)) for api in apis]
