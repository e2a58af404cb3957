"""What programs have left that crashed, or whose journal was full: work that is finished or undone now, or waits."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Container
from dataclasses import dataclass
from pathlib import Path

from qtcompress.core.errors import JournalError
from qtcompress.engine.files import identity, session_lock
from qtcompress.engine.job.job import Assignment, Outcome
from qtcompress.engine.journal import recovery
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState

_ORPHAN_S = 5.0  # in which a process that was given up on another machine ends


@dataclass(frozen=True, slots=True)
class FoundAtStart:
    """What a session found at its start from earlier programs that crashed.

    Parameters
    ----------
    set_aside : tuple of Entry
        Pictures that the program worked on when it died. They are only resumed on request.
    settled : tuple of Outcome
        Pictures that were almost finished, and whose work was finished now.
    notice : str
        A sentence about the journal, or "".
    """

    set_aside: tuple[Entry, ...] = ()
    settled: tuple[Outcome, ...] = ()
    notice: str = ""


Finish = Callable[[Entry, Outcome, Assignment], Outcome]
"""Records the outcome of a picture."""


def recovered(journal: Journal, running: Path, session: str, finish: Finish, notice: str = "") -> FoundAtStart:
    """Finish or undo the work of programs that crashed, by their locks in the folder `running`.

    `session` is the name of this program's own lock. Work that a program could not record before it was closed is
    settled as well, or left for later if the journal is still full.
    """
    set_aside: list[Entry] = []
    settled: list[Outcome] = []
    for ended in session_lock.dead(running, session):
        driver = ended.name.startswith(session_lock.DRIVER)  # no picture is to blame: other machines worked on them
        for entry in _in_flight(journal, ended.name):
            if driver and entry.part is not None:
                journal.abandon(entry.batch, entry.part)
            if _settle(journal, entry, finish, settled):
                continue
            if driver:
                journal.put(entry.id, EntryState.WAITING)
            else:
                journal.put(entry.id, EntryState.SET_ASIDE, deaths=1)
                set_aside.append(journal.entry(entry.id))
        ended.release()
    with contextlib.suppress(JournalError):
        settled += settle_unrecorded(journal, running, session, finish)
    return FoundAtStart(tuple(set_aside), tuple(settled), notice)


def settle_unrecorded(
    journal: Journal, running: Path, session: str, finish: Finish, working: Container[int] = ()
) -> list[Outcome]:
    """Settle the pictures whose end could not be recorded, as on a full disk; return the outcomes of those that ended.

    They are those in flight of this program (`session`) that it is not `working` on, and of programs that were closed
    since. The others wait again: no program died with them.
    """
    settled: list[Outcome] = []
    locked = session_lock.names(running)
    for name in sorted({str(name) for name, _ in journal.in_flight()}):
        if name != session and name in locked:
            continue  # it runs, or crashed: the next start looks at it
        try:  # no two programs do this at once
            lock = None if name == session else session_lock.SessionLock(running, name)
        except (OSError, ValueError):  # another one does, or the name is damaged
            continue
        try:
            for entry in _in_flight(journal, name):
                if entry.id not in working and not _settle(journal, entry, finish, settled):
                    journal.put(entry.id, EntryState.WAITING)
        finally:
            if lock is not None:
                lock.release()
    return settled


def _in_flight(journal: Journal, session: str) -> list[Entry]:
    found = []
    for name, number in journal.in_flight():
        if name == session:
            with contextlib.suppress(KeyError):  # its row is damaged
                found.append(journal.entry(number))
    return found


def _settle(journal: Journal, found: Entry, finish: Finish, settled: list[Outcome]) -> bool:
    """Finish or undo the work on a picture, and record it; return False if nothing has changed, for the caller."""
    entry = recovery.recalled(journal, found)
    outcome = recovery.settle(entry)
    stage = entry.stage
    if entry.state is EntryState.UNDOING:
        journal.put(entry.id, EntryState.DONE)
    elif outcome is not None:
        settled.append(finish(entry, outcome, Assignment(entry.job, part=entry.part, stage=stage)))
        if stage is not None and outcome.target != stage:
            recovery.remove_staged(stage)
    elif stage is not None and identity.has_sha256(stage, entry.made_sha256):
        journal.put(entry.id, EntryState.STAGED)
    else:
        return False
    return True


def sweep(journal: Journal, batch: int) -> None:
    """Remove what other machines may have left of a batch after they were given up."""
    left = journal.abandoned(batch)
    if left:
        time.sleep(max(max(since for _, since in left) + _ORPHAN_S - time.time(), 0.0))
    for part, _ in left:
        with contextlib.suppress(OSError):
            part.unlink()
    journal.drop_abandoned(batch)
