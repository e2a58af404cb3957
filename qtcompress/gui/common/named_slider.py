"""A slider with named stops below it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSlider, QStyle, QStyleOptionSlider, QVBoxLayout, QWidget

from qtcompress.gui.common import style


class StopSlider(QSlider):
    """A slider over the numbers of some stops, 0 to n - 1."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setRange(0, count - 1)
        self.setPageStep(1)

    def center_of(self, stop: int) -> int:
        """Return the middle of the handle at a stop, in pixels from the left edge."""
        option = QStyleOptionSlider()
        self.initStyleOption(option)
        option.sliderPosition = stop
        handle = self.style().subControlRect(
            QStyle.ComplexControl.CC_Slider, option, QStyle.SubControl.SC_SliderHandle, self
        )
        return handle.center().x()


class _Names(QWidget):
    """The names of the stops, each below its position; the one whose value is chosen is emphasized."""

    def __init__(self, slider: StopSlider, names: Sequence[str]) -> None:
        super().__init__()
        self._slider = slider
        self._names = names
        self._chosen: int | None = None
        self.setFont(style.smaller_font(self))

    def choose(self, stop: int | None) -> None:
        """Emphasize a stop, or none."""
        if stop != self._chosen:
            self._chosen = stop
            self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        metrics = self.fontMetrics()
        return QSize(sum(metrics.horizontalAdvance(f"{name} ") for name in self._names), metrics.height())

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        painter = QPainter(self)
        metrics = self.fontMetrics()
        for stop, (left, _) in self._fitting().items():
            at_it = stop == self._chosen
            color = self.palette().text().color() if at_it else style.secondary_color(self.palette())
            painter.setPen(color)
            painter.drawText(left, metrics.ascent(), self._names[stop])
        painter.end()

    def _fitting(self) -> dict[int, tuple[int, int]]:
        """Return the left and right ends of the names that have room: the chosen one and those at the ends first."""
        last = len(self._names) - 1
        placed: dict[int, tuple[int, int]] = {}
        for stop in dict.fromkeys([*([] if self._chosen is None else [self._chosen]), 0, last, *range(last)]):
            left, right = self._span(stop)
            if not any(left < end and start < right for start, end in placed.values()):
                placed[stop] = left, right
        return placed

    def _span(self, stop: int) -> tuple[int, int]:
        width = self.fontMetrics().horizontalAdvance(self._names[stop])
        left = min(max(self._slider.center_of(stop) - width // 2, 0), self.width() - width)
        return left, left + width


class NamedStops(QWidget):
    """A `StopSlider` and the names of its stops."""

    def __init__(self, names: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider = StopSlider(len(names))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.slider)
        self._names = _Names(self.slider, names)
        layout.addWidget(self._names)
        self.setFocusProxy(self.slider)

    @property
    def chosen(self) -> int | None:
        """The stop that is emphasized."""
        return self._names._chosen

    def choose(self, stop: int | None) -> None:
        """Emphasize the stop whose value is chosen; None for a value between the stops, where the slider is near it."""
        self._names.choose(stop)
