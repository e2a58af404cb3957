"""The frames of animations and their times."""

from __future__ import annotations

import io
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import ReadError
from qtcompress.core.types import ignore
from qtcompress.engine.animations import reading
from qtcompress.engine.animations.reading import Frames, digest_of, digest_of_shown
from qtcompress.engine.pictures.timeline import Timeline
from tests.engine.animations.gifs import frame, gif, moving


def saved(kind: str, durations: list[int], **options: Any) -> bytes:
    random = np.random.default_rng(1)
    pictures = [Image.fromarray(random.integers(0, 256, (8, 9, 4), np.uint8)) for _ in durations]
    file = io.BytesIO()
    pictures[0].save(
        file, kind, save_all=True, append_images=pictures[1:], duration=durations, loop=3, lossless=True, **options
    )
    return file.getvalue()


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF"])
def test_times_and_loops_are_those_of_the_file_and_frames_are_read_again(kind: str) -> None:
    frames = Frames(saved(kind, [40, 130, 1000]), ignore)
    first = [keys.copy() for keys in frames]
    assert [keys.tolist() for keys in frames] == [keys.tolist() for keys in first]
    assert frames.durations_ms == [40, 130, 1000]
    assert frames.timeline == Timeline(kind, (9, 8), (40, 130, 1000), 3, hidden=False)
    assert frames.timeline.seconds == 1.17


def test_a_hidden_first_picture_of_an_apng_is_told() -> None:
    assert Frames(saved("PNG", [40, 50, 60], default_image=True), ignore).hidden


def test_transparent_pixels_are_one_whatever_their_color() -> None:
    pixels = np.array([[[9, 8, 7, 0], [9, 8, 7, 255]]], np.uint8)
    assert reading.keys_of(pixels).tolist() == [[0, int.from_bytes([9, 8, 7, 255], "little")]]


def test_a_digest_tells_pixels_times_and_loops_apart() -> None:
    square = np.zeros((3, 3), np.uint8)
    files = [
        gif(frame(square), frame(square + 1), size=(3, 3)),
        gif(frame(square), frame(square + 2), size=(3, 3)),
        gif(frame(square), frame(square + 1, delay_cs=6), size=(3, 3)),
        gif(frame(square), frame(square + 1), frame(square + 1), size=(3, 3)),
        gif(frame(square, before=b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x02\x00\0"), frame(square + 1), size=(3, 3)),
    ]
    assert len({digest_of(Frames(data, ignore)) for data in files}) == len(files)


def test_a_digest_of_pictures_depends_on_each_pixel_of_each_of_them() -> None:
    frames = Frames(moving(3), ignore)
    ground = np.arange(12, dtype=np.uint32).reshape(4, 3)
    spot = ground.copy()
    spot[2, 1] = 99
    seen = [[ground, spot, ground], [ground, ground, spot], [spot, ground, ground], [ground, ground, ground]]
    seen += [[ground, spot, spot], [ground, np.where(spot == 99, np.uint32(98), spot), ground]]
    seen += [[ground, np.roll(spot, 3).copy(), ground]]
    assert len({digest_of_shown(pictures, frames) for pictures in seen}) == len(seen)
    with pytest.raises(ValueError, match="read-only"):  # a picture that was added may not become the next one
        digest_of_shown((np.copyto(shown, one) or shown for shown in [ground.copy()] for one in seen[0]), frames)


def test_damage_and_too_much_are_told_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    data = saved("PNG", [10] * 4)
    with pytest.raises(ReadError, match="damaged"):
        list(Frames(data[: len(data) // 2], ignore))
    monkeypatch.setattr(reading, "MOST_FRAME_PIXELS", 40 * 30 * 6 - 1)
    with pytest.raises(ReadError, match="has 6 frames with 0 megapixels together, which is too much"):
        Frames(moving(), ignore)
