"""A place that would stand out gets another palette, if that one is clearly better there; others keep theirs."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core import mixed_centers
from qtcompress.core.color import working_space
from qtcompress.core.fitted import Fitted
from qtcompress.core.histogram import histogram
from qtcompress.core.kernels import dispatch
from qtcompress.core.mixed_centers import _visible, _worst
from qtcompress.core.palette import fit
from qtcompress.core.places import PlaceErrors
from qtcompress.core.quantize import count, fit_to
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Pixels, ignore

OKLAB = working_space(ColorSpace.OKLAB, alpha=False)


def _pixels(path: Path) -> Pixels:
    with Image.open(path) as image:
        return np.array(image.convert("RGBA"))


def _plain(pixels: Pixels, colors: int) -> Fitted:
    return fit(count(pixels, Options(), ignore).histogram, colors, OKLAB, Effort.BALANCED, ignore)


def test_an_error_is_that_of_its_place_and_counts_less_where_the_picture_is_busy() -> None:
    pixels = np.full((14, 30, 4), 255, np.uint8)
    pixels[:, 12:24, :3] = 0
    busy = np.zeros((14, 30), np.uint8)
    busy[12:] = 4
    places = PlaceErrors(pixels, busy, histogram(pixels, ColorSpace.OKLAB, ignore), OKLAB)
    errors = np.where(places.cloud.points[:, 0] > 2000, 60.0, 10.0)
    assert places.errors(errors).tolist() == [[60, 10, 60], [30, 5, 30]]


def test_a_place_that_stands_out_gets_a_palette_that_is_clearly_better_there(samples: Path) -> None:
    pixels = _pixels(samples / "easter-eggs.png")
    counted = count(pixels, Options(), ignore)
    assert counted.busy is not None
    places = PlaceErrors(pixels, counted.busy, counted.histogram, OKLAB)
    plain, found = _plain(pixels, 64), fit_to(counted, Options(colors=64), ignore)
    assert np.array_equal(found.palette.colors, plain.palette.colors)
    before, after = (
        places.errors(_visible(places.cloud, dispatch.points(each.suited(Dither.DIFFUSION).palette.colors, OKLAB)))
        for each in (plain, found)
    )
    assert _worst(after) < 0.87 * _worst(before)
    assert after.max() < 0.7 * before.max()


def test_without_such_a_place_or_a_clear_gain_the_palette_is_the_same(
    samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[float] = []
    monkeypatch.setattr(mixed_centers, "_worst", lambda errors: tried.append(_worst(errors)) or tried[-1])
    for name, colors, tries in (("kingfisher.png", 32, 2), ("tree-frog.png", 64, 0)):
        pixels = _pixels(samples / name)
        tried.clear()
        found, plain = fit_to(count(pixels, Options(), ignore), Options(colors=colors), ignore), _plain(pixels, colors)
        assert found.wide is not None
        assert plain.wide is not None
        assert np.array_equal(found.wide.colors, plain.wide.colors)
        assert len(tried) == tries


@pytest.mark.parametrize("options", [Options(65), Options(16, dither=Dither.NONE), Options(16, space=ColorSpace.SRGB)])
def test_where_places_make_no_difference_none_is_looked_at(
    options: Options, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("qtcompress.core.quantize.PlaceErrors", None)
    pixels = _pixels(samples / "kingfisher.png")[:128, :128]
    assert len(fit_to(count(pixels, options, ignore), options, ignore).palette) <= options.colors
