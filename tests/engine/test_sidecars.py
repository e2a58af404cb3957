"""Sidecars go along with their picture, in a folder and in place, and come back; no file is overwritten or lost."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from qtcompress.core.types import ignore
from qtcompress.engine.files import atomic_write, identity, sidecars
from qtcompress.engine.job.job import Outcome, Sidecar, Status
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.journal.database import NAME
from qtcompress.engine.journal.followers import follow_unrecorded
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Metadata
from tests.engine.galleries import Gallery
from tests.engine.jobs import job_of

# c.bmp becomes c.png; the others keep their names in place.
BESIDE = ("a.png.json", "c.bmp.xmp", "c.aae", "c.mov", "c.bmp.bak", "notes.txt")


@pytest.fixture
def beside(gallery: Gallery) -> Gallery:
    for number, name in enumerate(BESIDE):
        (gallery.folder / name).write_text(f"about {name}")
        os.utime(gallery.folder / name, (1.3e9 + number, 1.3e9 + number))
    return gallery


def _undo(gallery: Gallery, batch: int = 1) -> list[str]:
    session = gallery.session()
    sentences = [undone.sentence for undone in session.undo(batch, ignore)]
    gallery.close(session)
    return sorted(filter(None, sentences))


def _into(gallery: Gallery, **named: Any) -> list[Outcome]:
    return gallery.run(None, **{"in_place": False, "output": gallery.out, **named})


def test_in_place_a_sidecar_gets_the_name_of_the_result_and_comes_back(beside: Gallery) -> None:
    before = beside.content()
    outcomes = beside.run()
    assert [outcome.sidecars for outcome in outcomes] == [(), (), (str(beside.folder / "c.png.xmp"),)]
    after = beside.content()
    assert after.keys() == {"a.png", "b.png", "c.png", "c.png.xmp", *BESIDE} - {"c.bmp.xmp"}
    assert after["c.png.xmp"] == before["c.bmp.xmp"]
    assert _undo(beside) == []
    assert beside.content() == before


def test_in_a_folder_they_are_copied_under_the_name_of_the_result(beside: Gallery) -> None:
    before = beside.content()
    outcomes = _into(beside, name="{name}-small")
    made = {path.name: path for path in beside.out.iterdir()}
    assert made.keys() == {
        "a-small.png", "b-small.png", "c-small.png",
        "a-small.png.json", "c-small.png.xmp", "c-small.aae", "c-small.mov",
    }  # fmt: skip
    assert made["c-small.png.xmp"].read_text() == "about c.bmp.xmp"
    assert made["c-small.mov"].stat().st_mtime == 1.3e9 + 3
    assert not any(outcome.sidecars_left for outcome in outcomes)
    assert beside.content() == before
    assert {outcome.status for outcome in _into(beside, name="{name}-small")} == {Status.SKIPPED}
    assert _undo(beside) == []
    assert not beside.out.exists()
    assert beside.content() == before


@pytest.mark.parametrize("choice", [Metadata.SAFE, Metadata.NONE])
def test_what_can_tell_places_and_people_is_not_copied_where_metadata_is_removed(
    beside: Gallery, choice: Metadata
) -> None:
    outcomes = _into(beside, metadata=choice)
    assert {path.suffix for path in beside.out.iterdir()} == {".png"}
    told = "was not copied, because it can hold metadata that must be removed."
    assert [outcome.sidecars_left for outcome in outcomes] == [
        f"a.png.json {told}", "", " ".join(f"{name} {told}" for name in ("c.aae", "c.bmp.xmp", "c.mov")),
    ]  # fmt: skip
    # AND in place, where nothing is handed on, they follow
    assert beside.run(metadata=choice)[2].sidecars == (str(beside.folder / "c.png.xmp"),)


@pytest.mark.parametrize("name", ["c.bpw", "c.wld", "c.bmp.aux.xml"])
def test_where_the_pixels_of_a_larger_picture_lie_does_not_go_along(gallery: Gallery, name: str) -> None:
    (gallery.folder / name).write_text("1.0")
    half = SizeLimit(percent=50)
    assert _into(gallery)[2].sidecars != ()
    outcome = _into(gallery, resize=half, output=gallery.out / "half")[2]
    assert (outcome.sidecars, outcome.sidecars_left) == (
        (), f"{name} was not copied, because it does not fit a picture of fewer pixels."
    )  # fmt: skip
    outcome = gallery.run(resize=half)[2]
    assert outcome.sidecars == ()
    assert outcome.sidecars_left == f"{name} stays as it is, and does not fit the picture, which has fewer pixels now."
    assert (gallery.folder / name).read_text() == "1.0"


def test_where_the_pixels_of_a_turned_picture_lie_does_not_go_along(gallery: Gallery) -> None:
    turned = exif.with_entry(b"", exif.MAIN, exif.ORIENTATION, exif.SHORT, [6]) or b""
    with Image.open(gallery.folder / "a.png") as image:
        image.save(gallery.folder / "d.png", exif=turned)
    for name in ("c.bpw", "d.pgw"):
        (gallery.folder / name).write_text("1.0")
    told = [one.sidecars_left for one in _into(gallery)]
    assert told == ["", "", "", "d.pgw was not copied, because it does not fit a picture that was turned upright."]
    assert (gallery.out / "c.pgw").exists()
    outcome = gallery.run()[3]
    assert outcome.sidecars_left == "d.pgw stays as it is, and does not fit the picture, which is upright now."


def test_a_file_of_that_name_is_never_overwritten(beside: Gallery) -> None:
    (beside.folder / "c.png.xmp").write_text("mine")
    before = beside.content()
    assert beside.run()[2].sidecars_left == ("c.bmp.xmp keeps its name, because there is already a file c.png.xmp.")
    assert beside.content()["c.png.xmp"] == before["c.png.xmp"]
    assert _undo(beside) == []
    assert beside.content() == before
    beside.out.mkdir()
    (beside.out / "c.aae").write_text("mine")
    (beside.out / "c.mov").write_text("about c.mov")  # equal, and not of the program's making
    assert _into(beside)[2].sidecars_left == "c.aae was not copied, because there is already a file c.aae."
    _undo(beside, 2)
    assert {path.name for path in beside.out.iterdir()} == {"c.aae", "c.mov"}
    assert _into(beside, overwrite=True)[2].sidecars_left == ""
    assert (beside.out / "c.aae").read_text() == "about c.aae"


def test_an_older_copy_of_its_own_is_replaced(beside: Gallery) -> None:
    _into(beside)
    (beside.folder / "c.aae").write_text("edited")
    beside.paint("c.bmp", 9)
    outcome = _into(beside)[2]
    assert (outcome.status, outcome.sidecars_left) == (Status.COMPRESSED, "")
    assert (beside.out / "c.aae").read_text() == "edited"


def test_a_sidecar_that_was_changed_since_then_is_left_with_a_word(beside: Gallery) -> None:
    beside.run()
    (beside.folder / "c.png.xmp").write_text("five stars")
    (said,) = _undo(beside)
    assert said == f"{beside.folder / 'c.png.xmp'} was changed since then, and was not renamed to c.bmp.xmp."
    assert (beside.folder / "c.bmp").exists()
    assert (beside.folder / "c.png.xmp").read_text() == "five stars"
    _into(beside)
    (beside.out / "c.aae").write_text("five stars")
    (beside.folder / "c.mov").unlink()
    (said,) = _undo(beside, 2)
    assert f"{beside.out / 'c.aae'} was changed since then, and stays." in said
    assert "c.mov stays, because" in said
    assert {path.name for path in beside.out.iterdir()} == {"c.aae", "c.mov"}


def test_a_staged_result_takes_its_sidecars_when_it_is_applied(beside: Gallery) -> None:
    before = beside.content()
    session = beside.session()
    batch, entries = session.begin(beside.jobs(), None, staged=True)
    for entry in entries:
        session.compress(entry, ignore)
    assert beside.content() == before
    assert list(session.apply(batch, ignore))[2].sidecars == (str(beside.folder / "c.png.xmp"),)
    assert "c.png.xmp" in beside.content()
    beside.close(session)
    assert _undo(beside) == []
    assert beside.content() == before


def test_a_lost_journal_is_rebuilt_with_its_sidecars(beside: Gallery) -> None:
    before = beside.content()
    beside.run()
    for path in beside.data.glob(f"{NAME}*"):
        path.unlink()
    assert _undo(beside) == []
    assert beside.content() == before


def test_a_disk_that_refuses_a_sidecar_costs_no_picture(beside: Gallery, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = atomic_write.rename_new

    def refuse(old: Path, new: Path) -> None:
        if new.suffix == ".xmp":
            raise PermissionError(13, "denied")
        rename(old, new)

    monkeypatch.setattr(atomic_write, "rename_new", refuse)
    outcome = beside.run()[2]
    assert outcome.status is Status.COMPRESSED
    assert outcome.sidecars_left.endswith("because the folder is not writable.")
    assert "c.bmp.xmp" in beside.content()


def test_each_step_can_be_repeated_and_meets_what_others_have_done(tmp_path: Path) -> None:
    old, new = tmp_path / "a.jpg.xmp", tmp_path / "a.png.xmp"
    old.write_text("x")
    one = Sidecar(old, new, identity.sha256_of(old), moved=True)
    job: Any = None
    os.link(old, new)  # stopped between link and unlink, where the file system has no better way
    for _ in range(2):
        assert sidecars.carry(job, [one], None, lambda path: False) == []
        assert (old.exists(), new.exists()) == (False, True)
    os.link(new, old)
    for _ in range(2):
        assert sidecars.put_back(one) == ""
        assert (old.exists(), new.exists()) == (True, False)
    new.write_text("other")
    assert "already a file" in sidecars.carry(job, [one], None, lambda path: False)[0]
    assert "was changed since then" in sidecars.put_back(one)
    new.write_text("x")
    assert "because there is a file of that name" in sidecars.put_back(one)
    new.unlink()
    old.write_text("edited")
    assert "was changed or is gone" in sidecars.carry(job, [one], None, lambda path: False)[0]
    old.unlink()
    assert "is gone, so" in sidecars.put_back(one)


def test_where_no_journal_can_be_written_they_are_copied_too(beside: Gallery) -> None:
    (job,) = beside.jobs(in_place=False, output=beside.out)[2:]
    made = beside.out / "c.png"
    beside.out.mkdir()
    outcome = follow_unrecorded(job, Outcome(job.source, made, Status.COMPRESSED))
    assert {path.name for path in beside.out.iterdir()} == {"c.png.xmp", "c.aae", "c.mov"}
    assert len(outcome.sidecars) == 3
    skipped = Outcome(job.source, None, Status.SKIPPED)
    assert follow_unrecorded(job, skipped) is skipped


def test_what_can_not_be_looked_at_has_no_sidecars(tmp_path: Path) -> None:
    gone = job_of(tmp_path / "gone" / "a.jpg", tmp_path / "out" / "a.png")
    assert sidecars.planned(gone, gone.target, "a batch") == []
    (tmp_path / "a.jpg").write_bytes(b"x")
    (tmp_path / "a.jpg.xmp").write_bytes(b"x")
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")  # it has a job of its own
    job = job_of(tmp_path / "a.jpg", tmp_path / "out" / "a.png")
    assert [one.source.name for one in sidecars.planned(job, job.target, "a batch")] == ["a.jpg.xmp"]
    (tmp_path / "a.jpg.xmp").unlink()
    assert sidecars.planned(job, job.target, "a batch") == []  # the list of the folder is older


def test_a_name_that_is_taken_at_the_last_moment_is_left_and_a_full_disk_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "a.jpg.xmp", tmp_path / "a.png.xmp"
    old.write_text("x")
    moved = Sidecar(old, new, identity.sha256_of(old), moved=True)
    job = job_of(tmp_path / "a.jpg", tmp_path / "a.png")

    def no(path: Path) -> bool:
        return False

    def late(source: Path, target: Path) -> None:
        raise FileExistsError(17, "File exists")

    with monkeypatch.context() as patch:
        patch.setattr(atomic_write, "rename_new", late)
        assert "already a file a.png.xmp" in sidecars.carry(job, [moved], None, no)[0]
    copied = Sidecar(old, tmp_path / "out" / "a.png.xmp", moved.sha256, moved=False)
    old.write_text("edited")
    assert "was not copied, because it was changed" in sidecars.carry(job, [copied], None, no)[0]
    old.write_text("x")
    assert sidecars.carry(job, [copied], None, no) == []

    def full(path: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "unlink", full)
    assert "because the disk is full" in sidecars.put_back(copied)
    copied.target.rename(tmp_path / "aside")
    assert sidecars.put_back(copied) == ""


def test_what_an_undo_would_do_and_does_names_the_sidecars_that_come_back_and_those_that_stay(beside: Gallery) -> None:
    beside.run()
    session = beside.session()
    assert session.batches()[0].sidecars == 1
    (_, foreseen), *_ = session.foresee_undo(1)
    assert (foreseen.restored, foreseen.sidecars, foreseen.sentence) == (True, ("c.bmp.xmp",), "")
    result = (beside.folder / "c.png").read_bytes()
    (beside.folder / "c.png").write_bytes(b"edited")
    (_, foreseen), *_ = session.foresee_undo(1)
    undone, *_ = session.undo(1, ignore)
    assert foreseen == undone
    assert (undone.restored, undone.sidecars) == (False, ())
    assert undone.sentence.endswith("c.png.xmp stays with its result.")
    (beside.folder / "c.png").write_bytes(result)
    (_, foreseen), *_ = session.foresee_undo(1)
    undone, *_ = session.undo(1, ignore)
    assert foreseen == undone
    assert undone.sidecars == ("c.bmp.xmp",)
