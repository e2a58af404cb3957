"""The kernels: compiled and reference agree to the last bit, whatever the strips."""

from __future__ import annotations

from functools import partial
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.color import WorkingSpace, working_space
from qtcompress.core.kernels import dispatch, eye_maps, mappers, maps
from qtcompress.core.kernels.dispatch import Cloud, ColorTable
from qtcompress.core.kernels.mappers import Piece
from qtcompress.core.types import ColorSpace, Palette
from tests.core.kernels.kernel_cases import (
    KINDS,
    WEIGHTS,
    Array,
    _by_reference,
    _diffused,
    _nearest,
    _ordered,
    _picture,
    _space,
    _strips,
    _table,
    _traded,
    _trellis,
    _weighed,
    clouds,
    heights_of_strips,
    kinds_of_space,
    limits,
    needs_compiled,
    palettes,
    pictures,
    seeds,
    sizes,
    strengths_of_dithering,
    worths,
)


@needs_compiled
@given(pictures, kinds_of_space, st.booleans())
def test_points_compiled_equal_the_reference(pixels: Array, kind: ColorSpace, alpha: bool) -> None:
    space, colors = working_space(kind, alpha=alpha), pixels.reshape(-1, 4)
    assert np.array_equal(dispatch.points(colors, space), _by_reference(lambda: dispatch.points(colors, space)))


@needs_compiled
@given(pictures, st.data())
def test_activity_compiled_equals_the_reference_for_any_rows(pixels: Array, data: st.DataObject) -> None:
    first = data.draw(st.integers(0, len(pixels) - 1))
    rows = data.draw(st.integers(1, len(pixels) - first))
    found = dispatch.activity(pixels, first, rows)
    assert np.array_equal(found, _by_reference(lambda: dispatch.activity(pixels, first, rows)))
    assert np.array_equal(found, dispatch.activity(pixels, 0, len(pixels))[first : first + rows])


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


@needs_compiled
@settings(max_examples=60)
@given(pictures, palettes, kinds_of_space, heights_of_strips, strengths_of_dithering, worths)
def test_a_trellis_compiled_equals_the_reference_whatever_the_strips(
    pixels: Array, palette: Palette, kind: ColorSpace, rows: int, strength: float, worth: float
) -> None:
    space = _space(kind, pixels, palette)
    for big in (False, True) if space.dims == 3 else (False,):
        traded = partial(_traded, pixels, palette, space, strength=strength, worth=worth, big=big)
        expected = _by_reference(partial(traded, rows))
        for height in (rows, len(pixels)):
            assert np.array_equal(traded(height), expected)
        if not big:
            assert np.array_equal(traded(rows, tiny=True), expected)
            assert np.array_equal(_by_reference(partial(traded, rows, tiny=True)), expected)


@settings(max_examples=30)
@given(seeds, sizes, st.sampled_from(KINDS), palettes, strengths_of_dithering, st.sampled_from([2, 4]))
def test_parts_of_a_trellis_side_by_side_are_as_each_alone(
    seed: int, size: tuple[int, int], kind: str, palette: Palette, strength: float, parts: int
) -> None:
    all_pixels = [_picture(seed ^ part, *size, kind) for part in range(parts)]
    space = _space(ColorSpace.OKLAB, np.concatenate(all_pixels), palette)
    trellis = _trellis(palette, space, size[1], parts=parts, strength=strength, worth=1000)
    outs = [np.empty(size, np.uint8) for _ in all_pixels]
    for top in range(0, size[0], 3):
        rows = slice(top, top + 3)
        busy = [dispatch.activity(pixels, top, len(pixels[rows])) for pixels in all_pixels]
        trellis.map(*(Piece(part, all_pixels[part][rows], busy[part], outs[part][rows]) for part in range(parts)))
    for pixels, out in zip(all_pixels, outs, strict=True):
        assert np.array_equal(out, _traded(pixels, palette, space, 3, strength=strength, worth=1000))


def test_a_trellis_refuses_strips_of_two_shapes() -> None:
    palette = Palette(_picture(1, 1, 4, "noise")[0])
    trellis = _trellis(palette, working_space(ColorSpace.OKLAB, alpha=True), 5, parts=2, strength=0, worth=1)
    pieces = [
        Piece(part, _picture(1, rows, 5, "noise"), np.zeros((rows, 5), np.uint8), np.empty((rows, 5), np.uint8))
        for part, rows in enumerate((2, 3))
    ]
    with pytest.raises(ValueError, match=r"strip must be \(2, 5, 4\)"):
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
def test_clustering_compiled_equals_the_reference(cloud: tuple[WorkingSpace, Cloud], k: int, side: int) -> None:
    space, fine = cloud

    def cluster() -> list[Any]:
        merged, into = dispatch.merge(fine, space, max(side, 64))
        centers = dispatch.cut(merged, k)
        labels = np.zeros(len(fine), np.uint8)
        means, error = dispatch.assign(fine, centers, labels)
        return [part.tolist() for part in (merged.points, merged.weights, into, centers, labels, means)] + [error]

    assert cluster() == _by_reference(cluster)


@needs_compiled
@settings(max_examples=40)
@given(
    seed=seeds, size=sizes, side=st.integers(1, 40), wanted=st.sets(st.integers(0, 5), min_size=1), known=st.booleans()
)
def test_the_maps_of_a_score_compiled_equal_the_reference(
    *, seed: int, size: tuple[int, int], side: int, wanted: set[int], known: bool
) -> None:
    random = np.random.default_rng(seed)
    linear, matrix = random.random((*size, 3), np.float32), random.random((6, 4), np.float32)
    before, after = (random.random(size, np.float32) for _ in range(2))
    first = seed % size[0]
    rows = 1 + seed // 7 % (size[0] - first)
    mean = random.random((rows, size[1]), np.float32) if known else None
    taps = random.random(6, np.float32)
    channels = sorted({kind % 3 for kind in wanted})

    def mapped() -> list[Any]:
        sums, blurred = maps.errors(before, after, first, rows, mean, taps=taps, side=side, wanted=[*wanted])
        planes = maps.xyb(linear, matrix, channels)
        assert [*planes] == channels
        return [part.tolist() for part in (sums, blurred, *planes.values())]

    assert mapped() == _by_reference(mapped)


@needs_compiled
@settings(max_examples=40)
@given(seed=seeds, size=sizes, side=st.integers(1, 40), original=st.booleans())
def test_what_the_eye_sees_compiled_equals_the_reference(
    *, seed: int, size: tuple[int, int], side: int, original: bool
) -> None:
    random = np.random.default_rng(seed)
    before, after, blurred = (random.random((3, *size), np.float32) - np.float32(0.5) for _ in range(3))
    matrix, shift = random.random((3, 3), np.float32), random.random(3, np.float32)
    first = seed % size[0]
    smooth, gray = random.integers(0, 2, (2, size[0] - first, size[1]), np.uint8)

    def seen() -> list[Any]:
        own = eye_maps.oklab([*before], None, matrix, shift)
        apart = eye_maps.oklab([*after], [*before], matrix, shift)
        found = eye_maps.see(
            blurred, apart, own, blurred[1:], smooth, gray, first=first, side=side, gray_more=0.75
        )  # fmt: skip
        changes = eye_maps.changes(
            after[1], first, size[0] - first, side=side, least=0.1, sharp=0.3, original=original
        )  # fmt: skip
        return [part.tolist() for part in (own, apart, found, changes, eye_maps.slopes(blurred))]

    assert seen() == _by_reference(seen)


@needs_compiled
@settings(max_examples=30)
@given(seeds, sizes, st.booleans(), st.floats(0.01, 100))
def test_lines_compiled_equal_the_reference(seed: int, size: tuple[int, int], dense: bool, norm: float) -> None:
    random = np.random.default_rng(seed)
    before, after = (random.normal(0, 3, size).astype(np.float32) for _ in range(2))

    def summed() -> list[Any]:
        found: list[Any] = maps.lines(before, after, norm=norm, weight=2.5, beyond=0.7, dense=dense).tolist()
        return found

    assert summed() == _by_reference(summed)


@pytest.mark.parametrize("kind", ColorSpace)
@pytest.mark.parametrize("sheer", [False, True])
def test_big_pictures_map_as_small_ones_do(monkeypatch: pytest.MonkeyPatch, kind: ColorSpace, *, sheer: bool) -> None:
    """Whatever is remembered for many pixels, and whatever fills up on the way, changes no index."""
    pixels = np.tile(_picture(5, 110, 110, "sheer" if sheer else "noise"), (10, 10, 1))
    palette, space = Palette(_picture(6, 1, 256, "noise")[0]), working_space(kind, alpha=sheer)
    expected = _by_reference(lambda: _nearest(pixels, palette, space, 1100))
    assert np.array_equal(_nearest(pixels, palette, space, 400, big=not sheer), expected)
    monkeypatch.setattr(mappers, "_POOL_WORDS", 4096)
    assert np.array_equal(_nearest(pixels, palette, space, 400, big=not sheer), expected)
