"""Each scenario of the suite is met by the client that is emitted for its description."""

from __future__ import annotations

import pytest

from .packages import Packages
from .play import play
from .scenarios import SUITE, Scenario, scenarios, texts
from .server import Server

ALL = scenarios()
EXCEPTIONS, KNOWN = texts("exceptions.json"), texts("known_failures.json")

pytestmark = pytest.mark.skipif(
    not ALL, reason="there is no ../shared/conformance beside the checkout"
)


def case(scenario: Scenario) -> object:
    """A scenario; one that is excepted or known to fail must fail."""
    cause = EXCEPTIONS.get(scenario.name) or KNOWN.get(scenario.name)
    marks = [pytest.mark.xfail(reason=cause, strict=True)] if cause else []
    return pytest.param(scenario, id=scenario.name, marks=marks)


@pytest.mark.parametrize("scenario", [case(each) for each in ALL])
def test_a_scenario_is_met(
    scenario: Scenario, packages: Packages, server: Server
) -> None:
    """The request that must arrive arrives; the answer is decoded, typed, and written back."""
    play(scenario, packages, server)


def test_causes_name_scenarios() -> None:
    """Each is of a scenario that exists, and none is both excepted and known to fail."""
    names = {scenario.name for scenario in ALL}
    assert {*EXCEPTIONS} <= names
    assert {*KNOWN} <= names
    assert not {*EXCEPTIONS} & {*KNOWN}
    assert all(
        each.startswith("a description cannot know: ") for each in EXCEPTIONS.values()
    )


def test_every_description_has_scenarios() -> None:
    """None is left out."""
    documents = {path.stem for path in (SUITE / "openapi").glob("*.json")}
    assert documents == {scenario.document for scenario in ALL}
