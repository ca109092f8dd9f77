"""The packages and the server of the suite, and a line on how many scenarios pass."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from .packages import Packages
from .scenarios import texts
from .server import Server, serving

_NODE = "test_scenarios.py::test_a_scenario_is_met["


@pytest.fixture(scope="session")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Packages]:
    """A package of each description, made on first use."""
    made = Packages(tmp_path_factory.mktemp("packages"))
    yield made
    made.close()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """One server for all scenarios."""
    with serving() as running:
        yield running


@pytest.fixture(autouse=True)
def clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """No settings of whoever runs the tests; no proxy between client and server."""
    for name in [name for name in os.environ if name.startswith("SUITE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("NO_PROXY", "*")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print how many scenarios pass, are excepted, and fail."""
    reports = [
        (outcome, report.nodeid.partition(_NODE)[2].rstrip("]"))
        for outcome in ("passed", "xfailed", "failed")
        for report in terminalreporter.stats.get(outcome, ())
        if _NODE in report.nodeid and getattr(report, "when", "") == "call"
    ]
    if reports:
        terminalreporter.write_line(_summary(reports))


def _summary(reports: list[tuple[str, str]]) -> str:
    excepted = len({name for _, name in reports} & {*texts("exceptions.json")})
    passed = sum(outcome == "passed" for outcome, _ in reports)
    knowable = len(reports) - excepted
    share = 100 * passed / knowable if knowable else 100
    return (
        f"conformance: {passed} scenarios pass, {excepted} are excepted,"
        f" {knowable - passed} fail; {share:.1f} % of {knowable} that can be known"
    )
