"""Asks the desktop for its services off the GUI thread, and tells what it got."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication

from qtcompress.core.types import Report
from qtcompress.gui.common.style import reduce_motion
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.common.urls import urls_of
from qtcompress.gui.desktop.services import DesktopServices
from qtcompress.gui.tasks.runner import JobRunner

_tr = RoomTexts(__name__)

Open = Callable[[QUrl], bool]
_REASON = _tr.mark("Pictures are being compressed")
_NO_SLEEP = _tr.mark("The system did not put the computer to sleep; another program or its settings may not allow it.")
_NO_END = _tr.mark("The system did not turn the computer off; another program or its settings may not allow it.")


class DesktopController(QObject):
    """The window's way to its desktop.

    Signals
    -------
    awake_changed(bool)
        Whether the desktop keeps the computer awake.
    told(str)
        A sentence about what the desktop refused.
    """

    awake_changed = Signal(bool)
    told = Signal(str)

    def __init__(
        self,
        services: DesktopServices,
        runner: JobRunner,
        *,
        open_url: Open = QDesktopServices.openUrl,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._services = services
        self._runner = runner
        self._open_url = open_url
        self._wanted_awake = False
        self._awake = False
        self._percent: int | None = None

    @property
    def awake(self) -> bool:
        """Whether the desktop keeps the computer awake."""
        return self._awake

    def keep_awake(self, *, awake: bool) -> None:
        """Ask that the computer does not go to sleep by itself, or that it may again."""
        if awake != self._wanted_awake:
            self._wanted_awake = awake
            services = self._services
            work = partial(services.keep_awake, _tr(_REASON)) if awake else services.let_sleep
            self._do(work, lambda done: self._take_awake(awake=awake and done))

    def notify(self, title: str, text: str) -> None:
        """Show a notification."""
        self._do(partial(self._services.notify, title, text))

    def show_progress(self, fraction: float | None, left: int = 0) -> None:
        """Show progress on the task bar, and how many pictures are left on its badge; None removes both."""
        percent = None if fraction is None else round(100 * fraction)
        if percent != self._percent:
            self._percent = percent
            self._do(partial(self._services.show_progress, None if percent is None else percent / 100))
            application = QGuiApplication.instance()
            if isinstance(application, QGuiApplication):
                application.setBadgeNumber(left)

    def open(self, path: Path) -> None:
        """Open a file or folder with the program that the desktop has for it."""
        if not self._open_url(urls_of([path])[0]):
            self.told.emit(_tr("The desktop knows no program that opens {name}.", name=path.name))

    def show_in_folder(self, paths: Sequence[Path]) -> None:
        """Show files in their folder, selected where the desktop can do that."""
        if paths:
            work = partial(self._services.show_in_folder, tuple(paths))
            self._do(work, lambda done: None if done else self.open(paths[0].parent))

    def follow_motion(self) -> None:
        """Let nothing move by itself if the desktop asks for that."""
        self._do(self._services.reduces_motion, lambda reduced: reduce_motion(reduced=reduced))

    def sleep(self) -> None:
        """Put the computer to sleep."""
        self._do(self._services.sleep, partial(self._refuse, _NO_SLEEP))

    def shut_down(self) -> None:
        """Turn the computer off."""
        self._do(self._services.shut_down, partial(self._refuse, _NO_END))

    def _refuse(self, sentence: str, done: bool) -> None:
        if not done:
            self.told.emit(_tr(sentence))

    def _take_awake(self, *, awake: bool) -> None:
        if awake != self._awake:
            self._awake = awake
            self.awake_changed.emit(awake)

    def _do(self, work: Callable[[], bool], then: Callable[[bool], object] = bool) -> None:
        """Call a service: in the pool if it may take long."""
        if self._services.waits:

            def ask(_report: Report) -> bool:
                return work()

            self._runner.submit(ask, then=then)
        else:
            then(work())
