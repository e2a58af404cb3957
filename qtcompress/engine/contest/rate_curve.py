"""Bytes and look over the number of colors of one picture, point by point, for somebody who wants to see and choose."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from qtcompress.core.types import Options, Report
from qtcompress.engine.contest.candidate import Subject
from qtcompress.engine.contest.candidates import PaletteCandidate
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures.reader import Picture

STOPS = (256, 16, 64, 4, 128, 32, 8, 2, 192, 96, 48, 24, 12, 6, 3)
"""In this order: the ends first, then what lies between, so that a curve can be drawn soon and gets finer."""


def curve(
    picture: Picture,
    options: Options,
    report: Report,
    *,
    stops: Sequence[int] = STOPS,
    metadata: Metadata = Metadata.ALL,
    one: Format = Format.PNG,
) -> Iterator[EncodingResult]:
    """Yield what palettes of so many colors come to: `asked`, `size_bytes` and `score` of each.

    Measured on a sample of the picture (`core/sample.py`), 50 to 100 ms a point; `whole` says where that is all of it.
    More colors than the picture has are left out. `report` may raise `Cancelled`, which passes through.

    Parameters
    ----------
    picture : Picture
        The full one.
    options : Options
        Of which the number of colors counts for nothing.
    stops : sequence of int
        Numbers of colors, 2..256, in the order in which they are wanted.
    """
    subject = Subject(picture.pixels, options, picture.metadata.chosen(metadata), report)
    for colors in dict.fromkeys(min(stop, subject.ladder.most_colors) for stop in stops):
        yield PaletteCandidate(subject, one, options.dither, colors).tried(colors)


def knee(points: Sequence[EncodingResult]) -> EncodingResult | None:
    """Return the point beyond which more bytes buy little: the farthest above the line between the ends.

    On a scale of the logarithm of bytes. None for fewer than three points.
    """
    known = sorted((point for point in points if point.score is not None), key=lambda point: point.size_bytes)
    if len(known) < 3:
        return None
    across = np.log([point.size_bytes for point in known])
    along = np.array([point.score or 0.0 for point in known])
    span = max(float(across[-1] - across[0]), 1e-9)
    line = along[0] + (along[-1] - along[0]) * (across - across[0]) / span
    return known[int(np.argmax(along - line))]
