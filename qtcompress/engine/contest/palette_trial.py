"""Palettes of the sample alone, which tell whether palettes can win before those of the whole picture are made.

They cost a tenth of a search: no color of the whole picture is counted, and scikit-learn is not imported. Only
photographs and very large pictures are tried, because small drawings are where palettes win.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

from qtcompress.core.ladder import USUAL_SCORES, Ladder
from qtcompress.core.score.guarded_score import GuardedScore
from qtcompress.core.types import MIN_COLORS, Dither, Effort, Options, Pixels, Report
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult

# Times the best's bytes: of 90 searches in photographs above it, none found a palette of less than 1.1 times the best.
_HOPELESS = 1.4
# The same for all ways to dither: of 73 photographs at 60 to 90, undithered palettes need 0.66 of the bytes at least.
_HOPELESS_FOR_ALL = 2.1
_BYTES_A_POINT = 10.0  # points that double the size
_NEAR = 6.0  # points above a floor, from which on fewer colors are tried
_FEWER, _MOST_TRIES = 3, 3
_OUT_OF_REACH = 3.0  # points that all colors miss a floor by: fitted to the whole picture, they are no better than this


@dataclass(frozen=True, slots=True)
class PaletteTrial:
    """What palettes of the sample take.

    tried : the encoding of the whole picture that was tried last, estimated
    needed_bytes : about how many bytes a palette needs that reaches the floor, or more; inf if none reaches it
    """

    tried: EncodingResult
    needed_bytes: float

    def is_hopeless(self, bound: float) -> bool:
        """Tell whether palettes take far more than `bound` bytes."""
        return self.needed_bytes > _HOPELESS * bound

    def is_hopeless_for_all(self, bound: float) -> bool:
        """Tell whether palettes with any other dithering take far more than `bound` bytes, too."""
        return self.needed_bytes > _HOPELESS_FOR_ALL * bound


def trial_ladder(sample: Pixels, options: Options, report: Report) -> Ladder:
    """Return the palettes of a sample, `(h, w, 4)` uint8, the part that represents the picture, for all its trials."""
    return Ladder(sample, sample, options, report, learns=False)


def palette_trial(
    ladder: Ladder,
    reference: GuardedScore,
    dither: Dither,
    floor: float,
    scale: float,
    report: Report,
    *,
    bound: float = math.inf,
) -> PaletteTrial:
    """Try the rung that usually reaches a floor, then lower ones while it is exceeded by far.

    Parameters
    ----------
    ladder : Ladder
        That of `trial_ladder`.
    reference : GuardedScore
        The sample as the reference of scores.
    scale : float
        The pixels of the picture for each pixel of the sample.
    bound : float
        Bytes beside which palettes have to be hopeless: once that is known for all, all colors are not tried.
    """
    step = min(max(round(USUAL_SCORES.step(floor)), MIN_COLORS), ladder.top(dither))
    needed = 0.0
    for _ in range(_MOST_TRIES):
        colors, thrift = ladder.rung(step, dither)
        result = ladder.sampled(colors, thrift, dither, report)
        size_bytes = round(scale * len(indexed_png.encode(result, Effort.FAST, report)))
        look = reference.measure(result, report)
        over = max(look.floor - floor, 0.0)  # a rung that misses the floor takes less than is needed
        needed = max(needed, size_bytes * 2 ** (-over / _BYTES_A_POINT))
        if look.floor < floor - _OUT_OF_REACH and needed <= _HOPELESS_FOR_ALL * bound:
            most = ladder.sampled(*ladder.rung(ladder.top(dither), dither), dither, report)
            if reference.measure(most, report).floor < floor - _OUT_OF_REACH:
                needed = math.inf
        step = min(step, len(result.palette)) // _FEWER
        if over <= _NEAR or step < MIN_COLORS:
            break
    tried = EncodingResult(
        Format.PNG, len(result.palette), dither, colors, thrift, size_bytes=size_bytes, score=look.score
    )
    return PaletteTrial(tried, needed)
