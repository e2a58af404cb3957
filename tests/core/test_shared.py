"""One palette for many pictures: in any order, in bounded memory, each picture weighing the same."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core import shared
from qtcompress.core.histogram import Histogram, histogram
from qtcompress.core.shared import Gathering, condensed
from qtcompress.core.types import ColorSpace, Options, Palette, ignore


def _counted(seed: int, colors: int = 40, *, alpha: bool = False) -> Histogram:
    random = np.random.default_rng(seed)
    table = np.unique(random.integers(0, 256, (colors, 4), np.uint8), axis=0)
    if not alpha:
        table[:, 3] = 255
    pixels = np.ascontiguousarray(table[random.integers(0, len(table), (30, 30))])
    return histogram(pixels, ColorSpace.OKLAB, ignore)


def _palette(counted: list[Histogram], colors: int = 8) -> Palette:
    gathering = Gathering(len(counted))
    for one in counted:
        gathering.add(one)
    assert len(gathering) == len(counted)
    return gathering.palette(Options(colors=colors), ignore)


@given(st.permutations(range(6)), st.booleans())
def test_the_order_of_the_pictures_makes_no_difference(order: list[int], alpha: bool) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(shared, "_MOST_TOGETHER", 64)  # so that colors are merged on the way
        counted = [_counted(seed, alpha=alpha) for seed in range(6)]
        assert _palette([counted[place] for place in order]) == _palette(counted)


def test_few_colors_are_all_in_the_palette() -> None:
    counted = [_counted(seed, colors=3) for seed in range(3)]
    wanted = {tuple(color) for one in counted for color in one.colors.tolist()}
    assert {tuple(color) for color in _palette(counted, colors=16).colors.tolist()} == wanted


def test_fixed_entries_come_first_in_a_shared_palette() -> None:
    gathering = Gathering(2)
    for seed in range(2):
        gathering.add(_counted(seed))
    fixed = Palette(np.array([(9, 8, 7, 255), (250, 0, 250, 255)], np.uint8))
    palette = gathering.palette(Options(colors=8), ignore, fixed)
    assert np.array_equal(palette.colors[:2], fixed.colors)
    assert len(palette) == 8


def test_a_picture_of_many_pixels_weighs_no_more_than_a_small_one() -> None:
    # GIVEN reds in a huge picture, and as many blues in a small one
    ramp = np.arange(256, dtype=np.uint8)
    red, blue = np.zeros((256, 4), np.uint8), np.zeros((256, 4), np.uint8)
    red[:, 0] = blue[:, 2] = ramp
    red[:, 3] = blue[:, 3] = 255
    huge = Histogram(red, np.full(256, 10**8), exact=True, alpha=False, detail=1, pixels=1)
    small = Histogram(blue, np.full(256, 5), exact=True, alpha=False, detail=1, pixels=1)
    # THEN each gets its part of the palette
    palette = _palette([huge, small], colors=16)
    reds = int((palette.colors[:, 0] > palette.colors[:, 2]).sum())
    assert 4 <= reds <= 12


@given(st.integers(1, 300), st.integers(0, 5), st.booleans())
def test_a_histogram_is_condensed_without_losing_weight(most: int, seed: int, alpha: bool) -> None:
    counted = _counted(seed, colors=300, alpha=alpha)
    small = condensed(counted, most)
    assert len(small.colors) <= max(most, 1)
    assert small.weights.sum() == counted.weights.sum()
    assert len(np.unique(small.colors, axis=0)) == len(small.colors)
    assert small.exact == (len(small.colors) == len(counted.colors))
    means = [np.average(one.colors.astype(float), axis=0, weights=one.weights) for one in (counted, small)]
    assert np.abs(means[0] - means[1]).max() <= 0.51  # rounded to whole levels


def test_nothing_has_no_palette() -> None:
    with pytest.raises(ValueError, match="no picture was added"):
        Gathering(0).palette(Options(), ignore)
