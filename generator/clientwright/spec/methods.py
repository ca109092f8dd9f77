"""The operations of a path item, by their methods."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from clientwright.json_value import JSON, as_object, child

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


def operation_ids(data: dict[str, JSON]) -> dict[str, str]:
    """The pointers of all operations, each with its operationId or nothing."""
    return {
        child("/paths", path, *place): str(operation.get("operationId", ""))
        for path, item in as_object(data.get("paths")).items()
        for place, _, operation in operations_in(as_object(item))
    }


def left_out(declared: Mapping[str, str], data: dict[str, JSON]) -> dict[str, str]:
    """The operations that are there no more."""
    kept = operation_ids(data)
    return {pointer: name for pointer, name in declared.items() if pointer not in kept}
