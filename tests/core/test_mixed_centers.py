"""For dithering the entries lie around the colors, and for nothing else."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.color import working_space
from qtcompress.core.histogram import histogram
from qtcompress.core.kernels.dispatch import MAX_WEIGHT, Cloud
from qtcompress.core.kernels.mixtures import Mixtures, improved
from qtcompress.core.mixed_centers import _Draft, _weighed, surrounding
from qtcompress.core.palette import fit
from qtcompress.core.quantize import quantize
from qtcompress.core.score.ssimulacra2 import Reference
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, ignore

OKLAB = working_space(ColorSpace.OKLAB, alpha=False)


def _cloud(places: list[list[float]], weights: list[int]) -> Cloud:
    return Cloud((np.array(places) * 4096).astype(np.int16), np.array(weights, np.int64))


def _ball() -> tuple[Cloud, np.ndarray]:
    """Return grays from dark to light with a few golden points, and four centers that are all gray."""
    gray = [[light, 0.0, 0.0] for light in np.linspace(0.2, 0.9, 60)]
    gold = [[light, 0.02, 0.08] for light in np.linspace(0.5, 0.7, 12)]
    centers = np.array([[0.25, 0, 0], [0.45, 0, 0], [0.65, 0, 0], [0.85, 0, 0]])
    return _cloud(gray + gold, [10] * 72), (centers * 4096).astype(np.int16)


def test_a_center_moves_to_colors_that_no_mixture_reaches() -> None:
    cloud, centers = _ball()
    found = surrounding(cloud, centers, np.zeros(4, bool), OKLAB) / 4096
    assert found[:, 2].max() > 0.06
    assert found[:, 0].min() < 0.3  # and the others still surround the grays
    assert found[:, 0].max() > 0.8


def test_a_small_thing_far_out_of_reach_gets_a_center_though_it_is_next_to_nothing_of_the_cost() -> None:
    gray = [[light, 0.0, 0.0] for light in np.linspace(0.2, 0.9, 60)]
    centers = (np.array([[light, 0, 0] for light in np.linspace(0.25, 0.85, 8)]) * 4096).astype(np.int16)
    for hue, weight, reached in ((0.2, 5, True), (0.02, 500, False)):  # the same squared error
        cloud = _cloud([*gray, [0.5, 0.0, hue]], [1000] * 60 + [weight])
        found = surrounding(cloud, centers, np.zeros(8, bool), OKLAB) / 4096
        assert (found[:, 2].max() > 0.08) == reached  # sRGB has no more of it


def test_colors_far_out_of_reach_weigh_no_more_than_is_allowed() -> None:
    cloud = _cloud([[0.2, 0, 0], [0.8, 0, 0], [0.5, 0.1, 0.1]], [MAX_WEIGHT // 2 - 1, MAX_WEIGHT // 4, 1])
    centers = (np.array([[0.2, 0, 0], [0.3, 0, 0]]) * 4096).astype(np.int16)
    assert len(surrounding(cloud, centers, np.ones(2, bool), OKLAB)) == 2


def test_a_color_that_is_mixed_of_entries_far_apart_weighs_more() -> None:
    cloud = _cloud([[0.5, 0, 0], [0.7, 0, 0], [0.2, 0, 0.1]], [1000, 1000, 1000])
    centers = np.array([[0.3, 0, 0], [0.7, 0, 0], [0.2, 0, 0.1]]) * 4096
    entries, shares = np.zeros((3, 6), np.uint8), np.zeros((3, 6))
    entries[:, 0], entries[0, 1], shares[:, 0], shares[0, :2] = (0, 1, 2), 1, 1, 0.5
    halves, (_, moments) = Mixtures(entries, shares), improved(cloud, centers, Mixtures(entries, shares), 0.1, 1.0, 1)
    weights = _weighed(cloud, _Draft(centers, halves, moments), 0.3).weights
    assert weights[1:].tolist() == [1000, 1000]  # each has its entry
    assert weights[0] > 1300  # is reached, but in coarse dots


def test_held_centers_stay() -> None:
    cloud, centers = _ball()
    held = np.array([True, False, False, True])
    found = surrounding(cloud, centers, held, OKLAB)
    assert np.array_equal(found[held], centers[held])
    assert not np.array_equal(found, centers)
    assert np.array_equal(surrounding(cloud, centers, np.ones(4, bool), OKLAB), centers)


def test_centers_without_colors_are_no_trouble_and_all_stay_colors_of_srgb() -> None:
    cloud = _cloud([[0.2, 0, 0], [0.21, 0, 0], [1.0, 0, 0]], [5, 5, 5])
    centers = (np.array([[0.2, 0, 0], [0.95, 0, 0], [0.6, 0.2, 0.1], [0.6, 0.2, 0.1]]) * 4096).astype(np.int16)
    found = surrounding(cloud, centers, np.zeros(4, bool), OKLAB)
    assert found[:, 0].max() <= 4096
    assert np.array_equal(OKLAB.exact_points(OKLAB.colors(found).astype(float)).round(), found)


@pytest.mark.parametrize(("colors", "kind", "wider"), [(16, "oklab", True), (256, "oklab", True), (16, "srgb", False)])
def test_a_palette_is_wider_only_for_dithering(samples: Path, colors: int, kind: str, *, wider: bool) -> None:
    with Image.open(samples / "kingfisher.png") as image:
        pixels = np.array(image.convert("RGBA").crop((200, 100, 328, 228)))
    space = ColorSpace(kind)
    fitted = fit(histogram(pixels, space, ignore), colors, working_space(space, alpha=False), Effort.FAST, ignore)
    assert fitted.suited(Dither.NONE).palette is fitted.palette
    plain = fit(
        histogram(pixels, space, ignore), colors, working_space(space, alpha=False), Effort.FAST, ignore, dithered=False
    )
    assert plain.wide is None
    assert np.array_equal(plain.palette.colors, fitted.palette.colors)
    wide = fitted.suited(Dither.DIFFUSION).palette.colors
    assert np.array_equal(fitted.suited(Dither.ORDERED).palette.colors, wide)
    assert (np.ptp(wide.astype(int), axis=0).sum() > np.ptp(fitted.palette.colors.astype(int), axis=0).sum()) == wider


@pytest.mark.parametrize(("colors", "allowed"), [(16, 0.3), (64, 0.1)])  # they differ by chance
def test_no_thrift_looks_no_worse_than_a_little(samples: Path, colors: int, allowed: float) -> None:
    with Image.open(samples / "kingfisher.png") as image:
        pixels = np.array(image.convert("RGBA").crop((100, 100, 356, 356)))
    none, little = (quantize(pixels, Options(colors=colors, thrift=thrift)).pixels() for thrift in (0.0, 0.25))
    reference = Reference(pixels)
    assert reference.score(none) >= reference.score(little) - allowed


def test_without_strength_nothing_is_mixed_so_the_palette_is_that_of_no_dithering(samples: Path) -> None:
    with Image.open(samples / "kingfisher.png") as image:
        pixels = np.array(image.convert("RGBA").crop((200, 100, 264, 164)))
    plain = quantize(pixels, Options(colors=16, effort=Effort.FAST, dither=Dither.NONE))
    weak = quantize(pixels, Options(colors=16, effort=Effort.FAST, dither_strength=0.0))
    assert np.array_equal(plain.palette.colors, weak.palette.colors)


def test_with_alpha_the_palette_is_the_same_for_all_dithering() -> None:
    pixels = np.random.default_rng(5).integers(0, 256, (64, 64, 4), np.uint8)
    counted = histogram(pixels, ColorSpace.OKLAB, ignore)
    fitted = fit(counted, 16, working_space(ColorSpace.OKLAB, alpha=True), Effort.FAST, ignore)
    assert fitted.suited(Dither.DIFFUSION) is fitted
