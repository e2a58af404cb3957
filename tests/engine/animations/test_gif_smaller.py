"""A GIF that reaches a quality with fewer bytes."""

from __future__ import annotations

import math
import weakref
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from qtcompress.core.animation.drawing import Drawing
from qtcompress.core.histogram import histogram
from qtcompress.core.types import ColorSpace, Effort, Options, ignore
from qtcompress.engine.animations import gif_smaller, gif_tight
from qtcompress.engine.animations.calming import NEAR
from qtcompress.engine.animations.gif_file import parsed
from qtcompress.engine.animations.gif_smaller import Lossy
from qtcompress.engine.animations.reading import Frames, digest_of
from qtcompress.engine.animations.sampling import Palettes, joined
from tests.engine.animations.gifs import COMMENT, LOOP, frame, gif

FAST = Options(effort=Effort.FAST)


def noisy(count: int = 5, levels: float = 1.5) -> bytes:
    """Return a GIF of a gradient with noise of some levels over which a spot moves."""
    random = np.random.default_rng(5)
    table = bytes(level for level in range(256) for _ in range(3))
    frames = []
    for number in range(count):
        pixels = np.add.outer(2.0 * np.arange(48), 2.0 * np.arange(64)) + random.normal(0, levels, (48, 64))
        pixels[10:20, 8 * number : 8 * number + 10] += 60
        frames.append(
            frame(pixels.clip(0, 255).astype(np.uint8), delay_cs=number, before=b"" if number else LOOP + COMMENT)
        )
    return gif(*frames, size=(64, 48), table=table)


def smallest(data: bytes, quality: float | None, options: Options = FAST) -> Lossy | None:
    frames = Frames(data, ignore)
    digest_of(frames)  # for its times
    return gif_smaller.smallest(parsed(data), frames, quality, options)


@pytest.fixture(scope="module")
def source() -> bytes:
    return noisy()


def test_a_quality_is_reached_with_fewer_bytes_and_the_same_times(source: bytes) -> None:
    high, low = (smallest(source, quality) for quality in (97.0, 60.0))  # a second
    assert high.score >= 97 > low.score >= 60
    assert len(low.data) < len(high.data) < 0.5 * len(source)
    assert low.worst <= low.score
    after = Frames(low.data, ignore)
    assert digest_of(after) == low.shown
    assert after.durations_ms == [0, 10, 20, 30, 40]
    assert LOOP in low.data
    assert COMMENT in low.data


def test_a_number_of_colors_and_thrift_decide_without_a_quality(source: bytes) -> None:
    made = smallest(source, None, Options(colors=16, effort=Effort.FAST))
    thrifty = smallest(source, None, Options(colors=16, effort=Effort.FAST, thrift=8.0))
    assert made.colors == 16
    assert COMMENT in made.data
    assert thrifty.score < made.score
    assert len(thrifty.data) < len(made.data)


def test_a_long_animation_is_searched_on_a_few_frames_and_then_drawn_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[str] = []
    for name in ("draw", "draft"):
        method = getattr(Drawing, name)
        monkeypatch.setattr(
            Drawing, name, lambda self, *told, name=name, method=method: drawn.append(name) or method(self, *told)
        )
    made = smallest(noisy(20), 70.0)
    assert made.score >= 70
    assert Frames(made.data, ignore).count == 20
    assert drawn.count("draft") % 2 == 0
    assert drawn[:7].count("draft") >= 6
    assert drawn.count("draft") <= 60
    assert drawn.count("draw") % 20 == 0
    assert drawn.count("draw") <= 60


def test_a_worst_frame_that_is_much_worse_than_the_mean_does_not_suffice(
    source: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = smallest(source, 70.0)
    monkeypatch.setattr(gif_smaller, "_WORST_BELOW", -9.0)
    strict = smallest(source, 70.0)
    assert usual.worst < 79 <= strict.worst


def test_a_bit_is_worth_less_in_frames_that_are_too_far_below(monkeypatch: pytest.MonkeyPatch) -> None:
    worths: list[int] = []
    scores: list[float] = []

    def score(*told: object) -> float:
        eased = math.log2(worths[(len(worths) - 1) // 10 * 10] / worths[-1])  # since the first frame
        scores.append(76 if len(scores) % 10 < 5 else 59 + 6 * eased)
        return scores[-1]

    set_worth = Drawing.set_worth
    monkeypatch.setattr(Drawing, "set_worth", lambda self, worth: worths.append(worth) or set_worth(self, worth))
    monkeypatch.setattr(gif_smaller, "ssimulacra2", score)
    made = smallest(noisy(10), 70.0)
    assert (made.score, made.worst) == pytest.approx((70.25, 64.5), abs=0.1)
    assert len(scores) == 20
    assert len(set(worths[10:])) == 2


def test_noise_is_calmed_less_where_a_calm_drawing_does_not_suffice(monkeypatch: pytest.MonkeyPatch) -> None:
    tried: list[int] = []
    whole = gif_smaller._Drawings._whole

    def drawn(self: gif_smaller._Drawings, choice: gif_smaller._Choice, quality: float) -> Lossy | None:
        tried.append(choice.look.near)
        return None if choice.look.near else whole(self, choice, quality)

    monkeypatch.setattr(gif_smaller._Drawings, "_whole", drawn)
    made = smallest(noisy(levels=4.0), 60.0)
    assert made is not None
    assert made.score >= 60
    assert list(dict.fromkeys(tried)) == [10, 3, 0]


def windows(colors: int) -> bytes:
    """Return a GIF of flat fields in many colors, one of which changes from frame to frame."""
    random = np.random.default_rng(6)
    fields = random.integers(0, colors, (6, 8))
    frames = []
    for number in range(6):
        fields[number, number] = (fields[number, number] + 1) % colors
        frames.append(frame(np.repeat(np.repeat(fields, 8, 0), 8, 1).astype(np.uint8)))
    return gif(*frames, size=(64, 48), table=random.integers(0, 256, 768, np.uint8).tobytes())


def test_a_recording_has_the_fewest_colors_that_leave_some_points() -> None:
    few, more, many = (smallest(windows(colors), 85.0) for colors in (8, 30, 90))
    assert few.colors <= 9 < more.colors <= 31 < many.colors


def scrolled() -> bytes:
    """Return 24 frames of fields in twelve grays that scroll for a while, and then stand still."""
    random = np.random.default_rng(4)
    fields = random.integers(0, 12, (14, 4)) * random.integers(0, 2, (14, 4))
    page = np.repeat(np.repeat(fields, 8, 0), 16, 1).astype(np.uint8)
    frames = [frame(page[8 * min(number, 7) :][:48]) for number in range(24)]
    return gif(*frames, size=(64, 48), table=bytes(20 * (k // 3) for k in range(36)) + bytes(732))


def test_what_is_seen_briefly_has_fewer_colors_and_shorter_codes() -> None:
    made = smallest(scrolled(), 80.0)
    images = parsed(made.data).images
    assert {image.clear for image in images[1:6]} == {3}
    assert {image.data[10] for image in images[1:6]} == {2}  # bits of a literal
    assert made.colors == images[7].clear == 7
    assert made.score >= 80
    assert made.worst >= 73
    assert digest_of(Frames(made.data, ignore)) == made.shown


def test_a_recording_gets_more_colors_where_these_do_not_suffice_for_all_frames(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[int] = []  # for a palette, and -1 for a drawing
    look, whole = gif_smaller._Drawings.look, gif_smaller._Drawings._whole

    def drawn(self: gif_smaller._Drawings, choice: gif_smaller._Choice, quality: float) -> Lossy | None:
        asked.append(-1)
        return whole(self, choice, quality) if asked.count(-1) > 1 else None

    monkeypatch.setattr(
        gif_smaller._Drawings, "look", lambda self, near, colors: asked.append(colors) or look(self, near, colors)
    )
    monkeypatch.setattr(gif_smaller._Drawings, "_whole", drawn)
    assert smallest(windows(30), 85.0) is not None
    first, second, last = (number for number, one in enumerate([*asked, -1]) if one < 0)
    assert (second, last) == (first + 2, len(asked))
    assert asked[first - 1] < asked[second - 1]


def test_many_colors_are_joined_by_cells() -> None:
    every = np.arange(1 << 16, dtype=np.uint32) | np.uint32(0xFF000000)
    pixels = every.view(np.uint8).reshape(256, 256, 4)
    counted = histogram(pixels, ColorSpace.OKLAB, ignore)
    both = joined([(counted, 1.0), (counted, 2.0)])
    assert not both.exact
    assert len(both.weights) == 64 * 64
    assert both.weights.sum() == pytest.approx(2 * counted.weights.sum(), rel=0.3)
    means = [(one.colors * one.weights[:, None]).sum(0) / one.weights.sum() for one in (both, counted)]
    assert np.allclose(means[0], means[1], atol=1.0)


def test_a_quality_out_of_reach_is_none() -> None:
    random = np.random.default_rng(2)
    whole = np.arange(256, dtype=np.uint8).reshape(16, 16)
    colors = (random.integers(0, 256, 768, np.uint8).tobytes() for _ in range(4))
    data = gif(*(frame(whole, table=table) for table in colors), size=(16, 16))
    assert smallest(data, 99.9) is None


def test_nothing_but_transparency_is_drawn() -> None:
    data = gif(*(frame([[0, 0]], clear=0) for _ in range(2)), size=(2, 1))
    assert Frames(smallest(data, 50.0).data, ignore).count == 2


def test_many_colors_are_joined_by_cells_and_none_is_lost() -> None:
    """More than 16,384 of a frame are not told apart first; four frames together must give the same cells."""
    random = np.random.default_rng(3)
    pixels = random.integers(0, 256, (200, 200, 4), np.uint8)
    pixels[..., 3] = 255
    whole = joined([(histogram(pixels, ColorSpace.OKLAB, ignore), 1.0)])
    parts = joined([(histogram(part, ColorSpace.OKLAB, ignore), 1.0) for part in np.split(pixels, 4)])
    assert not whole.exact
    cells = np.unique(pixels.reshape(-1, 4) >> 2, axis=0)
    assert len(whole.colors) == len(parts.colors) == len(cells)
    assert np.array_equal(np.unique(whole.colors >> 2, axis=0), cells)


def test_without_a_quality_no_sample_is_kept_and_some_frames_are_scored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scored: list[int] = []
    monkeypatch.setattr(gif_smaller, "ssimulacra2", lambda one, other: scored.append(1) or 90.0)
    made = smallest(noisy(9), None, Options(colors=16, effort=Effort.FAST))
    assert made is not None
    assert len(scored) == 3
    frames = Frames(noisy(9), ignore)
    digest_of(frames)
    assert not Palettes(frames, samples=False)._samples


def test_few_strings_are_followed_in_films_with_a_number_of_colors(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []

    def drawing(*args: Any, strings: int, **named: Any) -> Drawing:
        asked.append(strings)
        return Drawing(*args, strings=strings, **named)

    monkeypatch.setattr(gif_smaller, "Drawing", drawing)
    for effort in Effort:
        smallest(noisy(3), None, Options(colors=16, effort=effort))
    assert asked == [1, 2, 0]
    asked.clear()
    smallest(noisy(3), None, Options(colors=200, effort=Effort.FAST))
    smallest(noisy(3), 60.0)
    monkeypatch.setattr(Palettes, "is_drawn", True)
    smallest(noisy(3), None, Options(colors=16, effort=Effort.FAST))
    assert not any(asked)


def test_the_use_of_dictionaries_is_kept_for_other_drawings_of_a_recording(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    draw = Drawing.draw

    def drawn(self: Drawing, step: Any, uses: Any = None) -> Any:
        asked.append(0 if uses is None else len(uses))
        return draw(self, step, uses)

    monkeypatch.setattr(Drawing, "draw", drawn)
    monkeypatch.setattr(Palettes, "is_drawn", True)
    frames = Frames(windows(8), ignore)
    digest_of(frames)
    search = gif_smaller._Drawings(parsed(windows(8)), frames, Options(), searches=True)
    look = replace(search.look(NEAR[0], 9), worth=500)
    first, second = search.drawn(look), search.drawn(look)
    assert asked == [0] * frames.count + [1] * frames.count
    assert first.data == second.data


def test_dictionaries_are_planned_for_recordings_at_a_quality(monkeypatch: pytest.MonkeyPatch) -> None:
    planned: list[bool] = []
    tighten = gif_tight.tightened
    monkeypatch.setattr(
        gif_smaller, "tightened", lambda *args, **named: planned.append(named["planned"]) or tighten(*args, **named)
    )
    for drawn, quality, options in (
        (True, 85.0, Options()), (True, 85.0, FAST), (True, None, Options()), (False, 85.0, Options()),
    ):  # fmt: skip
        monkeypatch.setattr(Palettes, "is_drawn", drawn)
        assert smallest(windows(8), quality, options) is not None
    assert planned == [True, False, False, False]


def test_samples_that_are_not_needed_are_held_by_nobody() -> None:
    frames = Frames(noisy(9), ignore)
    digest_of(frames)
    palettes = Palettes(frames)
    held = palettes.sample(NEAR[0])
    alive = [weakref.ref(one.step.now) for sample in palettes._samples.values() for one in sample]
    palettes.forget(NEAR[1])
    assert [*palettes._samples] == [NEAR[0]]
    palettes.forget(*NEAR)
    assert held == [one() for one in alive if one() is not None] == []
    assert not palettes._originals
    assert palettes.sample(NEAR[0])
