"""The titles above the columns of the list; a click sorts by one."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QPushButton, QStyle, QWidget

from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, smaller_font
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.columns import Column, fitted
from qtcompress.gui.gallery.sorting import Order

_tr = RoomTexts(__name__)

_UP, _DOWN = "\N{BLACK UP-POINTING SMALL TRIANGLE}", "\N{BLACK DOWN-POINTING SMALL TRIANGLE}"


class ListHeader(QWidget):
    """A button for each column, above it.

    Signals
    -------
    order_chosen(Order)
        Another order was chosen.
    """

    order_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order()
        self._trailing_px = 0
        self._buttons = {column: self._button(column) for column in Column}
        self.setFixedHeight(self.fontMetrics().height() + 2 * HALF_STEP_PX)
        self.show_order(self._order)

    def set_trailing(self, width_px: int) -> None:
        """Leave the room of the list's scroll bar free."""
        self._trailing_px = width_px
        self._place()

    def show_order(self, order: Order) -> None:
        """Mark the column that the rows are sorted by."""
        self._order = order
        for column, button in self._buttons.items():
            sorted_by = column.sort is order.sort
            mark = (_DOWN if order.descending else _UP) if sorted_by else ""
            button.setText(f"{column.words} {mark}".strip())
            way = (_tr("descending") if order.descending else _tr("ascending")) if sorted_by else _tr("not sorted")
            button.setAccessibleName(fmt.listed((column.words, way)))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Place the titles above their columns."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        places = fitted(self.width() - self._trailing_px, self.font())
        for column, button in self._buttons.items():
            button.setVisible(column in places)
            if column in places:
                left, width = places[column]
                place = QRect(left, 0, width, self.height())
                button.setGeometry(QStyle.visualRect(self.layoutDirection(), self.rect(), place))

    def _button(self, column: Column) -> QPushButton:
        button = QPushButton(self, flat=True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        edge = "right" if column.numeric else "left"
        button.setStyleSheet(f"QPushButton {{ text-align: {edge}; padding: 0 {STEP_PX}px; border: none; }}")
        button.setFont(smaller_font(self))
        button.clicked.connect(lambda: self._choose(column))
        return button

    def _choose(self, column: Column) -> None:
        """Sort by a column, in its usual direction first and then in the other."""
        again = column.sort is self._order.sort
        descending = not self._order.descending if again else column.sort.usually_descending
        self.order_chosen.emit(Order(column.sort, descending, self._order.grouped))
