"""What a batch is made of: counted, planned anew, or taken up from the journal."""

from __future__ import annotations

from pathlib import Path

import pytest

from qtcompress.core.errors import UsageError
from qtcompress.core.types import Options, ignore
from qtcompress.engine.compress import Job, Outcome, Status
from qtcompress.engine.plan import Source
from qtcompress.engine.settings import Settings
from qtcompress.gui import planning
from qtcompress.gui.gallery import State
from qtcompress.gui.planning import Done

A, B = Path("/g/a.jpg"), Path("/g/b.jpg")


def test_done_is_counted_by_what_it_was_done_with():
    done = Done()
    done.add(A, ("few",))
    done.add(B, ("few",))
    done.add(A, ("many",))
    assert (done.count(("few",)), done.count(("many",))) == (1, 1)
    assert done.has(A, ("many",))
    assert not done.has(A, ("few",))
    done.forget([A, A, Path("/g/c.jpg")])
    assert (done.count(("few",)), done.count(("many",))) == (1, 0)


def test_originals_are_replaced_only_where_a_journal_is_kept():
    settings = Settings(in_place=True)
    with pytest.raises(UsageError, match="journal"):
        planning.begin(None, [Source(A, A, 9)], {A: 9}, settings, frozenset(), ignore, staged=True)


def test_only_what_is_wanted_is_done_and_the_names_come_from_all():
    sources = [Source(path, Path("/g"), 9) for path in (A, Path("/g/a.png"))]
    planned = planning.begin(None, sources, {A: 9}, Settings(output=Path("/o")), frozenset(), ignore, staged=True)
    assert [row.path for row in planned.rows] == [A]
    assert planned.rows[0].job is not None
    assert planned.rows[0].job.target == Path("/o/a.jpg.png")
    assert not planned.staged
    assert planned.number == 0


@pytest.mark.parametrize(
    ("source", "target", "place", "root"),
    [
        ("/g/trip/day/a.jpg", "/o/trip/day/a.png", "/o", "/g"),
        ("/g/a.jpg", "/o/a.png", "/o", "/g/a.jpg"),
        ("/g/trip/a.jpg", "/o/other/a.png", "/o", "/g/trip/a.jpg"),
        ("/g/a.jpg", "/g/a.png", None, "/g/a.jpg"),
    ],
)
def test_row_of_an_earlier_batch_knows_the_folder_that_was_dropped(source, target, place, root):
    job = Job(Path(source), Path(target), Options())
    found = planning._source_of(job, None if place is None else Path(place))
    assert (found.root, found.size_bytes) == (Path(root), 0)


def test_sentence_about_a_row_names_the_picture_and_not_its_whole_path():
    outcome = Outcome(A, None, Status.SKIPPED, "/g/a.jpg was tried already.")
    fields = planning.known_from(outcome, in_place=True)
    assert (fields["state"], fields["sentence"]) == (State.SKIPPED, "a.jpg was tried already.")
    assert not fields["replaced"]
