"""Between batch, journal and strip: what is said and offered when something has happened, and what the buttons do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import chain, islice
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal import records
from qtcompress.engine.journal.records import Batch
from qtcompress.engine.journal.recovery import Undone
from qtcompress.engine.planning.settings import Settings
from qtcompress.gui.batch import plan
from qtcompress.gui.batch.controller import BatchController
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.gallery.item import RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.journal import messages
from qtcompress.gui.journal.client import Applying, Discarded, Forgotten, Ledger, Undoing, Unfinished
from qtcompress.gui.journal.message_bar import News, NewsStrip, Verb

_CHANGED_AT_ONCE = 500  # rows, in some 20 ms

Change = tuple[Path, dict[str, Any]]


class Offers(QObject):
    """Says what happened, and does what is chosen.

    Signals
    -------
    left_over(Verb)
        A button that is the window's: show, open, go on, history.
    """

    left_over = Signal(object)

    def __init__(
        self,
        news: NewsStrip,
        model: GalleryModel,
        batch: BatchController,
        ledger: Ledger,
        settings: Callable[[], Settings],
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
        self._now = now
        self._ended: Tally | None = None
        self._changes: Iterator[Change] = iter(())
        self._changer = QTimer(self, singleShot=True, interval=0)
        self._changer.timeout.connect(self._change_some)

    # What is chosen

    @Slot(object)
    def take(self, verb: Verb) -> None:
        """Do what the button says about the news it stands beside."""
        number = self._news.news.batch
        if verb in (Verb.RESUME, Verb.LOOK):
            self.resume(number)
        elif verb is Verb.TRY_AGAIN:
            self.resume(number, set_aside=True)
        elif verb is Verb.LEAVE:
            self._news.drop(number)
            self._ledger.leave(number)
        elif verb in (Verb.UNDO, Verb.APPLY, Verb.DISCARD):
            batch = self._ledger.batch(number)
            if batch is not None:
                self.act(verb, batch)
        else:
            self.left_over.emit(verb)

    def resume(self, number: int, *, set_aside: bool = False) -> None:
        """Go on with an earlier batch."""
        if self._free():
            self.settle()
            self._news.drop(number)
            self._batch.resume(number, self._settings(), set_aside=set_aside)

    def act(self, verb: Verb, batch: Batch) -> None:
        """Undo, apply or discard a batch, unless something runs."""
        if self._free():
            self._news.drop(batch.id)
            do = {Verb.UNDO: self._ledger.undo, Verb.APPLY: self._ledger.apply, Verb.DISCARD: self._ledger.discard}
            do[verb](batch)

    def _free(self) -> bool:
        return self._batch.phase is Phase.IDLE and not self._ledger.busy

    # What happened

    @Slot(object)
    def on_looked(self, unfinished: Sequence[Unfinished]) -> None:
        """Say what earlier programs have left."""
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
    def on_ended(self, tally: Tally) -> None:
        """Say what a batch came to; a staged one when the journal has been asked for its figures."""
        if tally.staged:
            self._ended = tally
        else:
            self._news.show_news(messages.end_news(tally))
        self._ledger.end(tally.batch)

    @Slot(int)
    def on_closed(self, number: int) -> None:
        """Offer to apply what was staged just now."""
        tally, batch = self._ended, self._ledger.batch(number)
        if tally is None or tally.batch != number:
            return
        self._ended = None
        if batch is not None and batch.count(records.EntryState.STAGED):
            self._news.show_news(messages.staged_news(batch, tally))
        else:
            self._news.show_news(messages.end_news(tally))

    @Slot(object)
    def on_undone(self, undoing: Undoing) -> None:
        """Let the pictures of an undone batch wait again."""
        back = [undone.source for undone in undoing.undone if undone.restored]
        self._change(((undone.source, _undone(undone)) for undone in undoing.undone), back)
        self._news.show_news(messages.undone_news(undoing))

    @Slot(object)
    def on_applied(self, applying: Applying) -> None:
        """Mark what was replaced, and say what was not."""
        failed = [outcome.source for outcome in applying.outcomes if outcome.status is Status.FAILED]
        self._change(((outcome.source, _applied(outcome)) for outcome in applying.outcomes), failed)
        self._news.show_news(messages.applied_news(applying))

    @Slot(object)
    def on_discarded(self, discarded: Discarded) -> None:
        """Let the pictures whose results were thrown away wait again."""
        self._change(((path, _fresh()) for path in discarded.paths), discarded.paths)
        self._news.show_news(messages.discarded_news(discarded))

    @Slot(object)
    def on_forgotten(self, forgotten: Forgotten) -> None:
        """Say what became free, and offer no undo of it any more."""
        for batch in forgotten.batches:
            self._news.drop(batch.id)
        self._news.show_news(messages.forgotten_news(forgotten))

    def settle(self) -> None:
        """Bring all rows up to date now: something begins that changes them anew."""
        self._model.update_many(dict(self._changes))

    def _change(self, changes: Iterable[Change], again: Sequence[Path]) -> None:
        """Change rows, some now and the rest when the window has had its turn."""
        self._batch.forget(again)
        self._changes = chain(self._changes, changes)
        self._change_some()

    def _change_some(self) -> None:
        some = dict(islice(self._changes, _CHANGED_AT_ONCE))
        self._model.update_many(some)
        if some:
            self._changer.start()


def _undone(undone: Undone) -> dict[str, Any]:
    return _fresh() if undone.restored else {"sentence": undone.sentence}


def _applied(outcome: Outcome) -> dict[str, Any]:
    if outcome.status is Status.FAILED:
        return {"state": RowState.FAILED, "sentence": outcome.reason}
    return plan.known_from(outcome, in_place=True)


def _fresh() -> dict[str, Any]:
    return {"state": RowState.WAITING, "outcome": None, "sentence": "", "replaced": False, "progress": 0.0}
