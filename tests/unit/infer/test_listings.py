"""The account of listings, and the switch of those that are inferred."""

from __future__ import annotations

from pathlib import Path

from clientwright.infer.listings import Listing
from clientwright.pipeline import Choices, plan_api
from clientwright.plan.imports import Layout

CASES = Path(__file__).parents[2] / "cases"


def listings(case: str, *, infer: bool = True) -> dict[str, Listing]:
    source, layout = CASES / case / "spec.yaml", Layout(shared_runtime=True)
    planned = plan_api(source, None, "api", "api", layout, Choices(infer=infer))
    flows = {c["operation_id"]: c["flow"] for c in planned.plan.calls}
    found = {each.operation: each for each in planned.listings}
    assert all(flows[name] != "plain" for name in found)
    return found


def test_what_was_inferred_says_why() -> None:
    """Kind, items, parameters, and what made it certain."""
    found = listings("inferred_pages")
    assert found["listTokens"] == Listing(
        operation="listTokens",
        method="GET",
        path="/tokens",
        kind="cursor",
        items="/data",
        parameters=("after",),
        declared=False,
        why="`after` asks for the page that `/meta/next_cursor` of an answer names",
    )
    kinds = {name: each.kind for name, each in found.items() if not each.declared}
    assert kinds == {
        "listTokens": "cursor",
        "listUrls": "link",
        "listLinks": "link",
        "listNumbers": "page",
        "listOffsets": "offset",
        "listBehind": "cursor",
        "listByHeader": "cursor",
        "listInside": "link",
        "listTold": "page",
    }
    assert "the header `x-next-cursor`" in found["listByHeader"].why
    assert "`/id` of the last item" in found["listBehind"].why
    assert all(each.why for each in found.values())
    assert [name for name, each in found.items() if each.declared] == ["listByLast"]


def test_what_is_inferred_can_be_turned_off() -> None:
    """Those that are declared stay."""
    assert list(listings("inferred_pages", infer=False)) == ["listByLast"]


def test_other_generators_declare_too() -> None:
    """An extension that is read as ours is a declaration."""
    found = listings("vendor_extensions", infer=False)
    assert {each.kind for each in found.values()} == {"cursor", "page", "link"}
    assert all(each.declared for each in found.values())
