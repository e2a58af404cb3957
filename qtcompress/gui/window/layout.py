"""The layout of the main window; `main_window.py` connects it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QDockWidget,
    QFrame,
    QLabel,
    QMainWindow,
    QMenu,
    QScrollArea,
    QSizePolicy,
    QSplitter,
    QStackedWidget,
    QToolBar,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from qtcompress.gui.curve.view import CurveView
from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.panel import GalleryPanel
from qtcompress.gui.journal.history_dialog import HistoryDialog
from qtcompress.gui.journal.message_bar import NewsStrip
from qtcompress.gui.journal.review_bar import ReviewBar
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.form import OptionsForm
from qtcompress.gui.palette.swatch_view import SwatchView
from qtcompress.gui.preview.compare_view import CompareView
from qtcompress.gui.preview.figures import FactsView
from qtcompress.gui.window.actions import (
    BATCH_BAR,
    COMPRESS_MENU,
    CONTEXT_MENU,
    REVIEW_BAR,
    SEPARATOR,
    VIEW_BAR,
    Actions,
)
from qtcompress.gui.window.qsettings import Store
from qtcompress.gui.window.status import EmptyPage, StatusLine

_SIZE_PX = (1280, 800)
_FRAME_PX = (16, 48)  # at most, of the frame that the desktop puts around the window
_NARROW_PX = 1000
_GALLERY_PX = 312
_SIDE_PX = 264
_TITLE_PX, _BARS_PX = 24, 84  # about: of a dock; of menu, tool and status bar together
_BAR_ICON_PX = 20
_REPLACE_PX = 24  # about: how much taller the options for replacing are than those for a folder
_LAYOUT_VERSION = 2
_WORDED = ("add_pictures", "add_folder", "compress", "fit")  # the other buttons of the tool bar have icons only


class MainFrame(QMainWindow):
    """Gallery left, comparison in the middle, docks at the right, arranged as they were last time."""

    def __init__(self, store: Store, proxy: GalleryProxy, settings: CurrentSettings) -> None:
        super().__init__()
        self._store = store
        self.setWindowTitle("qtcompress")
        self.actions_ = Actions(self)
        self._build_center(proxy)
        self._build_docks(OptionsForm(settings, review=store.review(), colors=store.colors()))
        self._build_bars()
        self._restore_layout()

    def _build_center(self, proxy: GalleryProxy) -> None:
        self.gallery = GalleryPanel(proxy)
        self.compare = CompareView()
        self.facts = FactsView()
        middle = QWidget()
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.compare, 1)
        layout.addWidget(self.facts)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self.splitter.addWidget(self.gallery)
        self.splitter.addWidget(middle)
        self.splitter.setStretchFactor(1, 1)
        self._narrow = False
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
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(self.options)
        # Later, when the layout has made room for it.
        self.options.more.toggled.connect(
            lambda: QTimer.singleShot(0, self, lambda: scroll.ensureWidgetVisible(self.options.more_part))
        )
        scroll.setMinimumWidth(self.options.minimumSizeHint().width() + scroll.verticalScrollBar().sizeHint().width())
        self.swatches = SwatchView()
        self.options_dock = self._dock("Options", scroll)
        self.palette_dock = self._dock("Palette", self.swatches)
        self.curve = CurveView()
        self.curve_dock = self._dock("Curve", self.curve)
        self.tabifyDockWidget(self.palette_dock, self.curve_dock)
        self.palette_dock.raise_()
        self.status = StatusLine()
        self.statusBar().setSizeGripEnabled(False)
        self.statusBar().addWidget(self.status, 1)

    def _dock(self, title: str, widget: QWidget) -> QDockWidget:
        dock = QDockWidget(title)
        dock.setObjectName(title)
        dock.setWidget(widget)
        self.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, dock)
        return dock

    def _build_bars(self) -> None:
        menus = self.actions_.fill_menus(self.menuBar())
        bar = QToolBar("Tool Bar", movable=False)
        bar.setObjectName("Tool Bar")
        bar.setIconSize(QSize(_BAR_ICON_PX, _BAR_ICON_PX))
        self.addToolBar(bar)
        self.actions_.fill(bar, BATCH_BAR)
        spacer = QWidget()
        spacer.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        bar.addWidget(spacer)
        self.actions_.fill(bar, VIEW_BAR)
        self.zoom = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self.zoom.setMinimumWidth(self.fontMetrics().horizontalAdvance("Fit 100 % "))
        self.zoom.setAccessibleName("Zoom")
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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the gallery one column in a narrow window, two in a wide one, whenever that changes."""
        super().resizeEvent(event)
        narrow = self.width() < _NARROW_PX
        if narrow != self._narrow:
            self._narrow = narrow
            gallery_px = 0 if narrow else _GALLERY_PX  # 0: its minimum width
            self.splitter.setSizes([gallery_px, self.splitter.width() - gallery_px])

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Give the gallery the keyboard focus."""
        super().showEvent(event)
        self.gallery.view.setFocus()

    def _restore_layout(self) -> None:
        docks = [self.options_dock, self.palette_dock]
        size = QSize(*_SIZE_PX).boundedTo(self.screen().availableGeometry().size() - QSize(*_FRAME_PX))
        self.resize(size)
        self.splitter.setSizes([_GALLERY_PX, size.width()])
        self.resizeDocks(docks, [_SIDE_PX, _SIDE_PX], Qt.Orientation.Horizontal)
        # The palette gets the space that the options do not need.
        options_px = self.options.sizeHint().height() + _TITLE_PX + _REPLACE_PX
        self.resizeDocks(docks, [options_px, max(size.height() - _BARS_PX - options_px, 1)], Qt.Orientation.Vertical)
        self.restoreGeometry(self._store.layout("geometry"))
        self.restoreState(self._store.layout("state"), _LAYOUT_VERSION)
        self.splitter.restoreState(self._store.layout("splitter"))

    def save_layout(self) -> None:
        """Store the layout."""
        self._store.save_layout("geometry", self.saveGeometry())
        self._store.save_layout("state", self.saveState(_LAYOUT_VERSION))
        self._store.save_layout("splitter", self.splitter.saveState())
