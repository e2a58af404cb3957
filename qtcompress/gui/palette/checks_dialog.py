"""Checks of a palette for the eye: the contrast of two chosen colors, and pairs that color-blind people confuse."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QTreeWidget, QTreeWidgetItem, QVBoxLayout, QWidget

from qtcompress.core.types import Palette
from qtcompress.engine.palettes.color_checks import (
    LARGE_CONTRAST,
    TEXT_CONTRAST,
    Deficiency,
    confusions,
    contrast_ratio,
    seen_with,
)
from qtcompress.engine.palettes.edits import EditedPalette, Swatch
from qtcompress.engine.palettes.text_formats import Color, hex_of
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.style import STEP_PX, on_screen, smaller_font
from qtcompress.gui.common.translation import RoomTexts, localized

_tr = RoomTexts(__name__)

_ICON = QSize(44, 16)
_SIZE = QSize(420, 360)
_CHOOSE = _tr.mark("Choose two colors of the palette (with Ctrl) to see their contrast.")
_NONE = _tr.mark("People with a color-vision deficiency can tell all these colors apart as well as others can.")
_SOURCE = _tr.mark(
    "Contrast as in WCAG 2.2. Color-vision deficiencies after Machado, Oliveira and Fernandes 2009, severity 1.0;"
    " differences in Oklab."
)
_SHORT = {
    Deficiency.PROTAN: _tr.mark("protan"),
    Deficiency.DEUTAN: _tr.mark("deutan"),
    Deficiency.TRITAN: _tr.mark("tritan"),
}
_MOST = 200  # pairs that are listed: a photograph's palette can have thousands


class ChecksDialog(QDialog):
    """Shows both checks; it stays open while the palette is edited.

    *Signals:* asked(list of int): these colors should be chosen in the palette.
    """

    asked = Signal(list)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(_tr("Check Colors"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.contrast = QLabel(wordWrap=True)
        self.contrast.setTextFormat(Qt.TextFormat.PlainText)
        self.summary = QLabel(wordWrap=True)
        self.pairs = QTreeWidget()
        self.pairs.setRootIsDecorated(False)
        self.pairs.setUniformRowHeights(True)
        self.pairs.setHeaderLabels([_tr("Colors"), _tr("As they look"), _tr("For")])
        self.pairs.setIconSize(_ICON)
        self.pairs.setAccessibleName(_tr("Pairs of colors that are confused"))
        self.pairs.itemSelectionChanged.connect(self._ask)
        source = QLabel(_tr(_SOURCE), wordWrap=True)
        source.setFont(smaller_font(self))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        layout = QVBoxLayout(self)
        layout.setSpacing(STEP_PX)
        for widget in (self.contrast, self.summary, self.pairs, source, buttons):
            layout.addWidget(widget, 1 if widget is self.pairs else 0)
        self.resize(on_screen(self, _SIZE))
        self._shown: Palette | None = None

    def show_palette(self, edited: EditedPalette, chosen: Sequence[int]) -> None:
        """Check this palette, and the contrast of the chosen colors, if they are two."""
        if len(chosen) == 2:
            self.contrast.setText(contrast_words(*(edited.swatches[entry] for entry in chosen)))
        else:
            self.contrast.setText(_tr(_CHOOSE))
        if edited.palette != self._shown:
            self._shown = edited.palette
            self._list(edited)

    def _list(self, edited: EditedPalette) -> None:
        found = confusions(edited.palette)
        self.pairs.clear()
        for pair in found[:_MOST]:
            first, second = edited.swatches[pair.first], edited.swatches[pair.second]
            seen = seen_with(edited.palette.colors[[pair.first, pair.second]], pair.deficiencies[0])
            looks = [Swatch((red, green, blue, alpha)) for red, green, blue, alpha in seen.tolist()]
            kinds = fmt.listed(_tr(_SHORT[kind]) for kind in pair.deficiencies)
            row = QTreeWidgetItem([fmt.listed((_name(first), _name(second))), "", kinds])
            row.setIcon(0, _icon(first.color, second.color))
            row.setIcon(1, _icon(looks[0].color, looks[1].color))
            row.setToolTip(2, "\n".join(localized(kind.value) for kind in pair.deficiencies))
            row.setData(0, Qt.ItemDataRole.UserRole, [pair.first, pair.second])
            self.pairs.addTopLevelItem(row)
        for column in range(3):
            self.pairs.resizeColumnToContents(column)
        self.summary.setText(_summary(len(found)))

    def _ask(self) -> None:
        chosen = self.pairs.selectedItems()
        if chosen:
            self.asked.emit(chosen[0].data(0, Qt.ItemDataRole.UserRole))


def contrast_words(one: Swatch, other: Swatch) -> str:
    """Return the contrast of two colors, and what it is enough for, in words."""
    ratio = contrast_ratio(one.color, other.color)
    values = {"one": _name(one), "other": _name(other), "ratio": fmt.tenths(ratio)}
    if ratio >= TEXT_CONTRAST:
        return _tr("{one} and {other}: contrast {ratio} to 1, enough for text (4.5).", **values)
    if ratio >= LARGE_CONTRAST:
        return _tr(
            "{one} and {other}: contrast {ratio} to 1, enough for large text and symbols (3), but not for small text"
            " (4.5).",
            **values,
        )
    return _tr("{one} and {other}: contrast {ratio} to 1, too little for text (4.5) and for symbols (3).", **values)


def _name(swatch: Swatch) -> str:
    code = hex_of(swatch.color)
    return _tr("{name} ({code})", name=swatch.name, code=code) if swatch.name else code


def _summary(pairs: int) -> str:
    """Return how many pairs of colors are confused."""
    if not pairs:
        return _tr(_NONE)
    return _tr.plural(
        pairs,
        "{n:,} pair differs clearly, but hardly for people with a color-vision deficiency. Choose it to see it in the"
        " palette.",
        "{n:,} pairs differ clearly, but hardly for people with a color-vision deficiency. Choose one to see it in the"
        " palette.",
    )


def _icon(*colors: Color) -> QIcon:
    """Return colors side by side."""
    pixmap = QPixmap(_ICON)
    width = _ICON.width() // len(colors)
    painter = QPainter(pixmap)
    for place, color in enumerate(colors):
        painter.fillRect(place * width, 0, width, _ICON.height(), QColor(*color))
    painter.end()
    return QIcon(pixmap)
