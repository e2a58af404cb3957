"""Which pictures need no work: by where their results are, by stamp, and by content."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import pytest

from qtcompress.engine.files import identity
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.job import Outcome, Status
from qtcompress.engine.journal import already_done
from qtcompress.engine.journal.database import Journal
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.journal.serialization import key_of
from tests.engine.jobs import job_of


@dataclass
class Known:
    """A journal of a few finished entries."""

    past: Sequence[Entry]
    sizes: Sequence[int] = ()

    def done_from(self, source: Path) -> list[Entry]:
        return [one for one in self.past if one.job.source == source]

    def made_at(self, path: Path) -> list[Entry]:
        return [one for one in self.past if one.made == path]

    def done_with(self, sha256: str) -> list[Entry]:
        return [one for one in self.past if sha256 in (one.source_sha256, one.made_sha256)]

    def results_with(self, sha256: str) -> list[Entry]:
        return [one for one in self.past if sha256 == one.made_sha256 and one.outcome and one.outcome.target]

    def knows_result_of(self, size_bytes: int) -> bool:
        return size_bytes in self.sizes

    def knows_kept_of(self, size_bytes: int) -> bool:
        kept = [one for one in self.past if one.outcome is not None and one.outcome.status is Status.KEPT]
        return any(one.source_stamp is not None and one.source_stamp.size_bytes == size_bytes for one in kept)


def known(*past: Entry, sizes: Sequence[int] = ()) -> Journal:
    return cast(Journal, Known(past, sizes))


def done(source: Path, made: Path | None, *, in_place: bool = False, status: Status = Status.COMPRESSED) -> Entry:
    """Return the entry of a picture that was just compressed, or kept."""
    job = job_of(source, made or source.with_suffix(".png"), in_place=in_place)
    return Entry(
        1, 1, job, key_of(job.recipe), EntryState.DONE, 0, Outcome(source, made, status), Stamp.of(source),
        identity.sha256_of(source), made, Stamp.of(made) if made else None, identity.sha256_of(made) if made else "",
    )  # fmt: skip


def reason(journal: Journal, entry: Entry) -> str:
    found = already_done.outcome_of(journal, entry)
    return "" if found is None else found.reason


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "a.jpg").write_bytes(b"original")
    (tmp_path / "a.png").write_bytes(b"result")
    return tmp_path / "a.jpg"


def forbid_hashing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(identity, "sha256_of", lambda path: pytest.fail(f"{path} was read"))


def test_a_picture_that_is_gone_needs_its_reader(tmp_path: Path) -> None:
    entry = replace(Entry.waiting(job_of(tmp_path / "no.jpg", tmp_path / "no.png")), deaths=2)
    assert already_done.outcome_of(known(), entry) is None


def test_a_picture_that_the_program_died_of_twice_is_skipped(source: Path) -> None:
    entry = Entry.waiting(job_of(source, source.with_suffix(".png")), deaths=2)
    found = already_done.outcome_of(known(), entry)
    assert found is not None
    assert (found.status, found.target, found.source_bytes, found.target_bytes) == (Status.SKIPPED, None, 8, 8)
    assert "use --force" in found.reason
    assert already_done.outcome_of(known(), replace(entry, deaths=1)) is None


def test_in_a_folder_the_untouched_result_of_this_picture_stands(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = source.with_suffix(".png")
    past = done(source, made)
    assert past.job.recipe.in_place is False
    os.utime(source, ns=(1, 1))  # the same content with another time
    assert "is the result of this picture" in reason(known(past), past)
    elsewhere = source.with_name("elsewhere.png")
    elsewhere.write_bytes(b"result")
    assert already_done.why_nothing_is_left(known(past), past.job, past.key) == reason(known(past), past)
    for other in (
        replace(past, key="other"),
        replace(past, made=None),
        replace(past, made=elsewhere, made_stamp=Stamp.of(elsewhere)),
        replace(past, source_sha256="of another version"),
        replace(past, made_stamp=Stamp(6, 1)),
    ):
        assert reason(known(other), past) == ""
        assert reason(known(other, past), past) != ""  # the next entry is asked, too
    monkeypatch.setattr(identity, "remembered_sha256", lambda path: pytest.fail(f"{path} was read"))
    assert reason(known(replace(past, source_stamp=Stamp.of(source))), past) != ""


def test_a_result_that_is_gone_stands_for_nothing(source: Path) -> None:
    past = done(source, source.with_suffix(".png"))
    (source.with_suffix(".png")).unlink()
    past = replace(past, made_stamp=None, job=replace(past.job, copy=source))  # a copy would have a place
    assert reason(known(past), past) == ""
    source.unlink()
    assert already_done.why_nothing_is_left(known(past), past.job, past.key) == ""


def test_own_results_are_those_of_this_recipe_that_were_not_changed(source: Path) -> None:
    made = source.with_suffix(".png")
    past = done(source, made)
    copied = replace(past, job=replace(past.job, copy=source.with_name("copy.jpg")), made=source.with_name("copy.jpg"))
    (source.with_name("copy.jpg")).write_bytes(b"original")
    copied = replace(copied, made_stamp=Stamp.of(source.with_name("copy.jpg")))
    assert already_done.own_results(known(past, past, copied), copied.job, past.key) == (made, copied.made)
    for other in (
        replace(past, key="other"),
        replace(past, made=None, made_stamp=None),
        replace(past, made=source.with_name("elsewhere.png"), made_stamp=None),
        replace(past, made_stamp=Stamp(6, 1)),
    ):
        assert already_done.own_results(known(other), past.job, past.key) == ()


def test_earlier_batches_are_not_read_where_no_result_is_there(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    past = done(source, source.with_suffix(".png"))
    source.with_suffix(".png").unlink()
    monkeypatch.setattr(Known, "done_from", lambda *_: pytest.fail("that takes a millisecond for each of them"))
    assert already_done.own_results(known(past), past.job, past.key) == ()


def test_a_result_is_known_by_its_stamp(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = source.with_suffix(".png")
    past = done(source, made, in_place=True)
    now = done(made, made, in_place=True)
    with monkeypatch.context() as patch:
        forbid_hashing(patch)
        assert reason(known(past, sizes=[6]), now).startswith(f"{made} is already a result of qtcompress: ")
        other_options = replace(past, key="other")  # which would take more away from it, too
        assert reason(known(other_options, sizes=[6]), now) != ""
    for other in (
        replace(past, made_stamp=Stamp(6, 1)),
        replace(past, outcome=None),
        replace(past, outcome=Outcome(source, made, Status.FAILED)),
        replace(past, outcome=Outcome(source, made, Status.KEPT)),
    ):
        assert reason(known(replace(other, made_sha256="other"), sizes=[6]), now) == ""
    # What was made from a picture at this path, but lies elsewhere, is not this picture.
    assert (
        reason(known(replace(past, job=now.job, made=source.with_name("b.png"), made_stamp=Stamp.of(made))), now) == ""
    )


@pytest.mark.parametrize("in_place", [True, False])
def test_a_result_that_lies_elsewhere_is_known_by_its_content(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, in_place: bool
) -> None:
    made = source.with_suffix(".png")
    past = done(source, made, in_place=in_place)
    moved = made.rename(tmp_path / "moved.png")
    assert "is already a result" in already_done.why_left(known(past, sizes=[6]), moved)
    assert "is already a result" in reason(known(past, sizes=[6]), done(moved, moved, in_place=True))
    assert reason(known(past, sizes=[6]), done(moved, moved)) == ""  # it is copied into the folder, which is work
    assert "is already a result" in already_done.why_left(known(past), moved, {6})
    assert already_done.why_left(known(past, sizes=[6]), moved, {7}) == ""
    assert already_done.why_left(known(past), moved) == ""  # no file of its size was ever made: it is not read
    moved.write_bytes(b"edited")  # of the same size
    assert already_done.why_left(known(past, sizes=[6]), moved) == ""
    assert already_done.why_left(known(past, sizes=[8]), source) == ""  # the original of a result is no result
    assert already_done.why_left(known(past, sizes=[6]), tmp_path / "no.png") == ""
    monkeypatch.setattr(identity, "remembered_sha256", lambda path: "")  # it can't be read
    assert already_done.why_left(known(replace(past, made_sha256=""), sizes=[6]), moved) == ""


def test_a_file_is_read_again_only_if_it_was_written_to(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = identity.remembered_sha256(source)
    assert first == identity.sha256_of(source)
    with monkeypatch.context() as patch:
        forbid_hashing(patch)
        assert identity.remembered_sha256(source) == first
    seen = source.stat()
    source.write_bytes(b"changed!")
    os.utime(source, ns=(seen.st_atime_ns, seen.st_mtime_ns))  # as some editors do
    assert identity.remembered_sha256(source) == identity.sha256_of(source) != first
    source.unlink()
    assert identity.remembered_sha256(source) == ""


def test_in_place_an_original_that_was_kept_is_known_by_its_stamp(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = done(source, None, in_place=True, status=Status.KEPT)
    forbid_hashing(monkeypatch)
    assert reason(known(kept), kept).endswith("was already tried with these options, and the original was kept.")
    assert reason(known(replace(kept, source_stamp=Stamp(9, 1))), kept) == ""
    assert reason(known(replace(kept, outcome=Outcome(source, None, Status.FAILED))), kept) == ""


def test_in_place_an_original_that_was_kept_is_known_by_its_content(source: Path, tmp_path: Path) -> None:
    kept = done(source, None, in_place=True, status=Status.KEPT)
    others = [replace(kept, outcome=Outcome(source, None, status)) for status in (Status.FAILED, Status.COMPRESSED)]
    others += [replace(kept, key="other"), replace(kept, outcome=None)]
    others += [replace(kept, source_stamp=Stamp(8, 1), source_sha256="other")]
    assert reason(known(*others), kept) == ""
    assert reason(known(*others, kept), kept) != ""
    again = source.rename(tmp_path / "again.jpg")
    assert "original was kept" in reason(known(kept, sizes=[8]), done(again, again, in_place=True))
    copied = replace(kept, source_sha256="other", made_sha256=kept.source_sha256)
    assert reason(known(copied, sizes=[8]), done(again, again, in_place=True)) == ""
    for other in (replace(kept, key="other"), replace(kept, outcome=Outcome(source, None, Status.FAILED))):
        assert reason(known(other, sizes=[8]), done(again, again, in_place=True)) == ""
