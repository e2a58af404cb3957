"""Commands about palettes: the actions, and the line beside the swatches."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, Qt, Slot

from qtcompress.core.types import Palette
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.gui.common import contest_text
from qtcompress.gui.common import format as fmt
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.gallery.view import GalleryView
from qtcompress.gui.journal.message_bar import NewsStrip
from qtcompress.gui.palette.swatch_view import SwatchView
from qtcompress.gui.window import dialogs
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.components import Parts
from qtcompress.gui.window.status import StatusLine

_OWN = "The picture's own"
_FIXED_TIP = "It has {colors}; the number of colors in the options does not apply."
_COST_TIP = (
    "Its cost is the loss of SSIMULACRA2 quality (the original has 100) compared with the picture's own palette of"
    " as many colors."
)


class PaletteDesk(QObject):
    """Passes requests for the selected pictures to the `PaletteController`, and shows the current picture's palette.

    It connects itself with the actions, the parts and the views.
    """

    def __init__(
        self,
        parts: Parts,
        *,
        actions: Actions,
        view: GalleryView,
        swatches: SwatchView,
        status: StatusLine,
        news: NewsStrip,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts = parts
        self._palettes = parts.palettes
        self._actions = actions
        self._view = view
        self._model = parts.model
        self._swatches = swatches
        self._preview = parts.preview
        actions["share_palette"].triggered.connect(self._share)
        actions["load_palette"].triggered.connect(self._load)
        actions["own_palettes"].triggered.connect(self._restore)
        actions["export_palette"].triggered.connect(self._export)
        swatches.export_asked.connect(self._export)
        view.selection_changed.connect(self.refresh)
        parts.preview.placed.connect(self.refresh)
        parts.preview.shown.connect(self.refresh)
        parts.model.dataChanged.connect(self._on_data_changed)
        parts.activity.changed.connect(self.refresh)
        parts.palettes.progressed.connect(status.show_activity)
        parts.palettes.told.connect(news.show_text)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Bring the actions and the line beside the swatches up to date."""
        # A batch calls this for each change of a row, and ten thousand rows may be selected.
        selected = self._view.selected_paths() if self._parts.activity.free else ()
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
            has_one = self._shown() is not None
            origin = _OWN if has_one else self._without_palette() if item is not None else ""
            self._swatches.set_origin(origin, contest_text.table(self._tried()))

    @Slot(QModelIndex, QModelIndex, list)
    def _on_data_changed(self, first: QModelIndex, last: QModelIndex, roles: list[int]) -> None:
        """Follow changes of the rows' texts; not of thumbnails, of which many come while many rows are selected."""
        if Qt.ItemDataRole.ToolTipRole in roles:
            self.refresh()

    def _share(self) -> None:
        """Make one palette for the selected pictures."""
        self._palettes.share(self._view.selected_paths(), self._parts.settings.value)

    def _load(self) -> None:
        """Ask for a file, and give its palette to the selected pictures."""
        paths, settings = self._view.selected_paths(), self._parts.settings.value
        dialogs.ask_for_palette(
            self._view.window(), self._parts.start_folder, lambda file: self._palettes.load(paths, file, settings)
        )

    def _restore(self) -> None:
        """Give the selected pictures their own palettes again."""
        self._palettes.restore(self._view.selected_paths())

    def _export(self) -> None:
        """Ask for a file, and write the shown palette to it."""
        palette, path = self._shown(), self._preview.path
        if palette is not None and path is not None:
            wanted = self._parts.start_folder / f"{path.stem}.gpl"
            dialogs.ask_for_export(self._view.window(), wanted, lambda file: self._palettes.export(palette, file))

    def _current(self) -> Item | None:
        return self._model.item(self._preview.path) if self._preview.path is not None else None

    def _without_palette(self) -> str:
        """Return what the current picture has instead of a palette, and the best palette; "" if that is unknown."""
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
        """Return the palette of the current picture: a given one as a whole, or that of the preview."""
        item, shown = self._current(), self._preview.current
        if item is not None and item.given is not None:
            return item.given.palette
        quantized = shown.preview.quantized if shown is not None else None
        return quantized.palette if quantized is not None else None
