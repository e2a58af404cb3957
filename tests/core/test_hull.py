"""The outermost entries move outwards for error diffusion, and nothing else does."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.color import working_space
from qtcompress.core.histogram import histogram
from qtcompress.core.hull import pushed
from qtcompress.core.kernels.dispatch import Cloud
from qtcompress.core.palette import fit
from qtcompress.core.quantize import quantize
from qtcompress.core.score.ssimulacra2 import Reference
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, ignore

# Clusters of two points each, 100 to either side of their center; the last has a single point.
MIDDLES = np.array([[-2000, 0, 0], [0, 0, 0], [1900, 0, 0], [4000, 0, 0]], np.int16)
SIDES = np.array([[-100, 0, 0], [100, 0, 0]], np.int16)
POINTS = np.concatenate([(MIDDLES[:3, None] + SIDES).reshape(-1, 3), MIDDLES[3:]])
LABELS = np.array([0, 0, 1, 1, 2, 2, 3], np.uint8)
NONE = np.zeros(4, bool)


def _pushed(held: np.ndarray = NONE) -> np.ndarray:
    cloud = Cloud(POINTS, np.full(len(POINTS), 10, np.int64))
    return pushed(cloud, MIDDLES, LABELS, held) - MIDDLES


def test_only_entries_on_the_hull_move_and_outwards_by_a_share_of_their_spread() -> None:
    # The two in the middle have others further out, and the last stands for a single color.
    assert _pushed().tolist() == [[-60, 0, 0], [0, 0, 0], [0, 0, 0], [0, 0, 0]]


def test_held_entries_stay() -> None:
    assert not _pushed(held=~NONE).any()


def test_no_entry_moves_beyond_the_colors_that_it_stands_for() -> None:
    points = np.array([[0, 0, 0], [0, 900, 0], [0, -900, 0], [3000, 0, 0]], np.int16)
    centers, labels = np.array([[0, 0, 0], [3000, 0, 0]], np.int16), np.array([0, 0, 0, 1], np.uint8)
    cloud = Cloud(points, np.ones(4, np.int64))
    assert np.array_equal(pushed(cloud, centers, labels, np.zeros(2, bool)), centers)  # wide, but across


@pytest.mark.parametrize(("colors", "kind", "wider"), [(16, "oklab", True), (256, "oklab", False), (16, "srgb", False)])
def test_a_palette_is_wider_only_for_diffusion_among_few_colors(
    samples: Path, colors: int, kind: str, *, wider: bool
) -> None:
    with Image.open(samples / "kingfisher.png") as image:
        pixels = np.array(image.convert("RGBA").crop((200, 100, 328, 228)))
    space = ColorSpace(kind)
    fitted = fit(histogram(pixels, space, ignore), colors, working_space(space, alpha=False), Effort.FAST, ignore)
    assert fitted.suited(Dither.NONE).palette is fitted.palette
    assert fitted.suited(Dither.ORDERED).palette is fitted.palette
    wide = fitted.suited(Dither.DIFFUSION).palette.colors
    assert (np.ptp(wide.astype(int), axis=0).sum() > np.ptp(fitted.palette.colors.astype(int), axis=0).sum()) == wider


@pytest.mark.parametrize(("colors", "allowed"), [(16, 0.3), (64, 0.0)])  # at 16, they differ by chance
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
