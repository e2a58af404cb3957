"""The ends of alpha: what is fully clear stays clear, and what is opaque stays opaque, whatever the options are."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from qtcompress.core.alpha_ends import BETWEEN, CLEAR, SOLID, with_ends
from qtcompress.core.color import working_space
from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.quantize import quantize
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Palette

LEVELS = [0, 1, 2, 3, 100, 252, 253, 254, 255]


@st.composite
def pictures(draw: st.DrawFn) -> np.ndarray:
    """Return pictures of many colors whose alpha is at or near its ends, in single pixels and in areas."""
    random = np.random.default_rng(draw(st.integers(0, 1 << 32)))
    height, width = draw(st.tuples(st.integers(1, 24), st.integers(1, 24)))
    pixels = random.integers(0, 256, (height, width, 4), np.uint8)
    if draw(st.booleans()):
        pixels[..., :3] = pixels[:1, :1, :3] + pixels[..., :3] // np.uint8(16)
    levels = draw(st.lists(st.sampled_from(LEVELS), min_size=1, max_size=5))
    alpha = random.choice(levels, (height, width))
    pixels[..., 3] = np.sort(alpha, axis=1) if draw(st.booleans()) else alpha
    for end in draw(st.sets(st.sampled_from([0, 255]))):  # one pixel among many others
        pixels[random.integers(height), random.integers(width), 3] = end
    return pixels


options_of_all_kinds = st.builds(
    Options,
    colors=st.sampled_from([2, 3, 4, 8, 16, 64, 256]),
    dither=st.sampled_from(Dither),
    dither_strength=st.sampled_from([0.0, 0.7, 1.0]),
    space=st.sampled_from(ColorSpace),
    effort=st.sampled_from([Effort.FAST, Effort.BALANCED]),
    thrift=st.sampled_from([0.0, 1.0, 8.0]),
)


def _ends_stay(pixels: np.ndarray, result: np.ndarray) -> bool:
    alpha, found = pixels[..., 3], result[..., 3]
    return bool((found[alpha == 0] == 0).all() and (found[alpha == 255] == 255).all())


@settings(max_examples=40)
@given(pictures(), options_of_all_kinds)
def test_both_ends_of_alpha_stay_and_the_kernels_agree(pixels: np.ndarray, options: Options) -> None:
    found = quantize(pixels, options)
    assert _ends_stay(pixels, found.pixels())
    assert len(found.palette) <= options.colors
    if dispatch.compiled() and pixels.size < 600:
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(dispatch, "IMPLEMENTATION", reference)
            again = quantize(pixels, options)
        assert np.array_equal(again.indices, found.indices)
        assert again.palette == found.palette


@pytest.mark.parametrize("dither", Dither)
@pytest.mark.parametrize("colors", [2, 40])
def test_ends_stay_in_a_picture_of_more_colors_than_are_counted(colors: int, dither: Dither) -> None:
    random = np.random.default_rng(7)
    pixels = random.integers(0, 256, (262, 262, 4), np.uint8)
    pixels[..., 3] = random.choice([0, 1, 3, 253, 254, 255], (262, 262))
    assert _ends_stay(pixels, quantize(pixels, Options(colors, dither, effort=Effort.FAST)).pixels())


@pytest.mark.parametrize("sheer", [40, 254])
def test_opaque_pixels_get_the_opaque_entries_of_a_fixed_palette(sheer: int) -> None:
    pixels = np.full((8, 9, 4), (200, 30, 30, 255), np.uint8)
    pixels[:, 4:, 3] = sheer
    palette = Palette(np.array([[200, 30, 30, sheer], [90, 90, 90, 255], [0, 0, 0, 255]], np.uint8))
    for thrift in (0.0, 1.0):
        result = quantize(pixels, Options(palette=palette, thrift=thrift)).pixels()
        assert (result[:, :4, 3] == 255).all()
        assert (result[:, 6:, 3] == sheer).all()


def _cloud(colors: list[list[int]], weights: list[int]) -> tuple[Cloud, np.ndarray]:
    rgba = np.array(colors, np.uint8)
    ends = np.full(len(rgba), BETWEEN, np.uint8)
    ends[rgba[:, 3] == 0], ends[rgba[:, 3] == 255] = CLEAR, SOLID
    space = working_space(ColorSpace.OKLAB, alpha=True)
    return Cloud(dispatch.points(rgba, space), np.array(weights, np.int64)), ends


def test_a_few_opaque_pixels_of_their_own_hue_keep_it() -> None:
    """The center of mostly translucent blue is opaque as well, because its opaque points are far from all others."""
    colors = [[250, 10, 10, 255], [10, 10, 250, 250], [10, 10, 250, 255]]
    cloud, ends = _cloud(colors, [900, 90, 60])
    space = working_space(ColorSpace.OKLAB, alpha=True)
    centers = dispatch.points(np.array([[250, 10, 10, 255], [10, 10, 250, 252]], np.uint8), space)
    ended = with_ends(cloud, centers, np.array([0, 1, 1], np.uint8), ends, space, 2)
    assert ended.solid.tolist() == [True, True]
    assert ended.clear == -1
    assert np.abs(space.colors(ended.centers).astype(int) - [[250, 10, 10, 255], [10, 10, 250, 255]]).max() <= 10
    # Where the translucent points are much more, and far from opaque, the center stays theirs.
    colors[1][3] = 60
    cloud, ends = _cloud(colors, [900, 9000, 1])
    ended = with_ends(cloud, centers, np.array([0, 1, 1], np.uint8), ends, space, 2)
    assert ended.solid.tolist() == [True, False]
    assert ended.labels.tolist() == [0, 1, 0]


def test_the_center_that_costs_least_becomes_clear_or_a_new_one_if_there_is_room() -> None:
    cloud, ends = _cloud([[9, 9, 9, 0], [200, 200, 200, 2], [99, 99, 99, 128], [99, 0, 0, 160]], [1, 5, 500, 700])
    space = working_space(ColorSpace.OKLAB, alpha=True)
    labels = np.array([0, 0, 1, 2], np.uint8)
    centers = cloud.points[1:].copy()
    ended = with_ends(cloud, centers, labels, ends, space, 3)
    assert ended.clear == 0
    assert ended.centers[0].tolist() == [0, 0, 0, 0]
    assert len(with_ends(cloud, centers, labels, ends, space, 4).centers) == 4
    assert with_ends(cloud, centers, labels, ends, space, 4).clear == 3
    flat = working_space(ColorSpace.OKLAB, alpha=False)
    with pytest.raises(ValueError, match="4 dimensions"):
        with_ends(Cloud(cloud.points[:, :3].copy(), cloud.weights), centers[:, :3].copy(), labels, ends, flat, 3)


@pytest.mark.parametrize("colors", [16, 64, 256])
def test_a_glow_has_a_clear_outside(cases: Path, colors: int) -> None:
    pixels = np.array(Image.open(cases / "alpha_glow.png").convert("RGBA"))
    assert (pixels[..., 3] == 0).sum() == 1101
    assert _ends_stay(pixels, quantize(pixels, Options(colors)).pixels())


def _hidden(*colors: tuple[int, int, int]) -> np.ndarray:
    """Return a picture whose upper half is fully transparent, in these colors."""
    pixels = np.random.default_rng(3).integers(0, 256, (16, 16, 4), np.uint8)
    pixels[8:, :, 3] = 255
    pixels[:8] = np.resize(np.array([(*color, 0) for color in colors], np.uint8), (8, 16, 4))
    return pixels


@pytest.mark.parametrize("colors", [2, 16, 256])
def test_the_color_under_clear_pixels_stays_where_it_is_one(colors: int) -> None:
    for hidden, kept in (
        ([(255, 240, 200)], [255, 240, 200]), ([(250, 240, 200), (255, 232, 200)], [253, 236, 200]),
        ([(250, 240, 200), (250, 240, 209)], [0, 0, 0]), ([(0, 0, 0)], [0, 0, 0]),
    ):  # fmt: skip
        result = quantize(_hidden(*hidden), Options(colors)).pixels()
        assert np.unique(result[:8].reshape(-1, 4), axis=0).tolist() == [[*kept, 0]]
        assert (result[8:, :, 3] == 255).all()


def test_a_fixed_palette_and_an_opaque_picture_get_no_hidden_color() -> None:
    fixed = Palette(np.array([[0, 0, 0, 0], [9, 9, 9, 255]], np.uint8))
    result = quantize(_hidden((255, 240, 200)), Options(palette=fixed))
    assert result.palette.colors[0].tolist() == [0, 0, 0, 0]
    sheer = _hidden((1, 2, 3))
    sheer[..., 3] = 1  # it may be mapped to a clear entry, but has no hidden color
    assert quantize(sheer, Options(2)).pixels().shape == sheer.shape


def test_a_sprite_keeps_the_color_that_was_bled_outwards(cases: Path) -> None:
    pixels = np.array(Image.open(cases / "bright_sprite_bled.png").convert("RGBA"))
    assert np.array_equal(quantize(pixels, Options()).pixels(), pixels)


def test_several_hidden_colors_are_kept_in_entries_of_their_own_if_all_fit() -> None:
    pixels = np.zeros((9, 8, 4), np.uint8)
    pixels[:4, :4, 0] = pixels[:4, 4:, 1] = 200  # hidden red, green, and black
    pixels[6:] = (9, 9, 9, 255)
    whole = quantize(pixels, Options(4, keep_clear=True))
    assert np.array_equal(whole.pixels(), pixels)
    assert whole.lossless
    assert (whole.palette.colors[:, 3] == 0).sum() == 3
    for options in (Options(3, keep_clear=True), Options(4)):
        one = quantize(pixels, options)
        assert one.palette.colors.tolist() == [[0, 0, 0, 0], [9, 9, 9, 255]]
