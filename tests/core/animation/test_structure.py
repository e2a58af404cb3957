"""Palettes that lose less of the structure of pictures."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.animation import structure
from qtcompress.core.animation.structure import Structure
from qtcompress.core.histogram import Histogram, histogram
from qtcompress.core.types import ColorSpace, Palette, Pixels, ignore


def grays(levels: np.ndarray) -> Pixels:
    """Return a picture of gray levels."""
    return np.dstack([levels, levels, levels, np.full_like(levels, 255)])


def field() -> Pixels:
    """Return noise of bright levels beside fields of two dark ones, each of which fills whole blocks."""
    random = np.random.default_rng(3)
    levels = random.choice(np.arange(150, 250, 4), (160, 192)).astype(np.uint8)
    levels[:, 64:] = np.where(np.add.outer(np.arange(160) // 16, np.arange(128) // 16) % 2, 30, 38)
    return grays(levels)


def palette(*levels: int) -> Palette:
    return Palette(grays(np.array([levels], np.uint8))[0])


def counted(pixels: Pixels) -> Histogram:
    return histogram(pixels, ColorSpace.OKLAB, ignore)


def of(*pictures: Pixels, times: int = 1) -> Structure:
    tones = palette(*sorted({int(level) for picture in pictures for level in np.unique(picture[..., 0])}))
    made = Structure(tones, counted(np.concatenate(pictures)))
    for picture in pictures:
        made.add(picture, times)
    return made


def test_what_fills_blocks_gets_entries_before_what_noise_hides() -> None:
    before = palette(34, 160, 185, 210, 240)
    after = of(field()).improved(before, 0.5, 0.1)
    assert {30, 38} <= set(after.colors[:, 0].tolist())
    assert len(after) == len(before)


def test_errors_of_pixels_by_themselves_count_by_their_weight() -> None:
    pixels = of(field()).improved(palette(34, 160, 185, 210, 240), 0.0, 16.0)
    assert not {30, 38} <= set(pixels.colors[:, 0].tolist())  # which are but two of many levels


def test_hue_counts_by_its_weight() -> None:
    pixels = grays(np.random.default_rng(5).choice(np.arange(20, 240, 20), (64, 128)).astype(np.uint8))
    red, green = (128, 117, 117), (113, 123, 113)  # as light as a gray of 120
    pixels[:, 64:, :3] = red
    pixels[:, 80:96, :3] = green
    shown = Structure(Palette(np.unique(pixels.reshape(-1, 4), axis=0)), counted(pixels))
    shown.add(pixels)
    begin = palette(40, 100, 120, 180)
    colored, gray = (shown.improved(begin, weight, 0.0).colors[:, :3].tolist() for weight in (16.0, 0.0))
    assert [*red] in colored
    assert [*green] in colored
    assert [*red] not in gray
    assert [*green] not in gray


def test_a_palette_that_loses_nothing_stays() -> None:
    shown = of(field())
    all_levels = Palette(shown._tones)
    assert shown.improved(all_levels, 0.5, 0.1) == all_levels


def test_moves_are_those_that_lose_least() -> None:
    shown, begin = of(field()), palette(34, 160, 185, 210, 240)
    moves = [(place, int(color[0])) for place, color in shown.moves(begin, 0.5, 0.1, 1 << 16)]
    assert len({*moves}) == len(moves) == 5 * len(shown._tones) - 1  # 210 is a tone, which an entry has already
    assert moves[0][0]  # another entry helps that of 34
    assert moves[0][1] in (30, 38)
    assert [(place, int(color[0])) for place, color in shown.moves(begin, 0.5, 0.1, 3)] == moves[:3]


def test_a_picture_counts_as_often_as_it_is_added() -> None:
    once, often = of(field()), of(field(), times=3)
    begin = palette(34, 160, 185, 210, 240)
    assert once.improved(begin, 0.5, 0.1) == often.improved(begin, 0.5, 0.1)
    assert np.allclose(3 * once._forms, often._forms)


def test_blocks_are_compared_with_those_around_them_across_bands(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = of(field())._forms
    monkeypatch.setattr(structure, "_BAND", 3)
    assert np.allclose(of(field())._forms, whole, rtol=1e-3, atol=1e-9)


def test_nothing_is_lost_where_no_picture_was_added() -> None:
    empty = Structure(palette(10, 20), counted(field()))
    assert empty.improved(palette(15), 1.0, 0.0) == palette(15)


def test_a_picture_smaller_than_a_block_has_no_structure() -> None:
    assert not of(grays(np.array([[10, 200]], np.uint8)))._forms.any()
