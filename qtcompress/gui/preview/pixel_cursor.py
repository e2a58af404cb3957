"""The pixel that is pointed at, by the mouse or by keys, and the loupe over it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, Signal
from PySide6.QtWidgets import QWidget

from qtcompress.gui.preview.loupe import Loupe, look
from qtcompress.gui.preview.pair import Pair
from qtcompress.gui.preview.pane import Pane
from qtcompress.gui.preview.viewport import Viewport


class PixelCursor(QObject):
    """Knows the pixel of the full picture under the cursor; while the loupe is shown, keys can move it.

    *Signals:* moved(QPoint or None): another pixel is pointed at.
    """

    moved = Signal(object)

    def __init__(self, viewport: Viewport, panes: Sequence[Pane], parent: QWidget) -> None:
        super().__init__(parent)
        self._viewport = viewport
        self._panes = panes
        self._pair: Pair | None = None
        self._place: QPointF | None = None  # of the mouse in a pane
        self._pixel: QPoint | None = None
        self._on = self._briefly = False
        self._loupe = Loupe(parent)
        for pane in panes:
            pane.pointed.connect(self._point)
        viewport.changed.connect(self._find)

    @property
    def looks(self) -> bool:
        """Whether the loupe is wanted."""
        return self._on or self._briefly

    def set_pair(self, pair: Pair | None) -> None:
        """Take the pictures whose pixels are shown."""
        self._pair = pair
        self._look()

    def show_loupe(self, *, on: bool) -> None:
        """Show the loupe until it is hidden again."""
        self._on = on
        self._look()

    def show_briefly(self, *, on: bool) -> None:
        """Show the loupe while a key is held."""
        if on != self._briefly:
            self._briefly = on
            self._look()

    def move(self, x: int, y: int) -> None:
        """Move the pixel of the loupe, and show its place."""
        width, height = self._viewport.state.picture
        start = self._pixel or QPoint(width // 2, height // 2)
        pixel = QPoint(min(max(start.x() + x, 0), width - 1), min(max(start.y() + y, 0), height - 1))
        self._place = None  # until the mouse moves again
        self._viewport.reveal(pixel.x() + 0.5, pixel.y() + 0.5)
        self._take(pixel)

    def _point(self, place: QPointF | None) -> None:
        self._place = place
        self._find()

    def _find(self) -> None:
        """Find the pixel under the mouse; one that keys chose stays while the loupe is shown."""
        state = self._viewport.state
        if self._place is not None:
            x, y = (int(value // 1) for value in state.to_picture((self._place.x(), self._place.y())))
            self._take(QPoint(x, y) if 0 <= x < state.picture[0] and 0 <= y < state.picture[1] else None)
        elif self.looks and self._pixel is not None and QPoint(*state.picture) != QPoint(0, 0):
            self._look()
        else:
            self._take(None)

    def _take(self, pixel: QPoint | None) -> None:
        if pixel != self._pixel:
            self._pixel = pixel
            self.moved.emit(pixel)
        self._look()

    def _look(self) -> None:
        """Show in the loupe the pixel that is pointed at, else the one in the middle."""
        pair, state = self._pair, self._viewport.state
        if pair is None or not self.looks:
            self._loupe.show_view(None, QPoint())
            return
        x, y = (min(int(value), side - 1) for value, side in zip(state.shown, state.picture, strict=True))
        if self._pixel is not None:
            x, y = min(self._pixel.x(), pair.width - 1), min(self._pixel.y(), pair.height - 1)
        seen = [pane for pane in self._panes if pane.isVisible()]
        under = next((pane for pane in seen if pane.underMouse()), seen[-1] if seen else self._panes[-1])
        place = QPointF(*state.to_pane((x + 0.5, y + 0.5))).toPoint()
        self._loupe.show_view(look(pair, x, y), under.pos() + place)
