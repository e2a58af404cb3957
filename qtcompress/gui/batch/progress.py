"""How far a batch has come, as a value, and how long it has run."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum


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
