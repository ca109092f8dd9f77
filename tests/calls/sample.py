"""Plays some operations of one description, and prints what failed: `python -m tests.calls.sample mx 25`.

A description is named as in the corpus, or by its file.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from .corpus import CORPUS, emitted_of, play_all, sample


def main(name: str, most: int) -> None:
    file = Path(name)
    source = file if file.is_file() else next(CORPUS.glob(f"{name}.*"))
    with TemporaryDirectory() as folder:
        emitted = emitted_of(source, Path(folder))
        operations = sample(emitted.description.operations(), most)
        played = {p.name: p.failure for p in play_all(emitted, operations)}
    print(json.dumps(played))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
