"""Finds pictures and makes their thumbnails off the GUI thread; visible rows come first."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, Signal

from qtcompress.core.errors import LeftAlone, QtCompressError
from qtcompress.core.types import Stage
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.incoming import EVERYTHING, Incoming
from qtcompress.engine.planning.plan import Refusal, Source
from qtcompress.engine.preview import MakeThumbnail
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import build_pyramid
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.gallery.changes import DropThumbnail, SetSentence, SetState, SetThumbnail
from qtcompress.gui.gallery.item import Role, RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.tasks.runner import JobRunner, Reporter, Ticket
from qtcompress.gui.tasks.sliced_work import Receipt, SlicedWork

_tr = RoomTexts(__name__)

THUMBNAIL_PX = 256
_KEPT_THUMBNAILS = 400  # about 0.25 MB each
_PART_COUNT = 200
_ADDED_AT_ONCE = 200  # pictures, in about 15 ms
_PART_INTERVAL_S = 0.1
_UNTRIED = (RowState.WAITING, RowState.CANCELLED, RowState.SET_ASIDE)

Scan = Callable[..., Iterator[Source | Refusal]]


@dataclass(frozen=True, slots=True)
class _Found:
    """A part of a scan.

    The scan waits until it is `added`. Without that, both would need the interpreter's lock, and the window's thread
    would wait for it at each of its calls of Qt.
    """

    sources: tuple[Source, ...]
    refusals: tuple[Refusal, ...]
    left_out: int = 0
    added: Receipt = field(default_factory=Receipt)


@dataclass(frozen=True, slots=True)
class Scanned:
    """The result of a scan: how many pictures it found, and which of the given paths hold none.

    `left_out` is the number of pictures that did not come in, as the options ask.
    """

    found: int
    refusals: tuple[Refusal, ...]
    left_out: int = 0

    def sentence(self) -> str:
        """Return a message about the scan; "" if it simply found pictures."""
        if self.refusals:
            first, others = self.refusals[0], len(self.refusals) - 1
            told = localized(first.error.sentence(first.path.name or str(first.path)))
            if not others:
                return told
            more = _tr.plural(others, "The same goes for {n:,} other path.", "The same goes for {n:,} other paths.")
            return fmt.sentences((told, more))
        if self.left_out:
            return _tr.plural(
                self.left_out,
                "{n:,} picture was left out, as the options under More ask.",
                "{n:,} pictures were left out, as the options under More ask.",
            )
        return "" if self.found else _tr("No pictures were found there.")


class Loader(QObject):
    """Fills the gallery.

    One scan runs at a time, and one thumbnail is made at a time; only the `keep` thumbnails seen last stay in memory.
    The selected picture waits for no other: it is read by `look`, at the size of a pane.

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
        thumbnail: MakeThumbnail,
        look: MakeThumbnail | None = None,
        keep: int = _KEPT_THUMBNAILS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._runner = runner
        self._scan = scan
        self._thumbnail = thumbnail
        self._look = look or thumbnail
        self._look_px = THUMBNAIL_PX
        self._looking: tuple[Ticket, Path] | None = None
        self._near: tuple[Path, ...] = ()
        self._keep = keep
        self._scans = 0  # of which not all pictures are in the gallery yet
        self._running_scans = 0
        self._found = 0
        self._refusals: list[Refusal] = []
        self._left_out = 0
        self._coming: SlicedWork[Source] = SlicedWork(self._add_some, _ADDED_AT_ONCE, self)
        self._making = False
        self._made: dict[Path, None] = {}  # in the order in which they were made
        self._hopeless: set[Path] = set()
        self._visible: tuple[Path, ...] = ()
        self._current: Path | None = None
        model.removed.connect(self._on_removed)
        model.dataChanged.connect(self._on_changed)

    @property
    def busy(self) -> bool:
        """Whether folders are being searched."""
        return self._scans > 0

    def add(self, paths: Iterable[Path], *, exclude: Path | None = None, incoming: Incoming = EVERYTHING) -> None:
        """Search files and folders for pictures that come in; `exclude` is the output folder."""
        wanted = tuple(paths)
        if wanted:
            self._scans += 1
            self._running_scans += 1
            self._runner.submit(
                partial(_search, self._scan, wanted, exclude, incoming),
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
        """Tell which row is selected: it is read at once, wherever it is, and whatever else is being read."""
        self._current, self._near = path, ()
        if self._looking is not None and self._looking[1] != path:
            self._runner.cancel(self._looking[0])
        self._look_at_next()

    def look_ahead(self, near: Sequence[Path]) -> None:
        """Read these pictures, too, until another one is selected."""
        self._near = tuple(near)
        self._look_at_next()

    def set_look_px(self, side: int) -> None:
        """Set the longest side in pixels with which the selected picture is read."""
        self._look_px = side

    def retry(self, path: Path) -> None:
        """Read a picture again, whose file may be another one now, or which could not be read."""
        if path in self._hopeless:
            self._hopeless.discard(path)
            self._model.update(path, SetState(RowState.WAITING, ""))
        self._model.update(path, DropThumbnail())
        self._look_at_next()

    def _on_changed(self, _first: QModelIndex, _last: QModelIndex, roles: Sequence[int]) -> None:
        if Role.THUMBNAIL in roles:
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
        self._left_out += found.left_out
        self._coming.add(found.sources, found.added)

    def _end_scan(self, _end: object = None) -> None:
        self._running_scans -= 1
        self._coming.wake()

    def _add_some(self, sources: list[Source]) -> None:
        self._model.add(sources)
        if self._scans and not self._running_scans and not self._coming.busy:
            self._scans = 0
            scanned = Scanned(self._found, tuple(self._refusals), self._left_out)
            self._found, self._refusals, self._left_out = 0, [], 0
            self.scanning.emit(False)
            self.scanned.emit(scanned)

    # Thumbnails

    def _look_at_next(self) -> None:
        """Read the selected picture, or one near it."""
        if self._looking is not None:
            return
        for path in (*([self._current] if self._current is not None else ()), *self._near):
            item = self._model.item(path)
            if item is not None and self._is_wanted(path):
                ticket = self._runner.submit(
                    partial(_make, self._look, item.file, self._look_px),
                    then=partial(self._end_looking, partial(self._show, path)),
                    failed=partial(self._end_looking, partial(self._refuse, path)),
                    cancelled=partial(self._end_looking, None),
                )
                self._looking = ticket, path
                return

    def _end_looking(self, tell: Callable[[object], object] | None, *told: object) -> None:
        self._looking = None
        if tell is not None:
            tell(*told)
        self._look_at_next()

    def _is_wanted(self, path: Path) -> bool:
        """Whether a picture has to be read: for its thumbnail, or by this program, if another made its thumbnail."""
        item = self._model.item(path)
        if item is None or path in self._hopeless:
            return False
        return item.thumbnail is None or (path == self._current and not item.read)

    def _make_next(self) -> None:
        if self._making:
            return
        looked_at = self._looking[1] if self._looking is not None else None
        for path in self._visible:
            item = self._model.item(path)
            if item is not None and item.thumbnail is None and path != looked_at and path not in self._hopeless:
                self._making = True
                self._runner.submit(
                    partial(_make, self._thumbnail, item.file, THUMBNAIL_PX),
                    then=partial(self._end_making, partial(self._show, path)),
                    failed=partial(self._end_making, partial(self._refuse, path)),
                    cancelled=partial(self._end_making, None),
                )
                return

    def _end_making(self, tell: Callable[[object], object] | None, *told: object) -> None:
        self._making = False
        if tell is not None:
            tell(*told)
            self._make_next()

    def _show(self, path: Path, made: tuple[SetThumbnail, LeftAlone | None]) -> None:
        thumbnail, left = made
        if not self._model.update(path, thumbnail):
            return
        if left is not None:
            self._refuse(path, left)
            return
        self._made[path] = None
        self._forget_some()

    def _refuse(self, path: Path, error: QtCompressError) -> None:
        """Mark a picture that can't be read, before a batch tries it."""
        self._hopeless.add(path)
        item = self._model.item(path)
        if item is not None and item.source.left:  # its forecast says why
            pass
        elif item is not None and item.state in _UNTRIED:
            state = RowState.SKIPPED if isinstance(error, LeftAlone) else RowState.FAILED
            self._model.update(path, SetState(state, error.sentence(path.name)))
        elif item is not None and not item.sentence:
            self._model.update(path, SetSentence(error.sentence(path.name)))

    def _forget_some(self) -> None:
        visible = {*self._visible, self._current}
        surplus = len(self._made) - max(self._keep, len(visible))
        for path in [path for path in self._made if path not in visible][: max(surplus, 0)]:
            del self._made[path]
            self._model.update(path, DropThumbnail())


def _search(
    scan: Scan, paths: tuple[Path, ...], exclude: Path | None, incoming: Incoming, reporter: Reporter[_Found]
) -> None:
    sources: list[Source] = []
    refusals: list[Refusal] = []
    sent = time.monotonic()
    apart: list[Path] = []
    for found in scan(paths, exclude=exclude, incoming=incoming, left_out=apart.append):
        if isinstance(found, Refusal):
            refusals.append(found)
        else:
            sources.append(found)
        if len(sources) + len(refusals) >= _PART_COUNT or time.monotonic() - sent > _PART_INTERVAL_S:
            _hand_over(_Found(tuple(sources), tuple(refusals)), reporter)
            sources, refusals, sent = [], [], time.monotonic()
    _hand_over(_Found(tuple(sources), tuple(refusals), len(apart)), reporter)


def _hand_over(found: _Found, reporter: Reporter[_Found]) -> None:
    """Hand over a part of a scan, and wait until the gallery has it."""
    reporter.part(found)
    found.added.wait(lambda: reporter(Stage.READ, 0.0))


def _make(
    thumbnail: MakeThumbnail, path: Path, side: int, reporter: Reporter[object]
) -> tuple[SetThumbnail, LeftAlone | None]:
    made = thumbnail(path, side, reporter)
    return SetThumbnail(build_pyramid(made.pixels), made.width, made.height, made.motion), made.left
