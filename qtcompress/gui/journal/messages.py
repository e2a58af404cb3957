"""Messages about batches and what they offer: pure functions from values to `News`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.gui.batch.progress import Tally
from qtcompress.gui.common import format as fmt
from qtcompress.gui.journal.client import Applying, Discarded, Forgotten, Undoing
from qtcompress.gui.journal.message_bar import News, Verb


def end_sentence(tally: Tally) -> str:
    """Return the result of a batch: "198 compressed, 12 originals kept, 2 failed"."""
    parts = ", ".join([f"{fmt.count(tally.compressed)} compressed", *_others(tally)])
    return f"Stopped: {parts}, {fmt.count(tally.stopped)} left." if tally.stopped else parts


def _others(tally: Tally) -> list[str]:
    """Return how many pictures were not compressed, by their state; each row shows the reason."""
    parts = (
        (tally.kept, f"{fmt.of_things(tally.kept, 'original')} kept"),
        (tally.skipped, f"{fmt.count(tally.skipped)} skipped"),
        (tally.failed, f"{fmt.count(tally.failed)} failed"),
    )
    return [words for number, words in parts if number]


def end_news(tally: Tally) -> News:
    """Return the result of a batch, and offers for it."""
    verbs = (
        (Verb.GO_ON, tally.stopped > 0),
        (Verb.SHOW, tally.failed > 0 or tally.skipped > 0),
        (Verb.OPEN, tally.compressed > 0),
        (Verb.UNDO, tally.compressed > 0 and tally.batch > 0),
    )
    return News(end_sentence(tally), tuple(verb for verb, offered in verbs if offered), tally.batch)


def staged_news(batch: Batch, tally: Tally | None = None, now: datetime | None = None) -> News:
    """Return what waits to be applied: after a batch with its other results, later with its day."""
    count = batch.count(EntryState.STAGED)
    saved = fmt.size(batch.source_bytes - batch.target_bytes)
    text = f"Staged: {fmt.of_things(count, 'picture')}, {saved} saved."
    verbs = [Verb.APPLY, Verb.DISCARD]
    if tally is not None:
        others = ", ".join(_others(tally))
        text += f" {others}." if others else ""
        if tally.stopped:
            text += f" {fmt.count(tally.stopped)} left."
            verbs.insert(0, Verb.GO_ON)
        if tally.failed or tally.skipped:
            verbs.append(Verb.SHOW)
    elif now is not None:
        text = f"Staged {fmt.day(batch.begun_at, now)}:{text.removeprefix('Staged:')}"
        verbs += [Verb.LOOK, Verb.LEAVE]
    return News(f"{text} No original is replaced before you apply the results.", tuple(verbs), batch.id, lasting=True)


def unfinished_news(batch: Batch, set_aside: Sequence[Path], now: datetime) -> News:
    """Return the offer to resume a batch that an earlier program did not finish."""
    waiting, aside = batch.count(EntryState.WAITING), batch.count(EntryState.SET_ASIDE)
    if batch.count(EntryState.STAGED) and not waiting and not aside:
        return staged_news(batch, now=now)
    when = fmt.day(batch.begun_at, now)
    done = batch.total - waiting - aside
    text = f"A batch of {fmt.of_things(batch.total, 'picture')} was interrupted {when}: "
    text += f"{fmt.count(done) if done else 'none'} {'is' if done < 2 else 'are'} done."
    if aside:
        first = set_aside[0].name
        more = f" and {fmt.of_things(aside - 1, 'other')}" if aside > 1 else ""
        were, they = ("were", "they are") if aside > 1 else ("was", "it is")
        text += f" {first}{more} {were} being worked on when the program died; {they} set aside."
    verbs = (
        (Verb.RESUME, waiting > 0),
        (Verb.TRY_AGAIN, aside > 0),
        (Verb.LEAVE, True),
    )
    return News(text, tuple(verb for verb, offered in verbs if offered), batch.id, lasting=True)


def undone_news(undoing: Undoing) -> News:
    """Return the result of an undo."""
    back = sum(undone.restored for undone in undoing.undone)
    left = undoing.sentences
    if undoing.batch.place is None:
        text = f"Undone: {fmt.of_things(back, 'original')} {'was' if back == 1 else 'were'} restored."
    else:
        text = f"Undone: {fmt.of_things(back, 'result')} {'was' if back == 1 else 'were'} removed."
    if undoing.stopped:
        text += " You stopped the undo; the other pictures are unchanged."
    beside = [undone.sentence for undone in undoing.undone if undone.restored and undone.sentence]
    if beside:
        more = f" The same goes for files of {fmt.of_things(len(beside) - 1, 'other picture')}." if beside[1:] else ""
        text += f" {beside[0]}{more}"
    return News(f"{text}{_left(left)}", (Verb.HISTORY,) if left or undoing.stopped else ())


def applied_news(applying: Applying) -> News:
    """Return the result of applying a staged batch."""
    failed = applying.sentences
    done = len(applying.outcomes) - len(failed)
    text = f"{fmt.of_things(done, 'original')} {'was' if done == 1 else 'were'} replaced."
    verbs = (Verb.UNDO,) if done else ()
    if failed:
        verbs = (*verbs, Verb.SHOW)
    if applying.stopped:
        text += " You stopped it; the other results are still staged."
        verbs = (Verb.APPLY, Verb.DISCARD, *verbs)
    return News(f"{text}{_left(failed)}", verbs, applying.batch.id)


def discarded_news(discarded: Discarded) -> News:
    """Return the result of discarding a staged batch."""
    count = len(discarded.paths)
    return News(f"{fmt.of_things(count, 'staged result')} discarded; the originals are unchanged.")


def forgotten_news(forgotten: Forgotten) -> News:
    """Return the result of removing backups."""
    them = "the batch" if len(forgotten.batches) == 1 else "these batches"
    text = f"{fmt.size(forgotten.freed_bytes)} of backups removed; "
    stopped = "you stopped it, and the other backups are kept."
    return News(text + (stopped if forgotten.stopped else f"{them} can no longer be undone."))


def state_of(batch: Batch) -> str:
    """Return the state of a batch in few words."""
    waiting, aside, staged = (
        batch.count(state) for state in (EntryState.WAITING, EntryState.SET_ASIDE, EntryState.STAGED)
    )
    parts = [f"{fmt.count(waiting)} left"] if waiting else []
    parts += [f"{fmt.count(aside)} set aside"] if aside else []
    parts += [f"{fmt.count(staged)} staged"] if staged else []
    parts += [f"{fmt.count(batch.count(EntryState.LEFT))} not done"] if batch.count(EntryState.LEFT) else []
    undone = batch.count(EntryState.UNDONE)
    if undone and batch.made == staged:
        parts.append("undone")
    elif undone:
        parts.append(f"{fmt.count(undone)} undone")
    return ", ".join(parts) or "finished"


def _left(sentences: Sequence[str]) -> str:
    if not sentences:
        return ""
    if len(sentences) == 1:
        return f" 1 picture left as it is. {sentences[0]}"
    return f" {fmt.count(len(sentences))} pictures left as they are. {sentences[0]} The history lists the others."
