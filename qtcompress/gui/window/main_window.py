"""The main window: which signal reaches which slot. Its layout is in `layout.py`."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, QUrl, Signal
from PySide6.QtGui import QCloseEvent, QDesktopServices, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QRubberBand

from qtcompress.core.errors import QtCompressError
from qtcompress.engine.estimates.estimate import Expected
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.journal.records import Batch
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.common.urls import local_paths
from qtcompress.gui.gallery.filter import Show
from qtcompress.gui.gallery.loader import Scanned
from qtcompress.gui.journal.history_dialog import report_name
from qtcompress.gui.journal.message_actions import Offers
from qtcompress.gui.journal.message_bar import News, Verb
from qtcompress.gui.journal.messages import blocked_news
from qtcompress.gui.window import dialogs
from qtcompress.gui.window.batch_commands import BatchDesk
from qtcompress.gui.window.components import Parts
from qtcompress.gui.window.curve_commands import CurveDesk
from qtcompress.gui.window.desktop_commands import DesktopDesk
from qtcompress.gui.window.inspection_commands import InspectionDesk
from qtcompress.gui.window.layout import MainFrame
from qtcompress.gui.window.list_commands import ListDesk
from qtcompress.gui.window.palette_commands import PaletteDesk
from qtcompress.gui.window.playing_commands import PlayDesk
from qtcompress.gui.window.preset_commands import connect_presets
from qtcompress.gui.window.preview_commands import PreviewDesk
from qtcompress.gui.window.review_commands import ReviewDesk
from qtcompress.gui.window.settings_commands import SettingsDesk
from qtcompress.gui.window.view_commands import ViewDesk

_tr = RoomTexts(__name__)

_OF_PICTURES = (  # the actions that need a picture in the list
    "select_all", "clear_list", "find", "fit", "actual_size", "toggle_fit", "zoom_in", "zoom_out", "retry",
)  # fmt: skip


class MainWindow(MainFrame):
    """The one window of the program.

    Signals
    -------
    closed
        The window is closed, and nothing runs any more.
    """

    closed = Signal()

    def __init__(self, parts: Parts) -> None:
        super().__init__(parts.store, parts.proxy, parts.settings)
        self.parts = parts
        self.offers = Offers(
            self.news, parts.model, parts.batch, parts.ledger, parts.settings, parts.activity, parent=self
        )
        self.setAcceptDrops(True)
        self._drop_frame = QRubberBand(QRubberBand.Shape.Rectangle, self)
        self._connect_actions()
        self._connect_parts()
        self._connect_widgets()
        connect_presets(parts, self.options, self.news)
        self._build_desks()
        parts.forecaster.refresh()
        self._refresh()

    def _build_desks(self) -> None:
        parts = self.parts
        view = self.gallery.view
        self.batch_desk = BatchDesk(
            parts, actions=self.actions_, view=view, menu=self.compress_menu, start=self.start, parent=self
        )
        self.batch_menu.aboutToShow.connect(self.compress_menu.aboutToShow)
        self.review_desk = ReviewDesk(
            parts,
            actions=self.actions_,
            gallery=self.gallery,
            bar=self.review_bar,
            offers=self.offers,
            start=self.start,
            parent=self,
        )
        self.settings_desk = SettingsDesk(
            parts, actions=self.actions_, view=self.gallery.view, line=self.options.own, parent=self
        )
        self.list_desk = ListDesk(parts, self.actions_, self.gallery.view, parent=self)
        self.preview_desk = PreviewDesk(
            parts,
            actions=self.actions_,
            compare=self.compare,
            facts=self.facts,
            zoom=self.zoom,
            quality_is_open=lambda: self.settings_desk.quality_is_open,
            parent=self,
        )
        view.current_changed.connect(self.preview_desk.select)
        view.flicker_held.connect(self.compare.flicker)
        self.inspection_desk = InspectionDesk(
            parts.inspector, parts.preview, actions=self.actions_, compare=self.compare, store=parts.store, parent=self
        )
        self.play_desk = PlayDesk(parts, actions=self.actions_, compare=self.compare, bar=self.play_bar, parent=self)
        self.view_desk = ViewDesk(self, parts.store)
        self.palette_desk = PaletteDesk(
            parts,
            actions=self.actions_,
            view=view,
            compare=self.compare,
            swatches=self.swatches,
            status=self.status,
            news=self.news,
            parent=self,
        )
        self.curve_desk = CurveDesk(
            parts,
            view=self.curve,
            options=self.options,
            save=self.actions_["save_curve"],
            news=self.news,
            window=self,
        )
        self.curve_dock.visibilityChanged.connect(parts.curves.set_looked_at)
        self.desktop_desk = DesktopDesk(parts, self, self.add)

    # ---- Connections

    def _connect_actions(self) -> None:
        act = self.actions_
        act["add_pictures"].triggered.connect(
            lambda: dialogs.ask_for_pictures(self, self.parts.start_folder, self._on_chosen)
        )
        act["add_folder"].triggered.connect(
            lambda: dialogs.ask_for_folder(self, self.parts.start_folder, self._on_chosen)
        )
        act["open_output"].triggered.connect(self.open_output)
        act["quit"].triggered.connect(self.close)
        act["find"].triggered.connect(self.gallery.text.setFocus)
        act["pause"].triggered.connect(lambda checked: self.parts.batch.set_paused(paused=checked))
        act["stop"].triggered.connect(self.stop)
        act["undo_batch"].triggered.connect(lambda: self._act(Verb.UNDO, self.parts.ledger.undoable))
        act["apply_staged"].triggered.connect(lambda: self._act(Verb.APPLY, self.parts.ledger.staged))
        act["discard_staged"].triggered.connect(lambda: self._act(Verb.DISCARD, self.parts.ledger.staged))
        act["history"].triggered.connect(self.show_history)
        act["stop_selected"].triggered.connect(lambda: self.parts.batch.cancel(self.gallery.view.selected_paths()))
        act["escape"].triggered.connect(self.stop_front)
        act["about"].triggered.connect(lambda: dialogs.show_about(self))

    def _connect_parts(self) -> None:
        parts = self.parts
        parts.model.added.connect(self._on_added)
        parts.model.removed.connect(self._refresh)
        parts.loader.scanning.connect(self._refresh)
        parts.forecaster.counted.connect(self.gallery.tell_left)
        parts.loader.scanned.connect(self._on_scanned)
        parts.batch.tallied.connect(self._on_tallied)
        parts.batch.ended.connect(self._refresh)
        parts.batch.refused.connect(self._on_refused)
        parts.batch.measured.connect(self.status.show_activity)
        parts.batch.blocked.connect(lambda error: self.news.show_news(blocked_news(error)))
        parts.activity.changed.connect(self._refresh_actions)
        parts.settings.changed.connect(self._refresh)
        parts.estimator.told.connect(self._on_estimated)
        parts.estimator.outdated.connect(self.status.outdate_expected)
        parts.forecaster.planned.connect(self._refresh_actions)
        parts.batch.tallied.connect(parts.left_out.give_way)
        parts.ledger.closed.connect(parts.left_out.begin)
        parts.left_out.told.connect(lambda sentence: self.news.add(News(sentence)))
        for changed in (parts.model.totaled, parts.model.foreseen):
            changed.connect(lambda: self.status.show_totals(parts.model.totals, parts.model.due))
        ledger = parts.ledger
        ledger.listed.connect(self.history.set_batches)
        ledger.listed.connect(self._refresh_actions)
        ledger.undone.connect(lambda undoing: self.history.show_left(undoing.sentences))
        ledger.applied.connect(lambda applying: self.history.show_left(applying.sentences))
        ledger.progressed.connect(self.status.show_activity)

    def _connect_widgets(self) -> None:
        view = self.gallery.view
        view.visible_changed.connect(self.parts.loader.set_visible)
        view.selection_changed.connect(self._refresh)
        view.menu_asked.connect(lambda place: self.context_menu.popup(place))
        compare = self.compare
        compare.customContextMenuRequested.connect(lambda at: self.picture_menu.popup(compare.mapToGlobal(at)))
        self.gallery.narrowed.connect(self._on_narrowed)
        self.gallery.order_chosen.connect(self.parts.model.set_order)
        self.offers.left_over.connect(self._on_verb)
        self.history.asked.connect(self._on_history)
        self.history.export_asked.connect(self._export)
        self.history.forget_asked.connect(self.parts.ledger.forget)
        self.options.saving.review_changed.connect(self.parts.store.save_review)
        self.options.colors_chosen.connect(self.parts.store.save_colors)
        self.options.browse_asked.connect(
            lambda: dialogs.ask_for_output(self, self.parts.settings.output, self.options.set_output)
        )
        self.options.open_asked.connect(self.open_output)
        self.options.refused.connect(self.news.show_text)
        self.swatches.title_changed.connect(self.palette_dock.setWindowTitle)

    # ---- What the person asks for

    def add(self, paths: Iterable[Path]) -> None:
        """Add pictures and folders."""
        paths = tuple(paths)
        if paths:
            settings = self.parts.settings.effective
            exclude = None if settings.in_place else settings.output
            self.parts.loader.add(paths, exclude=exclude, incoming=settings.incoming)
            self.desktop_desk.remember_folders(paths)

    def start(self, only: Collection[Path] | None = None) -> None:
        """Start the batch of all pictures or some of them, or continue it."""
        if self.parts.activity.free:
            self.news.put_off()
            self.offers.settle()
            self.parts.batch.start(self.parts.settings.effective, review=self.options.review, only=only)

    def stop(self) -> None:
        """Stop the batch, an undo, or an assignment of palettes."""
        self.parts.batch.stop()
        self.parts.ledger.stop()
        self.parts.palettes.stop()

    def stop_front(self) -> None:
        """Stop the preview if it is being made, else leave the full screen, else stop the batch."""
        if self.parts.preview.busy:
            self.parts.preview.stop()
        elif self.isFullScreen():
            self.actions_["full_screen"].setChecked(False)
        else:
            self.stop()

    def show_history(self) -> None:
        """List all batches."""
        self.history.select_latest()
        self.history.show()
        self.history.activateWindow()

    def open_output(self) -> None:
        """Show the results in the file manager."""
        folder = self.parts.settings.output
        if folder.is_dir():
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
        else:
            self.news.show_text(_tr("The output folder is created when the first picture is compressed."))

    # ---- Slots of the parts

    def _on_chosen(self, paths: Sequence[Path]) -> None:
        self.parts.store.save_last_folder(paths[0].parent)
        self.add(paths)

    def _on_added(self) -> None:
        if not self.gallery.view.currentIndex().isValid():
            self.gallery.view.go_to_first()
        self._refresh()

    def _on_narrowed(self) -> None:
        if not self.gallery.view.currentIndex().isValid():  # as nothing has matched before
            self.gallery.view.go_back()
        self._refresh()

    def _on_scanned(self, scanned: Scanned) -> None:
        self._refresh()
        if sentence := scanned.sentence():
            self.news.show_text(sentence)

    def _on_estimated(self, found: Expected | None) -> None:
        self.status.show_expected(found, min(self.parts.settings.value.workers, available_cpus()))

    def _on_tallied(self, tally: Tally) -> None:
        self.status.show_tally(tally)
        self.options.show_running(tally.words if tally.phase is not Phase.IDLE else "")
        if tally.phase is not Phase.IDLE:
            self.gallery.tell_left(0)  # each row shows it now
        self._refresh_actions()

    def _on_verb(self, verb: Verb) -> None:
        if verb is Verb.SHOW:
            self.gallery.show_states(Show.TROUBLE)
        elif verb is Verb.OPEN:
            self.open_output()
        elif verb is Verb.GO_ON:
            self.start()
        elif verb is Verb.RETRY:
            self.news.put_off()
            self.parts.batch.set_paused(paused=False)
        elif verb is Verb.STOP:
            self.stop()
        else:
            self.show_history()

    def _on_history(self, verb: Verb, batch: Batch) -> None:
        if verb in (Verb.RESUME, Verb.TRY_AGAIN):
            self.offers.resume(batch.id, set_aside=verb is Verb.TRY_AGAIN)
        else:
            self._act(verb, batch)

    def _act(self, verb: Verb, batch: Batch | None) -> None:
        if batch is not None:
            self.offers.act(verb, batch)

    def _export(self, batch: Batch) -> None:
        path = self.parts.settings.output / report_name(batch)
        dialogs.ask_for_report(self, path, lambda chosen: self.parts.ledger.export(batch, chosen))

    def _on_refused(self, error: QtCompressError) -> None:
        self.news.show_text(error.sentence())

    # ---- The state of counts and actions

    def _refresh(self) -> None:
        """Bring counts and actions up to date."""
        total, shown = len(self.parts.model), self.parts.proxy.count
        self.stack.setCurrentWidget(self.splitter if total else self.empty)
        self.empty.show_place(in_place=self.parts.settings.value.in_place)
        selected = self.gallery.view.selected_count()
        self.status.show_counts(total, selected, shown, scanning=self.parts.loader.busy)
        self.gallery.refresh()
        self._refresh_actions()

    def _refresh_actions(self) -> None:
        phase, ledger, free = self.parts.batch.phase, self.parts.ledger, self.parts.activity.free
        act = self.actions_
        self.batch_desk.refresh()
        self.review_desk.refresh()
        running = phase in (Phase.RUNNING, Phase.PAUSED)
        selected = self.gallery.view.selectionModel().hasSelection()
        act["pause"].setEnabled(running)
        act["pause"].setChecked(phase is Phase.PAUSED)
        act["stop"].setEnabled(running or (phase is Phase.IDLE and not free))
        act["undo_batch"].setEnabled(free and ledger.undoable is not None)
        for name in ("apply_staged", "discard_staged"):
            act[name].setEnabled(free and ledger.staged is not None)
        self.history.set_free(free=free)
        act["stop_selected"].setEnabled(running and selected)
        for name in ("remove", "copy", "open_picture", "show_in_folder", "properties"):
            act[name].setEnabled(selected)
        for name in _OF_PICTURES:
            act[name].setEnabled(len(self.parts.model) > 0)

    # ---- Drop and close

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Accept files, folders and pictures, and frame the window; no results that are dragged out of the gallery."""
        if event.source() is None and (local_paths(event.mimeData()) or event.mimeData().hasImage()):
            event.acceptProposedAction()
            self._drop_frame.setGeometry(QRect(self.stack.mapTo(self, QPoint(0, 0)), self.stack.size()))
            self._drop_frame.show()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:  # noqa: N802
        """Take the frame away that shows where something can be dropped."""
        self._drop_frame.hide()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Add what was dropped."""
        self._drop_frame.hide()
        event.acceptProposedAction()
        self.desktop_desk.take(event.mimeData())

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Stop everything, wait for it (half a second at most, as the engine promises), and store the layout."""
        self.save_layout()
        self.parts.batch.stop()
        self.history.close()
        self.parts.close()
        self.desktop_desk.list.save()
        event.accept()
        self.closed.emit()
