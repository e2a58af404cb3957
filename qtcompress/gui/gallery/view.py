"""The list view of the gallery, in tiles; it tells which rows are visible."""

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
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.item import Item, Role
from qtcompress.gui.gallery.tile_delegate import MIN_WIDTH_PX, TileDelegate

_SETTLE_MS = 30
_AHEAD, _BEHIND = 200, 100  # rows around the visible ones


class GalleryView(QListView):
    """Tiles in as many columns as fit.

    Signals
    -------
    visible_changed(tuple[Path, ...])
        The visible rows, then some after and before them.
    current_changed(Path or None), selection_changed
    flicker_held(bool)
        The space bar is held down.
    menu_asked(QPoint)
        A context menu was requested at this point of the screen.
    """

    visible_changed = Signal(object)
    current_changed = Signal(object)
    selection_changed = Signal()
    flicker_held = Signal(bool)
    menu_asked = Signal(object)

    def __init__(self, proxy: GalleryProxy, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._proxy = proxy
        self._tiles = TileDelegate(self)
        self.setItemDelegate(self._tiles)
        self.setAccessibleName("Gallery")
        self.setFlow(QListView.Flow.LeftToRight)
        self.setWrapping(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOn
        )  # so that tiles do not move when it appears
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # One more than a tile: QListView breaks a row that is exactly full, and would leave the first one empty.
        self.setMinimumWidth(1 + MIN_WIDTH_PX + self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth())
        self._settle = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._settle.timeout.connect(self._tell_visible)
        self.verticalScrollBar().valueChanged.connect(self._settle.start)
        self.setModel(proxy)
        for told in (proxy.foreseen, proxy.previewed):
            told.connect(self.viewport().update)
        for signal in (proxy.rowsInserted, proxy.rowsRemoved, proxy.layoutChanged, proxy.modelReset):
            signal.connect(self._settle.start)

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
            self._fit_tiles()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        at_mouse = event.reason() is QContextMenuEvent.Reason.Mouse
        current = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_asked.emit(event.globalPos() if at_mouse else current)

    def _fit_tiles(self) -> None:
        self._tiles.set_room(self.viewport().width())
        self.setGridSize(self._tiles.tile_size(self.font()))
        self.verticalScrollBar().setSingleStep(self.gridSize().height() // 3)

    def _tell_visible(self) -> None:
        self.visible_changed.emit(self._visible_paths())

    def _visible_paths(self) -> tuple[Path, ...]:
        tile = self.gridSize()
        if tile.isEmpty():
            return ()
        columns = max(1, (self.viewport().width() - 1) // tile.width())
        offset = self.verticalOffset()
        first = offset // tile.height() * columns
        seen = (self.viewport().height() // tile.height() + 2) * columns
        model = self.model()
        rows = [*range(first, first + seen + _AHEAD), *range(first - 1, first - 1 - _BEHIND, -1)]
        paths = (_path_of(model.index(row, 0)) for row in rows if 0 <= row < model.rowCount())
        return tuple(path for path in paths if path is not None)


def _path_of(index: QModelIndex | QPersistentModelIndex) -> Path | None:
    item = index.data(Role.ITEM) if index.isValid() else None
    return item.path if isinstance(item, Item) else None
