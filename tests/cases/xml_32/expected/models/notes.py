"""XML of 3.2: models of `resources.notes`."""

from typing import Annotated

from ..._runtime.types import Model
from ..._runtime.xml import Xml


class Quoted(Model):
    """Quoted."""

    body: Annotated[str | None, Xml(text=True)] = None

    autorest: Annotated[str | None, Xml(text=True)] = None


class Note(Model):
    """Note."""

    lang: Annotated[str | None, Xml(attribute=True)] = None

    said: Annotated[str | None, Xml(text=True)] = None

    inner: Quoted | None = None

    names: Annotated[list[str] | None, Xml(wrapped=True)] = None

    flat: list[str] | None = None

    odd: str | None = None

    wrong: str | None = None
