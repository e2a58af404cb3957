"""When another encoding of a whole picture is worth its time."""

from __future__ import annotations

import pytest

from qtcompress.core.types import Effort
from qtcompress.engine.contest.search_effort import search_effort


@pytest.mark.parametrize(
    ("turn", "pixels", "least_saving"),
    [
        (1, 500_000, 0.004),
        (2, 500_000, 0.02),
        (9, 500_000, 0.04),
        (1, 999_999, 0.004),
        (2, 1_000_000, 0.04),
        (1, 1_000_000, 0.008),  # of which each takes long
    ],
)
def test_each_further_encoding_has_to_save_more(turn: int, pixels: int, least_saving: float) -> None:
    effort = search_effort(Effort.BALANCED)
    assert not effort.is_worth(turn, 1 - least_saving + 1e-6, pixels)
    assert effort.is_worth(turn, 1 - least_saving - 1e-6, pixels)


def test_the_effort_smallest_goes_on_longer() -> None:
    assert search_effort(Effort.FAST) == search_effort(Effort.BALANCED)
    usual, great = search_effort(Effort.BALANCED), search_effort(Effort.SMALLEST)
    assert great.is_worth(3, 0.98, 500_000)
    assert not usual.is_worth(3, 0.98, 500_000)
    assert great.whole > usual.whole
