"""The review of results one by one: each is applied, rejected, or made again at a higher quality."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from enum import Enum
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QUndoStack

from qtcompress.engine.job.job import Outcome
from qtcompress.engine.planning.own_settings import OwnSettings, settings_of, with_higher_quality
from qtcompress.gui.common.translation import RoomTexts
from qtcompress.gui.gallery.item import Item, RowState
from qtcompress.gui.gallery.model import GalleryModel
from qtcompress.gui.gallery.own_settings import ChangeOwnSettings
from qtcompress.gui.journal.client import Applying, Ledger, Rejected
from qtcompress.gui.options.current_settings import CurrentSettings
from qtcompress.gui.tasks.activity import ExclusiveActivity

_tr = RoomTexts(__name__)


class Judgment(Enum):
    """What a person decides about a result."""

    APPLY = "apply"
    REJECT = "reject"
    REDO = "redo"


class Review(QObject):
    """Carries decisions out in their order, while the person already looks at the next result.

    Parameters
    ----------
    start : function
        Compresses these pictures.

    Signals
    -------
    decided
        There is a decision about one more result.
    """

    decided = Signal()

    def __init__(
        self,
        model: GalleryModel,
        ledger: Ledger,
        settings: CurrentSettings,
        activity: ExclusiveActivity,
        undo: QUndoStack,
        *,
        start: Callable[[Collection[Path]], object],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._model = model
        self._ledger = ledger
        self._settings = settings
        self._activity = activity
        self._undo = undo
        self._start = start
        self._decided: dict[Path, Outcome] = {}  # the result that was decided about; a newer one is reviewed again
        self._queue: list[tuple[Judgment, Path]] = []
        self._rejecting: set[Path] = set()  # results that will be made again as soon as they are gone
        self._again: set[Path] = set()  # pictures to compress again
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._work)
        activity.changed.connect(self._timer.start)
        ledger.applied.connect(self._on_applied)
        ledger.rejected.connect(self._on_rejected)
        ledger.failed.connect(self._on_failed)

    def is_open(self, item: Item) -> bool:
        """Whether a row has a result that nothing was decided about."""
        return item.made is not None and self._decided.get(item.path) is not item.outcome

    def counts(self, paths: Sequence[Path]) -> tuple[int, int]:
        """Return how many results were decided about, and how many of these pictures have one that is open."""
        decided = [item for path in self._decided if (item := self._model.item(path)) is not None]
        items = [item for path in paths if (item := self._model.item(path)) is not None]
        return sum(not self.is_open(item) for item in decided), sum(map(self.is_open, items))

    def decide(self, decision: Judgment, paths: Sequence[Path]) -> None:
        """Decide about the results of these pictures."""
        items = [item for path in paths if (item := self._model.item(path)) is not None and item.made is not None]
        for item in items:
            if item.outcome is not None:
                self._decided[item.path] = item.outcome
        if decision is Judgment.REDO:
            self._raise_quality(items)
        chosen = {item.path for item in items}
        self._queue = [one for one in self._queue if one[1] not in chosen]
        self._queue += [(decision, item.path) for item in items]
        self._timer.start()
        self.decided.emit()

    def _raise_quality(self, items: Sequence[Item]) -> None:
        common = self._settings.value
        owns = {item.path: OwnSettings.of(with_higher_quality(settings_of(item.own, common))) for item in items}
        text = _tr.plural(len(owns), "Raise Quality of {n:,} Picture", "Raise Quality of {n:,} Pictures")
        self._undo.push(ChangeOwnSettings(self._model, owns, text))

    def _work(self) -> None:
        """Carry out the next decisions of one kind, or compress what is to be made again, once nothing else runs."""
        if not self._activity.free:
            return
        if not self._queue:
            if self._again:
                again, self._again = self._again, set()
                self._start(again)
            return
        decision = self._queue[0][0]
        paths = [path for one, path in self._queue if one is decision]
        self._queue = [one for one in self._queue if one[0] is not decision]
        self._timer.start()
        items = [item for path in paths if (item := self._model.item(path)) is not None]
        staged = frozenset(item.path for item in items if item.state is RowState.STAGED)
        batch = self._ledger.staged
        if decision is Judgment.APPLY:
            if staged and batch is not None:
                self._ledger.apply(batch, staged)
            return
        if decision is Judgment.REDO:
            self._rejecting.update(path for path in paths)
        if staged:
            self._ledger.reject(batch.id if batch is not None else 0, staged)
        self._ledger.take_back([item.path for item in items if item.state is RowState.COMPRESSED])

    def _on_applied(self, applying: Applying) -> None:
        """Take the outcome of an apply as that of the result that was decided about."""
        self._decided |= {one.source: one for one in applying.outcomes if one.source in self._decided}

    def _on_rejected(self, rejected: Rejected) -> None:
        self._again |= self._rejecting.intersection(rejected.paths)
        self._rejecting -= {*rejected.paths, *rejected.sentences}
        self._timer.start()

    def _on_failed(self) -> None:
        """Make nothing again whose old result could not be removed."""
        self._rejecting.clear()
