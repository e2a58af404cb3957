"""Palettes that are not a picture's own: one for several pictures, or from a file, and what they cost.

Which row has which is the gallery's to know (`Item.given`); this finds them out, off the GUI thread.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from qtcompress.core.errors import QtCompressError, UsageError
from qtcompress.core.shared import Gathering
from qtcompress.core.types import Options, Palette
from qtcompress.engine.contest.given_palette import options_with_palette
from qtcompress.engine.palette_files.files import read_palette, write_palette
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CountColorsRequest, PaletteCostRequest
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.common import format as fmt
from qtcompress.gui.gallery.item import Given, Item
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.journal.client import Doing
from qtcompress.gui.tasks.runner import Failed, Finished, JobRunner, PartialResult, Reporter, Ticket


@dataclass(frozen=True, slots=True)
class _Assigned:
    """These pictures have a palette now."""

    paths: tuple[Path, ...]
    given: Given


@dataclass(frozen=True, slots=True)
class _Rated:
    """What the palette costs a picture."""

    path: Path
    given: Given


@dataclass(frozen=True, slots=True)
class _Told:
    """How a task ended, as a sentence."""

    sentence: str


class PaletteController(QObject):
    """Gives palettes to rows, one request at a time.

    Parameters
    ----------
    runner : JobRunner
        Of one thread; each picture is counted and rated in a worker of `pool` that takes all cores.
    batch : BatchController
        Told which pictures count as not done, since their palette is another.

    Signals
    -------
    assigned
        Some pictures have another palette now.
    busy_changed(bool)
    progressed(Doing or None)
        How far it has come; None at its end.
    told(str)
        What came of it, in a sentence.
    """

    assigned = Signal()
    busy_changed = Signal(bool)
    progressed = Signal(object)
    told = Signal(str)

    def __init__(
        self,
        model: GalleryModel,
        batch: BatchController,
        runner: JobRunner,
        pool: WorkerPool,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._batch = batch
        self._runner = runner
        self._pool = pool
        self._ticket: Ticket | None = None

    @property
    def busy(self) -> bool:
        """Whether palettes are being found out or rated."""
        return self._ticket is not None

    def share(self, paths: Sequence[Path], settings: Settings) -> None:
        """Make one palette for these pictures, give it to those that can be read, and rate it."""
        items = self._items(paths)
        if len(items) < 2 or self.busy:
            return
        options, most, pool = settings.options, settings.max_pixels, self._pool

        def work(reporter: Reporter) -> _Told:
            gathering, readable = Gathering(len(items)), []
            for done, item in enumerate(items):
                reporter.part(Doing("Counting colors:", done, len(items)))
                try:
                    gathering.add(pool.ask(CountColorsRequest(item.file, options, most), reporter))
                except QtCompressError:
                    continue  # its row says why, or will when it is compressed
                readable.append(item)
            if len(readable) < 2:
                raise UsageError("Fewer than two of these pictures can be read", "Look at what their rows say.")
            palette = gathering.palette(options, reporter)
            given = Given(palette, pictures=len(readable))
            reporter.part(_Assigned(tuple(item.path for item in readable), given))
            left = len(items) - len(readable)
            return _Told(_sentence(given, [*_rates(readable, given, options, most, pool, reporter)], left))

        self._begin(work)

    def load(self, paths: Sequence[Path], file: Path, settings: Settings) -> None:
        """Give the palette in a file to these pictures, and rate it."""
        items = self._items(paths)
        if not items or self.busy:
            return
        options, most, pool = settings.options, settings.max_pixels, self._pool

        def work(reporter: Reporter) -> _Told:
            given = Given(read_palette(file), file=file.name)
            reporter.part(_Assigned(tuple(item.path for item in items), given))
            costs = [*_rates(items, given, options, most, pool, reporter)]
            return _Told(_sentence(given, costs, 0))

        self._begin(work)

    def restore(self, paths: Sequence[Path]) -> None:
        """Give these pictures back the palettes that fit each best."""
        items = [item for item in self._items(paths) if item.given is not None]
        if items and not self.busy:
            self._assign([item.path for item in items], None)

    def export(self, palette: Palette, file: Path) -> None:
        """Write a palette to a file, whose suffix says how; one that is there was agreed to be replaced."""

        def work(reporter: Reporter) -> _Told:
            write_palette(palette, file, overwrite=True)
            return _Told(f"The palette was written to {file}.")

        if not self.busy:
            self._begin(work)

    @Slot()
    def stop(self) -> None:
        """Give up what is on its way; what was given and rated stays."""
        if self._ticket is not None:
            self._runner.cancel(self._ticket)

    @Slot(object)
    def on_parted(self, part: PartialResult) -> None:
        """Take what has become known."""
        if part.ticket != self._ticket:
            return
        if isinstance(part.value, _Assigned):
            self._assign(part.value.paths, part.value.given)
        elif isinstance(part.value, _Rated):
            item = self._model.item(part.value.path)
            if item is not None and item.given is not None and item.given.palette == part.value.given.palette:
                self._model.update(part.value.path, given=part.value.given)
        else:
            self.progressed.emit(part.value)

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Say what came of it."""
        if end.ticket == self._ticket and isinstance(end.result, _Told):
            self._end()
            self.told.emit(end.result.sentence)

    @Slot(object)
    def on_failed(self, failed: Failed) -> None:
        """Say why nothing came of it."""
        if failed.ticket == self._ticket:
            self._end()
            self.told.emit(failed.error.sentence())

    @Slot(object)
    def on_cancelled(self, tickets: tuple[Ticket, ...]) -> None:
        """Be free for the next."""
        if self._ticket in tickets:
            self._end()

    def _items(self, paths: Sequence[Path]) -> list[Item]:
        return [item for path in paths if (item := self._model.item(path)) is not None]

    def _assign(self, paths: Sequence[Path], given: Given | None) -> None:
        self._batch.forget(paths)
        self._model.update_many({path: {"given": given} for path in paths})
        self.assigned.emit()

    def _begin(self, work: Callable[[Reporter], _Told]) -> None:
        self._ticket = self._runner.submit(work)
        self.busy_changed.emit(True)

    def _end(self) -> None:
        self._ticket = None
        self.progressed.emit(None)
        self.busy_changed.emit(False)


def _rates(
    items: Sequence[Item], given: Given, options: Options, most: int, pool: WorkerPool, reporter: Reporter
) -> Iterator[float]:
    """Tell what the palette costs each picture, and yield it."""
    asked = options_with_palette(options, given.palette)
    for done, item in enumerate(items):
        reporter.part(Doing("Comparing:", done, len(items)))
        try:
            points = pool.ask(PaletteCostRequest(item.file, asked, most), reporter)
        except QtCompressError:
            continue
        reporter.part(_Rated(item.path, replace(given, cost=points)))
        yield points


def _sentence(given: Given, costs: Sequence[float], left: int) -> str:
    """Return what a palette is, and what it costs."""
    if given.file:
        text = f"The palette of {given.file} has {fmt.of_things(len(given.palette), 'color')}."
    else:
        text = f"{fmt.of_things(given.pictures, 'picture')} share {fmt.of_things(len(given.palette), 'color')}."
    if len(costs) == 1:
        text += f" It costs {fmt.points(costs[0])} of SSIMULACRA2."
    elif costs:
        text += f" That costs {fmt.tenths(min(costs))} to {fmt.points(max(costs))} of SSIMULACRA2 a picture."
    if left:
        text += f" {fmt.of_things(left, 'picture')} could not be read."
    return text
