"""What a person asks for about palettes: the actions, and what stands beside the swatches."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QModelIndex, QObject, Qt, Slot

from qtcompress.core.types import Palette
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.progress import Phase
from qtcompress.gui.common import contest_text
from qtcompress.gui.common import format as fmt
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.gallery.view import GalleryView
from qtcompress.gui.journal.client import Ledger
from qtcompress.gui.options.form import OptionsForm
from qtcompress.gui.palette.controller import PaletteController
from qtcompress.gui.palette.swatch_view import SwatchView
from qtcompress.gui.preview.controller import PreviewController
from qtcompress.gui.window import dialogs
from qtcompress.gui.window.actions import Actions

_OWN = "The picture's own"
_FIXED_TIP = "It has {colors}, whatever the options say."
_COST_TIP = (
    "Its cost is what the picture loses in SSIMULACRA2, where the original has 100, against a palette of its own with"
    " as many colors."
)


class PaletteDesk(QObject):
    """Takes requests for the selected pictures to the `PaletteController`, and shows what the current one has.

    Parameters
    ----------
    folder : function
        Returns where a file dialog begins.
    """

    def __init__(
        self,
        palettes: PaletteController,
        *,
        actions: Actions,
        view: GalleryView,
        model: GalleryModel,
        options: OptionsForm,
        swatches: SwatchView,
        preview: PreviewController,
        batch: BatchController,
        ledger: Ledger,
        folder: Callable[[], Path],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._palettes = palettes
        self._actions = actions
        self._view = view
        self._model = model
        self._options = options
        self._swatches = swatches
        self._preview = preview
        self._batch = batch
        self._ledger = ledger
        self._folder = folder

    @Slot()
    def refresh(self) -> None:
        """Bring the actions and the line beside the swatches up to date."""
        free = self._batch.phase is Phase.IDLE and not self._ledger.busy and not self._palettes.busy
        # Not while a batch runs, where this is called for each change of a row: ten thousand may be selected.
        selected = self._view.selected_paths() if free else ()
        given = any((row := self._model.item(path)) is not None and row.given is not None for path in selected)
        self._actions["share_palette"].setEnabled(len(selected) > 1)
        self._actions["load_palette"].setEnabled(len(selected) > 0)
        self._actions["own_palettes"].setEnabled(given)
        self._actions["export_palette"].setEnabled(self._shown() is not None and not self._palettes.busy)
        item = self._current()
        if item is not None and item.given is not None:
            fixed = _FIXED_TIP.format(colors=fmt.of_things(len(item.given.palette), "color"))
            cost = f" {_COST_TIP}" if item.given.cost is not None else ""
            self._swatches.set_origin(item.given.description, fixed + cost)
        else:
            origin = self._without_palette() or _OWN if item is not None else ""
            self._swatches.set_origin(origin, contest_text.table(self._tried()))

    @Slot(QModelIndex, QModelIndex, list)
    def on_data_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        """Follow rows that say something else now; not their thumbnails, of which many come while many are selected."""
        if Qt.ItemDataRole.ToolTipRole in roles:
            self.refresh()

    @Slot()
    def share(self) -> None:
        """Make one palette for the selected pictures."""
        self._palettes.share(self._view.selected_paths(), self._options.settings)

    @Slot()
    def load(self) -> None:
        """Ask for a file, and give its palette to the selected pictures."""
        paths, settings = self._view.selected_paths(), self._options.settings
        dialogs.ask_for_palette(
            self._view.window(), self._folder(), lambda file: self._palettes.load(paths, file, settings)
        )

    @Slot()
    def restore(self) -> None:
        """Give the selected pictures their own palettes back."""
        self._palettes.restore(self._view.selected_paths())

    @Slot()
    def export(self) -> None:
        """Ask for a file, and write the palette that is shown to it."""
        palette, path = self._shown(), self._preview.path
        if palette is not None and path is not None:
            wanted = self._folder() / f"{path.stem}.gpl"
            dialogs.ask_for_export(self._view.window(), wanted, lambda file: self._palettes.export(palette, file))

    def _current(self) -> Item | None:
        return self._model.item(self._preview.path) if self._preview.path is not None else None

    def _without_palette(self) -> str:
        """Return what became of the current picture instead of a palette, and the best one; "" where it has one."""
        preview = self._preview.current.preview if self._preview.current is not None else None
        if preview is None or preview.quantized is not None:
            return ""
        said = "No palette: the original is kept." if preview.kept else f"No palette: {preview.one.label} is smaller."
        best = [tried for tried in self._tried() if tried.colors][:1]
        return "\n".join(filter(None, (said, contest_text.lines(best))))

    def _tried(self) -> tuple[EncodingResult, ...]:
        outcome = self._preview.current.preview.outcome if self._preview.current is not None else None
        return outcome.contest if outcome is not None else ()

    def _shown(self) -> Palette | None:
        """Return the palette of the current picture: all of a given one, or what the preview found."""
        item, shown = self._current(), self._preview.current
        if item is not None and item.given is not None:
            return item.given.palette
        quantized = shown.preview.quantized if shown is not None else None
        return quantized.palette if quantized is not None else None
