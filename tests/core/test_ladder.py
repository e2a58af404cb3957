"""A sample that stands for the picture, and palettes of many sizes for one counting."""

from __future__ import annotations

import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from qtcompress.core import sample as crops
from qtcompress.core.kernels import dispatch
from qtcompress.core.ladder import Ladder
from qtcompress.core.quantize import quantize
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Pixels


def _scene(height: int, width: int, seed: int = 1) -> Pixels:
    y, x = np.mgrid[:height, :width]
    pixels = np.stack([x % 256, y % 256, (x + y) // 2 % 256, np.full_like(x, 255)], -1).astype(np.uint8)
    pixels[..., :3] += np.random.default_rng(seed).integers(0, 9, (height, width, 3), np.uint8)
    return pixels


@given(st.integers(1, 900), st.integers(1, 900))
def test_a_sample_is_the_picture_or_whole_blocks_of_it(height: int, width: int) -> None:
    places = np.arange(height * width, dtype=np.uint32).reshape(height, width)
    pixels = places.view(np.uint8).reshape(height, width, 4)
    sample = crops.sample(pixels)
    if sample is pixels:
        return
    assert sample.shape[0] * sample.shape[1] < height * width
    assert sample.shape[0] % 16 == sample.shape[1] % 16 == 0
    blocks = np.ascontiguousarray(sample).view(np.uint32)[..., 0]
    first = blocks[::16, ::16]
    assert (first // width % 16 == 0).all()  # on the grid of the picture's blocks
    assert (first % width % 16 == 0).all()
    assert len(np.unique(first)) == first.size  # nothing twice
    assert np.array_equal(blocks[:16, :16] - blocks[0, 0], places[:16, :16])


def test_a_large_picture_is_sampled_all_over() -> None:
    places = np.arange(3000 * 4000, dtype=np.uint32).reshape(3000, 4000)
    sample = crops.sample(places.view(np.uint8).reshape(3000, 4000, 4)).view(np.uint32)[..., 0]
    assert 300_000 < sample.size < 600_000
    rows, columns = sample // 4000, sample % 4000
    assert rows.min() < 500
    assert rows.max() > 2500
    assert columns.min() < 700
    assert columns.max() > 3300


@pytest.mark.parametrize(("white", "shape"), [(300, (384, 480, 4)), (450, (384, 576, 4))])
def test_where_most_is_flat_crops_are_larger(white: int, shape: tuple[int, ...]) -> None:
    pixels = _scene(700, 900)
    pixels[:white] = 255
    assert crops.sample(pixels).shape == shape


@pytest.mark.parametrize("options", [Options(effort=Effort.FAST), Options(space=ColorSpace.SRGB), Options()])
def test_a_sample_is_measured_once(options: Options, monkeypatch: pytest.MonkeyPatch) -> None:
    pixels = _scene(700, 900)
    sample = crops.sample(pixels)
    measured: list[int] = []
    activity = dispatch.activity

    def counting(pixels: Pixels, first: int, rows: int) -> NDArray[np.uint8]:
        measured.extend([rows] * (pixels.shape == sample.shape))
        return activity(pixels, first, rows)

    monkeypatch.setattr(dispatch, "activity", counting)
    ladder = Ladder(pixels, sample, options)
    for colors in (4, 8, 16):
        ladder.sampled(colors, 1.0, Dither.DIFFUSION)
    assert sum(measured) == len(sample)


@pytest.mark.parametrize("effort", [Effort.FAST, Effort.BALANCED])
def test_a_whole_picture_is_what_quantize_makes_of_it(effort: Effort) -> None:
    pixels = _scene(700, 900)
    sample = crops.sample(pixels)
    assert sample is not pixels
    ladder = Ladder(pixels, sample, Options(effort=effort))
    for colors, thrift, dither in ((9, 1.0, Dither.NONE), (33, 4.0, Dither.DIFFUSION)):
        whole = ladder.whole(colors, thrift, dither)
        expected = quantize(pixels, Options(colors, dither, effort=effort, thrift=thrift))
        assert np.array_equal(whole.indices, expected.indices)
        assert np.array_equal(whole.palette.colors, expected.palette.colors)
    sampled = ladder.sampled(33, 4.0, Dither.NONE)
    assert sampled.indices.shape == sample.shape[:2]
    palette = {tuple(color) for color in ladder.whole(33, 1.0, Dither.NONE).palette.colors.tolist()}
    assert {tuple(color) for color in sampled.palette.colors.tolist()} <= palette


def test_more_colors_than_there_are_make_no_difference() -> None:
    pixels = np.repeat(_scene(1, 12), 40, axis=0)
    ladder = Ladder(pixels, pixels, Options())
    assert ladder.most_colors == len(np.unique(pixels.reshape(-1, 4), axis=0))
    assert ladder.top(Dither.DIFFUSION) == ladder.most_colors  # nothing is lost there, so nothing can be eased
    assert ladder.whole(ladder.most_colors, 6.0, Dither.DIFFUSION).lossless
    one = pixels[:, :1]
    assert Ladder(one, one, Options()).top(Dither.NONE) == 2  # the least that may be asked for
    assert Ladder(_scene(300, 300), _scene(300, 300), Options()).most_colors == 256


def test_rungs_add_colors_and_then_ease_thrift() -> None:
    pixels = _scene(300, 300)
    ladder = Ladder(pixels, pixels, Options(thrift=0.5))
    for dither in (Dither.DIFFUSION, Dither.NONE):
        rungs = [ladder.rung(place, dither) for place in range(2, ladder.top(dither) + 1)]
        assert rungs[:255] == [(colors, 3.0) for colors in range(2, 257)]
        assert {colors for colors, _ in rungs[255:]} == {256}
        thrifts = [thrift for _, thrift in rungs[254:]]
        assert thrifts == sorted(thrifts, reverse=True)
        assert thrifts[-1] < 0.25
        made = [ladder.whole(*ladder.rung(place, dither), dither) for place in (64, 256, 288)]
        sizes = [len(zlib.compress(one.indices.tobytes())) for one in made]
        assert sizes == sorted(sizes)


@pytest.mark.parametrize(
    "options", [Options(thrift=0.0), Options(space=ColorSpace.SRGB), Options(effort=Effort.FAST)], ids=str
)
def test_rungs_are_colors_alone_where_thrift_makes_no_difference(options: Options) -> None:
    pixels = _scene(60, 60)
    ladder = Ladder(pixels, pixels, options)
    assert ladder.top(Dither.DIFFUSION) == 256
    assert ladder.rung(77, Dither.DIFFUSION) == (77, options.thrift)
    assert Ladder(pixels, pixels, Options()).top(Dither.ORDERED) == 256


def test_the_most_that_may_be_asked_for_is_not_exceeded() -> None:
    pixels = _scene(60, 60)
    assert Ladder(pixels, pixels, Options(thrift=7.0)).rung(20, Dither.NONE) == (20, 8.0)


def test_rungs_of_differences_trade_more_and_ease_it_first_in_small_steps() -> None:
    pixels = _scene(300, 300)
    ladder = Ladder(pixels, pixels, Options())
    assert ladder.top(Dither.DIFFUSION, subtracts=True) == 320
    thrifts = [ladder.rung(place, Dither.DIFFUSION, subtracts=True)[1] for place in (128, 256, 257, 288, 296, 320)]
    assert thrifts == [8.0, 8.0, 7.83, 4.0, 2.0, 0.25]
    rung = ladder.rung(256, Dither.DIFFUSION, subtracts=True)
    assert ladder.whole(*rung, Dither.DIFFUSION, subtracts=True).subtracted
    assert not ladder.whole(*rung, Dither.DIFFUSION).subtracted


def test_heeded_colors_get_an_entry() -> None:
    pixels = _scene(120, 160)
    rare = np.array((250, 250, 200, 255), np.uint8)
    pixels[:3, :3] = rare
    ladder = Ladder(pixels, pixels, Options())

    def apart(one: Ladder) -> int:
        entries = one.whole(8, 0.0, Dither.NONE).palette.colors.astype(int)
        return int(np.abs(entries - rare).sum(axis=1).min())

    before = apart(ladder)
    assert apart(ladder.heeding(np.repeat(rare[None], 200, axis=0))) < before // 3
    assert apart(ladder) == before
