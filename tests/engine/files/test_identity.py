"""What a file is, by its content."""

from __future__ import annotations

from pathlib import Path

from qtcompress.engine.files.identity import has_sha256, sha256_of


def test_an_unknown_hash_is_that_of_no_file_also_of_none(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert not has_sha256(path, "")
    path.write_bytes(b"content")
    assert not has_sha256(path, "")
    assert has_sha256(path, sha256_of(path))
    assert not has_sha256(tmp_path / "gone", sha256_of(path))
