"""Messages about batches and the journal: when they are shown, and what their buttons do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal import records
from qtcompress.engine.journal.records import Batch
from qtcompress.engine.journal.recovery import Undone
from qtcompress.engine.planning.plan import Source
from qtcompress.gui.batch.budget import SharedBudget
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.changes import Reject, Reset, RowChange, SetOutcome, SetSentence, SetSize, SetState
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.journal import messages
from qtcompress.gui.journal.client import Applying, Discarded, Forgotten, Ledger, Rejected, Undoing, Unfinished
from qtcompress.gui.journal.message_bar import News, NewsStrip, Verb
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.tasks.activity import ExclusiveActivity
from qtcompress.gui.tasks.sliced_work import SlicedWork

_tr = RoomTexts(__name__)

_CHANGED_AT_ONCE = 500  # rows, in about 20 ms

Change = tuple[Path, RowChange]


class Offers(QObject):
    """Shows messages about batches, and carries out what the person chooses.

    Signals
    -------
    left_over(Verb)
        A button that the window handles: show, open, go on, history.
    """

    left_over = Signal(object)

    def __init__(
        self,
        news: NewsStrip,
        model: GalleryModel,
        batch: BatchController,
        ledger: Ledger,
        settings: CurrentSettings,
        activity: ExclusiveActivity,
        *,
        now: Callable[[], datetime] = datetime.now,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._model = model
        self._batch = batch
        self._ledger = ledger
        self._settings = settings
        self._activity = activity
        self._now = now
        self._ended: Tally | None = None
        self._shared: SharedBudget | None = None  # of the batch that runs
        self._removed: set[Path] = set()  # from the list, while the batch runs
        self._stopped = 0  # the batch that was stopped, and may go on
        self._changes: SlicedWork[Change] = SlicedWork(model.update_many, _CHANGED_AT_ONCE, self)
        news.asked.connect(self.take)
        batch.ended.connect(self.on_ended)
        batch.budgeted.connect(self.on_budgeted)
        ledger.looked.connect(self.on_looked)
        ledger.closed.connect(self.on_closed)
        ledger.undone.connect(self.on_undone)
        ledger.applied.connect(self.on_applied)
        ledger.discarded.connect(self.on_discarded)
        ledger.forgotten.connect(self.on_forgotten)
        ledger.rejected.connect(self.on_rejected)
        model.removed.connect(self.on_removed)
        ledger.reported.connect(lambda path: news.show_text(_tr("The report was written to {path}.", path=path)))
        ledger.failed.connect(news.show_text)

    # What the person chooses

    @Slot(object)
    def take(self, verb: Verb) -> None:
        """Do what a button of the current message says."""
        number = self._news.news.batch
        if verb in (Verb.RESUME, Verb.LOOK):
            self.resume(number)
        elif verb is Verb.TRY_AGAIN:
            self.resume(number, set_aside=True)
        elif verb is Verb.GO_ON and number:
            self.resume(number, whole=False)
        elif verb is Verb.LEAVE:
            self._news.drop(number)
            self._ledger.leave(number)
        elif verb in (Verb.UNDO, Verb.APPLY, Verb.DISCARD):
            batch = self._ledger.batch(number)
            if batch is not None:
                self.act(verb, batch)
        else:
            self.left_over.emit(verb)

    def resume(self, number: int, *, set_aside: bool = False, whole: bool = True) -> None:
        """Resume a batch with its own options; the rows of its results are added to the gallery if `whole`."""
        if self._activity.free:
            self.settle()
            self._news.drop(number)
            self._batch.resume(number, self._settings.effective, set_aside=set_aside, whole=whole)

    def act(self, verb: Verb, batch: Batch) -> None:
        """Undo, apply or discard a batch, unless an activity runs."""
        if self._activity.free:
            self._news.drop(batch.id)
            do = {Verb.UNDO: self._ledger.undo, Verb.APPLY: self._ledger.apply, Verb.DISCARD: self._ledger.discard}
            do[verb](batch)

    def staged_among(self, paths: Sequence[Path]) -> tuple[Path, ...]:
        """Return those of some pictures whose results wait to be applied."""
        items = (self._model.item(path) for path in paths)
        return tuple(item.path for item in items if item is not None and item.state is RowState.STAGED)

    def apply_some(self, paths: Sequence[Path]) -> None:
        """Apply the staged results of these pictures, unless an activity runs."""
        chosen, batch = self.staged_among(paths), self._ledger.staged
        if chosen and batch is not None and self._activity.free:
            self._news.drop(batch.id)
            self._ledger.apply(batch, frozenset(chosen))

    def reject_some(self, paths: Sequence[Path]) -> None:
        """Delete the staged results of these pictures, unless an activity runs."""
        chosen, batch = self.staged_among(paths), self._ledger.staged
        if chosen and batch is not None and self._activity.free:
            self._news.drop(batch.id)
            self._ledger.reject(batch.id, chosen)

    # What happened

    @Slot(object)
    def on_removed(self, paths: tuple[Path, ...]) -> None:
        """Take a removal from the list as a rejection of the results that wait, and of pictures still to be done."""
        if self._batch.phase is not Phase.IDLE:
            self._removed.update(paths)
        elif self._stopped or self._ledger.staged is not None:
            self._ledger.reject(self._stopped, paths)

    @Slot(object)
    def on_looked(self, unfinished: Sequence[Unfinished]) -> None:
        """Report unfinished batches of earlier programs."""
        session = self._ledger.session
        if session is None:
            return
        found = session.found
        if found.notice:
            self._news.add(News(found.notice))
        for outcome in found.settled:
            if outcome.status is Status.FAILED:
                self._news.add(News(outcome.reason))
        for left in unfinished:
            self._news.add(messages.unfinished_news(left.batch, left.set_aside, self._now()))

    @Slot(object)
    def on_budgeted(self, shared: SharedBudget) -> None:
        """Report what a budget does to the quality: before the batch, and at its end."""
        self._shared = shared
        self._news.show_news(News(messages.budget_sentence(shared)))

    def _show_end(self, news: News) -> None:
        shared, self._shared = self._shared, None
        if shared is not None:
            news = replace(news, text=f"{news.text.removesuffix('.')}. {messages.budget_sentence(shared)}")
        self._news.show_news(news)

    @Slot(object)
    def on_ended(self, tally: Tally) -> None:
        """Report the result of a batch; that of a staged one when the journal has listed its figures."""
        if tally.batch:
            self._ledger.reject(tally.batch, self._removed)
        self._removed, self._stopped = set(), tally.batch if tally.stopped else 0
        if tally.staged:
            self._ended = tally
        else:
            self._show_end(messages.end_news(tally))
        self._ledger.end(tally.batch)

    @Slot(int)
    def on_closed(self, number: int) -> None:
        """Offer to apply the batch that was staged just now."""
        tally, batch = self._ended, self._ledger.batch(number)
        if tally is None or tally.batch != number:
            return
        self._ended = None
        if batch is not None and batch.count(records.EntryState.STAGED):
            self._show_end(messages.staged_news(batch, tally))
        else:
            self._show_end(messages.end_news(tally))

    @Slot(object)
    def on_undone(self, undoing: Undoing) -> None:
        """Let the pictures of an undone batch wait again."""
        back = [undone.source for undone in undoing.undone if undone.restored]
        results = {one.made: one.source for one in undoing.undone if one.restored and one.made is not None}
        came_back = {}  # originals that have no row, but their results have: those were added after a restart
        for made, source in results.items():
            row = self._model.item(made)
            if row is not None:
                came_back[made] = Source(source, row.source.root, undoing.sizes.get(source, 0))
        self._model.supersede(came_back)
        changes: list[Change] = [(undone.source, _undone(undone)) for undone in undoing.undone]
        changes += [(path, SetSize(undoing.sizes[path])) for path in back if path in undoing.sizes]
        self._change(changes, back)
        self._news.show_news(messages.undone_news(undoing))

    @Slot(object)
    def on_applied(self, applying: Applying) -> None:
        """Mark the originals that were replaced, and report those that were not."""
        failed = [outcome.source for outcome in applying.outcomes if outcome.status is Status.FAILED]
        self._change(((outcome.source, _applied(outcome)) for outcome in applying.outcomes), failed)
        self._news.show_news(messages.applied_news(applying))

    @Slot(object)
    def on_discarded(self, discarded: Discarded) -> None:
        """Let the pictures whose results were deleted wait again."""
        self._change(((path, Reset()) for path in discarded.paths), discarded.paths)
        self._news.show_news(messages.discarded_news(discarded))

    @Slot(object)
    def on_rejected(self, rejected: Rejected) -> None:
        """Mark the pictures whose results were rejected; they count as done until the options change."""
        changes: list[Change] = [(path, Reject()) for path in rejected.paths]
        changes += [(path, SetSize(size)) for path, size in rejected.sizes.items()]
        changes += [(path, SetSentence(sentence)) for path, sentence in rejected.sentences.items()]
        self._change(changes, ())
        if rejected.paths or rejected.sentences:
            self._news.drop(rejected.batch)
            self._news.show_news(messages.rejected_news(rejected))

    @Slot(object)
    def on_forgotten(self, forgotten: Forgotten) -> None:
        """Report the freed space, and withdraw offers to undo these batches."""
        for batch in forgotten.batches:
            self._news.drop(batch.id)
        self._news.show_news(messages.forgotten_news(forgotten))

    def settle(self) -> None:
        """Bring all rows up to date now, because a new activity will change them again."""
        self._changes.finish()

    def _change(self, changes: Iterable[Change], again: Sequence[Path]) -> None:
        """Change rows, some of them now and the rest in slices."""
        self._batch.forget(again)
        self._changes.add(changes)
        self._changes.step()


def _undone(undone: Undone) -> RowChange:
    return Reset() if undone.restored else SetSentence(undone.sentence)


def _applied(outcome: Outcome) -> RowChange:
    if outcome.status is Status.FAILED:
        return SetState(RowState.FAILED, outcome.reason)
    return SetOutcome(outcome, in_place=True)
