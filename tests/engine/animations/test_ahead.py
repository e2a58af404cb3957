"""The frames that come next, of which only what they draw is in memory."""

from __future__ import annotations

import tracemalloc
from pathlib import Path

import numpy as np

from qtcompress.core.animation.steps import Disposal
from qtcompress.core.types import Options, ignore
from qtcompress.engine.animations import gif_file
from qtcompress.engine.animations.ahead import Ahead, Patch, Whole
from qtcompress.engine.animations.calming import NEAR
from qtcompress.engine.animations.on_disk import FilePart
from qtcompress.engine.animations.reading import Frames, digest_of, pixels_of
from qtcompress.engine.animations.results import Wish
from qtcompress.engine.animations.sampling import Palettes
from qtcompress.engine.animations.smaller import smaller
from qtcompress.engine.metadata.metadata import Carried
from tests.engine.animations.gifs import frame, gif

SIZE = 30, 24
GRAYS = bytes(level for level in range(256) for _ in range(3))
TABLE = np.arange(1, 257, dtype=np.uint32)
RECTS = ((0, 24, 0, 30), (3, 9, 4, 30), (0, 24, 0, 30), (20, 24, 0, 1), (5, 6, 7, 8), (0, 12, 0, 30))
DISPOSALS = (Disposal.KEEP, Disposal.RESTORE, Disposal.CLEAR, Disposal.RESTORE, Disposal.KEEP, Disposal.CLEAR)


def patches() -> list[Patch]:
    """Return frames with every disposal, whole ones and parts, with and without what leaves what is shown."""
    random = np.random.default_rng(4)
    return [
        Patch(rect, random.integers(0, 9, (rect[1] - rect[0], rect[3] - rect[2]), np.uint8), TABLE, clear, disposal)
        for clear in (3, -1)
        for rect, disposal in zip(RECTS, DISPOSALS, strict=True)
    ]


def test_some_rows_of_frames_that_follow_are_those_that_will_be_shown() -> None:
    one_by_one = Ahead(SIZE)
    shown = []
    for patch in patches():
        one_by_one.append(patch)
        shown.append(one_by_one.take())
    for whole in (False, True):
        ahead = Ahead(SIZE)
        for patch, keys in zip(patches(), shown, strict=True):
            ahead.append(Whole(keys) if whole else patch)
        for number, keys in enumerate(shown):
            for first, end in ((0, 24), (0, 1), (4, 7), (22, 24)):
                expected = [pixels_of(later[first:end]) for later in shown[number:]]
                assert np.array_equal(ahead.rows(first, end), expected)
            assert np.array_equal(ahead.take(), keys)
        assert ahead.rows(0, 24) == []


def test_frames_are_read_where_they_are(tmp_path: Path) -> None:
    random = np.random.default_rng(4)
    data = gif(*(frame(random.integers(0, 4, (24, 30)), before=b"") for _ in range(3)), size=SIZE, behind=b"more")
    path = tmp_path / "three.gif"
    path.write_bytes(data)
    found, expected = gif_file.parsed(path), gif_file.parsed(data)
    assert found.file_bytes == expected.file_bytes == data
    assert found.size_bytes == len(data)
    assert all(isinstance(image.data, FilePart) for image in found.images)
    assert [image.with_table(b"abcdef").data for image in found.images] == [
        image.with_table(b"abcdef").data for image in expected.images
    ]
    assert np.array_equal([*gif_file.composed(found)], [*gif_file.composed(expected)])
    assert np.array_equal([*Frames(path, ignore)], [*Frames(data, ignore)])


def test_an_animation_takes_the_memory_of_a_few_frames(tmp_path: Path) -> None:
    """Each frame that is held by accident takes one more."""
    random = np.random.default_rng(4)
    ground = np.add.outer(np.arange(560) // 5, np.arange(800) // 6) % 60
    shown = [ground[8 * k :, 8 * k :][:480, :640] * 4 + random.integers(0, 3, (480, 640)) for k in range(5)]
    path = tmp_path / "film.gif"
    wish = Wish(None, Options(colors=16))
    smaller(gif(frame(shown[0][:20]), frame(shown[1][:20]), size=(640, 20), table=GRAYS), wish, Carried(), ignore)
    path.write_bytes(gif(*map(frame, shown), size=(640, 480), table=GRAYS))
    del shown, ground
    tracemalloc.start()
    try:
        made = smaller(path, wish, Carried(), ignore)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert made

    assert peak < 9.7 * 4 * 640 * 480


def test_the_frames_of_a_sample_are_not_in_memory() -> None:
    frames = Frames(
        gif(*(frame(np.full((400, 500), k, np.uint8)) for k in range(9)), size=(500, 400), table=GRAYS), ignore
    )
    digest_of(frames)
    tracemalloc.start()
    try:
        palettes = Palettes(frames)
        held = tracemalloc.get_traced_memory()[0]
    finally:
        tracemalloc.stop()
    assert len(palettes.sample(NEAR[0])) == len(palettes.sample(NEAR[1])) == 6
    assert held < 4 * 500 * 400
