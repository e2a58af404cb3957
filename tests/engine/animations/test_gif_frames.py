"""The frames of a GIF, on which two decoders agree."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.types import ignore
from qtcompress.engine.animations import gif_frames, results
from qtcompress.engine.animations.gif_file import composed, parsed
from qtcompress.engine.animations.gif_frames import clear_frames, frames_alike
from qtcompress.engine.animations.reading import Frames, digest_of
from tests.engine.animations.gifs import LOOP, TABLE, frame, gif

GRAYS = bytes(level for level in range(4) for _ in range(3))
DARK = bytes(range(24))


def random_gif(seed: int) -> bytes:
    """Return a GIF whose first frame covers it and whose frames stay; colors may be missing in a table."""
    random = np.random.default_rng(seed)
    width, height = (int(side) for side in random.integers(1, 9, 2))
    tables = [TABLE, DARK, GRAYS][: int(random.integers(1, 4))]
    frames = []
    for number in range(int(random.integers(2, 6))):
        left, top = (0, 0) if not number else (int(random.integers(0, side)) for side in (width, height))
        wide, tall = (side - at if not number else int(random.integers(1, side - at + 1))
                      for side, at in ((width, left), (height, top)))  # fmt: skip
        own = tables[int(random.integers(0, len(tables)))] if random.random() < 0.5 else b""
        frames.append(
            frame(
                random.integers(0, 9, (tall, wide), np.uint8), at=(left, top), disposal=int(random.integers(0, 2)),
                clear=int(random.integers(-1, 9)), table=own, delay_cs=int(random.integers(0, 20)),
            )
        )  # fmt: skip
    return gif(*frames, size=(width, height), table=tables[0])


@settings(max_examples=200)
@given(seed=st.integers(0, 2**32 - 1))
def test_pillow_shows_each_frame_of_a_plain_gif_as_it_is_composed(seed: int) -> None:
    data = random_gif(seed)
    file = parsed(data)
    if not file.is_plain:
        return
    frames = Frames(data, ignore)
    shown = [keys.copy() for keys in frames]
    few, found = frames_alike(data, file, ignore)
    assert all(np.array_equal(*pair) for pair in zip(shown, found, strict=True))
    assert (few.count, few.durations_ms, few.loop) == (frames.count, frames.durations_ms, frames.loop)


def counted(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Note the frames that Pillow reads."""
    read: list[int] = []
    images = Frames._images

    def noted(self: Frames) -> Any:
        for number, image in enumerate(images(self)):
            read.append(number)
            yield image

    monkeypatch.setattr(Frames, "_images", noted)
    return read


def film(count: int, **first: Any) -> bytes:
    """Return a GIF of noise."""
    random = np.random.default_rng(1)
    pictures = [random.integers(0, 4, (6, 5), np.uint8) for _ in range(count)]
    frames = [frame(one, delay_cs=7 + number) for number, one in enumerate(pictures)]
    frames[0] = frame(pictures[0], **{"before": LOOP, **first})
    return gif(*frames, size=(5, 6))


def test_a_second_decoder_reads_few_frames_of_a_plain_gif_and_all_of_another(monkeypatch: pytest.MonkeyPatch) -> None:
    read = counted(monkeypatch)
    for data, count in ((film(40), 5), (film(2), 2), (film(40, disposal=2), 40), (film(40, disposal=3), 40)):
        read.clear()
        _, digest = clear_frames(data, parsed(data), ignore)
        assert read == list(range(count))
        assert digest == digest_of(Frames(data, ignore))


def test_a_gif_that_is_not_plain_is_told_by_its_frames() -> None:
    small = gif(frame(np.zeros((2, 2), np.uint8)), frame(np.zeros((3, 3), np.uint8)), size=(3, 3))
    gray = gif(frame(np.zeros((3, 3), np.uint8)), size=(3, 3), table=GRAYS)
    assert not any(parsed(data).is_plain for data in (small, gray, film(3, disposal=2), gif(size=(3, 3))))
    assert parsed(film(3)).is_plain


def test_a_first_frame_that_programs_show_differently_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gif_frames, "composed", lambda *asked: (keys + np.uint32(1) for keys in composed(*asked)))
    data = film(40)
    with pytest.raises(ValueError, match="show differently"):
        clear_frames(data, parsed(data), ignore)


def test_a_result_is_told_from_another_one_by_its_last_frame_its_times_and_its_table(tmp_path: Path) -> None:
    data = film(40)
    digest = digest_of(Frames(data, ignore))
    last = bytearray(data)
    last[-4] ^= 1  # of the codes
    times = data.replace(b"\x21\xf9\x04\x04\x2e", b"\x21\xf9\x04\x04\x2d")
    table = data.replace(TABLE, TABLE[:-1] + b"\x0c")
    assert len({data, bytes(last), times, table}) == 4
    path = tmp_path / "a.gif"
    for one, same in ((data, True), (bytes(last), False), (times, False), (table, False), (data[:-9], False)):
        path.write_bytes(one)
        assert results.gif_shows(digest, path) is same
        assert results.gif_shows(digest, one) is same
