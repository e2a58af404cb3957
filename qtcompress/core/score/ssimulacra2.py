"""SSIMULACRA 2.1: how good a picture looks compared with its original; 100 is equal, 90 looks the same, 70 good.

Sneyers, *SSIMULACRA 2: Structural Similarity Unveiling Local And Compression Related Artifacts* (Cloudinary 2022,
version 2.1 of April 2023; its program, BSD-3-Clause, is the definition and the source of the weights). In short: both
pictures in XYB at six scales, halved in linear light; around each pixel the loss of structure (as Wang et al., *Image
quality assessment: from error visibility to structural similarity*, 2004, without the luminance term's denominator),
edges that are new and edges that are gone; of each map the mean and the 4-norm, weighted and summed.

Two details differ, neither visible in the score: maps with a negligible published weight are left out (mainly chroma at
full size, which halves the time), and sides below 8 pixels, which have no score in the definition, are extended to 8.
Pictures are processed in strips (`xyb_scales.py`), so that the memory does not grow with them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import numpy as np

from qtcompress.core.array_specs import ROWS
from qtcompress.core.rows import Rows
from qtcompress.core.score.error_cells import LEAST_SIDE_PX, ErrorCells, scale_count, weights_of
from qtcompress.core.score.xyb_scales import Planes, Strip, grounds_of, strips
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.core.validation import FLAG, FUNCTION, Instance, checked

_HALO = 8  # rows: 4 for the maps, 8 for the guards (`eye.py`)
_MOST_KEPT_PIXELS = 8_000_000


class Reference:
    """An original that several candidates are scored against.

    Its scales are kept after the first candidate, up to eight megapixels and 64 MB (twice as much with alpha); those of
    a larger one are computed again each time, which takes half as long again, and no memory.

    Parameters
    ----------
    before : Rows
        `(H, W, 4)` uint8, sRGB, straight alpha, of 1 x 1 pixels at least; not to be changed while this is in use.
    keeps : bool
        Whether they are kept; not worth their memory, 16 bytes a pixel, for one candidate.

    Raises
    ------
    TypeError, ValueError
        When `before` is no such picture.
    """

    @checked(before=ROWS, keeps=FLAG)
    def __init__(self, before: Rows, *, keeps: bool = True) -> None:
        self._before = before
        self._keeps = keeps and before.shape[0] * before.shape[1] <= _MOST_KEPT_PIXELS
        self._grounds = grounds_of(before)
        self._kept: dict[int, list[Planes]] = {}

    @checked(
        self=Instance(object, lambda one: dict(zip("HW", one._before.shape, strict=False))),
        after=ROWS,
        report=FUNCTION,
    )
    def score(self, after: Rows, report: Report = ignore) -> float:
        """Return the SSIMULACRA2 score of a candidate, at most 100; bad ones are below 0.

        With alpha on either side both are laid on black and on white in gamma-encoded sRGB; the lower score counts.

        Parameters
        ----------
        after : Rows
            Of the original's shape.
        report : Report
            Called with `Stage.VERIFY`; may raise `Cancelled`, which passes through.

        Raises
        ------
        TypeError, ValueError
            When an argument has another type, dtype or shape.
        """
        scores = []
        for pairs in self.passes(after, report):
            errors = ErrorCells(after.shape[0], after.shape[1])
            for strip, originals in pairs:
                errors.add(strip, originals)
            scores.append(errors.score)
        return min(scores)

    @checked(
        self=Instance(object, lambda one: dict(zip("HW", one._before.shape, strict=False))),
        after=ROWS,
        report=FUNCTION,
    )
    def passes(self, after: Rows, report: Report = ignore) -> Iterator[Iterator[tuple[Strip, Planes]]]:
        """Yield, for each ground that the pictures are laid on, the candidate's strips with the original's planes.

        Scale 1 has all three channels, the others those that the score needs. Parameters and errors are those of
        `score`; each pass must be used up before the next one.
        """
        grounds = sorted({*self._grounds, *grounds_of(after)})
        for done, ground in enumerate(grounds):

            def progress(stage: Stage, fraction: float, done: int = done) -> None:
                report(stage, (done + fraction) / len(grounds))

            yield zip(_strips(after, ground, progress), self._originals(ground), strict=True)

    def _originals(self, ground: int) -> Iterator[Planes]:
        """Yield the planes of the original, strip by strip."""
        ground = ground if ground in self._grounds else 0  # an opaque original looks the same on either
        kept = self._kept.get(ground)
        if kept is not None:
            yield from kept
            return
        seen = []
        for strip in _strips(self._before, ground, ignore):
            yield strip.planes
            if self._keeps:
                seen.append(strip.planes)
        if self._keeps:
            self._kept[ground] = seen


@checked(before=ROWS, after=ROWS, report=FUNCTION)
def ssimulacra2(before: Rows, after: Rows, report: Report = ignore) -> float:
    """Return the SSIMULACRA2 score of `after` compared with `before`. See `Reference.score`."""
    return Reference(before, keeps=False).score(after, report)


def _strips(picture: Rows, ground: int, report: Report) -> Iterator[Strip]:
    """Yield the strips of a picture in the channels that count; sides below 8 pixels are extended to 8."""
    missing = [max(LEAST_SIDE_PX - side, 0) for side in picture.shape[:2]]
    if any(missing):
        picture = np.pad(picture[:], ((0, missing[0]), (0, missing[1]), (0, 0)), mode="edge")
    return strips(picture, _channels(scale_count(picture.shape[:2])), report, ground=ground, halo=_HALO)


@cache
def _channels(scales: int) -> list[list[int]]:
    """Return the channels of each scale that count."""
    weights = weights_of(scales)
    channels = [[channel for channel in range(3) if each[channel].any()] for each in np.moveaxis(weights, 1, 0)]
    channels[0], channels[1] = sorted({1, *channels[0]}), [0, 1, 2]  # the guards need them (`eye.py`)
    return channels
