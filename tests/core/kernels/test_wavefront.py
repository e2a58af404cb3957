"""GIVEN pictures of any kind, WHEN they are mapped in haste, THEN compiled and reference agree, and flat stays flat."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.mappers import Mapper, Wavefront
from qtcompress.core.kernels.ways import Repeated
from qtcompress.core.types import ColorSpace, Palette, Pixels

SPACE = working_space(ColorSpace.OKLAB, alpha=False)
needs_compiled = pytest.mark.skipif(not dispatch.compiled(), reason="the kernels are not compiled")


def picture(seed: int, height: int, width: int, *, flat: bool) -> Pixels:
    rng = np.random.default_rng(seed)
    small = rng.integers(0, 256, (-(-height // 6), -(-width // 6), 3))
    pixels = small.repeat(6, axis=0).repeat(6, axis=1)[:height, :width]
    if not flat:
        pixels = pixels // 2 + rng.integers(0, 128, (height, width, 3))
    return np.concatenate([pixels, np.full((height, width, 1), 255)], axis=2).astype(np.uint8)


def palette(seed: int, colors: int) -> Palette:
    rgb = np.random.default_rng(seed).integers(0, 256, (colors, 3))
    return Palette(np.concatenate([rgb, np.full((colors, 1), 255)], axis=1).astype(np.uint8))


def mapped(pixels: Pixels, entries: Palette, rows: int, worth: int, share: int, limit: int = 512) -> np.ndarray:
    height, width = pixels.shape[:2]
    busy = dispatch.activity(pixels, 0, height)
    mapper = Mapper(entries, SPACE, width, big=False)
    front = Wavefront(mapper, Repeated(worth * np.arange(256) / 99, 5.0, 7.6, share, limit))
    out = np.empty((height, width), np.uint8)
    for start in range(0, height, rows):
        part = slice(start, start + rows)
        front.map(pixels[part], busy[part], out[part])
    return out


@needs_compiled
@settings(max_examples=60, deadline=None)  # the reference is a Python loop over pixels
@given(
    st.integers(0, 1 << 30), st.integers(1, 27), st.integers(1, 25), st.booleans(), st.integers(1, 256),
    st.integers(1, 30), st.sampled_from([0, 100, 5000, 1 << 20]), st.integers(0, 256), st.sampled_from([0, 40, 512]),
)  # fmt: skip
def test_compiled_equals_the_reference_whatever_the_strips(
    seed: int, height: int, width: int, flat: bool, colors: int, rows: int, worth: int, share: int, limit: int
) -> None:
    pixels, entries = picture(seed, height, width, flat=flat), palette(seed + 1, colors)
    compiled = mapped(pixels, entries, rows, worth, share, limit)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert np.array_equal(mapped(pixels, entries, height, worth, share, limit), compiled)


def test_flat_areas_whose_color_is_an_entry_stay_flat_beside_noise() -> None:
    pixels = picture(3, 64, 64, flat=False)
    pixels[16:48, 16:48, :3] = 37, 99, 180
    blues = np.array([[37, 99, 180, 255], [38, 100, 181, 255]], np.uint8)
    entries = Palette(np.concatenate([palette(4, 200).colors, blues]))
    indices = mapped(pixels, entries, 64, 0, 200)
    assert (indices[20:44, 20:44] == 200).all()


def test_the_mean_color_of_a_smooth_area_is_kept() -> None:
    ramp = np.linspace(60, 190, 160)
    pixels = np.full((96, 160, 4), 255, np.uint8)
    pixels[..., :3] = np.rint(ramp)[None, :, None]
    grays = np.linspace(0, 255, 9).astype(np.uint8)
    entries = Palette(np.stack([grays, grays, grays, np.full(9, 255, np.uint8)], axis=1))
    seen = entries.look_up(mapped(pixels, entries, 96, 0, 256))[16:, 8:-8, 0]
    wanted = np.rint(ramp)[8:-8]
    blocks = seen.reshape(80, 9, 16).mean(axis=(0, 2)), wanted.reshape(9, 16).mean(axis=1)
    assert np.abs(blocks[0] - blocks[1]).max() < 6  # steps of the palette are 32 apart


def test_repetitions_grow_with_their_worth() -> None:
    pixels, entries = picture(7, 80, 80, flat=False), palette(8, 64)

    def repeated(worth: int) -> int:
        indices = mapped(pixels, entries, 80, worth, 180)
        return int((indices[1:] == indices[:-1]).sum() + (indices[:, 1:] == indices[:, :-1]).sum())

    counts = [repeated(worth) for worth in (0, 3000, 100_000)]
    assert counts == sorted(counts)
    assert counts[-1] > 2 * counts[0]
