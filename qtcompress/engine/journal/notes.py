"""Notes beside the backups: each describes a replaced picture, in case the journal is lost or damaged."""

from __future__ import annotations

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from qtcompress.engine.files import backup, identity
from qtcompress.engine.job.job import Assignment, Intent, Job, Sidecar
from qtcompress.engine.journal.records import Entry, EntryState
from qtcompress.engine.journal.serialization import job_from, outcome_from, outcome_to_text, recipe_of


@dataclass(frozen=True, slots=True)
class Note:
    """The content of a note: the picture's job, its backup, and the change that was about to happen."""

    batch: str
    job: Job
    backup: Path
    intent: Intent

    @property
    def replaced(self) -> bool:
        """Whether the change happened and was not undone: the original's content is no longer at its path."""
        return identity.sha256_of(self.job.source) != self.intent.source_sha256

    @property
    def number(self) -> int:
        """The number that the picture's entry had in the journal, or 0."""
        number = self.backup.name.partition("-")[0]
        return int(number) if number.isdecimal() else 0

    def entry(self, number: int, batch: int) -> Entry:
        """Return the finished entry that the note stands for; `number` is 0 if it has no row in the journal."""
        outcome = self.intent.outcome
        return Entry(
            number, batch, self.job, "", EntryState.DONE, 0, outcome, None, self.intent.source_sha256,
            outcome.target, None, self.intent.target_sha256, backup=self.backup,
        )  # fmt: skip


def write(assignment: Assignment, batch: str, intent: Intent) -> None:
    """Write a note beside the backup of a picture; `batch` is the name of its batch."""
    job, saved = assignment.job, assignment.backup
    if saved is None:
        return
    note = {
        "batch": batch,
        "source": os.fsencode(job.source).hex(),
        "made": os.fsencode(intent.outcome.target or job.target).hex(),
        "source_sha256": intent.source_sha256,
        "made_sha256": intent.target_sha256,
        "recipe": recipe_of(job),
        "outcome": outcome_to_text(intent.outcome),
        "sidecars": [
            [os.fsencode(one.source).hex(), os.fsencode(one.target).hex(), one.sha256] for one in intent.sidecars
        ],
    }
    with contextlib.suppress(OSError):  # the note is only an additional safety: without it the work continues
        backup.write_note(saved, json.dumps(note))


def read(folder: Path) -> Iterator[Note]:
    """Yield the readable notes in the folder of a batch, in a store of backups, whose backups still exist."""
    for path in sorted(folder.glob("*.json")):
        note = of(path.with_name(path.name.removesuffix(".json")))
        if note is not None and note.backup.exists():
            yield note


def of(saved: Path) -> Note | None:
    """Return the note beside a backup, or None if there is none or it can't be read."""
    path = backup.note_of(saved)
    try:
        note = json.loads(path.read_text())
        source, made = _path(note["source"]), _path(note["made"])
        job = job_from(note["recipe"], source, made)
        outcome = outcome_from(note["outcome"], source, made)
        along = tuple(
            Sidecar(_path(old), _path(new), sha256, moved=True)
            for old, new, sha256 in note.get("sidecars", ())  # notes of earlier versions have none
        )
        return Note(note["batch"], job, saved, Intent(outcome, note["source_sha256"], note["made_sha256"], along))
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return None


def _path(text: str) -> Path:
    return Path(os.fsdecode(bytes.fromhex(text)))
