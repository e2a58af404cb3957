"""Paths in stores: their names, their texts, and files that are whole or not there."""

from __future__ import annotations

import os
import pickle
from collections.abc import Iterator
from pathlib import Path

import fsspec
import pytest
from fsspec.implementations.memory import MemoryFileSystem

from qtcompress.core.errors import Cancelled, QtCompressError, ReadError, UsageError, WriteError
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.files import remote, remote_write
from qtcompress.engine.files.atomic_write import write_whole
from qtcompress.engine.files.identity import Stamp, sha256_of
from qtcompress.engine.files.remote import RemotePath, is_there, names_in, path_of_text, path_of_word
from qtcompress.engine.job import patience
from qtcompress.engine.journal.serialization import path_of, path_to_bytes


@pytest.fixture
def root(monkeypatch: pytest.MonkeyPatch) -> Iterator[RemotePath]:
    """Return a store in memory, which is tried again without a pause."""
    monkeypatch.setattr(remote_write, "_PAUSE_S", 0.0)
    monkeypatch.setattr(patience, "_WAIT_S", 0.001)
    store = fsspec.filesystem("memory")
    yield RemotePath("memory://archive")
    store.store.clear()
    store.pseudo_dirs[:] = [""]


def test_the_text_of_a_path_in_a_store_is_its_url_everywhere() -> None:
    path = RemotePath("s3://bucket/a b/c.jpg")
    texts = (str(path), os.fspath(path), os.fsdecode(bytes(path)), str(pickle.loads(pickle.dumps(path))))
    assert set(texts) == {"s3://bucket/a b/c.jpg"}
    assert path_of(path_to_bytes(path) or b"") == path
    assert str(path.with_name("x.png").parent / "y") == "s3://bucket/a b/y"
    assert str(path.relative_to(RemotePath("s3://bucket"))) == "a b/c.jpg"
    assert (path_of_text("/a/b"), str(path_of_text("local:///a/b"))) == (Path("/a/b"), "local:///a/b")


def test_a_word_is_a_path_a_url_or_a_secret_that_is_refused() -> None:
    assert path_of_word("file:///a/b") == path_of_word("/a/b") == Path("/a/b")
    assert str(path_of_word("S3://bucket/a")) == "s3://bucket/a"
    assert str(path_of_word("sftp://me@host/a:b@c")) == "sftp://me@host/a:b@c"
    for word in ("s3://key:secret@bucket/a", "https://host/a?token=1"):
        with pytest.raises(UsageError, match="a password or a token") as caught:
            path_of_word(word)
        assert not {"secret", "token=1"} & set(caught.value.sentence().replace("@", " ").replace("?", " ").split())


def test_files_of_a_store_are_looked_at_and_read(root: RemotePath) -> None:
    path = root / "sub" / "a.txt"
    assert not is_there(path)
    path.store.pipe_file(path.key, b"abc")
    assert (is_there(path), path.is_file(), path.is_dir(), path.parent.is_dir()) == (True, True, False, True)
    assert (path.read_bytes(), sha256_of(path)[:6], names_in(path.parent)) == (b"abc", "ba7816", ["a.txt"])
    stamp = Stamp.of(path)
    assert stamp is not None
    assert stamp.size_bytes == 3
    assert stamp.mtime_ns > 10**18
    assert path.samefile(root / "sub" / "a.txt")
    assert not path.samefile(root / "sub" / "b.txt")
    path.unlink()
    path.unlink(missing_ok=True)
    with pytest.raises(FileNotFoundError):
        path.unlink()
    with pytest.raises(ValueError, match="only read"):
        path.open("wb")


def test_a_result_has_its_name_only_when_it_is_whole(root: RemotePath, tmp_path: Path) -> None:
    target, part = root / "out" / "a.webp", root / "out" / ".1.part"
    seen: list[tuple[bool, bool, bytes]] = []

    def ready() -> None:
        seen.append((is_there(target), is_there(part), part.read_bytes()))

    write_whole(target, b"pixels", ignore, overwrite=False, check=lambda path: True, part=part, ready=ready)
    assert seen == [(False, True, b"pixels")]
    assert (target.read_bytes(), is_there(part)) == (b"pixels", False)
    with pytest.raises(WriteError, match="because a file named"):
        write_whole(target, b"other", ignore, overwrite=False, check=lambda path: True, part=part)
    assert target.read_bytes() == b"pixels"
    (tmp_path / "b").write_bytes(b"newer")
    write_whole(target, tmp_path / "b", ignore, overwrite=True, check=lambda path: True, part=part)
    assert (target.read_bytes(), names_in(target.parent)) == (b"newer", ["a.webp"])
    write_whole(tmp_path / "c", target, ignore, overwrite=False, check=lambda path: True)  # and back
    assert (tmp_path / "c").read_bytes() == b"newer"


def test_what_fails_leaves_nothing_in_the_store(root: RemotePath, monkeypatch: pytest.MonkeyPatch) -> None:
    target = root / "a.webp"

    def stop() -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        write_whole(target, b"x", ignore, overwrite=True, check=lambda path: True, ready=stop)
    with pytest.raises(WriteError, match="was not written"):
        write_whole(target, b"x", ignore, overwrite=True, check=lambda path: False)
    monkeypatch.setattr(remote_write, "_digest", lambda path: "other")
    with pytest.raises(WriteError, match="was not written"):
        write_whole(target, b"x", ignore, overwrite=True, check=lambda path: True)
    assert root.store.find(root.key) == []


def test_a_transfer_is_tried_three_times(root: RemotePath, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    target, tries = root / "a.webp", [0]
    put = MemoryFileSystem.put_file

    def shaky(store: MemoryFileSystem, local: str, key: str, **options: object) -> None:
        tries[0] += 1
        if tries[0] < limit:
            raise RuntimeError("the line was cut")
        put(store, local, key)

    monkeypatch.setattr(MemoryFileSystem, "put_file", shaky)
    limit = 3
    write_whole(target, b"x", ignore, overwrite=True, check=lambda path: True)
    assert (tries, target.read_bytes()) == ([3], b"x")
    limit = 99
    with pytest.raises(WriteError, match="because the line was cut"):
        write_whole(target, b"y", ignore, overwrite=True, check=lambda path: True)
    assert tries == [6]


def test_a_server_with_folders_gets_the_missing_ones(tmp_path: Path) -> None:
    target = RemotePath(f"local://{tmp_path}/new/sub/a.webp")
    write_whole(target, b"x", ignore, overwrite=False, check=lambda path: True)
    assert [path.name for path in (tmp_path / "new" / "sub").iterdir()] == ["a.webp"]


def test_a_picture_is_fetched_or_a_sentence_says_why_not(
    root: RemotePath, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, told = root / "a.png", set()
    source.store.pipe_file(source.key, b"abc")
    local, seen = remote_write.fetched(source, tmp_path, lambda stage, fraction: told.add(stage))
    assert (local, local.read_bytes(), seen, told) == (
        tmp_path / "a.png", b"abc", remote_write.version_of(source), {Stage.READ},
    )  # fmt: skip
    with pytest.raises(ReadError, match="does not exist"):
        remote_write.fetched(root / "none.png", tmp_path, ignore)
    monkeypatch.setattr(MemoryFileSystem, "get_file", lambda *_, **__: (tmp_path / "a.png").write_bytes(b"ab"))
    with pytest.raises(ReadError, match="was changed"):
        remote_write.fetched(source, tmp_path, ignore)


def test_what_is_not_installed_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ReadError, match="knows no nowhere://"):
        _ = RemotePath("nowhere://a").store
    monkeypatch.setitem(__import__("sys").modules, "fsspec", None)
    with pytest.raises(QtCompressError, match="fsspec is not installed"):
        _ = RemotePath("missing://a").store


def test_the_time_of_a_file_is_read_as_stores_tell_it() -> None:
    assert remote.modified({"LastModified": "2026-05-01T00:00:00+00:00"}) == 1777593600.0
    assert remote.modified({"mtime": 12.5, "created": 1.0}) == 12.5
    assert remote.modified({"updated": "soon"}) == remote.modified({}) == 0.0
