"""How far a batch has come: its figures while it runs, and their values at one moment."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection
from dataclasses import dataclass
from enum import Enum

from qtcompress.engine.job.job import Outcome, Status

_LEAST_DONE = 0.02  # of the whole, before the time left is more than a guess


class Phase(Enum):
    """What the batch is doing."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"


@dataclass(frozen=True, slots=True)
class Tally:
    """How far the batch has come.

    total, done : numbers of pictures, as are compressed, kept, skipped, failed and stopped
    fraction : 0..1, by bytes
    seconds_left : None while it is unknown
    source_bytes, target_bytes : of the pictures that are done
    batch : its number in the journal, 0 without one
    staged : whether results wait to be applied
    words : the batch's own options, for people; "" while they are unknown
    """

    phase: Phase
    total: int
    done: int
    fraction: float
    seconds_left: float | None
    source_bytes: int
    target_bytes: int
    compressed: int = 0
    kept: int = 0
    skipped: int = 0
    failed: int = 0
    stopped: int = 0
    batch: int = 0
    staged: bool = False
    words: str = ""


class Stopwatch:
    """Measures the time for which a batch runs; pauses do not count. `clock` returns seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._before_s = 0.0
        self._since: float | None = None

    @property
    def elapsed_s(self) -> float:
        """The seconds that it has run."""
        return self._before_s + (0.0 if self._since is None else self._clock() - self._since)

    def run(self, *, running: bool) -> None:
        """Start it, or stop it."""
        self._before_s = self.elapsed_s
        self._since = self._clock() if running else None


class BatchFigures:
    """Counts the pictures and bytes of one batch, and measures its time. `clock` returns seconds.

    number : of the batch in the journal, 0 without a journal
    staged : whether its results wait to be applied
    words : its own options, for people
    """

    def __init__(self, clock: Callable[[], float]) -> None:
        self.number = 0
        self.staged = False
        self.words = ""
        self.stopwatch = Stopwatch(clock)
        self._total = 0
        self._total_bytes = 0
        self._done_bytes = 0
        self._source_bytes = 0
        self._target_bytes = 0
        self._ends: Counter[Status] = Counter()
        self._stopped = 0

    @property
    def total(self) -> int:
        """The number of pictures in the batch."""
        return self._total

    def set_total(self, sizes: Collection[int]) -> None:
        """Take the sizes in bytes of all pictures."""
        self._total, self._total_bytes = len(sizes), sum(sizes)

    def remove(self, sizes: Collection[int]) -> None:
        """Remove pictures that were never done."""
        self._total -= len(sizes)
        self._total_bytes -= sum(sizes)

    def stop(self, sizes: Collection[int]) -> None:
        """Count pictures that were stopped."""
        self._stopped += len(sizes)
        self._done_bytes += sum(sizes)

    def leave(self, count: int) -> None:
        """Count pictures that a stopped batch leaves; they do not move the progress."""
        self._stopped += count

    def end(self, outcome: Outcome, size_bytes: int) -> None:
        """Count a picture that is done."""
        self._ends[outcome.status] += 1
        self._done_bytes += size_bytes
        self._source_bytes += outcome.source_bytes
        self._target_bytes += outcome.target_bytes or outcome.source_bytes

    def tally(self, phase: Phase, running_bytes: float) -> Tally:
        """Return the figures now; `running_bytes` is the progress of the pictures that run."""
        fraction = min(1.0, (self._done_bytes + running_bytes) / self._total_bytes) if self._total_bytes else 0.0
        known = phase is Phase.RUNNING and fraction >= _LEAST_DONE
        return Tally(
            phase=phase,
            total=self._total,
            done=sum(self._ends.values()),
            fraction=fraction,
            seconds_left=self.stopwatch.elapsed_s * (1 - fraction) / fraction if known else None,
            source_bytes=self._source_bytes,
            target_bytes=self._target_bytes,
            compressed=self._ends[Status.COMPRESSED],
            kept=self._ends[Status.KEPT],
            skipped=self._ends[Status.SKIPPED],
            failed=self._ends[Status.FAILED],
            stopped=self._stopped,
            batch=self.number,
            staged=self.staged,
            words=self.words,
        )
