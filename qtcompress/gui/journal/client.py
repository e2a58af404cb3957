"""The window's access to the journal, off the GUI thread: batches, undo, apply, discard, and the report."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from qtcompress.core.errors import JournalError, QtCompressError, UsageError, WriteError
from qtcompress.core.text import Text
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal import report
from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.engine.journal.recovery import Undone
from qtcompress.engine.session import Session
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.tasks.activity import ActivityProgress, ExclusiveActivity, all_of
from qtcompress.gui.tasks.runner import JobRunner, Reporter, Ticket

_tr = RoomTexts(__name__)

_T = TypeVar("_T")
JournalWork = Callable[[Reporter[ActivityProgress]], _T]


@dataclass(frozen=True, slots=True, eq=False)
class Unfinished:
    """A batch that an earlier program did not finish, and its pictures that are set aside."""

    batch: Batch
    set_aside: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Undoing:
    """The result of an undo; `stopped` if a person stopped it before its end.

    sizes : of the originals that are back, in bytes
    """

    batch: Batch
    undone: tuple[Undone, ...]
    stopped: bool
    sizes: Mapping[Path, int] = field(default_factory=dict)

    @property
    def sentences(self) -> list[str]:
        """The reasons why pictures were left as they are."""
        return [undone.sentence for undone in self.undone if not undone.restored]


@dataclass(frozen=True, slots=True, eq=False)
class Applying:
    """The result of applying a staged batch, or some of its pictures; `waiting` is how many results still wait."""

    batch: Batch
    outcomes: tuple[Outcome, ...]
    stopped: bool
    waiting: int = 0

    @property
    def sentences(self) -> list[str]:
        """The reasons why pictures were left as they are."""
        return [outcome.reason for outcome in self.outcomes if outcome.status is Status.FAILED]


@dataclass(frozen=True, slots=True, eq=False)
class Discarded:
    """A staged batch whose results were deleted, and its pictures, which are unchanged."""

    batch: Batch
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Rejected:
    """Pictures whose results a person rejected; `waiting` is how many results of `batch` still wait.

    sentences : the reasons why results stayed where they are
    sizes : of originals that are back, in bytes
    """

    batch: int
    paths: tuple[Path, ...]
    waiting: int
    sentences: Mapping[Path, str] = field(default_factory=dict)
    sizes: Mapping[Path, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Forgotten:
    """Batches whose backups were removed, and the space that this freed."""

    batches: tuple[Batch, ...]
    freed_bytes: int
    stopped: bool


class Ledger(QObject):
    """The journal as the window sees it.

    Parameters
    ----------
    runner : JobRunner
        Of one thread, so that requests are done in order.
    session : Session, optional
        None if no journal can be written: then nothing is listed, and nothing can be done.
    activity : ExclusiveActivity
        Taken while files are changed by an undo, an apply or a removal of backups.

    Signals
    -------
    looked(tuple[Unfinished, ...])
        Batches that earlier programs did not finish, once, at the start.
    listed(tuple[Batch, ...])
        All batches, the latest first; after each change.
    closed(int)
        The end of a batch is in the journal, and listed.
    progressed(ActivityProgress or None)
        How far an undo or an apply has come; None at its end.
    undone(Undoing), applied(Applying), discarded(Discarded), rejected(Rejected), forgotten(Forgotten), reported(Path)
    failed(str)
        A request failed; the sentence says why.
    """

    looked = Signal(object)
    listed = Signal(object)
    closed = Signal(int)
    progressed = Signal(object)
    undone = Signal(object)
    applied = Signal(object)
    discarded = Signal(object)
    rejected = Signal(object)
    forgotten = Signal(object)
    reported = Signal(object)
    failed = Signal(str)

    def __init__(
        self,
        runner: JobRunner,
        session: Session | None,
        activity: ExclusiveActivity,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._session = session
        self._activity = activity
        self._acting: Ticket | None = None
        self._batches: tuple[Batch, ...] = ()

    @property
    def session(self) -> Session | None:
        """The session that keeps the journal."""
        return self._session

    @property
    def batches(self) -> tuple[Batch, ...]:
        """All batches of the last list, the latest first."""
        return self._batches

    @property
    def undoable(self) -> Batch | None:
        """The latest batch that can be undone."""
        return next((batch for batch in self._batches if can_undo(batch)), None)

    @property
    def staged(self) -> Batch | None:
        """The latest batch whose results wait to be applied."""
        return next((batch for batch in self._batches if batch.count(EntryState.STAGED)), None)

    def batch(self, number: int) -> Batch | None:
        """Return a batch of the last list."""
        return next((batch for batch in self._batches if batch.id == number), None)

    # Requests

    def look(self) -> None:
        """Look for unfinished batches of earlier programs, and start worker processes for later."""
        session = self._session
        if session is not None:

            def work(reporter: Reporter[ActivityProgress]) -> tuple[Unfinished, ...]:
                session.pool.warm_up()
                return tuple(Unfinished(batch, _set_aside(session, batch)) for batch in session.unfinished())

            self._submit(work, self.looked.emit)
            self.refresh()

    def refresh(self) -> None:
        """List the batches again."""
        session = self._session
        if session is not None:
            self._submit(lambda reporter: tuple(session.batches()), self._list)

    def leave(self, batch: int) -> None:
        """Close a batch permanently, as it is."""
        session = self._session
        if session is not None:
            self._submit(lambda reporter: session.leave(batch), lambda left: self.refresh())

    def end(self, batch: int) -> None:
        """Write the end of a batch to the journal, if it has ended."""
        session = self._session
        if session is not None and batch:

            def work(reporter: Reporter[ActivityProgress]) -> tuple[Batch, ...]:
                session.end(batch)
                return tuple(session.batches())

            def then(batches: tuple[Batch, ...]) -> None:
                self._list(batches)
                self.closed.emit(batch)

            self._submit(work, then)

    def undo(self, batch: Batch) -> None:
        """Undo a batch."""
        session = self._session
        if session is None:
            return

        def work(reporter: Reporter[ActivityProgress]) -> Undoing:
            template = _tr("undone {done:,} of {total:,}")
            undone, stopped = all_of(session.undo(batch.id, reporter), template, batch.undoable, reporter)
            return Undoing(batch, undone, stopped, _sizes(undone))

        self._act(work, self.undone.emit)

    def apply(self, batch: Batch, paths: frozenset[Path] | None = None) -> None:
        """Let the staged results of a batch, or those of some pictures in any batch, replace their originals."""
        session = self._session
        if session is None:
            return

        def work(reporter: Reporter[ActivityProgress]) -> Applying:
            total = batch.count(EntryState.STAGED) if paths is None else len(paths)
            numbers = [batch.id] if paths is None else _reviewed(session)
            applied = (outcome for number in numbers for outcome in session.apply(number, reporter, paths))
            outcomes, stopped = all_of(applied, _tr("replaced {done:,} of {total:,}"), total, reporter)
            return Applying(batch, outcomes, stopped, _waiting(session, batch.id))

        self._act(work, self.applied.emit)

    def reject(self, batch: int, paths: Collection[Path]) -> None:
        """Delete the staged results of some pictures in any batch; those that wait in one of these are not done.

        `batch` has results of these pictures, or waits for them; 0 if that is unknown.
        """
        session, chosen = self._session, frozenset(paths)
        if session is not None and chosen:

            def work(reporter: Reporter[ActivityProgress]) -> Rejected:
                numbers = [*filter(None, (batch,)), *(one for one in _reviewed(session) if one != batch)]
                gone, busy = list[Path](), None
                for number in numbers:
                    try:
                        gone += session.discard(number, chosen)
                    except UsageError as error:  # another window works on it
                        busy = error
                if busy is not None and not gone:
                    raise busy
                first = numbers[0] if numbers else 0
                return Rejected(first, tuple(gone), _waiting(session, first))

            self._submit(work, self.rejected.emit)
            self.refresh()

    def take_back(self, paths: Collection[Path]) -> None:
        """Undo the latest result of each of these pictures, because a person rejected it."""
        session, chosen = self._session, tuple(paths)
        if session is None or not chosen:
            return

        def work(reporter: Reporter[ActivityProgress]) -> Rejected:
            template = _tr("taken back {done:,} of {total:,}")
            undone, _ = all_of(session.undo_latest(chosen, reporter), template, len(chosen), reporter)
            gone = tuple(one.source for one in undone if one.restored)
            stayed = {one.source: one.sentence for one in undone if not one.restored}
            return Rejected(0, gone, 0, stayed, _sizes(undone))

        self._act(work, self.rejected.emit)

    def discard(self, batch: Batch) -> None:
        """Delete the staged results of a batch."""
        session = self._session
        if session is None:
            return

        def work(reporter: Reporter[ActivityProgress]) -> Discarded:
            paths = [entry.job.source for entry in session.entries(batch.id) if entry.state is EntryState.STAGED]
            session.discard(batch.id)
            return Discarded(batch, tuple(paths))

        self._act(work, self.discarded.emit)

    def forget(self, batches: Sequence[Batch]) -> None:
        """Remove the backups of batches permanently."""
        session = self._session
        if session is None:
            return

        def work(reporter: Reporter[ActivityProgress]) -> Forgotten:
            freed = (freed for batch in batches for freed in session.forget(batch.id, reporter))
            total = sum(batch.undoable for batch in batches)
            sizes, stopped = all_of(freed, _tr("removed {done:,} of {total:,}"), total, reporter)
            return Forgotten(tuple(batches), sum(sizes), stopped)

        self._act(work, self.forgotten.emit)

    def export(self, batch: Batch, path: Path) -> None:
        """Write the report of a batch: JSON lines if the name ends with .json, else CSV."""
        session = self._session
        if session is None:
            return

        def work(reporter: Reporter[ActivityProgress]) -> Path:
            try:
                report.save(session.each(batch.id), path)
            except WriteError as error:
                what = Text("{name} {clause}", name=path.name, clause=Text.of(error.what))
                raise JournalError(what, error.advice) from error
            return path

        self._submit(work, self.reported.emit)

    def stop(self) -> None:
        """Stop an undo or an apply between two pictures."""
        if self._activity.held_by(self) and self._acting is not None:
            self._runner.cancel(self._acting)

    def _submit(self, work: JournalWork[_T], then: Callable[[_T], object]) -> None:
        self._runner.submit(work, then=then, failed=self._tell)

    def _act(self, work: JournalWork[_T], then: Callable[[_T], object]) -> None:
        """Do something that changes files, unless another activity does so already."""
        if not self._activity.take(self):
            return

        def finish(result: _T) -> None:
            self._rest()
            then(result)

        def fail(error: QtCompressError) -> None:
            self._rest()
            self._tell(error)

        self._acting = self._runner.submit(
            work, part=self.progressed.emit, then=finish, failed=fail, cancelled=self._rest
        )
        self.progressed.emit(ActivityProgress("", 0, 1))

    def _rest(self) -> None:
        self._activity.release(self)
        self.progressed.emit(None)
        self.refresh()

    def _tell(self, error: QtCompressError) -> None:
        self.failed.emit(localized(error.sentence()))

    def _list(self, batches: tuple[Batch, ...]) -> None:
        self._batches = batches
        self.listed.emit(batches)


def can_undo(batch: Batch) -> bool:
    """Whether a batch has results that can be undone."""
    return batch.undoable > 0


def is_unfinished(batch: Batch) -> bool:
    """Whether pictures of a batch are left to do."""
    return batch.ended is None and batch.count(EntryState.WAITING, EntryState.SET_ASIDE) > 0


def _waiting(session: Session, batch: int) -> int:
    """Return how many results of a batch wait to be applied now."""
    return sum(one.count(EntryState.STAGED) for one in session.batches() if one.id == batch)


def _sizes(undone: Iterable[Undone]) -> dict[Path, int]:
    """Return the sizes of the originals of undone pictures, in bytes."""
    return {one.source: stamp.size_bytes for one in undone if (stamp := Stamp.of(one.source)) is not None}


def _reviewed(session: Session) -> list[int]:
    """Return the batches that have results to be applied, newest first."""
    return [one.id for one in session.batches() if one.count(EntryState.STAGED)]


def _set_aside(session: Session, batch: Batch) -> tuple[Path, ...]:
    if not batch.count(EntryState.SET_ASIDE):
        return ()
    return tuple(entry.job.source for entry in session.entries(batch.id) if entry.state is EntryState.SET_ASIDE)
