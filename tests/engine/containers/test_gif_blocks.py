"""The blocks of a GIF, found by parts of the file."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.engine.containers import gif_blocks
from tests.engine.animations.gifs import COMMENT, LOOP, TABLE, XMP, frame, gif

NOISE = np.random.default_rng(2).integers(0, 4, (40, 40), np.uint8)
FRAMES = frame(NOISE, before=LOOP + COMMENT), frame(NOISE[::-1], before=XMP, table=TABLE), frame(NOISE.T)


def spans(data: bytes) -> list[tuple[int, int]]:
    return list(gif_blocks.spans_of(lambda at, size: data[at : at + size]))


@pytest.mark.parametrize("held_bytes", [1, 2, 7, 100, 1 << 16])
def test_blocks_are_the_same_however_much_is_in_memory(held_bytes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    data = gif(*FRAMES, size=(40, 40), behind=b"more")
    monkeypatch.setattr(gif_blocks, "_HELD_BYTES", held_bytes)
    found = spans(data)
    assert b"".join(data[start:end] for start, end in found) == b"".join(FRAMES)
    assert data[found[-1][1] :] == b";more"
    assert [data[start] for start, _ in found].count(gif_blocks.IMAGE) == 3


@pytest.mark.parametrize("held_bytes", [3, 1 << 16])
def test_a_file_that_ends_early_or_has_another_block_is_refused(
    held_bytes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(gif_blocks, "_HELD_BYTES", held_bytes)
    data = gif(*FRAMES, size=(40, 40))
    for end in (5, 13, 30, len(data) // 2, len(data) - 1):
        with pytest.raises(IndexError):
            spans(data[:end])
    with pytest.raises(ValueError, match="unknown type"):
        spans(data[:-1] + b"?")


def test_a_table_has_the_bytes_that_its_flags_tell() -> None:
    assert [gif_blocks.table_bytes(flags) for flags in (0, 0x07, 0x80, 0x87)] == [0, 0, 6, 768]
