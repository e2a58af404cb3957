"""A part of the right column: it takes the height that its form needs, and leaves the rest to the parts below."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


class ColumnPart(QScrollArea):
    """Shows a form; it scrolls where there is less room, and is never higher than the form.

    *Signals:* height_wanted(int): the form needs another height than before, in pixels.
    """

    height_wanted = Signal(int)

    def __init__(self, form: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent, widgetResizable=True)
        self._form = form
        self._wanted_px = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWidget(form)
        self._fit()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the size of the whole form."""
        return QSize(self.minimumWidth(), self._wanted_px)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Follow the form, which Qt lets a scroll area watch."""
        if watched is self._form and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Follow the lines of texts, which depend on the width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.setMinimumWidth(self._form.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width())
        lines = self._form.heightForWidth(self.viewport().width())
        wanted = lines if lines > 0 else self._form.sizeHint().height()
        if wanted != self._wanted_px:
            self._wanted_px = wanted
            self.setMaximumHeight(wanted)
            self.updateGeometry()
            self.height_wanted.emit(wanted)
