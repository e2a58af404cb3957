"""A palette of the sample alone, which tells whether palettes can win at all before those of the whole picture are made.

It costs a tenth of a search: no color of the whole picture is counted, and scikit-learn is not imported. Only
photographs are tried, because drawings are where palettes win.
"""

from __future__ import annotations

from dataclasses import dataclass

from qtcompress.core.ladder import USUAL_SCORES, Ladder
from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.types import MIN_COLORS, Dither, Effort, Options, Pixels, Report
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.png import indexed

_HOPELESS = 1.7  # times the best's bytes, as a PNG: a lossless WebP of a photograph's palette is a quarter smaller
_BYTES_A_POINT = 10.0  # points that double the size


@dataclass(frozen=True, slots=True)
class PaletteTrial:
    """What a palette of the sample takes.

    tried : the encoding of the whole picture, estimated
    floor : the highest quality floor that it reaches
    """

    tried: EncodingResult
    floor: float

    def is_hopeless(self, floor: float, bound: float) -> bool:
        """Tell whether a palette that reaches a floor takes far more than `bound` bytes."""
        needed = self.tried.size_bytes * 2 ** ((floor - self.floor) / _BYTES_A_POINT)
        return needed > _HOPELESS * bound


def palette_trial(
    sample: Pixels,
    reference: GuardedScore,
    options: Options,
    dither: Dither,
    floor: float,
    scale: float,
    report: Report,
) -> PaletteTrial:
    """Return the trial at the rung that usually reaches a floor.

    Parameters
    ----------
    sample : (h, w, 4) uint8
        The part that represents the picture.
    reference : GuardedScore
        The sample as the reference of scores.
    scale : float
        The pixels of the picture for each pixel of the sample.
    """
    ladder = Ladder(sample, sample, options, report, learns=False)
    step = min(max(round(USUAL_SCORES.step(floor)), MIN_COLORS), ladder.top(dither))
    colors, thrift = ladder.rung(step, dither)
    result = ladder.sampled(colors, thrift, dither, report)
    size_bytes = round(scale * len(indexed.encode(result, Effort.FAST, report)))
    look = reference.measure(result, report)
    tried = EncodingResult(
        Format.PNG, len(result.palette), dither, colors, thrift, size_bytes=size_bytes, score=look.score
    )
    return PaletteTrial(tried, look.floor)
