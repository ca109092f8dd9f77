"""Names of documents: what the server says, made harmless."""

from __future__ import annotations

from pathlib import Path

import pytest

from runtime.filename import announced, safe, size, target, temporary
from runtime.headers import Headers


def headers(**fields: str) -> Headers:
    return Headers((name.replace("_", "-"), value) for name, value in fields.items())


@pytest.mark.parametrize(
    ("disposition", "expected"),
    [
        ('attachment; filename="bill.pdf"', "bill.pdf"),
        ("attachment; filename=bill.pdf", "bill.pdf"),
        ("attachment;filename=bill.pdf; size=3", "bill.pdf"),
        ('attachment; FileName="a \\"b\\".pdf"', "a _b_.pdf"),
        (
            "attachment; filename=\"x.pdf\"; filename*=UTF-8''%E2%82%AC%20rates.pdf",
            "€ rates.pdf",
        ),
        ("attachment; filename*=iso-8859-1'en'%A3.pdf", "£.pdf"),
        ("attachment; filename*=klingon''%41.pdf; filename=y.pdf", "y.pdf"),
        ('attachment; filename="../../etc/passwd"', "passwd"),
        ('attachment; filename="C:\\\\evil\\\\x.exe"', "x.exe"),
        ('attachment; filename=".bashrc"', "bashrc"),
        ('attachment; filename=".."', None),
        ('attachment; filename="a/"', None),
        ('attachment; filename=""', None),
        ("attachment", None),
        ("inline; name=x", None),
        ("", None),
    ],
)
def test_announced_names(disposition: str, expected: str | None) -> None:
    """A name never leaves its folder; the one with an encoding wins."""
    assert expected == announced(headers(content_disposition=disposition))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a\x00b\n.pdf", "a_b_.pdf"),
        ("a<b>:c|?*.pdf", "a_b__c___.pdf"),
        (" x. ", "x"),
        ("CON", "_CON"),
        ("nul.txt", "_nul.txt"),
        ("console.txt", "console.txt"),
        ("x" * 500 + ".pdf", "x" * 80 + ".pdf"),
    ],
)
def test_safe_names(name: str, expected: str) -> None:
    """What every file system takes."""
    assert expected == safe(name)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"content_length": "12"}, 12),
        ({"content_length": "12", "content_encoding": "identity"}, 12),
        ({"content_length": "12", "content_encoding": "gzip"}, None),
        ({"content_length": "-1"}, None),
        ({"content_length": "12, 12"}, None),
        ({}, None),
    ],
)
def test_sizes(fields: dict[str, str], expected: int | None) -> None:
    """Bytes that will come, where that is known."""
    assert expected == size(headers(**fields))


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"content_disposition": "a; filename=b.pdf"}, "b.pdf"),
        ({"content_type": "application/pdf; x=1"}, "download.pdf"),
        ({}, "download"),
    ],
)
def test_a_folder_gets_the_servers_name(
    tmp_path: Path, fields: dict[str, str], expected: str
) -> None:
    """Or one by its media type; a file keeps the caller's."""
    assert tmp_path / expected == target(tmp_path, headers(**fields))
    assert tmp_path / "mine" == target(str(tmp_path / "mine"), headers(**fields))


def test_the_temporary_file_stands_beside() -> None:
    """Each time another, so that two downloads do not meet."""
    file = Path("/folder/bill.pdf")
    first, second = temporary(file), temporary(file)
    assert (
        first != second
        and first.parent == file.parent
        and first.name.startswith(".bill.pdf.")
    )
