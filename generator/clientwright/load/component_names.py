"""Names for what other files add to a description: short, readable, whatever the order of files."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Mapping
from pathlib import PurePath
from typing import TypeVar

from clientwright.json_value import tokens_of

_Key = TypeVar("_Key")
_STRUCTURE = frozenset(
    "components schemas definitions $defs parameters responses requestBodies headers examples "
    "links callbacks pathItems paths properties content schema items".split()
)
_NO_NAME = frozenset({"index", "_index", "schema", "main"})


def words_of(path: PurePath, pointer: str) -> tuple[str, ...]:
    """Return the words that tell a value from others, the most telling last."""
    stem = re.sub(r"\.schema$", "", path.stem)
    folders = [part for part in path.parent.parts if part not in ("..", ".", "/")]
    file = [] if stem in _NO_NAME and folders else [stem]
    inner = [token for token in tokens_of(pointer) if token not in _STRUCTURE]
    return tuple(filter(None, map(_clean, [*folders, *file, *inner]))) or ("component",)


def assign_names(
    words: Mapping[_Key, tuple[str, ...]], taken: Collection[str]
) -> dict[_Key, str]:
    """Give every key a name of its last words; two of one name both get more words."""
    lengths = {key: _shortest(each) for key, each in words.items()}
    for _ in range(max(map(len, words.values()), default=0)):
        names = {key: _join(words[key], lengths[key]) for key in words}
        clashing = {key for key in words if _clashes(names[key], names, taken)}
        for key in clashing:
            lengths[key] += 1
    return _numbered(
        {key: _join(words[key], lengths[key]) for key in words}, words, taken
    )


def _shortest(words: tuple[str, ...]) -> int:
    """A status or an index alone is no name."""
    return 2 if words[-1].isdigit() and len(words) > 1 else 1


def _join(words: tuple[str, ...], length: int) -> str:
    return "_".join(words[-length:])


def _clean(word: str) -> str:
    return re.sub(r"[^A-Za-z0-9._-]+", "_", word).strip("_")


def _clashes(name: str, names: Mapping[_Key, str], taken: Collection[str]) -> bool:
    return name in taken or Counter(names.values())[name] > 1


def _numbered(
    names: Mapping[_Key, str],
    words: Mapping[_Key, tuple[str, ...]],
    taken: Collection[str],
) -> dict[_Key, str]:
    used, result = set(taken), dict[_Key, str]()
    for key in sorted(names, key=lambda each: words[each]):
        name, number = names[key], 2
        while name in used:
            name, number = f"{names[key]}_{number}", number + 1
        used.add(name)
        result[key] = name
    return result
