"""The tables of the journal's database: creates them, adds what later versions added, and checks the file."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from qtcompress.core.errors import JournalError
from qtcompress.core.text import Text
from qtcompress.engine.journal.records import COLUMNS

BATCH_COLUMNS = "id, name, session, begun, ended, staged, place"
CHECKED_BYTES = 64_000_000  # pragma: no mutate - a matter of patience
"""Larger files are only checked roughly: the full check takes half a second for this size."""
_VERSION = 1
_SCHEMA = """
CREATE TABLE recipes (id INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE, key TEXT NOT NULL);
CREATE TABLE batches (
    id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, session TEXT NOT NULL,
    begun REAL NOT NULL, ended REAL, staged INTEGER NOT NULL, place BLOB);
CREATE TABLE pictures (
    id INTEGER PRIMARY KEY AUTOINCREMENT, batch INTEGER NOT NULL REFERENCES batches, recipe INTEGER NOT NULL,
    source BLOB NOT NULL, target BLOB NOT NULL, copy BLOB, refusal TEXT NOT NULL,
    state TEXT NOT NULL, deaths INTEGER NOT NULL DEFAULT 0, part BLOB, backup BLOB, stage BLOB,
    source_bytes INTEGER, source_mtime_ns INTEGER, source_sha256 TEXT,
    made BLOB, made_bytes INTEGER, made_mtime_ns INTEGER, made_sha256 TEXT,
    outcome TEXT, status TEXT, before_bytes INTEGER, after_bytes INTEGER, changed REAL NOT NULL);
CREATE INDEX pictures_batch ON pictures (batch, state);
CREATE INDEX pictures_state ON pictures (state) WHERE state NOT IN ('done', 'dropped', 'undone');
CREATE INDEX pictures_source ON pictures (source);
CREATE INDEX pictures_made ON pictures (made);
CREATE INDEX pictures_sha ON pictures (source_sha256);
CREATE INDEX pictures_made_sha ON pictures (made_sha256);
"""
_ADDED_LATER = """
CREATE TABLE IF NOT EXISTS abandoned (part BLOB PRIMARY KEY, batch INTEGER NOT NULL, since REAL NOT NULL);
CREATE TABLE IF NOT EXISTS folders (path BLOB PRIMARY KEY);
CREATE TABLE IF NOT EXISTS sidecars (
    picture INTEGER NOT NULL, source BLOB NOT NULL, target BLOB NOT NULL, sha256 TEXT NOT NULL,
    moved INTEGER NOT NULL);
CREATE INDEX IF NOT EXISTS sidecars_picture ON sidecars (picture);
CREATE INDEX IF NOT EXISTS sidecars_target ON sidecars (target);
CREATE INDEX IF NOT EXISTS pictures_result_bytes ON pictures (made_bytes) WHERE status = 'compressed';
CREATE INDEX IF NOT EXISTS pictures_kept_bytes ON pictures (source_bytes) WHERE status = 'kept';
"""  # an earlier version ignores them
_ONLY_WRITTEN = "status, before_bytes, after_bytes, changed"


class JournalDamage(Exception):  # noqa: N818 - the state of a file; `opening` repairs it
    """The journal's file is damaged; the text says where."""


def prepare(base: sqlite3.Connection, *, whole: bool) -> None:
    """Create the tables if necessary, and check the file: its structure, and if `whole` also its content.

    Raises JournalDamage, or an error of SQLite.
    """
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = FULL")  # pragma: no mutate - most builds of SQLite have this as the default
    base.execute("BEGIN IMMEDIATE")
    (version,) = base.execute("PRAGMA user_version").fetchone()
    if version > _VERSION:  # whose tables can be others
        base.execute("ROLLBACK")
        raise JournalError("The journal was written by a later version of qtcompress", "Use that version.")
    _create(base, new=version == 0)
    base.execute("COMMIT")
    _check(base, whole=whole)


def _create(base: sqlite3.Connection, *, new: bool) -> None:
    """Create all tables of a `new` file, and in any file those that later versions added."""
    for statement in ((_SCHEMA if new else "") + _ADDED_LATER).split(";"):
        base.execute(statement)
    if new:
        base.execute(f"PRAGMA user_version = {_VERSION}")


def _check(base: sqlite3.Connection, *, whole: bool) -> None:
    (verdict,) = base.execute(f"PRAGMA {'integrity' if whole else 'quick'}_check(1)").fetchone()
    if verdict != "ok":
        raise JournalDamage(str(verdict))
    if whole and base.execute("PRAGMA foreign_key_check").fetchone():
        raise JournalDamage(Text("a batch is missing"))
    base.execute(f"SELECT {BATCH_COLUMNS} FROM batches LIMIT 0")  # a damaged schema may lack a column
    base.execute(f"SELECT {COLUMNS}, recipe, {_ONLY_WRITTEN} FROM pictures JOIN recipes LIMIT 0")


@contextlib.contextmanager
def explained(folder: Path) -> Iterator[None]:
    """Turn SQLite errors of a running program into a JournalError with a sentence that names the journal's folder."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        what = Text("The journal can't be used ({reason}), so nothing more was changed", reason=error)
        advice = Text("Free some space on the disk of {folder}, and try again.", folder=folder)
        raise JournalError(what, advice) from error
