"""What a batch is made of: counted, planned anew, or taken up from the journal."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import UsageError
from qtcompress.core.types import Options, Palette, ignore
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from qtcompress.engine.session import Session
from qtcompress.gui.batch import plan
from qtcompress.gui.batch.plan import Done
from qtcompress.gui.gallery.item import Given, RowState
from tests.engine.jobs import job_of

A, B = Path("/g/a.jpg"), Path("/g/b.jpg")


def test_done_is_counted_by_what_it_was_done_with() -> None:
    done = Done()
    done.add(A, ("few",))
    done.add(B, ("few",))
    done.add(A, ("many",))
    assert (done.count(("few",)), done.count(("many",))) == (1, 1)
    assert done.has(A, ("many",))
    assert not done.has(A, ("few",))
    done.forget([A, A, Path("/g/c.jpg")])
    assert (done.count(("few",)), done.count(("many",))) == (1, 0)


def test_originals_are_replaced_only_where_a_journal_is_kept() -> None:
    settings = Settings(in_place=True)
    with pytest.raises(UsageError, match="journal"):
        plan.begin(None, [Source(A, A, 9)], {A: 9}, settings, frozenset(), ignore, staged=True)


def test_only_what_is_wanted_is_done_and_the_names_come_from_all() -> None:
    sources = [Source(path, Path("/g"), 9) for path in (A, Path("/g/a.png"))]
    planned = plan.begin(None, sources, {A: 9}, Settings(output=Path("/o")), frozenset(), ignore, staged=True)
    assert [row.path for row in planned.rows] == [A]
    assert planned.rows[0].entry is not None
    assert planned.rows[0].entry.job.target == Path("/o/a.jpg.png")
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
def test_row_of_an_earlier_batch_knows_the_folder_that_was_dropped(
    source: str, target: str, place: str | None, root: str
) -> None:
    job = job_of(Path(source), Path(target), Options())
    found = plan._source_of(job, None if place is None else Path(place))
    assert (found.root, found.size_bytes) == (Path(root), 0)


def test_sentence_about_a_row_names_the_picture_and_not_its_whole_path() -> None:
    outcome = Outcome(A, None, Status.SKIPPED, "/g/a.jpg was tried already.")
    fields = plan.known_from(outcome, in_place=True)
    assert (fields["state"], fields["sentence"]) == (RowState.SKIPPED, "a.jpg was tried already.")
    assert not fields["replaced"]


PALETTE = Palette(np.array([[0, 0, 0, 255], [200, 30, 30, 255], [255, 255, 255, 255]], np.uint8))


def test_a_palette_that_was_given_goes_with_the_job() -> None:
    sources = [Source(path, Path("/g"), 9) for path in (A, B)]
    planned = plan.begin(
        None, sources, {A: 9, B: 9}, Settings(output=Path("/o"), colors=99), frozenset(), ignore, staged=False,
        palettes={B: PALETTE},
    )  # fmt: skip
    options = [row.entry.job.recipe.options for row in planned.rows]
    assert [(one.palette, one.colors) for one in options] == [(None, 99), (PALETTE, 3)]


def test_a_batch_that_is_taken_up_again_knows_its_palettes(tmp_path: Path, open_session: Callable[[], Session]) -> None:
    # GIVEN a batch of which one picture is done
    paths = [tmp_path / f"{number}.png" for number in range(2)]
    for path in paths:
        Image.fromarray(np.random.default_rng(1).integers(0, 255, (30, 30, 3), np.uint8)).save(path)
    sources = [Source(path, tmp_path, path.stat().st_size) for path in paths]
    settings = Settings(output=tmp_path / "out", allow_larger=True)
    session = open_session()
    wanted = dict.fromkeys(paths, 1)
    palettes = dict.fromkeys(paths, PALETTE)
    planned = plan.begin(session, sources, wanted, settings, frozenset(), ignore, staged=False, palettes=palettes)
    entry = planned.rows[0].entry
    assert entry is not None
    session.compress(entry, ignore)
    # WHEN it is taken up again
    again = plan.resume(session, planned.number, settings, set_aside=False)
    # THEN both rows have the palette, and count as done with these settings
    assert [row.known["given"].palette for row in again.rows] == [PALETTE, PALETTE]
    assert again.rows[0].known["given"].description == "Shared by 2 pictures"
    assert again.rows[0].entry.job.recipe.options.palette == PALETTE
    assert again.key == plan.result_key(settings)
    session.close()
    assert Given(PALETTE, pictures=1).description == "From a file"
