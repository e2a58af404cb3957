"""The steps of an animation that wait in a temporary file."""

from __future__ import annotations

import tempfile
import weakref
from typing import Any

import numpy as np
import pytest

from qtcompress.core.animation.steps import Disposal, Keys, Step, step
from qtcompress.core.types import Options, Pixels, ignore
from qtcompress.engine.animations import kept_steps, sampling
from qtcompress.engine.animations.kept_steps import KeptSteps
from qtcompress.engine.animations.reading import Frames, digest_of, pixels_of
from tests.engine.animations.test_gif_smaller import noisy, smallest
from tests.engine.animations.test_shelf import SmallDisk


def steps() -> list[Step]:
    """Return steps of which one is taken back, one is cleared, and one changes nothing."""
    random = np.random.default_rng(3)
    ground, spot, hole = (random.integers(1, 2**32, (9, 7), np.uint32) for _ in range(3))
    spot[:3], spot[5:], hole[2:4, 3:5] = ground[:3], ground[5:], 0
    made = [Step(ground, np.zeros_like(ground), (0, 9, 0, 7), Disposal.KEEP, ground)]
    made.append(Step(spot, ground, (3, 5, 0, 7), Disposal.RESTORE, ground))
    made.append(step(ground, ground, hole))
    made.append(step(made[-1].after, hole, None))
    assert [one.disposal.name for one in made] == ["KEEP", "RESTORE", "CLEAR", "KEEP"]
    return made


def added(made: list[Step], scored: dict[int, Pixels]) -> KeptSteps:
    kept = KeptSteps()
    for number, one in enumerate(made):
        original = scored.get(number)
        kept.add(one, None if original is None else kept.put(original))
    return kept


def test_steps_come_back_as_they_were_and_are_held_by_nobody_else() -> None:
    made = steps()
    scored = {1: pixels_of(made[2].now), 3: pixels_of(made[0].now)}
    kept = added(made, scored)
    assert kept.whole
    for _ in range(2):
        last: weakref.ref[Keys] | None = None
        for number, found, original in kept.steps(9, 7):
            expected = made[number]
            for name in ("now", "base", "after"):
                assert np.array_equal(getattr(found, name), getattr(expected, name)), name
            assert (found.rect, found.disposal) == (expected.rect, expected.disposal)
            assert (original is None) == (number not in scored)
            assert original is None or original.shape == (9, 7, 4)
            for rows in (slice(0, 9), slice(2, 5), slice(8, 20)):
                assert original is None or np.array_equal(original[rows], scored[number][rows])
            assert last is None or last() is None or found.base is last()
            last = weakref.ref(found.now)
            del found, original


def test_only_rows_that_change_are_written() -> None:
    kept = added(steps(), {})
    assert kept._opened.tell() == 4 * 7 * sum(one.rect[1] - one.rect[0] for one in steps())
    assert kept._opened.tell() < 4 * 4 * 7 * 9


@pytest.mark.parametrize("trouble", ["full", "large", "none"])
def test_a_film_is_drawn_alike_without_room_for_its_steps(trouble: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[bool] = []

    class Noted(KeptSteps):
        def steps(self, height: int, width: int) -> object:  # type: ignore[override]
            found.append(True)
            return super().steps(height, width)

    expected = smallest(noisy(), None, Options(colors=16))
    monkeypatch.setattr(sampling, "KeptSteps", Noted)
    if trouble == "full":
        monkeypatch.setattr(tempfile, "TemporaryFile", SmallDisk)
    elif trouble == "large":
        monkeypatch.setattr(kept_steps, "MOST_BYTES", 4 * 48 * 64 * 3)
    made = smallest(noisy(), None, Options(colors=16))
    assert (made.data, made.score, made.worst) == (expected.data, expected.score, expected.worst)
    assert bool(found) == (trouble == "none")


def test_only_a_frame_is_in_memory_while_its_colors_are_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Neither its original, nor what was shown before it, but for the last frame, where fewer are in memory."""
    frames = Frames(noisy(), ignore)
    digest_of(frames)  # for its times
    originals: dict[int, weakref.ref[Any]] = {}
    bases: dict[int, weakref.ref[Any]] = {}
    alive: list[bool] = []
    scored = [1, 3]
    put, add = KeptSteps.put, KeptSteps.add

    def put_one(self: KeptSteps, original: Pixels) -> int:
        originals[scored[len(originals)]] = weakref.ref(original)
        return put(self, original)

    def added_one(self: KeptSteps, made: Step, original: int | None) -> None:
        bases[len(bases)] = weakref.ref(made.base)
        add(self, made, original)

    def counted(self: sampling.Palettes, number: int, *told: Any) -> None:
        behind = [one for at, one in originals.items() if at <= number]
        base = [bases[number]] if number < frames.count - 1 else []
        alive.extend(one() is not None for one in [*behind, *base])
        count(self, number, *told)

    count = sampling.Palettes._count
    monkeypatch.setattr(KeptSteps, "put", put_one)
    monkeypatch.setattr(KeptSteps, "add", added_one)
    monkeypatch.setattr(sampling.Palettes, "_count", counted)
    sampling.Palettes(frames, samples=False, scored=scored)
    assert len(originals) == 2
    assert len(alive) > len(bases)
    assert not any(alive)
