"""Finds pictures and makes their thumbnails, off the GUI thread: what is visible first."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import Report
from qtcompress.engine import preview
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Refusal, Source
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import Pyramid, build_pyramid
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.runner import Failed, Finished, JobRunner, PartialResult, Reporter, Ticket

THUMBNAIL_PX = 256
_KEPT_THUMBNAILS = 400  # some 0.25 MB each
_PART_COUNT = 100
_ADDED_AT_ONCE = 200  # pictures, in some 20 ms
_PART_INTERVAL_S = 0.1
_UNTRIED = (RowState.WAITING, RowState.CANCELLED, RowState.SET_ASIDE)

Scan = Callable[..., Iterator[Source | Refusal]]
MakeThumbnail = Callable[[Path, int, Report], preview.Thumbnail]


@dataclass(frozen=True, slots=True, eq=False)
class _Made:
    pyramid: Pyramid
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Scanned:
    """What came of searching: pictures found, and what was named and holds none."""

    found: int
    refusals: tuple[Refusal, ...]

    def sentence(self) -> str:
        """Return what there is to say about it, or ""."""
        if self.refusals:
            first, others = self.refusals[0], len(self.refusals) - 1
            more = f" The same goes for {fmt.of_things(others, 'other path')}." if others else ""
            return first.error.sentence(first.path.name or str(first.path)) + more
        return "" if self.found else "No pictures were found there."


class Loader(QObject):
    """Fills the gallery.

    One scan runs at a time, and one thumbnail; of a long gallery only the thumbnails seen last are kept.

    Signals
    -------
    scanning(bool)
        Whether folders are being searched.
    scanned(Scanned)
        All that was asked for has been searched.
    """

    scanning = Signal(bool)
    scanned = Signal(object)

    def __init__(
        self,
        model: GalleryModel,
        runner: JobRunner,
        *,
        scan: Scan = plan.scan,
        thumbnail: MakeThumbnail = preview.thumbnail,
        keep: int = _KEPT_THUMBNAILS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._runner = runner
        self._scan = scan
        self._thumbnail = thumbnail
        self._keep = keep
        self._scans: set[Ticket] = set()
        self._ended_scans: set[Ticket] = set()
        self._found = 0
        self._refusals: list[Refusal] = []
        self._coming: deque[Source] = deque()  # found, but not in the gallery yet
        self._adder = QTimer(self, singleShot=True, interval=0)
        self._adder.timeout.connect(self._add_some)
        self._making: dict[Ticket, Path] = {}
        self._made: dict[Path, None] = {}  # in the order in which they were made
        self._hopeless: set[Path] = set()
        self._visible: tuple[Path, ...] = ()
        self._current: Path | None = None

    @property
    def busy(self) -> bool:
        """Whether folders are being searched."""
        return bool(self._scans)

    def add(self, paths: Iterable[Path], *, exclude: Path | None = None) -> None:
        """Search files and folders for pictures; `exclude` is the output folder."""
        wanted = tuple(paths)
        if wanted:
            self._scans.add(self._runner.submit(partial(_search, self._scan, wanted, exclude)))
            self.scanning.emit(True)

    def set_visible(self, paths: Sequence[Path]) -> None:
        """Say which rows are seen, and next to be, in the order in which their thumbnails are wanted."""
        self._visible = tuple(paths)
        self._make_next()

    def set_current(self, path: Path | None) -> None:
        """Say which row is selected: its thumbnail is wanted before all others, wherever it is."""
        self._current = path
        self._make_next()

    def retry(self, path: Path) -> None:
        """Try again to read a picture that could not be read."""
        if path in self._hopeless:
            self._hopeless.discard(path)
            self._model.update(path, state=RowState.WAITING, sentence="")
            self._make_next()

    @Slot(object)
    def on_parted(self, part: PartialResult) -> None:
        """Take what a scan has found so far."""
        if part.ticket in self._scans and isinstance(part.value, tuple):
            sources = [found for found in part.value if isinstance(found, Source)]
            self._found += len(sources)
            self._refusals += [found for found in part.value if isinstance(found, Refusal)]
            self._coming.extend(sources)
            self._adder.start()

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Take a thumbnail, or the end of a scan."""
        self._end_scan(end.ticket)
        path = self._making.pop(end.ticket, None)
        if path is not None and isinstance(end.result, _Made):
            made = end.result
            if self._model.update(path, thumbnail=made.pyramid, width=made.width, height=made.height):
                self._made[path] = None
                self._forget_some()
            self._make_next()

    @Slot(object)
    def on_failed(self, failed: Failed) -> None:
        """Mark a picture that can't be read, before a batch comes upon it."""
        self._end_scan(failed.ticket)
        path = self._making.pop(failed.ticket, None)
        if path is None:
            return
        self._hopeless.add(path)
        item = self._model.item(path)
        if item is not None and item.state in _UNTRIED:
            state = RowState.SKIPPED if isinstance(failed.error, LeftAlone) else RowState.FAILED
            self._model.update(path, state=state, sentence=failed.error.sentence(path.name))
        elif item is not None and not item.sentence:
            self._model.update(path, sentence=failed.error.sentence(path.name))
        self._make_next()

    @Slot(object)
    def on_cancelled(self, tickets: tuple[Ticket, ...]) -> None:
        """Forget what was stopped."""
        for ticket in tickets:
            self._end_scan(ticket)
            self._making.pop(ticket, None)

    @Slot(object)
    def on_removed(self, paths: tuple[Path, ...]) -> None:
        """Forget rows that are gone."""
        gone = set(paths)
        for path in self._made.keys() & gone:
            del self._made[path]
        self._hopeless -= gone

    def _end_scan(self, ticket: Ticket) -> None:
        if ticket in self._scans:
            self._ended_scans.add(ticket)
            self._adder.start()

    def _add_some(self) -> None:
        """Add some of what was found, and the rest when the window has had its turn."""
        self._model.add([self._coming.popleft() for _ in range(min(_ADDED_AT_ONCE, len(self._coming)))])
        if self._coming:
            self._adder.start()
        elif self._scans and self._scans == self._ended_scans:
            self._scans.clear()
            self._ended_scans.clear()
            scanned = Scanned(self._found, tuple(self._refusals))
            self._found, self._refusals = 0, []
            self.scanning.emit(False)
            self.scanned.emit(scanned)

    def _make_next(self) -> None:
        if self._making:
            return
        for path in (*([self._current] if self._current is not None else ()), *self._visible):
            item = self._model.item(path)
            if item is not None and item.thumbnail is None and path not in self._hopeless:
                self._making[self._runner.submit(partial(_make, self._thumbnail, item.file))] = path
                return

    def _forget_some(self) -> None:
        visible = {*self._visible, self._current}
        surplus = len(self._made) - max(self._keep, len(visible))
        for path in [path for path in self._made if path not in visible][: max(surplus, 0)]:
            del self._made[path]
            self._model.update(path, thumbnail=None)


def _search(scan: Scan, paths: tuple[Path, ...], exclude: Path | None, reporter: Reporter) -> None:
    part: list[Source | Refusal] = []
    sent = time.monotonic()
    for found in scan(paths, exclude=exclude):
        part.append(found)
        if len(part) >= _PART_COUNT or time.monotonic() - sent > _PART_INTERVAL_S:
            reporter.part(tuple(part))
            part, sent = [], time.monotonic()
    reporter.part(tuple(part))


def _make(thumbnail: MakeThumbnail, path: Path, reporter: Reporter) -> _Made:
    made = thumbnail(path, THUMBNAIL_PX, reporter)
    return _Made(build_pyramid(made.pixels), made.width, made.height)
