"""How much time a contest spends to bring a result close to the floor."""

from __future__ import annotations

from dataclasses import dataclass

from qtcompress.core.types import Effort

_SMALL_PIXELS = 1_000_000
_LARGE_WORTH = 2.0  # times the saving that another encoding has to make of a larger picture


@dataclass(frozen=True, slots=True)
class SearchEffort:
    """How close to the floor the search brings a result.

    within : maximum points above the floor on the sample
    slack : points above the floor at which the whole picture is tried at a lower step; of codecs, `near` instead
    worth : the share of the bytes that another encoding of the whole picture probably has to save, once one reached the
        floor: for the second, the third, and so on; the last one also for later ones
    whole : maximum number of encodings of a whole picture per candidate
    """

    within: float
    slack: float
    near: float
    worth: tuple[float, ...]
    whole: int

    def is_worth(self, turn: int, share: float, pixels: int) -> bool:
        """Tell whether another encoding is worth its time after `turn` of them, 1 or more; `share` is what it takes."""
        least = self.worth[min(turn, len(self.worth)) - 1]
        return share < 1 - (least * _LARGE_WORTH if pixels >= _SMALL_PIXELS else least)


USUAL = SearchEffort(within=0.8, slack=0.3, near=0.05, worth=(0.004, 0.02, 0.04), whole=5)
_GREAT = SearchEffort(within=0.2, slack=0.2, near=0.02, worth=(0.002, 0.004, 0.01, 0.02), whole=9)


def search_effort(effort: Effort) -> SearchEffort:
    """Return how close a search comes to the floor at an effort."""
    return _GREAT if effort is Effort.SMALLEST else USUAL
