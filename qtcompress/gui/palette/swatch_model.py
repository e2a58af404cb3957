"""The palette as a list model: the data of each color, also in words, their order, and what is dragged."""

from __future__ import annotations

import string
from collections.abc import Sequence
from enum import Enum

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractListModel, QLocale, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor

from qtcompress.core.color import oklab_of_srgb
from qtcompress.engine.palettes.edits import Swatch
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.translation import RoomTexts, ltr

_tr = RoomTexts(__name__)

NONE = -1  # no palette entry
ENTRIES_MIME = "application/x-qtcompress-palette-entries"
"""The numbers of dragged entries, with commas; other programs take the color or its text."""

_BANDS = 5  # of lightness
_NEUTRAL = 0.025  # Oklab chroma below which a color counts as a gray
_FIRST_HUE = 0.25  # radians in Oklab: the reds come first, the pinks last


class SwatchOrder(Enum):
    """How the colors are arranged."""

    HUE = "hue"
    LUMA = "luma"
    SHARE = "share"
    HAND = "hand"


def eye_order(colors: NDArray[np.uint8]) -> NDArray[np.intp]:
    """Return a clear order of colors: from light to dark in bands, in each band the grays and then by hue.

    Parameters
    ----------
    colors : (K, 4) uint8, sRGB, straight alpha
        Translucent colors come after all opaque ones, and fully transparent ones last.
    """
    lightness, a, b = oklab_of_srgb(colors[:, :3] / 255.0).T
    band = np.clip(((1.0 - lightness) * _BANDS).astype(int), 0, _BANDS - 1)
    hue = np.where(np.hypot(a, b) < _NEUTRAL, -1.0, (np.arctan2(b, a) - _FIRST_HUE) % (2 * np.pi))
    seen_through = (colors[:, 3] < 255).astype(int) + (colors[:, 3] == 0)
    return np.lexsort((-lightness, hue, band, seen_through))


def hex_of(color: NDArray[np.uint8]) -> str:
    """Return a color as `#2f6db5`, with two more digits when it is translucent."""
    return "#" + bytes(color[:3] if color[3] == 255 else color).hex()


def rgb_of(color: NDArray[np.uint8]) -> str:
    """Return a color as `47, 109, 181`, with alpha as a fourth number when it is translucent."""
    return ", ".join(str(int(value)) for value in (color[:3] if color[3] == 255 else color))


def css_of(color: NDArray[np.uint8]) -> str:
    """Return a color as `rgb(47 109 181)`, with alpha in percent when it is translucent (CSS Color 4)."""
    alpha = "" if color[3] == 255 else f" / {color[3] / 2.55:.3g}%"
    return f"rgb({' '.join(str(int(value)) for value in color[:3])}{alpha})"


def luma_order(colors: NDArray[np.uint8]) -> NDArray[np.intp]:
    """Return the order from light to dark, by Oklab's lightness; translucent colors stand behind the opaque ones."""
    return np.lexsort((-oklab_of_srgb(colors[:, :3] / 255.0)[:, 0], colors[:, 3] < 255))


def order_of(order: SwatchOrder, colors: NDArray[np.uint8], counts: NDArray[np.int64]) -> NDArray[np.intp]:
    """Return the numbers of colors in an order; by hand, that is the order of the palette."""
    match order:
        case SwatchOrder.HUE:
            return eye_order(colors)
        case SwatchOrder.LUMA:
            return luma_order(colors)
        case SwatchOrder.SHARE:
            return np.argsort(-counts, kind="stable")
    return np.arange(len(colors))


class PaletteModel(QAbstractListModel):
    """One row a color. Colors are named by their number in the palette, which no order changes.

    Attributes
    ----------
    colors : (K, 4) uint8, sRGB, straight alpha
    counts : (K,) int64
    swatches : sequence of Swatch
        Locks and names of the colors; empty for a palette that was not edited.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.colors: NDArray[np.uint8] = np.empty((0, 4), np.uint8)
        self.counts: NDArray[np.int64] = np.empty(0, np.int64)
        self.swatches: Sequence[Swatch] = ()
        self._order = SwatchOrder.HUE
        self._entries: NDArray[np.intp] = np.empty(0, np.intp)  # of each row

    @property
    def order(self) -> SwatchOrder:
        """How the colors are arranged."""
        return self._order

    def replace(self, colors: NDArray[np.uint8], counts: NDArray[np.integer], swatches: Sequence[Swatch] = ()) -> None:
        """Show another palette."""
        self.beginResetModel()
        self.colors, self.counts, self.swatches = colors, np.asarray(counts, np.int64), swatches
        self._arrange()
        self.endResetModel()

    def set_order(self, order: SwatchOrder) -> None:
        """Arrange the colors in another way."""
        self.beginResetModel()
        self._order = order
        self._arrange()
        self.endResetModel()

    def _arrange(self) -> None:
        self._entries = order_of(self._order, self.colors, self.counts)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        """Return the number of colors."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the data of a color."""
        if not index.isValid():
            return None
        match role:
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join(self.describe(self.entry(index.row())))
            case Qt.ItemDataRole.AccessibleTextRole:
                return ", ".join(self.describe(self.entry(index.row())))
        return None

    def entry(self, row: int) -> int:
        """Return the color of a row; -1 if there is no such row."""
        return int(self._entries[row]) if 0 <= row < len(self._entries) else NONE

    def row(self, entry: int) -> int:
        """Return the row of a color; -1 if it has none."""
        rows = np.flatnonzero(self._entries == entry)
        return int(rows[0]) if rows.size else -1

    def entries(self) -> list[int]:
        """Return the colors from the first row to the last."""
        return [int(entry) for entry in self._entries]

    def qcolor(self, entry: int) -> QColor:
        """Return a color as a QColor."""
        return QColor(*(int(value) for value in self.colors[entry]))

    def weight(self, entry: int) -> float:
        """Return the frequency of a color, as a share of the most frequent one."""
        return float(self.counts[entry]) / max(float(self.counts.max()), 1.0)

    def locked(self, entry: int) -> bool:
        """Tell whether a fit leaves a color as it is."""
        return bool(self.swatches) and self.swatches[entry].locked

    def name(self, entry: int) -> str:
        """Return what a person calls a color, or ""."""
        return self.swatches[entry].name if self.swatches else ""

    def describe(self, entry: int) -> tuple[str, str]:
        """Return two lines with all data of a color."""
        color, count = self.colors[entry], int(self.counts[entry])
        percent = 100.0 * count / max(int(self.counts.sum()), 1)
        locale = QLocale()
        share = locale.toString(percent, "f", 1) if percent >= 0.05 else "< " + locale.toString(0.1, "f", 1)
        kind = "RGB" if color[3] == 255 else "RGBA"
        if not self.counts.any():
            shares = ""  # nothing is known of them
        elif count:
            shares = _tr.plural(count, "{share} %, {n:,} pixel", "{share} %, {n:,} pixels", share=share)
        else:
            shares = _tr("no pixel is nearest to it")
        locked = _tr("locked") if self.locked(entry) else ""
        words = fmt.listed((shares, locked, self.name(entry)))
        return ltr(f"{hex_of(color)}  {kind} {rgb_of(color)}"), words

    # ------------------------------------------------------------------------------------------------------- dragging

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Let each color be dragged, and colors be dropped between them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return super().flags(index) | Qt.ItemFlag.ItemIsDragEnabled

    def supportedDragActions(self) -> Qt.DropAction:  # noqa: N802 - Qt's name
        """Copy to other programs, move within the palette."""
        return Qt.DropAction.CopyAction | Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:  # noqa: N802 - Qt's name
        """Return what is dragged: the entries, a color, and its text."""
        return [ENTRIES_MIME, "application/x-color", "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:  # noqa: N802 - Qt's name
        """Return colors as other programs take them: the first one as a color, all of them as text."""
        entries = [self.entry(index.row()) for index in indexes]
        data = QMimeData()
        data.setData(ENTRIES_MIME, ",".join(map(str, entries)).encode())
        if entries:
            data.setColorData(self.qcolor(entries[0]))
        data.setText("\n".join(hex_of(self.colors[entry]) for entry in entries))
        return data


def entries_in(data: QMimeData) -> list[int]:
    """Return the numbers of entries that are dragged within a palette."""
    if not data.hasFormat(ENTRIES_MIME):
        return []
    return [int(number) for number in bytes(data.data(ENTRIES_MIME).data()).split(b",") if number]


def color_in(data: QMimeData) -> QColor | None:
    """Return the color in dragged or copied data: a color, or a text such as #2f6db5; None if there is none."""
    if data.hasColor():
        found = data.colorData()
        return QColor(found) if isinstance(found, QColor) and found.isValid() else None
    text = data.text().strip() if data.hasText() else ""
    digits = text.removeprefix("#")
    if len(digits) not in (3, 6, 8) or not all(digit in string.hexdigits for digit in digits):
        return None
    return QColor(f"#{digits}") if len(digits) < 8 else QColor(f"#{digits[6:]}{digits[:6]}")  # Qt writes alpha first
