"""A session and its journal: nothing is done twice, what was left is found, and undo brings back or says why not."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, JournalError, ReadError, WorkerError, WriteError
from qtcompress.core.types import Palette, Report, Stage, ignore
from qtcompress.engine import compress as engine
from qtcompress.engine import files, journal, plan
from qtcompress.engine.compress import Checkpoints
from qtcompress.engine.entries import Batch, Stamp, State
from qtcompress.engine.job import Backup, Intent, Job, Outcome, Status
from qtcompress.engine.journal import Journal
from qtcompress.engine.metadata import Metadata
from qtcompress.engine.places import data_folder
from qtcompress.engine.plan import Source
from qtcompress.engine.session import Session
from qtcompress.engine.settings import Settings

Commit = Callable[[Intent], None]


class Inline:
    """A pool without processes. `before` and `after` may raise, as a worker does that crashes."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.before: Commit = lambda intent: None
        self.after: Commit = lambda intent: None

    def run(self, job: Job, report: Report, commit: Commit = lambda intent: None) -> Outcome:
        def both(intent: Intent) -> None:
            self.before(intent)
            commit(intent)
            self.after(intent)

        self.done.append(job.source.name)
        return engine.compress(job, report, Checkpoints(commit=both))

    def close(self) -> None:
        pass


class Gallery:
    """Pictures, and sessions over them."""

    def __init__(self, root: Path) -> None:
        self.folder, self.data, self.out = root / "in", root / "data", root / "out"
        self.folder.mkdir()
        for number, name in enumerate(("a.png", "b.png", "c.bmp")):
            self.paint(name, number)
        self.pool = Inline()
        self._open: list[Session] = []

    def paint(self, name: str, seed: int) -> Path:
        noise = np.random.default_rng(seed).integers(0, 250, (20, 30, 3), np.uint8)
        Image.fromarray(noise).save(self.folder / name)
        os.utime(self.folder / name, (1.4e9 + seed, 1.4e9 + seed))
        return self.folder / name

    def session(self, **named: Any) -> Session:
        session = Session(self.data, **named)
        session.pool = self.pool  # type: ignore[assignment]
        self._open.append(session)
        return session

    def jobs(self, **named: Any) -> list[Job]:
        settings = Settings(**{"colors": 8, "in_place": True, **named})
        return plan.jobs([one for one in plan.scan([self.folder]) if isinstance(one, Source)], settings)

    def run(self, session: Session | None = None, **named: Any) -> list[Outcome]:
        own = session or self.session()
        batch, jobs = own.begin(self.jobs(**named), named.get("output"))
        outcomes = [own.compress(job, ignore) for job in jobs]
        own.end(batch)
        if session is None:
            self.close(own)
        return outcomes

    def close(self, session: Session) -> None:
        self._open.remove(session)
        session.close()

    def die(self, session: Session) -> None:
        """Let a session end without a word."""
        os.close(session._lock._descriptor)
        session._journal.close()
        self._open.remove(session)

    def content(self) -> dict[str, tuple[bytes, int]]:
        return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in sorted(self.folder.iterdir())}

    def end(self) -> None:
        for session in self._open:
            session.close()


@pytest.fixture
def gallery(tmp_path: Path) -> Iterator[Gallery]:
    found = Gallery(tmp_path)
    yield found
    found.end()


def _statuses(outcomes: list[Outcome]) -> set[Status]:
    return {outcome.status for outcome in outcomes}


# ---- nothing is done twice


def test_a_second_run_in_place_changes_nothing_and_says_so(gallery: Gallery) -> None:
    assert _statuses(gallery.run()) == {Status.COMPRESSED}
    assert sorted(gallery.content()) == ["a.png", "b.png", "c.png"]
    before, gallery.pool.done = gallery.content(), []
    outcomes = gallery.run()
    assert _statuses(outcomes) == {Status.SKIPPED}
    assert all("is a result already" in outcome.reason for outcome in outcomes)
    assert (gallery.content(), gallery.pool.done) == (before, [])


def test_a_result_that_was_moved_is_known_by_its_content(gallery: Gallery) -> None:
    gallery.run()
    (gallery.folder / "a.png").rename(gallery.folder / "z.png")
    os.utime(gallery.folder / "z.png")
    assert _statuses(gallery.run()) == {Status.SKIPPED}


def test_other_options_are_another_matter_and_force_does_it_again(gallery: Gallery) -> None:
    gallery.run()
    gallery.pool.done = []
    gallery.run(colors=4)
    assert len(gallery.pool.done) == 3
    session = gallery.session(forced=True)
    gallery.run(session, colors=4)
    assert len(gallery.pool.done) == 6


def test_an_original_that_was_kept_is_not_tried_again(gallery: Gallery) -> None:
    for path in gallery.folder.iterdir():
        path.unlink()
    Image.fromarray(np.random.default_rng(2).integers(0, 256, (90, 90, 3), np.uint8)).save(
        gallery.folder / "k.jpg", quality=5
    )
    assert _statuses(gallery.run(colors=256)) == {Status.KEPT}
    (outcome,) = gallery.run(colors=256)
    assert outcome.status is Status.SKIPPED
    assert "the original was kept" in outcome.reason
    for again in (False, True):
        (outcome,) = gallery.run(colors=256, in_place=False, output=gallery.out)
        assert (outcome.status is Status.SKIPPED) is again
    assert (gallery.out / "k.jpg").read_bytes() == (gallery.folder / "k.jpg").read_bytes()


def test_in_a_folder_only_an_untouched_result_of_the_same_picture_counts(gallery: Gallery) -> None:
    into = {"in_place": False, "output": gallery.out}
    assert _statuses(gallery.run(**into)) == {Status.COMPRESSED}
    assert _statuses(gallery.run(**into)) == {Status.SKIPPED}
    os.utime(gallery.folder / "a.png")  # copied anew, with the same content
    assert _statuses(gallery.run(**into)) == {Status.SKIPPED}
    gallery.paint("a.png", 77)  # edited: our own result may be replaced
    (gallery.out / "b.png").write_bytes(b"precious")  # somebody else's may not
    (gallery.out / "c.png").unlink()
    outcomes = {outcome.source.name: outcome for outcome in gallery.run(**into)}
    assert outcomes["a.png"].status is outcomes["c.bmp"].status is Status.COMPRESSED
    assert outcomes["b.png"].status is Status.SKIPPED
    assert (gallery.out / "b.png").read_bytes() == b"precious"


# ---- after a crash


def test_a_picture_in_flight_is_set_aside_and_tried_once_more_alone_and_last(gallery: Gallery) -> None:
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None)
    session.compress(jobs[0], ignore)
    session._journal.start(replace(jobs[1], part=gallery.folder / ".1234.qtcompress-part"))
    (gallery.folder / ".1234.qtcompress-part").write_bytes(b"half")
    gallery.die(session)

    after = gallery.session()
    (aside,) = after.found.set_aside
    assert (aside.job.source.name, aside.state, aside.deaths) == ("b.png", State.SET_ASIDE, 1)
    assert ".1234.qtcompress-part" not in gallery.content()
    (left,) = after.unfinished()
    assert (left.id, left.count(State.WAITING), left.count(State.SET_ASIDE)) == (batch, 1, 1)
    assert [job.source.name for job in after.resume(batch)] == ["c.bmp"]
    last, suspect = after.resume(batch, set_aside=True)
    assert (last.suspect, suspect.suspect, suspect.source.name) == (False, True, "b.png")
    gallery.pool.done = []
    _, again = after.begin(gallery.jobs(), None)
    assert [(job.source.name, job.suspect) for job in again] == [("a.png", False), ("c.bmp", False), ("b.png", True)]
    assert after.entries(batch)[1].state is State.DROPPED
    after._journal.start(again[2])
    gallery.die(after)

    third = gallery.session()
    _, jobs = third.begin(gallery.jobs(), None)
    outcome = third.compress(jobs[-1], ignore)
    assert outcome.status is Status.SKIPPED
    assert "each time the program died" in outcome.reason
    third.forced = True
    assert third.compress(jobs[-1], ignore).status is Status.COMPRESSED


def test_a_worker_that_dies_after_the_file_has_its_name_has_done_its_work(gallery: Gallery) -> None:
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)

    class Dying(Inline):
        def run(self, job: Job, report: Report, commit: Commit = lambda intent: None) -> Outcome:
            super().run(job, report, commit)
            raise WorkerError("ended the process that worked on it")

    session.pool = Dying()  # type: ignore[assignment]
    assert session.compress(jobs[2], ignore).status is Status.COMPRESSED
    assert session.entries(1)[2].state is State.DONE
    assert (gallery.folder / "c.png").exists()


@pytest.mark.parametrize("error", [WorkerError("crashed"), Cancelled(), WriteError("was not written")])
@pytest.mark.parametrize("when", ["before", "after"])
def test_a_picture_that_ends_badly_is_as_it_was(gallery: Gallery, error: Exception, when: str) -> None:
    before = gallery.content()
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None)

    def fail(intent: Intent) -> None:
        raise error

    setattr(gallery.pool, when, fail)
    with pytest.raises(type(error)):
        session.compress(jobs[0], ignore)
    state = State.WAITING if isinstance(error, Cancelled) else State.DONE
    assert session.entries(batch)[0].state is state
    assert gallery.content() == before
    assert not [path for path in gallery.data.rglob("*") if path.suffix == ".png"]


@pytest.mark.parametrize(
    ("source", "target", "made"),
    [
        ("old", "none", None),
        ("old", "new", True),
        ("none", "new", True),
        ("edited", "new", False),
        ("old", "odd", None),
    ],
)
def test_a_renaming_replacement_is_finished_or_taken_back_by_what_the_disk_says(
    gallery: Gallery, source: str, target: str, made: bool | None
) -> None:
    """What can be found between the intent and the end, `c.bmp` becoming `c.png`."""
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)
    job = replace(jobs[2], part=gallery.folder / ".1.qtcompress-part", backup=gallery.data / "backups" / "1-c.bmp")
    old, new = job.source.read_bytes(), b"new content"
    session._journal.start(job)
    outcome = Outcome(job.source, job.target, Status.COMPRESSED, source_bytes=len(old), psnr_db=31.5)
    (gallery.data / "x").write_bytes(new)
    shas = files.sha256_of(job.source), files.sha256_of(gallery.data / "x")
    session._journal.commit(job.entry, Intent(outcome, *shas))
    job.backup.parent.mkdir()  # type: ignore[union-attr]
    job.backup.write_bytes(old)  # type: ignore[union-attr]
    if source != "old":
        job.source.unlink()
    if source == "edited":
        job.source.write_bytes(b"edited")
    if target != "none":
        job.target.write_bytes(new if target == "new" else b"odd")
    gallery.die(session)

    after = gallery.session()
    entry = after.entries(1)[2]
    kept = job.backup.exists()  # type: ignore[union-attr]
    if made is None:
        assert (entry.state, job.source.read_bytes(), kept) == (State.SET_ASIDE, old, False)
    elif made:
        assert (entry.state, job.source.exists(), job.target.read_bytes(), kept) == (State.DONE, False, new, True)
        assert after.found.settled == (entry.outcome,)
    else:
        assert (job.source.read_bytes(), job.target.exists(), kept) == (b"edited", False, True)
        assert entry.outcome is not None
        assert "was changed after" in entry.outcome.reason


def test_a_worker_that_outlives_its_program_can_not_undo_what_the_next_one_has_settled(gallery: Gallery) -> None:
    """The worker had leave, and stood still; meanwhile another program takes care of the dead one's pictures."""
    content = gallery.content()
    for number in (1, 2):  # under its own name, and under another
        session = gallery.session()
        _, jobs = session.begin(gallery.jobs(), None)

        def settle(intent: Intent, session: Session = session) -> None:
            gallery.die(session)
            gallery.close(gallery.session())

        gallery.pool.after = settle
        with suppress(WriteError, JournalError):
            session.compress(jobs[number], ignore)
        gallery.pool.after = lambda intent: None
        assert gallery.content() == content


def test_a_picture_that_the_next_program_has_finished_stays(gallery: Gallery, monkeypatch: pytest.MonkeyPatch) -> None:
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)
    publish = files.publish

    def settled(part: Path, target: Path) -> None:
        publish(part, target)
        gallery.die(session)
        gallery.close(gallery.session())

    monkeypatch.setattr(files, "publish", settled)
    with suppress(JournalError):
        session.compress(jobs[2], ignore)
    assert sorted(gallery.content()) == ["a.png", "b.png", "c.png"]
    after = gallery.session()
    assert after.entries(1)[2].state is State.DONE


# ---- undo


def test_undo_after_a_restart_brings_back_every_byte_and_time(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run()
    assert gallery.content() != before
    session = gallery.session()
    assert [undone.restored for undone in session.undo(1, ignore)] == [True] * 3
    assert gallery.content() == before
    assert not [path for path in (gallery.data / "backups").rglob("*") if path.is_file()]
    assert session.batches()[0].count(State.UNDONE) == 3
    assert list(session.undo(1, ignore)) == []
    assert _statuses(gallery.run(session)) == {Status.COMPRESSED}


def test_undo_leaves_what_was_changed_since_and_says_so(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run()
    (gallery.folder / "a.png").write_bytes(b"edited")
    (gallery.folder / "c.bmp").write_bytes(b"another")
    session = gallery.session()
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert [undone[name].restored for name in ("a.png", "b.png", "c.bmp")] == [False, True, False]
    assert "was changed since it was compressed" in undone["a.png"].sentence
    assert "another file named c.bmp" in undone["c.bmp"].sentence
    assert gallery.content()["b.png"] == before["b.png"]
    assert (gallery.folder / "a.png").read_bytes() == b"edited"
    (gallery.folder / "a.png").unlink()
    (gallery.folder / "c.bmp").unlink()
    (gallery.folder / "c.png").write_bytes(b"edited")
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert undone["a.png"].restored
    assert "c.png was left" in undone["c.bmp"].sentence


def test_undo_says_when_a_backup_is_gone_or_damaged(gallery: Gallery) -> None:
    gallery.run()
    for path in (gallery.data / "backups").rglob("*.png"):
        path.write_bytes(b"rotten")
    session = gallery.session()
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert "backup is gone or damaged" in undone["a.png"].sentence
    assert undone["c.bmp"].restored


def test_undo_of_a_folder_takes_away_results_that_nobody_changed(gallery: Gallery) -> None:
    gallery.run(in_place=False, output=gallery.out)
    (gallery.out / "a.png").write_bytes(b"edited")
    (gallery.out / "b.png").unlink()
    session = gallery.session()
    undone = {one.source.name: one for one in session.undo(1, ignore)}
    assert "was changed since" in undone["a.png"].sentence
    assert [path.name for path in gallery.out.iterdir()] == ["a.png"]


def test_a_disk_that_fails_in_an_undo_leaves_the_picture_for_another_try(
    gallery: Gallery, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = gallery.content()
    gallery.run()
    session = gallery.session()

    def fail(*values: object) -> str:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(files, "fill", fail)
        assert not any(undone.restored for undone in session.undo(1, ignore))
    assert all(undone.restored for undone in session.undo(1, ignore))
    assert gallery.content() == before


@pytest.mark.skipif(sys.platform != "linux", reason="the trash of the freedesktop specification")
def test_the_trash_holds_the_original_and_tells_the_desktop_where_it_was(gallery: Gallery) -> None:
    before = gallery.content()
    gallery.run(backup=Backup.TRASH)
    trash = Path(os.environ["XDG_DATA_HOME"]) / "Trash"
    infos = {path.name.removesuffix(".trashinfo"): path.read_text() for path in (trash / "info").iterdir()}
    held = {path.name: path.read_bytes() for path in (trash / "files").iterdir() if path.suffix != ".json"}
    assert infos.keys() == held.keys()
    assert sorted(held.values()) == sorted(content for content, _ in before.values())
    for name, text in infos.items():
        assert text.startswith(f"[Trash Info]\nPath={gallery.folder}/{name[0]}.")
    session = gallery.session()
    assert all(undone.restored for undone in session.undo(1, ignore))
    assert gallery.content() == before
    assert not list((trash / "info").iterdir())


# ---- the review


def test_a_staged_batch_replaces_nothing_before_it_is_applied(gallery: Gallery) -> None:
    before = gallery.content()
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=True)
    for job in jobs:
        session.compress(job, ignore)
    session.end(batch)
    assert gallery.content() == before
    gallery.close(session)
    session = gallery.session()
    (left,) = session.unfinished()
    assert (left.staged, left.count(State.STAGED), left.compressed) == (True, 3, 3)
    gallery.paint("a.png", 50)
    outcomes = {outcome.source.name: outcome for outcome in session.apply(batch, ignore)}
    assert outcomes["b.png"].status is outcomes["c.bmp"].status is Status.COMPRESSED
    assert "was changed since its result was staged" in outcomes["a.png"].reason
    session.discard(batch)
    assert not [path for path in (gallery.data / "staged").rglob("*") if path.is_file()]
    assert session.unfinished() == []
    assert all(undone.restored for undone in session.undo(batch, ignore))
    assert {name: gallery.content()[name] for name in ("b.png", "c.bmp")} == {
        name: before[name] for name in ("b.png", "c.bmp")
    }


def test_applying_can_be_cancelled_and_a_staged_file_that_is_gone_is_told(gallery: Gallery) -> None:
    session = gallery.session()
    batch, jobs = session.begin(gallery.jobs(), None, staged=True)
    for job in jobs:
        session.compress(job, ignore)

    def cancel(stage: Stage, fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        list(session.apply(batch, cancel))
    assert session.batches()[0].count(State.STAGED) == 3
    for path in (gallery.data / "staged").rglob("*.png"):
        path.unlink()
    assert all("is gone or damaged" in outcome.reason for outcome in session.apply(batch, ignore))


# ---- the file itself


@pytest.mark.parametrize("damage", ["garbage", "cut off", "empty page"])
def test_a_damaged_journal_is_set_aside_and_rebuilt_from_the_backups(gallery: Gallery, damage: str) -> None:
    before = gallery.content()
    gallery.run()
    path = gallery.data / journal.NAME
    content = path.read_bytes()
    path.write_bytes(
        {"garbage": b"no database" * 99, "cut off": content[: len(content) // 2],
         "empty page": content[:4096] + bytes(4096 * 3) + content[4096 * 4 :]}[damage]
    )  # fmt: skip
    session = gallery.session()
    assert "was damaged" in session.found.notice
    assert "3 pictures" in session.found.notice
    assert list(gallery.data.glob("journal-damaged-*.sqlite"))
    assert all(undone.restored for undone in session.undo(1, ignore))
    assert gallery.content() == before


def test_a_journal_of_a_later_version_or_in_no_place_is_refused_with_a_sentence(gallery: Gallery) -> None:
    gallery.close(gallery.session())
    with sqlite3.connect(gallery.data / journal.NAME) as base:
        base.execute("PRAGMA user_version = 99")
    base.close()
    with pytest.raises(JournalError, match="later version"):
        gallery.session()
    (gallery.data / "file").write_bytes(b"")
    with pytest.raises(JournalError, match="can't be kept"):
        Session(gallery.data / "file" / "deeper")
    (gallery.data / "folder" / journal.NAME).mkdir(parents=True)
    with pytest.raises(JournalError, match="can't be kept"):
        Session(gallery.data / "folder")


def test_a_journal_that_fails_in_the_middle_stops_the_picture_and_not_the_program(gallery: Gallery) -> None:
    before = gallery.content()
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)
    gallery.pool.before = lambda intent: session._journal._base.execute("DROP TABLE pictures") and None
    with pytest.raises(JournalError, match="journal can't be used"):
        session.compress(jobs[0], ignore)
    assert gallery.content() == before


def test_two_programs_at_once_leave_each_other_alone(gallery: Gallery) -> None:
    first = gallery.session()
    batch, jobs = first.begin(gallery.jobs(), None)
    first._journal.start(jobs[0])
    code = (
        "import sys; from pathlib import Path; from qtcompress.engine.session import Session\n"
        "s = Session(Path(sys.argv[1])); print(s.found.set_aside, s.unfinished()); s.close()"
    )
    done = subprocess.run([sys.executable, "-c", code, str(gallery.data)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["()", "[]"]
    second = gallery.session()
    _, others = second.begin(gallery.jobs(), None)
    assert [entry.state for entry in first.entries(batch)] == [State.RUNNING, State.WAITING, State.WAITING]
    assert len(others) == 3


def test_names_that_are_not_text_survive_the_journal(gallery: Gallery) -> None:
    name = os.fsdecode(b"caf\xe9.png")
    with suppress(OSError):
        (gallery.folder / "a.png").rename(gallery.folder / name)
        gallery.run()
        session = gallery.session()
        assert name in {entry.job.source.name for entry in session.entries(1)}
        assert all(undone.restored for undone in session.undo(1, ignore))


def test_a_job_comes_back_from_the_journal_as_it_went_in(gallery: Gallery) -> None:
    session = gallery.session()
    chosen = gallery.jobs(
        in_place=False,
        output=gallery.out,
        metadata=Metadata.SAFE,
        allow_larger=True,
        max_megapixels=5,
        name="{date}/{name}",
    )
    palette = Palette(np.array([[1, 2, 3, 255], [250, 0, 9, 128]], np.uint8))
    chosen[0] = replace(chosen[0], options=replace(chosen[0].options, palette=palette))
    batch, jobs = session.begin(chosen, gallery.out)
    assert [replace(job, entry=0) for job in jobs] == chosen
    keys = [entry.key for entry in session.entries(batch)]
    assert keys[0] != keys[1] == keys[2]
    assert session.resume(batch) == jobs
    (found,) = session.batches()
    assert isinstance(found, Batch)
    assert (found.place, found.total, found.ended) == (gallery.out, 3, None)


def test_what_another_version_wrote_is_left_out(gallery: Gallery) -> None:
    session = gallery.session()
    _, (job, *_) = session.begin(gallery.jobs(), None)
    session._journal._write("""UPDATE recipes SET text = '{"shape": 3, "metadata": "odd", "options": {"colors": 5}}'""")
    entry = session._journal.entry(job.entry)
    assert (entry.job.options.colors, entry.job.metadata) == (5, Metadata.ALL)
    session._journal._write("""UPDATE recipes SET text = '{"options": {"palette": "010203"}}'""")
    assert session._journal.entry(job.entry).job.options.palette is None
    with pytest.raises(KeyError):
        session._journal.entry(999)


def test_a_job_without_an_entry_is_done_without_the_journal(gallery: Gallery) -> None:
    session = gallery.session()
    (job, *_) = gallery.jobs(in_place=False, output=gallery.out)
    assert session.compress(job, ignore).status is Status.COMPRESSED
    assert session.batches() == []


def test_a_source_that_is_gone_is_for_the_reader_to_tell(gallery: Gallery) -> None:
    session = gallery.session()
    _, jobs = session.begin(gallery.jobs(), None)
    jobs[0].source.unlink()
    with pytest.raises(ReadError):
        session.compress(jobs[0], ignore)
    assert Stamp.of(jobs[0].source) is None


def test_the_data_folder_is_the_users_own(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    if sys.platform == "linux":
        assert data_folder() == tmp_path / "qtcompress"


def test_a_hundred_thousand_pictures_are_written_down_in_bounded_time(tmp_path: Path) -> None:
    base = Journal(tmp_path / "j")
    batch = base.add_batch("x", "y", None)
    (job,) = [Job(tmp_path / "0.png", tmp_path / "0.png", Settings().options)]
    count = 2_000
    added = base.add(batch, (replace(job, source=tmp_path / f"{number}.png") for number in range(count)))
    assert [one.entry for one in added] == list(range(1, count + 1))
    assert len(base.entries(batch, State.WAITING)) == count
    base.close()
