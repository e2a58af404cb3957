"""A palette that was given is used as it is: nothing else appears, and what it holds comes out exact."""

from __future__ import annotations

import pickle
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.quantize import quantize
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Palette

palettes = st.builds(Palette, arrays.arrays(np.uint8, st.tuples(st.integers(1, 256), st.just(4))))
pictures = arrays.arrays(np.uint8, st.tuples(st.integers(1, 9), st.integers(1, 9), st.just(4)))
ways = st.builds(
    Options, dither=st.sampled_from(Dither), space=st.sampled_from(ColorSpace), effort=st.sampled_from(Effort),
    palette=palettes,
)  # fmt: skip


def _set(colors: np.ndarray) -> set[tuple[int, ...]]:
    """Return colors as tuples; what is wholly transparent is one of them."""
    return {tuple(color) if color[3] else (0, 0, 0, 0) for color in colors.reshape(-1, 4).tolist()}


def _opaque(*colors: tuple[int, int, int]) -> Palette:
    return Palette(np.array([(*color, 255) for color in colors], np.uint8))


def _ramp(height: int = 40, width: int = 60) -> np.ndarray:
    """Return an opaque picture of thousands of colors."""
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., 0] = np.linspace(0, 255, width)
    pixels[..., 1] = np.linspace(0, 255, height)[:, None]
    pixels[..., 2] = 90
    return pixels


@given(pictures, ways)
def test_every_color_of_the_result_is_of_the_palette_or_clear(pixels: np.ndarray, options: Options) -> None:
    assert options.palette is not None
    result = quantize(pixels, options)
    clear = {(0, 0, 0, 0)} if (pixels[..., 3] == 0).any() else set()
    assert _set(result.palette.colors) <= _set(options.palette.colors) | clear
    assert result.counts.sum() == pixels.shape[0] * pixels.shape[1]
    if result.lossless:
        assert np.array_equal(result.pixels(), np.where(pixels[..., 3:] == 0, 0, pixels))


@given(pictures, ways)
def test_a_palette_that_holds_each_color_makes_the_picture_exact(pixels: np.ndarray, options: Options) -> None:
    result = quantize(pixels, replace(options, palette=Palette(np.unique(pixels.reshape(-1, 4), axis=0))))
    assert result.lossless
    assert np.array_equal(result.pixels(), np.where(pixels[..., 3:] == 0, 0, pixels))


def test_an_opaque_picture_stays_opaque_unless_nothing_in_the_palette_is() -> None:
    mixed = Palette(np.array([[255, 90, 90, 255], [128, 128, 90, 40], [0, 0, 0, 0], [0, 90, 90, 255]], np.uint8))
    assert (quantize(_ramp(), Options(palette=mixed)).palette.colors[:, 3] == 255).all()
    sheer = Palette(np.array([[255, 90, 90, 100], [0, 0, 0, 0]], np.uint8))
    assert (quantize(_ramp(), Options(palette=sheer)).palette.colors[:, 3] < 255).all()


@pytest.mark.parametrize("entries", [3, 256])
def test_what_is_transparent_stays_so_with_a_palette_that_has_no_word_for_it(entries: int) -> None:
    # GIVEN a picture with a hole, and an opaque palette
    pixels = _ramp()
    pixels[10:20, 10:30] = 7, 8, 9, 0
    palette = _opaque(*((index, 255 - index, 90) for index in range(entries)))
    # THEN the hole is a hole, and the rest is not
    after = quantize(pixels, Options(palette=palette)).pixels()
    assert np.array_equal(after[..., 3] == 0, pixels[..., 3] == 0)
    assert _set(after) - {(0, 0, 0, 0)} <= _set(palette.colors)


def test_what_is_half_seen_is_opaque_or_clear_with_a_palette_that_has_nothing_between() -> None:
    pixels = _ramp()
    pixels[:10, :, 3], pixels[30:, :, 3] = 127, 128
    black_and_clear = Palette(np.array([[0, 0, 0, 0], [0, 0, 0, 255]], np.uint8))
    after = quantize(pixels, Options(palette=black_and_clear)).pixels()
    assert np.array_equal(after[..., 3] == 255, pixels[..., 3] >= 128)
    # A palette without a clear entry makes all of it opaque, unless something in the picture is clear.
    assert (quantize(pixels, Options(palette=_opaque((0, 0, 0), (9, 9, 9)))).pixels()[..., 3] == 255).all()
    pixels[:10, :, 3] = 255
    assert (quantize(pixels, Options(palette=black_and_clear)).pixels()[..., 3] == 255).all()


def test_entries_that_are_not_used_are_dropped_and_twins_are_one() -> None:
    gray = _ramp()
    gray[..., 1] = gray[..., 2] = gray[..., 0]
    palette = _opaque((0, 0, 0), (0, 0, 0), (200, 200, 200), (255, 0, 255))
    result = quantize(gray, Options(palette=palette, dither=Dither.NONE))
    assert _set(result.palette.colors) == {(0, 0, 0, 255), (200, 200, 200, 255)}


def test_a_palette_that_suits_badly_is_still_used_for_the_look(images: Path) -> None:
    from qtcompress.engine.pictures import reader

    path = sorted((images / "cq100").glob("*.p*"))[3]
    pixels = reader.read(path, lambda stage, fraction: None).pixels
    levels = (0, 51, 102, 153, 204, 255)
    web = _opaque(*((r, g, b) for r in levels for g in levels for b in levels))
    look = ssimulacra2(pixels, quantize(pixels, Options(palette=web)).pixels())
    plain = ssimulacra2(pixels, quantize(pixels, Options(palette=web, effort=Effort.FAST)).pixels())
    assert look > plain - 5  # 23 points less when bits were weighed by the error of this palette


def test_compiled_and_plain_python_agree(monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = _ramp()
    pixels[:5, :5, 3] = 0
    options = Options(palette=_opaque(*((index, 255 - index, 90) for index in range(0, 256, 9))))
    first = quantize(pixels, options)
    monkeypatch.setattr(dispatch, "IMPLEMENTATION", reference)
    second = quantize(pixels, options)
    assert first.palette == second.palette
    assert np.array_equal(first.indices, second.indices)


def test_palettes_are_equal_by_their_entries_and_may_be_keys() -> None:
    first, second = _opaque((1, 2, 3), (4, 5, 6)), _opaque((1, 2, 3), (4, 5, 6))
    assert first == second
    assert hash(first) == hash(second)
    assert first != _opaque((4, 5, 6), (1, 2, 3))
    assert first != "a palette"
    assert {Options(palette=first): 1}[Options(palette=second)] == 1
    assert Options(palette=first) != Options()
    assert pickle.loads(pickle.dumps(Options(palette=first))) == Options(palette=first)
