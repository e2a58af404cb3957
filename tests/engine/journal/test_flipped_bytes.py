"""Bytes of the journal are flipped: each original is restored, or kept with a sentence."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest

from qtcompress.core.errors import QtCompressError
from qtcompress.core.types import ignore
from qtcompress.engine.journal import database
from tests.engine.galleries import Gallery

_FLIPS = 60


@pytest.mark.parametrize("crashed", [False, True], ids=["closed", "crashed"])
def test_a_flipped_byte_of_the_journal_loses_no_original(gallery: Gallery, tmp_path: Path, crashed: bool) -> None:
    (gallery.folder / "c.bmp.xmp").write_text("about c")
    before = gallery.content()
    session = gallery.session()
    batch, entries = session.begin(gallery.jobs(), None)
    for entry in entries:
        session.compress(entry, ignore)
    session.end(batch)
    saved = tmp_path / "saved"
    if crashed:  # everything is still in the write-ahead log, and the lock is there
        shutil.copytree(tmp_path, saved)
    gallery.close(session)
    if not crashed:
        shutil.copytree(tmp_path, saved)
    name = f"{database.NAME}-wal" if crashed else database.NAME
    content = (saved / "data" / name).read_bytes()
    chosen = random.Random(2)
    filled = [place for place, byte in enumerate(content) if byte]
    for place in chosen.sample(filled, _FLIPS):
        for folder in ("in", "data"):
            shutil.rmtree(tmp_path / folder)
            shutil.copytree(saved / folder, tmp_path / folder)
        flipped = bytearray(content)
        flipped[place] ^= chosen.randrange(1, 256)
        (gallery.data / name).write_bytes(flipped)
        sentences = _undo_all(gallery)
        now = gallery.content()
        assert now == before or sentences, place
        kept = {path.read_bytes() for path in (gallery.data / "backups").rglob("*") if path.is_file()}
        kept |= {content for content, _ in now.values()}
        assert {original for original, _ in before.values()} <= kept, place


def _undo_all(gallery: Gallery) -> list[str]:
    """Undo all batches that the journal knows; return the sentences."""
    try:
        session = gallery.session()
    except QtCompressError as error:
        return [error.sentence()]
    sentences = [session.found.notice]
    try:
        for batch in session.batches():
            sentences += [undone.sentence for undone in session.undo(batch.id, ignore)]
    except QtCompressError as error:
        sentences.append(error.sentence())
    gallery.close(session)
    return [sentence for sentence in sentences if sentence]
