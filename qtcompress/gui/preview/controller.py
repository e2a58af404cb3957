"""The preview: the selected picture with the current settings. Debounced, and the latest one wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import QtCompressError
from qtcompress.core.score.worst import Worst
from qtcompress.core.types import Quantized, Report, Stage
from qtcompress.engine.contest.given_palette import recipe_with_palette
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.preview import Preview, PreviewRequest
from qtcompress.gui.common.images import Pyramid, build_mask, build_pyramid
from qtcompress.gui.gallery.item import Given, Item, RowState
from qtcompress.gui.preview.pair import Pair, build_pair
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

DEBOUNCE_MS = 60  # pragma: no mutate - a matter of taste
_LEAST_PANE_PX = 256
_DIRECT = 2.0  # a picture no larger than this many panes gets no proxy

_ON_THEIR_WAY = (RowState.QUEUED, RowState.RUNNING, RowState.SET_ASIDE)

MakePreview = Callable[[PreviewRequest, Report], Preview]
LoadPicture = Callable[[PreviewRequest, Report], Picture]
FindOriginal = Callable[[Path], Path | None]


@dataclass(frozen=True, slots=True)
class Asked:
    """Everything that decides what is shown of the selected picture.

    file : the file that holds it
    staged : its result that waits to be applied, if there is one; then `recipe` is None, as no option matters
    replaced : whether the file is the result that replaced the original
    size_bytes : of the picture's own file; an undo changes it
    """

    file: Path | None
    staged: Path | None
    replaced: bool
    recipe: Recipe | None
    size_bytes: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class Shown:
    """A preview, what was asked for, and its two pictures ready to paint."""

    preview: Preview
    asked: Asked
    pair: Pair = field(repr=False)

    @property
    def label(self) -> str:
        """The label of the After."""
        staged = self.preview.request.staged
        if self.preview.left:
            return "After: left as it is"
        if staged is None:
            return "After: the original stays" if self.preview.kept else "After"
        return "After, staged" if staged == self.asked.staged else "After, on disk"

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
    original_of : FindOriginal, optional
        Usually `Session.original_of`, called in the pool: results of this program are shown beside their originals,
        since a batch leaves them as they are.

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
    outdated_changed(bool)
        Whether what is shown is not what is asked for any more; a newer result is being made.
    stopped
        A person stopped the preview: there is no result that is current and exact, and none will come.
    """

    placed = Signal(object)
    looked = Signal(object)
    shown = Signal(object)
    failed = Signal(str)
    busy_changed = Signal(bool)
    outdated_changed = Signal(bool)
    stopped = Signal()

    def __init__(
        self,
        runner: JobRunner,
        make: MakePreview,
        recipe: Recipe,
        *,
        look: LoadPicture | None = None,
        original_of: FindOriginal | None = None,
        debounce_ms: int = DEBOUNCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._look = look
        self._original_of = original_of
        self._recipe = recipe.for_preview()
        self._path: Path | None = None
        self._file: Path | None = None  # the file that holds the picture
        self._staged: Path | None = None  # its result, while that waits to be applied
        self._size_bytes = 0
        self._replaced = False  # whether the file is a result that replaced the original
        self._readable = False  # whether a worker has read it; # pragma: no mutate - `select` sets it
        self._refused = False  # whether a worker could not read it; # pragma: no mutate - `select` sets it
        self._given: Given | None = None  # its given palette
        self._pixels = 0  # pragma: no mutate - 0 while the size is unknown; it is set when the picture can be read
        self._pane_px = 1024
        self._current: Shown | None = None
        self._busy = self._outdated = False
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

    @property
    def outdated(self) -> bool:
        """Whether what is shown is not what is asked for any more."""
        return self._outdated

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
        before = self._asked
        self._file, self._staged, self._replaced = item.file, item.staged, item.replaced
        self._given = item.given
        self._size_bytes = item.source.size_bytes
        if self._readable:
            if before != self._asked:
                self._restart()
            return
        if item.read:
            self._readable, self._refused = True, False
            self._pixels = item.width * item.height
            self._restart()
            return
        if item.state in _ON_THEIR_WAY:
            return
        self._refused = bool(item.sentence)
        self._tell(busy=not self._refused)
        if self._refused:
            self.failed.emit(item.sentence)

    def set_recipe(self, recipe: Recipe) -> None:
        """Preview what this recipe makes from now on."""
        before = self._asked
        self._recipe = recipe.for_preview()
        if before != self._asked:
            self._restart()

    def set_pane(self, side_px: int) -> None:
        """Set the size of a pane in device pixels, which is the size of the next proxy."""
        self._pane_px = max(side_px, _LEAST_PANE_PX)

    def retry(self) -> None:
        """Make the preview again."""
        self._restart()

    def stop(self) -> None:
        """Stop making a newer result. One that is exact and was asked for stays; else only the picture is shown."""
        if not self._busy:
            return
        self._task.stop()
        if self._current is None or self._outdated or not self._current.preview.exact:
            self._current = None
        self._tell(busy=False)
        if self._current is None:
            self.stopped.emit()
            self._load_original()

    def _load_original(self) -> None:
        """Load the picture itself in full, so that it can be looked at in any size."""
        look, find = self._look, self._original_of
        if look is None or self._file is None or not self._readable:
            return
        request = PreviewRequest(self._file, self._recipe)

        def work(reporter: Reporter[Looked]) -> Looked:
            picture = look(request if find is None else _beside_original(request, find), reporter)
            return Looked(build_pyramid(picture.pixels), picture.width, picture.height)

        self._task.submit(work, then=self._show_picture)

    def _show_picture(self, looked: Looked) -> None:
        if self._current is None:
            self.looked.emit(looked)

    def _take(self, shown: Shown, *, proxy: bool) -> None:
        """Show a result, and make the full one after a proxy."""
        self._current = shown
        if proxy and not shown.preview.exact:
            self._submit(proxy=False)
        else:
            self._tell(busy=False)
        self._tell(busy=self._busy)
        self.shown.emit(shown)

    def _fail(self, error: QtCompressError) -> None:
        self._current = None
        self._tell(busy=False)
        self.failed.emit(error.sentence(self._path.name if self._path is not None else ""))

    def _restart(self) -> None:
        self._task.stop()
        if self._path is not None and self._readable:
            self._task.start()
        self._tell(busy=self._path is not None and not self._refused)

    def _begin(self) -> None:
        # A proxy that is hardly smaller than the picture would save no time, and its figures are only estimates.
        # A staged result is only read. If encodings compete, another one may win at the size of a proxy.
        direct = self._staged is not None or self._wanted.goal is not None
        self._submit(proxy=not direct and not 0 < self._pixels <= _DIRECT * self._pane_px**2)

    @property
    def _wanted(self) -> Recipe:
        """What is asked for this picture, which can have a given palette; then nothing competes."""
        given = self._given
        return self._recipe if given is None else recipe_with_palette(self._recipe, given.palette, given.kept)

    @property
    def _asked(self) -> Asked:
        """What is asked for now."""
        recipe = None if self._staged is not None else self._wanted
        return Asked(self._file, self._staged, self._replaced, recipe, self._size_bytes)

    def _submit(self, *, proxy: bool) -> None:
        if self._file is None:
            return  # pragma: no mutate - a picture that can be read has a file
        make, look, find, asked = self._make, self._look, self._original_of, self._asked
        side = self._pane_px if proxy else None
        wanted = PreviewRequest(self._file, self._wanted, side, self._staged)
        first = look if self._wanted.goal is not None and self._current is None else None
        first_side = self._pane_px

        def work(reporter: Reporter[Looked]) -> Shown:
            request = wanted if find is None else _beside_original(wanted, find)
            if first is not None:
                picture = first(replace(request, max_side=first_side), reporter)
                reporter.part(Looked(build_pyramid(picture.pixels), picture.width, picture.height))
            preview = make(request, reporter)
            after = preview.pixels()
            reporter(Stage.VERIFY, 0.5)
            return Shown(preview, asked, build_pair(preview.before, after, preview.width, preview.height))

        self._task.submit(work, part=self._show_picture, then=partial(self._take, proxy=proxy), failed=self._fail)

    def _tell(self, *, busy: bool) -> None:
        """Signal what has changed about the state of what is shown."""
        outdated = self._current is not None and self._current.asked != self._asked
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
        if outdated != self._outdated:
            self._outdated = outdated
            self.outdated_changed.emit(outdated)


def _beside_original(request: PreviewRequest, find: FindOriginal) -> PreviewRequest:
    """Return a request that shows a file beside its original if it is a result of this program, else the same one."""
    original = find(request.source) if request.staged is None else None
    return request if original is None else replace(request, source=original, max_side=None, staged=request.source)


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
