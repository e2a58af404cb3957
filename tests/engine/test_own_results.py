"""Results of the program are known wherever they lie: they are copied into folders, and never compressed again."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from qtcompress.core.types import ignore
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.job.recipe import Animations
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.planning.settings import Settings
from tests.engine.galleries import Gallery


def _contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _run_on(gallery: Gallery, folder: Path, **named: Any) -> list[Outcome]:
    """Compress the pictures of another folder."""
    settings = Settings(**{"colors": 8, "output": gallery.out, **named})
    session = gallery.session()
    jobs = plan.jobs([one for one in plan.scan([folder]) if isinstance(one, Source)], settings)
    batch, entries = session.begin(jobs, None if settings.in_place else settings.output)
    outcomes = [session.compress(entry, ignore) for entry in entries]
    session.end(batch)
    gallery.close(session)
    return outcomes


@pytest.fixture
def results(gallery: Gallery) -> Path:
    """Return a folder of results, and add an original that was kept as it is."""
    Image.new("RGB", (60, 40), "red").save(gallery.folder / "d.webp", quality=1)
    outcomes = gallery.run(in_place=False, output=gallery.folder / "out")
    assert [outcome.status.value for outcome in outcomes] == ["compressed"] * 3 + ["kept"]
    return gallery.folder / "out"


@pytest.mark.parametrize("colors", [8, 4])
def test_results_are_copied_into_another_folder_and_lose_nothing(gallery: Gallery, results: Path, colors: int) -> None:
    before = _contents(results)
    outcomes = _run_on(gallery, results, colors=colors)
    assert [outcome.status.value for outcome in outcomes] == ["skipped"] * 3 + ["kept"]
    assert outcomes[0].reason.startswith(f"{results / 'a.png'} is already a result of qtcompress: ")
    assert outcomes[0].reason.endswith(" It was copied.")
    assert _contents(gallery.out) == _contents(results) == before
    assert (gallery.out / "a.png").stat().st_mtime_ns == (results / "a.png").stat().st_mtime_ns
    again = _run_on(gallery, results, colors=colors)
    assert {outcome.status for outcome in again} == {Status.SKIPPED}
    session = gallery.session()
    for batch in (3, 2):
        assert all(undone.restored for undone in session.undo(batch, ignore))
    assert not gallery.out.exists()
    assert _contents(results) == before


def test_results_stay_as_they_are_in_place(gallery: Gallery, results: Path) -> None:
    before = _contents(results)
    outcomes = _run_on(gallery, results, in_place=True, output=None)
    assert [outcome.status.value for outcome in outcomes] == ["skipped"] * 3 + ["kept"]
    assert _contents(results) == before


def test_moved_and_copied_results_are_known_also_after_an_undo(gallery: Gallery, results: Path, tmp_path: Path) -> None:
    (tmp_path / "other").mkdir()
    moved = (results / "a.png").rename(tmp_path / "other" / "moved.png")
    copied = Path(shutil.copy(results / "b.png", tmp_path / "other" / "copied.png"))  # with another time
    session = gallery.session()
    list(session.undo(1, ignore))
    gallery.close(session)
    before = _contents(tmp_path / "other")
    assert {outcome.status for outcome in _run_on(gallery, moved.parent)} == {Status.SKIPPED}
    assert {outcome.status for outcome in _run_on(gallery, moved.parent, in_place=True)} == {Status.SKIPPED}
    assert _contents(tmp_path / "other") == before
    with Image.open(copied) as image:
        image.convert("RGB").transpose(Image.Transpose.FLIP_LEFT_RIGHT).save(copied)
    assert [outcome.status.value for outcome in _run_on(gallery, moved.parent, in_place=True)] == [
        "compressed",
        "skipped",
    ]


def test_force_compresses_results_again(gallery: Gallery, results: Path) -> None:
    outcomes = _run_on(gallery, results, force=True, colors=4)
    assert [outcome.status.value for outcome in outcomes[:3]] == ["compressed"] * 3


def test_a_forecast_says_that_it_is_a_result(gallery: Gallery, results: Path) -> None:
    session = gallery.session()
    sources = [one for one in plan.scan([results]) if isinstance(one, Source)]
    for settings in (Settings(colors=8, output=gallery.out), Settings(colors=8, in_place=True)):
        jobs = plan.jobs(sources, settings)
        said = [forecast.sentence for _, forecast in session.foresee(jobs, ignore)]
        assert [" is already a result of qtcompress" in sentence for sentence in said] == [True] * 3 + [False]
        again = [replace(job, forced=True) for job in jobs]
        assert not any(forecast.sentence for _, forecast in session.foresee(again, ignore))


def test_a_result_whose_copy_has_no_free_name_is_not_copied(gallery: Gallery, results: Path) -> None:
    gallery.out.mkdir()
    (gallery.out / "a.png").write_bytes(b"mine")
    outcome = _run_on(gallery, results)[0]
    assert outcome.reason.endswith(f" It was not copied, because {gallery.out / 'a.png'} exists.")
    assert (gallery.out / "a.png").read_bytes() == b"mine"
    outcome = _run_on(gallery, results, colors=4)[1]
    assert (outcome.target, outcome.reason.endswith(f" {gallery.out / 'b.png'} is a copy of it.")) == (None, True)
    outcome = _run_on(gallery, results, skip_kept=True, output=gallery.out / "new")[1]
    assert (outcome.target, outcome.reason.endswith(" It was not copied.")) == (None, True)
    outcome = _run_on(gallery, results, skip_kept=True, output=results, name="sub/{name}")[1]
    assert outcome.reason.endswith(" It was not copied.")


def test_a_result_is_not_copied_onto_itself(gallery: Gallery, results: Path) -> None:
    (results / "d.webp").unlink()
    before = _contents(results)
    gallery.out.symlink_to(results, target_is_directory=True)
    outcome = _run_on(gallery, results, overwrite=True)[0]
    assert (outcome.target, outcome.reason.endswith("would lose more.")) == (None, True)
    assert _contents(results) == before


@pytest.mark.parametrize("metadata", Metadata)
def test_what_is_left_alone_is_copied_byte_for_byte_unless_it_could_tell_something(
    gallery: Gallery, metadata: Metadata
) -> None:
    keep: dict[str, Any] = {"animations": Animations.KEEP}
    for path in gallery.folder.iterdir():
        path.unlink()
    frames = [Image.new("RGB", (8, 8), color) for color in ("red", "green", "blue")]
    frames[0].save(gallery.folder / "a.gif", save_all=True, append_images=frames[1:], comment=b"Jane", loop=0)
    (outcome,) = gallery.run(None, in_place=False, output=gallery.out, metadata=metadata, **keep)
    assert outcome.status is Status.SKIPPED
    if metadata is Metadata.ALL:
        assert (gallery.out / "a.gif").read_bytes() == (gallery.folder / "a.gif").read_bytes()
    else:
        assert "It was not copied, because metadata must be removed" in outcome.reason
        assert not (gallery.out / "a.gif").exists()
    (outcome,) = gallery.run(in_place=True, **keep)
    assert outcome.target is None
