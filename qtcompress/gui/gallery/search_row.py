"""The row above the gallery: the search field, which states and kinds are shown, and in which order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QToolButton, QWidget

from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import HALF_STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.filter import Show
from qtcompress.gui.gallery.query import KIND, KINDS, Query, toggled
from qtcompress.gui.gallery.sorting import Order, Sort

_tr = RoomTexts(__name__)

_SEARCH_TIP = _tr.mark("Parts of names; also words such as kind:png or state:failed. All must apply.")


class SearchRow(QWidget):
    """What is searched and shown, and the order of the rows.

    Signals
    -------
    narrowed
        Something else is searched or shown.
    order_chosen(Order)
        Another order was chosen.
    """

    narrowed = Signal()
    order_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._order = Order()
        self.text = QLineEdit(placeholderText=_tr("Search"), clearButtonEnabled=True)
        self.text.setAccessibleName(_tr("Search by name, kind and state"))
        self.text.setToolTip(_tr(_SEARCH_TIP))
        self.text.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.show_menu, self.kind_menu, self.sort_menu = QMenu(self), QMenu(_tr("Kind"), self), QMenu(self)
        self._shown = _add_choice(self.show_menu, {show: _tr(show.value) for show in Show})
        self.show_menu.addSeparator()
        self.show_menu.addMenu(self.kind_menu)
        for kind, name in KINDS.items():
            action = self.kind_menu.addAction(name)
            action.setCheckable(True)
            action.setData(f"{KIND}{kind}")
        self._sorts = _add_choice(self.sort_menu, {sort: _tr(sort.value) for sort in Sort})
        self.sort_menu.addSeparator()
        self._directions = _add_choice(self.sort_menu, {False: _tr("Ascending"), True: _tr("Descending")})
        self.sort_menu.addSeparator()
        self.grouped = self.sort_menu.addAction(_tr("Group by Folder"))
        self.grouped.setCheckable(True)
        self.fold_all = self.sort_menu.addAction(_tr("Fold All Folders"))
        self.unfold_all = self.sort_menu.addAction(_tr("Unfold All Folders"))
        self.folders = self.sort_menu.addMenu(_tr("Unfolded Folders"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(HALF_STEP_PX, HALF_STEP_PX, HALF_STEP_PX, 0)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.text)
        layout.addWidget(menu_button("list-filter", _tr("Which pictures are shown"), self.show_menu))
        layout.addWidget(menu_button("arrow-down-wide-narrow", _tr("In which order"), self.sort_menu))
        self._connect()

    @property
    def show_filter(self) -> Show:
        """Which states are shown."""
        show: Show = self._shown.checkedAction().data()
        return show

    @property
    def order(self) -> Order:
        """The order of the rows."""
        return self._order

    def show_states(self, show: Show) -> None:
        """Show only pictures in these states."""
        _action_of(self._shown, show).trigger()

    def sort_by(self, order: Order) -> None:
        """Choose an order."""
        self._order = order
        _action_of(self._sorts, order.sort).setChecked(True)
        _action_of(self._directions, order.descending).setChecked(True)
        self.grouped.setChecked(order.grouped)
        self.order_chosen.emit(order)

    def _connect(self) -> None:
        self.text.textChanged.connect(self.narrowed)
        self._shown.triggered.connect(self.narrowed)
        self.kind_menu.triggered.connect(lambda action: self.text.setText(toggled(self.text.text(), action.data())))
        self.kind_menu.aboutToShow.connect(self._show_kinds)
        self._sorts.triggered.connect(self._take_sort)
        self._directions.triggered.connect(lambda action: self.sort_by(replace(self._order, descending=action.data())))

        self.grouped.triggered.connect(lambda checked: self.sort_by(replace(self._order, grouped=checked)))
        self.sort_menu.aboutToShow.connect(self._show_folding)

    def _show_folding(self) -> None:
        for action in (self.fold_all, self.unfold_all, self.folders.menuAction()):
            action.setEnabled(self._order.grouped)

    def _take_sort(self, action: QAction) -> None:
        sort: Sort = action.data()
        self.sort_by(Order(sort, sort.usually_descending, self._order.grouped))

    def _show_kinds(self) -> None:
        """Mark the kinds that are searched."""
        kinds = Query.of(self.text.text()).kinds
        for action in self.kind_menu.actions():
            action.setChecked(action.data().removeprefix(KIND) in kinds)


def menu_button(name: str, text: str, menu: QMenu) -> QToolButton:
    """Return a button with an icon that opens a menu."""
    button = QToolButton()
    button.setIcon(icon(name))
    button.setAutoRaise(True)
    button.setToolTip(text)
    button.setAccessibleName(text)
    button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    button.setMenu(menu)
    return button


def _add_choice(menu: QMenu, texts: Mapping[Any, str]) -> QActionGroup:
    """Add entries to a menu, one of which is checked, initially the first."""
    group = QActionGroup(menu)
    for value, text in texts.items():
        action = menu.addAction(text)
        action.setData(value)
        action.setCheckable(True)
        group.addAction(action)
    group.actions()[0].setChecked(True)
    return group


def _action_of(group: QActionGroup, value: object) -> QAction:
    return next(action for action in group.actions() if action.data() == value)
