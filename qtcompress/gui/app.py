"""The composition root: everything is built once, here, and shut down when the window closes."""

from __future__ import annotations

import gc
import logging
import signal
import socket
import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QObject, QSocketNotifier, QStandardPaths
from PySide6.QtWidgets import QApplication

from qtcompress import __version__
from qtcompress.core.errors import JournalError
from qtcompress.core.types import Report
from qtcompress.engine.estimates.estimate import Estimate
from qtcompress.engine.job.job import Assignment, Job, Outcome
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.planning.presets import own_folder
from qtcompress.engine.preview import Previewer, Thumbnail
from qtcompress.engine.session import Session
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import CompressRequest, EstimateRequest, ThumbnailRequest
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.plan import CompressEntry
from qtcompress.gui.batch.preflight_controller import Forecaster
from qtcompress.gui.batch.size_estimator import Estimator
from qtcompress.gui.common.images import icon
from qtcompress.gui.curve.controller import CurveController
from qtcompress.gui.gallery.filter import GalleryProxy
from qtcompress.gui.gallery.loader import Loader
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.journal.client import Ledger
from qtcompress.gui.journal.message_bar import News
from qtcompress.gui.options.preset_store import PresetShelf
from qtcompress.gui.palette.controller import PaletteController
from qtcompress.gui.preview.controller import Highlighter, MakePreview, PreviewController
from qtcompress.gui.tasks.runner import JobRunner
from qtcompress.gui.window import dialogs
from qtcompress.gui.window.components import Parts
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.palette_commands import PaletteDesk
from qtcompress.gui.window.qsettings import Store, open_store

# The GUI thread takes the interpreter's lock back many times for one frame, and each time waits this long for a worker
# that runs Python code. With Python's own 5 ms benchmarks/responsiveness.py missed its goals.
_SWITCH_INTERVAL_S = 0.001
# A full garbage collection walks over all rows of the gallery: 0.3 s to 3 s with a hundred thousand of them, with the
# lock held. Rows hold no cycles; the young generations are collected as ever, the oldest a hundred times less often.
_OLDEST_THRESHOLD = 1000

_log = logging.getLogger(__name__)


def main(paths: Sequence[str]) -> int:
    """Open the window with these files and folders; return the exit status when it is closed."""
    logging.basicConfig(level=logging.WARNING, format="%(name)s: %(message)s")
    tune_interpreter()
    sys.excepthook = _log_exception
    choose_locale()
    application = QApplication(sys.argv[:1])
    application.setApplicationName("qtcompress")
    application.setApplicationDisplayName("qtcompress")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("qtcompress")
    application.setWindowIcon(icon("qtcompress"))
    window = build(open_store())
    signals = SignalWatcher(window.close)
    window.closed.connect(application.quit)
    window.show()
    window.add(Path(path) for path in paths)
    status = application.exec()
    signals.restore()
    return status


def tune_interpreter() -> None:
    """Let the window's thread have the interpreter's lock soon when it asks for it."""
    sys.setswitchinterval(_SWITCH_INTERVAL_S)
    youngest, middle, _ = gc.get_threshold()
    gc.set_threshold(youngest, middle, _OLDEST_THRESHOLD)


def choose_locale() -> None:
    """Write numbers as the system does, in English where it says nothing: the C locale knows no separators."""
    if QLocale.system().language() is QLocale.Language.C:
        QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))


def usual_output() -> Path:
    """Return the folder for results as long as none was chosen."""
    pictures = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.PicturesLocation)
    return Path(pictures or Path.home()) / "qtcompress"


def open_session(workers: int) -> tuple[Session | None, str]:
    """Return who keeps the journal; where nothing can be written, None and what that means."""
    try:
        return Session(workers=max(workers, available_cpus())), ""
    except JournalError as error:
        return None, f"{error.sentence()} Until then batches can be neither resumed nor undone."


def build(
    store: Store,
    *,
    session: Session | None = None,
    compress: CompressEntry | None = None,
    make_preview: MakePreview | None = None,
    output: Path | None = None,
    presets: Path | None = None,
) -> MainWindow:
    """Return the window and all that is behind it, connected. Tests put their own engine in place."""
    settings = store.settings()
    trouble = ""
    if session is None:
        session, trouble = open_session(settings.workers)
    pool = WorkerPool(settings.workers) if session is None else session.pool
    if compress is None:
        compress = partial(_compress_in, pool) if session is None else session.compress
    jobs = JobRunner(settings.workers)
    previews = JobRunner(1)
    masks = JobRunner(1)
    loading = JobRunner(2)  # a scan and a thumbnail
    lookups = JobRunner(1)
    errands = JobRunner(1)
    painting = JobRunner(1)
    forecasting = JobRunner(1)
    drawing = JobRunner(1)
    estimating = JobRunner(1)
    runners = jobs, previews, masks, loading, lookups, forecasting, errands, painting, drawing, estimating
    model = GalleryModel()
    proxy = GalleryProxy(model)
    loader = Loader(model, loading, thumbnail=partial(_thumbnail_in, pool))
    batch = BatchController(model, jobs, compress=compress, session=session)
    trials = WorkerPool(1)  # of its own: a batch never keeps the preview waiting
    previewer = Previewer(lambda assignment, report: trials.ask(CompressRequest(assignment), report))
    preview = PreviewController(
        previews,
        make_preview or previewer.preview,
        settings.recipe,
        look=None if make_preview else previewer.look,
    )
    highlighter = Highlighter(masks)
    ledger = Ledger(lookups, session)
    palettes = PaletteController(model, batch, painting, pool)
    shelf = PresetShelf(errands, presets or own_folder())
    estimator = Estimator(estimating, model, partial(_estimate_in, pool))
    curves = CurveController(drawing, settings)
    forecaster = Forecaster(forecasting, model, loader, batch)
    parts = Parts(
        store=store,
        model=model,
        proxy=proxy,
        loader=loader,
        batch=batch,
        preview=preview,
        highlighter=highlighter,
        ledger=ledger,
        palettes=palettes,
        forecaster=forecaster,
        pool=pool,
        trials=trials,
        runners=runners,
        usual_output=output or usual_output(),
    )
    forecasting.finished.connect(forecaster.on_finished)
    forecasting.failed.connect(forecaster.on_failed)
    jobs.started.connect(batch.on_started)
    jobs.progressed.connect(batch.on_progressed)
    jobs.finished.connect(batch.on_finished)
    jobs.failed.connect(batch.on_failed)
    jobs.cancelled.connect(batch.on_cancelled)
    previews.parted.connect(preview.on_parted)
    previews.finished.connect(preview.on_finished)
    previews.failed.connect(preview.on_failed)
    masks.finished.connect(highlighter.on_finished)
    loading.parted.connect(loader.on_parted)
    loading.finished.connect(loader.on_finished)
    loading.failed.connect(loader.on_failed)
    loading.cancelled.connect(loader.on_cancelled)
    lookups.parted.connect(ledger.on_parted)
    lookups.finished.connect(ledger.on_finished)
    lookups.failed.connect(ledger.on_failed)
    lookups.cancelled.connect(ledger.on_cancelled)
    painting.parted.connect(palettes.on_parted)
    painting.finished.connect(palettes.on_finished)
    painting.failed.connect(palettes.on_failed)
    painting.cancelled.connect(palettes.on_cancelled)
    estimating.parted.connect(estimator.on_parted)
    estimating.finished.connect(estimator.on_finished)
    forecaster.planned.connect(estimator.plan)
    preview.busy_changed.connect(estimator.hold)
    batch.tallied.connect(estimator.on_tallied)
    drawing.parted.connect(curves.on_parted)
    drawing.finished.connect(curves.on_finished)
    drawing.failed.connect(curves.on_failed)
    errands.finished.connect(shelf.on_finished)
    errands.failed.connect(shelf.on_failed)
    model.removed.connect(batch.on_removed)
    model.removed.connect(loader.on_removed)
    for at_rest in (model.added, model.removed, loader.scanned, batch.ended, batch.refused):
        at_rest.connect(forecaster.refresh)
    for changed in (ledger.undone, ledger.applied, ledger.discarded, palettes.assigned):
        changed.connect(forecaster.refresh)
    window = MainWindow(parts)
    _connect_presets(window, shelf, store)
    _connect_palettes(window)
    _connect_curve(window, curves)
    estimator.told.connect(
        lambda found: window.status.show_expected(found, min(window.options.settings.workers, available_cpus()))
    )
    owned = model, proxy, loader, batch, preview, highlighter, ledger, forecaster, shelf, palettes, curves, estimator
    for part in (*runners, *owned):
        part.setParent(window)
    for sentence in filter(None, (trouble, *shelf.sentences)):
        window.news.add(News(sentence))
    ledger.look()
    return window


def _compress_in(pool: WorkerPool, entry: Entry, report: Report, *, forced: bool) -> Outcome:
    """Compress a picture without a journal; then nothing is known to be done, and `forced` means nothing."""
    return pool.ask(CompressRequest(Assignment(entry.job)), report)


def _thumbnail_in(pool: WorkerPool, path: Path, max_side: int, report: Report) -> Thumbnail:
    return pool.ask(ThumbnailRequest(path, max_side), report)


def _estimate_in(pool: WorkerPool, job: Job, report: Report) -> Estimate:
    return pool.ask(EstimateRequest(job), report)


def _connect_presets(window: MainWindow, shelf: PresetShelf, store: Store) -> None:
    options, row = window.options, window.options.presets
    row.choose(store.preset())
    row.set_presets(shelf.presets)
    row.named.connect(store.save_preset)
    row.chosen.connect(lambda preset: window.news.show_text(preset.notice) if preset.notice else None)
    row.save_asked.connect(lambda name: shelf.save(name, options.settings))
    row.delete_asked.connect(shelf.delete)
    shelf.changed.connect(row.set_presets)
    shelf.told.connect(window.news.show_text)


def _connect_palettes(window: MainWindow) -> None:
    parts, act = window.parts, window.actions_
    palettes = parts.palettes
    desk = PaletteDesk(
        palettes,
        actions=act,
        view=window.gallery.view,
        model=parts.model,
        options=window.options,
        swatches=window.swatches,
        preview=parts.preview,
        batch=parts.batch,
        ledger=parts.ledger,
        folder=lambda: parts.store.last_folder() or Path.home(),
        parent=window,
    )
    act["share_palette"].triggered.connect(desk.share)
    act["load_palette"].triggered.connect(desk.load)
    act["own_palettes"].triggered.connect(desk.restore)
    act["export_palette"].triggered.connect(desk.export)
    window.swatches.export_asked.connect(desk.export)
    window.gallery.view.selection_changed.connect(desk.refresh)
    parts.preview.placed.connect(desk.refresh)
    parts.preview.shown.connect(desk.refresh)
    parts.model.dataChanged.connect(desk.on_data_changed)
    parts.batch.tallied.connect(desk.refresh)
    parts.ledger.progressed.connect(desk.refresh)
    palettes.busy_changed.connect(desk.refresh)
    palettes.progressed.connect(window.status.show_doing)
    palettes.told.connect(window.news.show_text)
    desk.refresh()


def _connect_curve(window: MainWindow, curves: CurveController) -> None:
    preview, view, save = window.parts.preview, window.curve, window.actions_["save_curve"]

    def follow() -> None:
        shown = preview.current.preview if preview.current is not None else None
        curves.set_preview(shown, busy=preview.busy)

    def export() -> None:
        folder = window.parts.store.last_folder() or Path.home()
        wanted = folder / f"{preview.path.stem if preview.path is not None else 'picture'} curve.svg"
        dialogs.ask_for_curve(
            window, wanted, lambda file: curves.export(view.file(vector=file.suffix.lower() == ".svg"), file)
        )

    preview.placed.connect(curves.place)
    preview.shown.connect(follow)
    preview.busy_changed.connect(follow)
    window.options.changed.connect(curves.set_settings)
    window.curve_dock.visibilityChanged.connect(curves.set_looked_at)
    curves.changed.connect(view.show_curve)
    curves.changed.connect(lambda curve: save.setEnabled(bool(curve.points)))
    curves.told.connect(window.news.show_text)
    view.chosen.connect(window.options.choose_colors)
    view.export_asked.connect(export)
    save.triggered.connect(export)
    save.setEnabled(False)


class SignalWatcher(QObject):
    """Closes the window at SIGINT and SIGTERM.

    Python runs its signal handlers between any two bytecodes, in the middle of whatever goes on, and not at all while
    Qt waits for events. So the handlers do nothing; the signal is also written to a socket, which the event loop reads.
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
    """Handle a signal, so that it does not end the process."""


def _log_exception(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log what went wrong in a slot; the window stays."""
    _log.critical("unexpected error in the window", exc_info=(kind, error, trace))
