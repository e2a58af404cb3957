"""The figures of a preview in words: sizes, colors, quality, and the arithmetic of the palette."""

from __future__ import annotations

import math
from html import escape

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from qtcompress.engine.job.formats import Format
from qtcompress.engine.preview import Preview
from qtcompress.gui.common import contest_text
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.elided import ElidedLabel
from qtcompress.gui.common.style import COLUMN, STEP_PX, smaller_font
from qtcompress.gui.common.translation import RoomTexts, localized, ltr
from qtcompress.gui.preview.shown import UPDATING

_tr = RoomTexts(__name__)

_LEAST_REASON_PX = 80  # less would be a word or two
STAYS = _tr.mark("the original stays")
_BITS_TIP = _tr.mark(
    "A PNG stores 1, 2, 4 or 8 bits for each pixel, the fewest that can number all colors of the palette. "
    "Then the encoder compresses them; the line above shows the real size of the file."
)


def in_few_words(preview: Preview) -> str:
    """Return what becomes of a picture, for its row: "48 colors, -74 %", or that the original stays."""
    if preview.kept or preview.request.staged is not None:
        return _tr(STAYS) if preview.kept else ""
    saving = fmt.saving(preview.source_bytes, preview.target_bytes)
    if preview.estimated:
        return _tr("{made}, about {saving}", made=_won(preview), saving=saving)
    return fmt.listed((_won(preview), saving))


def _won(preview: Preview) -> str:
    """Return the encoding that won a contest, or the number of colors."""
    made = preview.made
    if made is not None:
        return contest_text.short(made)
    return fmt.colors(len(preview.quantized.palette)) if preview.quantized is not None else ""


def figures(preview: Preview) -> list[str]:
    """Return the figures of a preview, each a short text."""
    dimensions = fmt.dimensions(preview.width, preview.height)
    if preview.resized_from is not None and not preview.kept:
        dimensions = fmt.became(fmt.dimensions(*preview.resized_from), dimensions)
    if preview.kept:
        return [dimensions, fmt.size(preview.source_bytes), _tr(STAYS)]
    sizes = preview.source_bytes, preview.target_bytes
    texts = [dimensions, fmt.sizes(*sizes), fmt.saving(*sizes), *_encoding(preview), _quality(preview), _loss(preview)]
    return [text for text in texts if text]


def _encoding(preview: Preview) -> list[str]:
    """Return the format and the colors of a palette, or the encoding that won; a text can be empty."""
    if preview.quantized is not None:
        palette = preview.quantized.palette
        bits = _tr.plural(palette.bits, "{n:,} bit a pixel", "{n:,} bits a pixel")
        colors = fmt.listed((fmt.colors(len(palette)), bits))
        return ["" if preview.one is Format.PNG else preview.one.label, colors]
    made = preview.made
    return [localized(made.plain) if made is not None else preview.one.label]


def _quality(preview: Preview) -> str:
    made = preview.made
    if made is None or made.score is None:
        return ""
    number = fmt.tenths(made.score)
    if preview.resized_from is not None:
        return _tr("quality {number} at this size", number=number)
    return _tr("quality {number}", number=number)


def _loss(preview: Preview) -> str:
    if math.isnan(preview.psnr_db):
        return ""
    lossless = math.isinf(preview.psnr_db) or (preview.quantized is not None and preview.quantized.lossless)
    return _tr("lossless") if lossless else _tr("PSNR {number}", number=fmt.decibels(preview.psnr_db))


def explanation(preview: Preview) -> str:
    """Return the reason for the result if formats competed; otherwise what a palette saves before encoding."""
    if preview.outcome is not None:
        return localized(preview.outcome.reason) or contest_text.sentence(preview.outcome.verdict)
    return arithmetic(preview)


def arithmetic(preview: Preview) -> str:
    """Return what the palette saves before encoding, as a calculation; "" without a palette."""
    if preview.quantized is None:
        return ""
    palette = preview.quantized.palette
    pixels = preview.width * preview.height
    depth = 32 if (palette.colors[:, 3] < 255).any() else 24
    before = pixels * depth
    after = len(palette) * depth + pixels * palette.bits
    times = QLocale().toString(before / after, "f", 1)
    truecolor = ltr(f"{preview.width} {fmt.TIMES} {preview.height} {fmt.TIMES} {depth}")
    indexed = ltr(f"{len(palette)} {fmt.TIMES} {depth} + {fmt.count(pixels)} {fmt.TIMES} {palette.bits}")
    return _tr(
        "{truecolor} = {before:,} bits \N{RIGHTWARDS ARROW} {indexed} = {after:,} bits: {times} times smaller before"
        " the encoder",
        truecolor=truecolor,
        before=before,
        indexed=indexed,
        after=after,
        times=times,
    )


class FactsView(QWidget):
    """The line under the panes: the figures, in more lines only where they have no room, and the reason beside them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.figures = QLabel()
        self.figures.setAccessibleName(_tr("Figures of the picture shown"))
        self.figures.setWordWrap(True)
        self.figures.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.figures.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
        self.arithmetic = ElidedLabel(Qt.AlignmentFlag.AlignTrailing)
        self.arithmetic.setAccessibleName(_tr("Reason for the result"))
        self.arithmetic.setFont(smaller_font(self))
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(8, 1, 8, 1)
        self._line.setSpacing(2 * STEP_PX)
        self._texts: list[str] = []
        self._reason = self._tip = self._trouble = ""
        self._outdated = False
        for label in (self.figures, self.arithmetic):
            label.setTextFormat(Qt.TextFormat.PlainText)
            self._line.addWidget(label)
        self.clear()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the figures the room that they need, and the reason the rest."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        needed = self.figures.fontMetrics().horizontalAdvance(self.figures.text()) + 1
        rest = self.width() - needed - 4 * STEP_PX
        self._line.setStretch(0, needed if rest > 0 else 1)
        self._line.setStretch(1, max(rest, 0))
        self.arithmetic.setVisible(rest > _LEAST_REASON_PX)
        self._line.activate()  # at once, so that nothing is seen to move

    def show_preview(self, preview: Preview) -> None:
        """Show the figures of a preview, and whether they are estimated."""
        self.setMinimumHeight(0)
        self._texts = figures(preview) + ([_tr("estimated")] if preview.estimated else [])
        self._write()
        tried = preview.outcome.contest if preview.outcome is not None else ()
        self._tip = contest_text.table(tried) if tried else _tr(_BITS_TIP) if preview.quantized is not None else ""
        self._reason = explanation(preview)
        self._write_reason()
        self.arithmetic.setAccessibleDescription(contest_text.lines(tried))

    def set_trouble(self, sentence: str) -> None:
        """Say in place of the reason why a batch makes nothing of the picture that is shown; "" where it does."""
        self._trouble = sentence
        self._write_reason()

    def _write_reason(self) -> None:
        """Write the reason, unless nothing is shown."""
        reason = (self._trouble or self._reason) if self._texts else ""
        self.arithmetic.setText(reason or " ")
        for label in (self.figures, self.arithmetic):
            label.setToolTip("".join(f"<p>{part}</p>" for part in (escape(reason), self._tip) if part))

    def set_outdated(self, outdated: bool) -> None:
        """Write the figures in gray, with the word for it, while newer ones are being made."""
        self._outdated = outdated
        for label in (self.figures, self.arithmetic):
            label.setEnabled(not outdated)
        self._write()

    def _write(self) -> None:
        # In place of the last figure, so that no line is added and the picture above does not move.
        texts = [*self._texts[:-1], _tr(UPDATING)] if self._outdated and self._texts else self._texts
        self.figures.setText(COLUMN.join(text.replace(" ", "\N{NO-BREAK SPACE}") for text in texts) or " ")
        self._share_room()

    def clear(self) -> None:
        """Show nothing in the same space, so that the picture above does not move."""
        self.setMinimumHeight(self.height() if self.isVisible() else 0)
        self._texts, self._tip = [], ""
        self._write()
        self._write_reason()
