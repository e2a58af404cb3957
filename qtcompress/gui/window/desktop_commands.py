"""Connects the window with its desktop: files, recent folders, preferences, and the end of a batch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QMimeData, QObject, QTimer
from PySide6.QtGui import QAction, QActionGroup, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSplitter

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import Report
from qtcompress.gui.common.style import STEP_PX, is_dark
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.common.urls import local_paths
from qtcompress.gui.desktop import clipboard, saved_list
from qtcompress.gui.desktop.appearance import apply_theme, outline_boxes
from qtcompress.gui.desktop.batch_watch import BatchWatch
from qtcompress.gui.desktop.preferences import AfterBatch, Preferences, Theme
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.journal.messages import end_sentence
from qtcompress.gui.window import dialogs
from qtcompress.gui.window.components import Parts
from qtcompress.gui.window.kept_list import KeptList
from qtcompress.gui.window.layout import MainFrame

_tr = RoomTexts(__name__)

_AFTER = {
    AfterBatch.NOTHING: _tr.mark("Do &Nothing"),
    AfterBatch.NOTIFY: _tr.mark("Show a N&otification"),
    AfterBatch.SLEEP: _tr.mark("Put the Computer to &Sleep"),
    AfterBatch.SHUT_DOWN: _tr.mark("&Turn the Computer Off"),
}
_AFTER_TIP = _tr.mark("The last two count for one batch only, and half a minute is left to cancel them.")
_MOST_OPENED = 20  # files at once: more would flood the desktop


class DesktopDesk(QObject):
    """Follows the actions that concern files, the desktop and the program itself.

    Parameters
    ----------
    add : function
        Adds pictures and folders to the gallery.
    """

    def __init__(self, parts: Parts, frame: MainFrame, add: Callable[[Iterable[Path]], None]) -> None:
        super().__init__(frame)
        self._parts = parts
        self._frame = frame
        self._add = add
        self._desktop = parts.desktop
        self._preferences = parts.store.preferences()
        self.watch = BatchWatch(parts.desktop, frame, self._preferences, words=end_sentence)
        for splitter in frame.findChildren(QSplitter):
            splitter.setHandleWidth(STEP_PX)  # wide enough for a finger
        if own := parts.store.shortcuts():
            frame.actions_.set_shortcuts(own)
        self.list = KeptList(parts, frame.news, self._wanted)
        self._build_menus()
        self._connect()
        # After the first paint, to which they contribute nothing; each takes some 20 ms of CPU, with its import.
        for manner in (self._guard, self._name_parts, self._assign_keys, self._outline_boxes):
            QTimer.singleShot(0, self, manner)
        if self._preferences.theme is not Theme.SYSTEM:
            self._apply_theme()
        parts.desktop.follow_motion()

    @property
    def preferences(self) -> Preferences:
        """What the person prefers."""
        return self._preferences

    def set_preferences(self, preferences: Preferences) -> None:
        """Take preferences, and apply them at once."""
        before, self._preferences = self._preferences, preferences
        self.watch.preferences = preferences
        self._parts.store.save_preferences(preferences)
        if before.theme is not preferences.theme:
            self._apply_theme()
        self._show_after()

    def _wanted(self) -> bool:
        return self._preferences.restore_list

    def take(self, data: QMimeData | None) -> None:
        """Add what was pasted or dropped: files and folders, or else a picture without a file."""
        if data is None:
            return
        if paths := local_paths(data):
            self._add(paths)
        elif (image := clipboard.image_in(data)) is not None:
            self._parts.file_tasks.submit(
                partial(clipboard.save_pasted, image, self._parts.data_folder),
                then=lambda path: self._add([path]),
                failed=self._tell_error,
            )
        else:
            self._frame.news.show_text(_tr("The clipboard holds neither files nor a picture."))

    def remember_folders(self, paths: Sequence[Path]) -> None:
        """List the folders of what was added among the recent ones."""

        def work(_report: Report) -> tuple[Path, ...]:
            return saved_list.folders_of(paths)

        self._parts.file_tasks.submit(work, then=self._add_recent)

    # ---- Building

    def _build_menus(self) -> None:
        bar = self._frame.menuBar()
        file, batch = (_menu_of(bar.actions(), title) for title in (_tr("&File"), _tr("&Batch")))
        self.recent = QMenu(_tr("Recent Fol&ders"), self._frame)
        file.insertMenu(_after(file, self._frame.actions_["add_folder"]), self.recent)
        self.recent.aboutToShow.connect(self._fill_recent)
        self.recent.setEnabled(bool(self._parts.store.recent_folders()))
        self.after = QMenu(_tr("&When the Batch Ends"), self._frame)
        self.after.menuAction().setToolTip(_tr(_AFTER_TIP))
        batch.insertMenu(_after(batch, self._frame.actions_["stop_selected"]), self.after)
        group = QActionGroup(self.after)
        for action, text in _AFTER.items():
            entry = self.after.addAction(_tr(text))
            entry.setCheckable(True)
            entry.setData(action)
            group.addAction(entry)
        self.after.triggered.connect(lambda entry: self._choose_after(entry.data()))
        self._show_after()

    def _connect(self) -> None:
        act, parts = self._frame.actions_, self._parts
        act["paste"].triggered.connect(lambda: self.take(QGuiApplication.clipboard().mimeData()))
        act["copy"].triggered.connect(self._copy)
        act["open_picture"].triggered.connect(self._open)
        act["show_in_folder"].triggered.connect(lambda: self._desktop.show_in_folder(self._files()))
        act["properties"].triggered.connect(self._show_properties)
        act["preferences"].triggered.connect(self._show_preferences)
        act["manual"].triggered.connect(self._show_manual)
        act["shortcuts"].triggered.connect(lambda: dialogs.show_shortcuts(self._frame, act.shortcuts()))
        parts.batch.tallied.connect(self.watch.follow)
        parts.batch.ended.connect(self.watch.end)
        parts.batch.ended.connect(self._show_after)
        parts.desktop.told.connect(self._frame.news.show_text)
        parts.desktop.awake_changed.connect(self._frame.status.show_awake)

    def _guard(self) -> None:
        from qtcompress.gui.desktop.widget_guard import WidgetGuard

        WidgetGuard(self._frame)

    def _outline_boxes(self) -> None:
        """Keep boxes visible in the dark, also when the desktop turns dark later."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.styleHints().colorSchemeChanged.connect(self._outline_again)
            if is_dark(application.palette()):
                outline_boxes(application)

    def _outline_again(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            outline_boxes(application)

    def _assign_keys(self) -> None:
        from qtcompress.gui.window.access_keys import assign_keys

        assign_keys(self._frame.findChildren(QMenu))

    def _name_parts(self) -> None:
        from qtcompress.gui.window.accessible_names import name_parts

        frame = self._frame
        name_parts(
            frame,
            {
                _tr("Before and after"): frame.compare,
                _tr("Figures"): frame.facts,
                _tr("Options"): frame.options,
            },
        )

    # ---- The selected pictures

    def _items(self) -> list[Item]:
        model = self._parts.model
        found = (model.item(path) for path in self._frame.gallery.view.selected_paths())
        return [item for item in found if item is not None]

    def _files(self) -> list[Path]:
        return [item.outward for item in self._items()]

    def _copy(self) -> None:
        focused = QApplication.focusWidget()
        if isinstance(focused, QLabel) and focused.hasSelectedText():  # a sentence, marked with the mouse
            QGuiApplication.clipboard().setText(focused.selectedText())
            return
        items = self._items()
        if not items:
            return
        files = [item.outward for item in items]
        data = clipboard.copied(files)
        urls = data.urls()
        board = QGuiApplication.clipboard()
        board.setMimeData(data)
        if len(items) == 1 and items[0].read:

            def add_image(image: QImage) -> None:
                if board.mimeData().urls() == urls:  # nothing else was copied meanwhile
                    board.setMimeData(clipboard.copied(files, image))

            self._parts.file_tasks.submit(
                partial(clipboard.read_image, files[0]), then=add_image, failed=lambda _error: None
            )

    def _open(self) -> None:
        files = self._files()
        for file in files[:_MOST_OPENED]:
            self._desktop.open(file)
        if len(files) > _MOST_OPENED:
            told = _tr("The first {first} of {files:,} pictures were opened.", first=_MOST_OPENED, files=len(files))
            self._frame.news.show_text(told)

    def _show_properties(self) -> None:
        current = self._parts.preview.path
        item = self._parts.model.item(current) if current is not None else None
        if item is not None:
            from qtcompress.gui.window.properties_dialog import PropertiesDialog

            recipe = self._parts.settings.effective.recipe
            dialogs.show(PropertiesDialog(item, recipe, self._parts.file_tasks, self._parts.pool, self._frame))

    def _show_manual(self) -> None:
        """Show the manual, or bring it to the front where it is open."""
        from qtcompress.gui.window.manual import read_pages
        from qtcompress.gui.window.manual_window import ManualWindow

        manual = self._frame.findChild(ManualWindow)
        if not isinstance(manual, ManualWindow):
            manual = ManualWindow(read_pages(self._parts.manual_options), self._frame)
        dialogs.show(manual)
        manual.raise_()
        manual.activateWindow()

    # ---- Recent folders

    def _add_recent(self, folders: tuple[Path, ...]) -> None:
        own = self._parts.data_folder / clipboard.FOLDER
        self._parts.store.add_recent_folders([folder for folder in folders if folder != own])
        self.recent.setEnabled(bool(self._parts.store.recent_folders()))

    def _fill_recent(self) -> None:
        self.recent.clear()
        for number, folder in enumerate(self._parts.store.recent_folders(), 1):
            key = f"&{number}" if number < 10 else str(number)
            name = str(folder).replace("&", "&&")
            self.recent.addAction(f"{key}  {name}", partial(self._add, [folder]))
        self.recent.addSeparator()
        self.recent.addAction(_tr("&Clear"), self._clear_recent)

    def _clear_recent(self) -> None:
        self._parts.store.clear_recent_folders()
        self.recent.setEnabled(False)

    # ---- Preferences, and the end of a batch

    def _choose_after(self, action: AfterBatch) -> None:
        self.watch.after_this = AfterBatch.NOTHING if action.lasting else action
        if action.lasting:
            self.set_preferences(replace(self._preferences, after_batch=action))
        self._show_after()

    def _show_after(self) -> None:
        for entry in self.after.actions():
            entry.setChecked(entry.data() is self.watch.after)

    def _show_preferences(self) -> None:
        from qtcompress.gui.window.preferences_dialog import PreferencesDialog

        dialog = PreferencesDialog(self._preferences, self._frame.actions_, self._frame)
        dialog.changed.connect(self.set_preferences)
        dialog.shortcuts_changed.connect(self._set_shortcuts)
        dialogs.show(dialog)

    def _set_shortcuts(self, chosen: dict[str, str]) -> None:
        self._frame.actions_.set_shortcuts(chosen)
        self._parts.store.save_shortcuts(chosen)

    def _apply_theme(self) -> None:
        application = QApplication.instance()
        if isinstance(application, QApplication):
            apply_theme(self._preferences.theme, application)

    def _tell_error(self, error: QtCompressError) -> None:
        self._frame.news.show_text(error.sentence(_tr("The picture")))


def _menu_of(actions: Sequence[QAction], title: str) -> QMenu:
    menus = (action.menu() for action in actions if action.text() == title)
    return next(menu for menu in menus if isinstance(menu, QMenu))


def _after(menu: QMenu, action: QAction) -> QAction:
    """Return the entry behind an action of a menu."""
    actions = menu.actions()
    return actions[actions.index(action) + 1]
