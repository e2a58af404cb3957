"""Files that belong to a picture go along with its result: into the output folder as copies, in place by a new name.

The journal records the list of a picture's sidecars with its intent, before anything changes. The picture gets its
result first, then its sidecars follow, and then the picture is done. Each step can be repeated after a crash, and
compares contents with the recorded hashes; a rename loses nothing at any moment, so a sidecar needs no backup.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable
from functools import lru_cache, partial
from pathlib import Path

from qtcompress.core.errors import QtCompressError
from qtcompress.core.text import Text
from qtcompress.core.types import ignore
from qtcompress.engine.files import atomic_write, identity
from qtcompress.engine.files.remote import is_there, names_in
from qtcompress.engine.files.replace_original import same_file
from qtcompress.engine.job.formats import HEAD_BYTES, kind_of
from qtcompress.engine.job.job import Job, Sidecar
from qtcompress.engine.job.sidecar_names import Companions, beside_result, is_georeference

_ADVICE = Text("Ask its owner for permission to write there.")
_FOLDERS = 64  # whose lists of files are kept


def planned(job: Job, result: Path, batch: str) -> list[Sidecar]:
    """Return the files that belong to a picture, with their names beside its `result`, which is or will be written.

    In place, these are only the files whose name changes. `batch` is the name of the batch: the list of a folder's
    files is read once for each batch, because there can be ten thousand pictures in it.
    """
    folder, in_place = job.source.parent, job.recipe.in_place
    moves = []
    for name in _companions(folder, batch).of(job.source.name):
        source = folder / name
        target = result.with_name(beside_result(name, job.source.name, result.name))
        if target != source and _is_sidecar(source) and (sha256 := identity.sha256_of(source)):
            moves.append(Sidecar(source, target, sha256, moved=in_place))
    return moves


def georeferences(job: Job, batch: str) -> list[Path]:
    """Return the files that say where the pixels of a picture lie on the earth; they do not fit others."""
    name = job.source.name
    found = (job.source.with_name(one) for one in _companions(job.source.parent, batch).of(name))
    return [path for path in found if is_georeference(path.name, name) and _is_sidecar(path)]


@lru_cache(_FOLDERS)
def _companions(folder: Path, batch: str) -> Companions:
    try:
        return Companions(names_in(folder))
    except OSError:
        return Companions(())


def _is_sidecar(path: Path) -> bool:
    """Tell whether a file is no picture: a picture of an unsupported format has a job of its own."""
    try:
        with path.open("rb") as file:
            return not kind_of(file.read(HEAD_BYTES))
    except OSError:
        return False


def why_not(one: Sidecar, *, may_replace: bool) -> str:
    """Return why a sidecar can't go along, as a sentence; checked before it is recorded."""
    if not is_there(one.target) or (not one.moved and may_replace and one.target.is_file()):
        return ""
    if one.moved:
        clause = Text("keeps its name, because there is already a file {file}", file=one.target.name)
    else:
        clause = Text("was not copied, because there is already a file {file}", file=one.target.name)
    return Text.about(one.source.name, clause)


def carry(job: Job, sidecars: Iterable[Sidecar], part: Path | None, may_replace: Callable[[Path], bool]) -> list[str]:
    """Move or copy the recorded sidecars; return sentences about those that stayed. It can be repeated."""
    sentences: list[str] = []
    for one in sidecars:
        if _is_carried(one):
            continue
        step = partial(_move, one.source, one.target, one.sha256)
        clause = _done(step if one.moved else partial(_copy, job, one, part, may_replace))
        sentences += [Text.about(one.source.name, clause)] if clause else []
    return sentences


def _done(step: Callable[[], str]) -> str:
    """Do one step; return why it was not done, as a clause, also where the disk refused; else an empty text."""
    try:
        return step()
    except QtCompressError as error:
        return error.what


def _is_carried(one: Sidecar) -> bool:
    """Tell whether an earlier attempt has moved or copied a sidecar."""
    return identity.has_sha256(one.target, one.sha256) and not (one.moved and is_there(one.source))


def _move(old: Path, new: Path, sha256: str) -> str:
    """Give a file its new name; return an empty text, or the reason why it keeps its name, as a clause after it."""
    if _has_both_names(old, new):
        with atomic_write.explained(old.parent, _ADVICE):
            old.unlink()
            return ""
    if is_there(new):
        return Text("keeps its name, because there is already a file {file}", file=new.name)
    if not identity.has_sha256(old, sha256):
        return Text("keeps its name, because it was changed or is gone")
    with atomic_write.explained(old.parent, _ADVICE):
        try:
            atomic_write.rename_new(old, new)
        except FileExistsError:
            return Text("keeps its name, because there is already a file {file}", file=new.name)
        atomic_write.sync_folder(old.parent)
    return ""


def _has_both_names(old: Path, new: Path) -> bool:
    """Tell whether an earlier attempt stopped between two names.

    Where names differ in case only, there is one name, which must not be removed.
    """
    return same_file(old, new) and not new.is_symlink() and old.lstat().st_nlink > 1


def _copy(job: Job, one: Sidecar, part: Path | None, may_replace: Callable[[Path], bool]) -> str:
    if not identity.has_sha256(one.source, one.sha256):
        return Text("was not copied, because it was changed or is gone")
    atomic_write.write_whole(
        one.target,
        one.source,
        ignore,
        overwrite=may_replace(one.target),
        check=lambda path: identity.has_sha256(path, one.sha256),
        part=part,
        dress=atomic_write.dress_like(one.source, job.recipe.keep),
    )
    return ""


def put_back(one: Sidecar) -> str:
    """Undo `carry` for one file; return why it was left, as a sentence, otherwise "". It can be repeated."""
    clause = _why_not_put_back(one) or _done(partial(_move_back if one.moved else _remove, one))
    return Text.about(one.target, clause) if clause else ""


def why_not_put_back(one: Sidecar) -> str:
    """Return why `put_back` would leave a file as it is now, as a sentence, otherwise ""."""
    clause = _why_not_put_back(one)
    return Text.about(one.target, clause) if clause else ""


def _why_not_put_back(one: Sidecar) -> str:
    return _why_not_moved_back(one) if one.moved else _why_not_removed(one)


def _why_not_moved_back(one: Sidecar) -> str:
    if not is_there(one.target):
        return "" if is_there(one.source) else Text("is gone, so {file} can't be restored", file=one.source.name)
    if not identity.has_sha256(one.target, one.sha256):
        return Text("was changed since then, and was not renamed to {file}", file=one.source.name)
    if is_there(one.source) and not same_file(one.source, one.target):
        return Text("was not renamed to {file}, because there is a file of that name", file=one.source.name)
    return ""


def _move_back(one: Sidecar) -> str:
    if not is_there(one.target):
        return ""
    clause = _move(one.target, one.source, one.sha256)
    return Text("was not renamed to {file}", file=one.source.name) if clause else ""


def _why_not_removed(one: Sidecar) -> str:
    if not is_there(one.target):
        return ""
    if not identity.has_sha256(one.target, one.sha256):
        return Text("was changed since then, and stays")
    if not identity.has_sha256(one.source, one.sha256):
        return Text("stays, because {file} is no longer there or was changed: it may be the only copy", file=one.source)
    return ""


def _remove(one: Sidecar) -> str:
    if not is_there(one.target):
        return ""
    with atomic_write.explained(one.target.parent, _ADVICE), contextlib.suppress(FileNotFoundError):
        one.target.unlink()
        atomic_write.sync_folder(one.target.parent)
    return ""
