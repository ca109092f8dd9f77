"""For tests of code that calls Oracle Communications Billing Care REST API: no network,
and nothing is patched.

`Stub` is a client that returns what a test gives; `Recorder` writes what a live client
is answered to a file, which `Replayer` plays.
"""

from .._runtime.recorder import Recorder
from .._runtime.replayer import Replayer
from .._runtime.stub import Stub

__all__ = [
    "Recorder",
    "Replayer",
    "Stub",
]
