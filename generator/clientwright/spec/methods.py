"""The operations of a path item, by their methods."""

from __future__ import annotations

from collections.abc import Iterator

from clientwright.json_value import JSON, as_object

METHODS = tuple("get put post delete options head patch trace query".split())
ADDITIONAL = "additionalOperations"


def operations_in(
    item: dict[str, JSON],
) -> Iterator[tuple[tuple[str, ...], str, dict[str, JSON]]]:
    """Place in the item, method and operation of each; other methods than the known ones as well."""
    for method in METHODS:
        operation = item.get(method)
        if isinstance(operation, dict):
            yield (method,), method, operation
    for method, operation in as_object(item.get(ADDITIONAL)).items():
        if isinstance(operation, dict):
            yield (ADDITIONAL, method), method, operation
