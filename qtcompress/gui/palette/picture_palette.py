"""The palette of the current picture as a value: its own, a given one, or an offered one, with what each color takes.

An edit becomes the given palette of the picture (`Item.given`), so that a batch writes exactly it. It shows at once,
through the index map (`engine/palettes/index_map.py`), until the preview has the file.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from qtcompress.core.types import Palette, Pixels, Quantized
from qtcompress.engine.palettes.edits import EditedPalette
from qtcompress.engine.palettes.index_map import IndexMap, index_map
from qtcompress.engine.preview import Preview
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import Given, Item
from qtcompress.gui.preview.pair import Pair, build_pair
from qtcompress.gui.preview.projector import FrameColors
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.tasks.runner import JobRunner, Reporter

_tr = RoomTexts(__name__)

if TYPE_CHECKING:
    from qtcompress.engine.contest.palette_offer import PaletteOffer


@dataclass(frozen=True, slots=True, eq=False)
class _Base:
    """What edits start from: pixels of the picture, or of a proxy of it, and their indices.

    offer : set if the picture's result has no palette, and this one is only offered
    """

    pixels: Pixels = field(repr=False)
    quantized: Quantized
    offer: PaletteOffer | None = None


@dataclass(frozen=True, slots=True, eq=False)
class MappedEdit:
    """The picture with an edited palette, before the preview has it."""

    prepared: IndexMap
    quantized: Quantized
    pair: Pair = field(repr=False)


class PicturePalette(QObject):
    """Keeps the palette of one picture up to date with its row and its preview.

    Parameters
    ----------
    runner : JobRunner
        Of one thread: maps the pixels that an edit touches, and finds palettes to offer.

    *Signals:* changed: another palette, or other counts. mapped(MappedEdit): the picture with a palette that the
    preview does not have yet. offered: there is a palette that can be taken now.
    """

    changed = Signal()
    mapped = Signal(object)
    offered = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.item: Item | None = None
        self.edited: EditedPalette | None = None
        self._preview: Preview | None = None
        self._previewed: Given | None = None  # the given palette that the preview has
        self._base: _Base | None = None
        self._prepared: IndexMap | None = None  # of the base
        self._edit: MappedEdit | None = None  # of the base
        self._told: tuple[object, ...] = ()
        self.frame: FrameColors | None = None  # of an animation
        self._last: tuple[Palette, EditedPalette] | None = None  # of a frame
        self._mapping = DebouncedTask(runner, self._map, 0, self)
        self._offering = DebouncedTask(runner, self._find_offer, 0, self)

    @property
    def offer(self) -> PaletteOffer | None:
        """The palette that is offered, if the picture's result has none."""
        given = self.item is not None and self.item.given is not None
        return self._base.offer if self._base is not None and not given else None

    @property
    def fixed(self) -> str:
        """Why the picture can have no other palette, as a sentence; "" if it can."""
        if self.item is not None and self.item.motion:
            return _tr("It is an animation, whose palette can be looked at and exported.")
        if self.item is not None and self.item.staged is not None:
            return _tr("Its result waits to be applied: apply or reject it first.")
        left = self._preview is not None and self._preview.left
        replaced = self.item is not None and self.item.replaced
        return _tr("It is a result already, and is left as it is.") if left or replaced else ""

    def show(self, item: Item | None, preview: Preview | None) -> None:
        """Show the palette of a picture; edits start from its current preview."""
        if item is None or self.item is None or item.path != self.item.path:
            self._forget()
            self.frame = None
        self.item = item
        if preview is not None and preview is not self._preview:
            self._take_preview(preview)
        self.refresh()

    def show_frame(self, colors: FrameColors) -> None:
        """Show the palette of a frame of the animation that is shown."""
        self.frame = colors
        self.refresh()

    def _forget(self) -> None:
        self._mapping.stop()
        self._offering.stop()
        self._preview = self._previewed = self._base = self._prepared = self._edit = None

    def _take_preview(self, preview: Preview) -> None:
        kept = self._base, self._prepared, self._edit
        self._forget()
        self._preview = preview
        self._previewed = self.item.given if self.item is not None else None
        if preview.quantized is not None:
            self._base = _Base(preview.before, preview.quantized)
        elif kept[0] is not None and self.item is not None and self.item.given is not None:
            self._base, self._prepared, self._edit = kept  # the original stays: its palette is still edited
        elif preview.exact and preview.frames == 1:
            self._offering.start()

    def _find_offer(self) -> None:
        preview = self._preview
        if preview is None:
            return
        options = preview.request.recipe.options
        contest = preview.outcome.contest if preview.outcome is not None else ()

        def work(reporter: Reporter[object]) -> PaletteOffer:
            from qtcompress.engine.contest.palette_offer import palette_offer  # with k-means: not before it is needed

            return palette_offer(preview.before, options, contest, reporter)

        self._offering.submit(work, then=self._take_offer)

    def _take_offer(self, offer: PaletteOffer) -> None:
        self._base = _Base(offer.pixels, offer.quantized, offer)
        self.refresh()
        self.offered.emit()

    def refresh(self) -> None:
        """Take the palette of the row, and map the picture to it if the preview does not have it yet."""
        given = self.item.given if self.item is not None else None
        if self.frame is not None:
            self.edited = self._of_frame(self.frame.palette)
            self._tell()
            return
        if given is not None:
            self.edited = given.edited or EditedPalette.of(given.palette)
        else:
            self.edited = EditedPalette.of(self._base.quantized.palette) if self._base is not None else None
        if given is None or self._has_result_of(given.palette):
            self._edit = None
        self._tell()
        mapped = self._edit is not None and given is not None and self._edit.quantized.palette == given.palette
        if given is not None and self._base is not None and not mapped and not self._has_result_of(given.palette):
            self._mapping.start()

    def _of_frame(self, palette: Palette | None) -> EditedPalette | None:
        """Return the palette of a frame to be looked at; most frames have that of the last one."""
        if palette is None:
            return None
        if self._last is None or self._last[0] is not palette:
            self._last = palette, EditedPalette.of(palette)
        return self._last[1]

    def _tell(self) -> None:
        """Signal a change, if there is one: a row changes for many reasons."""
        told = self.edited, self.offer, self._quantized
        if told != self._told:
            self._told = told
            self.changed.emit()

    def places(self) -> list[int]:
        """Return the number that each color has in the picture that is shown, -1 for none."""
        if self.edited is None:
            return []
        known: dict[bytes, int] = {}
        if (quantized := self._quantized) is not None:
            known = {bytes(color): place for place, color in enumerate(quantized.palette.colors)}
        return [known.get(bytes(swatch.color), -1) for swatch in self.edited.swatches]

    def index_at(self, x: int, y: int) -> int:
        """Return the number of the color at a pixel of the full picture, -1 if that is unknown."""
        preview, quantized = self._preview, self._quantized
        if quantized is not None and self.frame is not None:
            return int(quantized.indices[y, x])
        if preview is None or quantized is None:
            return -1
        height, width = quantized.indices.shape
        return int(quantized.indices[y * height // preview.height, x * width // preview.width])

    @property
    def counts(self) -> NDArray[np.int64]:
        """The pixels of the whole picture that have each color, (K,); estimated if only a proxy is known."""
        quantized = self._quantized
        if quantized is None or (self._preview is None and self.frame is None):
            return np.zeros(len(self.places()), np.int64)
        counts = np.append(quantized.counts, 0)[self.places()]
        if self._preview is None or self.frame is not None:
            return counts
        share = self._preview.width * self._preview.height / quantized.indices.size
        return np.asarray(np.rint(counts * share), np.int64)

    @property
    def _quantized(self) -> Quantized | None:
        """The picture that is shown, as palette and indices."""
        if self.frame is not None:
            return self.frame.quantized
        if self._edit is not None:
            return self._edit.quantized
        return self._base.quantized if self._base is not None else None

    def _has_result_of(self, palette: Palette) -> bool:
        """Tell whether the preview has the picture with a palette."""
        return self._preview is not None and self._preview.quantized is not None and self._is_settled(palette)

    def _is_settled(self, palette: Palette) -> bool:
        """Tell whether the preview shows what a batch makes with a palette; that can be the original."""
        return self._previewed is not None and self._previewed.palette == palette

    def _map(self) -> None:
        base, edited, preview = self._base, self.edited, self._preview
        if base is None or edited is None or preview is None:
            return
        known, space = self._prepared, preview.request.recipe.options.space
        width, height = preview.width, preview.height

        def work(reporter: Reporter[object]) -> MappedEdit:
            prepared = known or index_map(base.pixels, base.quantized, space)
            quantized = prepared.edited(edited.palette)
            return MappedEdit(prepared, quantized, build_pair(prepared.pixels, quantized.pixels(), width, height))

        self._mapping.submit(work, then=self._take_mapped)

    def _take_mapped(self, edit: MappedEdit) -> None:
        self._edit, self._prepared = edit, edit.prepared
        self._tell()
        if not self._is_settled(edit.quantized.palette):
            self.mapped.emit(edit)
