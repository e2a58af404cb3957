"""The preview: what the current settings make of the selected picture. Debounced, and the latest wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qtcompress.core.types import Palette, Quantized, Report, Stage
from qtcompress.engine.contest.given_palette import recipe_with_palette
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.common.images import Pyramid, build_mask, build_pyramid
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.preview.compare_view import Pair, build_pair
from qtcompress.gui.tasks.runner import Failed, Finished, JobRunner, PartialResult, Reporter, Ticket

DEBOUNCE_MS = 60
_LEAST_PANE_PX = 256
_DIRECT = 2.0  # a picture of at most so many panes is worked on as a whole at once

_ON_THEIR_WAY = (RowState.QUEUED, RowState.RUNNING, RowState.SET_ASIDE)

MakePreview = Callable[[PreviewRequest, Report], Preview]
LoadPicture = Callable[[PreviewRequest, Report], Picture]


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A preview, and its two pictures ready to be painted."""

    preview: Preview
    pair: Pair = field(repr=False)

    @property
    def label(self) -> str:
        """What the After is to be called where it is no mere preview; "" where it is."""
        if self.preview.request.staged is not None:
            return "After, staged"
        return "After: original kept" if self.preview.kept else ""

    def index_at(self, x: int, y: int) -> int:
        """Return the palette entry at a pixel of the full picture; -1 where there is no palette."""
        if self.preview.quantized is None:
            return -1
        indices = self.preview.quantized.indices
        height, width = indices.shape
        return int(indices[y * height // self.preview.height, x * width // self.preview.width])


@dataclass(frozen=True, slots=True, eq=False)
class Looked:
    """A picture alone, of the size of the pane, while what comes of it is still being found."""

    before: Pyramid = field(repr=False)
    width: int
    height: int


class PreviewController(QObject):
    """Keeps the preview in step with selection and options: first at the size of the pane, then in full.

    Parameters
    ----------
    runner : JobRunner
        Of one thread: `make` remembers decoded pictures, and is used from one thread at a time.
    make : MakePreview
        Usually `Previewer(...).preview`.
    look : LoadPicture, optional
        Usually `Previewer(...).look`; what is seen of a picture while encodings compete for it, which takes seconds.

    Signals
    -------
    placed(Item or None)
        Another picture is to be previewed; of the last one nothing is valid any more.
    looked(Looked)
        There is no result yet, but the picture itself.
    shown(Shown)
        A result that is the current one. Until another follows it stays.
    failed(str)
        There is no result; the sentence says why.
    busy_changed(bool)
        Whether a newer result is on its way.
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
        self._runner = runner
        self._make = make
        self._look = look
        self._recipe = recipe.for_preview()
        self._path: Path | None = None
        self._file: Path | None = None  # which holds the picture
        self._staged: Path | None = None  # its result, which waits to be applied
        self._readable = False  # whether a worker has read it
        self._refused = False  # whether a worker could not
        self._palette: Palette | None = None  # of the picture, where it is not its own
        self._pixels = 0  # of the picture; 0 while it is unknown
        self._pane_px = 1024
        self._ticket: Ticket | None = None
        self._proxy = False  # whether the task that runs makes a proxy
        self._current: Shown | None = None
        self._busy = False
        self._timer = QTimer(self, singleShot=True, interval=debounce_ms)
        self._timer.timeout.connect(self._begin)

    @property
    def path(self) -> Path | None:
        """The picture that is previewed."""
        return self._path

    @property
    def current(self) -> Shown | None:
        """What is shown, if anything is."""
        return self._current

    @property
    def busy(self) -> bool:
        """Whether a newer result is on its way."""
        return self._busy

    def select(self, item: Item | None) -> None:
        """Preview this picture from now on."""
        path = item.path if item is not None else None
        if path == self._path:
            return
        self._path = path
        self._readable = self._refused = False
        self._palette = item.given.palette if item is not None and item.given is not None else None
        self._staged = None
        self._current = None
        self.placed.emit(item)
        self._restart()
        if item is not None:
            self.update(item)

    def update(self, item: Item) -> None:
        """Take what has become known of the picture. Only what a worker has read is opened in this process."""
        if item.path != self._path:
            return
        self._file = item.file
        shown, self._staged = self._staged, item.staged
        palette = item.given.palette if item.given is not None else None
        repainted, self._palette = palette != self._palette, palette
        if self._readable:
            if repainted or (shown != self._staged and not item.replaced):  # what was applied is what is seen already
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
        """Say how large a pane is, in device pixels; the next proxy has this size."""
        self._pane_px = max(side_px, _LEAST_PANE_PX)

    def retry(self) -> None:
        """Make the preview anew."""
        self._restart()

    @Slot()
    def stop(self) -> None:
        """Give up what is on its way; what is shown stays."""
        self._drop()
        self._set_busy(busy=False)

    @Slot(object)
    def on_parted(self, part: PartialResult) -> None:
        """Show the picture itself, as long as there is no result."""
        if part.ticket == self._ticket and self._current is None and isinstance(part.value, Looked):
            self.looked.emit(part.value)

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Show a result, and ask for the full one after a proxy; stale results are dropped."""
        if end.ticket != self._ticket or not isinstance(end.result, Shown):
            return
        self._ticket = None
        self._current = end.result
        if not end.result.preview.exact and self._proxy:
            self._submit(proxy=False)
        else:
            self._set_busy(busy=False)
        self.shown.emit(end.result)

    @Slot(object)
    def on_failed(self, failed: Failed) -> None:
        """Say why there is nothing to see."""
        if failed.ticket != self._ticket or self._path is None:
            return
        self._ticket = None
        self._set_busy(busy=False)
        self.failed.emit(failed.error.sentence(self._path.name))

    def _restart(self) -> None:
        self._drop()
        if self._path is not None and self._readable:
            self._timer.start()
        self._set_busy(busy=self._path is not None and not self._refused)

    def _drop(self) -> None:
        self._timer.stop()
        if self._ticket is not None:
            ticket, self._ticket = self._ticket, None
            self._runner.cancel(ticket)

    def _begin(self) -> None:
        # A proxy of a picture that is hardly larger would save no time, and its figures are only estimated.
        # What is staged need not be made, only read.
        # Nor has it a meaning where encodings compete: what wins at that size need not win in full.
        direct = self._staged is not None or self._wanted.goal is not None
        self._submit(proxy=not direct and not 0 < self._pixels <= _DIRECT * self._pane_px**2)

    @property
    def _wanted(self) -> Recipe:
        """What is asked of this picture, which may have a palette that is not its own."""
        return self._recipe if self._palette is None else recipe_with_palette(self._recipe, self._palette)

    def _submit(self, *, proxy: bool) -> None:
        if self._file is None:
            return
        self._proxy = proxy
        make, look = self._make, self._look
        side = self._pane_px if proxy else None
        request = PreviewRequest(self._file, self._wanted, side, self._staged)
        slow = request.recipe.goal is not None and self._current is None
        first = replace(request, max_side=self._pane_px) if slow and look else None

        def work(reporter: Reporter) -> Shown:
            if first is not None and look is not None:
                picture = look(first, reporter)
                reporter.part(Looked(build_pyramid(picture.pixels), picture.width, picture.height))
            preview = make(request, reporter)
            after = preview.pixels()
            reporter(Stage.VERIFY, 0.5)
            return Shown(preview, build_pair(preview.before, after, preview.width, preview.height))

        self._ticket = self._runner.submit(work)

    def _set_busy(self, *, busy: bool) -> None:
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)


class Highlighter(QObject):
    """Finds the pixels of one palette entry, off the GUI thread; the latest wins.

    Signals
    -------
    masked(Pyramid or None)
        Where the entry is used; None when none is asked for.
    """

    masked = Signal(object)

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._quantized: Quantized | None = None
        self._index = -1
        self._ticket: Ticket | None = None

    def set_quantized(self, quantized: Quantized | None) -> None:
        """Say which picture is shown; what was lit in the last one is out."""
        self._quantized = quantized
        self.light(-1)

    @Slot(int)
    def light(self, index: int) -> None:
        """Light up the pixels of this entry; -1 for none."""
        self._index = index
        self._light()

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Take a mask, unless another was asked for meanwhile."""
        if end.ticket == self._ticket and isinstance(end.result, Pyramid):
            self._ticket = None
            self.masked.emit(end.result)

    def _light(self) -> None:
        if self._ticket is not None:
            ticket, self._ticket = self._ticket, None
            self._runner.cancel(ticket)
        quantized, index = self._quantized, self._index
        if quantized is None or not 0 <= index < len(quantized.palette):
            self.masked.emit(None)
            return
        self._ticket = self._runner.submit(lambda reporter: build_mask(quantized.indices, index))
