"""What a saved bit is worth in each frame, by how long what it draws is seen."""

from __future__ import annotations

import numpy as np
import pytest

from qtcompress.core.animation.drawing import Drawing
from qtcompress.core.types import Palette, ignore
from qtcompress.engine.animations.reading import Frames
from qtcompress.engine.animations.spending import SeenTimes, Spending
from tests.engine.animations.gifs import frame, gif

COUNT = 40


class _Noted(Drawing):
    """A drawing that tells what was set."""

    def __init__(self) -> None:
        super().__init__(Palette(np.full((15, 4), 255, np.uint8)), 8, 8, worth=0, strength=0.0)
        self.noted: list[int] = []

    def set_worth(self, worth: int) -> None:
        self.noted.append(worth)

    def set_colors(self, colors: int) -> None:
        self.noted.append(colors)

    def told(self) -> list[int]:
        noted, self.noted = self.noted, []
        return noted


@pytest.fixture
def seen() -> SeenTimes:
    """Return what is known of 40 frames of 8 x 8 pixels, half of which change in the second one and in the sixth."""
    ground = np.zeros((8, 8), np.uint8)
    other, last = ground.copy(), ground.copy()
    other[:4], last[:4] = 1, 2
    shown = [ground, *[other] * 4, *[last] * (COUNT - 5)]
    return SeenTimes(Frames(gif(*map(frame, shown), size=(8, 8)), ignore))


def test_a_bit_is_worth_more_where_less_is_seen(seen: SeenTimes) -> None:
    mean = (32 * 1 + 32 * COUNT + 32 * 4 + 32 * (COUNT - 5)) / 128  # frames in which a pixel that is drawn is seen
    assert seen.share(1) == pytest.approx((mean / 4) ** 0.5)
    assert seen.share(0) == pytest.approx((mean / ((COUNT + 1) / 2)) ** 0.5)
    assert [number for number in (0, 1, 5) if seen.is_brief(number)] == [1]


def test_what_is_seen_briefly_has_few_colors_until_it_looks_bad(seen: SeenTimes) -> None:
    spending, drawing = Spending([39, 2, 20]), _Noted()
    spending.seen = seen
    brief, long = round(100 * seen.share(1)), round(100 * seen.share(5))
    spending.allot(drawing, 1, 100.0, 7)
    spending.allot(drawing, 5, 100.0, 7)
    assert drawing.told() == [brief, 7, long, 15]
    spending.ease({2: 70.4, 20: 70.6, 39: 80.0}, 70.0, few=True)
    spending.allot(drawing, 1, 100.0, 7)
    spending.allot(drawing, 5, 100.0, 7)
    assert drawing.told() == [brief, 15, long, 15]
    spending.ease({2: 65.5}, 70.0, few=True)
    spending.allot(drawing, 1, 100.0, 7)
    assert drawing.told() == [round(100 * seen.share(1) / 2), 15]
    spending.begin()
    spending.allot(drawing, 1, 100.0, 7)
    assert drawing.told() == [brief, 7]


def test_a_bit_is_worth_the_same_everywhere_where_that_is_not_known() -> None:
    spending, drawing = Spending([0, 3]), _Noted()
    spending.ease({3: 69.0}, 70.0, few=False)
    for number in range(4):
        spending.allot(drawing, number, 100.0)
    assert drawing.told() == [100, *[round(100 * 2 ** (-2.5 / 6))] * 3]
    assert spending.scored == {0, 3}
