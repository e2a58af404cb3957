"""Keeps the list of pictures from one start to the next."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject

from qtcompress.core.types import Report, ignore
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.desktop import saved_list
from qtcompress.gui.desktop.saved_list import SavedList
from qtcompress.gui.gallery.changes import SetOwn
from qtcompress.gui.journal.message_bar import NewsStrip
from qtcompress.gui.tasks.debounced_task import DebouncedTask
from qtcompress.gui.window.components import Parts

_tr = RoomTexts(__name__)

_REST_MS = 2000


class KeptList(QObject):
    """Writes the list when it has been at rest for a while, and when the window closes; lists it again at a start.

    Parameters
    ----------
    wanted : function
        Whether the person wants the list back.
    """

    def __init__(self, parts: Parts, news: NewsStrip, wanted: Callable[[], bool]) -> None:
        super().__init__(news)
        self._parts = parts
        self._news = news
        self._wanted = wanted
        self._restored = SavedList()
        self._task = DebouncedTask(parts.file_tasks, self._begin, _REST_MS, self)
        model = parts.model
        replaced = parts.batch.ended, parts.ledger.undone, parts.ledger.applied  # other files may stand for pictures
        for changed in (model.added, model.removed, model.own_changed, *replaced):
            changed.connect(self._task.start)
        parts.loader.scanned.connect(self._give_own)

    def restore(self) -> None:
        """List the pictures of the last time, as far as they are still there."""
        if self._wanted():
            self._parts.file_tasks.submit(partial(saved_list.load, self._parts.data_folder), then=self._show)

    def save(self) -> None:
        """Keep the pictures for the next time, at once; when no task runs any more."""
        self._task.stop()
        if self._wanted():
            self._writing()(ignore)

    def _begin(self) -> None:
        if self._parts.loader.busy:
            self._task.start()
        elif self._wanted():
            self._task.submit(self._writing())

    def _writing(self) -> Callable[[Report], None]:
        """Return the work of writing the list as it is now: a result that replaced its original stands for it."""
        folder, items = self._parts.data_folder, self._parts.model.items()
        paths = [item.file for item in items]
        own = {item.file: item.own for item in items if item.own is not None}
        return lambda report: saved_list.save(folder, paths, own, report)

    def _show(self, saved: SavedList) -> None:
        self._restored = saved
        self._parts.loader.add(saved.found)
        if saved.gone:
            gone = _tr.plural(
                saved.gone, "{n:,} picture of the last list is gone.", "{n:,} pictures of the last list are gone."
            )
            self._news.show_text(gone)

    def _give_own(self) -> None:
        """Give the pictures of the last time their own settings, now that they are listed."""
        own, self._restored = self._restored.own, SavedList()
        if own:
            self._parts.model.update_many((path, SetOwn(settings)) for path, settings in own.items())
