"""What is told before a batch is what the batch then does: names, and who is left alone."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, QtCompressError
from qtcompress.core.types import Options, Stage, ignore
from qtcompress.engine.files import identity
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal, Method
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.job.recipe import Animations, Recipe
from qtcompress.engine.journal.opening import journal_to_look_at
from qtcompress.engine.journal.preflight import Forecast, foresee
from qtcompress.engine.journal.records import Entry
from qtcompress.engine.session import Session
from tests.engine.galleries import Gallery
from tests.engine.jobs import asking, job_of


def _foreseen(jobs: list[Job]) -> dict[str, Forecast]:
    return {job.source.name: forecast for job, forecast in foresee(jobs)}


def _done(session: Session, entries: list[Entry]) -> Iterator[tuple[Job, Outcome | None]]:
    for entry in entries:
        outcome = None
        with suppress(QtCompressError):
            outcome = session.compress(entry, ignore)
        yield entry.job, outcome


def test_in_place_what_is_foreseen_comes_true(gallery: Gallery) -> None:
    # GIVEN one name for two, a link, a picture of two names, one that is read-only, and a taken name
    gallery.paint("a.bmp", 5)
    gallery.paint("e.bmp", 6)
    (gallery.folder / "link.png").symlink_to(gallery.folder / "a.png")
    os.link(gallery.paint("twin.png", 7), gallery.folder.parent / "other.png")
    gallery.paint("fixed.png", 8).chmod(0o444)
    session = gallery.session()
    _, entries = session.begin(gallery.jobs(), None)
    jobs = [entry.job for entry in entries]
    (gallery.folder / "e.png").write_bytes(b"came later")
    # WHEN it is foreseen, and then done
    foreseen = {job.source: forecast for job, forecast in session.foresee(jobs, ignore)}
    left = {path.name for path, forecast in foreseen.items() if forecast.sentence}
    assert left == {"a.bmp", "e.bmp", "link.png", "twin.png", "fixed.png"}
    assert (
        "a.png, and another picture beside it has that name, or its result could"
        in foreseen[gallery.folder / "a.bmp"].sentence
    )
    before = gallery.content()
    for job, outcome in _done(session, entries):
        # THEN each result has the name that was told, and what was to be left is
        if job.source.name in left:
            assert outcome is None or outcome.status is Status.SKIPPED
            assert job.source.is_symlink() or gallery.content()[job.source.name] == before[job.source.name]
        else:
            assert outcome is not None
            assert outcome.target == foreseen[job.source].target


def test_in_a_folder_a_strange_file_is_left_and_an_own_one_replaced(gallery: Gallery) -> None:
    # GIVEN results of an earlier batch, one of which somebody has replaced, and one picture that has changed since
    gallery.run(in_place=False, output=gallery.out)
    (gallery.out / "a.png").write_bytes(b"mine")
    gallery.paint("b.png", 9)
    session = gallery.session()
    _, entries = session.begin(gallery.jobs(in_place=False, output=gallery.out), gallery.out)
    jobs = [entry.job for entry in entries]
    # THEN the strange file and the result of this very picture stay, and the stale result gives way
    foreseen = {job.source.name: forecast.sentence for job, forecast in session.foresee(jobs, ignore)}
    assert foreseen["a.png"].endswith("exists: choose another output folder, or allow overwriting.")
    assert foreseen["b.png"] == ""
    assert foreseen["c.bmp"].endswith("is the result of this picture with these options.")
    assert session._journal is not None
    told = {job.source.name: forecast.sentence for job, forecast in foresee(jobs, session._journal)}
    assert told == foreseen
    again = [replace(job, forced=True) for job in jobs]
    forced = {job.source.name: forecast.sentence for job, forecast in session.foresee(again, ignore)}
    assert [name for name, sentence in forced.items() if sentence] == ["a.png"]
    outcomes = {job.source.name: outcome for job, outcome in _done(session, entries)}
    assert {name for name, outcome in outcomes.items() if outcome is None or outcome.status is Status.SKIPPED} == {
        "a.png", "c.bmp",
    }  # fmt: skip


def test_a_result_that_would_be_its_own_original_is_told(gallery: Gallery) -> None:
    job = job_of(gallery.folder / "a.png", gallery.folder / "a.png", Options())
    assert "would be replaced by its own result" in _foreseen([job])["a.png"].sentence


def test_a_folder_that_can_not_be_written_to_is_told_for_each_of_its_pictures(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def access(path: Path, mode: int) -> bool:
        assert mode == (os.W_OK if path.is_file() else os.W_OK | os.X_OK)
        asked.append(path)
        return path != gallery.folder

    monkeypatch.setattr(os, "access", access)  # root may write everywhere
    told = _foreseen(gallery.jobs())
    assert {forecast.sentence for forecast in told.values()} == {
        f"{gallery.folder} is not writable: ask its owner for permission to write there."
    }
    assert asked.count(gallery.folder) == 1
    told = _foreseen(gallery.jobs(in_place=False, output=gallery.folder / "new" / "deep"))
    assert all(f.sentence.endswith("choose another output folder.") for f in told.values())


def test_a_file_in_the_place_of_the_output_folder_is_told(gallery: Gallery) -> None:
    gallery.out.write_bytes(b"")
    told = _foreseen(gallery.jobs(in_place=False, output=gallery.out / "deep"))
    assert all(f"because {gallery.out} is not a folder" in forecast.sentence for forecast in told.values())


def test_a_picture_that_is_gone_is_for_the_reader_to_tell(gallery: Gallery) -> None:
    jobs = gallery.jobs()
    jobs[0].source.unlink()
    assert _foreseen(jobs)["a.png"].sentence == ""
    out = [replace(asking(job, in_place=False), target=gallery.out / "x.png") for job in jobs]
    gallery.out.mkdir()
    (gallery.out / "x.png").write_bytes(b"")
    assert _foreseen(out[:1])["a.png"].sentence.endswith("exists: choose another output folder, or allow overwriting.")
    session = gallery.session()
    told = [forecast.sentence for _, forecast in session.foresee(out[:1], ignore)]
    assert told == [f"{gallery.out / 'x.png'} exists: choose another output folder, or allow overwriting."]


def test_looking_ahead_can_be_cancelled_and_writes_nothing(gallery: Gallery) -> None:
    before = gallery.content()

    def stop(stage: Stage, fraction: float) -> None:
        assert (stage, fraction) == (Stage.READ, 0.0)
        raise Cancelled

    with pytest.raises(Cancelled):
        list(foresee(gallery.jobs(), None, stop))
    list(foresee(gallery.jobs(in_place=False, output=gallery.out)))
    assert gallery.content() == before
    assert not gallery.out.exists()


def test_the_journal_is_looked_at_without_a_session_where_there_is_one(gallery: Gallery) -> None:
    with journal_to_look_at(gallery.data) as none:
        assert none is None
    assert not gallery.data.exists()
    gallery.run()
    with journal_to_look_at(gallery.data) as journal:
        assert journal is not None
        assert len(journal.batches()) == 1
    before = identity.sha256_of(gallery.data / "journal.sqlite")
    (gallery.data / "journal.sqlite").write_bytes(b"no journal at all" * 100)
    with journal_to_look_at(gallery.data) as damaged:
        assert damaged is None
    assert identity.sha256_of(gallery.data / "journal.sqlite") != before


@pytest.mark.parametrize(
    ("goal", "words", "name"),
    [
        (None, "PNG", "a.png"),
        (Goal(), "PNG, WebP or JPEG", "a.png"),
        (Goal(Method.PALETTE, Format.PNG | Format.WEBP | Format.AVIF), "PNG or WebP", "a.png"),
        (Goal(formats=Format.JPEG), "JPEG", "a.jpg"),
    ],
)
def test_formats_that_may_win_are_told(gallery: Gallery, goal: Goal | None, words: str, name: str) -> None:
    job = asking(next(job for job in gallery.jobs() if job.source.name == "a.png"), goal=goal)
    ((_, forecast),) = foresee([job])
    assert (forecast.format_words, forecast.target.name) == (words, name)


@pytest.mark.parametrize(
    ("name", "animations", "words", "left"),
    [
        ("a.gif", Animations.KEEP, "", "animations are left as they are, as the options ask."),
        ("a.gif", Animations.COMPRESS, "GIF", ""),
        ("a.gif", Animations.CONVERT, "PNG, WebP or GIF", ""),
        ("a.webp", Animations.CONVERT, "WebP", ""),
        ("a.avif", Animations.COMPRESS, "AVIF", ""),
    ],
)
def test_what_becomes_of_an_animation_is_foreseen(
    tmp_path: Path, name: str, animations: Animations, words: str, left: str
) -> None:
    frames = [Image.new("RGB", (8, 8), (80 * n, 0, 0)) for n in range(3)]
    frames[0].save(tmp_path / name, save_all=True, append_images=frames[1:])
    recipe = Recipe(Options(), Goal(), animations=animations)
    ((_, forecast),) = foresee([Job(tmp_path / name, tmp_path / "out" / "a.png", recipe)])
    assert forecast.sentence.removeprefix(f"{tmp_path / name} is an animation of 3 frames: ") == left
    (tmp_path / name).unlink()
    ((_, gone),) = foresee([Job(tmp_path / name, tmp_path / "out" / "a.png", recipe)])
    assert gone.formats == recipe.possible_formats
    assert left or (forecast.format_words, forecast.target.suffix) == (words, f".{words.partition(',')[0].lower()}")
