"""The rows of the gallery as values: where a picture stands, and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, IntEnum
from pathlib import Path

from PySide6.QtCore import Qt

from qtcompress.engine.compress import Outcome, Status
from qtcompress.engine.plan import Source
from qtcompress.gui import format as fmt
from qtcompress.gui.images import Pyramid


class State(Enum):
    """Where a picture stands; the value is the word for it."""

    WAITING = "waiting"
    QUEUED = "queued"
    RUNNING = "compressing"
    COMPRESSED = "compressed"
    KEPT = "kept"
    SKIPPED = "skipped"
    FAILED = "failed"
    CANCELLED = "stopped"


STATE_OF = {
    Status.COMPRESSED: State.COMPRESSED,
    Status.KEPT: State.KEPT,
    Status.SKIPPED: State.SKIPPED,
    Status.FAILED: State.FAILED,
}


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One row.

    width, height : of the upright picture in pixels, 0 until they are known
    progress : 0..1, of the running job
    outcome : what the last job came to, or None
    sentence : what there is to say about the state, for failed, kept and skipped pictures
    """

    source: Source
    width: int = 0
    height: int = 0
    thumbnail: Pyramid | None = None
    state: State = State.WAITING
    progress: float = 0.0
    outcome: Outcome | None = None
    sentence: str = ""

    @property
    def path(self) -> Path:
        """The row's identity."""
        return self.source.path

    @property
    def result(self) -> Path | None:
        """The file that was written for this picture, if there is one."""
        return self.outcome.target if self.outcome is not None else None

    @property
    def saved_bytes(self) -> int:
        """Bytes that the last result saves, 0 where there is none."""
        if self.outcome is None or self.state is not State.COMPRESSED:
            return 0
        return self.outcome.source_bytes - self.outcome.target_bytes

    @property
    def description(self) -> str:
        """The row in words, for those who hear it."""
        parts = [self.path.name, fmt.size(self.source.size_bytes), self.state.value]
        if self.outcome is not None and self.state is State.COMPRESSED:
            parts[1:2] = [fmt.sizes(self.outcome.source_bytes, self.outcome.target_bytes)]
            parts.append(fmt.saving(self.outcome.source_bytes, self.outcome.target_bytes))
        return ", ".join(parts)


class Role(IntEnum):
    """What `data()` is asked for beyond Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1
    PROGRESS = Qt.ItemDataRole.UserRole + 2
    THUMBNAIL = Qt.ItemDataRole.UserRole + 3
