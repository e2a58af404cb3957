"""The journal's database: records changes of pictures before and after they happen, to resume, undo, and skip work.

It is an SQLite file in the user's data folder, in WAL mode with full syncs: after a power cut, all finished writes are
there, in order. A picture goes through WAITING -> RUNNING -> COMMITTING -> DONE. COMMITTING is written before any file
gets its final name, with the hashes of the old and the new content. So `recovery.py` can find out from the disk alone
what happened.
"""

from __future__ import annotations

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from qtcompress.core.errors import JournalError
from qtcompress.core.text import Text
from qtcompress.engine.files import private_folders
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.job.job import Assignment, Intent, Job, Outcome, Sidecar, Status
from qtcompress.engine.journal import schema
from qtcompress.engine.journal.records import COLUMNS, Batch, Entry, EntryState, LeftOf, entry_of, row_of, sidecar_of
from qtcompress.engine.journal.schema import JournalDamage
from qtcompress.engine.journal.serialization import (
    key_of,
    outcome_to_text,
    path_from,
    path_of,
    path_to_bytes,
    recipe_of,
    shared_parts,
)

NAME = "journal.sqlite"
_BUSY_S = 30.0  # the maximum wait for a transaction of another program
_ROWS_AT_ONCE = 2000  # pragma: no mutate - any number gives the same rows
_RESULTS = "FROM pictures WHERE status = 'compressed' AND state IN ('done', 'undone')"
_FROM = "FROM pictures LEFT JOIN recipes ON recipes.id = recipe"  # LEFT: a picture without a recipe is damaged


class Journal:
    """The journal's file. Any thread may use it; a lock runs one statement at a time."""

    def __init__(self, path: Path) -> None:
        self._lock, self._folder = threading.RLock(), path.parent
        try:
            private_folders.make(path.parent)
            for end in ("-wal", "-shm"):
                private_folders.tighten(path.with_name(path.name + end))
            private_folders.touch(path)  # SQLite gives its other files the same permissions
            self._base = sqlite3.connect(path, timeout=_BUSY_S, isolation_level=None, check_same_thread=False)
            self._base.text_factory = _text
            schema.prepare(self._base, whole=path.stat().st_size <= schema.CHECKED_BYTES)
        except UnicodeDecodeError as error:  # the text of SQLite's own error quotes damaged bytes
            raise JournalDamage(Text("its tables can't be read")) from error
        except (OSError, sqlite3.DatabaseError) as error:
            no_tables = getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_ERROR
            if no_tables or not isinstance(error, OSError | sqlite3.OperationalError):
                raise JournalDamage(str(error)) from error
            what = Text("The journal can't be kept in {folder} ({reason})", folder=path.parent, reason=error)
            raise JournalError(what, "Free some space there, or make the folder writable.") from error

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._base.close()

    @contextlib.contextmanager
    def _changing(self) -> Iterator[None]:
        """Run a block in a transaction: write all of it or nothing."""
        with self._lock, schema.explained(self._folder):
            self._base.execute("BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                self._base.execute("ROLLBACK")
                raise
            self._base.execute("COMMIT")

    def _write(self, statement: str, *values: Any) -> None:
        with self._lock, schema.explained(self._folder):
            self._base.execute(statement, values)

    def _rows(self, statement: str, *values: Any) -> list[Any]:
        with self._lock, schema.explained(self._folder):
            return self._base.execute(statement, values).fetchall()

    # Writing

    def add_batch(self, name: str, session: str, place: Path | None, *, staged: bool = False) -> int:
        """Record the start of a batch, and return its number."""
        statement = "INSERT INTO batches (name, session, begun, staged, place) VALUES (?, ?, ?, ?, ?)"
        with self._changing():
            values = name, session, time.time(), staged, path_to_bytes(place)
            return self._base.execute(statement, values).lastrowid or 0  # pragma: no mutate - it is never None here

    def add(self, batch: int, jobs: Iterable[Job], live: Sequence[str] = ()) -> list[Entry]:
        """Record waiting pictures, and return their entries in the same order.

        If these pictures still wait in earlier batches, they are dropped there, unless a running program (`live`, names
        of sessions) works on that batch. The new entry of a picture keeps the number of crashes of the dropped entries.
        """
        left = self._left(batch, live)
        return [
            one
            for some in self.adding(batch, jobs, lambda path: left.get(os.fsencode(path), []), Stamp.of)
            for one in some
        ]

    def adding(
        self, batch: int, jobs: Iterable[Job], left: LeftOf, stamp_of: Callable[[Path], Stamp | None]
    ) -> Iterator[list[Entry]]:
        """Do what `add` does in steps, each of some thousand pictures; `left` tells their unfinished entries."""
        waiting = iter(jobs)
        recipes: dict[object, tuple[int, str]] = {}
        while some := list(islice(waiting, _ROWS_AT_ONCE)):
            with self._changing():
                waits = [
                    self._waiting(batch, job, self._take_over(left(job.source)), recipes, stamp_of(job.source))
                    for job in some
                ]
                rows = [row_of(entry, recipes[shared_parts(entry.job)][0]) for entry in waits]
                self._base.executemany(
                    "INSERT INTO pictures (batch, recipe, source, target, copy, refusal, state, deaths, source_bytes,"
                    " source_mtime_ns, changed) VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?)",
                    rows,
                )
                (last,) = self._base.execute("SELECT max(id) FROM pictures").fetchone()
            first = last - len(some) + 1  # the transaction keeps other writers out
            yield [replace(entry, id=first + place) for place, entry in enumerate(waits)]

    def _left(self, batch: int, live: Sequence[str]) -> dict[bytes, list[tuple[int, int]]]:
        """Return the unfinished entries of earlier batches: source -> (entry, number of crashes) of each."""
        left: dict[bytes, list[tuple[int, int]]] = {}
        marks = ", ".join("?" * len(live))
        for source, entry, deaths in self._rows(
            "SELECT source, pictures.id, deaths FROM pictures JOIN batches ON batches.id = batch"
            f" WHERE state IN ('waiting', 'set aside', 'left') AND batch < ? AND session NOT IN ({marks})",
            batch,
            *live,
        ):
            left.setdefault(source, []).append((entry, deaths))
        return left

    def left_of(self, source: Path, batch: int, live: Sequence[str]) -> list[tuple[int, int]]:
        """Return the unfinished entries of a picture in batches before this one: (entry, number of crashes)."""
        return self._rows(
            "SELECT pictures.id, deaths FROM pictures JOIN batches ON batches.id = batch WHERE source = ? AND state IN"
            f" ('waiting', 'set aside', 'left') AND batch < ? AND session NOT IN ({', '.join('?' * len(live))})",
            os.fsencode(source), batch, *live,
        )  # fmt: skip

    def _take_over(self, found: Sequence[tuple[int, int]]) -> int:
        """Drop the entries of a picture in earlier batches; return the highest number of crashes with it."""
        for entry, _ in found:
            self._base.execute("UPDATE pictures SET state = 'dropped' WHERE id = ?", (entry,))
        return max((deaths for _, deaths in found), default=0)

    def _waiting(
        self, batch: int, job: Job, deaths: int, recipes: dict[object, tuple[int, str]], stamp: Stamp | None
    ) -> Entry:
        """Return the entry of a waiting picture, without a number; add its recipe to `recipes` if it is new."""
        chosen = shared_parts(job)
        if chosen not in recipes:
            recipes[chosen] = self._recipe(job)
        return Entry.waiting(job, recipes[chosen][1], batch=batch, deaths=deaths, source_stamp=stamp)

    def _recipe(self, job: Job) -> tuple[int, str]:
        text, key = recipe_of(job), key_of(job.recipe)
        self._base.execute("INSERT OR IGNORE INTO recipes (text, key) VALUES (?, ?)", (text, key))
        (number,) = self._base.execute("SELECT id FROM recipes WHERE text = ?", (text,)).fetchone()
        return int(number), key

    def start(self, entry: int, assignment: Assignment) -> None:
        """Record the start of work on a picture, and the files that may remain incomplete if the work never ends."""
        self._write(
            "UPDATE pictures SET state = 'running', part = ?, backup = ?, stage = ?, changed = ? WHERE id = ?",
            path_to_bytes(assignment.part), path_to_bytes(assignment.backup), path_to_bytes(assignment.stage),
            time.time(), entry,
        )  # fmt: skip

    def commit(self, entry: int, intent: Intent) -> None:
        """Record the change that is about to happen."""
        values = (
            outcome_to_text(intent.outcome), path_to_bytes(intent.outcome.target), intent.source_sha256,
            intent.target_sha256, time.time(), entry,
        )  # fmt: skip
        with self._changing():
            self._base.execute(
                "UPDATE pictures SET state = 'committing', outcome = ?, made = ?, source_sha256 = ?, made_sha256 = ?,"
                " changed = ? WHERE id = ?",
                values,
            )
            self._base.execute("DELETE FROM sidecars WHERE picture = ?", (entry,))  # of an earlier attempt
            self._base.executemany(
                "INSERT INTO sidecars VALUES (?, ?, ?, ?, ?)",
                [
                    (entry, path_to_bytes(one.source), path_to_bytes(one.target), one.sha256, one.moved)
                    for one in intent.sidecars
                ],
            )

    def finish(self, entry: int, outcome: Outcome, state: EntryState = EntryState.DONE) -> None:
        """Record the outcome of a picture."""
        stamp = Stamp.of(outcome.target) if outcome.target is not None else None
        self._write(
            "UPDATE pictures SET state = ?, outcome = ?, status = ?, before_bytes = ?, after_bytes = ?, made = ?,"
            " made_bytes = ?, made_mtime_ns = ?, part = NULL, changed = ? WHERE id = ?",
            state.value, outcome_to_text(outcome), outcome.status.value, outcome.source_bytes, outcome.target_bytes,
            path_to_bytes(outcome.target), stamp and stamp.size_bytes, stamp and stamp.mtime_ns, time.time(), entry,
        )  # fmt: skip

    def drop_backups(self, entries: Iterable[int]) -> None:
        """Record that these pictures no longer have a backup."""
        with self._changing():
            self._base.executemany(
                "UPDATE pictures SET backup = NULL, changed = ? WHERE id = ?", [(time.time(), one) for one in entries]
            )

    def start_undo(self, entry: int, part: Path) -> None:
        """Record that an undo begins, and the file that may remain incomplete."""
        values = path_to_bytes(part), time.time(), entry
        self._write("UPDATE pictures SET state = 'undoing', part = ?, changed = ? WHERE id = ?", *values)

    def put(self, entry: int, state: EntryState, *, deaths: int = 0) -> None:
        """Record the state of a picture, and add `deaths` to its number of crashes."""
        self._write(
            "UPDATE pictures SET state = ?, deaths = deaths + ?, changed = ? WHERE id = ?",
            state.value, deaths, time.time(), entry,
        )  # fmt: skip

    def leave_batch(self, batch: int) -> None:
        """End a batch, and record that its unfinished pictures will not be done."""
        with self._changing():
            self._base.execute(
                "UPDATE pictures SET state = 'left', changed = ? WHERE batch = ? AND state IN ('waiting', 'set aside')",
                (time.time(), batch),
            )
            self._base.execute("UPDATE batches SET ended = ? WHERE id = ?", (time.time(), batch))

    def end_batch(self, batch: int) -> None:
        """Record that a batch has no work left."""
        self._write("UPDATE batches SET ended = ? WHERE id = ?", time.time(), batch)

    def take_batch(self, batch: int, session: str) -> None:
        """Record that this session now works on a batch."""
        self._write("UPDATE batches SET session = ?, ended = NULL WHERE id = ?", session, batch)

    def add_folders(self, folders: Iterable[Path]) -> None:
        """Record folders that the program is about to create."""
        with self._changing():
            self._base.executemany(
                "INSERT OR IGNORE INTO folders VALUES (?)", [(path_to_bytes(folder),) for folder in folders]
            )

    def drop_folder(self, folder: Path) -> None:
        """Record that a folder of the program's making no longer exists."""
        self._write("DELETE FROM folders WHERE path = ?", path_to_bytes(folder))

    def abandon(self, batch: int, part: Path) -> None:
        """Record a temporary file that another machine may still write after it was given up."""
        self._write("INSERT OR REPLACE INTO abandoned VALUES (?, ?, ?)", path_to_bytes(part), batch, time.time())

    def drop_abandoned(self, batch: int) -> None:
        """Record that the abandoned files of a batch are gone."""
        self._write("DELETE FROM abandoned WHERE batch = ?", batch)

    # Reading

    def abandoned(self, batch: int) -> list[tuple[Path, float]]:
        """Return the abandoned files of a batch, and since when."""
        rows = self._rows("SELECT part, since FROM abandoned WHERE batch = ?", batch)
        return [(path_of(part), since) for part, since in rows]

    def made_folder(self, folder: Path) -> bool:
        """Tell whether the program created this folder."""
        return bool(self._rows("SELECT 1 FROM folders WHERE path = ?", path_to_bytes(folder)))

    def batch_names(self) -> set[str]:
        """Return the names of all batches."""
        return {name for (name,) in self._rows("SELECT name FROM batches")}

    def batches(self) -> list[Batch]:
        """Return all batches, newest first."""
        counts: dict[int, list[tuple[EntryState, int]]] = {}
        for number, state, count in self._rows("SELECT batch, state, count(*) FROM pictures GROUP BY batch, state"):
            with contextlib.suppress(ValueError):  # a damaged row, or one of a later version
                counts.setdefault(number, []).append((EntryState(state), count))
        figures = {
            number: tuple(int(figure) for figure in row)
            for number, *row in self._rows(
                "SELECT batch, total(status = 'compressed'), total(before_bytes * (status = 'compressed')),"
                " total(after_bytes * (status = 'compressed')), count(made),"
                " total(state = 'done' AND made IS NOT NULL AND (place IS NOT NULL OR backup IS NOT NULL)),"
                " total(before_bytes * (state = 'done' AND status = 'compressed' AND backup IS NOT NULL)),"
                " total((SELECT count(*) FROM sidecars WHERE picture = pictures.id) * (state = 'done')),"
                " total(status = 'failed')"
                " FROM pictures JOIN batches ON batches.id = batch WHERE state IN ('done', 'staged') GROUP BY batch"
            )
        }
        found = []
        for number, name, session, begun, ended, staged, place in self._rows(
            f"SELECT {schema.BATCH_COLUMNS} FROM batches ORDER BY id DESC"
        ):
            begun = begun if isinstance(begun, float) else 0.0  # damaged
            facts = number, name, session, begun, ended, bool(staged), path_from(place), tuple(counts.get(number, ()))
            found.append(Batch(*facts, *figures.get(number, ())))
        return found

    def entries(self, batch: int, *states: EntryState, status: Status | None = None) -> list[Entry]:
        """Return the pictures of a batch in their order: all, or those in the given states, or of a status."""
        return list(self.each(batch, *states, status=status))

    def each(
        self, batch: int, *states: EntryState, status: Status | None = None, backwards: bool = False
    ) -> Iterator[Entry]:
        """Yield what `entries` returns, whatever the number: some thousand are read at a time. They may change then."""
        asked = [batch, *(state.value for state in states), *([] if status is None else [status.value])]
        where = f"batch = ? AND state IN ({', '.join('?' * len(states))})" if states else "batch = ?"
        where += "" if status is None else " AND status = ?"
        beyond, order, last = ("<", "DESC", 1 << 62) if backwards else (">", "ASC", 0)
        where += f" AND pictures.id {beyond} ? ORDER BY pictures.id {order} LIMIT {_ROWS_AT_ONCE}"
        while rows := self._rows(f"SELECT {COLUMNS} {_FROM} WHERE {where}", *asked, last):
            yield from filter(None, map(_readable, rows))
            last = rows[-1][0]

    def entry(self, number: int) -> Entry:
        """Return one picture. Raises KeyError."""
        for found in self._entries("pictures.id = ?", number):
            return found
        raise KeyError(number)

    def in_flight(self) -> list[tuple[str, int]]:
        """Return the pictures that programs work on, or worked on when they ended: (session, entry) of each."""
        where = "WHERE state IN ('running', 'committing', 'undoing') ORDER BY pictures.id"
        return self._rows(f"SELECT session, pictures.id FROM pictures JOIN batches ON batches.id = batch {where}")

    def made_at(self, path: Path) -> list[Entry]:
        """Return the entries that made the file at this path, newest first."""
        return self._entries("made = ? AND state = 'done' ORDER BY pictures.id DESC", path_to_bytes(path))

    def done_from(self, source: Path) -> list[Entry]:
        """Return the finished entries of the picture at this path, newest first."""
        return self._entries("source = ? AND state = 'done' ORDER BY pictures.id DESC", path_to_bytes(source))

    def knows_result_of(self, size_bytes: int) -> bool:
        """Tell whether any result had this size; if not, a file of this size is no result, and need not be read."""
        return bool(self._rows(f"SELECT 1 {_RESULTS} AND made_bytes = ? LIMIT 1", size_bytes))

    def result_sizes(self) -> frozenset[int]:
        """Return the sizes of all results, for many files at once."""
        return frozenset(size for (size,) in self._rows(f"SELECT DISTINCT made_bytes {_RESULTS}"))

    def knows_kept_of(self, size_bytes: int) -> bool:
        """Tell whether any original of this size was kept."""
        where = "source_bytes = ? AND status = 'kept' AND state = 'done'"  # the index has the first two
        return bool(self._rows(f"SELECT 1 FROM pictures WHERE {where} LIMIT 1", size_bytes))

    def results_with(self, sha256: str) -> list[Entry]:
        """Return the entries whose result had this content, also if they were undone: it may have been copied."""
        return self._entries("made_sha256 = ? AND status = 'compressed' AND state IN ('done', 'undone')", sha256)

    def done_with(self, sha256: str) -> list[Entry]:
        """Return the finished entries whose source or result had this content."""
        return self._entries("state = 'done' AND (source_sha256 = ? OR made_sha256 = ?)", sha256, sha256)

    def sidecars(self, entry: int) -> tuple[Sidecar, ...]:
        """Return the sidecars that were recorded with the intent of a picture; damaged rows are passed over."""
        rows = self._rows("SELECT source, target, sha256, moved FROM sidecars WHERE picture = ? ORDER BY rowid", entry)
        return tuple(one for one in map(sidecar_of, rows) if one is not None)

    def made_sidecar(self, target: Path, sha256: str) -> bool:
        """Tell whether the program itself wrote this file, with this content, as the sidecar of a result."""
        return bool(self._rows("SELECT 1 FROM sidecars WHERE target = ? AND sha256 = ?", path_to_bytes(target), sha256))

    def numbers(self, batch: int) -> set[int]:
        """Return the numbers of all rows of a batch; `entries` passes over those that can't be read."""
        return {number for (number,) in self._rows("SELECT id FROM pictures WHERE batch = ?", batch)}

    def _entries(self, where: str, *values: Any) -> list[Entry]:
        return list(filter(None, map(_readable, self._rows(f"SELECT {COLUMNS} {_FROM} WHERE {where}", *values))))


def _text(data: bytes) -> str:
    """Return the text of a column; damaged bytes must not make the other rows unreadable."""
    return data.decode(errors="replace")


def _readable(row: tuple[Any, ...]) -> Entry | None:
    """Return the entry of a row, or None if the row is damaged: it must not cost the other rows."""
    try:
        return entry_of(*row)
    except (ValueError, TypeError, KeyError, AttributeError):
        return None
