"""Noise that is measured and calmed frame by frame."""

from __future__ import annotations

import weakref
from itertools import pairwise
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from qtcompress.core.animation.calm import calm as calm_pixels
from qtcompress.core.animation.steps import Keys
from qtcompress.core.types import Pixels, ignore
from qtcompress.engine.animations import calming
from qtcompress.engine.animations.ahead import Ahead
from qtcompress.engine.animations.calming import MILD, NEAR, Noise, calmed, steps_and_originals
from qtcompress.engine.animations.reading import Frames, pixels_of
from tests.engine.animations.gifs import frame, gif

GRAYS = bytes(level for level in range(256) for _ in range(3))
SIZE = 64, 48
GROUND = np.add.outer(2.0 * np.arange(48), 2.0 * np.arange(64))


def film(levels: list[float], *, moves: bool = False) -> Frames:
    """Return the frames of a still gradient, each with noise of so many levels."""
    random = np.random.default_rng(8)
    shown = [
        np.roll(GROUND, 9 * number * moves, axis=1) + random.normal(0, one, GROUND.shape)
        for number, one in enumerate(levels)
    ]
    pixels = [one.clip(0, 255).astype(np.uint8) for one in shown]
    return Frames(gif(*map(frame, pixels), size=SIZE, table=GRAYS), ignore)


def stands_still(frames: Frames, times: int) -> list[float]:
    """Return which share of the pixels keeps its color from each frame to the next."""
    made = [calm.copy() for calm, _ in calmed(frames, times)]
    return [float((one == other).all(axis=2).mean()) for one, other in pairwise(made)]


def test_strong_noise_is_calmed_as_well_and_mildly_where_that_is_asked_for() -> None:
    frames = film([6.0] * 6)
    much, mild, none = (min(stands_still(frames, times)) for times in (NEAR[0], MILD, NEAR[-1]))
    assert much > 0.97
    assert none < 0.2 < mild < 0.9


def test_each_frame_comes_with_what_it_was() -> None:
    frames = film([3.0] * 6)
    expected = [pixels_of(keys).copy() for keys in frames]
    for times in NEAR:
        found = [original.copy() for _, original in calmed(frames, times)]
        assert np.array_equal(found, expected)
        pairs = steps_and_originals(frames, times, lambda _, one: one)
        steps = [(step.now.copy(), original.copy()) for _, step, original in pairs]
        assert np.array_equal([original for _, original in steps], expected)
        assert np.array_equal([calm for calm, _ in calmed(frames, times)], [pixels_of(now) for now, _ in steps])


@pytest.mark.parametrize(("levels", "strong"), [(6.0, True), (1.0, False), (0.0, False)])
def test_noise_is_strong_where_more_than_usual_is_to_be_calmed(levels: float, strong: bool) -> None:
    noise = Noise()
    list(calmed(film([levels] * 5), NEAR[0], noise))
    assert noise.is_strong == strong


def near_after(noise: Noise, levels: list[float], *, moves: bool = False) -> NDArray[np.uint32]:
    list(calmed(film(levels, moves=moves), NEAR[0], noise))
    return noise.near(NEAR[0], SIZE[1], SIZE[0])


def test_noise_is_measured_again_and_kept_where_it_can_not_be_told() -> None:
    noise = Noise()
    assert (noise.near(NEAR[0], SIZE[1], SIZE[0]) == 60).all()
    strong = near_after(noise, [6.0] * 4)
    assert strong.shape == (6, 8)
    assert strong.min() > 600
    assert np.array_equal(near_after(noise, [6.0] * 4, moves=True), strong)
    assert (near_after(noise, [6.0] * 8 + [0.0] * 4) == 60).all()
    assert noise.is_strong


def test_the_picture_before_is_not_in_memory_while_noise_is_calmed(monkeypatch: pytest.MonkeyPatch) -> None:
    taken: list[weakref.ref[Any]] = []
    alive: list[int] = []
    take = Ahead.take

    def taken_one(self: Ahead) -> Keys:
        found = take(self)
        taken.append(weakref.ref(found if found.base is None else found.base))
        return found

    def calmed_one(*args: Any) -> Pixels:
        alive.append(sum(one() is not None for one in taken))
        return calm_pixels(*args)

    monkeypatch.setattr(Ahead, "take", taken_one)
    monkeypatch.setattr(calming, "calm", calmed_one)
    for made, original in calmed(film([6.0] * 6), NEAR[0]):
        del made, original
    assert set(alive) == {1}
