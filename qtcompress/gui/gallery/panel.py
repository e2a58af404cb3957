"""The gallery with its search and its order: at the left of the window, or as a filmstrip below the pictures."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, UNLIMITED_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.filter import GalleryProxy, Show
from qtcompress.gui.gallery.list_header import ListHeader
from qtcompress.gui.gallery.search_row import SearchRow
from qtcompress.gui.gallery.sorting import Order
from qtcompress.gui.gallery.view import GalleryView, Shape

_tr = RoomTexts(__name__)

_CONTROLS_PX = 200  # the width of the filter beside a filmstrip


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
        self.none = QLabel(_tr("No picture matches the filter."), wordWrap=True, alignment=Qt.AlignmentFlag.AlignCenter)
        self.left = QLabel(wordWrap=True)
        self.left.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.show_left = QPushButton(_tr("Show"))
        self.show_left.setToolTip(
            _tr("Show only the pictures that Compress would leave as they are; each row says why.")
        )
        self.left_part = QWidget()
        left = QHBoxLayout(self.left_part)
        left.setContentsMargins(STEP_PX, 0, HALF_STEP_PX, 0)
        left.addWidget(self.left, 1)
        left.addWidget(self.show_left)
        self.show_all = QPushButton(_tr("Show All"))
        self.show_all.setToolTip(_tr("Remove all filters."))
        self._controls = QWidget()
        controls = QVBoxLayout(self._controls)
        controls.setContentsMargins(0, 0, 0, 0)
        controls.setSpacing(HALF_STEP_PX)
        controls.addWidget(self.search)
        controls.addWidget(self.left_part)
        controls.addWidget(self.none)
        controls.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        controls.addStretch()
        self._places = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(HALF_STEP_PX)
        self.header = ListHeader()
        self.header.hide()
        body = QVBoxLayout()
        body.setSpacing(0)
        body.addWidget(self.header)
        body.addWidget(self.view, 1)
        self._places.addWidget(self._controls)
        self._places.addLayout(body, 1)
        self._connect()
        self.tell_left(0)
        self._narrow()

    def _connect(self) -> None:
        self.search.narrowed.connect(self._narrow)
        self.text.returnPressed.connect(self._enter)
        down = QShortcut(Qt.Key.Key_Down, self.text, context=Qt.ShortcutContext.WidgetShortcut)
        down.activated.connect(self._enter)
        self.search.order_chosen.connect(self._take_order)
        self.header.order_chosen.connect(self.search.sort_by)
        self.search.fold_all.triggered.connect(lambda: self._proxy.set_all_folded(folded=True))
        self.search.unfold_all.triggered.connect(lambda: self._proxy.set_all_folded(folded=False))
        self.search.folders.aboutToShow.connect(self._list_folders)
        self.search.folders.triggered.connect(lambda action: self._proxy.toggle_folder(action.data()))
        self.show_all.clicked.connect(self.show_everything)
        self.show_left.clicked.connect(lambda: self.show_states(Show.LEFT))

    def set_shape(self, shape: Shape) -> None:
        """Show the pictures in one row, with the filter beside it, or as a grid or a list below the filter."""
        filmstrip = shape is Shape.STRIP
        direction = QBoxLayout.Direction.LeftToRight if filmstrip else QBoxLayout.Direction.TopToBottom
        self._places.setDirection(direction)
        self._controls.setMaximumWidth(_CONTROLS_PX if filmstrip else UNLIMITED_PX)
        self.view.set_shape(shape)
        self.header.setVisible(shape is Shape.LIST)
        self.header.set_trailing(self.view.verticalScrollBar().sizeHint().width() + 2 * self.view.frameWidth())

    def show_states(self, show: Show) -> None:
        """Show only pictures in these states."""
        self.search.show_states(show)

    def show_everything(self) -> None:
        """Remove all filters."""
        self.text.clear()
        self.show_states(Show.ALL)

    def tell_left(self, count: int) -> None:
        """Show how many pictures Compress would leave as they are."""
        text = _tr.plural(count, "{n:,} picture will be left as it is.", "{n:,} pictures will be left as they are.")
        self.left.setText(text)
        self.left_part.setVisible(count > 0)

    def refresh(self) -> None:
        """Show a message while no picture matches the filter."""
        narrowed = self._proxy.narrowed
        self.none.setVisible(narrowed and self._proxy.rowCount() == 0)
        self.show_all.setVisible(narrowed)

    def _list_folders(self) -> None:
        """List the folders in their menu: by keys, too, each can be folded by itself."""
        menu = self.search.folders
        menu.clear()
        for header in self._proxy.folders():
            action = menu.addAction(header.text.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not header.folded)
            action.setData(header.path)

    def _enter(self) -> None:
        """Go from the search to what it has found."""
        if self._proxy.count:
            self.view.setFocus()

    def _take_order(self, order: Order) -> None:
        self.header.show_order(order)
        self.order_chosen.emit(order)

    def _narrow(self) -> None:
        self._proxy.set_filter(self.text.text(), self.search.show_filter)
        self.refresh()
        self.narrowed.emit()
