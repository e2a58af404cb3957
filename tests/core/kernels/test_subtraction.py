"""Indices whose differences pack well: compiled as in the reference, in strips of any height."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings

from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch
from qtcompress.core.kernels.by_stripes import map_stripes
from qtcompress.core.kernels.mappers import Mapper
from qtcompress.core.kernels.subtraction import Subtraction
from qtcompress.core.kernels.ways import Subtracted, Traded
from qtcompress.core.stripes import Stripe
from qtcompress.core.types import ColorSpace, Palette, ignore
from tests.core.kernels.kernel_cases import (
    LIMIT,
    Array,
    _by_reference,
    _mapped,
    kinds_of_space,
    needs_compiled,
    palettes,
    pictures,
    strengths_of_dithering,
    worths,
)


def _way(strength: float, worth: float) -> Subtracted:
    levels = np.arange(256)
    return Subtracted(
        Traded(
            rates=(1 / (worth * levels / (levels + 4) + worth / 10 + 1e-3)).astype(np.float32),
            shares=(strength * 32 / (32 + levels)).astype(np.float32),
            prices=np.array([12, 12, 11, 12, 12.5, 13, 7, 6, 0.25], np.float32),
            limit=LIMIT,
            leans=(0.7 * levels / (levels + 3)).astype(np.float32),
            most_left_out=2000.0,
        ),
        aheads=(0.8 - 0.3 * levels / (levels + 5)).astype(np.float32),
    )


def _opaque(pixels: Array) -> Array:
    return np.concatenate([pixels[..., :3], np.full_like(pixels[..., :1], 255)], axis=-1)


def _subtracted(pixels: Array, palette: Palette, kind: ColorSpace, rows: int, way: Subtracted) -> Array:
    mapper = Mapper(palette, working_space(kind, alpha=False), pixels.shape[1], big=False)
    state = Subtraction(mapper, way)
    return _mapped(pixels, rows, lambda strip, busy, out, first: state.map(strip, busy, out))


@needs_compiled
@settings(max_examples=60)
@given(pictures, palettes, kinds_of_space, strengths_of_dithering, worths)
def test_subtraction_compiled_equals_the_reference(
    pixels: Array, palette: Palette, kind: ColorSpace, strength: float, worth: float
) -> None:
    pixels, palette, way = _opaque(pixels), Palette(_opaque(palette.colors)), _way(strength, worth)
    expected = _by_reference(lambda: _subtracted(pixels, palette, kind, 7, way))
    assert np.array_equal(_subtracted(pixels, palette, kind, 7, way), expected)


def _ramps(rows: int, width: int) -> Array:
    """Return noise around a ramp, as on a leaf."""
    noise = np.random.default_rng(4).normal(0, 25, (rows, width, 3))
    middle = np.linspace(60, 190, width)[None, :, None]
    return np.dstack([np.clip(middle + noise, 0, 255), np.full((rows, width), 255)]).astype(np.uint8)


def test_what_is_learned_from_the_strips_above_makes_differences_cheaper() -> None:
    pixels, grays = _ramps(64, 200), np.arange(0, 256, 4)
    palette = Palette(np.stack([grays, grays, grays, np.full_like(grays, 255)], axis=1).astype(np.uint8))
    indices = _subtracted(pixels, palette, ColorSpace.OKLAB, 64, _way(0.7, 100_000.0))
    assert _entropy(np.diff(indices[48:])) < 0.9 * _entropy(np.diff(_nearest(pixels, palette)[48:]))


def _entropy(values: Array) -> float:
    shares = np.bincount(values.reshape(-1), minlength=256) / values.size
    return float(-(shares[shares > 0] * np.log2(shares[shares > 0])).sum())


def _nearest(pixels: Array, palette: Palette) -> Array:
    out = np.empty(pixels.shape[:2], np.uint8)
    Mapper(palette, working_space(ColorSpace.OKLAB, alpha=False), pixels.shape[1], big=False).nearest(pixels, out)
    return out


def test_a_stripe_begins_with_the_errors_of_the_rows_above_whose_indices_it_leaves() -> None:
    pixels, way = _ramps(40, 60), _way(0.7, 10.0)
    palette = Palette(pixels[0, :40])
    mapper = Mapper(palette, working_space(ColorSpace.OKLAB, alpha=False), 60, big=False)
    out = np.full((40, 60), 77, np.uint8)
    map_stripes(mapper, way, pixels, None, out, (Stripe(20, 40),), ignore)
    assert (out[:20] == 77).all()
    alone, above = np.empty((20, 60), np.uint8), np.empty((28, 60), np.uint8)
    busy = dispatch.activity(pixels, 0, 40)
    Subtraction(mapper, way).map(pixels[20:], busy[20:], alone)
    state = Subtraction(mapper, way)
    state.map(pixels[12:20], busy[12:20], above[:8])
    state.map(pixels[20:], busy[20:], above[8:])
    assert np.array_equal(out[20:], above[8:])
    assert not np.array_equal(out[20:], alone)


def test_stripes_end_within_the_picture_and_have_no_alpha() -> None:
    pixels = _ramps(8, 9)
    palette = Palette(pixels[0, :5])
    mapper = Mapper(palette, working_space(ColorSpace.OKLAB, alpha=False), 9, big=False)
    with pytest.raises(ValueError, match="within the 8 rows"):
        map_stripes(mapper, _way(0.7, 1.0), pixels, None, np.empty((8, 9), np.uint8), (Stripe(0, 9),), ignore)
    with pytest.raises(ValueError, match="3 dimensions"):
        Subtraction(Mapper(palette, working_space(ColorSpace.OKLAB, alpha=True), 9, big=False), _way(0.7, 1.0))
