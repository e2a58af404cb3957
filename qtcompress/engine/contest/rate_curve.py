"""Bytes and quality over the number of colors of one picture, point by point, to show a curve for choosing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np

from qtcompress.core.types import Options, Report
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.metadata.inventory import Metadata

if TYPE_CHECKING:
    from qtcompress.engine.pictures.reader import Picture

STOPS = (256, 16, 64, 4, 128, 32, 8, 2, 192, 96, 48, 24, 12, 6, 3)
"""Numbers of colors in order of measurement: ends first, then between them, so that a rough curve is ready soon."""


def curve(
    picture: Picture,
    options: Options,
    report: Report,
    *,
    stops: Sequence[int] = STOPS,
    metadata: Metadata = Metadata.ALL,
    one: Format = Format.PNG,
) -> Iterator[EncodingResult]:
    """Yield the result of a palette for each number of colors, with `asked`, `size_bytes`, and `score`.

    Each is measured on a sample of the picture (`core/sample.py`), in 50 to 100 ms; `whole` tells whether the sample is
    the whole picture. Numbers above the picture's number of colors are left out. `report` may raise `Cancelled`, which
    passes through.

    Parameters
    ----------
    picture : Picture
        The picture in full size.
    options : Options
        `options.colors` is ignored.
    stops : sequence of int
        Numbers of colors, 2..256, in the order of measurement.
    """
    from qtcompress.engine.contest.candidate import Subject  # the window draws curves before it measures one
    from qtcompress.engine.contest.candidates import PaletteCandidate

    carried = replace(picture.metadata.chosen(metadata), blocks=())  # what a PNG cannot hold would add to its bytes
    subject = Subject(picture.pixels, options, carried, report)
    for colors in dict.fromkeys(min(stop, subject.ladder.most_colors) for stop in stops):
        yield PaletteCandidate(subject, one, options.dither, colors).tried(colors)


def knee(points: Sequence[EncodingResult]) -> EncodingResult | None:
    """Return the point above which more bytes improve quality little: the farthest above the line between the ends.

    The scale of bytes is logarithmic. Return None for fewer than three points.
    """
    known = sorted((point for point in points if point.score is not None), key=lambda point: point.size_bytes)
    if len(known) < 3:
        return None
    across = np.log([point.size_bytes for point in known])
    along = np.array([point.score or 0.0 for point in known])
    span = max(float(across[-1] - across[0]), 1e-9)
    line = along[0] + (along[-1] - along[0]) * (across - across[0]) / span
    return known[int(np.argmax(along - line))]
