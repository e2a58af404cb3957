"""The worst place of a result, and why it is the worst: values that the journal stores."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qtcompress.core.validation import Instance, Integer, Real, checked_fields


class Flaw(Enum):
    """What is worst about a place."""

    DETAIL = "detail"
    STEPS = "steps"
    TONE = "tone"
    GRAIN = "grain"
    LIGHT = "light"
    HUE = "hue"


@checked_fields(
    x=Integer(0), y=Integer(0), width=Integer(1), height=Integer(1), flaw=Instance(Flaw), score=Real(-1e9, 100.0)
)
@dataclass(frozen=True, slots=True)
class Worst:
    """The place of a result that differs most from the original, as far as people see it.

    Parameters
    ----------
    x, y, width, height : int
        The place, in pixels of the picture.
    flaw : Flaw
        What is worst about it.
    score : float
        For `Flaw.DETAIL` the SSIMULACRA2 score of this place; otherwise the score at which JPEG usually has such a
        flaw. At most 100.

    Raises
    ------
    TypeError, ValueError
        When a value has another type or is out of range.
    """

    x: int
    y: int
    width: int
    height: int
    flaw: Flaw
    score: float
