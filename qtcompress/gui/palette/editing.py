"""The edits of the current picture's palette: each becomes a command that gives the edited palette to pictures."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QColorDialog, QInputDialog

from qtcompress.engine.palettes.edits import BLACK, CLEAR, WHITE, EditedPalette
from qtcompress.engine.palettes.text_formats import Color, hex_of
from qtcompress.gui.common.translation import RoomTexts, reason_of
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.palette.controller import PaletteController
from qtcompress.gui.palette.edit_bar import connect_edits
from qtcompress.gui.palette.eyedropper import Eyedropper
from qtcompress.gui.palette.picture_palette import PicturePalette
from qtcompress.gui.palette.swatch_model import SwatchOrder, color_in
from qtcompress.gui.palette.swatch_view import SwatchView

if TYPE_CHECKING:
    from qtcompress.gui.palette.checks_dialog import ChecksDialog

_tr = RoomTexts(__name__)

_PICK = _tr.mark("Click a pixel of Before, or go there with the arrow keys and press Enter; Esc cancels")
_BUSY = _tr.mark("Palettes can be edited when the batch or the undo that runs is done.")
_TAKE_FIRST = _tr.mark("This picture has no palette now. Use these colors first, then edit them.")
_NOTHING = _tr.mark("There is no palette to edit yet.")

PaletteChange = Callable[[EditedPalette], EditedPalette]


class PaletteEditing(QObject):
    """Does what the edits of a `SwatchView` ask for.

    Parameters
    ----------
    selected : function
        Returns the pictures that are selected.
    color_at : function
        Returns the color of a pixel of Before, or None.
    """

    def __init__(
        self,
        view: SwatchView,
        shown: PicturePalette,
        palettes: PaletteController,
        settings: CurrentSettings,
        dropper: Eyedropper,
        *,
        selected: Callable[[], Sequence[Path]],
        color_at: Callable[[QPoint], Color | None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._view, self._shown, self._palettes, self._settings = view, shown, palettes, settings
        self._dropper, self._selected, self._color_at = dropper, selected, color_at
        self._take_color: Callable[[Color], object] = self.add
        self._checks: ChecksDialog | None = None
        self._connect()

    def _connect(self) -> None:
        view = self._view
        slots: dict[str, Callable[[], object]] = {
            "lock": self.lock,
            "replace": partial(self.ask_for_color, self.replace, _tr("Replace Color")),
            "replace_picked": partial(self.pick, self.replace),
            "add": partial(self.ask_for_color, self.add, _tr("Add Color")),
            "add_picked": partial(self.pick, self.add),
            "add_ends": self.add_ends,
            "add_clear": lambda: self.add(CLEAR, _tr("transparent")),
            "paste": self.paste,
            "merge": lambda: self.change(_tr("Merge Colors"), lambda old: old.merged(view.chosen, self._weights)),
            "delete": self.delete,
            "rename": self.ask_for_name,
            "move_back": partial(self._move, back=True),
            "move_on": partial(self._move, back=False),
            "keep_order": lambda: self.change(_tr("Order Colors"), lambda old: old.arranged(view.shown)),
            "check": self.check,
        }
        connect_edits(view.edits, slots)
        view.grid.moved.connect(self._drop_inside)
        view.grid.dropped.connect(lambda color: self.add(_of_qcolor(color)))
        view.fit_row.fit_asked.connect(self.fit_rest)
        view.taken.connect(self.take_offer)
        self._shown.changed.connect(self.refresh)
        view.chosen_changed.connect(self.refresh_actions)
        self._dropper.picked.connect(self._take_pixel)
        self._dropper.ended.connect(lambda: view.set_hint(""))

    # ---- What is shown

    @property
    def _weights(self) -> Sequence[float]:
        counts: list[float] = self._shown.counts.tolist()
        return counts

    def refresh(self) -> None:
        """Show the palette."""
        edited = self._shown.edited
        if edited is None:
            self._view.clear()
        else:
            self._view.set_palette(
                edited.palette.colors, self._shown.counts, swatches=edited.swatches, places=self._shown.places()
            )
            self._view.fit_row.show_colors(len(edited))
        self.refresh_actions()

    def refresh_actions(self) -> None:
        """Bring the actions and the checks up to date."""
        edited, why = self._shown.edited, ""
        if edited is None:
            why = _tr(_NOTHING)
        elif self._shown.fixed:
            why = self._shown.fixed
        elif self._shown.offer is not None:
            why = _tr(_TAKE_FIRST)
        elif not self._palettes.free:
            why = _tr(_BUSY)
        self._view.set_editable(editable=not why, why=why)
        self._view.fit_row.show_selected(len(self._selected()))
        if self._checks is not None and edited is not None:
            self._checks.show_palette(edited, self._view.chosen)

    # ---- Edits

    def change(self, text: str, change: PaletteChange) -> None:
        """Edit the palette of the picture, or of all selected ones; one that nothing changes is no step for Undo."""
        old = self._shown.edited
        if old is None or self._shown.fixed or not self._palettes.free:
            return
        try:
            new = change(old)
        except ValueError as error:
            self._palettes.told.emit(_tr("Not done: {reason}.", reason=reason_of(error)))
            return
        if new != old:
            self._palettes.edit(self._targets(), new, text)

    def _targets(self) -> Sequence[Path]:
        """Return the pictures that an edit is for."""
        if self._view.fit_row.for_selection:
            return self._selected()
        return [self._shown.item.path] if self._shown.item is not None else []

    def take_offer(self) -> None:
        """Give the offered palette to the picture."""
        if self._shown.edited is not None:
            self._palettes.edit(self._targets(), self._shown.edited, _tr("Use Palette"))

    def fit_rest(self, colors: int) -> None:
        """Fit the entries that are not locked."""
        if self._shown.edited is not None:
            self._palettes.fit_rest(self._targets(), self._shown.edited, colors, self._settings.value)

    def lock(self) -> None:
        """Lock the chosen colors, or unlock them if all are locked."""
        chosen = self._view.chosen
        self.change(
            _tr("Lock Colors"),
            lambda old: old.with_lock(chosen, locked=not all(old.swatches[entry].locked for entry in chosen)),
        )

    def replace(self, color: Color) -> None:
        """Replace the first of the chosen colors."""
        entry = self._view.chosen[0]
        self.change(_tr("Replace Color"), lambda old: old.replaced(entry, color))

    def add(self, color: Color, name: str = "") -> None:
        """Add a color that must be there."""
        self.change(_tr("Add Color"), lambda old: old.with_color(color, self._weights, name))

    def add_ends(self) -> None:
        """Add black and white."""
        weights = [*self._weights, math.inf]
        self.change(
            _tr("Add Black and White"),
            lambda old: old.with_color(BLACK, weights, _tr("black")).with_color(WHITE, weights, _tr("white")),
        )

    def paste(self) -> None:
        """Add the color in the clipboard."""
        color = color_in(QGuiApplication.clipboard().mimeData())
        if color is None:
            self._palettes.told.emit(_tr("The clipboard holds no color: copy one, or a text such as #2f6db5."))
        else:
            self.add(_of_qcolor(color))

    def delete(self) -> None:
        """Delete the chosen colors."""
        chosen = self._view.chosen
        self.change(_tr("Delete Colors"), lambda old: old.without(chosen))

    def _move(self, *, back: bool) -> None:
        """Move the chosen colors by one place, in the order by hand."""
        self._view.set_order(SwatchOrder.HAND)
        chosen = self._view.chosen
        to = max(min(chosen) - 1, 0) if back else max(chosen) + 2
        self.change(_tr("Move Colors"), lambda old: old.moved(chosen, min(to, len(old))))

    def _drop_inside(self, entries: list[int], row: int) -> None:
        """Put dragged colors in front of the one in a row; the order that was shown becomes the order by hand."""
        shown = self._view.shown
        self._view.set_order(SwatchOrder.HAND)
        places = [shown.index(entry) for entry in entries]
        self.change(_tr("Move Colors"), lambda old: old.arranged(shown).moved(places, row))

    # ---- What asks first

    def ask_for_color(self, then: Callable[[Color], object], title: str) -> None:
        """Open a color dialog; it begins with the first of the chosen colors."""
        dialog = QColorDialog(self._view)
        dialog.setWindowTitle(title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setOption(QColorDialog.ColorDialogOption.ShowAlphaChannel)
        chosen = self._view.chosen
        if chosen and self._shown.edited is not None:
            dialog.setCurrentColor(QColor(*self._shown.edited.swatches[chosen[0]].color))
        dialog.colorSelected.connect(lambda color: then(_of_qcolor(color)))
        dialog.open()

    def ask_for_name(self) -> None:
        """Ask for the name of the first of the chosen colors."""
        if self._shown.edited is None:
            return
        entry = self._view.chosen[0]
        dialog = QInputDialog(self._view)
        dialog.setWindowTitle(_tr("Name"))
        dialog.setLabelText(_tr("Name of {color}:", color=hex_of(self._shown.edited.swatches[entry].color)))
        dialog.setTextValue(self._shown.edited.swatches[entry].name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.textValueSelected.connect(
            lambda name: self.change(_tr("Name Color"), lambda old: old.renamed(entry, name))
        )
        dialog.open()

    def pick(self, then: Callable[[Color], object]) -> None:
        """Take the color of the pixel that is clicked next."""
        self._take_color = then
        self._view.set_hint(_tr(_PICK))
        self._dropper.start()

    def _take_pixel(self, pixel: QPoint) -> None:
        color = self._color_at(pixel)
        if color is not None:
            self._take_color(color)

    def check(self) -> None:
        """Show the checks of the palette for the eye."""
        if self._checks is None:
            from qtcompress.gui.palette.checks_dialog import ChecksDialog  # not before the window is painted

            self._checks = ChecksDialog(self._view)
            self._checks.asked.connect(self._view.grid.choose)
            self._checks.destroyed.connect(self._forget_checks)
        self._checks.show()
        self._checks.raise_()
        self.refresh_actions()

    def _forget_checks(self) -> None:
        self._checks = None


def _of_qcolor(color: QColor) -> Color:
    return color.red(), color.green(), color.blue(), color.alpha()
