"""Noise over time."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from qtcompress.core.animation import calm as calm_module
from qtcompress.core.animation.calm import MOST_NEAR, NOISE_TILE, noise_in
from qtcompress.core.animation.calm import calm as calm_by_tiles
from qtcompress.core.kernels import dispatch, reference
from qtcompress.core.types import Pixels
from tests.core.kernels.kernel_cases import needs_compiled


def same(last: Pixels | None, now: Pixels) -> np.ndarray[Any, np.dtype[np.bool_]] | None:
    """Return where a picture is as the last one."""
    return None if last is None else np.asarray(np.equal(last, now).all(axis=2))


def calm(before: Pixels | None, window: list[Pixels], near: int, last: Pixels | None = None) -> Pixels:
    """Calm with the same distance in all tiles."""
    tiles = [-(-side // NOISE_TILE) for side in window[0].shape[:2]]
    return calm_by_tiles(before, window[0], rows_of(window[1:]), np.full(tiles, near, np.uint32), same(last, window[0]))


def rows_of(pictures: list[Pixels]) -> Callable[[int, int], list[Pixels]]:
    """Return the function that returns some rows of pictures."""
    return lambda first, end: [picture[first:end] for picture in pictures]


def noise(pictures: list[Pixels]) -> NDArray[np.float32] | None:
    """Return the noise in whole pictures."""
    return noise_in(rows_of(pictures), *pictures[0].shape[:2])


def test_noise_becomes_its_mean_and_stays() -> None:
    random = np.random.default_rng(1)
    frames = [np.clip(random.normal(100, 1, (20, 20, 4)), 0, 255).astype(np.uint8) for _ in range(9)]
    for pixels in frames:
        pixels[..., 3] = 255
    first = calm(None, frames[:4], 60)
    assert np.array_equal(first[..., :3], (sum(p[..., :3].astype(int) for p in frames[:4]) + 2) // 4)
    before = first
    for number in range(1, 9):
        before = calm(before, frames[number : number + 4], 60)
    assert (before == first).all(axis=2).mean() > 0.9


def test_what_moves_has_its_own_color_at_once() -> None:
    dark, light = (np.full((1, 1, 4), value, np.uint8) for value in (20, 200))
    assert calm(None, [dark, light, light], 60).tolist() == dark.tolist()
    assert calm(dark, [light, dark, dark], 60).tolist() == light.tolist()


def test_the_distance_is_the_one_of_the_weights_and_alpha_is_no_noise() -> None:
    before = np.array([[[100, 100, 100, 255]] * 3], np.uint8)
    now = np.array([[[100, 105, 100, 255], [100, 106, 100, 255], [100, 100, 100, 0]]], np.uint8)
    assert (calm(before, [now], 43) == before).all(axis=2).tolist() == [[True, False, False]]
    assert calm(before, [now], 0).tolist() == now.tolist()


def test_long_stretches_stand_still_or_are_calmed_pixel_by_pixel() -> None:
    random = np.random.default_rng(2)
    before = random.integers(90, 100, (3, 333, 4), np.uint8)
    now = before.copy()
    now[0, 140, :3] += 1
    now[2, 332, :3] += 90
    made = calm(before, [now], 60)
    assert np.array_equal(made[:2], before[:2])
    assert np.array_equal(made[2, :332], before[2, :332])
    assert np.array_equal(made[2, 332], now[2, 332])


def test_a_mean_ends_where_a_pixel_leaves_for_the_first_time() -> None:
    frames = [np.array([[[value] * 3 + [255]]], np.uint8) for value in (100, 104, 200, 104)]
    assert calm(None, frames, 60)[0, 0, 0] == 102


def test_what_stands_still_keeps_its_color() -> None:
    frames = [np.array([[[50, 50, value, 255]]], np.uint8) for value in (100, 100, 111, 117, 120)]
    first = calm(None, frames[:1] + frames[2:], 60)  # the mean of these, 112, is too far from the first
    assert first.tolist() == frames[0].tolist()
    assert calm(first, frames[1:], 60).tolist() == first.tolist()


@needs_compiled
@settings(max_examples=30)
@given(seed=st.integers(0, 2**32 - 1), near=st.sampled_from([0, 60, 600, MOST_NEAR]), count=st.integers(1, 16))
def test_calmed_pictures_compiled_equal_the_reference(seed: int, near: int, count: int) -> None:
    random = np.random.default_rng(seed)
    window = [
        (random.normal(120, 4, (11, 17, 4)) * (1, 1, 1, 0) + (0, 0, 0, 255)).astype(np.uint8) for _ in range(count)
    ]
    window[-1][0] = 0
    before = window[0] + random.integers(0, 19, (11, 17, 4), np.uint8) if seed % 2 else None
    last = np.where(random.random((11, 17, 1)) < 0.5, window[0], np.uint8(0)) if seed % 4 == 1 else None
    tiles = random.integers(near // 2, near + 1, (2, 3)).astype(np.uint32)
    found = calm_by_tiles(before, window[0], rows_of(window[1:]), tiles, same(last, window[0]))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        again = calm_by_tiles(before, window[0], rows_of(window[1:]), tiles, same(last, window[0]))
        assert np.array_equal(again, found)


def test_what_is_faint_moves_where_all_around_does() -> None:
    before = np.full((9, 9, 4), 100, np.uint8)
    now = before.copy()
    now[:6, :6, :3] += 12
    made = calm(before, [now], 600)
    assert np.array_equal(made[:5, :5], now[:5, :5])  # at its edge, what is around has not moved
    alone = before.copy()
    alone[4, 4, :3] += 12
    assert np.array_equal(calm(before, [alone], 600), before)
    assert np.array_equal(calm(before, [now], 600, last=now), before)  # what stands still stays as it was
    assert np.array_equal(calm(before, [now], 0, last=now), before)
    later = now.copy()
    later[..., :3] += 9  # too far for what follows what is around it
    assert np.array_equal(calm(before, [now, later], 600)[:5, :5], now[:5, :5])


def test_each_tile_has_its_distance() -> None:
    before = np.full((9, 17, 4), 100, np.uint8)
    now = before.copy()
    now[..., 1] += 3
    near = np.array([[60, 0, 60], [0, 60, 0]], np.uint32)
    stays = (calm_by_tiles(before, now, rows_of([]), near) == before).all(axis=2)
    assert stays[::8, ::8].tolist() == [[True, False, True], [False, True, False]]
    assert stays[:8, :8].all()
    assert not stays[:8, 8:16].any()
    with pytest.raises(ValueError, match="a distance for each tile of 9 x 17 pixels"):
        calm_by_tiles(before, now, rows_of([]), near[:1])


def _noisy(levels: float, *, moving: bool = False, height: int = 40) -> list[Pixels]:
    random = np.random.default_rng(3)
    shapes = [np.roll(np.tile(np.arange(64) * 3, (height, 1)), 9 * moving * k, axis=1) for k in range(4)]
    return [
        np.dstack([np.clip(random.normal(shape, levels), 0, 255)] * 3 + [np.full_like(shape, 255)]).astype(np.uint8)
        for shape in shapes
    ]


def test_noise_is_measured_where_something_stands_still_behind_it() -> None:
    for height in (40, 42):
        found = noise(_noisy(4, height=height))
        assert found is not None
        assert found.shape == (-(-height // NOISE_TILE), 8)
        assert 0.7 < np.median(found) / (3 * 2 * 4**2) < 1.3  # the variance of a difference, three times
    assert noise(_noisy(4, moving=True)) is None
    assert noise(_noisy(4)[:3]) is None
    assert noise([frame[:1] for frame in _noisy(4)]) is None


def test_pictures_that_are_alike_have_no_noise() -> None:
    found = noise(_noisy(0))
    assert found is not None
    assert not found.any()


def test_a_tile_that_moves_has_the_noise_of_the_others() -> None:
    frames = _noisy(4)
    for number, frame in enumerate(frames):
        frame[8:16, 8:16, :3] = 60 * number
    found = noise(frames)
    assert found is not None
    assert found[1, 1] < 200


def test_noise_does_not_depend_on_how_many_rows_are_in_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    frames = _noisy(4, height=539)
    measured, made = [], []
    for most in (1, 1 << 20):
        monkeypatch.setattr(calm_module, "_BAND_PIXELS", most)
        found = noise(frames)
        assert found is not None
        measured.append(found)
        made.append(calm(frames[3], frames, 600, last=frames[2]))
    assert np.array_equal(measured[0], measured[1])
    assert np.array_equal(made[0], made[1])


def test_rows_of_one_band_are_in_memory_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(calm_module, "_BAND_PIXELS", NOISE_TILE * 17)
    now = np.random.default_rng(2).integers(0, 256, (30, 17, 4), np.uint8)
    asked: list[weakref.ref[Pixels]] = []
    alive: list[bool] = []

    def following(first: int, end: int) -> list[Pixels]:
        alive.extend(one() is not None for one in asked)
        rows = now[first:end].copy()
        asked.append(weakref.ref(rows))
        return [rows]

    calm_by_tiles(None, now, following, np.full((4, 3), 60, np.uint32))
    assert len(asked) == 4
    assert not any(alive)
