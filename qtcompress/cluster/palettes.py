"""One palette for all pictures of a batch: workers count colors, and merge what they counted.

The sums are exact, and cubes of colors depend on the colors only, so the palette is that of one machine, whatever the
number of workers and the order of their answers. The driver gets one histogram at the end.
"""

from __future__ import annotations

import queue
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from distributed import Future, KilledWorker

from qtcompress.cluster import work
from qtcompress.cluster.fetching import located
from qtcompress.cluster.pool import ClusterLost, ClusterPool
from qtcompress.core.types import Options, Palette, ignore
from qtcompress.engine.job.job import Job
from qtcompress.engine.workers.requests import CountColorsRequest

_TOGETHER = 8  # pictures of a task, and countings that are merged at once
_TRIES = 3  # of a task whose worker died


def shared_palette(
    pool: ClusterPool,
    jobs: Iterable[Job],
    pictures: int,
    options: Options,
    *,
    tick: Callable[[int], None] = lambda count: None,
) -> tuple[Palette | None, int]:
    """Return one palette for all readable pictures, and their number; None if no picture is readable.

    Parameters
    ----------
    pictures : int
        The number of jobs.
    tick : function
        Called now and then with the number of pictures that were counted.
    """
    requests = (CountColorsRequest(job.source, job.recipe.options, job.max_pixels, job.recipe.resize) for job in jobs)
    found = _counted(pool, map(located, requests), pictures, pool.share_bytes, tick)
    total = work.Counting.nothing(pictures) if found is None else found
    while total.heavy:  # each needs as much memory as the largest of them
        held_bytes = min(max(size for _, size in total.heavy), pool.largest_bytes)
        fitting = [request for request, size in total.heavy if size <= held_bytes]
        more = _counted(pool, fitting, pictures, held_bytes, tick)
        if not fitting or more is None:
            break
        total = work.merged(total.without_heavy(), more)
    gathering = total.gathering
    return (gathering.palette(options, ignore) if len(gathering) else None), len(gathering)


def _counted(
    pool: ClusterPool,
    requests: Iterable[work.CountRequest],
    pictures: int,
    held_bytes: int,
    tick: Callable[[int], None],
) -> work.Counting | None:
    """Return the colors of all pictures together; None if there are none."""
    rest = iter(requests)
    pieces = iter(lambda: tuple(islice(rest, _TOGETHER)), ())
    parts: list[Future[work.Counting]] = []
    done = 0
    for part, size in _each(pool, pieces, pictures, held_bytes):
        done += size
        tick(done)
        parts.append(part)
        if len(parts) >= _TOGETHER:
            parts = [pool.submit(work.merged, *parts)]
    if not parts:
        return None
    return pool.submit(work.merged, *parts).result()


def _each(
    pool: ClusterPool, pieces: Iterator[tuple[work.CountRequest, ...]], pictures: int, held_bytes: int
) -> Iterator[tuple[Future[work.Counting], int]]:
    """Yield the counting of each piece as a future that is done, with the number of its pictures."""
    running: dict[Future[work.Counting], tuple[tuple[work.CountRequest, ...], int]] = {}
    over: queue.SimpleQueue[Future[work.Counting]] = queue.SimpleQueue()

    def start(piece: tuple[work.CountRequest, ...], tries: int) -> None:
        future = pool.submit(work.count, piece, pictures, held_bytes, held_bytes=held_bytes)
        running[future] = piece, tries
        future.add_done_callback(over.put)

    while True:
        for piece in islice(pieces, max(pool.window - len(running), 0)):
            start(piece, 1)
        if not running:
            return
        future = over.get()
        piece, tries = running.pop(future)
        if future.status == "finished":
            yield future, len(piece)
        elif future.status == "error" and tries < _TRIES and isinstance(future.exception(), KilledWorker):
            start(piece, tries + 1)
        else:
            raise ClusterLost("The colors of the pictures could not be counted, because the scheduler was lost")
