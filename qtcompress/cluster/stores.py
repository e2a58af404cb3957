"""Search stores for pictures, folder by folder; a store of objects with pages of names is read page by page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Any

from qtcompress.core.errors import ReadError
from qtcompress.core.text import Text
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.files.remote import RemotePath, modified
from qtcompress.engine.job.formats import HEAD_BYTES
from qtcompress.engine.planning.file_names import is_hidden, is_passed_over, why_left
from qtcompress.engine.planning.plan import Refusal, Source, natural_key

_SORTED = 100_000  # names of a folder; more stay in the order of the store
_PAGE = 1000


@dataclass(frozen=True, slots=True)
class Found:
    """A picture in a store, with its size and time as the listing tells them."""

    source: Source
    stamp: Stamp


def below(root: RemotePath, output: Path | None, no_picture: Callable[[Path], None]) -> Iterator[Found | Refusal]:
    """Yield the pictures at and below a path in a store, as `plan.scan` does for a disk."""
    try:
        seen = root.info()
    except FileNotFoundError:
        yield Refusal(root, ReadError(Text("does not exist"), "Check the spelling of its path."))
        return
    except Exception as error:  # a store raises what its library raises
        yield Refusal(root, _unreadable(error))
        return
    if seen.get("type") == "file":
        left = why_left(root.name, lambda: b"")
        yield Found(Source(root, root, int(seen.get("size") or 0), left or ""), _stamp(seen))
        return
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        if folder == output:
            continue
        folders: list[RemotePath] = []
        try:
            for entry in _listed(folder):
                yield from _entry(entry, folder, root, folders, no_picture)
        except ReadError as error:
            yield Refusal(folder, error)
        waiting += reversed(folders)


def _entry(
    entry: dict[str, Any],
    folder: RemotePath,
    root: RemotePath,
    folders: list[RemotePath],
    no_picture: Callable[[Path], None],
) -> Iterator[Found | Refusal]:
    """Yield the picture that an entry of a listing is, or note its folder."""
    name = str(entry["name"]).rstrip("/").rpartition("/")[2]
    if not name or is_hidden(name) or (entry["type"] == "directory" and str(entry["name"]).rstrip("/") == folder.key):
        return
    path = folder / name
    if path.name != name or str(path) != f"{folder}/{name}":
        yield Refusal(folder, ReadError(Text("has a name in it that is no path: {name}", name=name), "Rename it."))
    elif entry["type"] == "directory":
        folders += [] if is_passed_over(name) else [path]
    else:
        left = why_left(name, lambda: _head(path) if "." not in name else b"")
        if left is None:
            no_picture(path)
        else:
            yield Found(Source(path, root, int(entry.get("size") or 0), left), _stamp(entry))


def _listed(folder: RemotePath) -> Iterator[dict[str, Any]]:
    """Yield what a folder contains, in natural order unless there is very much. Raises ReadError."""
    try:
        entries = _entries(folder)
        some = list(islice(entries, _SORTED))
        if len(some) < _SORTED:
            some.sort(key=lambda entry: natural_key(str(entry["name"])))
        yield from some
        yield from entries
    except ReadError:
        raise
    except Exception as error:  # a store raises what its library raises
        raise _unreadable(error) from error


def _entries(folder: RemotePath) -> Iterator[dict[str, Any]]:
    store = folder.store
    pages = getattr(store, "_iterdir", None)  # of s3fs: a bucket may have a million names without a folder
    if pages is None:
        store.invalidate_cache()
        yield from store.ls(folder.key, detail=True)
        return
    from fsspec.asyn import sync

    bucket, _, prefix = folder.key.partition("/")
    names = pages(bucket, prefix=prefix and prefix.rstrip("/") + "/", delimiter="/")

    async def page() -> list[dict[str, Any]]:
        found: list[dict[str, Any]] = []
        while len(found) < _PAGE:
            try:
                found.append(await anext(names))
            except StopAsyncIteration:
                break
        return found

    while some := sync(store.loop, page):
        yield from some


def _stamp(entry: dict[str, Any]) -> Stamp:
    return Stamp(int(entry.get("size") or 0), int(modified(entry) * 1e9))


def _head(path: RemotePath) -> bytes:
    with suppress(OSError):
        head: bytes = path.store.cat_file(path.key, start=0, end=HEAD_BYTES)
        return head
    return b""


def _unreadable(error: Exception) -> ReadError:
    if isinstance(error, ReadError):  # it says more, such as which package is missing
        return error
    return ReadError(
        Text("can't be listed ({reason})", reason=str(error) or type(error).__name__),
        "Check the network and the permissions.",
    )
