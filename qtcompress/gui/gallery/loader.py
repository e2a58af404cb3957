"""Finds pictures and makes their thumbnails off the GUI thread; visible rows come first."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import LeftAlone, QtCompressError
from qtcompress.core.types import Report
from qtcompress.engine import preview
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Refusal, Source
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import build_pyramid
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.gallery.changes import DropThumbnail, SetSentence, SetState, SetThumbnail
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.runner import JobRunner, Reporter
from qtcompress.gui.tasks.sliced_work import SlicedWork

_tr = RoomTexts(__name__)

THUMBNAIL_PX = 256
_KEPT_THUMBNAILS = 400  # about 0.25 MB each
_PART_COUNT = 100
_ADDED_AT_ONCE = 200  # pictures, in about 20 ms
_PART_INTERVAL_S = 0.1
_UNTRIED = (RowState.WAITING, RowState.CANCELLED, RowState.SET_ASIDE)

Scan = Callable[..., Iterator[Source | Refusal]]
MakeThumbnail = Callable[[Path, int, Report], preview.Thumbnail]


@dataclass(frozen=True, slots=True)
class _Found:
    """A part of a scan."""

    sources: tuple[Source, ...]
    refusals: tuple[Refusal, ...]


@dataclass(frozen=True, slots=True)
class Scanned:
    """The result of a scan: how many pictures it found, and which of the given paths hold none."""

    found: int
    refusals: tuple[Refusal, ...]

    def sentence(self) -> str:
        """Return a message about the scan; "" if it simply found pictures."""
        if self.refusals:
            first, others = self.refusals[0], len(self.refusals) - 1
            told = localized(first.error.sentence(first.path.name or str(first.path)))
            if not others:
                return told
            more = _tr.plural(others, "The same goes for {n:,} other path.", "The same goes for {n:,} other paths.")
            return fmt.sentences((told, more))
        return "" if self.found else _tr("No pictures were found there.")


class Loader(QObject):
    """Fills the gallery.

    One scan runs at a time, and one thumbnail is made at a time; only the `keep` thumbnails seen last stay in memory.

    Signals
    -------
    scanning(bool)
        Whether folders are being searched.
    scanned(Scanned)
        All requested paths have been searched.
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
        self._scans = 0  # of which not all pictures are in the gallery yet
        self._running_scans = 0
        self._found = 0
        self._refusals: list[Refusal] = []
        self._coming: SlicedWork[Source] = SlicedWork(self._add_some, _ADDED_AT_ONCE, self)
        self._making = False
        self._made: dict[Path, None] = {}  # in the order in which they were made
        self._hopeless: set[Path] = set()
        self._visible: tuple[Path, ...] = ()
        self._current: Path | None = None
        model.removed.connect(self._on_removed)

    @property
    def busy(self) -> bool:
        """Whether folders are being searched."""
        return self._scans > 0

    def add(self, paths: Iterable[Path], *, exclude: Path | None = None) -> None:
        """Search files and folders for pictures; `exclude` is the output folder."""
        wanted = tuple(paths)
        if wanted:
            self._scans += 1
            self._running_scans += 1
            self._runner.submit(
                partial(_search, self._scan, wanted, exclude),
                part=self._take,
                then=self._end_scan,
                failed=self._end_scan,
                cancelled=self._end_scan,
            )
            self.scanning.emit(True)

    def set_visible(self, paths: Sequence[Path]) -> None:
        """Tell which rows are visible, and which will be next, in the order in which they want their thumbnails."""
        self._visible = tuple(paths)
        self._make_next()

    def set_current(self, path: Path | None) -> None:
        """Tell which row is selected: its thumbnail is made before all others, wherever it is."""
        self._current = path
        self._make_next()

    def retry(self, path: Path) -> None:
        """Try again to read a picture that could not be read."""
        if path in self._hopeless:
            self._hopeless.discard(path)
            self._model.update(path, SetState(RowState.WAITING, ""))
            self._make_next()

    def _on_removed(self, paths: tuple[Path, ...]) -> None:
        gone = set(paths)
        for path in self._made.keys() & gone:
            del self._made[path]
        self._hopeless -= gone

    # Scans

    def _take(self, found: _Found) -> None:
        self._found += len(found.sources)
        self._refusals += found.refusals
        self._coming.add(found.sources)

    def _end_scan(self, _end: object = None) -> None:
        self._running_scans -= 1
        self._coming.wake()

    def _add_some(self, sources: list[Source]) -> None:
        self._model.add(sources)
        if self._scans and not self._running_scans and not self._coming.busy:
            self._scans = 0
            scanned = Scanned(self._found, tuple(self._refusals))
            self._found, self._refusals = 0, []
            self.scanning.emit(False)
            self.scanned.emit(scanned)

    # Thumbnails

    def _make_next(self) -> None:
        if self._making:
            return
        for path in (*([self._current] if self._current is not None else ()), *self._visible):
            item = self._model.item(path)
            if item is not None and item.thumbnail is None and path not in self._hopeless:
                self._making = True
                self._runner.submit(
                    partial(_make, self._thumbnail, item.file),
                    then=partial(self._show, path),
                    failed=partial(self._refuse, path),
                    cancelled=self._end_making,
                )
                return

    def _show(self, path: Path, made: SetThumbnail) -> None:
        self._making = False
        if self._model.update(path, made):
            self._made[path] = None
            self._forget_some()
        self._make_next()

    def _refuse(self, path: Path, error: QtCompressError) -> None:
        """Mark a picture that can't be read, before a batch tries it."""
        self._making = False
        self._hopeless.add(path)
        item = self._model.item(path)
        if item is not None and item.source.left:  # its forecast says why
            pass
        elif item is not None and item.state in _UNTRIED:
            state = RowState.SKIPPED if isinstance(error, LeftAlone) else RowState.FAILED
            self._model.update(path, SetState(state, error.sentence(path.name)))
        elif item is not None and not item.sentence:
            self._model.update(path, SetSentence(error.sentence(path.name)))
        self._make_next()

    def _end_making(self) -> None:
        self._making = False

    def _forget_some(self) -> None:
        visible = {*self._visible, self._current}
        surplus = len(self._made) - max(self._keep, len(visible))
        for path in [path for path in self._made if path not in visible][: max(surplus, 0)]:
            del self._made[path]
            self._model.update(path, DropThumbnail())


def _search(scan: Scan, paths: tuple[Path, ...], exclude: Path | None, reporter: Reporter[_Found]) -> None:
    sources: list[Source] = []
    refusals: list[Refusal] = []
    sent = time.monotonic()
    for found in scan(paths, exclude=exclude):
        if isinstance(found, Refusal):
            refusals.append(found)
        else:
            sources.append(found)
        if len(sources) + len(refusals) >= _PART_COUNT or time.monotonic() - sent > _PART_INTERVAL_S:
            reporter.part(_Found(tuple(sources), tuple(refusals)))
            sources, refusals, sent = [], [], time.monotonic()
    reporter.part(_Found(tuple(sources), tuple(refusals)))


def _make(thumbnail: MakeThumbnail, path: Path, reporter: Reporter[object]) -> SetThumbnail:
    made = thumbnail(path, THUMBNAIL_PX, reporter)
    return SetThumbnail(build_pyramid(made.pixels), made.width, made.height)
