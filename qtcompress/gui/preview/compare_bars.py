"""Small bars over the pictures: the legend of the difference with its scale, and how often the pictures change."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QWidget

from qtcompress.core.score.difference import STEPS
from qtcompress.gui.common.combo import choice
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, smaller_font
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.preview.flicker import MOST_CHANGES
from qtcompress.gui.preview.painting import heat_colors

_tr = RoomTexts(__name__)

SCALES = (1, 2, 5, 10, 25)  # of the difference, in Oklab x 100, that have the last color
USUAL_SCALE = 5  # of a photograph as JPEG at 60, one pixel in a hundred differs by more than 3
UNIT = "Oklab \N{GREEK CAPITAL LETTER DELTA}E \N{MULTIPLICATION SIGN} 100"  # the same in every language
_RAMP_PX = 144
_STOPS = 17  # of the ramp that is painted
_SCALE_TIP = _tr.mark(
    "The distance of two colors in Oklab, times 100. Below about 2, they look the same side by side. Choose which"
    " distance has the brightest color; keys: [ and ]."
)
_RATE_TIP = _tr.mark(
    "How often the pictures change by themselves. While the space bar is held, Before stays. Keys: [ and ]."
)
_NO_MOTION_TIP = _tr.mark(
    "Your desktop asks for reduced motion, so the pictures change only while the space bar is held."
)


class _Ramp(QWidget):
    """The colors of the scale, with figures below them."""

    def __init__(self) -> None:
        super().__init__()
        self.full = float(USUAL_SCALE)
        self.setFont(smaller_font(self))

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(_RAMP_PX, STEP_PX + HALF_STEP_PX + self.fontMetrics().height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        end = self.fontMetrics().horizontalAdvance("00+")
        bar = QRectF(end / 2, 0, self.width() - end, STEP_PX + 2)
        ramp = QLinearGradient(bar.topLeft(), bar.topRight())
        colors = heat_colors()
        for stop in range(_STOPS):
            share = stop / (_STOPS - 1)
            ramp.setColorAt(share, QColor(colors[round(share * 255)]))
        painter.fillRect(bar, ramp)
        painter.setPen(self.palette().color(QPalette.ColorRole.WindowText))
        for share in (0.0, 0.5, 1.0):
            text = QLocale().toString(self.full * share, "g", 3) + ("+" if share == 1.0 else "")
            place = QRectF(0, bar.bottom(), end, self.height() - bar.bottom())
            place.moveLeft(bar.left() + share * bar.width() - end / 2)
            painter.drawText(place, Qt.AlignmentFlag.AlignCenter, text)
        painter.end()


class _Bar(QFrame):
    """A plate with a box of choices.

    *Signals:* chosen(int): another value was chosen.
    """

    chosen = Signal(int)

    def __init__(self, box: QComboBox, parent: QWidget) -> None:
        super().__init__(parent)
        self.box = box
        self.box.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # the keys [ and ] do the same
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAutoFillBackground(True)
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(STEP_PX, HALF_STEP_PX, STEP_PX, HALF_STEP_PX)
        self.row.setSpacing(STEP_PX)
        self.box.currentIndexChanged.connect(lambda: self.chosen.emit(self.value))
        self.hide()

    @property
    def value(self) -> int:
        """The chosen value."""
        return int(self.box.currentData())

    def choose(self, value: int) -> None:
        """Choose a value, if there is such a one."""
        self.box.setCurrentIndex(max(self.box.findData(value), 0))

    def step(self, steps: int) -> None:
        """Choose a value after or before the current one."""
        self.box.setCurrentIndex(min(max(self.box.currentIndex() + steps, 0), self.box.count() - 1))

    def place(self, pane: QWidget) -> None:
        """Stand at the lower right of a pane, unless it is hidden: a layout of it takes longer than all else here."""
        if self.isHidden():
            return
        self.adjustSize()
        corner = pane.geometry().bottomRight()
        self.move(max(corner.x() - self.width() - STEP_PX, 0), max(corner.y() - self.height() - STEP_PX, 0))
        self.raise_()


class HeatLegend(_Bar):
    """What the colors of the difference mean."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(
            choice({scale: _tr("up to {scale}", scale=scale) for scale in SCALES}, _tr(_SCALE_TIP)), parent
        )
        self._ramp = _Ramp()
        self.box.setAccessibleName(_tr("The difference that has the brightest color"))
        self.setAccessibleName(_tr("Legend of the difference, in {unit}", unit=UNIT))
        self.row.addWidget(QLabel(UNIT))
        self.row.addWidget(self._ramp)
        self.row.addWidget(self.box)
        self.chosen.connect(self._show)
        self.choose(USUAL_SCALE)
        self._show()

    @property
    def full_steps(self) -> float:
        """The chosen scale, in steps of the map."""
        return float(self.value * STEPS)

    def _show(self) -> None:
        self._ramp.full = float(self.value)
        self._ramp.update()
        self.setAccessibleDescription(
            _tr("Black is no difference, the brightest color is {value} or more.", value=self.value)
        )


class FlickerBar(_Bar):
    """How often the pictures change by themselves."""

    def __init__(self, parent: QWidget) -> None:
        texts = {0: _tr("while Space is held"), 1: _tr("once a second")}
        texts |= {n: _tr.plural(n, "once a second", "{n} times a second") for n in range(2, MOST_CHANGES + 1)}
        super().__init__(choice(texts, _tr(_RATE_TIP)), parent)
        label = QLabel(_tr("Change"))
        self.box.setAccessibleName(_tr("How often the pictures change"))
        self.box.setMinimumContentsLength(len(texts[0]))
        self.setAccessibleName(_tr("Flicker"))
        self.row.addWidget(label)
        self.row.addWidget(self.box)

    def set_reduced(self, *, reduced: bool) -> None:
        """Offer no change by itself where the desktop asks for reduced motion."""
        self.box.setEnabled(not reduced)
        self.box.setToolTip(_tr(_NO_MOTION_TIP) if reduced else _tr(_RATE_TIP))
