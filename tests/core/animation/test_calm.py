"""Noise over time."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.animation.calm import calm
from qtcompress.core.kernels import dispatch, reference
from tests.core.kernels.kernel_cases import needs_compiled


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
@given(seed=st.integers(0, 2**32 - 1), near=st.sampled_from([0, 60, 3 * 255**2]), count=st.integers(1, 16))
def test_calmed_pictures_compiled_equal_the_reference(seed: int, near: int, count: int) -> None:
    random = np.random.default_rng(seed)
    window = [(random.normal(120, 4, (5, 7, 4)) * (1, 1, 1, 0) + (0, 0, 0, 255)).astype(np.uint8) for _ in range(count)]
    window[-1][0] = 0
    before = window[0] + random.integers(0, 9, (5, 7, 4), np.uint8) if seed % 2 else None
    found = calm(before, window, near)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(dispatch, "IMPLEMENTATION", reference)
        assert np.array_equal(calm(before, window, near), found)
