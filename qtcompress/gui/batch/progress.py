"""How far a batch has come, as a value."""

from __future__ import annotations

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

    total, done : pictures; the rest are counts of pictures, too
    fraction : 0..1, by bytes
    seconds_left : None while nothing can be said
    source_bytes, target_bytes : of the pictures that are done, as they stand for the person
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
