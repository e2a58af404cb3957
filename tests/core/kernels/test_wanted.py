"""What the rows of a frame are to show, written by one kernel."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from qtcompress.core.animation.steps import Disposal, Step, choose
from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.lzw import KnownCubes, plan_lzw, trade_lzw
from qtcompress.core.kernels.wanted import BAND_ROWS, FrameRows, Wanted
from qtcompress.core.types import ColorSpace

Array = np.ndarray[Any, Any]
SPACE = working_space(ColorSpace.OKLAB, alpha=False)
HEIGHT, WIDTH, CLEAR = 21, 300, 7
RECTS = (0, HEIGHT, 0, WIDTH), (3, HEIGHT, 2, 297), (4, 5, 299, 300)


@pytest.fixture(params=["compiled", "reference"], autouse=True)
def implementation(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "reference":
        monkeypatch.setattr(dispatch, "IMPLEMENTATION", reference)
    elif not dispatch.compiled():
        pytest.skip("there are no compiled kernels")


def pictures() -> dict[str, Any]:
    """Return a frame of which some pixels are known, some stand still, and some are transparent."""
    random = np.random.default_rng(5)
    colors = np.append(random.integers(0xFF000000, 2**32, 5, np.uint32), np.uint32(0))
    now, base, keys = (colors[random.integers(0, 6, (HEIGHT, WIDTH))] for _ in range(3))
    base[:9], keys[:, 200:] = now[:9], now[:, 200:]
    return {"now": now, "base": base, "keys": keys, "indices": random.integers(0, CLEAR, now.shape, np.uint8)}


def frame_rows(rect: tuple[int, int, int, int], **changed: Any) -> FrameRows:
    random = np.random.default_rng(6)
    tables = {"shares": random.integers(0, 256, 256, np.uint8), "weights": random.integers(1, 256, 256, np.uint8)}
    return FrameRows(**{**pictures(), **tables, "rect": rect, "clear": CLEAR, "space": SPACE, **changed})


@pytest.mark.parametrize("rect", RECTS)
def test_it_is_what_separate_functions_find(rect: tuple[int, int, int, int]) -> None:
    asked, rows = pictures(), frame_rows(rect)
    made = Step(asked["now"], asked["base"], rect, Disposal.KEEP, asked["now"])
    height = rect[1] - rect[0]
    drawn = np.ascontiguousarray(made.drawn).view(np.uint8).reshape(height, -1, 4)
    busy = dispatch.activity(drawn, 0, height)
    points = dispatch.points(drawn.reshape(-1, 4), SPACE).reshape(height, -1, 3)
    shares, weights = rows._how[-2:]
    for first in range(0, height, BAND_ROWS):
        for end in {min(first + BAND_ROWS, height), height}:
            free, indices, others = choose(made, asked["keys"], asked["indices"], CLEAR, first=first, end=end)
            part = busy[first:end]
            expected: tuple[Array, ...] = points[first:end], free, indices, others, shares[part], weights[part]
            for found, one in zip(rows(first, end).planes, expected, strict=True):
                assert np.array_equal(found, one)


@pytest.mark.parametrize("strings", [0, 2])
def test_indices_are_those_of_rows_that_are_copied(strings: int) -> None:
    palette = dispatch.points(np.random.default_rng(7).integers(0, 256, (CLEAR, 4), np.uint8), SPACE)
    how: dict[str, Any] = {"palette": palette, "bits": 3, "worth": 300, "limit": 3000}
    rows = frame_rows(RECTS[1])
    how |= dict(zip(("height", "width"), rows.shape, strict=True))
    found, codes = trade_lzw(rows, **how, spreads=True, strings=strings, known=KnownCubes())
    again, others = trade_lzw(lambda first, end: rows(first, end), **how, spreads=True, strings=strings)
    assert np.array_equal(found, again)
    assert codes == others
    assert np.array_equal(plan_lzw(rows, **how, places=3), plan_lzw(lambda *band: rows(*band), **how, places=3))


def test_what_was_found_is_noted() -> None:
    notes = [np.full((HEIGHT, WIDTH), 99, np.uint8) for _ in range(2)]
    wanted: Wanted = frame_rows(RECTS[0], notes=notes)(BAND_ROWS, HEIGHT)
    assert np.array_equal(notes[0][BAND_ROWS:], wanted.free)
    assert np.array_equal(notes[1][BAND_ROWS:], wanted.others)
    assert (notes[0][:BAND_ROWS] == 99).all()


def test_what_does_not_fit_is_refused() -> None:
    rows = frame_rows(RECTS[0])
    palette = np.zeros((4, 3), np.int16)
    how: dict[str, Any] = {"worth": 1, "limit": 1, "spreads": False}
    for rect in ((0, HEIGHT + 1, 0, 3), (0, 3, 0, WIDTH + 1), (3, 3, 0, 3)):
        with pytest.raises(ValueError, match="rect must lie within"):
            frame_rows(rect)
    with pytest.raises(ValueError, match="without alpha"):
        frame_rows(RECTS[0], space=working_space(ColorSpace.OKLAB, alpha=True))
    with pytest.raises(ValueError, match="notes must have the shape"):
        frame_rows(RECTS[0], notes=[np.zeros((1, 1), np.uint8)] * 2)
    for first, end in ((1, 9), (8, 8), (0, HEIGHT + 1)):
        with pytest.raises(ValueError, match="rows must be some of"):
            rows(first, end)
    with pytest.raises(ValueError, match="rows must be those of"):
        trade_lzw(rows, HEIGHT - 1, WIDTH, palette, bits=3, **how)
    for clear, indices in ((CLEAR, 0), (0, CLEAR)):
        held = np.full((HEIGHT, WIDTH), indices, np.uint8)
        with pytest.raises(ValueError, match="indices must be below 4"):
            trade_lzw(frame_rows(RECTS[0], clear=clear, indices=held), HEIGHT, WIDTH, palette, bits=2, **how)
