"""The preview: the selected picture with the current settings. Debounced, and the latest one wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import QtCompressError
from qtcompress.core.score.worst import Worst
from qtcompress.core.types import Palette, Quantized, Report, Stage
from qtcompress.engine.contest.given_palette import recipe_with_palette
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.common.images import Pyramid, build_mask, build_pyramid
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.preview.compare_view import Pair, build_pair
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

DEBOUNCE_MS = 60  # pragma: no mutate - a matter of taste
_LEAST_PANE_PX = 256
_DIRECT = 2.0  # a picture no larger than this many panes gets no proxy

_ON_THEIR_WAY = (RowState.QUEUED, RowState.RUNNING, RowState.SET_ASIDE)

MakePreview = Callable[[PreviewRequest, Report], Preview]
LoadPicture = Callable[[PreviewRequest, Report], Picture]


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A preview, and its two pictures ready to paint."""

    preview: Preview
    pair: Pair = field(repr=False)

    @property
    def label(self) -> str:
        """The label of the After if it is more than a preview, else ""."""
        if self.preview.request.staged is not None:
            return "After, staged"
        if self.preview.left:
            return "After: left as it is"
        return "After: original kept" if self.preview.kept else ""

    @property
    def worst(self) -> Worst | None:
        """Where the result differs most from the original, if that is known."""
        outcome = self.preview.outcome
        return None if outcome is None or outcome.made is None or self.preview.kept else outcome.made.worst

    def index_at(self, x: int, y: int) -> int:
        """Return the palette entry at a pixel of the full picture; -1 if it has no palette."""
        if self.preview.quantized is None:
            return -1
        indices = self.preview.quantized.indices
        height, width = indices.shape
        return int(indices[y * height // self.preview.height, x * width // self.preview.width])


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """The picture itself in the size of the pane, while its result is still being found."""

    before: Pyramid = field(repr=False)
    width: int
    height: int


class PreviewController(QObject):
    """Keeps the preview up to date with selection and options: first in the size of the pane, then in full.

    Parameters
    ----------
    runner : JobRunner
        Of one thread: `make` caches decoded pictures and may be used by one thread at a time.
    make : MakePreview
        Usually `Previewer(...).preview`.
    look : LoadPicture, optional
        Usually `Previewer(...).look`; loads the picture that is shown while encodings compete, which takes seconds.

    Signals
    -------
    placed(Item or None)
        Another picture will be previewed; nothing of the last one is valid any more.
    looked(Looked)
        The picture itself, as long as there is no result.
    shown(Shown)
        The current result, valid until the next.
    failed(str)
        There is no result; the sentence says why.
    busy_changed(bool)
        Whether a newer result is being made.
    """

    placed = Signal(object)
    looked = Signal(object)
    shown = Signal(object)
    failed = Signal(str)
    busy_changed = Signal(bool)

    def __init__(
        self,
        runner: JobRunner,
        make: MakePreview,
        recipe: Recipe,
        *,
        look: LoadPicture | None = None,
        debounce_ms: int = DEBOUNCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._look = look
        self._recipe = recipe.for_preview()
        self._path: Path | None = None
        self._file: Path | None = None  # the file that holds the picture
        self._staged: Path | None = None  # its result, while that waits to be applied
        self._readable = False  # whether a worker has read it; # pragma: no mutate - `select` sets it
        self._refused = False  # whether a worker could not read it; # pragma: no mutate - `select` sets it
        self._palette: Palette | None = None  # its given palette
        self._pixels = 0  # pragma: no mutate - 0 while the size is unknown; it is set when the picture can be read
        self._pane_px = 1024
        self._current: Shown | None = None
        self._busy = False
        self._task = DebouncedTask(runner, self._begin, debounce_ms, self)

    @property
    def path(self) -> Path | None:
        """The picture that is previewed."""
        return self._path

    @property
    def current(self) -> Shown | None:
        """The result that is shown, if there is one."""
        return self._current

    @property
    def busy(self) -> bool:
        """Whether a newer result is being made."""
        return self._busy

    def select(self, item: Item | None) -> None:
        """Preview this picture from now on."""
        path = item.path if item is not None else None
        if path == self._path:
            return
        self._path = path
        self._readable = self._refused = False
        self._current = None
        self.placed.emit(item)
        self._restart()
        if item is not None:
            self.update(item)

    def update(self, item: Item) -> None:
        """Take news about the picture. This process opens it only after a worker has read it."""
        if item.path != self._path:
            return
        self._file = item.file
        shown, self._staged = self._staged, item.staged
        palette = item.given.palette if item.given is not None else None
        repainted, self._palette = palette != self._palette, palette
        if self._readable:
            if repainted or (shown != self._staged and not item.replaced):  # an applied result is shown already
                self._restart()
            return
        if item.read:
            self._readable = True
            self._pixels = item.width * item.height
            self._restart()
            return
        if item.state in _ON_THEIR_WAY:
            return
        self._refused = bool(item.sentence)
        self._set_busy(busy=not self._refused)
        if self._refused:
            self.failed.emit(item.sentence)

    def set_recipe(self, recipe: Recipe) -> None:
        """Preview what this recipe makes from now on."""
        if recipe.for_preview() != self._recipe:
            self._recipe = recipe.for_preview()
            if self._staged is None:
                self._restart()

    def set_pane(self, side_px: int) -> None:
        """Set the size of a pane in device pixels, which is the size of the next proxy."""
        self._pane_px = max(side_px, _LEAST_PANE_PX)

    def retry(self) -> None:
        """Make the preview again."""
        self._restart()

    def stop(self) -> None:
        """Stop making a newer result; the current one stays."""
        self._task.stop()
        self._set_busy(busy=False)

    def _show_picture(self, looked: Looked) -> None:
        if self._current is None:
            self.looked.emit(looked)

    def _take(self, shown: Shown, *, proxy: bool) -> None:
        """Show a result, and make the full one after a proxy."""
        self._current = shown
        if proxy and not shown.preview.exact:
            self._submit(proxy=False)
        else:
            self._set_busy(busy=False)
        self.shown.emit(shown)

    def _fail(self, error: QtCompressError) -> None:
        self._set_busy(busy=False)
        self.failed.emit(error.sentence(self._path.name if self._path is not None else ""))

    def _restart(self) -> None:
        self._task.stop()
        if self._path is not None and self._readable:
            self._task.start()
        self._set_busy(busy=self._path is not None and not self._refused)

    def _begin(self) -> None:
        # A proxy that is hardly smaller than the picture would save no time, and its figures are only estimates.
        # A staged result is only read. If encodings compete, another one may win at the size of a proxy.
        direct = self._staged is not None or self._wanted.goal is not None
        self._submit(proxy=not direct and not 0 < self._pixels <= _DIRECT * self._pane_px**2)

    @property
    def _wanted(self) -> Recipe:
        """What is asked for this picture, which can have a given palette; then nothing competes."""
        return self._recipe if self._palette is None else recipe_with_palette(self._recipe, self._palette)

    def _submit(self, *, proxy: bool) -> None:
        if self._file is None:
            return  # pragma: no mutate - a picture that can be read has a file
        side = self._pane_px if proxy else None
        request = PreviewRequest(self._file, self._wanted, side, self._staged)
        slow = request.recipe.goal is not None and self._current is None
        make, look = self._make, self._look if slow else None
        first = replace(request, max_side=self._pane_px)

        def work(reporter: Reporter[Looked]) -> Shown:
            if look is not None:
                picture = look(first, reporter)
                reporter.part(Looked(build_pyramid(picture.pixels), picture.width, picture.height))
            preview = make(request, reporter)
            after = preview.pixels()
            reporter(Stage.VERIFY, 0.5)
            return Shown(preview, build_pair(preview.before, after, preview.width, preview.height))

        self._task.submit(work, part=self._show_picture, then=partial(self._take, proxy=proxy), failed=self._fail)

    def _set_busy(self, *, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)


class Highlighter(QObject):
    """Finds the pixels of one palette entry, off the GUI thread; the latest one wins.

    Signals
    -------
    masked(Pyramid or None)
        The pixels of the entry; None while no entry is highlighted.
    """

    masked = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._quantized: Quantized | None = None
        self._index = -1  # pragma: no mutate - `light` sets it
        self._task = DebouncedTask(runner, self._begin, 0, self)  # pragma: no mutate - no pause that a person notices

    def set_quantized(self, quantized: Quantized | None) -> None:
        """Take the picture that is shown; no entry of it is highlighted yet."""
        self._quantized = quantized
        self.light(-1)

    def light(self, index: int) -> None:
        """Highlight the pixels of this entry; -1 for none."""
        self._index = index
        self._task.stop()
        if self._quantized is None or not 0 <= index < len(self._quantized.palette):
            self.masked.emit(None)
        else:
            self._task.start()

    def _begin(self) -> None:
        quantized, index = self._quantized, self._index
        if quantized is not None:
            self._task.submit(lambda reporter: build_mask(quantized.indices, index), then=self.masked.emit)
