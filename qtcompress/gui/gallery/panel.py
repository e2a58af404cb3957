"""The gallery with its filter and its order: at the left of the window, or as a filmstrip below the pictures."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX, UNLIMITED_PX
from qtcompress.gui.gallery.filter import GalleryProxy, Show
from qtcompress.gui.gallery.sorting import Sort
from qtcompress.gui.gallery.view import GalleryView

_CONTROLS_PX = 200  # the width of the filter beside a filmstrip


class GalleryPanel(QWidget):
    """The gallery with its filter and its sort order.

    Signals
    -------
    narrowed
        The filter has changed.
    sort_chosen(Sort)
        Another order was chosen.
    """

    narrowed = Signal()
    sort_chosen = Signal(object)

    def __init__(self, proxy: GalleryProxy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proxy = proxy
        self.view = GalleryView(proxy)
        self.text = QLineEdit(placeholderText="Filter by name", clearButtonEnabled=True)
        self.text.setAccessibleName("Filter by name")
        self.text.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.show_menu = _choice(self, Show)
        self.sort_menu = _choice(self, Sort)
        self.show_button = _menu_button("list-filter", "Which pictures are shown", self.show_menu)
        self.sort_button = _menu_button("arrow-down-wide-narrow", "In which order", self.sort_menu)
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
        top = QHBoxLayout()
        top.setContentsMargins(HALF_STEP_PX, HALF_STEP_PX, HALF_STEP_PX, 0)
        top.setSpacing(HALF_STEP_PX)
        top.addWidget(self.text)
        top.addWidget(self.show_button)
        top.addWidget(self.sort_button)
        self._controls = QWidget()
        controls = QVBoxLayout(self._controls)
        controls.setContentsMargins(0, 0, 0, 0)
        controls.setSpacing(HALF_STEP_PX)
        controls.addLayout(top)
        controls.addWidget(self.left_part)
        controls.addWidget(self.none)
        controls.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        controls.addStretch()
        self._places = QBoxLayout(QBoxLayout.Direction.TopToBottom, self)
        self._places.setContentsMargins(0, 0, 0, 0)
        self._places.setSpacing(HALF_STEP_PX)
        self._places.addWidget(self._controls)
        self._places.addWidget(self.view, 1)
        self.text.textChanged.connect(self._narrow)
        self.show_menu.triggered.connect(self._narrow)
        self.sort_menu.triggered.connect(lambda action: self.sort_chosen.emit(action.data()))
        self.show_all.clicked.connect(self.show_everything)
        self.show_left.clicked.connect(lambda: self.show_states(Show.LEFT))
        self.tell_left(0)
        self._narrow()

    def set_filmstrip(self, *, filmstrip: bool) -> None:
        """Show the pictures in one row, with the filter beside it, or as a grid below the filter."""
        direction = QBoxLayout.Direction.LeftToRight if filmstrip else QBoxLayout.Direction.TopToBottom
        self._places.setDirection(direction)
        self._controls.setMaximumWidth(_CONTROLS_PX if filmstrip else UNLIMITED_PX)
        self.view.set_filmstrip(filmstrip=filmstrip)

    def show_states(self, show: Show) -> None:
        """Show only pictures in these states."""
        next(action for action in self.show_menu.actions() if action.data() is show).trigger()

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
        narrowed = self._proxy.show_filter is not Show.ALL or bool(self.text.text().strip())
        self.none.setVisible(narrowed and self._proxy.rowCount() == 0)
        self.show_all.setVisible(narrowed)

    def _narrow(self) -> None:
        checked = next(action for action in self.show_menu.actions() if action.isChecked())
        self._proxy.set_filter(self.text.text(), checked.data())
        self.refresh()
        self.narrowed.emit()


def _choice(parent: QWidget, values: type[Enum]) -> QMenu:
    """Return a menu in which one entry is checked, initially the first."""
    menu = QMenu(parent)
    group = QActionGroup(menu)
    for value in values:
        action = menu.addAction(value.value)
        action.setData(value)
        action.setCheckable(True)
        group.addAction(action)
    menu.actions()[0].setChecked(True)
    return menu


def _menu_button(name: str, text: str, menu: QMenu) -> QToolButton:
    button = QToolButton()
    button.setIcon(icon(name))
    button.setAutoRaise(True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button
