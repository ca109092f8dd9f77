"""Quotes " and ''' and \\ in a title: models of `resources.notes`."""

from ..._runtime.types import Model


class Note(Model):
    """ " """

    a: str | None = None
    """''''''"""

    b: str | None = None
    """\\"""

    c: str | None = None
    """{{ c }}"""

    d: str | None = None
    """tab    and nbsp and line separator end"""

    e: str | None = None
    """Only a 'title'"""

    f: str | None = None

    g: str | None = None
    """emoji 😀 ünï"""
