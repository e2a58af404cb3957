"""What programs that crashed have left: work that is finished or undone now, and pictures that still wait."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from qtcompress.engine.files import identity, session_lock
from qtcompress.engine.job.job import Assignment, Outcome
from qtcompress.engine.journal import recovery
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState


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


def recovered(
    journal: Journal,
    running: Path,
    session: str,
    finish: Callable[[Entry, Outcome, Assignment], Outcome],
    notice: str = "",
) -> FoundAtStart:
    """Finish or undo the work of programs that crashed, by their locks in the folder `running`.

    `session` is the name of this program's own lock; `finish` records the outcome of a picture.
    """
    set_aside, settled = [], []
    for ended in session_lock.dead(running, session):
        for found in journal.in_flight(ended.name):
            if ended.name.startswith(session_lock.DRIVER) and found.part is not None:
                journal.abandon(found.batch, found.part)
            entry = recovery.recalled(journal, found)
            outcome = recovery.settle(entry)
            stage = entry.stage
            if entry.state is EntryState.UNDOING:
                journal.put(entry.id, EntryState.DONE)
            elif outcome is not None:
                assignment = Assignment(entry.job, part=entry.part, stage=stage)
                settled.append(finish(entry, outcome, assignment))
                if stage is not None and outcome.target != stage:
                    recovery.remove_staged(stage)
            elif stage is not None and identity.has_sha256(stage, entry.made_sha256):
                journal.put(entry.id, EntryState.STAGED)
            elif ended.name.startswith(session_lock.DRIVER):  # no picture is to blame: other machines worked on them
                journal.put(entry.id, EntryState.WAITING)
            else:
                journal.put(entry.id, EntryState.SET_ASIDE, deaths=1)
                set_aside.append(journal.entry(entry.id))
        ended.release()
    return FoundAtStart(tuple(set_aside), tuple(settled), notice)
