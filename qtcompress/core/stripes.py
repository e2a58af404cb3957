"""One picture on several cores: the only home of threads in core.

A picture is worked on in stripes of rows, which depend on its size alone: so the result is the same, whatever the
number of threads. The kernels leave Python's lock, so threads will do.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Report, Stage

_PAIR_PIXELS = 1 << 21
_LEAST_ROWS = 32  # of a stripe
_POLL_S = 0.05  # between two reports


@dataclass(frozen=True, slots=True)
class Stripe:
    """Rows `start` to `stop` of a picture."""

    start: int
    stop: int


def pairs_of(height: int, width: int) -> list[tuple[Stripe, ...]]:
    """Return the stripes of a picture from the top, two by two, some two megapixels a pair; a very flat one has one."""
    if height < 2 * _LEAST_ROWS:
        return [(Stripe(0, height),)]
    count = 2 * min(max(1, round(height * width / _PAIR_PIXELS)), height // (2 * _LEAST_ROWS))
    bounds = [place * height // count for place in range(count + 1)]
    stripes = [Stripe(start, stop) for start, stop in pairwise(bounds)]
    return list(zip(stripes[::2], stripes[1::2], strict=True))


Task = Callable[[Report], None]
"""A piece of work; it tells its own progress, 0..1."""


def run(tasks: Sequence[Task], stage: Stage, report: Report, *, threads: int) -> None:
    """Do all tasks, on at most so many threads; `report` is called from this one, with the progress of the whole.

    What a task raises is raised here, and so is what `report` raises, once no task runs any more.
    """
    if threads == 1 or len(tasks) == 1:
        for place, task in enumerate(tasks):
            task(partial(_share, report, place, len(tasks)))
        return
    stop = threading.Event()
    progress = [0.0] * len(tasks)

    def start(place: int) -> None:
        def told(_: Stage, fraction: float) -> None:
            if stop.is_set():
                raise Cancelled
            progress[place] = fraction

        told(stage, 0.0)
        tasks[place](told)
        progress[place] = 1.0

    with ThreadPoolExecutor(threads, thread_name_prefix="stripe") as pool:
        waiting = {pool.submit(start, place) for place in range(len(tasks))}
        try:
            while waiting:
                report(stage, sum(progress) / len(tasks))
                done, waiting = wait(waiting, timeout=_POLL_S)
                for future in done:
                    future.result()
        finally:
            stop.set()


def _share(report: Report, place: int, count: int, stage: Stage, fraction: float) -> None:
    report(stage, (place + fraction) / count)
