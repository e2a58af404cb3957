"""The indices of a GIF's frames that wait in a temporary file."""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pytest

from qtcompress.core.types import ignore
from qtcompress.engine.animations import gif_file, kept_indices
from qtcompress.engine.animations.gif_frames import GifFrames, clear_frames
from qtcompress.engine.animations.kept_indices import KeptIndices
from tests.engine.animations.test_gif_smaller import noisy
from tests.engine.animations.test_shelf import SmallDisk

ONE, OTHER = (np.arange(6, dtype=np.uint8).reshape(shape) + shape[0] for shape in ((2, 3), (3, 2)))


def unpacked(frames: GifFrames, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many frames are unpacked when all of them are read."""
    count = 0
    unpack = gif_file.indices_of

    def noted(image: gif_file.GifImage) -> np.ndarray:
        nonlocal count
        count += 1
        return unpack(image)

    monkeypatch.setattr(gif_file, "indices_of", noted)
    list(frames)
    monkeypatch.setattr(gif_file, "indices_of", unpack)
    return count


def test_indices_come_back_in_any_order() -> None:
    kept = KeptIndices()
    kept.put(0, ONE, 4)
    kept.put(1, OTHER.T, -1)
    for _ in range(2):
        for number, (indices, clear) in ((1, (OTHER.T, -1)), (0, (ONE, 4))):
            found = kept.get(number)
            assert found is not None
            assert np.array_equal(found[0], indices)
            assert found[1] == clear
        kept.put(2, ONE, 4)
    assert kept.get(3) is None


def test_more_than_there_is_room_for_is_not_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_indices, "MOST_BYTES", 11)
    kept = KeptIndices()
    kept.put(0, ONE, 4)
    kept.put(1, OTHER, 4)
    assert kept.get(0) is not None
    assert kept.get(1) is None
    monkeypatch.setattr(kept_indices, "MOST_BYTES", 1 << 20)
    monkeypatch.setattr(tempfile, "TemporaryFile", SmallDisk)
    full = KeptIndices()
    full.put(0, np.zeros((3000, 300), np.uint8), -1)
    assert full.get(0) is None


def test_what_can_not_be_read_whole_is_not_there() -> None:
    kept = KeptIndices()
    kept.put(0, ONE, 4)
    kept._opened.truncate(5)
    assert kept.get(0) is None


def test_frames_are_unpacked_once_but_in_another_thread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    data = noisy()
    gif = gif_file.parsed(data)
    frames, _ = clear_frames(data, gif, ignore)
    expected = list(gif_file.composed(gif))
    assert all(np.array_equal(one, other) for one, other in zip(frames, expected, strict=True))
    assert unpacked(frames, monkeypatch) == 0
    assert unpacked(frames.quiet(), monkeypatch) == len(gif.images)
