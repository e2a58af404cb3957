"""The grid of swatches: its layout, mouse and keyboard, and what is dragged into and within it."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QDragEnterEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QListView, QWidget

from qtcompress.gui.palette.swatch_delegate import BAR_PX, Ring, SwatchDelegate
from qtcompress.gui.palette.swatch_model import NONE, PaletteModel, color_in, entries_in

_SMALLEST_PX, _LARGEST_PX = 22, 44  # the side of a swatch with the space around it


class SwatchGrid(QListView):
    """Shows a `PaletteModel` as squares of equal size; colors are named by their number in the palette.

    *Signals:* changed(): another color is under the cursor, pinned, marked, selected or current.
    moved(list of int, int): these colors should stand in front of another one, or at the end.
    dropped(QColor): a color was dropped from elsewhere.

    Attributes
    ----------
    keys : mapping of int to QAction, by `QKeyCombination.toCombined()`
        What keys do while the grid has the focus, before the window's shortcuts.
    editable : bool
        Whether colors can be dropped and moved.
    """

    changed = Signal()
    moved = Signal(list, int)
    dropped = Signal(object)

    def __init__(self, model: PaletteModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._palette_model = model
        self.hovered = self.pinned = self.marked = NONE
        self.keys: Mapping[int, QAction] = {}
        self.editable = False
        self.setModel(model)
        self.setItemDelegate(SwatchDelegate(self, self._ring))
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.viewport().setAcceptDrops(True)  # or the events would go to the frame, which ignores them
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.setMinimumHeight(2 * _SMALLEST_PX)
        model.modelReset.connect(self._measure)
        self._measure()

    @property
    def lit(self) -> int:
        """The color to highlight in the picture, or -1: the one under the cursor, otherwise the pinned one."""
        return self.hovered if self.hovered != NONE else self.pinned

    @property
    def current(self) -> int:
        """The current color of the keyboard, or -1."""
        return self._palette_model.entry(self.currentIndex().row())

    @property
    def named(self) -> int:
        """The color to describe, or -1: under the cursor here or in the picture, pinned, or current."""
        current = self.current if self.hasFocus() else NONE
        return next((entry for entry in (self.hovered, self.marked, self.pinned, current) if entry != NONE), NONE)

    @property
    def chosen(self) -> list[int]:
        """The colors that an edit is about: the selected ones, otherwise the pinned or the current one."""
        selected = sorted(self._palette_model.entry(index.row()) for index in self.selectedIndexes())
        single = self.pinned if self.pinned != NONE else self.current
        return selected or ([] if single == NONE else [single])

    def choose(self, entries: list[int]) -> None:
        """Select colors; the first one becomes the current one."""
        flag = QItemSelectionModel.SelectionFlag
        self.selectionModel().clearSelection()
        for entry in reversed(entries):
            index = self._palette_model.index(self._palette_model.row(entry))
            self.selectionModel().setCurrentIndex(index, flag.Select)
        self._tell()

    def start_over(self, *, pinned: int) -> None:
        """Reset the state that belongs to the last palette."""
        self.hovered = self.marked = NONE
        self.pinned = pinned
        self._tell()

    def mark(self, entry: int) -> None:
        """Draw a ring around a color, and scroll to it; -1 takes the ring away."""
        if entry != self.marked:
            self.marked = entry
            if entry != NONE:
                self.scrollTo(self._palette_model.index(self._palette_model.row(entry)))
            self._tell()

    def pin(self, entry: int) -> None:
        """Keep a color highlighted; the same color again, or -1, ends it."""
        self.pinned = NONE if entry == self.pinned else entry
        self._tell()

    def make_current(self, entry: int) -> None:
        """Make a color the current one."""
        index = self._palette_model.index(self._palette_model.row(entry))
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _ring(self, entry: int) -> Ring | None:
        """Return the ring of a color."""
        if entry == self.pinned:
            return Ring.PINNED
        if entry in (self.hovered, self.marked):
            return Ring.POINTED
        return Ring.CURRENT if entry == self.current and self.hasFocus() else None

    def _tell(self) -> None:
        self.viewport().update()
        self.changed.emit()

    # --------------------------------------------------------------------------------------------------------- layout

    def _measure(self) -> None:
        """Choose the largest squares that show all colors, otherwise the smallest ones with a scroll bar."""
        room, count = (
            self.size() - QSize(1, 0),
            self._palette_model.rowCount(),
        )  # QListView wraps a row that fits exactly
        least, most = max(ceil(room.width() / _LARGEST_PX), 1), max(room.width() // _SMALLEST_PX, 1)
        scroll_bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOff  # with "as needed" QListView would reserve space for one
        for columns in range(least, most + 1):
            side = room.width() // columns
            if ceil(count / columns) * (side + BAR_PX) <= room.height():
                break
        else:
            scroll_bar = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
            room.setWidth(room.width() - self.verticalScrollBar().sizeHint().width())
            side = room.width() // max(room.width() // _SMALLEST_PX, 1)
        side = max(side, 1)
        self.setVerticalScrollBarPolicy(scroll_bar)
        self.setGridSize(QSize(side, side + BAR_PX))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Choose the size of the squares again."""
        self._measure()
        super().resizeEvent(event)

    # ------------------------------------------------------------------------------------------------------- gestures

    def _hover(self, entry: int) -> None:
        if entry != self.hovered:
            self.hovered = entry
            self._tell()

    def _entry_at(self, event: QMouseEvent) -> int:
        return self._palette_model.entry(self.indexAt(event.position().toPoint()).row())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Point at a color."""
        self._hover(self._entry_at(event))
        super().mouseMoveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Handle that the cursor leaves, or that the color under it was scrolled away."""
        if event.type() in (QEvent.Type.Leave, QEvent.Type.Wheel):
            self._hover(NONE)
        return super().viewportEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pin the clicked color; a click beside all colors unpins. With Ctrl or Shift, only the selection changes."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        if event.modifiers():
            self._tell()
            return
        self.pin(self._entry_at(event))
        if self.pinned == NONE:
            self.clearSelection()

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802 - Qt's name
        """Tell that other colors are chosen."""
        super().selectionChanged(selected, deselected)
        self._tell()

    def currentChanged(  # noqa: N802 - Qt's name
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Describe the current color of the keyboard."""
        super().currentChanged(current, previous)
        self._tell()

    def event(self, event: QEvent) -> bool:
        """Claim the keys of this grid before the window's shortcuts get them."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            return self.pinned != NONE
        pins = event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers()
        return pins or self._action_of(event) is not None

    def _action_of(self, event: QKeyEvent) -> QAction | None:
        """Return the edit of a key, if it can be done."""
        action = self.keys.get(event.keyCombination().toCombined())
        return action if action is not None and action.isEnabled() else None

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Pin with Enter or Space, unpin with Esc; the arrows move from color to color, and take the pin along."""
        if not self._wants(event):
            if not event.matches(QKeySequence.StandardKey.Copy):  # SwatchView handles it
                super().keyPressEvent(event)
                self._pin_follows()
        elif (action := self._action_of(event)) is not None:
            action.trigger()
        elif event.key() == Qt.Key.Key_Escape:
            self.pin(NONE)
        elif self.current != NONE:
            self.pin(self.current)

    def _pin_follows(self) -> None:
        """Pin the color that an edit would be about, if another one is pinned: what is shown is what Delete deletes."""
        if self.pinned != NONE and self.chosen == [self.current] and self.pinned != self.current:
            self.pin(self.current)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show the current color; at first it is the first one."""
        super().focusInEvent(event)
        if self.current == NONE and self._palette_model.rowCount():
            self.make_current(self._palette_model.entry(0))
        self._tell()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Hide the current color."""
        super().focusOutEvent(event)
        self._tell()

    # -------------------------------------------------------------------------------------------------------- dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802 - Qt's name
        """Take colors of other programs, and colors of this palette at another place."""
        self._judge(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:  # noqa: N802 - Qt's name
        """Take a color at any place."""
        self._judge(event)

    def _judge(self, event: QDragMoveEvent) -> None:
        inside = event.source() is self
        if not self.editable or not (inside or color_in(event.mimeData()) is not None):
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.MoveAction if inside else Qt.DropAction.CopyAction)
        event.accept()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802 - Qt's name
        """Move the colors of this palette, or add one from elsewhere."""
        row = self.indexAt(event.position().toPoint()).row()
        if event.source() is self:
            self.moved.emit(entries_in(event.mimeData()), row if row >= 0 else self._palette_model.rowCount())
        elif (color := color_in(event.mimeData())) is not None:
            self.dropped.emit(color)
        event.setDropAction(Qt.DropAction.CopyAction)  # or Qt would remove the row that was moved
        event.accept()
