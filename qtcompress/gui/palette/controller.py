"""Given palettes: one for several pictures, or from a file, and how much quality they cost.

The gallery knows which row has which palette (`Item.given`); they are made and rated here, off the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.core.text import Text
from qtcompress.core.types import Options, Palette
from qtcompress.engine.contest.given_palette import options_with_palette
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.palettes.edits import EditedPalette
from qtcompress.engine.palettes.files import loss_of, read_palette, write_palette
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CountColorsRequest, PaletteCostRequest
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.gallery.changes import SetGiven
from qtcompress.gui.gallery.item import Given, Item
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.palette.commands import GivePalettes, Handover
from qtcompress.gui.tasks.activity import ActivityProgress, ExclusiveActivity
from qtcompress.gui.tasks.runner import JobRunner, Reporter, Ticket

if TYPE_CHECKING:
    from qtcompress.core.shared import Gathering

_tr = RoomTexts(__name__)

_UNREADABLE = Text("Fewer than two of these pictures can be read")


@dataclass(frozen=True, slots=True)
class _Assigned:
    """These pictures have a palette now; `text` names the step for Undo."""

    paths: tuple[Path, ...]
    given: Given
    text: str


@dataclass(frozen=True, slots=True)
class _Rated:
    """How much quality the palette costs a picture."""

    path: Path
    given: Given


_Part = ActivityProgress | _Assigned | _Rated


class PaletteController(QObject):
    """Gives palettes to rows, one request at a time.

    Parameters
    ----------
    batch : BatchController
        Told which pictures no longer count as done, because their palette has changed.
    runner : JobRunner
        Of one thread; each picture is counted and rated in a worker of `pool` that uses all cores.
    activity : ExclusiveActivity
        Taken while palettes are made and rated.
    undo : QUndoStack
        Gets a command each time that pictures get other palettes.

    Signals
    -------
    assigned
        Some pictures have another palette now.
    progressed(ActivityProgress or None)
        How far it has come; None at its end.
    told(str)
        The result, as a sentence.
    """

    assigned = Signal()
    progressed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        model: GalleryModel,
        batch: BatchController,
        runner: JobRunner,
        pool: WorkerPool,
        activity: ExclusiveActivity,
        undo: QUndoStack,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._undo = undo
        self._model = model
        self._batch = batch
        self._runner = runner
        self._pool = pool
        self._activity = activity
        self._ticket: Ticket | None = None
        self._late: list[Path] = []  # pictures that got other palettes while a batch ran
        activity.changed.connect(self._forget_results)

    @property
    def busy(self) -> bool:
        """Whether palettes are being made or rated."""
        return self._activity.held_by(self)

    @property
    def free(self) -> bool:
        """Whether pictures can get other palettes now: no batch and no undo runs."""
        return self._activity.free

    def share(self, paths: Sequence[Path], settings: Settings) -> None:
        """Make one palette for these pictures, give it to those that can be read, and rate it."""
        items = self._items(paths)
        if len(items) < 2:
            return
        options, most, resize, pool = settings.options, settings.max_pixels, settings.resize, self._pool

        def work(reporter: Reporter[_Part]) -> str:
            gathering, readable = _gathered(items, options, most, resize, pool, reporter)
            if len(readable) < 2:
                raise UsageError(_UNREADABLE, Text("Read the messages of their rows."))
            palette = gathering.palette(options, reporter)
            given = Given(palette, pictures=len(readable))
            reporter.part(_Assigned(tuple(item.path for item in readable), given, _tr("Same Palette")))
            left = len(items) - len(readable)
            return _sentence(given, [*_rates(readable, given, options, most, resize, pool, reporter)], left)

        self._begin(work)

    def load(self, paths: Sequence[Path], file: Path, settings: Settings) -> None:
        """Give the palette in a file to these pictures, and rate it."""
        items = self._items(paths)
        if not items:
            return
        options, most, resize, pool = settings.options, settings.max_pixels, settings.resize, self._pool

        def work(reporter: Reporter[_Part]) -> str:
            given = Given(read_palette(file), file=file.name)
            reporter.part(_Assigned(tuple(item.path for item in items), given, _tr("Palette from File")))
            costs = [*_rates(items, given, options, most, resize, pool, reporter)]
            return _sentence(given, costs, 0)

        self._begin(work)

    def restore(self, paths: Sequence[Path]) -> None:
        """Give these pictures their own palettes again."""
        items = [item for item in self._items(paths) if item.given is not None]
        if items and self._activity.free:
            self._assign([item.path for item in items], None, _tr("Own Palettes"))
            told = _tr.plural(
                len(items), "{n:,} picture has its own palette again.", "{n:,} pictures have their own palettes again."
            )
            self.told.emit(told)

    def edit(self, paths: Sequence[Path], edited: EditedPalette, text: str) -> None:
        """Give an edited palette to these pictures; nothing happens while a batch or an undo runs."""
        if self._activity.free:
            self._assign(paths, _given(edited, len(paths)), text)

    def fit_rest(self, paths: Sequence[Path], edited: EditedPalette, colors: int, settings: Settings) -> None:
        """Fit the entries that are not locked to these pictures, so that the palette has `colors`; locked ones stay."""
        items = self._items(paths)
        if not items:
            return
        options, most, resize = replace(settings.options, colors=colors), settings.max_pixels, settings.resize
        pool = self._pool
        locked = edited.palette.colors[list(edited.locked)]
        fixed = Palette(locked) if len(locked) else None

        def work(reporter: Reporter[_Part]) -> str:
            gathering, readable = _gathered(items, options, most, resize, pool, reporter)
            if not readable:
                raise UsageError(Text("The picture can't be read"), Text("Read the message of its row."))
            fitted = edited.refitted(gathering.palette(options, reporter, fixed))
            given = _given(fitted, len(items))
            reporter.part(_Assigned(tuple(item.path for item in readable), given, _tr("Fit the Rest")))
            kept = _tr.plural(len(edited.locked), "{n:,} locked color stayed", "{n:,} locked colors stayed")
            return _tr("The palette has {colors}; {kept}.", colors=fmt.colors(len(fitted)), kept=kept)

        self._begin(work)

    def export(self, edited: EditedPalette, file: Path) -> None:
        """Write a palette to a file in the format of its suffix; the person has agreed to replace a file there."""

        def work(reporter: Reporter[_Part]) -> str:
            names = [swatch.name for swatch in edited.swatches]
            write_palette(edited.palette, file, names=names, overwrite=True)
            written = _tr("The palette was written to {file}.", file=file)
            loss = loss_of(edited.palette, file.suffix)
            return f"{written} {localized(loss)}" if loss else written

        self._runner.submit(work, then=self.told.emit, failed=self._tell_failure)

    def stop(self) -> None:
        """Stop making and rating palettes; the rows keep what they have got so far."""
        if self.busy and self._ticket is not None:
            self._runner.cancel(self._ticket)

    def _take(self, part: _Part) -> None:
        match part:
            case ActivityProgress():
                self.progressed.emit(part)
            case _Assigned(paths, given, text):
                self._assign(paths, given, text)
            case _Rated(path, given):
                item = self._model.item(path)
                if item is not None and item.given is not None and item.given.palette == given.palette:
                    self._model.update(path, SetGiven(given))

    def _items(self, paths: Sequence[Path]) -> list[Item]:
        return [item for path in paths if (item := self._model.item(path)) is not None]

    def _assign(self, paths: Sequence[Path], given: Given | None, text: str) -> None:
        handovers = [Handover(item.path, item.given, given) for item in self._items(paths)]
        if handovers:
            self._undo.push(GivePalettes(text, handovers, self._give))

    def _give(self, palettes: Sequence[tuple[Path, Given | None]]) -> None:
        """Give palettes; an undo can come while a batch makes results with the palettes from before."""
        self._late += [path for path, _ in palettes]
        self._model.update_many((path, SetGiven(given)) for path, given in palettes)
        self._forget_results()

    def _forget_results(self) -> None:
        """Count pictures with other palettes as not done, as soon as no batch runs that would count them as done."""
        if self._late and (self._activity.free or self.busy):
            late, self._late = self._late, []
            self._batch.forget(late)
            self.assigned.emit()

    def _begin(self, work: Callable[[Reporter[_Part]], str]) -> None:
        if self._activity.take(self):
            self._ticket = self._runner.submit(
                work, part=self._take, then=self._finish, failed=self._fail, cancelled=self._end
            )

    def _finish(self, sentence: str) -> None:
        self._end()
        self.told.emit(sentence)

    def _fail(self, error: QtCompressError) -> None:
        self._end()
        self._tell_failure(error)

    def _tell_failure(self, error: QtCompressError) -> None:
        self.told.emit(localized(error.sentence()))

    def _end(self) -> None:
        self.progressed.emit(None)
        self._activity.release(self)


def _given(edited: EditedPalette, pictures: int) -> Given:
    return Given(edited.palette, pictures=pictures if pictures > 1 else 0, edited=edited)


def _gathered(
    items: Sequence[Item],
    options: Options,
    most: int,
    resize: SizeLimit | None,
    pool: WorkerPool,
    reporter: Reporter[_Part],
) -> tuple[Gathering, list[Item]]:
    """Return the colors of the pictures that can be read, and these pictures."""
    from qtcompress.core.shared import Gathering  # with all of k-means: not before the window is painted

    gathering, readable = Gathering(len(items)), []
    for done, item in enumerate(items):
        reporter.part(ActivityProgress(_tr("Counting colors: {done:,} of {total:,}"), done, len(items)))
        try:
            gathering.add(pool.ask(CountColorsRequest(item.file, options, most, resize), reporter))
        except QtCompressError:
            continue  # its row shows the error, at the latest after a batch
        readable.append(item)
    return gathering, readable


def _rates(
    items: Sequence[Item],
    given: Given,
    options: Options,
    most: int,
    resize: SizeLimit | None,
    pool: WorkerPool,
    reporter: Reporter[_Part],
) -> Iterator[float]:
    """Report how much the palette costs each picture in SSIMULACRA2 points, and yield it."""
    asked = options_with_palette(options, given.palette, given.kept)
    for done, item in enumerate(items):
        reporter.part(ActivityProgress(_tr("Comparing: {done:,} of {total:,}"), done, len(items)))
        try:
            points = pool.ask(PaletteCostRequest(item.file, asked, most, resize), reporter)
        except QtCompressError:
            continue
        reporter.part(_Rated(item.path, replace(given, cost=points)))
        yield points


def _sentence(given: Given, costs: Sequence[float], left: int) -> str:
    """Return a sentence about a palette and its cost."""
    colors = fmt.colors(len(given.palette))
    if given.file:
        text = _tr("The palette of {file} has {colors}.", file=given.file, colors=colors)
    else:
        text = _tr.plural(
            given.pictures, "{n:,} picture shares {colors}.", "{n:,} pictures share {colors}.", colors=colors
        )
    texts = [text]
    if len(costs) == 1:
        texts.append(_tr("It costs {cost} of SSIMULACRA2.", cost=fmt.points(costs[0])))
    elif costs:
        least, most = fmt.tenths(min(costs)), fmt.points(max(costs))
        texts.append(_tr("That costs {least} to {most} of SSIMULACRA2 a picture.", least=least, most=most))
    if left:
        texts.append(_tr.plural(left, "{n:,} picture could not be read.", "{n:,} pictures could not be read."))
    return fmt.sentences(texts)
