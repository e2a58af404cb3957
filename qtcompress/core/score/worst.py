"""The worst place of a result, and why it is the worst: values that the journal stores."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from qtcompress.core.validation import Instance, Integer, Real, checked, checked_fields


class Flaw(Enum):
    """What is worst about a place."""

    DETAIL = "detail"
    STEPS = "steps"
    TONE = "tone"
    GRAIN = "grain"
    LIGHT = "light"
    HUE = "hue"
    CHANGE = "change"


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
        flaw, and for `Flaw.CHANGE` at least a few points below the floor that was asked for. At most 100.

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


@checked(one=Instance(Worst), other=Instance(Worst))
def overlap(one: Worst, other: Worst) -> bool:
    """Tell whether the middle of one place lies in the other. Raises TypeError if they are no places."""
    return any(
        inner.x <= outer.x + outer.width // 2 < inner.x + inner.width
        and inner.y <= outer.y + outer.height // 2 < inner.y + inner.height
        for inner, outer in ((one, other), (other, one))
    )
