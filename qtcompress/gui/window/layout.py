"""The layout of the main window; `main_window.py` connects it."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QEvent, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QDockWidget,
    QLabel,
    QMainWindow,
    QMenu,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import FRAME_PX, HALF_STEP_PX
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.curve.view import CurveView
from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.panel import GalleryPanel
from qtcompress.gui.gallery.view import Shape
from qtcompress.gui.journal.history_dialog import HistoryDialog
from qtcompress.gui.journal.message_bar import NewsStrip
from qtcompress.gui.journal.review_bar import ReviewBar
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.form import OptionsForm
from qtcompress.gui.palette.swatch_view import SwatchView
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.figures import FactsView
from qtcompress.gui.preview.play_bar import PlayBar
from qtcompress.gui.window.actions import (
    BATCH_BAR,
    COMPRESS_MENU,
    CONTEXT_MENU,
    PICTURE_MENU,
    PLAY_BAR,
    REVIEW_BAR,
    SEPARATOR,
    VIEW_BAR,
    Actions,
)
from qtcompress.gui.window.column import ColumnPart
from qtcompress.gui.window.qsettings import Store
from qtcompress.gui.window.status import EmptyPage, StatusLine

_tr = RoomTexts(__name__)

_SIZE_PX = (1600, 1000)  # of the first window, on a screen that has room for more
_MAXIMIZED_BELOW_PX = (1500, 950)  # on a smaller screen the first window takes all of it
_LOW_PX = 520  # the height of a screen below which the parts of the right column are tabs, since they need more
_TWO_COLUMNS_PX = 1440  # the width of the window from which on the gallery has two columns
_SIDE_PX = 250
_BAR_ICON_PX, _BAR_MARGIN_PX = 18, 2
_LAYOUT_VERSION = 3
_MIRRORED = 1000  # is added to the version
_WORDED = ("add_pictures", "add_folder", "compress", "fit")  # the other buttons of the tool bar have icons only


class MainFrame(QMainWindow):
    """Gallery left or below, comparison in the middle, docks at the right, arranged as they were last time."""

    def __init__(self, store: Store, proxy: GalleryProxy, settings: CurrentSettings) -> None:
        super().__init__()
        self._store = store
        self._shown: tuple[QByteArray, QByteArray] | None = None  # the layout while the sides are hidden
        self.setWindowTitle("qtcompress")
        self.actions_ = Actions(self)
        self._build_center(proxy)
        self._build_docks(OptionsForm(settings, review=store.review(), colors=store.colors()))
        self._build_bars()
        self._restore_layout()

    def _build_center(self, proxy: GalleryProxy) -> None:
        self.gallery = GalleryPanel(proxy)
        self.compare = CompareView()
        self.play_bar = PlayBar([self.actions_[name] for name in PLAY_BAR])
        self.facts = FactsView()
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.compare, 1)
        layout.addWidget(self.play_bar)
        layout.addWidget(self.facts)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.splitter.addWidget(self.gallery)
        self.splitter.addWidget(middle)
        self._middle = middle
        self._columns = 0  # of the gallery
        self._shape = Shape.GRID
        self._gallery_px: dict[Shape, int] = {}  # its width or height in the shapes that it had
        self.splitter.setStretchFactor(1, 1)
        self.empty = EmptyPage(self.actions_["add_pictures"], self.actions_["add_folder"])
        self.stack = QStackedWidget()
        self.stack.addWidget(self.empty)
        self.stack.addWidget(self.splitter)
        self.news = NewsStrip()
        self.review_bar = ReviewBar([self.actions_[name] for name in REVIEW_BAR])
        center = QWidget()
        layout = QVBoxLayout(center)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.news)
        layout.addWidget(self.review_bar)
        layout.addWidget(self.stack, 1)
        self.setCentralWidget(center)
        self.history = HistoryDialog(self)

    def _build_docks(self, options: OptionsForm) -> None:
        self.options = options
        scroll = ColumnPart(self.options)
        scroll.height_wanted.connect(self._give_height, Qt.ConnectionType.QueuedConnection)
        # Later, when the layout has made room for it.
        top = scroll.verticalScrollBar()
        self.options.more.toggled.connect(
            lambda: QTimer.singleShot(0, self, lambda: top.setValue(self.options.more.y()))
        )
        self.swatches = SwatchView()
        self.options_dock = self._dock("Options", _tr("Options"), scroll)
        self.palette_dock = self._dock("Palette", _tr("Palette"), self.swatches)
        self.curve = CurveView()
        self.curve_dock = self._dock("Curve", _tr("Curve"), self.curve)
        self.tabifyDockWidget(self.palette_dock, self.curve_dock)
        self.palette_dock.raise_()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._raise_focused)
        self.status = StatusLine()
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.status, 1)
        self.status.worked.connect(self._show_status)

    def _give_height(self, height_px: int) -> None:
        """Give the options the height that they need; the parts below get the rest."""
        docks = [self.options_dock, self.palette_dock]
        height_px += self.options_dock.height() - self.options_dock.widget().height()  # with its title
        rest_px = self.options_dock.height() + self.palette_dock.height() - height_px
        self.resizeDocks(docks, [height_px, max(rest_px, 1)], Qt.Orientation.Vertical)

    @Slot(QWidget, QWidget)
    def _raise_focused(self, _before: QWidget | None, focused: QWidget | None) -> None:
        """Show the part that the keyboard has reached, if another one covers it."""
        for dock in (self.options_dock, self.palette_dock, self.curve_dock):
            if focused is not None and dock.isAncestorOf(focused) and dock.visibleRegion().isEmpty():
                dock.raise_()

    def _dock(self, name: str, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title)
        dock.setObjectName(name)
        dock.setWidget(widget)
        self.addDockWidget(_trailing_area(self), dock)
        for moved in (dock.topLevelChanged, dock.dockLocationChanged, dock.visibilityChanged):
            moved.connect(lambda: _paint_buttons(dock))  # Qt gives them its own icons again
        return dock

    def _build_bars(self) -> None:
        menus = self.actions_.fill_menus(self.menuBar())
        bar = QToolBar(_tr("Tool Bar"), movable=False)
        bar.setObjectName("Tool Bar")
        bar.setIconSize(QSize(_BAR_ICON_PX, _BAR_ICON_PX))
        if (row := bar.layout()) is not None:
            row.setContentsMargins(HALF_STEP_PX, _BAR_MARGIN_PX, HALF_STEP_PX, _BAR_MARGIN_PX)
        self.addToolBar(bar)
        self.actions_.fill(bar, BATCH_BAR)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer)
        self.actions_.fill(bar, VIEW_BAR)
        self.zoom = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance(_tr("Fit {zoom} %", zoom=fmt.count(100)) + " "))
        self.zoom.setAccessibleName(_tr("Zoom"))
        bar.addWidget(self.zoom)
        for name in BATCH_BAR + VIEW_BAR:
            button = bar.widgetForAction(self.actions_[name]) if name != SEPARATOR else None
            if isinstance(button, QToolButton) and name in _WORDED:
                button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.compress_menu = QMenu(self)
        self.actions_.fill(self.compress_menu, COMPRESS_MENU)
        compress = bar.widgetForAction(self.actions_["compress"])
        if isinstance(compress, QToolButton):
            compress.setMenu(self.compress_menu)
            compress.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.batch_menu = menus["&Batch"]
        view = menus["&View"]
        view.addActions([dock.toggleViewAction() for dock in (self.options_dock, self.palette_dock, self.curve_dock)])
        self.context_menu = QMenu(self)
        self.actions_.fill(self.context_menu, CONTEXT_MENU)
        self.picture_menu = QMenu(self)
        self.actions_.fill(self.picture_menu, PICTURE_MENU)
        self.compare.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    # ---- What can be shown and hidden

    def set_gallery_shape(self, shape: Shape) -> None:
        """Show the gallery as one row below the pictures, or as a grid or a list beside them."""
        if self.gallery.isVisible():
            self._gallery_px[self._shape] = self.splitter.sizes()[self.splitter.indexOf(self.gallery)]
        self._shape, filmstrip = shape, shape is Shape.STRIP
        self.gallery.set_shape(shape)
        self.splitter.setOrientation(Qt.Orientation.Vertical if filmstrip else Qt.Orientation.Horizontal)
        self.splitter.insertWidget(0, self._middle if filmstrip else self.gallery)
        self._columns = 0
        self._fit_gallery()
        if shape in self._gallery_px:
            self._give_gallery(self._gallery_px[shape])

    def set_sides_hidden(self, *, hidden: bool) -> None:
        """Hide all beside the pictures, or show again what was shown before."""
        if hidden:
            self._shown = self._layout_now()
            self.compare.setFocus()  # before Qt passes the focus on as if the Tab key had
            for part in (self.gallery, self.options_dock, self.palette_dock, self.curve_dock):
                part.hide()
        elif self._shown is not None:
            state, splitter = self._shown
            self._shown = None
            self.gallery.show()
            self.restoreState(state, self._layout_version)
            self.splitter.restoreState(splitter)
        self._show_status()

    def _show_status(self) -> None:
        """Hide the line at the bottom with the sides, unless it has progress to show."""
        self.statusBar().setVisible(self._shown is None or self.status.works)

    def focus_next_area(self) -> None:
        """Move the keyboard focus to the next part of the window."""
        areas = [self.gallery.view, self.compare, self.options, self.swatches, self.curve]
        areas = [area for area in areas if area.isVisible() and not area.visibleRegion().isEmpty()]
        now = self.focusWidget()
        inside = [number for number, area in enumerate(areas) if now is area or area.isAncestorOf(now)]
        if areas:
            areas[(inside[0] + 1) % len(areas) if inside else 0].setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Follow a desktop that fills the screen by itself, or ends it."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self.actions_["full_screen"].setChecked(self.isFullScreen())

    def _fit_gallery(self) -> None:
        """Give the gallery one column, or two in a wide window, whenever that changes."""
        columns = 2 if self.width() >= _TWO_COLUMNS_PX else 1
        if columns == self._columns:
            return
        self._columns = columns
        if self.splitter.orientation() is Qt.Orientation.Horizontal:
            gallery_px = max(self.gallery.minimumSizeHint().width(), self.gallery.view.wanted_width(columns))
        else:
            gallery_px = self.gallery.minimumSizeHint().height()
        self._give_gallery(gallery_px)

    def _give_gallery(self, gallery_px: int) -> None:
        """Give the gallery so much of the width, or of the height, and the pictures the rest."""
        beside = self.splitter.orientation() is Qt.Orientation.Horizontal
        rest_px = max((self.width() if beside else self.height()) - gallery_px, 1)
        self.splitter.setSizes([gallery_px, rest_px] if beside else [rest_px, gallery_px])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the gallery the columns that there is room for, and the options the height, until a person chose one."""
        super().resizeEvent(event)
        self._fit_gallery()
        if event.size().height() > event.oldSize().height() and self._store.layout("state").isEmpty():
            part = self.options_dock.widget()
            QTimer.singleShot(0, self, lambda: self._give_height(part.sizeHint().height()))

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Give the gallery the keyboard focus."""
        super().showEvent(event)
        self.gallery.view.setFocus()
        if self._store.layout("state").isEmpty():  # the title of the dock has its height only now
            wanted_px = self.options_dock.widget().sizeHint().height()
            QTimer.singleShot(0, self, lambda: self._give_height(wanted_px))

    def fit_screen(self, room: QSize) -> None:
        """Choose the first layout for a screen on which a window has this room."""
        self.resize(QSize(*_SIZE_PX).boundedTo(room - QSize(*FRAME_PX)))
        if room.height() < _LOW_PX:
            self.tabifyDockWidget(self.options_dock, self.palette_dock)
            self.tabifyDockWidget(self.palette_dock, self.curve_dock)
            self.options_dock.raise_()
        if room.width() < _MAXIMIZED_BELOW_PX[0] or room.height() < _MAXIMIZED_BELOW_PX[1]:
            self.setWindowState(Qt.WindowState.WindowMaximized)
        docks = [self.options_dock, self.palette_dock]
        self.resizeDocks(docks, [_SIDE_PX, _SIDE_PX], Qt.Orientation.Horizontal)

    def _restore_layout(self) -> None:
        self.fit_screen(self.screen().availableGeometry().size())
        self.restoreGeometry(self._store.layout("geometry"))
        self.restoreState(self._store.layout("state"), self._layout_version)
        splitter = self._store.layout("splitter")
        if not splitter.isEmpty():
            self._columns = 2 if self.width() >= _TWO_COLUMNS_PX else 1  # which it was given last time
            self.splitter.restoreState(splitter)

    def save_layout(self) -> None:
        """Store the layout."""
        state, splitter = self._shown or self._layout_now()
        self._store.save_layout("geometry", self.saveGeometry())
        self._store.save_layout("state", state)
        self._store.save_layout("splitter", splitter)

    @property
    def _layout_version(self) -> int:
        """The version of what `saveState` writes: from right to left, the docks stand on the other side."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        return _LAYOUT_VERSION + (_MIRRORED if mirrored else 0)

    def _layout_now(self) -> tuple[QByteArray, QByteArray]:
        return self.saveState(self._layout_version), self.splitter.saveState()


def _paint_buttons(dock: QDockWidget) -> None:
    """Give the buttons of a title icons in the color of the text; those of Qt are black, also on a dark ground."""
    for name, sign in (("close", "x"), ("float", "copy")):
        for button in dock.findChildren(QAbstractButton, f"qt_dockwidget_{name}button"):
            button.setIcon(icon(sign))


def _trailing_area(window: QWidget) -> Qt.DockWidgetArea:
    """Return the side where reading ends: Qt mirrors everything but docks."""
    mirrored = window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    return Qt.DockWidgetArea.LeftDockWidgetArea if mirrored else Qt.DockWidgetArea.RightDockWidgetArea
