"""Messages about batches and what they offer: pure functions from values to `News`."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from qtcompress.core.errors import QtCompressError
from qtcompress.engine.files.room import ELSEWHERE, FREE_SOME
from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.gui.batch.budget import SharedBudget
from qtcompress.gui.batch.progress import Tally
from qtcompress.gui.common import format as fmt
from qtcompress.gui.common.translation import RoomTexts, localized
from qtcompress.gui.journal.client import Applying, Discarded, Forgotten, Rejected, Undoing
from qtcompress.gui.journal.message_bar import News, Verb

_tr = RoomTexts(__name__)

_REVIEW = _tr.mark(
    "No original is replaced before you apply the results: all of them here, or the selected pictures with the keys A"
    " (apply) and X (reject)."
)
_STATES = (
    (EntryState.WAITING, _tr.mark("{number} left")),
    (EntryState.SET_ASIDE, _tr.mark("{number} set aside")),
    (EntryState.STAGED, _tr.mark("{number} staged")),
    (EntryState.LEFT, _tr.mark("{number} not done")),
)
"""The states of pictures that a batch is described by, in this order."""


def end_sentence(tally: Tally) -> str:
    """Return the result of a batch: "198 compressed, 12 originals kept, 2 failed"."""
    compressed = _tr("{number} compressed", number=fmt.count(tally.compressed))
    parts = fmt.listed([compressed, *_others(tally)])
    if not tally.stopped:
        return parts
    return _tr("Stopped: {parts}, {left} left.", parts=parts, left=fmt.count(tally.stopped))


def _others(tally: Tally) -> list[str]:
    """Return how many pictures were not compressed, by their state; each row shows the reason."""
    parts = []
    if tally.kept:
        parts.append(_tr.plural(tally.kept, "{n:,} original kept", "{n:,} originals kept"))
    if tally.skipped:
        parts.append(_tr("{number} skipped", number=fmt.count(tally.skipped)))
    if tally.failed:
        parts.append(_tr("{number} failed", number=fmt.count(tally.failed)))
    return parts


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
    return _tr.plural(
        shared.pictures,
        "Budget: at a quality of {quality}, {n:,} picture takes about {size} of {room}.",
        "Budget: at a quality of {quality}, {n:,} pictures take about {size} of {room}.",
        quality=fmt.tenths(shared.quality),
        size=fmt.size(shared.expected_bytes),
        room=fmt.size(shared.room_bytes),
    )


def blocked_news(error: QtCompressError) -> News:
    """Return why a batch is paused, and the offers to try again and to stop: a batch keeps its folder."""
    if error.advice in (ELSEWHERE, FREE_SOME):
        text = _tr(
            "{sentence} The batch is paused; for another folder, stop it and compress again.", sentence=error.sentence()
        )
    else:
        text = _tr("{sentence} The batch is paused.", sentence=error.sentence())
    return News(text, (Verb.RETRY, Verb.STOP))


def staged_news(batch: Batch, tally: Tally | None = None, now: datetime | None = None) -> News:
    """Return what waits to be applied: after a batch with its other results, later with its day."""
    if tally is not None:
        shown = tally.failed or tally.skipped
        verbs = _offered((Verb.GO_ON, tally.stopped), (Verb.APPLY, True), (Verb.DISCARD, True), (Verb.SHOW, shown))
        return _staged(batch, "", _beside_staged(tally), verbs)
    if now is not None:
        verbs = (Verb.APPLY, Verb.DISCARD, Verb.LOOK, Verb.LEAVE)
        return _staged(batch, fmt.day(batch.begun_at, now), "", verbs)
    return _staged(batch, "", "", (Verb.APPLY, Verb.DISCARD))


def _staged(batch: Batch, when: str, others: str, verbs: tuple[Verb, ...]) -> News:
    found = {
        "pictures": fmt.pictures(batch.count(EntryState.STAGED)),
        "saved": fmt.size(batch.source_bytes - batch.target_bytes),
    }
    if when:
        text = _tr("Staged {when}: {pictures}, {saved} smaller.", when=when, **found)
    else:
        text = _tr("Staged: {pictures}, {saved} smaller.", **found)
    return News(fmt.sentences((text, others, _tr(_REVIEW))), verbs, batch.id, lasting=True)


def _beside_staged(tally: Tally) -> str:
    """Return sentences about the pictures of a batch that have no staged result."""
    others = fmt.listed(_others(tally))
    left = _tr("{number} left.", number=fmt.count(tally.stopped)) if tally.stopped else ""
    return fmt.sentences((others and _tr("{parts}.", parts=others), left))


def _offered(*verbs: tuple[Verb, object]) -> tuple[Verb, ...]:
    """Return the verbs whose conditions are true."""
    return tuple(verb for verb, offered in verbs if offered)


def unfinished_news(batch: Batch, set_aside: Sequence[Path], now: datetime) -> News:
    """Return the offer to resume a batch that an earlier program did not finish."""
    waiting, aside = batch.count(EntryState.WAITING), batch.count(EntryState.SET_ASIDE)
    if batch.count(EntryState.STAGED) and not waiting and not aside:
        return staged_news(batch, now=now)
    done = batch.total - waiting - aside - batch.count(EntryState.RUNNING, EntryState.COMMITTING)
    begun = {"pictures": fmt.pictures(batch.total), "when": fmt.day(batch.begun_at, now)}
    if done:
        text = _tr.plural(
            done,
            "A batch of {pictures} was interrupted {when}: {n:,} is done.",
            "A batch of {pictures} was interrupted {when}: {n:,} are done.",
            **begun,
        )
    else:
        text = _tr("A batch of {pictures} was interrupted {when}: none is done.", **begun)
    if aside:
        text = fmt.sentences((text, _set_aside(aside, set_aside[0].name)))
    verbs = _offered((Verb.RESUME, waiting), (Verb.TRY_AGAIN, aside), (Verb.LEAVE, True))
    return News(text, verbs, batch.id, lasting=True)


def _set_aside(count: int, first: str) -> str:
    if count == 1:
        return _tr("{name} was being worked on when the program died; it is set aside.", name=first)
    return _tr.plural(
        count - 1,
        "{name} and {n:,} other were being worked on when the program died; they are set aside.",
        "{name} and {n:,} others were being worked on when the program died; they are set aside.",
        name=first,
    )


def undone_news(undoing: Undoing) -> News:
    """Return the result of an undo."""
    back = sum(undone.restored for undone in undoing.undone)
    left = undoing.sentences
    if undoing.batch.place is None:
        text = _tr.plural(back, "Undone: {n:,} original was restored", "Undone: {n:,} originals were restored")
    else:
        text = _tr.plural(back, "Undone: {n:,} result was removed", "Undone: {n:,} results were removed")
    along = sum(len(undone.sidecars) for undone in undoing.undone)
    if along:
        text = _tr.plural(along, "{clause}, with {n:,} sidecar.", "{clause}, with {n:,} sidecars.", clause=text)
    else:
        text = _tr("{parts}.", parts=text)
    stopped = _tr("You stopped the undo; the other pictures are unchanged.") if undoing.stopped else ""
    beside = _left_beside([undone.sentence for undone in undoing.undone if undone.restored and undone.sentence])
    text = fmt.sentences((text, stopped, beside, _left(left)))
    return News(text, _offered((Verb.HISTORY, left or undoing.stopped)))


def _left_beside(sentences: Sequence[str]) -> str:
    """Return what was left beside pictures that were restored."""
    if not sentences:
        return ""
    more = _tr.plural(
        len(sentences) - 1,
        "The same goes for files of {n:,} other picture.",
        "The same goes for files of {n:,} other pictures.",
    )
    return fmt.sentences((localized(sentences[0]), more if sentences[1:] else ""))


def applied_news(applying: Applying) -> News:
    """Return the result of applying a staged batch."""
    failed = applying.sentences
    done = len(applying.outcomes) - len(failed)
    text = _tr.plural(done, "{n:,} original was replaced.", "{n:,} originals were replaced.")
    waits = applying.waiting > len(failed)
    stopped, wait = _tr("You stopped it.") if applying.stopped else "", _wait(applying.waiting) if waits else ""
    verbs = _offered((Verb.APPLY, waits), (Verb.DISCARD, waits), (Verb.UNDO, done), (Verb.SHOW, failed))
    text = fmt.sentences((text, stopped, wait, _left(failed)))
    return News(text, verbs, applying.batch.id, lasting=waits)


def rejected_news(rejected: Rejected) -> News:
    """Return the result of rejecting some pictures in a review."""
    count = len(rejected.paths)
    text = _tr.plural(
        count, "{n:,} result rejected; the original stays.", "{n:,} results rejected; the originals stay."
    )
    text = fmt.sentences((text, _left(tuple(rejected.sentences.values()))))
    if not rejected.waiting:
        return News(text)
    text = fmt.sentences((text, _wait(rejected.waiting)))
    return News(text, (Verb.APPLY, Verb.DISCARD), rejected.batch, lasting=True)


def _wait(count: int) -> str:
    return _tr.plural(count, "{n:,} result still waits to be applied.", "{n:,} results still wait to be applied.")


def discarded_news(discarded: Discarded) -> News:
    """Return the result of discarding a staged batch."""
    count = len(discarded.paths)
    return News(
        _tr.plural(
            count,
            "{n:,} staged result discarded; the originals are unchanged.",
            "{n:,} staged results discarded; the originals are unchanged.",
        )
    )


def forgotten_news(forgotten: Forgotten) -> News:
    """Return the result of removing backups."""
    size = fmt.size(forgotten.freed_bytes)
    if forgotten.stopped:
        return News(_tr("{size} of backups removed; you stopped it, and the other backups are kept.", size=size))
    return News(
        _tr.plural(
            len(forgotten.batches),
            "{size} of backups removed; the batch can no longer be undone.",
            "{size} of backups removed; these batches can no longer be undone.",
            size=size,
        )
    )


def state_of(batch: Batch) -> str:
    """Return the state of a batch in few words."""
    counts = ((batch.count(state), words) for state, words in _STATES)
    states = [_tr(words, number=fmt.count(number)) for number, words in counts if number]
    return fmt.listed([*states, *_undone(batch)]) or _tr("finished")


def _undone(batch: Batch) -> list[str]:
    """Return how much of a batch is undone; an empty list if nothing is."""
    undone = batch.count(EntryState.UNDONE)
    if not undone:
        return []
    whole = batch.made == batch.count(EntryState.STAGED)
    return [_tr("undone") if whole else _tr("{number} undone", number=fmt.count(undone))]


def _left(sentences: Sequence[str]) -> str:
    if not sentences:
        return ""
    first = localized(sentences[0])
    text = _tr.plural(len(sentences), "{n:,} picture left as it is.", "{n:,} pictures left as they are.")
    return fmt.sentences((text, first, _tr("The history lists the others.") if sentences[1:] else ""))
