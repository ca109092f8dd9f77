"""What a place in a description is called."""

from __future__ import annotations

from clientwright.json_value import tokens_of

WAYS = {"properties", "additionalProperties", "unevaluatedProperties"} | {
    "allOf",
    "anyOf",
    "oneOf",
}
"""Keywords on the way to a schema that its name does without."""


def words_of(pointer: str) -> str:
    """What a place is called: a component by its name, what stands in one by the way to it."""
    tokens = tokens_of(pointer)
    if tokens[:2] == ["components", "schemas"] and len(tokens) > 3:
        words = ("item" if token == "items" else token for token in tokens[3:])
        inner = (w for w in words if w not in WAYS and not w.isdigit())
        return " ".join([tokens[2], *inner])
    return tokens[-1] if tokens else ""
