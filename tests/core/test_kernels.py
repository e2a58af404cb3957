"""The loops over pixels and points: the compiled ones against the reference, and both against brute force."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core import kernels, mapping, reference
from qtcompress.core.bluenoise import thresholds
from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.kernels import ColorTable
from qtcompress.core.mapping import Diffusion, Mapper, Piece, Trellis
from qtcompress.core.types import ColorSpace, Palette

Array = np.ndarray[Any, Any]
needs_compiled = pytest.mark.skipif(
    not kernels.compiled(), reason="the compiled kernels are not built here: nothing to compare the reference with"
)
OPAQUE = ("noise", "few", "ramp")
KINDS = (*OPAQUE, "sheer", "mask", "ghost")
WEIGHTS = np.arange(1, 257, dtype=np.uint16)[::-1].copy()
LIMIT = 300


def _picture(seed: int, height: int, width: int, kind: str) -> Array:
    random = np.random.default_rng(seed)
    pixels = random.integers(0, 256, (height, width, 4), np.uint8)
    if kind == "few":
        pixels = random.integers(0, 256, (5, 4), np.uint8)[random.integers(0, 5, (height, width))]
    elif kind == "ramp":
        pixels[..., :3] = (np.arange(width)[None, :, None] * 3 + np.arange(height)[:, None, None]) % 256
    if kind in OPAQUE:
        pixels[..., 3] = 255
    elif kind == "mask":
        pixels[..., 3] = random.choice(np.array([0, 255], np.uint8), (height, width))
    elif kind == "ghost":
        pixels[..., 3] = random.integers(0, 4, (height, width))
    return pixels


sizes = st.one_of(
    st.tuples(st.integers(1, 20), st.integers(1, 20)),
    st.tuples(st.just(1), st.integers(1, 200)),
    st.tuples(st.integers(1, 200), st.just(1)),
)
seeds = st.integers(0, 2**32 - 1)
pictures = st.builds(lambda seed, size, kind: _picture(seed, *size, kind), seeds, sizes, st.sampled_from(KINDS))
opaque_pictures = st.builds(lambda seed, size, kind: _picture(seed, *size, kind), seeds, sizes, st.sampled_from(OPAQUE))
palettes = st.builds(
    lambda seed, entries, kind: Palette(_picture(seed, 1, entries, kind)[0]),
    seeds, st.integers(1, 256), st.sampled_from(["noise", "sheer"]),
)  # fmt: skip
kinds_of_space = st.sampled_from(ColorSpace)
heights_of_strips = st.integers(1, 25)
limits = st.sampled_from([1, 2, 5, 40, 256, 1 << 17])  # of color tables: cells of all sizes, and none


@st.composite
def clouds(draw: st.DrawFn) -> tuple[WorkingSpace, Array, Array]:
    """A space, points of it, and their weights."""
    pixels = draw(pictures)
    space = working_space(draw(kinds_of_space), alpha=draw(st.booleans()))
    at = kernels.points(pixels.reshape(-1, 4), space)
    return space, at, np.random.default_rng(draw(seeds)).integers(1, 10**6, len(at))


def _space(kind: ColorSpace, pixels: Array, palette: Palette) -> WorkingSpace:
    opaque = (pixels[..., 3] == 255).all() and (palette.colors[:, 3] == 255).all()
    return working_space(kind, alpha=not opaque)


def _by_reference(function: Callable[[], Any]) -> Any:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernels, "IMPLEMENTATION", reference)
        assert not kernels.compiled()
        return function()


def _strips(pixels: Array, rows: int) -> list[tuple[Array, Array]]:
    """Return the strips of a picture and how busy they are."""
    tops = range(0, len(pixels), rows)
    return [(pixels[top : top + rows], kernels.activity(pixels, top, len(pixels[top : top + rows]))) for top in tops]


Way = Callable[[Array, Array, Array, int], None]
"""Maps a strip: its pixels, how busy they are, where its indices go, its first row."""


def _mapped(pixels: Array, rows: int, way: Way) -> Array:
    indices = np.empty(pixels.shape[:2], np.uint8)
    top = 0
    for strip, busy in _strips(pixels, rows):
        way(strip, busy, indices[top : top + len(strip)], top)
        top += len(strip)
    return indices


def _nearest(pixels: Array, palette: Palette, space: WorkingSpace, rows: int, *, big: bool = False) -> Array:
    mapper = Mapper(palette, space, pixels.shape[1], big=big)
    return _mapped(pixels, rows, lambda strip, busy, out, first: mapper.nearest(strip, out))


def _diffused(pixels: Array, palette: Palette, space: WorkingSpace, rows: int, *, strength: float) -> Array:
    strengths = np.rint(256 * strength * 32 / (32 + np.arange(256))).astype(np.int32)
    diffusion = Diffusion(Mapper(palette, space, pixels.shape[1], big=False), strengths, LIMIT)
    return _mapped(pixels, rows, lambda strip, busy, out, first: diffusion.map(strip, busy, out))


def _ordered(pixels: Array, palette: Palette, space: WorkingSpace, rows: int, *, strength: float) -> Array:
    strengths = np.full(256, round(256 * strength), np.int32)
    mapper = Mapper(palette, space, pixels.shape[1], big=False)

    def way(strip: Array, busy: Array, out: Array, first: int) -> None:
        mapper.ordered(strip, busy, out, first=first, strengths=strengths, thresholds=thresholds())

    return _mapped(pixels, rows, way)


def _trellis(
    palette: Palette, space: WorkingSpace, width: int, *, parts: int, strength: float, worth: float, big: bool = False
) -> Trellis:
    levels = np.arange(256)
    return Trellis(
        Mapper(palette, space, width, big=big),
        parts=parts,
        rates=(1 / (worth * levels / (levels + 4) + worth / 10 + 1e-3)).astype(np.float32),
        shares=(strength * 32 / (32 + levels)).astype(np.float32),
        prices=np.array([12, 12, 11, 12, 12.5, 13, 7, 6, 0.25], np.float32),
        limit=LIMIT,
    )


def _traded(
    pixels: Array, palette: Palette, space: WorkingSpace, rows: int, *, strength: float, worth: float, big: bool = False
) -> Array:
    trellis = _trellis(palette, space, pixels.shape[1], parts=1, strength=strength, worth=worth, big=big)
    return _mapped(pixels, rows, lambda strip, busy, out, first: trellis.map(Piece(0, strip, busy, out)))


def _table(pixels: Array, rows: int, limit: int) -> ColorTable:
    table = ColorTable(WEIGHTS, limit, alpha=bool((pixels[..., 3] < 255).any()))
    for strip, busy in _strips(pixels, rows):
        table.add(strip, busy)
    return table


def _weighed(table: ColorTable) -> tuple[list[Any], list[int], bool]:
    colors, weights = table.result()
    return colors.tolist(), weights.tolist(), table.exact


# ---- compiled and reference


@needs_compiled
@given(pictures, kinds_of_space, st.booleans())
def test_points_compiled_equal_the_reference(pixels: Array, kind: ColorSpace, alpha: bool) -> None:
    space, colors = working_space(kind, alpha=alpha), pixels.reshape(-1, 4)
    assert np.array_equal(kernels.points(colors, space), _by_reference(lambda: kernels.points(colors, space)))


@needs_compiled
@given(pictures, st.data())
def test_activity_compiled_equals_the_reference_for_any_rows(pixels: Array, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(pixels) - 1))
    rows = data.draw(st.integers(1, len(pixels) - first))
    found = kernels.activity(pixels, first, rows)
    assert np.array_equal(found, _by_reference(lambda: kernels.activity(pixels, first, rows)))
    assert np.array_equal(found, kernels.activity(pixels, 0, len(pixels))[first : first + rows])


@needs_compiled
@given(pictures, palettes, kinds_of_space, heights_of_strips)
def test_nearest_compiled_equals_the_reference_whatever_the_strips(
    pixels: Array, palette: Palette, kind: ColorSpace, rows: int
) -> None:
    space = _space(kind, pixels, palette)
    expected = _by_reference(lambda: _nearest(pixels, palette, space, len(pixels)))
    assert np.array_equal(_nearest(pixels, palette, space, rows), expected)


@needs_compiled
@settings(max_examples=40)  # the reference is a Python loop over pixels
@given(pictures, palettes, kinds_of_space, heights_of_strips, st.floats(0, 1))
def test_diffusion_compiled_equals_the_reference_whatever_the_strips(
    pixels: Array, palette: Palette, kind: ColorSpace, rows: int, strength: float
) -> None:
    space = _space(kind, pixels, palette)
    expected = _by_reference(lambda: _diffused(pixels, palette, space, rows, strength=strength))
    for height in (rows, len(pixels)):
        assert np.array_equal(_diffused(pixels, palette, space, height, strength=strength), expected)


strengths_of_dithering = st.one_of(st.just(0.0), st.floats(0.01, 1))
worths = st.sampled_from([0.0, 10.0, 1000.0, 100_000.0])


@needs_compiled
@settings(max_examples=60)
@given(pictures, palettes, kinds_of_space, heights_of_strips, strengths_of_dithering, worths)
def test_a_trellis_compiled_equals_the_reference_whatever_the_strips(
    pixels: Array, palette: Palette, kind: ColorSpace, rows: int, strength: float, worth: float
) -> None:
    space = _space(kind, pixels, palette)
    expected = _by_reference(lambda: _traded(pixels, palette, space, rows, strength=strength, worth=worth))
    for height in (rows, len(pixels)):
        assert np.array_equal(_traded(pixels, palette, space, height, strength=strength, worth=worth), expected)
    if space.dims == 3:
        found = _traded(pixels, palette, space, rows, strength=strength, worth=worth, big=True)
        assert np.array_equal(found, expected)


@settings(max_examples=30)
@given(seeds, sizes, st.sampled_from(KINDS), palettes, strengths_of_dithering)
def test_parts_of_a_trellis_side_by_side_are_as_each_alone(
    seed: int, size: tuple[int, int], kind: str, palette: Palette, strength: float
) -> None:
    pair = [_picture(seed, *size, kind), _picture(seed ^ 1, *size, kind)]
    space = _space(ColorSpace.OKLAB, np.concatenate(pair), palette)
    trellis = _trellis(palette, space, size[1], parts=2, strength=strength, worth=1000)
    outs = [np.empty(size, np.uint8) for _ in pair]
    for top in range(0, size[0], 3):
        rows = slice(top, top + 3)
        busy = [kernels.activity(pixels, top, len(pixels[rows])) for pixels in pair]
        trellis.map(*(Piece(part, pair[part][rows], busy[part], outs[part][rows]) for part in range(2)))
    for pixels, out in zip(pair, outs, strict=True):
        assert np.array_equal(out, _traded(pixels, palette, space, 3, strength=strength, worth=1000))


def test_a_trellis_refuses_strips_of_two_shapes() -> None:
    palette = Palette(_picture(1, 1, 4, "noise")[0])
    trellis = _trellis(palette, working_space(ColorSpace.OKLAB, alpha=True), 5, parts=2, strength=0, worth=1)
    pieces = [
        Piece(part, _picture(1, rows, 5, "noise"), np.zeros((rows, 5), np.uint8), np.empty((rows, 5), np.uint8))
        for part, rows in enumerate((2, 3))
    ]
    with pytest.raises(ValueError, match="one shape"):
        trellis.map(*pieces)


@needs_compiled
@given(pictures, palettes, kinds_of_space, heights_of_strips, st.floats(0, 1))
def test_ordered_dithering_compiled_equals_the_reference_whatever_the_strips(
    pixels: Array, palette: Palette, kind: ColorSpace, rows: int, strength: float
) -> None:
    space = _space(kind, pixels, palette)
    expected = _by_reference(lambda: _ordered(pixels, palette, space, len(pixels), strength=strength))
    assert np.array_equal(_ordered(pixels, palette, space, rows, strength=strength), expected)


@needs_compiled
@given(pictures, heights_of_strips, limits)
def test_color_tables_compiled_equal_the_reference(pixels: Array, rows: int, limit: int) -> None:
    expected = _by_reference(lambda: _weighed(_table(pixels, len(pixels), limit)))
    assert _weighed(_table(pixels, rows, limit)) == expected


@given(pictures, heights_of_strips, limits, st.integers(0, 200))
def test_tables_of_parts_of_a_picture_add_up_to_the_table_of_all(
    pixels: Array, rows: int, limit: int, split: int
) -> None:
    """Whichever part comes first: threads end in any order."""
    parts = [ColorTable(WEIGHTS, limit, alpha=bool((pixels[..., 3] < 255).any())) for _ in range(4)]
    for number, (strip, busy) in enumerate(_strips(pixels, rows)):
        for part in (parts[number * rows >= split], parts[2 + (number * rows >= split)]):
            part.add(strip, busy)
    parts[0].absorb(parts[1])
    parts[3].absorb(parts[2])
    expected = _weighed(_table(pixels, len(pixels), limit))
    assert [_weighed(parts[0]), _weighed(parts[3])] == [expected, expected]


@needs_compiled
@settings(max_examples=50)
@given(clouds(), st.integers(1, 256), st.integers(60, 200))
def test_clustering_compiled_equals_the_reference(cloud: tuple[WorkingSpace, Array, Array], k: int, side: int) -> None:
    space, at, weights = cloud

    def cluster() -> list[Any]:
        merged, masses, into = kernels.merge(at, weights, space, side)
        centers = kernels.cut(merged, masses, k)
        labels = np.zeros(len(at), np.uint8)
        means, error = kernels.assign(at, weights, centers, labels)
        return [part.tolist() for part in (merged, masses, into, centers, labels, means)] + [error]

    assert cluster() == _by_reference(cluster)


@pytest.mark.parametrize("kind", ColorSpace)
@pytest.mark.parametrize("sheer", [False, True])
def test_big_pictures_map_as_small_ones_do(monkeypatch: pytest.MonkeyPatch, kind: ColorSpace, *, sheer: bool) -> None:
    """Whatever is remembered for many pixels, and whatever fills up on the way, changes no index."""
    pixels = np.tile(_picture(5, 110, 110, "sheer" if sheer else "noise"), (10, 10, 1))
    palette, space = Palette(_picture(6, 1, 256, "noise")[0]), working_space(kind, alpha=sheer)
    expected = _by_reference(lambda: _nearest(pixels, palette, space, 1100))
    assert np.array_equal(_nearest(pixels, palette, space, 400, big=not sheer), expected)
    monkeypatch.setattr(mapping, "_POOL_WORDS", 4096)
    assert np.array_equal(_nearest(pixels, palette, space, 400, big=not sheer), expected)


# ---- brute force


@given(pictures, palettes, kinds_of_space)
def test_nearest_is_the_nearest_and_the_lowest_of_equals(pixels: Array, palette: Palette, kind: ColorSpace) -> None:
    space = _space(kind, pixels, palette)
    seen = np.where(pixels[..., 3:] == 0, 0, pixels).astype(np.uint8).reshape(-1, 4)
    gaps = kernels.points(seen, space)[:, None].astype(np.int64) - kernels.points(palette.colors, space)[None]
    expected = np.square(gaps).sum(-1).argmin(1)
    assert np.array_equal(_nearest(pixels, palette, space, 3).reshape(-1), expected)


@given(pictures, palettes, kinds_of_space)
def test_without_strength_every_way_of_mapping_is_the_nearest(
    pixels: Array, palette: Palette, kind: ColorSpace
) -> None:
    space = _space(kind, pixels, palette)
    expected = _nearest(pixels, palette, space, 3)
    assert np.array_equal(_diffused(pixels, palette, space, 3, strength=0), expected)
    assert np.array_equal(_ordered(pixels, palette, space, 3, strength=0), expected)


@given(pictures, palettes, kinds_of_space)
def test_a_trellis_for_which_bits_are_worth_nothing_takes_the_nearest_or_its_equals(
    pixels: Array, palette: Palette, kind: ColorSpace
) -> None:
    space = _space(kind, pixels, palette)
    found = _traded(pixels, palette, space, 3, strength=0, worth=0).reshape(-1)
    gaps = kernels.points(pixels.reshape(-1, 4), space)[:, None].astype(np.int64) - kernels.points(
        palette.colors, space
    )
    squared = np.square(gaps).sum(-1)
    assert np.array_equal(np.take_along_axis(squared, found[:, None], 1)[:, 0], squared.min(1))


@given(pictures)
def test_activity_is_the_standard_deviation_of_luma_around_a_pixel(pixels: Array) -> None:
    luma = pixels[..., :3] @ np.array([77, 150, 29]) / 256 * (pixels[..., 3] / 255)
    around = np.lib.stride_tricks.sliding_window_view(np.pad(luma, 2, mode="edge"), (5, 5))
    assert np.abs(kernels.activity(pixels, 0, len(pixels)) - around.std(axis=(2, 3))).max() <= 1.5


@given(pictures, heights_of_strips)
def test_weights_are_those_of_plain_counting(pixels: Array, rows: int) -> None:
    seen = np.where(pixels[..., 3:] == 0, 0, pixels).astype(np.uint8).reshape(-1, 4)
    weights = WEIGHTS[kernels.activity(pixels, 0, len(pixels))].reshape(-1).astype(np.int64)
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
    weights = WEIGHTS[kernels.activity(pixels, 0, len(pixels))].astype(float)
    assert len(found) <= max(limit, 16**3 * 10)
    assert masses.sum() == weights.sum()
    assert len(np.unique(found, axis=0)) == len(found)
    alpha = (found[:, 3] * masses).sum() / masses.sum()
    assert alpha == pytest.approx((pixels[..., 3] * weights).sum() / weights.sum(), abs=0 if exact else 0.5)
    for channel in range(3):
        seen = (found[:, channel] * found[:, 3] * masses).sum() / max((found[:, 3] * masses).sum(), 1)
        opacity = weights * pixels[..., 3]
        assert seen == pytest.approx((pixels[..., channel] * opacity).sum() / max(opacity.sum(), 1), abs=1.5)


@pytest.mark.parametrize("limit", [3000, 1 << 17])
def test_a_small_table_absorbs_a_large_one(limit: int) -> None:
    small, large = _picture(1, 10, 10, "noise"), _picture(2, 100, 100, "noise")
    for first, second in ((small, large), (large, small), (large, large[::-1].copy())):
        table, alike = ColorTable(WEIGHTS, limit, alpha=False), ColorTable(WEIGHTS, limit, alpha=False)
        other = ColorTable(WEIGHTS, limit, alpha=False)
        for strip, into in ((first, table), (second, other)):
            busy = kernels.activity(strip, 0, len(strip))
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
    busy = kernels.activity(pixels, 0, 256)
    assert weights[colors[:, 3] == 255].sum() == WEIGHTS[busy[255]].sum(dtype=np.int64)
    assert weights[(colors == 0).all(axis=1)].sum() == WEIGHTS[busy[0]].sum(dtype=np.int64)


def test_each_size_of_cells_is_made_of_those_before() -> None:
    """Or it would matter in which order colors come."""
    for fine, coarse in pairwise(kernels._LEVELS):
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
def test_a_round_of_k_means_lowers_the_error_or_ends(cloud: tuple[WorkingSpace, Array, Array], k: int) -> None:
    _, at, weights = cloud
    centers = kernels.cut(at, weights, k)
    assert 1 <= len(centers) <= k
    labels = np.zeros(len(at), np.uint8)
    errors = []
    for _ in range(4):
        centers, error = kernels.assign(at, weights, centers, labels)
        errors.append(error)
    slack = 3 * 0.25 * weights.sum() + 1  # centers are rounded to whole coordinates
    assert all(after <= before + slack for before, after in pairwise(errors))


@pytest.mark.parametrize("limit", [0, -1])
def test_a_color_table_refuses_a_limit_it_can_not_hold(limit: int) -> None:
    with pytest.raises(ValueError, match=f"not {limit}"):
        ColorTable(WEIGHTS, limit, alpha=True)


def test_a_strip_has_at_least_one_row() -> None:
    assert kernels.strip_rows(10**9) == 1
    assert kernels.strip_rows(1) == kernels.STRIP_PIXELS
