"""What programs that died have left, in sentences; which batch is resumed."""

from __future__ import annotations

from collections.abc import Iterable

from qtcompress.cli.terminal import say
from qtcompress.engine.job.job import Status
from qtcompress.engine.journal.records import Batch, Entry, EntryState
from qtcompress.engine.session import Session


def unfinished(session: Session, number: int | None, *, set_aside: bool) -> Batch | None:
    """Return the batch to resume: the latest unfinished one, or that of a number; None, and say so, if there is none.

    A batch whose number is given can also have ended, if pictures that were `set_aside` are wanted.
    """
    found = [batch for batch in session.unfinished() if number in (None, batch.id)]
    if set_aside and number is not None:
        found += [batch for batch in session.batches() if batch.id == number]
    if not found:
        say("There is nothing to resume." if number is None else f"There is nothing to resume in batch {number}.")
        for batch in session.batches() if number is not None else ():
            if batch.id == number:
                tell_aside(session, batch)
        return None
    return found[0]


def tell_found(session: Session) -> None:
    """Print what was found of programs that died before this one started."""
    if session.found.notice:
        say(session.found.notice)
    for outcome in session.found.settled:
        if outcome.status is Status.FAILED:
            say(outcome.reason)
    for entry in session.found.set_aside:
        say(
            f"The program died while it worked on {entry.job.source}, so this picture was set aside: to try it once"
            f" more, alone, run 'qtcompress resume {entry.batch} --set-aside', or compress it again."
        )


def tell_suspects(entries: Iterable[Entry]) -> None:
    """Print which pictures are tried once more."""
    for entry in entries:
        if entry.suspect:
            path = entry.job.source
            say(f"The program died while it worked on {path}: this picture is tried once more, last and alone.")


def tell_aside(session: Session, batch: Batch, *, set_aside: bool = False) -> None:
    """Print how many pictures of a batch stay set aside, unless they are wanted now, or were told at the start."""
    told = sum(entry.batch == batch.id for entry in session.found.set_aside)
    left = 0 if set_aside else batch.count(EntryState.SET_ASIDE) - told
    if left > 0:
        them = "it" if left == 1 else "them"
        pictures = "1 picture is" if left == 1 else f"{left:,} pictures are"
        say(
            f"{pictures} set aside, because the program died while it worked on {them}: to try {them} once more, alone,"
            f" run 'qtcompress resume {batch.id} --set-aside'."
        )
