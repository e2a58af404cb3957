"""The list view of the gallery, as tiles in a grid or in one row; it tells which rows are visible."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionRange,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from qtcompress.gui.common.keys import is_plain_tab
from qtcompress.gui.common.style import UNLIMITED_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.item import Item, Role
from qtcompress.gui.gallery.tile_delegate import TileDelegate

_tr = RoomTexts(__name__)

_SETTLE_MS = 30
_AHEAD, _BEHIND = 200, 100  # rows around the visible ones


class GalleryView(QListView):
    """Tiles in as many columns as fit, or in one row.

    Signals
    -------
    visible_changed(tuple[Path, ...])
        The visible rows, then some after and before them.
    current_changed(Path or None), selection_changed
    flicker_held(bool)
        The space bar is held down.
    menu_asked(QPoint)
        A context menu was requested at this point of the screen.
    sides_asked
        The key was pressed that shows or hides all beside the pictures.
    """

    visible_changed = Signal(object)
    current_changed = Signal(object)
    selection_changed = Signal()
    flicker_held = Signal(bool)
    menu_asked = Signal(object)
    sides_asked = Signal()

    def __init__(self, proxy: GalleryProxy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proxy = proxy
        self._filmstrip = False
        self._tiles = TileDelegate(self)
        self.setItemDelegate(self._tiles)
        self.setAccessibleName(_tr("Gallery"))
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._tell_visible)
        for bar in (self.verticalScrollBar(), self.horizontalScrollBar()):
            bar.valueChanged.connect(self._settle.start)
        self.setModel(proxy)
        for told in (proxy.foreseen, proxy.previewed):
            told.connect(self.viewport().update)
        for signal in (proxy.rowsInserted, proxy.rowsRemoved, proxy.layoutChanged, proxy.modelReset):
            signal.connect(self._settle.start)
        self._arrange()

    @property
    def filmstrip(self) -> bool:
        """Whether the tiles stand in one row."""
        return self._filmstrip

    def set_filmstrip(self, *, filmstrip: bool) -> None:
        """Show the tiles in one row that scrolls sideways, or in as many columns as fit."""
        if filmstrip != self._filmstrip:
            self._filmstrip = filmstrip
            self._arrange()

    def step(self, rows: int) -> None:
        """Make the picture current that is so many rows below; the first and the last one end it."""
        row = self.currentIndex().row() + rows
        if 0 <= row < self._proxy.rowCount():
            self.setCurrentIndex(self._proxy.index(row, 0))

    def _arrange(self) -> None:
        """Set what depends on the shape of the gallery, the font and the style."""
        always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        bar_px = self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()
        self.setWrapping(not self._filmstrip)
        # Always, so that tiles do not move when a scroll bar appears.
        self.setVerticalScrollBarPolicy(never if self._filmstrip else always)
        self.setHorizontalScrollBarPolicy(always if self._filmstrip else never)
        self._fit_tiles()
        # One more than a tile: QListView breaks a row that is exactly full, and would leave the first one empty.
        self.setMinimumWidth(1 + self._tiles.least_width(self.font()) + bar_px)
        height = self.gridSize().height() + bar_px
        self.setMinimumHeight(height if self._filmstrip else 0)
        self.setMaximumHeight(height if self._filmstrip else UNLIMITED_PX)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def selected_paths(self) -> tuple[Path, ...]:
        """Return the selected rows in their order on the screen."""
        ranges = sorted((part.top(), part.bottom()) for part in self._ranges())
        return tuple(path for first, last in ranges for path in self._proxy.paths(first, last))

    def current_path(self) -> Path | None:
        """Return the current row."""
        return _path_of(self.currentIndex())

    def selected_count(self) -> int:
        """Return how many rows are selected, without an index for each."""
        return sum(part.height() for part in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.size())]

    def currentChanged(  # noqa: N802
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        super().currentChanged(current, previous)
        self.current_changed.emit(_path_of(current))

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        super().selectionChanged(selected, deselected)
        self.selection_changed.emit()

    def event(self, event: QEvent) -> bool:
        if is_plain_tab(event):
            self.sides_asked.emit()
            return True
        return super().event(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        turned = event.angleDelta()
        if self._filmstrip and turned.x() == 0:  # a plain wheel moves the only way there is
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - turned.y())
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() != Qt.Key.Key_Space:
            super().keyPressEvent(event)
        elif not event.isAutoRepeat():
            self.flicker_held.emit(True)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        if event.key() != Qt.Key.Key_Space:
            super().keyReleaseEvent(event)
        elif not event.isAutoRepeat():
            self.flicker_held.emit(False)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusOutEvent(event)
        self.flicker_held.emit(False)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        self._fit_tiles()
        super().resizeEvent(event)
        self._settle.start()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._arrange()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        at_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        current = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(event.globalPos() if at_mouse else current)

    def _fit_tiles(self) -> None:
        if self._filmstrip:
            self._tiles.set_strip()
        else:
            self._tiles.set_room(self.viewport().width())
        self.setGridSize(self._tiles.tile_size(self.font()))
        self.verticalScrollBar().setSingleStep(self.gridSize().height() // 3)
        self.horizontalScrollBar().setSingleStep(self.gridSize().width() // 3)

    def _tell_visible(self) -> None:
        self.visible_changed.emit(self._visible_paths())

    def _visible_paths(self) -> tuple[Path, ...]:
        tile = self.gridSize()
        if tile.isEmpty():
            return ()
        if self._filmstrip:
            first = self.horizontalOffset() // tile.width()
            seen = self.viewport().width() // tile.width() + 2
        else:
            columns = max(1, (self.viewport().width() - 1) // tile.width())
            first = self.verticalOffset() // tile.height() * columns
            seen = (self.viewport().height() // tile.height() + 2) * columns
        model = self.model()
        rows = [*range(first, first + seen + _AHEAD), *range(first - 1, first - 1 - _BEHIND, -1)]
        paths = (_path_of(model.index(row, 0)) for row in rows if 0 <= row < model.rowCount())
        return tuple(path for path in paths if path is not None)


def _path_of(index: QModelIndex | QPersistentModelIndex) -> Path | None:
    item = index.data(Role.ITEM) if index.isValid() else None
    return item.path if isinstance(item, Item) else None
