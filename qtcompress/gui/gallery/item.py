"""The rows of the gallery as values: the state of a picture, and what is known about it."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from enum import Enum, IntEnum
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt

from qtcompress.core.text import on_one_line
from qtcompress.core.types import Palette
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.preflight import Forecast
from qtcompress.engine.palettes.edits import EditedPalette
from qtcompress.engine.planning.own_settings import OwnSettings
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.preview import Motion
from qtcompress.gui.common import contest_text
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import Pyramid
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.gallery.place import RowPlace, place_of

_tr = RoomTexts(__name__)

AnyIndex = QModelIndex | QPersistentModelIndex


class RowState(Enum):
    """The state of a picture; the value is its name, marked for translation."""

    WAITING = _tr.mark("waiting")
    QUEUED = _tr.mark("queued")
    RUNNING = _tr.mark("compressing")
    COMPRESSED = _tr.mark("compressed")
    STAGED = _tr.mark("staged")
    REJECTED = _tr.mark("rejected")
    KEPT = _tr.mark("kept")
    SKIPPED = _tr.mark("skipped")
    FAILED = _tr.mark("failed")
    SET_ASIDE = _tr.mark("set aside")
    CANCELLED = _tr.mark("stopped")

    @property
    def text(self) -> str:
        """The name of the state for people."""
        return _tr(self.value)


_STILL = Motion()
AHEAD = frozenset({RowState.WAITING, RowState.QUEUED, RowState.CANCELLED})
"""The states of pictures that have no result yet, so that there is a forecast."""
LEFT = _tr.mark("will be left as it is")
OWN_SETTINGS = _tr.mark("It has settings of its own.")
OUT_OF_DATE = _tr.mark("out of date")
_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDragEnabled
)
_OTHER_OPTIONS = _tr.mark("It was made with other options than those chosen now; Compress makes it again.")

STATE_OF = {
    Status.COMPRESSED: RowState.COMPRESSED,
    Status.KEPT: RowState.KEPT,
    Status.SKIPPED: RowState.SKIPPED,
    Status.FAILED: RowState.FAILED,
}


def other_options() -> str:
    """Return the sentence about a result that is out of date."""
    return _tr(_OTHER_OPTIONS)


@dataclass(frozen=True, slots=True)
class Given:
    """A given palette, which is not the picture's own.

    file : the name of its file, if it is from a file and that is known
    pictures : how many pictures share it, if it was made for them
    cost : the loss of SSIMULACRA2 score compared with the picture's own palette; None until it is measured
    edited : its locks, names and order, if a person has edited or taken it
    """

    palette: Palette
    file: str = ""
    pictures: int = 0
    cost: float | None = None
    edited: EditedPalette | None = None

    @property
    def kept(self) -> Palette | None:
        """The colors that results have even if no pixel uses them: those that are locked."""
        return self.edited.kept if self.edited is not None else None

    @property
    def description(self) -> str:
        """Its origin and its cost in words."""
        if self.edited is not None:
            source = _tr("Edited by you")
            if self.pictures > 1:
                source = _tr.plural(
                    self.pictures, "Edited by you for {n:,} picture", "Edited by you for {n:,} pictures"
                )
        elif self.pictures > 1:
            source = _tr.plural(self.pictures, "Shared by {n:,} picture", "Shared by {n:,} pictures")
        else:
            source = _tr("From {file}", file=self.file) if self.file else _tr("From a file")
        return source if self.cost is None else _tr("{source}, costs {cost}", source=source, cost=fmt.points(self.cost))


@dataclass(frozen=True, slots=True, eq=False)
class Item:
    """One row.

    width, height : of the upright picture in pixels, 0 until they are known
    progress : 0..1, of the running job
    outcome : the result of the last job, or None
    sentence : a message about the state, for failed, kept, skipped and set-aside pictures
    replaced : whether the result has replaced the original
    given : the palette that it was given, None for its own
    own : the settings that apply to it instead of the common ones, None for the common ones
    motion : how many frames it has, and for how long
    path : the row's identity
    place : where it stands among the others by folder and name
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
    own: OwnSettings | None = None
    motion: Motion = _STILL
    path: Path = field(init=False)
    place: RowPlace = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "path", self.source.path)  # fields, as they are read ten thousand times in a turn
        object.__setattr__(self, "place", place_of(self.source.path))

    @property
    def name(self) -> str:
        """The name of its file as it is shown, on one line."""
        return on_one_line(self.path.name)

    @property
    def result(self) -> Path | None:
        """The file that was written for this picture, if there is one."""
        return self.outcome.target if self.outcome is not None else None

    @property
    def file(self) -> Path:
        """The file that holds this picture now: the original, or what replaced it."""
        return self.result if self.replaced and self.result is not None else self.path

    @property
    def gone(self) -> bool:
        """Whether its original is no longer there: a result with another name has replaced it."""
        return self.file != self.path

    @property
    def outward(self) -> Path:
        """The file for other programs: the result, if it is in its place, otherwise the original."""
        made = self.result if self.state in (RowState.COMPRESSED, RowState.KEPT) else None
        return self.file if made is None else made

    @property
    def staged(self) -> Path | None:
        """The result that waits to be applied, if there is one."""
        return self.result if self.state is RowState.STAGED else None

    @property
    def flags(self) -> Qt.ItemFlag:
        """What can be done with the row; it is dragged out as its result, or else as its original."""
        return _FLAGS

    @property
    def read(self) -> bool:
        """Whether a worker has read this picture; only then the window may open it in its own process."""
        return self.width > 0

    @property
    def made(self) -> Outcome | None:
        """The last outcome, if it is a smaller file."""
        return self.outcome if self.state in (RowState.COMPRESSED, RowState.STAGED) else None

    @property
    def result_bytes(self) -> tuple[int, int] | None:
        """The bytes before and after of a result, or of an original that was kept; None if there is no result."""
        if self.outcome is None or self.state not in (RowState.COMPRESSED, RowState.STAGED, RowState.KEPT):
            return None
        return self.outcome.source_bytes, self.outcome.target_bytes or self.outcome.source_bytes

    @property
    def at_rest(self) -> Item:
        """The same without a job, and without a thumbnail, which is made again when it is visible.

        A result that was staged has been rejected when its row was removed.
        """
        if self.state in (RowState.QUEUED, RowState.RUNNING):
            return replace(self, state=RowState.WAITING, progress=0.0, thumbnail=None)
        if self.state is RowState.STAGED:
            return replace(self, state=RowState.WAITING, outcome=None, thumbnail=None)
        return self if self.thumbnail is None else replace(self, thumbnail=None)

    @property
    def word(self) -> str:
        """The state, or the encoding that won the contest, in few words: "48 colors"."""
        won = self.made.made if self.made is not None and self.made.verdict else None
        return contest_text.short(won) if won is not None and self.state is RowState.COMPRESSED else self.state.text

    @property
    def competed(self) -> str:
        """The encodings that competed for it, one a line; "" if there was no contest."""
        return contest_text.lines(self.outcome.contest) if self.outcome is not None and self.state not in AHEAD else ""

    @property
    def saved_bytes(self) -> int:
        """Bytes that the last result saves, 0 without a result."""
        return self.made.source_bytes - self.made.target_bytes if self.made is not None else 0

    @property
    def quality(self) -> float | None:
        """The SSIMULACRA2 score of the last result; None if it was not measured, or there is none."""
        made = self.made.result if self.made is not None else None
        return made.score if made is not None else None

    @property
    def worst_score(self) -> float | None:
        """The score of the worst place of the last result, that of the whole where no place differs."""
        made = self.made.result if self.made is not None else None
        return made.worst.score if made is not None and made.worst is not None else self.quality

    @property
    def moving(self) -> str:
        """Its frames and its time in words; "" for a single picture."""
        if not self.motion:
            return ""
        frames, seconds = fmt.count(self.motion.frames), fmt.tenths(self.motion.seconds)
        return _tr("Animation: {frames} frames, {seconds} seconds", frames=frames, seconds=seconds)

    @property
    def motion_in_short(self) -> str:
        """The frames and seconds of an animation as on its tile: "48 · 3.2 s"."""
        frames, seconds = fmt.count(self.motion.frames), fmt.tenths(self.motion.seconds)
        return _tr("{frames} \N{MIDDLE DOT} {seconds} s", frames=frames, seconds=seconds)

    def described(self, forecast: Forecast | None) -> str:
        """Return the row and its forecast in words, for screen readers."""
        parts = [self.name, fmt.size(self.source.size_bytes), self.state.text]
        if self.made is not None:
            parts[1:2] = [fmt.sizes(self.made.source_bytes, self.made.target_bytes)]
            parts += [fmt.saving(self.made.source_bytes, self.made.target_bytes), localized(self.made.verdict)]
        parts.append(self.moving)
        if forecast is not None:
            parts.append(_tr(LEFT) if forecast.sentence else _tr("becomes {result}", result=becomes(forecast)))
        if self.own is not None:
            parts.append(_tr("own settings"))
        return fmt.listed(parts)

    def explained(self, forecast: Forecast | None) -> str:
        """Return the result of the picture and the reason, or its forecast; "" if there is neither."""
        if forecast is not None and not self.sentence:
            return localized(forecast.sentence) or _promised(forecast)
        if self.sentence or self.made is None:
            return localized(self.sentence)
        figures = [
            fmt.sizes(self.made.source_bytes, self.made.target_bytes),
            fmt.saving(self.made.source_bytes, self.made.target_bytes),
            fmt.colors(self.made.colors) if self.made.colors else "",
            "" if math.isnan(self.made.psnr_db) else _tr("PSNR {number}", number=fmt.decibels(self.made.psnr_db)),
        ]
        waits = _tr("It waits to be applied.") if self.state is RowState.STAGED else ""
        why = contest_text.sentence(self.made.verdict)
        result = _tr("{figures}.", figures=fmt.listed(figures))
        return fmt.sentences((why, result, waits, localized(self.made.sidecars_left)))

    def tip(self, forecast: Forecast | None) -> str:
        """Return the tool tip: `explained`, and the path unless a sentence names it."""
        palette = _tr("Palette: {description}", description=self.given.description) if self.given is not None else ""
        said = (localized(self.sentence),) if self.sentence else (self.explained(forecast), palette, str(self.path))
        own = _tr(OWN_SETTINGS) if self.own is not None else ""
        return "\n".join(filter(None, (*said, self.moving, own, self.competed)))


def becomes(forecast: Forecast) -> str:
    """Return the forecast of a result in few words: its name, or its possible formats."""
    return forecast.target.name if len(forecast.formats) == 1 else localized(forecast.format_words)


def _promised(forecast: Forecast) -> str:
    if len(forecast.formats) == 1:
        return _tr("Its result will be {path}.", path=forecast.target)
    return _tr(
        "Its result will be {formats}, whichever is smallest, in {folder}.",
        formats=forecast.format_words,
        folder=forecast.target.parent,
    )


class Role(IntEnum):
    """The roles of `data()` beyond those of Qt."""

    ITEM = Qt.ItemDataRole.UserRole
    STATE = Qt.ItemDataRole.UserRole + 1
    PROGRESS = Qt.ItemDataRole.UserRole + 2
    THUMBNAIL = Qt.ItemDataRole.UserRole + 3
    FORECAST = Qt.ItemDataRole.UserRole + 4
    PREVIEWED = Qt.ItemDataRole.UserRole + 5
    DUE = Qt.ItemDataRole.UserRole + 6
    OWN = Qt.ItemDataRole.UserRole + 7
    FOLDER = Qt.ItemDataRole.UserRole + 8
