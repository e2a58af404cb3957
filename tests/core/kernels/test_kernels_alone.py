"""The kernels against plain arithmetic: brute force, counting, and what must hold of any result."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qtcompress.core.color import WorkingSpace
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.dispatch import Cloud, ColorTable
from qtcompress.core.kernels.ways import Traded
from qtcompress.core.types import ColorSpace, Palette
from tests.core.kernels.kernel_cases import (
    WEIGHTS,
    Array,
    _diffused,
    _nearest,
    _ordered,
    _picture,
    _space,
    _table,
    _traded,
    _weighed,
    clouds,
    heights_of_strips,
    kinds_of_space,
    limits,
    palettes,
    pictures,
)


def _barred(pixels: Array, palette: Palette) -> Array:
    """Return `(N, K)`: which entries are not for which pixels, because an opaque pixel stays opaque."""
    opaque = palette.colors[:, 3] == 255
    return np.asarray((pixels.reshape(-1, 4)[:, 3:] == 255) & ~opaque & opaque.any())


@given(pictures, palettes, kinds_of_space)
def test_nearest_is_the_nearest_and_the_lowest_of_equals(pixels: Array, palette: Palette, kind: ColorSpace) -> None:
    space = _space(kind, pixels, palette)
    seen = np.where(pixels[..., 3:] == 0, 0, pixels).astype(np.uint8).reshape(-1, 4)
    gaps = dispatch.points(seen, space)[:, None].astype(np.int64) - dispatch.points(palette.colors, space)[None]
    expected = np.where(_barred(seen, palette), np.iinfo(np.int64).max, np.square(gaps).sum(-1)).argmin(1)
    assert np.array_equal(_nearest(pixels, palette, space, 3).reshape(-1), expected)


@given(pictures, palettes, kinds_of_space)
def test_without_strength_every_way_of_mapping_is_the_nearest(
    pixels: Array, palette: Palette, kind: ColorSpace
) -> None:
    space = _space(kind, pixels, palette)
    expected = _nearest(pixels, palette, space, 3)
    assert np.array_equal(_diffused(pixels, palette, space, 3, strength=0), expected)
    assert np.array_equal(_ordered(pixels, palette, space, 3, strength=0), expected)


def test_errors_are_passed_on_everywhere_or_nowhere() -> None:
    rates, prices = np.ones(256, np.float32), np.ones(9, np.float32)
    for shares in (np.zeros(256, np.float32), np.linspace(0.5, 1, 256, dtype=np.float32)):
        Traded(rates, shares, prices, 300.0)
    with pytest.raises(ValueError, match="shares must be all 0 or none"):
        Traded(rates, np.linspace(0, 1, 256, dtype=np.float32), prices, 300.0)


@given(pictures, palettes, kinds_of_space)
@example(_picture(137, 1, 137, "ghost"), Palette(_picture(137, 1, 44, "noise")[0]), ColorSpace.OKLAB)
@example(_picture(0, 1, 6, "ghost"), Palette(_picture(0, 1, 45, "sheer")[0]), ColorSpace.SRGB)
def test_a_trellis_for_which_bits_are_worth_nothing_takes_the_nearest_or_its_equals(
    pixels: Array, palette: Palette, kind: ColorSpace
) -> None:
    space = _space(kind, pixels, palette)
    found = _traded(pixels, palette, space, 3, strength=0, worth=0, lean=0).reshape(-1)
    gaps = dispatch.points(pixels.reshape(-1, 4), space)[:, None].astype(np.int64) - dispatch.points(
        palette.colors, space
    )
    squared = np.where(_barred(pixels, palette), np.iinfo(np.int64).max, np.square(gaps).sum(-1))
    taken = np.take_along_axis(squared, found[:, None], 1)[:, 0]
    assert (taken <= squared.min(1) * (1 + 1e-6)).all()  # its sums have the 24 bits of a float32


@given(pictures)
def test_activity_is_the_standard_deviation_of_luma_around_a_pixel(pixels: Array) -> None:
    luma = pixels[..., :3] @ np.array([77, 150, 29]) / 256 * (pixels[..., 3] / 255)
    around = np.lib.stride_tricks.sliding_window_view(np.pad(luma, 2, mode="edge"), (5, 5))
    assert np.abs(dispatch.activity(pixels, 0, len(pixels)) - around.std(axis=(2, 3))).max() <= 1.5


@given(pictures, heights_of_strips)
def test_weights_are_those_of_plain_counting(pixels: Array, rows: int) -> None:
    seen = np.where(pixels[..., 3:] == 0, 0, pixels).astype(np.uint8).reshape(-1, 4)
    weights = WEIGHTS[dispatch.activity(pixels, 0, len(pixels))].reshape(-1).astype(np.int64)
    expected: dict[tuple[int, ...], int] = {}
    for color, weight in zip(map(tuple, seen.tolist()), weights.tolist(), strict=True):
        expected[color] = expected.get(color, 0) + weight
    colors, found, exact = _weighed(_table(pixels, rows, len(expected)))
    assert dict(zip(map(tuple, colors), found, strict=True)) == expected
    assert exact
    assert _table(pixels, rows, len(expected) - 1 or 1).exact == (len(expected) == 1)


@given(pictures, limits)
def test_cells_keep_the_weight_and_the_mean_and_are_no_more_than_the_limit(pixels: Array, limit: int) -> None:
    table = _table(pixels, 4, limit)
    found, masses, exact = (np.array(part, float) for part in _weighed(table))
    weights = WEIGHTS[dispatch.activity(pixels, 0, len(pixels))].astype(float)
    assert len(found) <= max(limit, 16**3 * 10)
    assert masses.sum() == weights.sum()
    assert len(np.unique(found, axis=0)) == len(found)
    alpha = (found[:, 3] * masses).sum() / masses.sum()
    # the alpha of a cell is a whole number, which weighs its color
    off = 1.5 if exact else 1.5 + 255 * 0.5 / max(alpha, 0.5)
    assert alpha == pytest.approx((pixels[..., 3] * weights).sum() / weights.sum(), abs=0 if exact else 0.5)
    for channel in range(3):
        seen = (found[:, channel] * found[:, 3] * masses).sum() / max((found[:, 3] * masses).sum(), 1)
        opacity = weights * pixels[..., 3]
        assert seen == pytest.approx((pixels[..., channel] * opacity).sum() / max(opacity.sum(), 1), abs=off)


@pytest.mark.parametrize("limit", [3000, 1 << 17])
def test_a_small_table_absorbs_a_large_one(limit: int) -> None:
    small, large = _picture(1, 10, 10, "noise"), _picture(2, 100, 100, "noise")
    for first, second in ((small, large), (large, small), (large, large[::-1].copy())):
        table, alike = ColorTable(WEIGHTS, limit, alpha=False), ColorTable(WEIGHTS, limit, alpha=False)
        other = ColorTable(WEIGHTS, limit, alpha=False)
        for strip, into in ((first, table), (second, other)):
            busy = dispatch.activity(strip, 0, len(strip))
            into.add(strip, busy)
            alike.add(strip, busy)
        table.absorb(other)
        assert _weighed(table) == _weighed(alike)


def test_what_is_opaque_or_unseen_shares_no_cell_with_what_is_translucent() -> None:
    pixels = np.full((256, 256, 4), 77, np.uint8)
    pixels[..., 0], pixels[..., 3] = np.arange(256), np.arange(256)[:, None]
    table = _table(pixels, 16, 1)
    colors, weights = table.result()
    assert not table.exact
    busy = dispatch.activity(pixels, 0, 256)
    assert weights[colors[:, 3] == 255].sum() == WEIGHTS[busy[255]].sum(dtype=np.int64)
    assert weights[(colors == 0).all(axis=1)].sum() == WEIGHTS[busy[0]].sum(dtype=np.int64)


def test_each_size_of_cells_is_made_of_those_before() -> None:
    """Or it would matter in which order colors come."""
    for fine, coarse in pairwise(dispatch._LEVELS):
        assert (coarse <= np.arange(256)).all()
        for channel in range(4):
            assert np.array_equal(coarse[channel, fine[channel]], coarse[channel])


def test_sums_of_a_large_white_picture_do_not_overflow() -> None:
    """Sums in float32 give 214 for 255 at 20 megapixels."""
    strip, busy = np.full((1000, 1000, 4), 255, np.uint8), np.zeros((1000, 1000), np.uint8)
    strip[0, :, 2] = np.arange(1000) % 250
    heavy = np.full(256, 1024, np.uint16)
    for alpha in (False, True):
        table = ColorTable(heavy, 1, alpha=alpha)
        for _ in range(20):
            table.add(strip, busy)
        colors, weights = table.result()
        assert colors[-1].tolist() == [255] * 4
        assert weights.sum() == 20_000_000 * 1024


@given(clouds(), st.integers(1, 40))
def test_a_round_of_k_means_lowers_the_error_or_ends(cloud: tuple[WorkingSpace, Cloud], k: int) -> None:
    _, fine = cloud
    centers = dispatch.cut(fine, k)
    assert 1 <= len(centers) <= k
    labels = np.zeros(len(fine), np.uint8)
    errors = []
    for _ in range(4):
        centers, error = dispatch.assign(fine, centers, labels)
        errors.append(error)
    slack = 3 * 0.25 * fine.total + 1  # centers are rounded to whole coordinates
    assert all(after <= before + slack for before, after in pairwise(errors))


@pytest.mark.parametrize("limit", [0, -1])
def test_a_color_table_refuses_a_limit_it_can_not_hold(limit: int) -> None:
    with pytest.raises(ValueError, match=f"not {limit}"):
        ColorTable(WEIGHTS, limit, alpha=True)


def test_a_strip_has_at_least_one_row() -> None:
    assert dispatch.strip_rows(10**9) == 1
    assert dispatch.strip_rows(1) == dispatch.STRIP_PIXELS
