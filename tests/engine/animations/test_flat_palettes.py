"""Palettes for drawings and recordings."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from qtcompress.core.animation.steps import Keys
from qtcompress.core.histogram import histogram
from qtcompress.core.score.ssimulacra2 import ssimulacra2
from qtcompress.core.types import ColorSpace, Palette, ignore
from qtcompress.engine.animations import flat_palettes
from qtcompress.engine.animations.flat_palettes import FlatPalettes, Views
from qtcompress.engine.animations.reading import pixels_of

_OPAQUE = np.uint32(255 << 24)


def ground(*levels: int) -> Keys:
    """Return a frame with stripes of gray levels."""
    stripes = np.repeat(np.array(levels, np.uint32), 16)
    return np.ascontiguousarray(np.broadcast_to(_OPAQUE | stripes * 0x010101, (48, len(stripes))))


def grays(*levels: int) -> Palette:
    return Palette(pixels_of(_OPAQUE | np.array([levels], np.uint32) * 0x010101)[0])


def viewed(*frames: Keys) -> Views:
    views = Views()
    for one in frames:
        views.add(one, histogram(pixels_of(one), ColorSpace.OKLAB, ignore))
    return views


def test_a_frame_like_another_one_is_not_kept_but_counts() -> None:
    views = viewed(ground(0, 90), ground(90, 0), ground(0, 200))
    assert [one.frames for one in views._kept] == [2, 1]
    seen = views.look(grays(0, 90))
    scores = [ssimulacra2(one.pixels, one.mapped(grays(0, 90))) for one in views._kept]
    assert scores[0] == 100
    assert seen.mean == pytest.approx((2 * scores[0] + scores[1]) / 3)


def test_the_most_unlike_frames_are_kept() -> None:
    views = viewed(*(ground(level, level + 5, 250) for level in range(160, -1, -40)), ground(40, 45, 250, 250))
    assert [one.frames for one in views._kept] == [1, 1, 1, 2, 1]


def test_a_frame_that_looks_far_worse_counts_instead_of_the_mean() -> None:
    views = viewed(ground(0, 90, 180), ground(10, 60, 110, 200))
    good, bad = views.look(grays(0, 10, 60, 90, 110, 180, 200)), views.look(grays(0, 90, 180))
    assert good.score == good.mean == 100
    assert good.scores == (100, 100)
    assert bad.score < bad.mean < 100


@pytest.mark.parametrize(("score", "colors"), [(35.0, 4), (65.0, 7), (85.0, 9), (400.0, 40), (9000.0, 255)])
def test_the_fewest_colors_that_do_are_found(score: float, colors: int) -> None:
    """Down to four; with seven and the transparent one, literals have three bits."""
    flat: Any = SimpleNamespace(fit=lambda colors: SimpleNamespace(score=10.0 * colors))
    found = FlatPalettes.fewest(flat, score)
    assert found[0] == colors
    assert found == sorted(found)


def test_few_colors_are_followed_by_those_that_are_farthest_from_them() -> None:
    palettes = {2: grays(0, 200), 4: grays(4, 90, 150, 196)}
    flat: Any = SimpleNamespace(refine=lambda colors: SimpleNamespace(palette=palettes[colors]))
    assert FlatPalettes.extended(flat, 2, 4).colors[:, 0].tolist() == [0, 200, 90, 150]


def test_what_looks_worse_than_a_rival_is_not_looked_at_any_further() -> None:
    views = viewed(ground(0, 90, 180), ground(10, 60, 110, 200))
    rival = views.look(grays(0, 10, 60, 90, 180))
    assert views.look(grays(0, 90), rival) is rival
    better = views.look(grays(0, 10, 60, 90, 110, 180, 200), rival)
    assert better.score > rival.score


def test_what_is_transparent_stays() -> None:
    frame = ground(10, 200)
    frame[:8] = 0
    assert not viewed(frame)._kept[0].mapped(grays(50))[:8].any()


def test_without_frames_there_is_nothing_to_be_seen() -> None:
    assert Views().look(grays(50)).score == 100


def test_the_best_look_is_taken_and_found_once() -> None:
    levels = [*range(100, 250, 6)]
    frame = ground(*levels, *[30, 38] * 8)
    asked: list[int] = []

    def fit(colors: int) -> Palette:
        asked.append(colors)
        return grays(*levels, 30, 38) if colors == flat_palettes._TONES else grays(34, 120, 160, 200, 240)

    flat = FlatPalettes(views := viewed(frame), histogram(pixels_of(frame), ColorSpace.OKLAB, ignore), fit)
    found = flat.fit(5)
    assert found.score > views.look(fit(5)).score + 5
    assert found is flat.fit(5)
    assert asked == [flat_palettes._TONES, 5, 5]


def test_many_entries_are_not_moved() -> None:
    frame = ground(*range(0, 250, 2))
    many = grays(*range(1, 100))
    flat = FlatPalettes(viewed(frame), histogram(pixels_of(frame), ColorSpace.OKLAB, ignore), lambda _: many)
    assert flat.fit(99).palette is many


def test_moves_of_entries_are_looked_at_in_the_end() -> None:
    levels = [*range(100, 250, 6)]
    frame = ground(*levels, *[30, 38] * 8)
    tones = grays(*levels, 30, 38)
    begin = grays(34, 120, 160, 200, 240)
    flat = FlatPalettes(
        viewed(frame),
        histogram(pixels_of(frame), ColorSpace.OKLAB, ignore),
        lambda colors: tones if colors == flat_palettes._TONES else begin,
    )
    found = flat.fit(5)
    refined = flat.refine(5)
    assert refined.score > found.score
    assert np.count_nonzero(refined.palette.colors != found.palette.colors) > 0
    assert flat.refine(60) is flat.fit(60)
