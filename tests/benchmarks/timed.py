"""A program that runs a command and writes its seconds, memory and exit code: `python timed.py RESULT COMMAND...`.

It stands between, for Linux counts to a process the memory of the one that started it: this one is small.
"""

import os
import sys
import time


def main(result: str, command: list[str]) -> int:
    """Exit as the command did; a signal becomes 1."""
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, os.environ)
    _, status, usage = os.wait4(process, 0)
    seconds = time.perf_counter() - start
    with open(result, "w") as file:
        file.write(f"{seconds} {usage.ru_maxrss / 1024}")
    return max(os.waitstatus_to_exitcode(status), -1) % 2**8


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
