"""Turn dropped paths into jobs: find the pictures, sort them, and name the results."""

from __future__ import annotations

import os
import re
import stat
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import count
from operator import attrgetter
from pathlib import Path

from qtcompress.core.errors import QtCompressError, ReadError, UsageError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.job import naming
from qtcompress.engine.job.formats import (
    COPIED_SUFFIXES,
    HEAD_BYTES,
    READ,
    READ_SUFFIXES,
    UNMARKED_SUFFIXES,
    Format,
    kind_of,
    why_left_by_name,
)
from qtcompress.engine.job.job import Job
from qtcompress.engine.job.naming import fitting, folded
from qtcompress.engine.job.sidecar_names import Companions
from qtcompress.engine.planning.settings import Settings

_PASSED_OVER = frozenset(
    {"@eadir", "@recently-snapshot", "@recycle", "@sharebin", "@tmp", "#recycle", "#snapshot", "$recycle.bin"}
    | {"__macosx", "lost+found", "recycler", "system volume information"}
)
"""Folders, in lower case, in which devices and systems keep thumbnails, deleted files, and snapshots of a gallery."""


@dataclass(frozen=True, slots=True)
class Source:
    """A picture that was found.

    root : the path that the user chose: `path` itself or a folder above it
    left : why it is not compressed, as a clause after its name; it is copied into an output folder. "" for all others
    """

    path: Path
    root: Path
    size_bytes: int
    left: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """A path that the user chose and that is no readable picture; `error` tells why."""

    path: Path
    error: QtCompressError


def without_pictures(sources: Iterable[Source], others: Sequence[Path]) -> list[Path]:
    """Return those of the files `others`, which are no pictures, that belong to none of the sources as sidecars."""
    names: dict[Path, list[str]] = {}
    for path in (*others, *(source.path for source in sources)):
        names.setdefault(path.parent, []).append(path.name)
    companions = {folder: Companions(inside) for folder, inside in names.items()}
    along = {
        path.with_name(name) for path in (s.path for s in sources) for name in companions[path.parent].of(path.name)
    }
    return [path for path in others if path not in along]


def natural_key(name: str) -> tuple[tuple[int, str], ...]:
    """Return a sort key that puts IMG_9 before IMG_10 and ignores case."""
    parts = re.split(r"([0-9]+)", name.casefold())
    return tuple((int(part), "") if odd % 2 else (-1, part) for odd, part in enumerate(parts))


def scan(
    paths: Iterable[Path], *, exclude: Path | None = None, no_picture: Callable[[Path], None] = lambda path: None
) -> Iterator[Source | Refusal]:
    """Yield the pictures at and below `paths` as they are found, in natural order within each folder.

    Folders are searched recursively, without `exclude` (the output folder), hidden files, folders that systems make,
    and links to folders. A file in `paths` itself is yielded whatever its name is. Below a folder, the suffix decides,
    or the content if there is no suffix. Pictures of unsupported formats are yielded as `left`. The caller may stop the
    generator at any time. `no_picture` is called for each file below a folder that is none.
    """
    left_out = exclude.resolve() if exclude is not None else None
    met: set[Path] = set()
    for found in _scan(paths, left_out, no_picture):
        if found.path not in met:  # a path may occur twice, or be below another one
            met.add(found.path)
            yield found


def _scan(
    paths: Iterable[Path], left_out: Path | None, no_picture: Callable[[Path], None]
) -> Iterator[Source | Refusal]:
    for path in paths:
        root = Path(os.path.abspath(path))  # noqa: PTH100 - resolve() would follow links
        try:
            mode = root.stat().st_mode
        except OSError as error:
            reason = "does not exist" if isinstance(error, FileNotFoundError) else f"can't be opened ({error.strerror})"
            yield Refusal(root, ReadError(reason, "Check the spelling of its path."))
            continue
        if stat.S_ISDIR(mode) and root.resolve() == left_out:
            yield Refusal(root, UsageError("is the output folder itself", "Choose another output folder."))
        elif stat.S_ISDIR(mode):
            yield from _below(root, root, left_out, no_picture)
        elif stat.S_ISREG(mode):
            yield Source(root, root, root.stat().st_size, why_left_by_name(root.name))
        else:
            yield Refusal(root, ReadError("is neither a file nor a folder"))


def _below(
    top: Path, root: Path, left_out: Path | None, no_picture: Callable[[Path], None]
) -> Iterator[Source | Refusal]:
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        if folder.resolve() == left_out:
            continue
        try:
            with os.scandir(folder) as listing:
                entries = sorted(listing, key=lambda entry: (natural_key(entry.name), entry.name))
        except OSError as error:
            reason = f"can't be listed ({error.strerror})"
            yield Refusal(folder, ReadError(reason, "Ask its owner for permission to read it."))
            continue
        folders = []
        for entry in entries:
            if entry.name.startswith("."):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    if entry.name.lower() not in _PASSED_OVER:
                        folders.append(Path(entry.path))
                elif entry.is_file():
                    left = _why_left(entry)
                    if left is None:
                        no_picture(Path(entry.path))
                    else:
                        yield Source(Path(entry.path), root, entry.stat().st_size, left)
            except OSError:  # the entry was deleted, or is a broken link
                continue
        waiting += reversed(folders)


def _why_left(entry: os.DirEntry[str]) -> str | None:
    """Return why a file is not compressed; "" if it is, None if it is no picture.

    Raises
    ------
    OSError
        If the file must be opened to know that, and cannot be opened.
    """
    suffix = naming.split(entry.name)[1].lower()
    left = why_left_by_name(entry.name)
    if left or suffix in READ_SUFFIXES:
        return left
    if suffix in UNMARKED_SUFFIXES:
        return f"is a {suffix[1:].upper()} file, which qtcompress does not read, and was skipped"
    with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - faster than Path.open for a hundred thousand files
        kind = kind_of(file.read(HEAD_BYTES))
    if not kind:
        return None
    if kind not in READ:
        return f"is a {kind} file, which qtcompress does not read, and was skipped"
    return f"is a {kind} picture with another suffix, and was skipped: choose it directly" if suffix else ""


def jobs(
    sources: Sequence[Source], settings: Settings, *, own: frozenset[Path] = frozenset(), report: Report = ignore
) -> list[Job]:
    """Return one job per source, in the same order, with targets that never collide.

    In an output folder, the structure of the folders is kept: below the chosen folder, or below the common folder of
    several chosen paths. `a.jpg` becomes `a.png`, or `a.jpg.png` if there is already an `a.png`. If the result may have
    several formats, its name is free in all of them. Targets in `own` (files that this session itself wrote) may always
    be overwritten, even without `settings.overwrite`. In place, a result whose name is used is refused (`Job.refusal`)
    and not numbered, because numbers would spoil the names in a gallery.

    Raises
    ------
    UsageError
        If neither `settings.output` nor `settings.in_place` is set.
    Cancelled
        From `report`, between two pictures.
    """
    if settings.in_place:
        found = _in_place(sources, settings)
    elif settings.output is not None:
        found = _in_folder(sources, settings, settings.output, own)
    else:
        raise UsageError("There is no output folder", "Choose an output folder.")
    planned = []
    for job in found:
        report(Stage.READ, 0.0)
        planned.append(job)
    return planned


def _in_place(sources: Sequence[Source], settings: Settings) -> Iterator[Job]:
    make, recipe = _maker(settings), settings.recipe
    taken = {folded(str(source.path)) for source in sources}
    wanted, goal = settings.formats_wanted, recipe.goal
    for source in sources:
        if source.left:
            yield make(source.path, source.path, refusal=source.left)
            continue
        names = {one: naming.in_place(source.path, one) for one in wanted}
        own = {one: name for one, name in names.items() if name == source.path}
        free = {one: name for one, name in names.items() if one in own or folded(str(name)) not in taken}
        taken |= {folded(str(name)) for name in free.values()}
        target = next(iter(free.values() or names.values()))
        refusal = ""
        if not free:
            refusal = (
                f"stays as it is, because its result would be named {target.name}, and another picture beside it has"
                " that name: rename one of the two, or compress into a folder"
            )
        elif goal is not None and len(free) < len(names):  # other pictures have the names of the other formats
            formats = Format(sum(one.value for one in free))
            yield make(source.path, target, recipe=recipe.with_goal(replace(goal, formats=formats)))
            continue
        yield make(source.path, target, refusal=refusal)


def _in_folder(sources: Sequence[Source], settings: Settings, folder: Path, own: frozenset[Path]) -> Iterator[Job]:
    make = _maker(settings)
    formats = settings.formats_wanted
    output = os.path.abspath(folder)  # noqa: PTH100 - resolve() would follow links
    places = _Places(_base({source.root for source in sources}, {source.path for source in sources}))
    wanted = Counter(folded(os.path.join(*places.split(one))) for one in sources if not one.left)  # noqa: PTH118
    below = folded(output)
    taken = {name for source in sources if (name := folded(str(source.path))).startswith(below)}  # not for targets
    copies = {} if settings.skip_kept else _copies_of_left(sources, settings, output, places, taken)
    numbers: Counter[str] = Counter()
    for source in sources:
        parent, stem = places.split(source)
        suffix = source.path.name[len(stem) :]
        where, named = places.named(source, settings, output)
        if source.left:
            yield _left_job(source, Path(where, source.path.name), copies.get(source.path), own, make)
            continue
        shared = wanted[folded(os.path.join(parent, stem))] > 1  # noqa: PTH118
        full = shared and suffix.lower() != ".png"
        as_one = partial(naming.with_format, whole_name=shared)
        first = folded(os.path.join(where, named))  # noqa: PTH118
        apart = where != parent and suffix.lower() in COPIED_SUFFIXES
        copied = apart and not settings.skip_kept and not settings.allow_larger
        while True:
            number = numbers[first]
            ending = f"-{number + 1}" if number else ""
            pair = _pair(named, suffix, ending, full=full)
            target, copy = (os.path.join(where, part) for part in (pair if copied else pair[:1] * 2))  # noqa: PTH118
            paths = Path(target), Path(copy) if copied else None
            reserved = [target, copy]
            if formats is not Format.PNG:  # the contest decides which name is used: reserve all of them
                named_as = [as_one(paths[0], source.path, paths[1], one) for one in formats]
                reserved = [*map(str, named_as), copy]
            names = {folded(name) for name in reserved}
            if not names & taken:
                break
            numbers[first] += 1
        taken |= names
        mine = tuple(path for path in map(Path, dict.fromkeys(reserved)) if path in own) if own else ()
        yield make(source.path, paths[0], copy=paths[1], mine=mine, whole_name=shared)


def _copies_of_left(
    sources: Sequence[Source], settings: Settings, output: str, places: _Places, taken: set[str]
) -> dict[Path, Path]:
    """Return the names of copies of what is not compressed, and add them to `taken`: they keep their names."""
    copies = {}
    for source in filter(attrgetter("left"), sources):
        where, named = places.named(source, settings, output)
        if where == str(source.path.parent) or source.path.suffix.lower() not in COPIED_SUFFIXES:
            continue
        suffix = source.path.name[len(places.split(source)[1]) :]
        names = (fitting(named, f"{f'-{number + 1}' if number else ''}{suffix}") for number in count())
        copy = next(path for name in names if folded(path := os.path.join(where, name)) not in taken)  # noqa: PTH118
        taken.add(folded(copy))
        copies[source.path] = Path(copy)
    return copies


def _left_job(source: Source, target: Path, copy: Path | None, own: frozenset[Path], make: Callable[..., Job]) -> Job:
    mine = (copy,) if copy in own else ()
    return make(source.path, target, copy=copy, mine=mine, refusal=source.left)


def _pair(name: str, suffix: str, ending: str, *, full: bool) -> tuple[str, str]:
    """Return the names of a result and of the copy of a kept original."""
    if suffix.lower() == ".png":
        target = fitting(name, f"{ending}.png")
        return target, target
    if full:  # another picture only differs in its suffix
        return fitting(name + suffix, f"{ending}.png"), fitting(name, f"{ending}{suffix}")
    return fitting(name, f"{ending}.png"), fitting(name, f"{ending}{suffix}")


def _maker(settings: Settings) -> Callable[..., Job]:
    return partial(Job, recipe=settings.recipe, max_pixels=settings.max_pixels, backup_in=settings.backup)


def _modified(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:  # the code that reads the file reports the error
        return 0.0


class _Places:
    """The folders of results, relative to the output folder; each is computed once."""

    def __init__(self, base: Path | None) -> None:
        self._base = base
        self._known: dict[str, str] = {}

    @staticmethod
    def split(source: Source) -> tuple[str, str]:
        """Return folder and stem of a source."""
        parent, name = os.path.split(source.path)
        return parent, naming.split(name)[0]

    def named(self, source: Source, settings: Settings, output: str) -> tuple[str, str]:
        """Return the folder of a source's result, and the name of the result without its suffix."""
        parent, stem = self.split(source)
        folders, named = naming.expand(
            settings.name,
            stem,
            folder=source.path.parent.name,
            colors=settings.colors_word,
            date=lambda: _modified(source.path),
        )
        return os.path.join(*filter(None, (output, self.of(parent), folders))), named  # noqa: PTH118

    def of(self, parent: str) -> str:
        """Return the folder for results of files in `parent`, relative to the output folder."""
        if parent not in self._known:
            path = Path(parent)
            place = path.relative_to(self._base) if self._base is not None else Path(*path.parts[1:])
            self._known[parent] = "" if place == Path() else str(place)
        return self._known[parent]


def _base(roots: set[Path], paths: set[Path]) -> Path | None:
    """Return the common folder that the structure of results starts from, or None if there is none (several drives)."""
    if len(roots) == 1:
        root = next(iter(roots))
        return root.parent if root in paths else root
    try:
        return Path(os.path.commonpath([root.parent for root in roots]))
    except ValueError:
        return None
