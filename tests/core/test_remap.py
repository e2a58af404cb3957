"""Palette -> indices: dithering hides the error; entries nobody uses go."""

from __future__ import annotations

import zlib
from functools import partial
from typing import Any

import numpy as np
import pytest

from qtcompress.core.color import working_space
from qtcompress.core.fitted import Fitted
from qtcompress.core.histogram import histogram
from qtcompress.core.indices import compact
from qtcompress.core.kernels.ways import Traded
from qtcompress.core.ladder import Ladder
from qtcompress.core.palette import fit
from qtcompress.core.quantize import quantize
from qtcompress.core.remap import PaletteUse, _subtracted, remap
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Palette, Stage, ignore

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


def test_what_no_entries_can_mix_does_not_burst_into_far_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    grays = np.stack([np.arange(104, 160, 4)] * 3, axis=1)
    palette = Palette(np.column_stack([[*grays, (160, 230, 160)], np.full(15, 255)]).astype(np.uint8))
    noise = np.random.default_rng(3).integers(-6, 7, (64, 64, 3))
    pixels = np.dstack([np.array([110, 160, 110]) + noise, np.full((64, 64), 255)]).astype(np.uint8)
    space = working_space(ColorSpace.OKLAB, alpha=False)
    mapped = partial(remap, pixels, Fitted(palette, 20.0**2), space, Options(colors=16), ignore)
    assert not (mapped() == 14).any()
    monkeypatch.setattr("qtcompress.core.remap._REACHES", (25.0, 25.0))
    assert (mapped() == 14).sum() > 100


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


def _noisy_ramp() -> np.ndarray:
    random = np.random.default_rng(4)
    pixels = np.full((160, 240, 4), 255, np.uint8)
    shade = np.linspace(40, 200, 240)[None, :, None] + np.linspace(0, 40, 160)[:, None, None]
    pixels[..., :3] = (shade + random.normal(0, 6, (160, 240, 3))).clip(0, 255)
    return pixels


def test_oklab_trades_error_that_is_not_seen_for_bytes() -> None:
    """The same palette, mapped with and without regard for the encoder."""
    pixels = _noisy_ramp()
    space = working_space(ColorSpace.OKLAB, alpha=False)
    fitted = fit(histogram(pixels, ColorSpace.OKLAB, ignore), 64, space, Effort.BALANCED, ignore)
    packed = {}
    for effort in (Effort.FAST, Effort.BALANCED):
        for dither in (Dither.NONE, Dither.DIFFUSION):
            indices = remap(pixels, fitted, space, Options(colors=64, dither=dither, effort=effort), ignore)
            packed[effort, dither] = len(zlib.compress(indices.tobytes(), 9))
    assert packed[Effort.BALANCED, Dither.NONE] < 0.99 * packed[Effort.FAST, Dither.NONE]
    assert packed[Effort.BALANCED, Dither.DIFFUSION] < 0.9 * packed[Effort.FAST, Dither.DIFFUSION]


def test_a_flat_area_whose_color_is_an_entry_stays_flat_beside_a_busy_one() -> None:
    pixels = _noisy_ramp()
    pixels[:, 120:] = (250, 250, 250, 255)
    for effort in (Effort.FAST, Effort.BALANCED):
        result = quantize(pixels, Options(colors=32, effort=effort)).pixels()
        assert (result[:, 124:] == (250, 250, 250, 255)).all()


@pytest.mark.parametrize("effort", [Effort.FAST, Effort.BALANCED])
def test_the_thriftier_the_fewer_bytes_and_the_more_error(effort: Effort) -> None:
    random = np.random.default_rng(11)
    pixels = _gray(0, side=160)
    clouds = random.integers(0, 256, (20, 20, 3)).repeat(8, axis=0).repeat(8, axis=1)
    pixels[..., :3] = (clouds + random.integers(-20, 21, (160, 160, 3))).clip(0, 255)
    sizes, errors = [], []
    for thrift in (0.0, 0.5, 2.0, 8.0):
        seen = quantize(pixels, Options(colors=64, thrift=thrift, effort=effort, dither_strength=0.5))
        sizes.append(len(zlib.compress(seen.indices.tobytes(), 9)))
        errors.append(np.square(seen.pixels().astype(np.int64) - pixels).mean())
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < 0.8 * sizes[0]
    assert max(errors[:2]) < errors[2] < errors[3]  # dithering sways it by a hair


def test_few_colors_draw_no_columns_into_smooth_areas() -> None:
    y, x = np.mgrid[:160, :160] / 160
    pixels = _gray(255, 160)
    pixels[..., :3] = np.stack([90 + 60 * x + 30 * y, 120 + 50 * np.sin(3 * x * y), 80 + 70 * y * x], axis=-1)
    pixels[:40] = np.random.default_rng(0).integers(0, 256, (40, 160, 1))  # so that few entries are left for the rest
    made = quantize(pixels, Options(colors=16), ignore).pixels()
    errors = (made - pixels.astype(np.float64))[60:, :, :3].sum(axis=2)
    down, across = (errors[3:] * errors[:-3]).mean(), (errors[:, 3:] * errors[:, :-3]).mean()
    assert down - across < 0.08 * np.square(errors).mean()


def test_differences_that_are_traded_for_much_draw_no_streaks_into_smooth_areas() -> None:
    random, (y, x) = np.random.default_rng(4), np.mgrid[:120, :160] / 160
    pixels = np.full((120, 160, 4), 255, np.uint8)
    noise = random.normal(0, 1.2, (120, 160, 3)) * np.where(y < 60 / 160, 1, 30)[..., None]
    sky = np.stack([120 + 40 * y + 10 * x, 160 + 33 * y, 200 + 27 * y], axis=-1)
    pixels[..., :3] = np.clip(sky + noise, 0, 255).round()
    made = Ladder(pixels, pixels, Options()).whole(256, 4.0, Dither.DIFFUSION, subtracts=True)
    assert made.subtracted
    errors = ((made.pixels() - pixels.astype(np.float64))[..., :3] @ [0.299, 0.587, 0.114])[4:52]
    errors -= errors.mean()
    assert (errors[:, 1:] * errors[:, :-1]).mean() < 0.4 * np.square(errors).mean()


@pytest.mark.parametrize(
    ("thrift", "share", "ahead", "calm", "busy"),
    [(1.0, 0.7, 7 / 16, 1.0, 1.0), (2.0, 0.6, 0.8, 2**0.2, 1.0), (8.0, 0.6, 0.8, 8**0.2 / 2**1.3, 2**-1.3)],
)
def test_differences_are_chosen_otherwise_at_much_thrift_and_there_in_calm_areas(
    thrift: float, share: float, ahead: float, calm: float, busy: float
) -> None:
    usual = Traded(np.ones(256, np.float32), np.full(256, 0.7, np.float32), np.full(9, 5, np.float32), 100.0)
    way = _subtracted(usual, thrift)
    ends = [0, 255]
    assert way.traded.rates[ends] == pytest.approx([calm, busy], rel=1e-3)
    assert way.traded.shares[ends] == pytest.approx([share, 0.7], rel=1e-3)
    assert way.aheads[ends] == pytest.approx([ahead, 7 / 16], rel=1e-3)


def _errors_with_three_grays(gray: np.ndarray, *, alpha: bool = False, **options: Any) -> np.ndarray:
    """Return the errors of `(H, W)` gray levels with the entries 40, 100 and 160, in the working space Oklab."""
    pixels = np.dstack([gray, gray, gray, np.full_like(gray, 255)])
    palette = Palette(np.array([[level, level, level, 255] for level in (40, 100, 160)], np.uint8))
    space = working_space(ColorSpace.OKLAB, alpha=alpha)
    indices = remap(pixels, Fitted(palette, 2000.0), space, Options(**options), ignore)
    return np.asarray(palette.colors[indices][..., 0].astype(np.float64) - gray)


def test_the_mean_of_a_busy_area_drifts_less_unless_much_is_traded_or_there_is_alpha() -> None:
    noise = np.random.default_rng(4).integers(-30, 31, (160, 160))
    gray = (90 + np.arange(160) / 3 + noise).clip(0, 255).astype(np.uint8)
    ways: list[dict[str, Any]] = [{"thrift": 0.25}, {"thrift": 1.0}, {"thrift": 4.0}, {"alpha": True}]
    errors = (_errors_with_three_grays(gray, **way).reshape(20, 8, 20, 8) for way in ways)
    little, usual, much, drawn = (np.sqrt(np.square(error.mean(axis=(1, 3))).mean()) for error in errors)
    assert max(little, usual) < 1.03 < 1.05 < min(much, drawn)


@pytest.mark.parametrize(("effort", "most"), [(Effort.FAST, 9.2), (Effort.BALANCED, 14)])  # 9.5 and 16 without a loss
def test_even_at_full_strength_what_no_entry_can_mix_hardly_bursts_into_what_is_beside_it(
    effort: Effort, most: float
) -> None:
    gray = np.full((96, 96), 110, np.uint8)
    gray[:, :48] = 255
    assert _errors_with_three_grays(gray, dither_strength=1.0, effort=effort)[:, 48:52].mean() < most


def test_256_entries_leave_no_room_for_a_clear_one() -> None:
    grays = np.repeat(np.arange(256, dtype=np.uint8)[:, None], 4, axis=1)
    grays[:, 3] = 255
    PaletteUse(Fitted(Palette(grays), 1.0), SPACE)
    PaletteUse(Fitted(Palette(grays[1:]), 1.0), SPACE, clear_below=128)
    with pytest.raises(ValueError, match="room for a clear entry"):
        PaletteUse(Fitted(Palette(grays), 1.0), SPACE, clear_below=128)
