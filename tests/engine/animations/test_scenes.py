"""Scenes of an animation, and a palette for each of them."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.types import Effort, Options, ignore
from qtcompress.engine.animations import gif_smaller, scenes, smaller
from qtcompress.engine.animations.gif_file import parsed
from qtcompress.engine.animations.reading import Frames, FramesBetween, digest_of
from qtcompress.engine.animations.results import Wish
from qtcompress.engine.animations.scenes import scenes_of
from qtcompress.engine.metadata.metadata import Carried
from tests.engine.animations.gifs import LOOP, frame, gif
from tests.engine.animations.test_gif_smaller import noisy

FAST = Options(effort=Effort.FAST)
QUALITY = 80.0


def show(*tints: tuple[float, float, float], count: int = 3, clear: int = -1) -> bytes:
    """Return a GIF of scenes: gradients with noise in shades of one color each, over which a spot moves."""
    random = np.random.default_rng(3)
    frames: list[bytes] = []
    for place, tint in enumerate(tints):
        table = (np.arange(256)[:, None] * tint).astype(np.uint8).tobytes()
        for number in range(count):
            pixels = np.add.outer(2.0 * np.arange(48), 2.0 * np.arange(64)) + random.normal(0, 1.5, (48, 64))
            pixels[10:20, 8 * number : 8 * number + 10] += 60
            indices = pixels.clip(1, 255).astype(np.uint8)
            indices[:3] = max(clear, 0) if clear >= 0 else indices[:3]
            before = LOOP if not (place or number) else b""
            frames.append(
                frame(indices, delay_cs=4 + len(frames), disposal=2 if clear >= 0 else 1, clear=clear, table=table,
                      before=before)
            )  # fmt: skip
    return gif(*frames, size=(64, 48))


RED_BLUE = show((1, 0.2, 0.1), (0.1, 0.3, 1))


def test_a_scene_begins_where_all_colors_change(monkeypatch: pytest.MonkeyPatch) -> None:
    assert scenes_of(Frames(RED_BLUE, ignore)) == [range(3), range(3, 6)]
    assert scenes_of(Frames(show((1, 0.2, 0.1), count=1), ignore)) == [range(1)]
    assert scenes_of(Frames(noisy(), ignore)) == [range(5)]
    assert scenes_of(Frames(show((1, 0.2, 0.1), (0.1, 0.3, 1), clear=0), ignore)) == [range(6)]
    back_and_forth = show((1, 0.2, 0.1), (0.1, 0.3, 1), (1, 0.2, 0.1), count=2)
    assert scenes_of(Frames(back_and_forth, ignore)) == [range(6)]
    monkeypatch.setattr(scenes, "_MOST_SCENES", 1)
    assert scenes_of(Frames(RED_BLUE, ignore)) == [range(6)]


def test_a_palette_for_each_scene_takes_fewer_bytes_and_shows_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    data, quality = show((1, 0.2, 0.1), (0.1, 0.3, 1), count=6), 70.0  # of fewer and better frames, tables take more
    made = next(one for one in smaller.smaller(data, Wish(quality, FAST), Carried(), ignore) if one.colors)
    assert made.shows_it(made.data)
    assert made.score >= quality
    assert len({image.table for image in parsed(made.data).images}) == 2
    frames = Frames(data, ignore)
    digest_of(frames)
    one = gif_smaller.smallest(parsed(data), frames, quality, FAST)
    assert one is not None
    assert len(made.data) < len(one.data)
    shown = Frames(made.data, ignore)
    assert [len(np.unique(keys)) <= made.colors for keys in shown] == [True] * 12
    assert (shown.durations_ms, shown.loop) == (frames.durations_ms, frames.loop)
    # AND where a scene does not reach the quality, there is one palette
    monkeypatch.setattr(gif_smaller, "smallest", lambda gif, frames, *_: one if frames.count == 12 else None)
    assert scenes.smallest(parsed(data), frames, quality, FAST) is one


def test_a_number_of_colors_is_one_palette() -> None:
    (made, *_) = [
        one for one in smaller.smaller(RED_BLUE, Wish(None, Options(colors=16)), Carried(), ignore) if one.colors
    ]
    assert {image.table for image in parsed(made.data).images} == {b""}


def test_frames_between_are_some_of_all_with_their_times() -> None:
    frames = Frames(RED_BLUE, ignore)
    whole = list(frames)
    part = FramesBetween(frames, range(2, 5))
    assert all(np.array_equal(one, other) for one, other in zip(part, whole[2:5], strict=True))
    assert part.durations_ms == [60, 70, 80]
    assert part.pixels == 3 * 64 * 48
