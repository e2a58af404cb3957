"""The progress of an animation that is made smaller, by its frames.

Its frames are read, drawn and scored many times, and how often is known only at the end. So the steps that were done
are compared with those that such an animation takes, which grow with its frames.
"""

from __future__ import annotations

import math

from qtcompress.core.types import Report, Stage
from qtcompress.engine.job.formats import Format

# Measured with 12 animations of 8 to 131 frames at a quality of 80: reports for each frame, and besides.
_OF_FORMAT = {Format.GIF: (11, 90), Format.PNG: (18, 170), Format.WEBP: (24, 200)}
_CONVERTED = (24, 250)
_WHOLE = 0.95  # the progress at which only the file is to be checked
_USUAL_SHARE = 0.85  # of that, when as many steps were done as are usual


class FrameProgress:
    """A `Report` that never goes back: it counts the reports about frames, and takes those about the file as they are.

    Parameters
    ----------
    report : Report
        Called for each of them, with the progress of the whole picture.
    frames : int
        Of the animation.
    formats : Format
        That its result may have.
    """

    def __init__(self, report: Report, frames: int, formats: Format) -> None:
        self._report = report
        each, besides = _OF_FORMAT.get(formats, _CONVERTED)
        self._expected = each * frames + besides
        self._done = 0
        self._told = 0.0

    def __call__(self, stage: Stage, fraction: float) -> None:
        """Count a report; where more come than is usual, the rest shrinks."""
        if stage in (Stage.WRITE, Stage.VERIFY):
            overall = stage.overall(fraction)
        else:
            self._done += 1
            share = self._done / self._expected
            rest = 1 - _USUAL_SHARE
            overall = _WHOLE * (_USUAL_SHARE * share if share <= 1 else 1 - rest * math.exp(1 - share))
        self._told = max(self._told, overall)
        self._report(*_at(self._told))


def _at(overall: float) -> tuple[Stage, float]:
    """Return the stage and its fraction that are this progress of a whole picture."""
    stages = list(Stage)
    number = max(k for k, stage in enumerate(stages) if stage.value <= overall)
    begin, end = stages[number].value, stages[number + 1].value if number + 1 < len(stages) else 1.0
    return stages[number], (overall - begin) / (end - begin)
