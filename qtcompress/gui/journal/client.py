"""What the window asks of the journal, off the GUI thread: batches, undo, apply, discard, and the report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from qtcompress.core.errors import Cancelled, JournalError
from qtcompress.core.types import Stage
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal import report
from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.engine.journal.recovery import Undone
from qtcompress.engine.session import Session
from qtcompress.gui.tasks.runner import Failed, Finished, JobRunner, PartialResult, Reporter, Ticket

_PART_INTERVAL_S = 0.1
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Doing:
    """How far an undo or an apply has come; `word` says which: "undone"."""

    word: str
    done: int
    total: int

    @property
    def fraction(self) -> float:
        """How far, 0..1."""
        return min(1.0, self.done / self.total) if self.total else 1.0


@dataclass(frozen=True, slots=True, eq=False)
class Unfinished:
    """A batch that an earlier program did not finish, and the pictures of it that are set aside."""

    batch: Batch
    set_aside: tuple[Path, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Undoing:
    """What came of an undo. `stopped` says that a person stopped it on its way."""

    batch: Batch
    undone: tuple[Undone, ...]
    stopped: bool

    @property
    def sentences(self) -> list[str]:
        """Why pictures were left as they are."""
        return [undone.sentence for undone in self.undone if not undone.restored]


@dataclass(frozen=True, slots=True, eq=False)
class Applying:
    """What came of applying a staged batch."""

    batch: Batch
    outcomes: tuple[Outcome, ...]
    stopped: bool

    @property
    def sentences(self) -> list[str]:
        """Why pictures were left as they are."""
        return [outcome.reason for outcome in self.outcomes if outcome.status is Status.FAILED]


@dataclass(frozen=True, slots=True, eq=False)
class Discarded:
    """A staged batch whose results were thrown away, and the pictures that stay as they are."""

    batch: Batch
    paths: tuple[Path, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Forgotten:
    """Batches whose backups were removed, and what that freed."""

    batches: tuple[Batch, ...]
    freed_bytes: int
    stopped: bool


class Ledger(QObject):
    """The journal as the window sees it.

    Parameters
    ----------
    runner : JobRunner
        Of one thread, so that what is asked for is done in order.
    session : Session, optional
        None where no journal can be kept: then there is nothing to list, and nothing can be done.

    Signals
    -------
    looked(tuple[Unfinished, ...])
        Batches that earlier programs did not finish, once, at the start.
    listed(tuple[Batch, ...])
        All batches, the latest first; after each change.
    closed(int)
        The end of a batch is written down, and listed.
    progressed(Doing or None)
        How far an undo or an apply has come; None at its end.
    undone(Undoing), applied(Applying), discarded(Discarded), forgotten(Forgotten), reported(Path)
    failed(str)
        What was asked for could not be done, in a sentence.
    """

    looked = Signal(object)
    listed = Signal(object)
    closed = Signal(int)
    progressed = Signal(object)
    undone = Signal(object)
    applied = Signal(object)
    discarded = Signal(object)
    forgotten = Signal(object)
    reported = Signal(object)
    failed = Signal(str)

    def __init__(self, runner: JobRunner, session: Session | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._session = session
        self._ends: dict[Ticket, Callable[[Any], None]] = {}
        self._acting: Ticket | None = None
        self._batches: tuple[Batch, ...] = ()

    @property
    def session(self) -> Session | None:
        """Who keeps the journal."""
        return self._session

    @property
    def busy(self) -> bool:
        """Whether files are being changed by an undo or an apply."""
        return self._acting is not None

    @property
    def batches(self) -> tuple[Batch, ...]:
        """All batches as they were listed last, the latest first."""
        return self._batches

    @property
    def undoable(self) -> Batch | None:
        """The latest batch of which there is something to undo."""
        return next((batch for batch in self._batches if can_undo(batch)), None)

    @property
    def staged(self) -> Batch | None:
        """The latest batch whose results wait to be applied."""
        return next((batch for batch in self._batches if batch.count(EntryState.STAGED)), None)

    def batch(self, number: int) -> Batch | None:
        """Return a batch as it was listed last."""
        return next((batch for batch in self._batches if batch.id == number), None)

    # What is asked for

    def look(self) -> None:
        """Look what earlier programs have left, and start processes for the work to come."""
        session = self._session
        if session is not None:

            def work(reporter: Reporter) -> tuple[Unfinished, ...]:
                session.pool.warm_up()
                return tuple(Unfinished(batch, _set_aside(session, batch)) for batch in session.unfinished())

            self._submit(work, self.looked.emit)
            self.refresh()

    def refresh(self) -> None:
        """List the batches anew."""
        session = self._session
        if session is not None:
            self._submit(lambda reporter: tuple(session.batches()), self._list)

    def leave(self, batch: int) -> None:
        """Close a batch for good, as it is."""
        session = self._session
        if session is not None:

            def work(reporter: Reporter) -> tuple[Batch, ...]:
                session.leave(batch)
                return tuple(session.batches())

            self._submit(work, self._list)

    def end(self, batch: int) -> None:
        """Write down that a batch has come to its end, if it has."""
        session = self._session
        if session is not None and batch:

            def work(reporter: Reporter) -> tuple[Batch, ...]:
                session.end(batch)
                return tuple(session.batches())

            def then(batches: tuple[Batch, ...]) -> None:
                self._list(batches)
                self.closed.emit(batch)

            self._submit(work, then)

    def undo(self, batch: Batch) -> None:
        """Undo a batch."""
        session = self._session
        if session is None or self.busy:
            return

        def work(reporter: Reporter) -> Undoing:
            undone, stopped = _all_of(session.undo(batch.id, reporter), "undone", batch.undoable, reporter)
            return Undoing(batch, undone, stopped)

        self._act(work, self.undone.emit)

    def apply(self, batch: Batch) -> None:
        """Let the staged results of a batch replace their originals."""
        session = self._session
        if session is None or self.busy:
            return

        def work(reporter: Reporter) -> Applying:
            total = batch.count(EntryState.STAGED)
            outcomes, stopped = _all_of(session.apply(batch.id, reporter), "replaced", total, reporter)
            return Applying(batch, outcomes, stopped)

        self._act(work, self.applied.emit)

    def discard(self, batch: Batch) -> None:
        """Throw the staged results of a batch away."""
        session = self._session
        if session is None or self.busy:
            return

        def work(reporter: Reporter) -> Discarded:
            paths = [entry.job.source for entry in session.entries(batch.id) if entry.state is EntryState.STAGED]
            session.discard(batch.id)
            return Discarded(batch, tuple(paths))

        self._act(work, self.discarded.emit)

    def forget(self, batches: Sequence[Batch]) -> None:
        """Remove the backups of batches for good."""
        session = self._session
        if session is None or self.busy:
            return

        def work(reporter: Reporter) -> Forgotten:
            freed = (freed for batch in batches for freed in session.forget(batch.id, reporter))
            total = sum(batch.undoable for batch in batches)
            sizes, stopped = _all_of(freed, "removed", total, reporter)
            return Forgotten(tuple(batches), sum(sizes), stopped)

        self._act(work, self.forgotten.emit)

    def export(self, batch: Batch, path: Path) -> None:
        """Write the report of a batch: JSON lines where the name ends so, else CSV."""
        session = self._session
        if session is None:
            return

        def work(reporter: Reporter) -> Path:
            write = report.write_json if path.suffix.lower() == ".json" else report.write_csv
            try:
                with path.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
                    write(session.entries(batch.id), stream)
            except OSError as error:
                what = f"can't be written ({error.strerror or error})"
                raise JournalError(f"{path.name} {what}", "Choose another folder.") from error
            return path

        self._submit(work, self.reported.emit)

    def stop(self) -> None:
        """Stop an undo or an apply between two pictures."""
        if self._acting is not None:
            self._runner.cancel(self._acting)

    # What the runner tells

    @Slot(object)
    def on_parted(self, part: PartialResult) -> None:
        """Pass on how far something has come."""
        if part.ticket == self._acting:
            self.progressed.emit(part.value)

    @Slot(object)
    def on_finished(self, end: Finished) -> None:
        """Take a result."""
        then = self._ends.pop(end.ticket, None)
        self._rest(end.ticket)
        if then is not None:
            then(end.result)

    @Slot(object)
    def on_failed(self, failed: Failed) -> None:
        """Say what could not be done."""
        self._ends.pop(failed.ticket, None)
        self._rest(failed.ticket)
        self.failed.emit(failed.error.sentence())

    @Slot(object)
    def on_cancelled(self, tickets: tuple[Ticket, ...]) -> None:
        """Forget what was stopped before it began."""
        for ticket in tickets:
            self._ends.pop(ticket, None)
            self._rest(ticket)

    def _submit(self, work: Callable[[Reporter], object], then: Callable[[Any], None]) -> Ticket:
        ticket = self._runner.submit(work)
        self._ends[ticket] = then
        return ticket

    def _act(self, work: Callable[[Reporter], object], then: Callable[[Any], None]) -> None:
        self._acting = self._submit(work, then)
        self.progressed.emit(Doing("", 0, 1))

    def _rest(self, ticket: Ticket) -> None:
        if ticket == self._acting:
            self._acting = None
            self.progressed.emit(None)
            self.refresh()

    def _list(self, batches: tuple[Batch, ...]) -> None:
        self._batches = batches
        self.listed.emit(batches)


def can_undo(batch: Batch) -> bool:
    """Whether there is something of a batch to undo."""
    return batch.undoable > 0


def is_unfinished(batch: Batch) -> bool:
    """Whether something of a batch was left to do."""
    return batch.ended is None and batch.count(EntryState.WAITING, EntryState.SET_ASIDE) > 0


def _set_aside(session: Session, batch: Batch) -> tuple[Path, ...]:
    if not batch.count(EntryState.SET_ASIDE):
        return ()
    return tuple(entry.job.source for entry in session.entries(batch.id) if entry.state is EntryState.SET_ASIDE)


def _all_of(values: Iterable[_T], word: str, total: int, reporter: Reporter) -> tuple[tuple[_T, ...], bool]:
    """Return the values as they come, and whether a person stopped it; what was done until then stays done."""
    found: list[_T] = []
    sent = 0.0
    try:
        for value in values:
            found.append(value)
            if time.monotonic() - sent > _PART_INTERVAL_S:
                reporter.part(Doing(word, len(found), total))
                sent = time.monotonic()
            reporter(Stage.READ, 0.0)
    except Cancelled:
        return tuple(found), True
    return tuple(found), False
