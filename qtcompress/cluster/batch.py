"""Run the pictures of a batch on a cluster, in a window of bounded size, and try again what was lost.

Each picture in the window has a thread that waits for its worker. So the driver holds as many jobs and futures as the
window has places, however many pictures wait in the journal. A picture whose worker died is tried once more, on a
worker of its own; after the second death it stays set aside.
"""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from typing import TypeVar

from qtcompress.cluster.pool import MOST_AT_ONCE, ClusterLost, ClusterPool
from qtcompress.core.errors import Cancelled, JournalError, PlaceError, QtCompressError, WorkerDied
from qtcompress.core.text import Text
from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.session import Session

_REFRESH_S = 0.2
_RECONNECT_S = 120.0  # for a scheduler that is started again
_MOST_DEATHS = 2  # workers that a picture may take with it
_log = logging.getLogger(__name__)
_Item = TypeVar("_Item")
_Found = TypeVar("_Found")


def windowed(
    items: Iterable[_Item],
    work: Callable[[_Item, Report], _Found | None],
    window: Callable[[], int],
    *,
    tick: Callable[[], None] = lambda: None,
) -> Iterator[_Found]:
    """Yield the answers of `work` about items, as they come, with as many at the same time as `window` tells.

    On every exit, what runs is cancelled by its report, and waited for. `tick` is called several times a second.
    """
    stop = threading.Event()
    answers: queue.SimpleQueue[_Found | BaseException | None] = queue.SimpleQueue()

    def report(stage: Stage, fraction: float) -> None:
        if stop.is_set():
            raise Cancelled

    def step(item: _Item) -> None:
        try:
            answers.put(work(item, report))
        except BaseException as error:  # raised again by the thread that listens
            answers.put(error)

    waiting, running = iter(items), 0
    failure: BaseException | None = None
    with ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="cluster") as threads:
        try:
            while True:
                room = 0 if failure is not None else max(window() - running, 0)
                for item in islice(waiting, room):
                    threads.submit(step, item)
                    running += 1
                tick()
                if not running and failure is not None:
                    raise failure
                if not running:
                    return
                try:
                    answer = answers.get(timeout=_REFRESH_S)
                except queue.Empty:
                    continue
                running -= 1
                if isinstance(answer, BaseException):
                    failure = failure or answer
                    stop.set()
                elif answer is not None:  # also after an error: it is done
                    yield answer
        finally:
            stop.set()


def outcomes(
    session: Session,
    pool: ClusterPool,
    batch: int,
    *,
    say: Callable[[str], None],
    take: bool = False,
    set_aside: bool = False,
    tick: Callable[[], None] = lambda: None,
) -> Iterator[Outcome]:
    """Yield the outcomes of the waiting pictures of a batch, as they come; with `take`, of an earlier program's batch.

    With `set_aside`, pictures that were set aside for good are tried once more.

    Raises
    ------
    PlaceError, JournalError
        If any other picture would meet the same error, such as a scheduler that stays away; pictures wait again.
    """
    session.cluster = pool
    while True:
        try:
            for suspects in (False, True):
                entries: Iterator[Entry] = session.waiting(batch, take=take, suspects=suspects)
                if suspects and set_aside:
                    entries = (replace(entry, deaths=1) for entry in entries)
                elif suspects:
                    entries = (entry for entry in entries if entry.deaths < _MOST_DEATHS)
                yield from windowed(entries, _attempt(session), lambda: pool.window, tick=tick)
        except ClusterLost as error:
            say(f"{error.sentence()} Trying to reach it again...")
            pool.reconnect(_RECONNECT_S)
        else:
            session.sweep(batch)
            return


def _attempt(session: Session) -> Callable[[Entry, Report], Outcome | None]:
    """Return a function that compresses one picture, and returns its outcome, also after an error.

    It returns None if the picture will be tried again. Errors that any other picture would meet are raised.
    """

    def attempt(entry: Entry, report: Report) -> Outcome | None:
        source = entry.job.source
        try:
            return session.compress(entry, report)
        except Cancelled:
            return None
        except (PlaceError, JournalError):
            raise
        except WorkerDied as error:
            if entry.deaths + 1 < _MOST_DEATHS:
                return None
            set_aside = Text("was set aside, because {count} workers died with it", count=entry.deaths + 1)
            sentence: str = QtCompressError(set_aside, error.advice).sentence(str(source))
        except QtCompressError as error:
            sentence = error.sentence(str(source))
        except Exception as error:  # one picture must not end a batch
            _log.debug("unexpected error in %s", source, exc_info=True)
            sentence = (
                f"{source} could not be compressed because of a fault in the program ({type(error).__name__}: {error}):"
                " please report it."
            )
        size_bytes = entry.source_stamp.size_bytes if entry.source_stamp is not None else 0
        return Outcome(source, None, Status.FAILED, sentence, size_bytes, size_bytes)

    return attempt
