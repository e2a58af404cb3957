"""k-means: as good as scikit-learn run to its end, better than a median cut, the same each time."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from sklearn.cluster import KMeans

from qtcompress.core import palette
from qtcompress.core.color import working_space
from qtcompress.core.fitted import distinct
from qtcompress.core.histogram import histogram
from qtcompress.core.lloyd import rounds
from qtcompress.core.quantize import quantize
from qtcompress.core.score.psnr import squared_error
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Stage, ignore

PLAIN = Options(colors=64, dither=Dither.NONE, space=ColorSpace.SRGB)
SAMPLES = ("kingfisher.png", "market-upright.jpg", "vintage-cars.jpg", "easter-eggs.png")


def _pixels(path: Path, side: int = 256) -> np.ndarray:
    with Image.open(path) as image:
        image.draft("RGB", (2 * side, 2 * side))
        box = (0, 0, min(side, image.width), min(side, image.height))
        return np.array(image.convert("RGB").crop(box).convert("RGBA"))


@pytest.mark.parametrize("name", SAMPLES)
@pytest.mark.parametrize("colors", [8, 64])
def test_k_means_is_far_better_than_a_median_cut(samples: Path, name: str, colors: int) -> None:
    pixels = _pixels(samples / name)
    cut = Image.fromarray(pixels[..., :3]).quantize(colors, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    baseline = squared_error(pixels, np.array(cut.convert("RGBA")))
    options = Options(colors=colors, dither=Dither.NONE, space=ColorSpace.SRGB)
    assert 0 < squared_error(pixels, quantize(pixels, options).pixels()) < 0.9 * baseline


@pytest.mark.parametrize("colors", [4, 32])
def test_the_error_is_within_three_percent_of_k_means_run_to_its_end(samples: Path, colors: int) -> None:
    pixels = _pixels(samples / "kingfisher.png", side=128)
    unique, inverse, counts = np.unique(pixels[..., :3].reshape(-1, 3), axis=0, return_inverse=True, return_counts=True)
    best = KMeans(colors, n_init=1, random_state=0, max_iter=1000, tol=0)
    best.fit(unique.astype(float), sample_weight=counts)
    entries = np.rint(best.cluster_centers_).astype(np.uint8)[best.labels_][inverse.reshape(-1)]
    converged = pixels.copy()
    converged[..., :3] = entries.reshape((*pixels.shape[:2], 3))
    options = Options(colors=colors, dither=Dither.NONE, space=ColorSpace.SRGB)
    assert squared_error(pixels, quantize(pixels, options).pixels()) <= 1.03 * squared_error(pixels, converged)


@pytest.mark.parametrize("kind", ColorSpace)
def test_more_colors_mean_less_error(samples: Path, kind: ColorSpace) -> None:
    pixels = _pixels(samples / "tree-frog.png", side=128)
    errors = []
    for colors in (2, 8, 32, 128):
        options = Options(colors=colors, dither=Dither.NONE, space=kind)
        errors.append(squared_error(pixels, quantize(pixels, options).pixels()))
    assert errors == sorted(errors, reverse=True)
    assert errors[-1] < errors[0] / 10


@pytest.mark.parametrize("colors", [2, 17, 256])
@pytest.mark.parametrize("alpha", [False, True])
def test_a_palette_has_at_most_k_entries_and_all_differ(colors: int, *, alpha: bool) -> None:
    pixels = np.random.default_rng(3).integers(0, 256, (300, 300, 4), np.uint8)
    if not alpha:
        pixels[..., 3] = 255
    counted = histogram(pixels, ColorSpace.OKLAB, ignore)
    space = working_space(ColorSpace.OKLAB, alpha=alpha)
    found = palette.fit(counted, colors, space, Effort.BALANCED, ignore).palette.colors
    assert 0.9 * colors <= len(found) <= colors
    assert len(np.unique(found, axis=0)) == len(found)


def test_more_is_done_for_a_big_picture_and_less_in_haste(samples: Path) -> None:
    counted = histogram(_pixels(samples / "kingfisher.png"), ColorSpace.OKLAB, ignore)
    space = working_space(ColorSpace.OKLAB, alpha=False)
    big = replace(counted, pixels=24_000_000)
    efforts = ((big, Effort.BALANCED), (counted, Effort.BALANCED), (counted, Effort.FAST))
    errors = [palette.fit(colors, 256, space, effort, ignore).error for colors, effort in efforts]
    assert errors == sorted(errors)
    assert errors[0] < errors[-1]


def test_three_hundred_colors_in_one_corner_of_the_cube_still_make_many_entries() -> None:
    axis = np.arange(7, dtype=np.uint8)
    corner = np.stack(np.meshgrid(axis, axis, axis, indexing="ij"), -1).reshape(1, -1, 3)[:, :300] + 100
    pixels = np.concatenate([corner, np.full((1, 300, 1), 255)], axis=2).astype(np.uint8)
    for kind in ColorSpace:
        result = quantize(pixels, Options(colors=256, dither=Dither.NONE, space=kind))
        assert 100 < len(result.palette) <= 256
        gaps = np.abs(pixels[0, :, None].astype(int) - result.palette.colors).max(axis=2)
        assert gaps.min(axis=1).max() <= 2


def test_warming_up_loads_what_the_first_picture_would_wait_for() -> None:
    palette.warm_up()


@pytest.mark.parametrize(("kind", "colors"), [("scattered", 200), ("grid", 64), ("far", 9), ("one place", 5)])
def test_a_small_picture_gets_the_same_centers_without_scikit_learn(kind: str, colors: int) -> None:
    random = np.random.default_rng(colors)
    drawn = random.integers(0, 9, (1500, 4)) * 100 if kind == "grid" else random.integers(-3000, 3000, (1500, 4))
    points = np.unique(drawn, axis=0).astype(float)
    weights, start = random.integers(1, 5000, len(points)).astype(float), points[:: len(points) // colors][:colors]
    if kind in ("far", "one place"):  # centers lose all their points, and move
        start[1:] = start[:1] if kind == "one place" else start[1:] + 50_000
    found = rounds(points, weights, start, 4)
    learned = KMeans(colors, init=start.copy(), n_init=1, max_iter=4, tol=0).fit(points, sample_weight=weights)
    assert np.array_equal(found[1], learned.labels_)
    assert np.abs(found[0] - learned.cluster_centers_).max() < 1e-6


def test_progress_is_told_while_scikit_learn_is_imported(monkeypatch: pytest.MonkeyPatch, samples: Path) -> None:
    counted = replace(histogram(_pixels(samples / "logo.png"), ColorSpace.OKLAB, ignore), pixels=palette.LEARNED_PIXELS)
    imported, told = threading.Event(), list[float]()

    def report(stage: Stage, fraction: float) -> None:
        told.append(fraction)
        if told.count(0.1) == 2:
            imported.set()

    monkeypatch.setattr(palette, "warm_up", lambda: imported.wait(10))
    palette.begin_warm_up.cache_clear()
    palette.fit(counted, 8, working_space(ColorSpace.OKLAB, alpha=False), Effort.BALANCED, report)
    assert imported.is_set()
    assert told == sorted(told)


def test_points_that_are_all_alike_leave_the_centers_where_they_are() -> None:
    centers, labels = rounds(np.ones((2, 3)), np.ones(2), np.array([[1.0, 1, 1], [9.0, 9, 9]]), 4)
    assert (labels == 0).all()
    assert (centers == 1).all()


def test_without_scikit_learn_palettes_are_the_same(monkeypatch: pytest.MonkeyPatch, samples: Path) -> None:
    counted = replace(histogram(_pixels(samples / "logo.png"), ColorSpace.OKLAB, ignore), pixels=palette.LEARNED_PIXELS)
    space = working_space(ColorSpace.OKLAB, alpha=False)
    with_it = palette.fit(counted, 16, space, Effort.BALANCED, ignore).palette.colors
    monkeypatch.setattr(palette, "_has_scikit_learn", lambda: False)
    palette.warm_up()
    monkeypatch.setattr("sklearn.cluster.KMeans", None)
    assert np.array_equal(palette.fit(counted, 16, space, Effort.BALANCED, ignore).palette.colors, with_it)


def test_distinct_colors_are_those_of_numpy_in_the_same_order() -> None:
    for most in (1, 3, 256):
        colors = np.random.default_rng(most).integers(0, most, (200, 4), np.uint8)
        assert np.array_equal(distinct(colors), np.unique(colors, axis=0))
    assert distinct(colors[:1]).tolist() == colors[:1].tolist()
