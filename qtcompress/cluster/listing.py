"""Find any number of pictures, and remember them on the disk: names, sizes, and what results may be named.

A temporary SQLite file holds what a plan of one machine holds in memory, so that a million pictures take none. The
names of results are those of a plan on one machine, because the same code makes them (`engine/planning`).
"""

from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator, MutableMapping
from pathlib import Path

from qtcompress.cluster.stores import Found, below
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.files.remote import RemotePath, is_remote, path_of_text
from qtcompress.engine.job.job import Job
from qtcompress.engine.planning import plan, targets
from qtcompress.engine.planning.plan import Refusal, Source
from qtcompress.engine.planning.settings import Settings

_TABLES = """
PRAGMA journal_mode = OFF;
PRAGMA synchronous = OFF;
PRAGMA cache_size = -32000;
CREATE TABLE sources (
    id INTEGER PRIMARY KEY, path BLOB NOT NULL UNIQUE, root INTEGER NOT NULL, size INTEGER NOT NULL,
    mtime_ns INTEGER, excuse TEXT NOT NULL, stem BLOB NOT NULL);
CREATE TABLE taken (name BLOB PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE copies (path BLOB PRIMARY KEY, copy BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE others (folder BLOB NOT NULL, name BLOB NOT NULL);
"""
_ROWS_AT_ONCE = 1000
_MOST_REFUSED = 1000  # sentences that are kept
_MOST_OTHERS = 1000  # files that are no pictures, and named one by one


class Listing:
    """The pictures at and below some paths; a context that removes its file at the end.

    Parameters
    ----------
    settings : Settings
        Which pictures come in, and where results go.
    """

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._folder = tempfile.TemporaryDirectory(prefix="qtcompress-")
        self._base = sqlite3.connect(Path(self._folder.name, "listing.sqlite"), isolation_level=None)
        self._base.executescript(_TABLES)
        self._roots: list[Path] = []
        self._files: set[Path] = set()
        self.refusals: list[Refusal] = []
        self.left_out = 0  # pictures that --include and the like keep out
        self.taken: targets.Names = _TakenNames(self._base)
        self.copies: MutableMapping[Path, Path] = _Copies(self._base)
        self.places = targets.Places(set(), set())

    def __enter__(self) -> Listing:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Remove the file."""
        self._base.close()
        self._folder.cleanup()

    # Finding

    def find(self, paths: Iterable[Path]) -> Iterator[int]:
        """Find the pictures at and below some paths; yield their number now and then."""
        count = 0
        self._base.execute("BEGIN")
        for path in paths:
            for found in self._found(path):
                if isinstance(found, Refusal):
                    self.refusals += [found][: _MOST_REFUSED - len(self.refusals)]
                    continue
                count += self._add(found)
                if count % _ROWS_AT_ONCE == 0:
                    yield count
        self._base.execute("CREATE INDEX stems ON sources (stem) WHERE excuse = ''")
        self._base.execute("COMMIT")
        yield count

    def _found(self, path: Path) -> Iterator[Found | Source | Refusal]:
        output = None if self._settings.in_place else self._settings.output
        if isinstance(path, RemotePath):
            root = path
            for one in below(path, output, self._no_picture):
                if isinstance(one, Refusal) or self._comes_in(one, root):
                    yield one
            return
        yield from plan.scan(
            [path],
            exclude=output,
            incoming=self._settings.incoming,
            no_picture=self._no_picture,
            left_out=self._count_left_out,
            met=_Met(self._base),
        )

    def _comes_in(self, found: Found, root: Path) -> bool:
        source = found.source
        mtime = found.stamp.mtime_ns / 1e9
        if self._settings.incoming and not self._settings.incoming.admits(source.path, root, source.size_bytes, mtime):
            self._count_left_out(source.path)
            return False
        return True

    def _count_left_out(self, path: Path) -> None:
        self.left_out += 1

    def _no_picture(self, path: Path) -> None:
        names = os.fsencode(path.parent), os.fsencode(path.name)
        self._base.execute("INSERT INTO others VALUES (?, ?)", names)

    def _add(self, found: Found | Source) -> int:
        """Add a picture; return how many were added: none if it is there already."""
        source, stamp = (found, None) if isinstance(found, Source) else (found.source, found.stamp)
        if not self._roots or self._roots[-1] != source.root:
            self._roots.append(source.root)
        if source.path == source.root:
            self._files.add(source.root)
        values = (
            os.fsencode(source.path), len(self._roots) - 1, source.size_bytes, stamp and stamp.mtime_ns,
            str(source.left), os.fsencode(targets.folded_stem(source.path)),
        )  # fmt: skip
        added = self._base.execute(
            "INSERT OR IGNORE INTO sources (path, root, size, mtime_ns, excuse, stem) VALUES (?, ?, ?, ?, ?, ?)", values
        )
        return added.rowcount

    # What was found

    def __iter__(self) -> Iterator[Source]:
        after = 0
        while rows := self._base.execute(
            f"SELECT id, path, root, size, excuse FROM sources WHERE id > ? ORDER BY id LIMIT {_ROWS_AT_ONCE}", (after,)
        ).fetchall():
            for number, path, root, size, excuse in rows:
                yield Source(path_of_text(os.fsdecode(path)), self._roots[root], size, excuse)
                after = number

    @property
    def pictures(self) -> int:
        """The number of pictures, with those that are left as they are."""
        return int(self._base.execute("SELECT count(*) FROM sources").fetchone()[0])

    @property
    def total_bytes(self) -> int:
        """The size of all of them."""
        return int(self._base.execute("SELECT total(size) FROM sources").fetchone()[0])

    def size_of(self, job: Job) -> int:
        """Return the size of the source of a job."""
        row = self._base.execute("SELECT size FROM sources WHERE path = ?", (os.fsencode(job.source),)).fetchone()
        return 0 if row is None else int(row[0])

    def stamp_of(self, path: Path) -> Stamp | None:
        """Return the size and time of a picture: of one in a store, those of the listing."""
        if is_remote(path):
            row = self._base.execute("SELECT size, mtime_ns FROM sources WHERE path = ?", (os.fsencode(path),))
            for size, mtime_ns in row:
                return Stamp(size, mtime_ns)
        return Stamp.of(path)

    def no_pictures(self) -> list[Path]:
        """Return files that are no pictures, and belong to none as sidecars: some, if there are very many."""
        found: list[Path] = []
        folders = self._base.execute("SELECT DISTINCT folder FROM others").fetchall()
        for (folder,) in folders:
            rows = self._base.execute("SELECT name FROM others WHERE folder = ?", (folder,)).fetchall()
            place = path_of_text(os.fsdecode(folder))
            found += plan.without_pictures(list(self._in(place)), [place / os.fsdecode(name) for (name,) in rows])
            if len(found) >= _MOST_OTHERS:
                break
        return found

    def _in(self, folder: Path) -> Iterator[Source]:
        """Yield the pictures in a folder."""
        begin = os.fsencode(str(folder).rstrip("/") + "/")
        rows = self._base.execute(
            "SELECT path, size FROM sources WHERE path >= ? AND path < ?", (begin, begin + b"\xff")
        )
        for path, size in rows:
            if b"/" not in path[len(begin) :]:
                yield Source(path_of_text(os.fsdecode(path)), folder, size)

    # The plan

    def shares(self, stem: str) -> bool:
        """Tell whether several pictures that are compressed have a folded stem."""
        query = "SELECT 1 FROM sources WHERE stem = ? AND excuse = '' LIMIT 2"
        return len(self._base.execute(query, (os.fsencode(stem),)).fetchall()) > 1

    def jobs(self) -> Iterator[Job]:
        """Yield a job for each picture, in the order in which they were found; it can be called again after its end."""
        self._base.execute("DELETE FROM taken")
        self._base.execute("DELETE FROM copies")
        self._base.execute("BEGIN")
        try:
            roots = set(self._roots)
            self.places = targets.Places(roots, self._files & roots)
            self.taken.update(plan.names_not_for_results(self, self._settings))
            yield from plan.stream(self, self._settings, self)
        finally:
            self._base.execute("COMMIT")


class _TakenNames:
    """The folded names that are taken (`targets.Names`), on the disk."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def __contains__(self, name: object) -> bool:
        query = "SELECT 1 FROM taken WHERE name = ?"
        return self._base.execute(query, (os.fsencode(str(name)),)).fetchone() is not None

    def add(self, name: str) -> None:
        """Add a name."""
        self.update([name])

    def update(self, names: Iterable[str]) -> None:
        """Add names."""
        self._base.executemany("INSERT OR IGNORE INTO taken VALUES (?)", ((os.fsencode(name),) for name in names))

    def isdisjoint(self, names: Iterable[str]) -> bool:
        """Tell whether none of some names is taken."""
        return not any(name in self for name in names)


class _Copies(MutableMapping[Path, Path]):
    """The names for copies of pictures that are not compressed, on the disk."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def __getitem__(self, path: Path) -> Path:
        found = self._base.execute("SELECT copy FROM copies WHERE path = ?", (os.fsencode(path),)).fetchone()
        if found is None:
            raise KeyError(path)
        return path_of_text(os.fsdecode(found[0]))

    def __setitem__(self, path: Path, copy: Path) -> None:
        self._base.execute("INSERT OR REPLACE INTO copies VALUES (?, ?)", (os.fsencode(path), os.fsencode(copy)))

    def __delitem__(self, path: Path) -> None:
        self._base.execute("DELETE FROM copies WHERE path = ?", (os.fsencode(path),))

    def __iter__(self) -> Iterator[Path]:
        return (path_of_text(os.fsdecode(path)) for (path,) in self._base.execute("SELECT path FROM copies"))

    def __len__(self) -> int:
        return int(self._base.execute("SELECT count(*) FROM copies").fetchone()[0])


class _Met:
    """The pictures that were met (`plan.Met`): those that were added."""

    def __init__(self, base: sqlite3.Connection) -> None:
        self._base = base

    def __contains__(self, path: object) -> bool:
        query = "SELECT 1 FROM sources WHERE path = ?"
        return self._base.execute(query, (os.fsencode(str(path)),)).fetchone() is not None

    def add(self, path: Path) -> None:
        """Do nothing: whoever gets the picture adds it."""
