"""What the strip says about batches, and what it offers."""

from __future__ import annotations

import pickle
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from qtcompress.core.errors import PlaceError
from qtcompress.engine.files.room import ELSEWHERE, FREE_SOME, NO_REVIEW
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal.records import Batch, EntryState
from qtcompress.engine.journal.recovery import Undone
from qtcompress.gui.batch.budget import SharedBudget
from qtcompress.gui.batch.progress import Phase, Tally
from qtcompress.gui.common import format as fmt
from qtcompress.gui.journal import messages
from qtcompress.gui.journal.client import Applying, Discarded, Rejected, Undoing
from qtcompress.gui.journal.message_bar import News, Verb

NOW = datetime(2026, 11, 27, 12, 0)
TUESDAY = datetime(2026, 11, 24, 18, 30)
TALLY = Tally(Phase.IDLE, 9, 9, 1.0, None, 9000, 3000, compressed=7, batch=3)


def batch(*counts: tuple[EntryState, int], place: Path | None = Path("/out"), made: int = 0) -> Batch:
    return Batch(
        3, "name", "session", TUESDAY.timestamp(), None, place is None, place, counts,
        compressed=made, source_bytes=2_000_000, target_bytes=700_000, made=made,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("then", "said"),
    [
        (NOW - timedelta(hours=2), "today at 10:00"),
        (NOW - timedelta(hours=13), "yesterday"),
        (TUESDAY, "on Tuesday"),
        (NOW - timedelta(days=7), "on 20 November 2026"),
        (NOW + timedelta(days=2), "on 29 November 2026"),
    ],
)
def test_days_are_said_as_people_say_them(then: datetime, said: str) -> None:
    assert fmt.day(then, NOW).replace("\N{NARROW NO-BREAK SPACE}", " ").removesuffix(" AM") == said


@pytest.mark.parametrize(
    ("tally", "verbs"),
    [
        (TALLY, (Verb.OPEN, Verb.UNDO)),
        (replace(TALLY, failed=1), (Verb.SHOW, Verb.OPEN, Verb.UNDO)),
        (replace(TALLY, stopped=2), (Verb.GO_ON, Verb.OPEN, Verb.UNDO)),
        (replace(TALLY, compressed=0, skipped=1), (Verb.SHOW,)),
        (replace(TALLY, batch=0), (Verb.OPEN,)),
    ],
)
def test_end_of_a_batch_offers_what_can_be_done(tally: Tally, verbs: tuple[Verb, ...]) -> None:
    assert messages.end_news(tally).verbs == verbs


def test_interrupted_batch_says_when_how_far_and_what_is_set_aside() -> None:
    left = batch((EntryState.DONE, 57), (EntryState.WAITING, 154), (EntryState.SET_ASIDE, 1))
    news = messages.unfinished_news(left, [Path("/g/IMG_2.jpg")], NOW)
    assert news.text == (
        "A batch of 212 pictures was interrupted on Tuesday: 57 are done."
        " IMG_2.jpg was being worked on when the program died; it is set aside."
    )
    assert news.verbs == (Verb.RESUME, Verb.TRY_AGAIN, Verb.LEAVE)
    assert (news.batch, news.lasting) == (3, True)


def test_a_batch_without_room_names_another_folder_only_if_there_is_one_to_choose() -> None:
    told = [
        messages.blocked_news(pickle.loads(pickle.dumps(PlaceError("The disk of /x is full", advice)))).text
        for advice in (FREE_SOME, ELSEWHERE, NO_REVIEW)
    ]
    assert ["another folder, stop" in text for text in told] == [True, True, False]


def test_pictures_whose_end_could_not_be_recorded_do_not_count_as_done() -> None:
    left = batch((EntryState.WAITING, 37), (EntryState.RUNNING, 1), (EntryState.COMMITTING, 1))
    assert "none is done" in messages.unfinished_news(left, [], NOW).text


def test_batch_of_which_only_set_aside_pictures_are_left_offers_to_try_them() -> None:
    news = messages.unfinished_news(batch((EntryState.DONE, 1), (EntryState.SET_ASIDE, 2)), [Path("/g/b.jpg")], NOW)
    assert "1 is done. b.jpg and 1 other were being worked on when the program died; they are set aside." in news.text
    assert news.verbs == (Verb.TRY_AGAIN, Verb.LEAVE)
    several = messages.unfinished_news(batch((EntryState.SET_ASIDE, 2)), [Path("/g/a.jpg"), Path("/g/b.jpg")], NOW)
    assert "a.jpg and 1 other were being worked on" in several.text


def test_staged_batch_says_what_it_would_save_and_that_nothing_is_replaced_yet() -> None:
    staged = batch((EntryState.STAGED, 212), place=None, made=212)
    now = messages.staged_news(staged, replace(TALLY, staged=True, kept=12, failed=2))
    assert now.text == (
        "Staged: 212 pictures, 1.3 MB smaller. 12 originals kept, 2 failed."
        " No original is replaced before you apply the results: all of them here, or the selected pictures with the"
        " keys A (apply) and X (reject)."
    )
    assert now.verbs == (Verb.APPLY, Verb.DISCARD, Verb.SHOW)
    later = messages.unfinished_news(staged, [], NOW)
    assert later.text.startswith("Staged on Tuesday: 212 pictures, 1.3 MB smaller.")
    assert later.verbs == (Verb.APPLY, Verb.DISCARD, Verb.LOOK, Verb.LEAVE)


def test_undo_says_what_came_back_and_why_something_did_not() -> None:
    done = (Undone(Path("/g/a.jpg"), restored=True), Undone(Path("/g/b.jpg"), restored=False, sentence="/g/b.jpg was."))
    in_place = messages.undone_news(Undoing(batch(place=None), done, stopped=False))
    assert in_place.text == "Undone: 1 original was restored. 1 picture left as it is. /g/b.jpg was."
    assert in_place.verbs == (Verb.HISTORY,)
    assert messages.undone_news(Undoing(batch(), done[:1], stopped=False)).verbs == ()
    edited = Undone(Path("/g/a.jpg"), restored=True, sentence="/g/a.png.xmp was changed.")
    beside = messages.undone_news(Undoing(batch(place=None), (edited,), stopped=False))
    assert (beside.text, beside.verbs) == ("Undone: 1 original was restored. /g/a.png.xmp was changed.", ())
    beside = messages.undone_news(Undoing(batch(place=None), (edited, edited, edited), stopped=False))
    assert beside.text.endswith("/g/a.png.xmp was changed. The same goes for files of 2 other pictures.")
    stopped = messages.undone_news(Undoing(batch(), (*done, done[1]), stopped=True))
    assert stopped.text.startswith(
        "Undone: 1 result was removed. You stopped the undo; the other pictures are unchanged."
    )
    assert stopped.text.endswith("2 pictures left as they are. /g/b.jpg was. The history lists the others.")


def test_apply_says_what_was_replaced_and_offers_to_undo_it() -> None:
    outcomes = (
        Outcome(Path("/g/a.jpg"), Path("/g/a.png"), Status.COMPRESSED),
        Outcome(Path("/g/b.jpg"), None, Status.FAILED, "/g/b.jpg was changed."),
    )
    news = messages.applied_news(Applying(batch(place=None), outcomes, stopped=False))
    assert news.text == "1 original was replaced. 1 picture left as it is. /g/b.jpg was changed."
    assert news.verbs == (Verb.UNDO, Verb.SHOW)
    assert not news.lasting
    some = messages.applied_news(Applying(batch(place=None), outcomes[:1], stopped=False, waiting=2))
    assert (some.verbs, some.lasting) == ((Verb.APPLY, Verb.DISCARD, Verb.UNDO), True)
    assert some.text == "1 original was replaced. 2 results still wait to be applied."
    kept = messages.applied_news(Applying(batch(place=None), outcomes, stopped=False, waiting=1))
    assert Verb.APPLY not in kept.verbs  # what waits is what could not be applied


def test_rejecting_says_what_stays_and_what_still_waits() -> None:
    paths = (Path("/g/a.jpg"), Path("/g/b.jpg"))
    news = messages.rejected_news(Rejected(7, paths[:1], 1))
    assert news.text == "1 result rejected; the original stays. 1 result still waits to be applied."
    assert (news.batch, news.lasting) == (7, True)
    assert messages.rejected_news(Rejected(7, paths, 0)) == News("2 results rejected; the originals stay.")


def test_what_is_discarded_is_counted() -> None:
    assert messages.discarded_news(Discarded(batch(place=None), (Path("/g/a.jpg"),))).text.startswith("1 staged result")


@pytest.mark.parametrize(
    ("counts", "made", "said"),
    [
        (((EntryState.DONE, 2),), 2, "finished"),
        (((EntryState.DONE, 2), (EntryState.WAITING, 1), (EntryState.SET_ASIDE, 1)), 2, "1 left, 1 set aside"),
        (((EntryState.STAGED, 2),), 2, "2 staged"),
        (((EntryState.UNDONE, 2),), 0, "undone"),
        (((EntryState.UNDONE, 2), (EntryState.DONE, 1)), 1, "2 undone"),
    ],
)
def test_state_of_a_batch_in_few_words(counts: tuple[tuple[EntryState, int], ...], made: int, said: str) -> None:
    assert messages.state_of(batch(*counts, made=made)) == said


def test_what_a_budget_does_to_the_quality_is_said_in_one_sentence() -> None:
    shared = SharedBudget(4, 61.3, 146_800, 150_000)
    said = "Budget: at a quality of 61.3, 4 pictures take about 146.8 kB of 150.0 kB."
    assert messages.budget_sentence(shared) == said
