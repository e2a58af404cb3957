"""The left side of the window: search, order, and the gallery below them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.gallery.filter import GalleryProxy, Show
from qtcompress.gui.gallery.search_row import SearchRow
from qtcompress.gui.gallery.view import GalleryView


class GalleryPanel(QWidget):
    """The gallery with its search and its order.

    Signals
    -------
    narrowed
        The filter has changed.
    order_chosen(Order)
        Another order was chosen.
    """

    narrowed = Signal()
    order_chosen = Signal(object)

    def __init__(self, proxy: GalleryProxy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proxy = proxy
        self.view = GalleryView(proxy)
        self.search = SearchRow()
        self.text = self.search.text
        self.none = QLabel("No picture matches the filter.", wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.left = QLabel(wordWrap=True)
        self.left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_left = QPushButton("Show")
        self.show_left.setToolTip("Show only the pictures that Compress would leave as they are; each row says why.")
        self.left_part = QWidget()
        left = QHBoxLayout(self.left_part)
        left.setContentsMargins(STEP_PX, 0, HALF_STEP_PX, 0)
        left.addWidget(self.left, 1)
        left.addWidget(self.show_left)
        self.show_all = QPushButton("Show All")
        self.show_all.setToolTip("Remove all filters.")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.search)
        layout.addWidget(self.left_part)
        layout.addWidget(self.none)
        layout.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self.view, 1)
        self.search.narrowed.connect(self._narrow)
        self.search.order_chosen.connect(self.order_chosen)
        self.show_all.clicked.connect(self.show_everything)
        self.show_left.clicked.connect(lambda: self.show_states(Show.LEFT))
        self.tell_left(0)
        self._narrow()

    def show_states(self, show: Show) -> None:
        """Show only pictures in these states."""
        self.search.show_states(show)

    def show_everything(self) -> None:
        """Remove all filters."""
        self.text.clear()
        self.show_states(Show.ALL)

    def tell_left(self, count: int) -> None:
        """Show how many pictures Compress would leave as they are."""
        they = "it is" if count == 1 else "they are"
        self.left.setText(f"{fmt.of_things(count, 'picture')} will be left as {they}.")
        self.left_part.setVisible(count > 0)

    def refresh(self) -> None:
        """Show a message while no picture matches the filter."""
        narrowed = self._proxy.narrowed
        self.none.setVisible(narrowed and self._proxy.rowCount() == 0)
        self.show_all.setVisible(narrowed)

    def _narrow(self) -> None:
        self._proxy.set_filter(self.text.text(), self.search.show_filter)
        self.refresh()
        self.narrowed.emit()
