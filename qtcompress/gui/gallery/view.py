"""The list view of the gallery, as tiles in a grid or in one row; it tells which rows are visible."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import islice
from pathlib import Path

from PySide6.QtCore import (
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
    Slot,
)
from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QWidget

from qtcompress.gui.common.keys import is_plain_tab
from qtcompress.gui.common.style import UNLIMITED_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery import columns as columns_of_list
from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.item import AnyIndex, Item, Role
from qtcompress.gui.gallery.row_delegate import RowDelegate
from qtcompress.gui.gallery.sorting import runs_of
from qtcompress.gui.gallery.tile_delegate import TileDelegate

_tr = RoomTexts(__name__)

_SETTLE_MS = 30
_COLUMNS = (3, 6)  # of the list beside the name, in a narrow and a wide window
_AHEAD, _BEHIND = 200, 100  # rows around the visible ones


class Shape(Enum):
    """How the pictures are shown: as tiles in columns, as tiles in one row, or as lines with their figures."""

    GRID = "grid"
    STRIP = "strip"
    LIST = "list"


@dataclass(frozen=True, slots=True)
class _Kept:
    """What is selected while the rows are listed anew.

    order : the current row and those that would take its place, the next one first
    """

    selected: tuple[Path, ...] = ()
    order: Iterable[Path] = ()


class GalleryView(QListView):
    """Tiles in as many columns as fit or in one row, or a list. A click on the header of a folder folds it.

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
        self._shape = Shape.GRID
        self._tiles = TileDelegate(self)
        self._lines = RowDelegate(self)
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
        self._selecting: tuple[Path, ...] | None = None  # what is being selected, if that is known
        self._last: Path | None = None  # the last current picture
        self.setModel(proxy)  # it tells that nothing is selected
        self._selected: tuple[Path, ...] | None = None  # None until it is asked for
        for changed in (proxy.rowsInserted, proxy.rowsRemoved, proxy.layoutChanged, proxy.modelReset):
            changed.connect(self._forget_selected)
        self._kept = _Kept()
        proxy.modelAboutToBeReset.connect(self._keep)
        proxy.modelReset.connect(self._select_again)
        proxy.foreseen.connect(self.viewport().update)
        proxy.previewed.connect(self._paint_again)
        for signal in (proxy.rowsInserted, proxy.rowsRemoved, proxy.layoutChanged, proxy.modelReset):
            signal.connect(self._settle.start)
        self._arrange()

    @property
    def filmstrip(self) -> bool:
        """Whether the tiles stand in one row."""
        return self._shape is Shape.STRIP

    def set_shape(self, shape: Shape) -> None:
        """Show the pictures in another shape."""
        if shape is not self._shape:
            self._shape = shape
            self.setItemDelegate(self._lines if shape is Shape.LIST else self._tiles)
            self._arrange()

    def wanted_width(self, columns: int) -> int:
        """Return a width for so many columns of tiles, or for a list beside which there is more or less room."""
        if self._shape is Shape.LIST:
            return columns_of_list.least_width(self.font(), _COLUMNS[min(columns, len(_COLUMNS)) - 1]) + self._bar_px()
        return self.minimumWidth() + (columns - 1) * self.gridSize().width()

    def _bar_px(self) -> int:
        return self.verticalScrollBar().sizeHint().width() + 2 * self.frameWidth()

    def step(self, rows: int) -> None:
        """Make the picture current that is so many rows below; the first and the last one end it."""
        direction = 1 if rows > 0 else -1
        row = self.currentIndex().row() + rows
        while 0 <= row < self._proxy.rowCount() and not self._proxy.paths(row, row):  # a header
            row += direction
        if 0 <= row < self._proxy.rowCount():
            self.go_to(self._proxy.index(row, 0))

    def go_to_first(self) -> None:
        """Make the first picture current."""
        for path in self._proxy.paths(0, 1)[:1]:
            self.go_to(self._proxy.index_of(path))

    def go_back(self) -> None:
        """Make the picture current that was it last, if it is shown again; else the first one."""
        last = self._proxy.index_of(self._last) if self._last is not None else QModelIndex()
        if last.isValid():
            self.go_to(last)
        else:
            self.go_to_first()

    def go_to(self, index: QModelIndex) -> None:
        """Make a row current, and select it alone; whatever keys are held, which `setCurrentIndex` would heed."""
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)

    def _arrange(self) -> None:
        """Set what depends on the shape of the gallery, the font and the style."""
        always, never = Qt.ScrollBarPolicy.ScrollBarAlwaysOn, Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        strip = self.filmstrip
        self.setFlow(QListView.Flow.TopToBottom if self._shape is Shape.LIST else QListView.Flow.LeftToRight)
        self.setWrapping(self._shape is Shape.GRID)
        # Always, so that tiles do not move when a scroll bar appears.
        self.setVerticalScrollBarPolicy(never if strip else always)
        self.setHorizontalScrollBarPolicy(always if strip else never)
        self._fit_tiles()
        # One more than a tile: QListView breaks a row that is exactly full, and would leave the first one empty.
        tiles_px, list_px = self._tiles.least_width(self.font()), columns_of_list.least_width(self.font(), 0)
        self.setMinimumWidth(1 + (list_px if self._shape is Shape.LIST else tiles_px) + self._bar_px())
        height = self.gridSize().height() + self._bar_px()
        self.setMinimumHeight(height if strip else 0)
        self.setMaximumHeight(height if strip else UNLIMITED_PX)
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())

    def dataChanged(self, first: AnyIndex, last: AnyIndex, roles: Sequence[int] = ()) -> None:  # noqa: N802
        """Paint what has changed. QListView would lay out all rows and paint all that are visible: 7 ms a thumbnail."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))

    @Slot(object)
    def _paint_again(self, paths: tuple[Path, ...]) -> None:
        """Paint some rows only: the preview tells twice at each step of a slider, and a tile takes up to 1 ms."""
        for path in paths:
            self.update(self._proxy.index_of(path))

    def rowsAboutToBeRemoved(self, parent: AnyIndex, start: int, end: int) -> None:  # noqa: N802
        """Let the nearest picture take the place of a current row that goes, and select it if no selected row stays.

        Qt would take a header, too, and select nothing.
        """
        super().rowsAboutToBeRemoved(parent, start, end)
        ranges = self._ranges()
        alone = bool(ranges) and all(start <= part.top() and part.bottom() <= end for part in ranges)
        if (self._proxy.grouped or alone) and start <= self.currentIndex().row() <= end:
            for path in islice(self._proxy.beside(start, end), 1):
                self.go_to(self._proxy.index_of(path))

    def _keep(self) -> None:
        """Remember what is selected and current, and where the current row would go."""
        row = max(self.currentIndex().row(), 0)
        self._kept = _Kept(self.selected_paths(), self._proxy.beside(row, row - 1))

    def _select_again(self) -> None:
        """Select what was selected, as far as it is still shown, or else the picture that is current instead."""
        rows, had = self._proxy.rows_of(self._kept.selected), bool(self._kept.selected)
        selection = QItemSelection()
        for first, last in runs_of(rows):
            top = self._proxy.index(first, 0)
            selection.select(top, top if first == last else self._proxy.index(last, 0))
        orders = (self._proxy.index_of(path) for path in self._kept.order)
        current = next((index for index in orders if index.isValid()), None)
        self._kept = _Kept()
        if current is not None:
            self.selectionModel().setCurrentIndex(current, QItemSelectionModel.SelectionFlag.NoUpdate)
        self._selecting = self._proxy.paths_at(rows)  # Qt would tell thousands of ranges one by one
        self.selectionModel().select(selection, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._selecting = None
        if not selection.count():
            self.selection_changed.emit()  # what was selected is gone
            if had and current is not None:
                self.go_to(current)

    def selected_paths(self) -> tuple[Path, ...]:
        """Return the selected rows in their order on the screen."""
        if self._selected is None:
            ranges = sorted((part.top(), part.bottom()) for part in self._ranges())
            self._selected = tuple(path for first, last in ranges for path in self._proxy.paths(first, last))
        return self._selected

    def _forget_selected(self) -> None:
        self._selected = None

    def current_path(self) -> Path | None:
        """Return the current row."""
        return _path_of(self.currentIndex())

    def selected_count(self) -> int:
        """Return how many pictures are selected, without an index for each unless there are headers among them."""
        if self._proxy.grouped or self._selected is not None:
            return len(self.selected_paths())
        return sum(part.height() for part in self._ranges())

    def _ranges(self) -> list[QItemSelectionRange]:
        selection = self.selectionModel().selection()
        return [selection.at(number) for number in range(selection.size())]

    def currentChanged(  # noqa: N802
        self, current: AnyIndex, previous: AnyIndex
    ) -> None:
        super().currentChanged(current, previous)
        path = _path_of(current)
        self._last = path or self._last
        self.current_changed.emit(path)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:  # noqa: N802
        if self._selecting is None:
            super().selectionChanged(selected, deselected)
        else:
            self.viewport().update()  # all is painted anew: Qt need not find where thousands of ranges are
        self._selected = self._selecting
        self.selection_changed.emit()

    def event(self, event: QEvent) -> bool:
        if is_plain_tab(event):
            self.sides_asked.emit()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.data(Role.FOLDER) is not None:
            self._proxy.toggle_folded(index.row())
        else:
            super().mousePressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        turned = event.angleDelta()
        if self.filmstrip and turned.x() == 0:  # a plain wheel moves the only way there is
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
        if self._shape is Shape.STRIP:
            self._tiles.set_strip()
        else:
            self._tiles.set_room(self.viewport().width())
        self._lines.set_room(self.viewport().width())
        line, tile = self._lines.row_size(self.font()), self._tiles.tile_size(self.font())
        self.setGridSize(line if self._shape is Shape.LIST else tile)
        self.verticalScrollBar().setSingleStep(self.gridSize().height() // 3)
        self.horizontalScrollBar().setSingleStep(self.gridSize().width() // 3)

    def _tell_visible(self) -> None:
        self.visible_changed.emit(self._visible_paths())

    def _visible_paths(self) -> tuple[Path, ...]:
        tile = self.gridSize()
        if tile.isEmpty():
            return ()
        if self.filmstrip:
            first = self.horizontalOffset() // tile.width()
            seen = self.viewport().width() // tile.width() + 2
        else:
            columns = 1 if self._shape is Shape.LIST else max(1, (self.viewport().width() - 1) // tile.width())
            first = self.verticalOffset() // tile.height() * columns
            seen = (self.viewport().height() // tile.height() + 2) * columns
        ahead = self._proxy.paths(first, first + seen + _AHEAD - 1)
        return (*ahead, *reversed(self._proxy.paths(max(first - _BEHIND, 0), first - 1)))


def _path_of(index: AnyIndex) -> Path | None:
    item = index.data(Role.ITEM) if index.isValid() else None
    return item.path if isinstance(item, Item) else None
