"""Messages about batches and what they offer: pure functions from values to `News`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from qtcompress.core.errors import QtCompressError
from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.gui.batch.budget import SharedBudget
from qtcompress.gui.batch.progress import Tally
from qtcompress.gui.common import format as fmt
from qtcompress.gui.journal.client import Applying, Discarded, Forgotten, Rejected, Undoing
from qtcompress.gui.journal.message_bar import News, Verb

_REVIEW = (
    "No original is replaced before you apply the results: all of them here, or the selected pictures with the keys A"
    " (apply) and X (reject)."
)
_STATES = {
    EntryState.WAITING: "left",
    EntryState.SET_ASIDE: "set aside",
    EntryState.STAGED: "staged",
    EntryState.LEFT: "not done",
}
"""The states of pictures that a batch is described by, in this order."""


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
    verbs = _offered(
        (Verb.GO_ON, tally.stopped),
        (Verb.SHOW, tally.failed or tally.skipped),
        (Verb.OPEN, tally.compressed),
        (Verb.UNDO, tally.compressed and tally.batch),
    )
    return News(end_sentence(tally), verbs, tally.batch)


def budget_sentence(shared: SharedBudget) -> str:
    """Return what a budget does to the quality."""
    take = "takes" if shared.pictures == 1 else "take"
    who = fmt.of_things(shared.pictures, "picture")
    sizes = f"about {fmt.size(shared.expected_bytes)} of {fmt.size(shared.room_bytes)}"
    return f"Budget: at a quality of {fmt.tenths(shared.quality)}, {who} {take} {sizes}."


def blocked_news(error: QtCompressError) -> News:
    """Return why a batch is paused, and the offer to try again."""
    return News(f"{error.sentence()} The batch is paused.", (Verb.RETRY,))


def staged_news(batch: Batch, tally: Tally | None = None, now: datetime | None = None) -> News:
    """Return what waits to be applied: after a batch with its other results, later with its day."""
    if tally is not None:
        shown = tally.failed or tally.skipped
        verbs = _offered((Verb.GO_ON, tally.stopped), (Verb.APPLY, True), (Verb.DISCARD, True), (Verb.SHOW, shown))
        return _staged(batch, "", _beside_staged(tally), verbs)
    if now is not None:
        verbs = (Verb.APPLY, Verb.DISCARD, Verb.LOOK, Verb.LEAVE)
        return _staged(batch, f" {fmt.day(batch.begun_at, now)}", "", verbs)
    return _staged(batch, "", "", (Verb.APPLY, Verb.DISCARD))


def _staged(batch: Batch, when: str, others: str, verbs: tuple[Verb, ...]) -> News:
    count = batch.count(EntryState.STAGED)
    saved = fmt.size(batch.source_bytes - batch.target_bytes)
    text = f"Staged{when}: {fmt.of_things(count, 'picture')}, {saved} saved.{others}"
    return News(f"{text} {_REVIEW}", verbs, batch.id, lasting=True)


def _beside_staged(tally: Tally) -> str:
    """Return sentences about the pictures of a batch that have no staged result."""
    others = ", ".join(_others(tally))
    left = f" {fmt.count(tally.stopped)} left." if tally.stopped else ""
    return f" {others}.{left}" if others else left


def _offered(*verbs: tuple[Verb, object]) -> tuple[Verb, ...]:
    """Return the verbs whose conditions are true."""
    return tuple(verb for verb, offered in verbs if offered)


def _was(count: int) -> str:
    return "was" if count == 1 else "were"


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
        text += _set_aside(aside, set_aside[0].name)
    verbs = _offered((Verb.RESUME, waiting), (Verb.TRY_AGAIN, aside), (Verb.LEAVE, True))
    return News(text, verbs, batch.id, lasting=True)


def _set_aside(count: int, first: str) -> str:
    if count == 1:
        return f" {first} was being worked on when the program died; it is set aside."
    others = fmt.of_things(count - 1, "other")
    return f" {first} and {others} were being worked on when the program died; they are set aside."


def undone_news(undoing: Undoing) -> News:
    """Return the result of an undo."""
    back = sum(undone.restored for undone in undoing.undone)
    left = undoing.sentences
    thing, deed = ("original", "restored") if undoing.batch.place is None else ("result", "removed")
    along = sum(len(undone.sidecars) for undone in undoing.undone)
    beside = f", with {fmt.of_things(along, 'sidecar')}" if along else ""
    text = f"Undone: {fmt.of_things(back, thing)} {_was(back)} {deed}{beside}."
    if undoing.stopped:
        text += " You stopped the undo; the other pictures are unchanged."
    text += _left_beside([undone.sentence for undone in undoing.undone if undone.restored and undone.sentence])
    return News(f"{text}{_left(left)}", _offered((Verb.HISTORY, left or undoing.stopped)))


def _left_beside(sentences: Sequence[str]) -> str:
    """Return what was left beside pictures that were restored."""
    if not sentences:
        return ""
    others = fmt.of_things(len(sentences) - 1, "other picture")
    return f" {sentences[0]}" + (f" The same goes for files of {others}." if sentences[1:] else "")


def applied_news(applying: Applying) -> News:
    """Return the result of applying a staged batch."""
    failed = applying.sentences
    done = len(applying.outcomes) - len(failed)
    text = f"{fmt.of_things(done, 'original')} {_was(done)} replaced."
    if applying.stopped:
        text += " You stopped it."
    waits = applying.waiting > len(failed)
    if waits:
        text += _wait(applying.waiting)
    verbs = _offered((Verb.APPLY, waits), (Verb.DISCARD, waits), (Verb.UNDO, done), (Verb.SHOW, failed))
    return News(f"{text}{_left(failed)}", verbs, applying.batch.id, lasting=waits)


def rejected_news(rejected: Rejected) -> News:
    """Return the result of rejecting some pictures in a review."""
    count = len(rejected.paths)
    text = f"{fmt.of_things(count, 'result')} rejected; the {'originals stay' if count != 1 else 'original stays'}."
    text += _left(tuple(rejected.sentences.values()))
    if not rejected.waiting:
        return News(text)
    return News(text + _wait(rejected.waiting), (Verb.APPLY, Verb.DISCARD), rejected.batch, lasting=True)


def _wait(count: int) -> str:
    return f" {fmt.of_things(count, 'result')} still {'wait' if count != 1 else 'waits'} to be applied."


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
    states = [f"{fmt.count(batch.count(state))} {words}" for state, words in _STATES.items() if batch.count(state)]
    return ", ".join([*states, *_undone(batch)]) or "finished"


def _undone(batch: Batch) -> list[str]:
    """Return how much of a batch is undone; an empty list if nothing is."""
    undone = batch.count(EntryState.UNDONE)
    if not undone:
        return []
    return ["undone" if batch.made == batch.count(EntryState.STAGED) else f"{fmt.count(undone)} undone"]


def _left(sentences: Sequence[str]) -> str:
    if not sentences:
        return ""
    if len(sentences) == 1:
        return f" 1 picture left as it is. {sentences[0]}"
    return f" {fmt.count(len(sentences))} pictures left as they are. {sentences[0]} The history lists the others."
