"""The rows of the gallery as values: where a picture stands, and what is known of it."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import Enum, IntEnum
from pathlib import Path

from PySide6.QtCore import Qt

from qtcompress.core.types import Palette
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.preflight import Forecast
from qtcompress.engine.planning.plan import Source
from qtcompress.gui.common import contest_text
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import Pyramid


class RowState(Enum):
    """Where a picture stands; the value is the word for it."""

    WAITING = "waiting"
    QUEUED = "queued"
    RUNNING = "compressing"
    COMPRESSED = "compressed"
    STAGED = "staged"
    KEPT = "kept"
    SKIPPED = "skipped"
    FAILED = "failed"
    SET_ASIDE = "set aside"
    CANCELLED = "stopped"


AHEAD = frozenset({RowState.WAITING, RowState.QUEUED, RowState.CANCELLED})
"""Where nothing has come of a picture yet, and there is something to expect."""
LEFT = "will be left as it is"

STATE_OF = {
    Status.COMPRESSED: RowState.COMPRESSED,
    Status.KEPT: RowState.KEPT,
    Status.SKIPPED: RowState.SKIPPED,
    Status.FAILED: RowState.FAILED,
}


@dataclass(frozen=True, slots=True)
class Given:
    """A palette that is not a picture's own.

    file : the name of the file that it is from, where that is known
    pictures : how many share it, where it was made for them
    cost : what it takes off the SSIMULACRA2 score, against one of the picture's own; None until that is known
    """

    palette: Palette
    file: str = ""
    pictures: int = 0
    cost: float | None = None

    @property
    def description(self) -> str:
        """Where it is from and what it costs, in words."""
        source = f"From {self.file or 'a file'}"
        if self.pictures > 1:
            source = f"Shared by {fmt.of_things(self.pictures, 'picture')}"
        return source if self.cost is None else f"{source}, costs {fmt.points(self.cost)}"


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One row.

    width, height : of the upright picture in pixels, 0 until they are known
    progress : 0..1, of the running job
    outcome : what the last job came to, or None
    sentence : what there is to say about the state, for failed, kept, skipped and set-aside pictures
    replaced : whether the result stands in the place of the original
    given : the palette it is to have, None for its own
    """

    source: Source
    width: int = 0
    height: int = 0
    thumbnail: Pyramid | None = None
    state: RowState = RowState.WAITING
    progress: float = 0.0
    outcome: Outcome | None = None
    sentence: str = ""
    replaced: bool = False
    given: Given | None = None

    @property
    def path(self) -> Path:
        """The row's identity."""
        return self.source.path

    @property
    def result(self) -> Path | None:
        """The file that was written for this picture, if there is one."""
        return self.outcome.target if self.outcome is not None else None

    @property
    def file(self) -> Path:
        """The file that holds this picture now: the original, or what replaced it."""
        return self.result if self.replaced and self.result is not None else self.path

    @property
    def staged(self) -> Path | None:
        """The result that waits to be applied, if there is one."""
        return self.result if self.state is RowState.STAGED else None

    @property
    def read(self) -> bool:
        """Whether a worker has read this picture, so that the window may open it in its own process."""
        return self.width > 0

    @property
    def made(self) -> Outcome | None:
        """The last outcome, if a smaller file came of it."""
        return self.outcome if self.state in (RowState.COMPRESSED, RowState.STAGED) else None

    @property
    def word(self) -> str:
        """Where it stands, or what won the contest, in the fewest words: "48 colors"."""
        won = self.made.made if self.made is not None and self.made.verdict else None
        return contest_text.short(won) if won is not None and self.state is RowState.COMPRESSED else self.state.value

    @property
    def competed(self) -> str:
        """What competed for it, a line each; "" where nothing did."""
        return contest_text.lines(self.outcome.contest) if self.outcome is not None and self.state not in AHEAD else ""

    @property
    def saved_bytes(self) -> int:
        """Bytes that the last result saves, 0 where there is none."""
        return self.made.source_bytes - self.made.target_bytes if self.made is not None else 0

    def described(self, forecast: Forecast | None) -> str:
        """Return the row in words, for those who hear it, with what is to be expected of it."""
        parts = [self.path.name, fmt.size(self.source.size_bytes), self.state.value]
        if self.made is not None:
            parts[1:2] = [fmt.sizes(self.made.source_bytes, self.made.target_bytes)]
            parts += [fmt.saving(self.made.source_bytes, self.made.target_bytes), self.made.verdict]
        if forecast is not None:
            parts.append(LEFT if forecast.sentence else f"becomes {becomes(forecast)}")
        return ", ".join(filter(None, parts))

    def explained(self, forecast: Forecast | None) -> str:
        """Return what became of the picture and why, or is to be expected of it; "" while there is nothing to say."""
        if forecast is not None and not self.sentence:
            return forecast.sentence or _promised(forecast)
        if self.sentence or self.made is None:
            return self.sentence
        figures = [
            fmt.sizes(self.made.source_bytes, self.made.target_bytes),
            fmt.saving(self.made.source_bytes, self.made.target_bytes),
            fmt.of_things(self.made.colors, "color") if self.made.colors else "",
            "" if math.isnan(self.made.psnr_db) else f"PSNR {fmt.decibels(self.made.psnr_db)}",
        ]
        waits = " It waits to be applied." if self.state is RowState.STAGED else ""
        why = contest_text.sentence(self.made.verdict)
        return f"{f'{why} ' if why else ''}{', '.join(filter(None, figures))}.{waits}"

    def tip(self, forecast: Forecast | None) -> str:
        """Return what a tool tip says: `explained`, and where the picture is unless a sentence names it."""
        palette = f"Palette: {self.given.description}" if self.given is not None else ""
        said = (self.sentence,) if self.sentence else (self.explained(forecast), palette, str(self.path))
        return "\n".join(filter(None, (*said, self.competed)))


def becomes(forecast: Forecast) -> str:
    """Return what a result will be, in few words: its name, or the formats it may have."""
    return forecast.target.name if len(forecast.formats) == 1 else forecast.format_words


def _promised(forecast: Forecast) -> str:
    if len(forecast.formats) == 1:
        return f"Its result will be {forecast.target}."
    return f"Its result will be {forecast.format_words}, whichever is smallest, in {forecast.target.parent}."


class Role(IntEnum):
    """What `data()` is asked for beyond Qt's own roles."""

    ITEM = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1
    PROGRESS = Qt.ItemDataRole.UserRole + 2
    THUMBNAIL = Qt.ItemDataRole.UserRole + 3
    FORECAST = Qt.ItemDataRole.UserRole + 4
