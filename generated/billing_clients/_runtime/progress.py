"""Bars for `progress=` by rich or tqdm, which are imported when a bar is asked for."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import contextmanager
from importlib import import_module

from .options import Progress


@contextmanager
def rich_progress(title: str = "") -> Generator[Progress, None, None]:
    """A bar of rich: `with rich_progress("bill.pdf") as bar: document.to_file(…, progress=bar)`."""
    rich = import_module("rich.progress")
    columns = rich.DownloadColumn(), rich.TransferSpeedColumn()
    with rich.Progress(*rich.Progress.get_default_columns(), *columns) as bars:
        task = bars.add_task(title, total=None)
        yield lambda done, total: bars.update(task, completed=done, total=total)


@contextmanager
def tqdm_progress(title: str = "") -> Generator[Progress, None, None]:
    """A bar of tqdm, used in the same way."""
    tqdm = import_module("tqdm.auto").tqdm
    named = {"desc": title or None, "unit": "B", "unit_scale": True}
    with tqdm(unit_divisor=1024, **named) as bar:

        def tell(done: int, total: int | None) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield tell
