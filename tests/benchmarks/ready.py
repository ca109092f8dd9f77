"""A program for a fresh process: how long until there is a client, and until its first call is answered.

`python ready.py FOLDER PLAN`: PLAN is JSON, see `plans.py`. The clock starts when Python has started.
"""

from __future__ import annotations

import json
import sys
import time

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

START = time.perf_counter()


def main(folder: str, plan: Mapping[str, Any]) -> dict[str, float]:
    """Seconds and megabytes of each step."""
    from importlib import import_module

    sys.path.insert(0, folder)
    for name in plan.get("libraries", ()):
        import_module(name)
    client: object = None
    if "client" in plan:
        made = getattr(import_module(plan["package"]), plan["client"])
        pairs = {name: tuple(pair) for name, pair in plan.get("pairs", {}).items()}
        client = made(**arguments(made, plan["settings"] | pairs))
    ready = time.perf_counter()
    result = {"client": ready - START, "client_mb": highest_mb()}
    if "call" not in plan:
        return result
    call(client, plan)
    return result | {"call": time.perf_counter() - ready, "call_mb": highest_mb()}


def call(client: object, plan: Mapping[str, Any]) -> None:
    """Whether it was sent is what matters, and the server knows that."""
    from importlib import import_module

    function: Any = client
    given: dict[str, object] = {}
    if "module" in plan:
        function, given = import_module(plan["module"]), {"client": client}
    for name in plan["call"].split("."):
        function = getattr(function, name)
    try:
        function(**arguments(function, given))
    except Exception as error:
        print(f"{type(error).__name__}: {error}"[:300], file=sys.stderr)


def arguments(
    function: Callable[..., object], given: Mapping[str, object]
) -> dict[str, object]:
    """What is required and not given is 1 or "1", as its annotation says."""
    from inspect import Parameter, signature

    made = dict(given)
    for name, each in signature(function).parameters.items():
        required = each.default is Parameter.empty and each.kind in (
            Parameter.POSITIONAL_OR_KEYWORD,
            Parameter.KEYWORD_ONLY,
        )
        if required and name not in made:
            made[name] = 1 if "int" in str(each.annotation) else "1"
    return made


def highest_mb() -> float:
    """The most memory that this process had until now."""
    try:
        with open("/proc/self/status") as lines:
            found = next(line for line in lines if line.startswith("VmHWM"))
        return int(found.split()[1]) / 1024
    except OSError:
        import resource

        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    print(json.dumps(main(sys.argv[1], json.loads(sys.argv[2]))))
