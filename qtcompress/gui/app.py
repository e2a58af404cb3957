"""The composition root: everything is built here, once; the window shuts it down when it closes."""

from __future__ import annotations

import logging
import os
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, QSocketNotifier, QStandardPaths, Qt, QTimer
from PySide6.QtGui import QColorSpace, QSurfaceFormat, QUndoStack

from qtcompress import __version__
from qtcompress.core.errors import JournalError
from qtcompress.core.kernels import dispatch
from qtcompress.core.types import Report
from qtcompress.engine.job.folders import data_folder
from qtcompress.engine.job.job import Assignment, Outcome
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.journal.followers import follow_unrecorded
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning.presets import own_folder
from qtcompress.engine.preview import WhyLeft
from qtcompress.engine.session import Session
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CompressRequest, EstimateRequest
from qtcompress.gui.batch.cluster import compressing
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.flight import CompressEntry
from qtcompress.gui.batch.left_out import LeftOut
from qtcompress.gui.batch.preflight_controller import Forecaster
from qtcompress.gui.batch.size_estimator import EstimateJob, Estimator
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.languages import install_language
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.curve.controller import CurveController
from qtcompress.gui.desktop.application import Application
from qtcompress.gui.desktop.controller import DesktopController
from qtcompress.gui.desktop.identity import APP_ID
from qtcompress.gui.desktop.platforms import desktop_services
from qtcompress.gui.desktop.services import DesktopServices
from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.loader import Loader
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.journal.client import Ledger
from qtcompress.gui.journal.message_bar import News
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.options.preset_store import PresetShelf
from qtcompress.gui.palette.controller import PaletteController
from qtcompress.gui.preview.controller import PreviewController
from qtcompress.gui.preview.deferred_engine import DeferredEngine
from qtcompress.gui.preview.first_looks import FindOriginal, FirstLookEngine, FirstLooks
from qtcompress.gui.preview.highlighter import Highlighter
from qtcompress.gui.preview.inspector import Inspector
from qtcompress.gui.preview.player import Player
from qtcompress.gui.tasks.activity import ExclusiveActivity
from qtcompress.gui.tasks.collector import GuiThreadCollector
from qtcompress.gui.tasks.runner import JobRunner
from qtcompress.gui.window.components import Parts
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.qsettings import Store, open_store

_tr = RoomTexts(__name__)

# For one frame the GUI thread takes the interpreter's lock back many times, and each time waits this long for a worker
# that runs Python code. With Python's default of 5 ms, benchmarks/responsiveness.py missed its goals.
_SWITCH_INTERVAL_S = 0.001
_UNDO_LIMIT = 200  # commands; a removal holds its rows

if TYPE_CHECKING:
    from qtcompress.gui.desktop.single_instance import Claim, HandedOver

_log = logging.getLogger(__name__)


def main(paths: Sequence[str], claim: Claim | None = None, manual_options: Callable[[], str] = str) -> int:
    """Open the window with these files and folders; return the exit status when it is closed.

    With a `claim` it is the first window: it takes what later starts hand over, and shows the list of the last time.
    `manual_options` returns the options of the command line, which the window does not know, for the manual.
    """
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    sys.excepthook = _log_exception
    choose_locale()
    declare_colors()
    application = Application(sys.argv[:1])
    store = open_store()
    install_language(application, store.preferences().language)
    tune_interpreter(application)
    application.setApplicationName("qtcompress")
    application.setApplicationDisplayName("qtcompress")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName(APP_ID)
    application.setWindowIcon(icon("qtcompress"))
    from qtcompress.gui.desktop.single_instance import (
        HandedOver,
        SingleInstance,
        absolute,
    )  # __main__ has loaded it already

    wanted = absolute(paths)
    window = build(store, services=desktop_services(), manual_options=manual_options)
    signals = SignalWatcher(window.close)
    window.closed.connect(application.quit)
    application.opened.connect(lambda paths: take_over(window, HandedOver(paths)))
    if claim is not None:
        first = SingleInstance(claim, window)
        first.handed_over.connect(lambda handed: take_over(window, handed))
        window.closed.connect(first.close)
    window.show()
    QTimer.singleShot(0, window.parts.preview.warm_up)  # when it is painted
    if wanted:
        window.add(wanted)
    elif claim is not None:
        window.desktop_desk.list.restore()
    status = application.exec()
    signals.restore()
    return status


def take_over(window: MainWindow, handed: HandedOver) -> None:
    """Add what another start hands over, and bring the window to the front."""
    if handed.token:
        os.environ["XDG_ACTIVATION_TOKEN"] = handed.token  # Qt's Wayland plugin reads it there
    window.add(handed.paths)
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.show()
    window.raise_()
    window.activateWindow()


def tune_interpreter(application: QObject) -> None:
    """Make Python serve the GUI thread: give it the interpreter's lock soon, and collect garbage only there."""
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    GuiThreadCollector(application)


def choose_locale() -> None:
    """Format numbers as the system does, in English for the C locale, which has no separators."""
    if QLocale.system().language() is QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def declare_colors() -> None:
    """Tell the platform that all windows are painted in sRGB, as the pictures are.

    Where it knows the screen's profile (macOS, Wayland), it converts what is painted; elsewhere colors are sent to the
    screen as they are, since Qt tells no profile there.
    """
    surface = QSurfaceFormat.defaultFormat()
    surface.setColorSpace(QColorSpace(QColorSpace.NamedColorSpace.SRgb))
    QSurfaceFormat.setDefaultFormat(surface)


def usual_output() -> Path:
    """Return the folder for results while none is chosen."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(pictures or Path.home()) / "qtcompress"


def open_session(workers: int) -> tuple[Session | None, str]:
    """Return the session that keeps the journal; if it can't be written, None and a message about that."""
    try:
        return Session(workers=max(workers, available_cpus())), ""
    except JournalError as error:
        return None, _tr("{sentence} Until then batches can be neither resumed nor undone.", sentence=error.sentence())


def slow() -> str:
    """Return a message that the compiled kernels are missing, as after an installation without a compiler; or ""."""
    if dispatch.compiled():
        return ""
    return _tr(
        "The compiled kernels are missing, so everything takes many times as long: install a C compiler, and then"
        " install qtcompress again."
    )


def build(
    store: Store,
    *,
    session: Session | None = None,
    looks: WorkerPool | None = None,
    compress: CompressEntry | None = None,
    output: Path | None = None,
    presets: Path | None = None,
    services: DesktopServices | None = None,
    manual_options: Callable[[], str] = str,
) -> MainWindow:
    """Return the window with everything behind it, connected. Tests pass their own engine."""
    undo = QUndoStack()
    undo.setUndoLimit(_UNDO_LIMIT)
    settings = CurrentSettings(store.settings(), output or usual_output(), undo=undo, save=store.save_settings)
    trouble = ""
    if session is None:
        session, trouble = open_session(settings.value.workers)
    looks = looks or WorkerPool(1, gives_way=False)
    services = services or DesktopServices()
    parts = _build_parts(
        store, undo, settings, session, looks, compress, presets or own_folder(), services, manual_options
    )
    for changed in (parts.ledger.undone, parts.ledger.applied, parts.ledger.discarded, parts.palettes.assigned):
        changed.connect(parts.forecaster.refresh)
    parts.preview.busy_changed.connect(parts.estimator.hold)
    window = MainWindow(parts)
    parts.set_parent(window)
    for sentence in filter(None, (trouble, slow(), *parts.shelf.sentences)):
        window.news.add(News(sentence))
    parts.ledger.look()
    return window


def _build_parts(  # one value of all parts - each line makes one of them
    store: Store,
    undo: QUndoStack,
    settings: CurrentSettings,
    session: Session | None,
    looks: WorkerPool,
    compress: CompressEntry | None,
    presets: Path,
    services: DesktopServices,
    manual_options: Callable[[], str],
) -> Parts:
    runners: list[JobRunner] = []

    def runner(count: int = 1) -> JobRunner:
        """Return a new runner: each part has its own, so that none waits for another."""
        runners.append(JobRunner(count))
        return runners[-1]

    pool = WorkerPool(settings.value.workers) if session is None else session.pool
    trials = WorkerPool(1)  # of its own, as `looks` are, so that a batch never makes the preview wait
    engine = DeferredEngine(pool, trials, looks, _why_left(session, settings))
    activity = ExclusiveActivity()
    model = GalleryModel()
    # A scan, a thumbnail, and a first look at the same time.
    loader = Loader(model, runner(3), thumbnail=engine.thumbnail, look=engine.thumbnail_of_selected)
    compress = compress or (_without_journal(pool) if session is None else compressing(session))
    batch = BatchController(model, runner(settings.value.workers), activity, compress=compress, session=session)
    preview = _preview(engine, runner, settings, session)
    preview.sized.connect(loader.set_look_px)
    loader.set_look_px(preview.look_px)
    forecaster = Forecaster(runner(), model, loader, batch, settings)
    return Parts(
        store=store,
        undo=undo,
        settings=settings,
        activity=activity,
        model=model,
        proxy=GalleryProxy(model),
        loader=loader,
        batch=batch,
        preview=preview,
        highlighter=Highlighter(runner()),
        inspector=Inspector(runner(2)),
        player=Player(runner()),
        ledger=Ledger(runner(), session, activity),
        forecaster=forecaster,
        estimator=Estimator(runner(), model, forecaster, batch, _estimates(pool)),
        left_out=LeftOut(runner(), session),
        palettes=PaletteController(model, batch, runner(), pool, activity, undo),
        mapper=runner(),
        shelf=PresetShelf(runner(), presets),
        curves=CurveController(runner(), settings),
        pool=pool,
        trials=trials,
        desktop=DesktopController(services, runner()),
        file_tasks=runner(),
        data_folder=data_folder() if session is None else session.folder,
        looks=looks,
        manual_options=manual_options,
        runners=tuple(runners),
    )


def _preview(
    engine: DeferredEngine,
    runner: Callable[[], JobRunner],
    settings: CurrentSettings,
    session: Session | None,
) -> PreviewController:
    original_of = _original_of(session, settings)
    functions = FirstLookEngine(engine.look, engine.so_far, engine.refine, engine.save, engine.warm_up)
    return PreviewController(
        runner(),
        engine.exact,
        settings.value.recipe,
        first=FirstLooks(runner(), runner(), functions, original_of=original_of),
        look=engine.full,
        original_of=original_of,
    )


def _original_of(session: Session | None, settings: CurrentSettings) -> FindOriginal:
    """Return how to find the original of a result; a batch that is forced compresses results like other pictures."""
    return lambda path: None if session is None or settings.value.force else session.original_of(path)


def _without_journal(pool: WorkerPool) -> CompressEntry:
    """Return how to compress where no journal can be written, which has nothing to say about a picture."""

    def compress(entry: Entry, report: Report) -> Outcome:
        return follow_unrecorded(entry.job, pool.ask(CompressRequest(Assignment(entry.job)), report))

    return compress


def _why_left(session: Session | None, settings: CurrentSettings) -> WhyLeft:
    """Return how to find out why a batch would leave a picture; one that is forced leaves none."""
    return lambda path: "" if session is None or settings.value.force else session.why_left(path)


def _estimates(pool: WorkerPool) -> EstimateJob:
    return lambda job, report: pool.ask(EstimateRequest(job), report)


class SignalWatcher(QObject):
    """Closes the window at SIGINT and SIGTERM.

    Python runs its signal handlers between any two bytecodes, and not at all while Qt waits for events. So the handlers
    do nothing; the signal is also written to a socket, which the event loop reads.
    """

    def __init__(self, close: Callable[[], object]) -> None:
        super().__init__()
        self._close = close
        self._reading, self._writing = socket.socketpair()
        for end in (self._reading, self._writing):
            end.setblocking(False)
        self._notifier = QSocketNotifier(self._reading.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._take)
        self._old_fd = signal.set_wakeup_fd(self._writing.fileno())
        self._old = {number: signal.signal(number, _do_nothing) for number in (signal.SIGINT, signal.SIGTERM)}

    def restore(self) -> None:
        """Handle signals as before."""
        for number, handler in self._old.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(self._old_fd)
        self._notifier.setEnabled(False)
        self._reading.close()
        self._writing.close()

    def _take(self) -> None:
        if set(self._reading.recv(64)) & set(self._old):
            self._close()


def _do_nothing(number: int, frame: object) -> None:
    """Handle a signal so that it does not end the process."""


def _log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log an error in a slot; the window stays open."""
    _log.critical("unexpected error in the window", exc_info=(kind, error, trace))
