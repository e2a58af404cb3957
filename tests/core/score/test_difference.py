"""Where a result differs: the map of distances, and the places that look worst."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.color import oklab_of_srgb
from qtcompress.core.errors import Cancelled
from qtcompress.core.score.difference import difference_map
from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.score.worst import Flaw
from qtcompress.core.types import Palette, Pixels, Quantized, Stage


def _photo(height: int, width: int, seed: int = 0) -> Pixels:
    out = np.full((height, width, 4), 255, np.uint8)
    out[..., :3] = np.random.default_rng(seed).normal(128, 30, (height, width, 3)).clip(0, 255)
    return out


def test_each_pixel_has_its_distance_in_oklab() -> None:
    before, after = _photo(40, 30), _photo(40, 30)
    after[5:9, 3:20, :3] = np.clip(after[5:9, 3:20, :3] + np.array([9, -4, 2]), 0, 255)
    before[0, 0, :3], after[0, 0, :3] = 0, 255
    oklab = [oklab_of_srgb(one[..., :3] / 255.0) for one in (before, after)]
    expected = 1000 * np.linalg.norm(oklab[0] - oklab[1], axis=-1)
    found = difference_map(before, after)
    assert found.dtype == np.uint8
    assert abs(found - expected.clip(0, 255)).max() <= 1
    assert found[0, 0] == 255
    assert (found[10:] == 0).all()


def test_colors_that_are_not_seen_do_not_differ() -> None:
    before, after = _photo(9, 9), _photo(9, 9, 1)
    before[..., 3] = after[..., 3] = 0
    after[4, 4, 3] = 255
    found = difference_map(before, after)
    assert (found > 0).sum() == 1
    assert found[4, 4] > 100


def test_a_palette_is_compared_strip_by_strip_and_can_be_stopped() -> None:
    before = _photo(1000, 1100)
    palette = Palette(np.array([[60, 60, 60, 255], [200, 190, 180, 255]], np.uint8))
    indices = (before[..., 0] > 128).astype(np.uint8)
    after = Quantized(palette, np.bincount(indices.ravel()).astype(np.int64), indices, lossless=False)
    fractions: list[float] = []
    found = difference_map(before, after, lambda stage, fraction: fractions.append(fraction))
    assert (found == difference_map(before, after.pixels())).all()
    assert len(fractions) > 1
    assert fractions[-1] == 1

    def stop(stage: Stage, fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        difference_map(before, after, stop)


def test_the_worst_places_come_one_by_one() -> None:
    # GIVEN a photograph with two blurred places, one of them worse, and a mark of another hue on plain ground
    before = _photo(1024, 1024)
    before[:256, 768:, :3] = 128
    after = before.copy()
    for top, left, share in ((600, 100, 1.0), (300, 600, 0.4)):
        part = after[top : top + 200, left : left + 200, :3].astype(float)
        part += share * (128 - part)
        after[top : top + 200, left : left + 200, :3] = part.round()
    after[96:128, 896:928, 2] = 90
    # WHEN the worst places are asked for
    regions = GuardedScore(before).regions(after, 12)
    # THEN each of them is found, and none twice
    middles = [(place.x + place.width // 2, place.y + place.height // 2) for place in regions]
    found = [
        [left <= x < left + side and top <= y < top + side for x, y in middles]
        for left, top, side in ((60, 560, 280), (560, 260, 280), (880, 80, 64))
    ]
    assert all(any(hits) for hits in found)
    assert found[0].index(True) < found[1].index(True)
    assert regions[found[2].index(True)].flaw is Flaw.HUE
    assert len(set(regions)) == len(regions) <= 12
    assert regions[:2] == GuardedScore(before).regions(after, 2)


def test_equal_and_tiny_pictures_have_as_many_places_as_differ() -> None:
    before = _photo(64, 64)
    assert GuardedScore(before).regions(before.copy(), 5) == ()
    after = before.copy()
    after[..., :3] = 255 - after[..., :3]
    assert 1 <= len(GuardedScore(before).regions(after, 5)) <= 5
    assert len(GuardedScore(before[:1, :1]).regions(after[:1, :1], 5)) <= 1
