"""The preview: the selected picture with the current settings. A first look at once; the latest one wins."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import Palette, Stage
from qtcompress.engine.contest.given_palette import recipe_with_palette
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.preview import Preview, PreviewRequest, proxy_side
from qtcompress.gui.common.images import Pyramid, build_pyramid
from qtcompress.gui.common.translation import localized
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.preview.first_looks import (
    FindOriginal,
    FirstLookRequest,
    FirstLooks,
    LoadPicture,
    Looked,
    MakeExact,
    resolved,
)
from qtcompress.gui.preview.pair import Pair, build_pair
from qtcompress.gui.preview.shown import Asked, Shown
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

DEBOUNCE_MS = 150  # until the exact result is begun; # pragma: no mutate - a matter of taste
_USUAL_PANE_PX = 1024, 1024
_USUAL_SHAPE = 6000, 4000
_EARLY_PIXELS = 50_000_000  # of a full picture that is shown before its result; a larger one takes too much memory

_DONE = (RowState.COMPRESSED, RowState.KEPT)
_ON_THEIR_WAY = (RowState.QUEUED, RowState.RUNNING, RowState.SET_ASIDE)


class PreviewController(QObject):
    """Keeps the preview up to date with selection and options: a first look at once, then the exact result.

    Parameters
    ----------
    runner : JobRunner
        Of one thread, for exact results: `make` caches decoded pictures and may be used by one thread at a time.
    make : MakeExact
        Usually `Previewer(...).preview`.
    first : FirstLooks
        Shows the picture, and a likely result at the size of a pane.
    look : LoadPicture, optional
        Usually `Previewer(...).look`; loads the full picture, which is shown while encodings compete for seconds.
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
    sized(int)
        The longest side in pixels of the first look at a picture whose size is not known yet.
    stopped
        A person stopped the preview: there is no result that is current, and none will come.
    """

    placed = Signal(object)
    looked = Signal(object)
    shown = Signal(object)
    failed = Signal(str)
    busy_changed = Signal(bool)
    outdated_changed = Signal(bool)
    sized = Signal(int)
    stopped = Signal()

    def __init__(
        self,
        runner: JobRunner,
        make: MakeExact,
        recipe: Recipe,
        *,
        first: FirstLooks,
        look: LoadPicture | None = None,
        original_of: FindOriginal | None = None,
        debounce_ms: int = DEBOUNCE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._make = make
        self._first = first
        first.setParent(self)
        self._look = look
        self._original_of = original_of
        self._recipe = recipe.for_preview()
        self._path: Path | None = None
        self._item: Item | None = None  # the last news about it
        self._readable = False  # whether a worker has read it; # pragma: no mutate - `select` sets it
        self._refused = False  # whether a worker could not read it; # pragma: no mutate - `select` sets it
        self._due = False  # whether the result of a batch is of other options
        self._forecast = True  # whether `_due` belongs to the recipe and the palette
        self._neighbors: Callable[[], Sequence[Item]] = tuple
        self._pane_px = _USUAL_PANE_PX
        self._current: Shown | None = None
        self._full: Pyramid | None = None  # the full picture, until its result is there
        self._busy = self._outdated = False
        self._task = DebouncedTask(runner, self._submit, debounce_ms, self)

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

    def warm_up(self) -> None:
        """Import what previews need, before the first picture is there."""
        self._first.warm_up()

    def select(self, item: Item | None, *, due: bool = False) -> None:
        """Preview this picture from now on; `due` is that of `set_due`."""
        path = item.path if item is not None else None
        if path == self._path:
            return
        self._path, self._item = path, item
        self._readable = self._refused = False
        self._due = due
        self._current = None
        self.placed.emit(item)
        self._restart()
        if item is not None:
            self.update(item)

    def set_neighbors(self, neighbors: Callable[[], Sequence[Item]]) -> None:
        """Take a function that returns the pictures to prepare when nothing is asked for: the next and the last one."""
        self._neighbors = neighbors

    def update(self, item: Item) -> None:
        """Take news about the picture. This process opens it only after a worker has read it."""
        if item.path != self._path:
            return
        before = self._asked
        if self._item is not None and _palettes_of(item) != _palettes_of(self._item):
            self._forecast = False
        self._item = item
        if self._readable:
            if before != self._asked:
                self._restart()
            return
        if item.read:
            self._readable, self._refused = True, False
            self._restart()
            return
        if item.state in _ON_THEIR_WAY:
            return
        self._refused = bool(item.sentence)
        self._tell(busy=not self._refused)
        if self._refused:
            self.failed.emit(localized(item.sentence))

    def set_due(self, *, due: bool) -> None:
        """Tell whether a batch would compress the picture again, although it has a result: with the current recipe."""
        before = self._asked
        self._due, self._forecast = due, True
        if before != self._asked:
            self._restart()

    def set_recipe(self, recipe: Recipe, *, of_next: bool = False) -> None:
        """Preview what this recipe makes from now on; with `of_next`, it is that of the picture selected next."""
        before, recipe = self._asked, recipe.for_preview()
        if of_next:
            self._recipe = recipe
            return
        if recipe != self._recipe:
            self._recipe, self._forecast = recipe, False
        if before != self._asked:
            self._restart()

    def set_pane(self, width: int, height: int) -> None:
        """Set the size of a pane in device pixels, which determines the size of first looks."""
        self._pane_px = max(width, 1), max(height, 1)
        self.sized.emit(self.look_px)

    @property
    def look_px(self) -> int:
        """The longest side of the first look at a picture whose size is not known yet: nearly all have this shape."""
        return self._side_for(*_USUAL_SHAPE)

    def _side_for(self, width: int, height: int) -> int:
        """Return the longest side of a first look: that of the whole picture in a pane, or a little more."""
        fit = min(self._pane_px[0] / width, self._pane_px[1] / height, 1.0)
        return proxy_side(math.ceil(max(width, height) * fit))

    def retry(self) -> None:
        """Make the preview again."""
        self._restart()

    def stop(self) -> None:
        """Stop making a newer result. One that was asked for stays, exact or not; else only the picture is shown."""
        if not self._busy:
            return
        self._first.stop()
        self._task.stop()
        if self._outdated:
            self._current = None
        self._tell(busy=False)
        if self._current is None:
            self.stopped.emit()
            self._load_original()

    def _load_original(self) -> None:
        """Load the picture itself in full, so that it can be looked at in any size."""
        look, find = self._look, self._original_of
        if look is None or self._item is None or not self._readable:
            return
        request = PreviewRequest(self._item.file, self._recipe)

        def work(reporter: Reporter[Looked]) -> Looked:
            picture = look(resolved(request, find), reporter)
            return Looked(build_pyramid(picture.pixels), picture.width, picture.height)

        self._task.submit(work, then=self._show_picture)

    def _show_picture(self, looked: Looked) -> None:
        """Show the picture itself, beside a result at the size of a pane if there is one."""
        if self._current is None:
            self.looked.emit(looked)
        else:
            shown = self._current
            reference = shown.pair.compared if shown.preview.resized_from is not None else None
            self._current = replace(shown, pair=replace(shown.pair, before=looked.before, reference=reference))
            self.shown.emit(self._current)

    def _restart(self) -> None:
        self._task.stop()
        if self._item is not None and self._readable:
            request = self._first_request(self._item)
            looked = self._show_picture if self._current is None else None
            then = partial(self._take_first, self._asked)
            self._first.ask(FirstLookRequest(request, looked, then, self._go_on))
        else:
            self._first.stop()
        self._tell(busy=self._path is not None and not self._refused)

    def _take_first(self, asked: Asked, made: tuple[Preview, Pair]) -> None:
        """Show a first look, and make the exact result when nothing has changed for a moment."""
        self._current = Shown(made[0], asked, made[1])
        self._tell(busy=True)
        self.shown.emit(self._current)
        self._go_on()

    def _go_on(self, _error: object = None) -> None:
        """Make the exact result, which also reports what is wrong with the picture; prepare the neighbors meanwhile."""
        if self._current is None or self._current.asked == self._asked:
            self._task.start()
            self.prepare()

    def prepare(self) -> None:
        """Make the first looks at the neighbors that were read, unless something is asked for."""
        if self._path is not None and not self._first.busy:
            self._first.prepare([self._first_request(item) for item in self._neighbors() if item.read])

    def _submit(self) -> None:
        if self._item is None:
            return  # pragma: no mutate - a picture that can be read has an item
        self._full = None
        make, find, asked, wanted = self._make, self._original_of, self._asked, self._request(self._item)
        large = self._item.width * self._item.height > _EARLY_PIXELS
        look = None if large or wanted.recipe.goal is None else self._look

        first, side = self._first, self._side_for(self._item.width, self._item.height)

        def work(reporter: Reporter[Looked | Shown]) -> Shown:
            request = resolved(wanted, find)

            def lead(tried: EncodingResult) -> None:
                likely = first.refined(replace(request, max_side=side), tried, reporter)
                reporter.part(Shown(likely[0], asked, likely[1]))

            if look is not None and request.staged is None:
                picture = look(request, reporter)
                reporter.part(Looked(build_pyramid(picture.pixels), picture.width, picture.height))
            preview = make(request, reporter, lead)
            after = preview.pixels()
            reporter(Stage.VERIFY, 0.5)
            pair = build_pair(preview.before, after, preview.width, preview.height, preview.original)
            return Shown(preview, asked, pair)

        self._task.submit(work, part=self._take_part, then=self._take, failed=self._fail)

    def _take_part(self, part: Looked | Shown) -> None:
        """Show what is known before the exact result: the full picture, then what leads the contest beside it."""
        if isinstance(part, Looked):
            self._full = part.before
            self._show_picture(part)
        else:
            pair = part.pair
            if self._full is not None:
                reference = pair.before if part.preview.resized_from is not None else None
                pair = replace(pair, before=self._full, reference=reference)
            self._current = replace(part, pair=pair)
            self.shown.emit(self._current)

    def _take(self, shown: Shown) -> None:
        self._current, self._full = shown, None
        self._tell(busy=False)
        self.shown.emit(shown)

    def _fail(self, error: QtCompressError) -> None:
        self._current = None
        self._tell(busy=False)
        self.failed.emit(localized(error.sentence(self._path.name if self._path is not None else "")))

    def _recipe_for(self, item: Item) -> Recipe:
        """Return what is asked for a picture, which can have a given palette; then nothing competes."""
        given = item.given
        return self._recipe if given is None else recipe_with_palette(self._recipe, given.palette, given.kept)

    def _known(self, item: Item) -> Outcome | None:
        """Return the outcome of a batch if it is that of the current options; its result is then only read.

        To one that waits to be applied, or has replaced its original, the options do not matter.
        """
        outcome = item.outcome
        if outcome is not None and (item.staged is not None or item.replaced):
            return outcome
        if outcome is None or item.state not in _DONE:
            return None
        if item.path == self._path and (self._due or not self._forecast):
            return None
        return replace(outcome, target=None) if item.state is RowState.KEPT else outcome

    def _request(self, item: Item) -> PreviewRequest:
        """Return the request for the exact preview of a picture."""
        known = self._known(item)
        staged = known.target if known is not None and not item.replaced else None
        return PreviewRequest(item.file, self._recipe_for(item), None, staged, known, waits=item.staged is not None)

    def _first_request(self, item: Item) -> PreviewRequest:
        """Return the request for the first look at a picture."""
        return replace(self._request(item), max_side=self._side_for(item.width, item.height))

    @property
    def _asked(self) -> Asked:
        """What is asked for now."""
        item = self._item
        if item is None:
            return Asked(None, None, replaced=False, recipe=self._recipe)
        known = self._known(item)
        recipe = None if known is not None and not item.replaced else self._recipe_for(item)
        return Asked(item.file, item.staged, item.replaced, recipe, item.source.size_bytes, known)

    def _tell(self, *, busy: bool) -> None:
        """Signal what has changed about the state of what is shown."""
        outdated = self._current is not None and self._current.asked != self._asked
        if busy != self._busy:
            self._busy = busy
            self.busy_changed.emit(busy)
        if outdated != self._outdated:
            self._outdated = outdated
            self.outdated_changed.emit(outdated)


def _palettes_of(item: Item) -> tuple[Palette | None, Palette | None]:
    """Return the palette that a picture was given, and its entries that are locked, if there are any."""
    return (None, None) if item.given is None else (item.given.palette, item.given.kept)
