"""OpenAPI Overlay 1.0: what a server does against its own description, applied to it.

Objects merge, lists are concatenated, anything else is replaced. `extends` is for people: which
description an overlay belongs to is said by the configuration.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass

from jsonpath import JSONPathEnvironment, JSONPathError, JSONPathMatch

from clientwright.diagnostics import Diagnostic, InputError
from clientwright.json_value import JSON
from clientwright.load.document import Document, Layer, Origin
from clientwright.load.edit import Edit, Path

_KNOWN = frozenset({"target", "description", "update", "remove"})


class _Environment(JSONPathEnvironment):
    # The reader refuses deeper files; a `..` must reach the last level of the others.
    max_recursion_depth = 500


_ENVIRONMENT = _Environment(strict=True)


@dataclass(frozen=True, slots=True)
class _Action:
    pointer: str
    target: str
    update: JSON
    remove: bool


def apply_overlay(
    document: Document, overlay: Document
) -> tuple[Document, tuple[Diagnostic, ...]]:
    """Apply every action in its order; a target that matches nothing is reported."""
    number, diagnostics = len(document.sources), list[Diagnostic]()
    document = document.changed(document.data, {}, *overlay.sources)
    edit = Edit(document.data)
    for action in _actions(overlay):
        matches = _matches(overlay, action, edit.data)
        if not matches:
            diagnostics.append(_unmatched(overlay, action))
        for layer in _apply(edit, overlay, action, matches, number):
            document = document.changed(edit.data, layer)
    return document.changed(edit.data, {}), tuple(diagnostics)


def _apply(
    edit: Edit,
    overlay: Document,
    action: _Action,
    matches: list[JSONPathMatch],
    number: int,
) -> list[Layer]:
    # Backwards: what is behind or below is removed before what is in front or above.
    if action.remove:
        return [
            edit.remove(path)
            for path in sorted(_paths(matches), key=_order, reverse=True)
        ]
    origin = Origin(number, f"{action.pointer}/update")
    layers: list[Layer] = []
    for match in matches:
        _check_kinds(overlay, action, match)
        change = edit.merge if isinstance(match.obj, (dict, list)) else edit.replace
        # The update of an outer target may have taken an inner one away.
        with suppress(KeyError, IndexError):
            layers.append(change(match.parts, action.update, origin))
    return layers


def _paths(matches: list[JSONPathMatch]) -> set[Path]:
    return {match.parts for match in matches}


def _order(path: Path) -> list[tuple[int, str]]:
    """Sort list items by number; the order of the members of an object does not matter."""
    return [(key, "") if isinstance(key, int) else (0, key) for key in path]


def _actions(overlay: Document) -> list[_Action]:
    version = overlay.data.get("overlay")
    if not re.fullmatch(r"1\.0(\.\d+)?", str(version)):
        raise _refusal(
            overlay,
            "",
            "the file is not an Overlay of version 1.0",
            "Begin it with `overlay: 1.0.0`.",
        )
    actions = overlay.data.get("actions")
    if not isinstance(actions, list) or not actions:
        raise _refusal(
            overlay, "", "the overlay has no list of actions", "Add `actions:`."
        )
    return [
        _action(overlay, f"/actions/{number}", each)
        for number, each in enumerate(actions)
    ]


def _action(overlay: Document, pointer: str, value: JSON) -> _Action:
    if not isinstance(value, dict):
        raise _refusal(
            overlay, pointer, "an action is not an object", "Give it a `target`."
        )
    target, remove = value.get("target"), value.get("remove", False)
    unknown = sorted(key for key in value.keys() - _KNOWN if not key.startswith("x-"))
    if unknown:
        advice = "An action has `target`, `update` or `remove`, and `description`."
        raise _refusal(
            overlay, pointer, f"an action has an unknown key `{unknown[0]}`", advice
        )
    if not isinstance(target, str):
        raise _refusal(
            overlay, pointer, "an action has no `target`", "Give it a JSONPath."
        )
    if not isinstance(remove, bool):
        raise _refusal(
            overlay, pointer, "`remove` is not a boolean", "Write `remove: true`."
        )
    if not remove and "update" not in value:
        advice = "Give it `update` or `remove: true`."
        raise _refusal(overlay, pointer, "an action changes nothing", advice)
    return _Action(pointer, target, value.get("update"), remove)


def _matches(
    overlay: Document, action: _Action, data: dict[str, JSON]
) -> list[JSONPathMatch]:
    try:
        matches = list(_ENVIRONMENT.finditer(action.target, data))
    except JSONPathError as error:
        reason = str(error).splitlines()[0]
        advice = "Write a JSONPath as RFC 9535 says, such as $.paths['/bills'].get."
        pointer = f"{action.pointer}/target"
        raise _refusal(overlay, pointer, f"not a JSONPath: {reason}", advice) from error
    if action.remove and any(not match.parts for match in matches):
        raise _refusal(
            overlay,
            action.pointer,
            "the whole description would be removed",
            "Correct `target`.",
        )
    return matches


def _check_kinds(overlay: Document, action: _Action, match: JSONPathMatch) -> None:
    target, update = match.obj, action.update
    if isinstance(target, dict) and not isinstance(update, dict):
        what = f"`update` is no object, but {match.path} is one"
        raise _refusal(overlay, action.pointer, what, "Write the members that change.")
    if not isinstance(target, (dict, list)) and isinstance(update, (dict, list)):
        what = f"`update` is an object or a list, but {match.path} is neither"
        raise _refusal(
            overlay, action.pointer, what, "Let `target` select the object around it."
        )


def _unmatched(overlay: Document, action: _Action) -> Diagnostic:
    pointer = f"{action.pointer}/target"
    message = f"the target {action.target} matches nothing in the description"
    where = overlay.where(pointer)
    return Diagnostic(
        "overlay-unmatched", pointer, message, "the action is skipped", where
    )


def _refusal(overlay: Document, pointer: str, what: str, advice: str) -> InputError:
    where = overlay.where(pointer)
    return InputError(what, where=where, pointer=pointer, advice=advice)
