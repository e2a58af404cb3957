"""Commands about palettes: the actions, the line beside the swatches, and what both sides tell each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QObject, QPoint, Qt, Slot
from PySide6.QtWidgets import QWidget

from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.palettes.text_formats import Color
from qtcompress.engine.preview import Preview
from qtcompress.gui.common import contest_text
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.gallery.view import GalleryView
from qtcompress.gui.journal.message_bar import NewsStrip
from qtcompress.gui.palette.editing import PaletteEditing
from qtcompress.gui.palette.eyedropper import Eyedropper
from qtcompress.gui.palette.picture_palette import MappedEdit, PicturePalette
from qtcompress.gui.palette.swatch_view import SwatchView
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.projector import FilmFacts, FilmFrame, FrameColors
from qtcompress.gui.window import dialogs
from qtcompress.gui.window.actions import Actions
from qtcompress.gui.window.components import Parts
from qtcompress.gui.window.status import StatusLine

_tr = RoomTexts(__name__)

if TYPE_CHECKING:
    from qtcompress.engine.contest.palette_offer import PaletteOffer

_OWN = _tr.mark("The picture's own")
_NO_PICTURE = _tr.mark("Select a picture to see its colors here.")
_COMING = _tr.mark("The colors come with the exact result of the picture.")
_NO_RESULT = _tr.mark("There is no result of this picture, so there are no colors. Choose Update Preview to try again.")
_NEVER = _tr.mark("There is no result of this picture, so there are no colors.")
_SO_FAR = _tr.mark("After, so far: edited")
_FIXED_TIP = _tr.mark("It has {colors}; the number of colors in the options does not apply.")
_COST_TIP = _tr.mark(
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
        compare: CompareView,
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
        self._compare = compare
        self._swatches = swatches
        self._preview = parts.preview
        self._picture = PicturePalette(parts.mapper, self)
        self._dropper = Eyedropper(compare, self)
        self._editing = PaletteEditing(
            swatches, self._picture, parts.palettes, parts.settings, self._dropper,
            selected=view.selected_paths, color_at=self._color_at, parent=self,
        )  # fmt: skip
        self._number = 0  # of the frame whose palette is shown
        self._strayed = False  # whether the swatches lost the focus because they are out of date
        self._stand_in: QWidget | None = None  # has it meanwhile; Qt may give it to no widget
        self._connect_shown()
        actions["share_palette"].triggered.connect(self._share)
        actions["load_palette"].triggered.connect(self._load)
        actions["own_palettes"].triggered.connect(self._restore)
        actions["export_palette"].triggered.connect(self._export)
        swatches.export_asked.connect(self._export)
        view.selection_changed.connect(self.refresh)
        parts.preview.placed.connect(self.refresh)
        parts.preview.failed.connect(self.refresh)
        parts.preview.stopped.connect(self.refresh)
        parts.preview.shown.connect(self.refresh)
        parts.preview.shown.connect(swatches.light_again)
        parts.preview.busy_changed.connect(self.refresh)
        parts.preview.outdated_changed.connect(self._mark_outdated)
        parts.model.dataChanged.connect(self._on_data_changed)
        parts.activity.changed.connect(self.refresh)
        parts.palettes.progressed.connect(status.show_activity)
        parts.palettes.told.connect(news.show_text)
        self.refresh()

    def _connect_shown(self) -> None:
        """Let swatches and pictures tell each other which color is meant."""
        self._picture.mapped.connect(self._on_mapped)
        self._picture.offered.connect(self._on_offered)
        self._parts.player.framed.connect(self._on_frame)
        self._parts.player.opened.connect(self._on_film)
        self._swatches.highlighted.connect(self._parts.highlighter.light)
        self._compare.hovered_pixel.connect(self._on_pixel)
        self._compare.hovered_pixel.connect(self._dropper.point)
        self._dropper.began.connect(self._compare.begin_choosing)
        self._dropper.ended.connect(lambda: self._compare.set_loupe(on=self._actions["loupe"].isChecked()))
        self._preview.placed.connect(lambda _item: self._dropper.stop())

    @Slot()
    def refresh(self) -> None:
        """Bring the actions and the line beside the swatches up to date."""
        # A batch calls this for each change of a row, and ten thousand rows may be selected.
        selected = self._view.selected_paths() if self._parts.activity.free else ()
        given = self._model.totals.given > 0 and any(
            (row := self._model.item(path)) is not None and row.given is not None for path in selected
        )
        self._actions["share_palette"].setEnabled(len(selected) > 1)
        self._actions["load_palette"].setEnabled(len(selected) > 0)
        self._actions["own_palettes"].setEnabled(given)
        self._picture.show(self._current(), self._current_preview)
        self._actions["export_palette"].setEnabled(self._picture.edited is not None and not self._palettes.busy)
        self._editing.refresh_actions()
        self._mark_outdated()
        self._describe()

    @Slot()
    def _mark_outdated(self) -> None:
        """Gray swatches that belong to a result which is out of date; those of a given palette are not.

        The keyboard focus comes back to them with the next result, unless a person has moved it.
        """
        item, grid = self._current(), self._swatches.grid
        current = not self._preview.outdated or (item is not None and item.given is not None)
        focused = grid.hasFocus()
        if current == self._swatches.isEnabled():
            return
        self._swatches.setEnabled(current)
        holder = grid.window().focusWidget()
        if focused:
            self._strayed, self._stand_in = True, holder
        elif self._strayed and current:
            self._strayed = False
            if holder is self._stand_in:
                grid.setFocus()

    def _describe(self) -> None:
        """Bring the line beside the swatches up to date, and what is offered."""
        item, offer = self._current(), self._picture.offer
        self._swatches.set_offered(offered=offer is not None and not self._picture.fixed)
        if self._picture.frame is not None:
            self._swatches.set_origin(self._of_frame(self._picture.frame))
        elif item is not None and item.given is not None:
            fixed = _tr(_FIXED_TIP, colors=fmt.colors(len(item.given.palette)))
            cost = _tr(_COST_TIP) if item.given.cost is not None else ""
            self._swatches.set_origin(item.given.description, fmt.sentences((fixed, cost)))
        elif offer is not None:
            self._swatches.set_origin(self._offered_words(offer), contest_text.table(self._tried()))
        else:
            has_one = self._picture.edited is not None
            self._swatches.set_origin(_tr(_OWN if has_one else self._missing), contest_text.table(self._tried()))

    @property
    def _missing(self) -> str:
        """Why there are no colors, and what brings them."""
        if self._preview.path is None:
            return _NO_PICTURE
        if self._current_preview is not None or self._preview.busy:
            return _COMING
        item = self._current()
        return _NEVER if item is not None and item.state is RowState.SKIPPED else _NO_RESULT

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
        edited, path = self._picture.edited, self._preview.path
        if edited is not None and path is not None:
            wanted = self._parts.start_folder / f"{path.stem}.gpl"
            dialogs.ask_for_export(self._view.window(), wanted, lambda file: self._palettes.export(edited, file))

    def _current(self) -> Item | None:
        return self._model.item(self._preview.path) if self._preview.path is not None else None

    @property
    def _current_preview(self) -> Preview | None:
        return self._preview.current.preview if self._preview.current is not None else None

    def _offered_words(self, offer: PaletteOffer) -> str:
        """Return what the offered palette would take and cost, and what the picture has instead."""
        preview = self._current_preview
        if preview is None:
            return ""
        made = preview.outcome.made if preview.outcome is not None else None
        name = contest_text.short(made) if made is not None else preview.one.label
        instead = _tr("{name}: {size}", name=name, size=fmt.size(preview.target_bytes))
        return _tr(
            "{colors}: {cost}; {instead}",
            colors=fmt.colors(len(offer.quantized.palette)),
            cost=contest_text.cost(offer.tried) if offer.tried is not None else _tr("not tried"),
            instead=_tr("the original stays") if preview.kept else instead,
        )

    def _color_at(self, pixel: QPoint) -> Color | None:
        """Return the color of a pixel of Before."""
        preview = self._current_preview
        if preview is None:
            return None
        height, width = preview.before.shape[:2]
        row, column = pixel.y() * height // preview.height, pixel.x() * width // preview.width
        red, green, blue, alpha = preview.before[row, column].tolist()
        return red, green, blue, alpha

    def _on_pixel(self, pixel: QPoint | None) -> None:
        """Mark the color of the pixel under the cursor."""
        self._swatches.show_index(-1 if pixel is None else self._picture.index_at(pixel.x(), pixel.y()))

    def _on_mapped(self, edit: MappedEdit) -> None:
        """Show an edit at once; the preview follows with the file."""
        self._compare.set_pair(edit.pair)
        self._compare.set_outdated(False)
        self._compare.set_labels(after=_tr(_SO_FAR))
        self._parts.highlighter.set_quantized(edit.quantized)
        self._swatches.light_again()

    def _on_frame(self, frame: FilmFrame) -> None:
        """Show the palette of a frame; its pixels are found when the animation rests."""
        colors, before = frame.colors, self._picture.frame
        if colors is None:
            return
        if colors.quantized is not None or (before is not None and before.quantized is not None):
            self._parts.highlighter.set_quantized(colors.quantized)
        self._number = frame.number
        self._picture.show_frame(colors)
        self._actions["export_palette"].setEnabled(colors.palette is not None and not self._palettes.busy)
        self._describe()

    def _on_film(self, facts: FilmFacts | None) -> None:
        """Forget the palette of a film that is not shown any more."""
        if facts is None and self._picture.frame is not None:
            self._picture.frame = None
            self.refresh()

    def _of_frame(self, colors: FrameColors) -> str:
        """Return whose palette that of a frame is."""
        film = self._parts.player.film
        whose = _tr("Result") if film is not None and film.after is not None else _tr("Original")
        number = self._number + 1
        if colors.in_file and colors.shared:
            return _tr("{whose}: one palette for all frames", whose=whose)
        if colors.in_file:
            return _tr("{whose}: the palette of frame {number:,}", whose=whose, number=number)
        if colors.palette is not None:
            return _tr("{whose}: the colors of frame {number:,}", whose=whose, number=number)
        if colors.counted:
            return _tr("{whose}: frame {number:,} has more than 256 colors", whose=whose, number=number)
        return _tr("{whose}: pause it to see the colors of a frame", whose=whose)

    def _on_offered(self) -> None:
        """Describe what is offered, and let its colors be found in the picture."""
        offer = self._picture.offer
        if offer is not None:
            self._parts.highlighter.set_quantized(offer.quantized)
            self._swatches.light_again()
        self._describe()

    def _tried(self) -> tuple[EncodingResult, ...]:
        outcome = self._preview.current.preview.outcome if self._preview.current is not None else None
        return outcome.contest if outcome is not None else ()
