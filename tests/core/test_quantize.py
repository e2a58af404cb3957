"""The whole of core: what holds for every picture and every option."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from qtcompress.core.errors import Cancelled
from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.quantize import quantize
from qtcompress.core.score.psnr import psnr
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Palette, Pixels, Quantized, Stage, ignore

options_of_all_kinds = st.builds(
    Options,
    colors=st.integers(2, 256), dither=st.sampled_from(Dither), dither_strength=st.floats(0, 1),
    space=st.sampled_from(ColorSpace), effort=st.sampled_from(Effort),
)  # fmt: skip
small_pictures = arrays.arrays(np.uint8, st.tuples(st.integers(1, 12), st.integers(1, 12), st.just(4)))


@st.composite
def pictures(draw: st.DrawFn) -> np.ndarray:
    """Opaque, masked or translucent; of few colors or many."""
    pixels = draw(small_pictures)
    alpha = draw(st.sampled_from(["any", "opaque", "mask"]))
    if alpha == "opaque":
        pixels[..., 3] = 255
    elif alpha == "mask":
        pixels[..., 3] = np.where(pixels[..., 3] > 99, 255, 0)
    if draw(st.booleans()):
        pixels[..., :3] &= 0xC0
    return pixels


def _seen(pixels: np.ndarray) -> np.ndarray:
    return np.where(pixels[..., 3:] == 0, 0, pixels)


def _colors(pixels: np.ndarray) -> int:
    return len(np.unique(_seen(pixels).reshape(-1, 4), axis=0))


def _noise(height: int, width: int, *, alpha: bool = False) -> np.ndarray:
    pixels = np.random.default_rng(8).integers(0, 256, (height, width, 4), np.uint8)
    if not alpha:
        pixels[..., 3] = 255
    return pixels


def _same(first: Quantized, second: Quantized) -> bool:
    return (
        np.array_equal(first.palette.colors, second.palette.colors)
        and np.array_equal(first.indices, second.indices)
        and np.array_equal(first.counts, second.counts)
        and first.lossless == second.lossless
    )


@given(pictures(), options_of_all_kinds)
def test_every_index_has_an_entry_and_every_entry_its_pixels(pixels: np.ndarray, options: Options) -> None:
    result = quantize(pixels.copy(), options)
    assert result.indices.shape == pixels.shape[:2]
    assert 1 <= len(result.palette) <= options.colors
    assert result.counts.tolist() == np.bincount(result.indices.ravel(), minlength=len(result.palette)).tolist()
    assert result.counts.min() > 0
    assert len(np.unique(result.palette.colors, axis=0)) == len(result.palette)
    assert np.array_equal(result.pixels()[..., 3] == 0, pixels[..., 3] == 0) or not result.lossless


@given(pictures(), options_of_all_kinds)
def test_the_same_input_gives_the_same_result_and_is_not_changed(pixels: np.ndarray, options: Options) -> None:
    before = pixels.copy()
    pixels.setflags(write=False)
    first, second = quantize(pixels, options), quantize(pixels[::-1][::-1], options)
    assert _same(first, second)
    assert np.array_equal(pixels, before)


@given(pictures(), options_of_all_kinds)
@example(np.array([[[8, 133, 115, 255], [9, 133, 115, 255]]], np.uint8), Options())
@example(np.array([[[100, 0, 0, 1], [101, 0, 0, 1]]], np.uint8), Options(space=ColorSpace.SRGB))
@example(np.array([[[100, 0, 0, 1], [101, 0, 0, 1]]], np.uint8), Options())
def test_a_picture_of_at_most_k_colors_is_unchanged(pixels: np.ndarray, options: Options) -> None:
    """But for what hides in fully transparent pixels."""
    result = quantize(pixels, options)
    if _colors(pixels) <= options.colors:
        assert result.lossless
    if result.lossless:
        assert np.array_equal(_seen(result.pixels()), _seen(pixels))
        assert psnr(pixels, result) == math.inf


@pytest.mark.skipif(not dispatch.compiled(), reason="the compiled kernels are not built here")
@settings(max_examples=40)
@given(pictures(), options_of_all_kinds)
def test_compiled_and_reference_give_the_same_result(pixels: np.ndarray, options: Options) -> None:
    compiled = quantize(pixels, options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert _same(compiled, quantize(pixels, options))


@pytest.mark.skipif(not dispatch.compiled(), reason="the compiled kernels are not built here")
def test_compiled_and_reference_agree_on_a_picture_of_more_colors_than_are_counted() -> None:
    pixels = _noise(260, 260, alpha=True)
    options = Options(colors=6, dither=Dither.ORDERED, effort=Effort.FAST)
    compiled = quantize(pixels, options)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert _same(compiled, quantize(pixels, options))


@pytest.mark.parametrize("dither", Dither)
@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((1, 1, 4), np.uint8),
        np.full((1, 1, 4), 255, np.uint8),
        np.full((2000, 3000, 4), (254, 255, 253, 255), np.uint8),
        np.full((40, 30, 4), (9, 8, 7, 0), np.uint8),
        np.full((1, 100_000, 4), (1, 2, 3, 128), np.uint8),
        np.full((100_000, 1, 4), (1, 2, 3, 255), np.uint8),
    ],
    ids=["clear dot", "white dot", "large and flat", "all transparent", "one row", "one column"],
)
def test_pictures_of_one_color_keep_it(pixels: np.ndarray, dither: Dither) -> None:
    result = quantize(pixels, Options(colors=2, dither=dither))
    assert result.lossless
    assert result.palette.colors.tolist() == [pixels[0, 0].tolist()]
    assert result.counts.tolist() == [pixels.shape[0] * pixels.shape[1]]


@pytest.mark.parametrize("alpha", [False, True])
@pytest.mark.parametrize("shape", [(1, 90_000), (90_000, 1), (300, 300)])
def test_noise_of_any_shape_fits_its_palette(shape: tuple[int, int], *, alpha: bool) -> None:
    result = quantize(_noise(*shape, alpha=alpha), Options(colors=256))
    assert 200 < len(result.palette) <= 256
    assert not result.lossless
    assert result.counts.sum() == 90_000


@pytest.mark.parametrize(
    "pixels",
    [
        np.zeros((0, 5, 4), np.uint8),
        np.zeros((5, 0, 4), np.uint8),
        np.zeros((5, 5, 2), np.uint8),
        np.zeros((5, 5, 5), np.uint8),
        np.zeros(5, np.uint8),
        np.zeros((5, 5, 4), np.float32),
        np.zeros((5, 5), np.bool),
    ],
)
def test_what_is_no_picture_is_refused(pixels: np.ndarray) -> None:
    with pytest.raises(ValueError, match=r"must be \(H, W\), .* not"):
        quantize(pixels)


def test_gray_rgb_and_rgba_pictures_give_the_same_result() -> None:
    rgba = _noise(30, 20)
    rgba[..., 1] = rgba[..., 2] = rgba[..., 0]
    expected = quantize(rgba, Options(colors=9, dither=Dither.NONE))
    for pixels in (rgba[..., :3], rgba[..., 0], rgba[..., :1], np.asfortranarray(rgba)):
        assert _same(quantize(pixels, colors=9, dither="none"), expected)


def test_keywords_replace_single_options_and_unknown_ones_are_refused() -> None:
    options = Options(colors=9, effort=Effort.FAST)
    assert _same(quantize(_noise(30, 20), options, colors=5), quantize(_noise(30, 20), Options(5, effort=Effort.FAST)))
    with pytest.raises(TypeError, match="colours"):
        quantize(_noise(3, 2), colours=5)  # type: ignore[call-arg]  # the point of the test
    with pytest.raises(TypeError, match="options must be of type Options, not int"):
        quantize(_noise(3, 2), 32)  # type: ignore[arg-type]  # the point of the test


def _told(pixels: np.ndarray, options: Options) -> list[tuple[Stage, float]]:
    told: list[tuple[Stage, float]] = []
    quantize(pixels, options, lambda stage, fraction: told.append((stage, fraction)))
    return told


def _cancelling(at: int) -> Callable[[Stage, float], None]:
    calls = iter(range(at))

    def report(stage: Stage, fraction: float) -> None:
        if next(calls, None) is None:
            raise Cancelled

    return report


@pytest.mark.parametrize("pixels", [_noise(300, 300), _noise(20, 20)], ids=["many colors", "few colors"])
def test_progress_only_grows_from_0_to_1_through_every_step(pixels: np.ndarray) -> None:
    told = _told(pixels, Options(colors=32))
    assert all(0 <= fraction <= 1 for _, fraction in told)
    overall = [stage.overall(fraction) for stage, fraction in told]
    assert overall == sorted(overall)
    assert {stage for stage, _ in told} == {Stage.HISTOGRAM, Stage.FIT, Stage.MAP}


def test_cancelling_passes_through_at_every_report() -> None:
    pixels, options = _noise(40, 30), Options(colors=32)
    for at in range(len(_told(pixels, options))):
        with pytest.raises(Cancelled):
            quantize(pixels, options, _cancelling(at))


def test_what_a_report_raises_is_passed_on_as_it_is() -> None:
    def report(stage: Stage, fraction: float) -> None:
        if stage is Stage.MAP:
            raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        quantize(_noise(30, 30), Options(colors=8), report)
    assert quantize(_noise(30, 30), Options(colors=8), ignore).counts.sum() == 900


def _grain(height: int, width: int) -> Pixels:
    pixels = np.full((height, width, 4), 255, np.uint8)
    noise = np.random.default_rng(1).normal(0, 20, (height, width, 3))
    middle = 128 + 90 * np.sin(np.arange(width)[:, None] / 9 + [0, 1, 2])
    pixels[..., :3] = np.clip(middle + noise, 0, 255)
    return pixels


def test_at_the_highest_effort_differences_of_indices_are_small() -> None:
    pixels = _grain(60, 80)
    smallest, usual = quantize(pixels, effort="smallest", thrift=4.0), quantize(pixels, thrift=4.0)
    assert (smallest.subtracted, usual.subtracted) == (True, False)
    spread = [np.unique(np.diff(one.indices)).size for one in (smallest, usual)]
    assert spread[0] < 0.9 * spread[1]
    assert ssimulacra2(pixels, smallest) > ssimulacra2(pixels, usual) - 3


@pytest.mark.parametrize(
    "options",
    [
        {"colors": 128},
        {"dither": "ordered"},
        {"space": "srgb"},
        {"palette": Palette(_grain(1, 40)[0])},
        {"colors": 256, "alpha": True},
        {"flat": True},
    ],
    ids=str,
)
def test_indices_are_no_differences_where_that_is_impossible(options: dict[str, Any]) -> None:
    pixels = _grain(30, 40)
    pixels[3, 4, 3] = 100 if options.pop("alpha", False) else 255
    pixels[:20] = pixels[0, 0] if options.pop("flat", False) else pixels[:20]
    assert not quantize(pixels, effort="smallest", **options).subtracted
