"""One picture on several cores: the only home of threads in core.

A picture is divided into stripes of rows, which depend only on its size: so the result is the same with any number of
threads. The kernels release Python's lock, so that threads run in parallel.
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
from qtcompress.core.validation import FUNCTION, THREADS, EachOf, Instance, Integer, checked, checked_fields

_FOUR_PIXELS = 1 << 22
_MOST_PIXELS = 1 << 36
_LEAST_ROWS = 32  # of a stripe
_TOGETHER = 4  # stripes that one thread maps side by side
_POLL_S = 0.05  # between two reports


@checked_fields(start=Integer(0), stop=Integer(lambda sizes: sizes["start"] + 1))
@dataclass(frozen=True, slots=True)
class Stripe:
    """Rows `start` to `stop` of a picture, 0 <= start < stop. Raises TypeError or ValueError for others."""

    start: int
    stop: int


@checked(height=Integer(1), width=Integer(1, lambda sizes: _MOST_PIXELS // sizes["height"]))
def fours_of(height: int, width: int) -> list[tuple[Stripe, ...]]:
    """Return the stripes of a picture from the top, in fours of about four megapixels; below 128 rows a single one.

    Parameters
    ----------
    height, width : int
        Of the picture, 1 or more, at most 2^36 pixels together.

    Raises
    ------
    TypeError, ValueError
        When they are not.
    """
    if height < _TOGETHER * _LEAST_ROWS:
        return [(Stripe(0, height),)]
    count = _TOGETHER * min(max(1, round(height * width / _FOUR_PIXELS)), height // (_TOGETHER * _LEAST_ROWS))
    bounds = [place * height // count for place in range(count + 1)]
    stripes = [Stripe(start, stop) for start, stop in pairwise(bounds)]
    return [tuple(stripes[place : place + _TOGETHER]) for place in range(0, count, _TOGETHER)]


Task = Callable[[Report], None]
"""A piece of work; it reports its own progress, 0..1."""


@checked(tasks=EachOf(FUNCTION), stage=Instance(Stage), report=FUNCTION, threads=THREADS)
def run(tasks: Sequence[Task], stage: Stage, report: Report, *, threads: int) -> None:
    """Do all tasks on at most `threads` threads, 1..1024; `report` is called in the calling thread.

    What a task or `report` raises is raised here, after all running tasks have ended.

    Raises
    ------
    TypeError, ValueError
        When an argument has another type or is out of range.
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
