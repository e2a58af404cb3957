"""Interrupted work on a picture: its files, and the journal as far as recovery reads and writes it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qtcompress.engine.files import identity
from qtcompress.engine.job.job import Intent, Outcome, Status
from qtcompress.engine.journal.records import Entry, EntryState
from tests.engine.jobs import asking, job_of

OLD, NEW = b"original", b"result"


class Disk:
    """A picture `a.jpg`, its result `a.png`, a backup, and the journal's entry about them in the middle of a commit."""

    def __init__(self, root: Path) -> None:
        self.source, self.made = root / "a.jpg", root / "a.png"
        self.saved, self.part = root / "store" / "1-a.jpg", root / "a.png.part"
        self.saved.parent.mkdir()
        for path, content in ((self.source, OLD), (self.made, NEW), (self.saved, OLD), (self.part, b"half")):
            path.write_bytes(content)
        job = job_of(self.source, self.made, in_place=True)
        self.outcome = Outcome(self.source, self.made, Status.COMPRESSED)
        self.entry = Entry(
            1, 1, job, "", EntryState.COMMITTING, 0, self.outcome, None, identity.sha256_of(self.source),
            self.made, None, identity.sha256_of(self.made), self.part, self.saved,
        )  # fmt: skip
        self.in_folder = replace(self.entry, job=asking(job, in_place=False))
        self.same_name = replace(
            self.entry,
            made=self.source,
            job=replace(job, target=self.source),
            outcome=replace(self.outcome, target=self.source),
        )


class States:
    """The journal, as far as applying and undoing write to it."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, object]] = []
        self.recorded: Entry | None = None
        self.folders: list[Path] = []

    def put(self, entry: int, state: EntryState) -> None:
        self.calls.append(("put", state))

    def start_undo(self, entry: int, part: Path) -> None:
        self.calls.append(("undo", part.parent))

    def commit(self, entry: int, intent: Intent) -> None:
        self.calls.append(("commit", intent))

    def entry(self, entry: int) -> Entry:
        assert self.recorded is not None
        return self.recorded

    def made_folder(self, folder: Path) -> bool:
        return folder in self.folders

    def drop_folder(self, folder: Path) -> None:
        self.folders.remove(folder)


class Lost(States):
    """A journal that has rows of a batch, of which only some can be read."""

    def __init__(self, rows: set[int], readable: list[Entry]) -> None:
        super().__init__()
        self.rows, self.readable, self.undone = rows, readable, list[int]()

    def start_undo(self, entry: int, part: Path) -> None:
        self.undone.append(entry)

    def each(self, batch: int) -> list[Entry]:
        return self.readable

    def numbers(self, batch: int) -> set[int]:
        return self.rows
