"""What a frame changes, and what becomes of it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core.animation.steps import TILE, Disposal, Keys, Step, box_of, choose, in_tiles, paint, step
from qtcompress.core.kernels import dispatch, reference
from tests.core.kernels.kernel_cases import needs_compiled

Array = np.ndarray[Any, Any]


def picture(*rows: str) -> Array:
    """Return pixels of letters; a point is transparent."""
    return np.array([[0 if letter == "." else ord(letter) for letter in row] for row in rows], np.uint32)


def after_drawing(made: Step) -> Array:
    """Return what a program shows that draws the rectangle, as GIF does: transparent pixels stay as they are."""
    top, bottom, left, right = made.rect
    shown = made.base.copy()
    shown[top:bottom, left:right] = np.where(made.drawn != 0, made.drawn, shown[top:bottom, left:right])
    return shown


def after_disposal(made: Step) -> Array:
    top, bottom, left, right = made.rect
    if made.disposal is Disposal.RESTORE:
        return made.base
    shown = after_drawing(made)
    if made.disposal is Disposal.CLEAR:
        shown[top:bottom, left:right] = 0
    return shown


@given(seed=st.integers(0, 2**32 - 1), clear=st.sampled_from([0.0, 0.2, 0.8]), moves=st.sampled_from([0.05, 0.9]))
def test_steps_show_every_frame_and_leave_what_they_say(seed: int, clear: float, moves: float) -> None:
    random = np.random.default_rng(seed)
    frames = [random.integers(0, 3, (4, 5)).astype(np.uint32)]
    for _ in range(5):
        other = np.where(random.random((4, 5)) < clear, 0, random.integers(1, 5, (4, 5)))
        frames.append(np.where(random.random((4, 5)) < moves, other, frames[-1]).astype(np.uint32))
    base = np.zeros((4, 5), np.uint32)
    for now, following in zip(frames, [*frames[1:], None], strict=True):
        made = step(base, now, following)
        assert np.array_equal(after_drawing(made), now)
        assert np.array_equal(after_disposal(made), made.after)
        base = made.after


def test_only_what_changes_is_drawn() -> None:
    before, now = picture("aaaa", "aaaa", "aaaa"), picture("aaaa", "abca", "aaaa")
    made = step(before, now, now)
    assert (made.rect, made.disposal) == ((1, 2, 1, 3), Disposal.KEEP)
    assert made.changed.all()
    assert step(now, now, now).rect == (0, 1, 0, 1)


def test_what_vanishes_is_cleared_with_the_frame_before() -> None:
    empty, full, half = picture("...."), picture("aab."), picture("..b.")
    made = step(empty, full, half)
    assert made.disposal is Disposal.CLEAR
    assert made.after.max() == 0


def test_a_frame_that_only_visits_is_taken_back() -> None:
    ground, visit = picture("abcdefgh"), picture("xxxdefgh")
    assert step(ground, visit, ground).disposal is Disposal.RESTORE
    assert step(ground, visit, visit).disposal is Disposal.KEEP


def test_a_rectangle_outside_of_its_frame_is_refused() -> None:
    one = picture("ab")
    with pytest.raises(ValueError, match="rect must lie within 1 x 2 pixels"):
        Step(one, one, (0, 1, 1, 3), Disposal.KEEP, one)
    for sides, error in ((0, 1, -1, 2), ValueError), ((0, 1, 0.0, 2), TypeError), ((0, 1), ValueError):
        with pytest.raises(error, match="rect"):
            Step(one, one, sides, Disposal.KEEP, one)  # type: ignore[arg-type]  # the point is to find out


def test_nothing_has_no_box() -> None:
    assert box_of(np.zeros((3, 3), np.bool_)) is None


def test_a_box_is_around_all_that_is_true() -> None:
    for number in range(1, 1 << 9):
        mask = np.array([number >> bit & 1 for bit in range(9)], np.bool_).reshape(3, 3)
        rows, columns = np.nonzero(mask)
        assert box_of(mask) == (rows.min(), rows.max() + 1, columns.min(), columns.max() + 1)


def test_a_tile_is_marked_whole_where_something_in_it_is() -> None:
    mask = np.zeros((7, 10), np.bool_)
    mask[6, 9] = mask[1, 3] = True
    found = in_tiles(mask, 3)
    assert np.array_equal(np.argwhere(found), [[r, c] for r in (0, 1, 2) for c in (3, 4, 5)] + [[6, 9]])


def _chosen(made: Step, keys: Keys, indices: Array) -> list[list[Any]]:
    return [one.tolist() for one in choose(made, keys, indices, 9, first=0, end=len(made.drawn))]


def test_what_a_pixel_may_be() -> None:
    """In order: known and shown; known, other; new, over a known one; new; transparent; the same as before, unknown."""
    now, base = picture("abdf.c", "aaaaaa"), picture("aaaegc", "aaaaaa")
    keys = picture("abaxzy", "xxxxxx")
    indices = np.array([[0, 1, 2, 3, 4, 5], [0] * 6], np.uint8)
    made = Step(now, base, (0, 1, 0, 6), Disposal.KEEP, now)
    free, first, others = _chosen(made, keys, indices)
    assert free == [[False, False, True, True, False, False]]
    assert (first[0][:2], others[0][:2]) == ([0, 1], [9, 1])
    assert others[0][2:4] == [2, 9]
    assert (first[0][4:], others[0][4:]) == ([9, 9], [9, 9])


def test_indices_come_first_in_tiles_in_which_something_changes() -> None:
    now = np.full((TILE + 1, 2 * TILE), 7, np.uint32)
    base = now.copy()
    base[TILE, TILE] = 8
    made = Step(now, base, (0, TILE + 1, 0, 2 * TILE), Disposal.KEEP, now)
    free, first, others = choose(made, now, np.full(now.shape, 3, np.uint8), 9, first=0, end=TILE + 1)
    assert not free.any()
    assert (first == 3).sum() == TILE  # its own row of the second tile below
    assert (first[TILE, TILE:] == 3).all()
    assert others[TILE, TILE] == 3  # what changes is not transparent
    assert (others == 9).sum() == TILE - 1


def test_some_rows_are_chosen_like_all_of_them() -> None:
    now = np.random.default_rng(1).integers(1, 3, (3 * TILE, 5), np.uint32)
    made = Step(now, np.ones_like(now), (1, 3 * TILE, 1, 4), Disposal.KEEP, now)
    asked = made, now[::-1].copy(), np.full(now.shape, 3, np.uint8), 9
    whole = choose(*asked, first=0, end=3 * TILE - 1)
    parts = [choose(*asked, first=first, end=end) for first, end in ((0, TILE), (TILE, 3 * TILE - 1))]
    for all_rows, some in zip(whole, zip(*parts, strict=True), strict=True):
        assert np.array_equal(all_rows, np.concatenate(some))
    for first, end in ((1, TILE), (0, 3 * TILE), (TILE, TILE)):
        with pytest.raises(ValueError, match="rows must be some of 23"):
            choose(*asked, first=first, end=end)


def test_indices_are_painted_but_the_transparent_one() -> None:
    shown = np.zeros((3, 4), np.uint32)
    table = np.arange(100, 356, dtype=np.uint32)
    paint(shown, (1, 3, 2, 4), np.array([[1, 2], [3, 4]], np.uint8), table, 3)
    assert shown.tolist() == [[0, 0, 0, 0], [0, 0, 101, 102], [0, 0, 0, 104]]
    paint(shown, (0, 1, 0, 2), np.array([[0, 255]], np.uint8), table, -1)
    assert shown[0].tolist() == [100, 355, 0, 0]
    with pytest.raises(ValueError, match="indices must be those of"):
        paint(shown, (0, 1, 0, 2), np.array([[0]], np.uint8), table, -1)


@needs_compiled
@given(seed=st.integers(0, 2**32 - 1), few=st.sampled_from([0.02, 0.5]))
def test_frames_compiled_equal_the_reference(seed: int, few: float) -> None:
    random = np.random.default_rng(seed)
    height, width = (int(side) for side in random.integers(1, 40, 2))
    now, base, keys = (random.integers(0, 3, (height, width)).astype(np.uint32) for _ in range(3))
    base = np.where(random.random(now.shape) < few, base, now)
    indices = random.integers(0, 5, now.shape).astype(np.uint8)
    top, left = int(random.integers(0, height)), int(random.integers(0, width))
    rect = top, int(random.integers(top, height)) + 1, left, int(random.integers(left, width)) + 1
    made = Step(now, base, rect, Disposal.KEEP, now)
    table = random.integers(0, 99, 256).astype(np.uint32)
    shown, found = base.copy(), _chosen(made, keys, indices)
    paint(shown, rect, indices[rect[0] : rect[1], rect[2] : rect[3]], table, 3)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert _chosen(made, keys, indices) == found
        paint(base, rect, indices[rect[0] : rect[1], rect[2] : rect[3]], table, 3)
    assert np.array_equal(base, shown)
