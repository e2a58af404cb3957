"""Palette -> indices: dithering hides the error; entries nobody uses go."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.color import working_space
from qtcompress.core.palette import Fitted
from qtcompress.core.remap import compact, remap
from qtcompress.core.types import ColorSpace, Dither, Options, Palette, Stage, ignore

BLACK_AND_WHITE = Fitted(Palette(np.array([[0, 0, 0, 255], [255, 255, 255, 255]], np.uint8)), 0.0)
SPACE = working_space(ColorSpace.SRGB, alpha=False)


def _gray(value: int, side: int = 64) -> np.ndarray:
    pixels = np.full((side, side, 4), 255, np.uint8)
    pixels[..., :3] = value
    return pixels


def _share_of_white(value: int, dither: Dither, strength: float) -> float:
    options = Options(colors=2, dither=dither, dither_strength=strength, space=ColorSpace.SRGB)
    return float(remap(_gray(value), BLACK_AND_WHITE, SPACE, options, ignore).mean())


def test_without_dithering_a_gray_is_all_black_or_all_white() -> None:
    assert _share_of_white(100, Dither.NONE, 1.0) == 0
    assert _share_of_white(150, Dither.NONE, 1.0) == 1
    assert _share_of_white(150, Dither.DIFFUSION, 0.0) == 1


@pytest.mark.parametrize("dither", [dither for dither in Dither if dither is not Dither.NONE])
def test_dithered_grays_have_the_more_white_the_lighter_they_are(dither: Dither) -> None:
    shares = [_share_of_white(value, dither, 1.0) for value in (0, 96, 128, 160, 255)]
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[2] == pytest.approx(0.5, abs=0.05)
    assert shares[-1] == 1


def test_what_is_transparent_neither_takes_nor_passes_on_an_error() -> None:
    space = working_space(ColorSpace.SRGB, alpha=True)
    palette = Palette(np.array([[0, 0, 0, 0], [0, 0, 0, 255], [255, 255, 255, 255]], np.uint8))
    pixels = _gray(120)
    pixels[:, 20:40] = (200, 10, 10, 0)
    indices = remap(pixels, Fitted(palette, 0.0), space, Options(space=ColorSpace.SRGB, dither_strength=1.0), ignore)
    assert (indices[:, 20:40] == 0).all()
    assert (indices[:, :20] > 0).all()
    assert (indices[:, 40:] > 0).all()


def test_unused_entries_go_and_translucent_ones_come_first_then_dark_to_light() -> None:
    colors = [[255, 255, 255, 255], [9, 9, 9, 255], [1, 2, 3, 255], [80, 80, 80, 128], [0, 0, 255, 255]]
    indices = np.array([[0, 2, 3], [4, 4, 0]], np.uint8)
    palette = Palette(np.array(colors, np.uint8))
    expected = palette.colors[indices]
    result = compact(palette, indices, ignore, lossless=True)
    kept = [[80, 80, 80, 128], [1, 2, 3, 255], [0, 0, 255, 255], [255, 255, 255, 255]]
    assert result.palette.colors.tolist() == kept
    assert result.counts.tolist() == [1, 1, 2, 2]
    assert np.array_equal(result.pixels(), expected)
    assert result.lossless


def test_mapping_reports_strip_by_strip() -> None:
    told: list[float] = []
    pixels = np.repeat(_gray(100, side=1), 3_000_000, axis=1).reshape(300, 10_000, 4)
    remap(pixels, BLACK_AND_WHITE, SPACE, Options(), lambda stage, fraction: told.append(stage.overall(fraction)))
    assert len(told) >= 5
    assert told == sorted(told)
    assert Stage.MAP.value <= told[0]
    assert told[-1] < Stage.WRITE.value
