"""Frames drawn with one palette."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from qtcompress.core.animation import drawing as drawing_module
from qtcompress.core.animation.drawing import Drawing
from qtcompress.core.animation.steps import Disposal, Step, step
from qtcompress.core.kernels.lzw import plan_lzw, trade_lzw
from qtcompress.core.types import Palette
from tests.core.kernels.test_lzw import decoded

Array = np.ndarray[Any, Any]
GRAYS = Palette(np.array([[level, level, level, 255] for level in range(0, 256, 16)], np.uint8))


def scene(count: int, *, hole: bool) -> list[Array]:
    """Return frames of noise over which a light square moves, with or without a hole in the ground."""
    ground = np.random.default_rng(3).integers(0, 200, (24, 30, 1), np.uint8).repeat(4, axis=2)
    ground[..., 3] = 255
    frames = []
    for number in range(count):
        pixels = ground.copy()
        pixels[4:9, 3 * number : 3 * number + 5] = 255
        if hole:
            pixels[15:20, 2 * number : 2 * number + 9] = 0
        frames.append(np.ascontiguousarray(pixels).view(np.uint32)[..., 0])
    return frames


@pytest.mark.parametrize("few", [16, 7])
@pytest.mark.parametrize("hole", [False, True])
@pytest.mark.parametrize("worth", [0, 2000])
def test_codes_show_what_the_drawing_says(worth: int, few: int, *, hole: bool) -> None:
    frames = scene(6, hole=hole)
    drawing = Drawing(GRAYS, 24, 30, worth=worth, strength=0.5)
    table = np.append(GRAYS.keys, np.uint32(0))
    canvas = base = np.zeros((24, 30), np.uint32)
    last: tuple[Array, Array] | None = None
    for number, (now, following) in enumerate(zip(frames, [*frames[1:], None], strict=True)):
        made = step(base, now, following)
        drawing.set_colors(few if number % 2 else 16)
        packed = drawing.draw(made)
        if not hole:
            assert (packed.bits, packed.clear) == ((3, 7) if few == 7 and number % 2 else (5, 16))
        top, bottom, left, right = made.rect
        indices = decoded(packed.codes, packed.bits, made.drawn.shape)
        before = canvas.copy()
        region = canvas[top:bottom, left:right]
        region[...] = np.where(indices == packed.clear, region, table[indices])
        shown = drawing.shown(now)
        assert np.array_equal(shown[:].view(np.uint32)[..., 0], canvas)
        # AND what stands still looks the same as before
        if last is not None:
            still = (now == last[0]) & (now != 0)
            assert np.array_equal(canvas[still], last[1][still])
        last = now, canvas.copy()
        base = made.after
        assert drawing.moved == np.count_nonzero(canvas != before) or hole
        if made.disposal is Disposal.CLEAR:
            region[...] = 0
        elif made.disposal is Disposal.RESTORE:
            canvas = before


def test_what_is_taken_back_and_shown_again_looks_the_same() -> None:
    ground, shown, later = scene(1, hole=False)[0], *(scene(1, hole=False)[0].copy() for _ in range(2))
    random = np.random.default_rng(3)
    noise = (random.integers(0, 256, (12, 20), np.uint32) * np.uint32(0x10101)) | np.uint32(0xFF000000)
    shown[6:18, 6:26] = later[6:18, 6:26] = noise
    later[6:18, 6:10] = later[6:18, 10:14]  # so that all behind it would get other codes
    steps = [
        Step(ground, np.zeros_like(ground), (0, 24, 0, 30), Disposal.KEEP, ground),
        Step(shown, ground, (6, 18, 6, 26), Disposal.RESTORE, ground),
        Step(later, ground, (6, 18, 6, 26), Disposal.KEEP, later),
    ]
    drawing = Drawing(GRAYS, 24, 30, worth=3000, strength=0.8)
    looks = []
    for one in steps:
        drawing.draw(one)
        looks.append(drawing.shown(one.now)[:])
    assert np.array_equal(looks[1][:, 10:], looks[2][:, 10:])


def test_bits_are_saved_by_worth() -> None:
    frames, sizes = scene(2, hole=False), []
    for worth in (0, 30_000):
        drawing = Drawing(GRAYS, 24, 30, worth=worth, strength=0.0)
        sizes.append(len(drawing.draw(step(np.zeros((24, 30), np.uint32), frames[0], None)).codes))
    assert sizes[1] < 0.8 * sizes[0]


def test_few_strings_are_followed_where_most_of_a_frame_changes(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[tuple[int, int, int]] = []

    def traded(*args: Any, worth: int, limit: int, strings: int, **named: Any) -> object:
        asked.append((strings, worth, limit))
        return trade_lzw(*args, worth=worth, limit=limit, strings=strings, **named)

    monkeypatch.setattr(drawing_module, "trade_lzw", traded)
    frames = scene(2, hole=False)
    for strings in (0, 1, 2):
        drawing = Drawing(GRAYS, 24, 30, worth=500, strength=0.5, strings=strings)
        drawing.draw(step(np.zeros_like(frames[0]), frames[0], frames[1]))
        drawing.draw(Step(frames[1], frames[0], (0, 24, 0, 30), Disposal.KEEP, frames[1]))
    few = (0, 500, 5000)
    assert asked == [few, few, (1, 350, 3500), few, (2, 250, 2500), few]


def test_the_use_of_dictionaries_is_found_once_for_a_frame(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[dict[str, Any]] = []

    def planned(*args: Any, **named: Any) -> Any:
        asked.append(named)
        return plan_lzw(*args, **named)

    monkeypatch.setattr(drawing_module, "plan_lzw", planned)
    ground = scene(1, hole=False)[0]
    first = step(np.zeros_like(ground), ground, None)

    def drawn(strength: float = 0.0, uses: Any = None, places: int = 3) -> Any:
        return Drawing(GRAYS, 24, 30, worth=500, strength=strength, places=places, ahead=True).draw(first, uses)

    packed = drawn()
    assert asked == [{"bits": 5, "worth": 500, "limit": 5000, "places": 3, "ahead": True}]
    assert packed.uses.shape == (1, 2)
    assert drawn(uses=packed.uses).codes == packed.codes
    assert len(drawn(strength=0.5).uses) == len(drawn(places=0).uses) == 0
    assert len(asked) == 1


def test_a_palette_needs_room_for_the_transparent_index_and_opaque_colors() -> None:
    for colors in (np.full((256, 4), 255, np.uint8), np.array([[1, 2, 3, 254]], np.uint8)):
        with pytest.raises(ValueError, match="at most 255 entries, all of them opaque"):
            Drawing(Palette(colors), 3, 3, worth=0, strength=0.0)


def test_no_more_colors_are_drawn_with_than_there_are() -> None:
    drawing = Drawing(GRAYS, 3, 3, worth=0, strength=0.0)
    with pytest.raises(ValueError, match="colors must be at most 16, not 17"):
        drawing.set_colors(17)
    with pytest.raises(ValueError, match="colors must"):
        drawing.set_colors(0)
    assert drawing.entries == 16


def test_a_frame_of_another_size_is_refused() -> None:
    drawing = Drawing(GRAYS, 3, 3, worth=0, strength=0.0)
    small = np.zeros((2, 3), np.uint32)
    with pytest.raises(ValueError, match="must have H = 3, not 2"):
        drawing.draw(step(small, small, None))
    with pytest.raises(ValueError, match="now must be"):
        drawing.shown(small)


def test_opaque_frames_are_shared_until_one_is_taken_back() -> None:
    """What each pixel was drawn for is the frame itself; frames stay what they are when a later one is taken back."""
    ground, spot, later = (np.array(scene(1, hole=False)[0]) for _ in range(3))
    spot[2:6, 2:6], later[8:12, 2:6] = 0xFF0000FF, 0xFF00FF00
    kept = [one.copy() for one in (ground, spot, later)]
    steps = [
        Step(ground, np.zeros_like(ground), (0, 24, 0, 30), Disposal.KEEP, ground),
        Step(spot, ground, (2, 6, 2, 6), Disposal.RESTORE, ground),
        Step(later, ground, (8, 12, 2, 6), Disposal.KEEP, later),
        Step(spot, later, (2, 12, 2, 6), Disposal.KEEP, spot),
    ]
    drawing, single = (Drawing(GRAYS, 24, 30, worth=3000, strength=0.8) for _ in range(2))
    for made in steps:
        drawing.draw(made)
        own = Step(made.now.copy(), made.base.copy(), made.rect, made.disposal, made.after.copy())
        single.draw(own)  # nothing is shared with a base that is another array
        assert np.array_equal(drawing.shown(made.now)[:], single.shown(own.now)[:])
    assert all(np.array_equal(one, other) for one, other in zip(kept, (ground, spot, later), strict=True))


def test_what_is_shown_stays_when_the_next_frame_is_drawn() -> None:
    frames = scene(2, hole=False)
    drawing = Drawing(GRAYS, 24, 30, worth=0, strength=0.0)
    drawing.draw(step(np.zeros((24, 30), np.uint32), frames[0], frames[1]))
    shown = drawing.shown(frames[0])
    before = shown[:]
    drawing.draw(step(frames[0], frames[1], None))
    assert not np.array_equal(drawing.shown(frames[1])[:], before)
    assert np.array_equal(shown[:], before)
