"""How much a description uses each security scheme: what most calls are proved by is named first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain

from clientwright.json_value import JSON, as_list, as_object
from clientwright.spec.methods import operations_in
from clientwright.spec.node import Node


def by_use(root: Node, names: list[str]) -> list[str]:
    """The schemes of the whole description in its order, then those that most operations ask for."""
    data = as_object(root.value)
    general = [name for each in _alternatives(data) for name in each]
    used = Counter(
        name
        for each in _of_operations(data)
        for name in dict.fromkeys(chain.from_iterable(each))
    )
    place = {name: general.index(name) for name in names if name in general}
    return sorted(names, key=lambda n: (place.get(n, len(general)), -used[n], n))


def given_together(root: Node, name: str) -> set[str]:
    """The schemes that are asked for beside one."""
    data = as_object(root.value)
    ways = [*_alternatives(data), *(w for each in _of_operations(data) for w in each)]
    return {other for way in ways if name in way for other in way} - {name}


def _of_operations(data: dict[str, JSON]) -> Iterator[list[list[str]]]:
    """What each operation asks for by itself."""
    for item in as_object(data.get("paths")).values():
        for _, _, operation in operations_in(as_object(item)):
            yield _alternatives(operation)


def _alternatives(owner: dict[str, JSON]) -> list[list[str]]:
    return [
        [name.removeprefix("#/components/securitySchemes/") for name in as_object(each)]
        for each in as_list(owner.get("security"))
    ]
