"""How a value stands in XML."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class XmlForm:
    """What the keyword `xml` says; a name that is not said is that of the property or component."""

    name: str | None = None
    namespace: str | None = None
    prefix: str | None = None
    attribute: bool = False
    text: bool = False
    """Whether it is the text of the element around."""
    wrapped: bool = False
    item: str | None = None
    """The name of the items of an array."""
