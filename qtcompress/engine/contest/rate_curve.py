"""Bytes and quality of one picture: over the number of colors, and over the quality of each photo codec.

Points come one by one, to show curves for choosing while they are measured. What they are is in `curve_points.py`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import zip_longest
from types import MappingProxyType

from qtcompress.core.rows import is_translucent
from qtcompress.core.sample import CROP_PX
from qtcompress.core.score.worst import Worst
from qtcompress.core.types import Options, Report
from qtcompress.engine.contest.codec_candidate import CodecCandidate
from qtcompress.engine.contest.curve_points import CurvePoint, SufferingPlace
from qtcompress.engine.contest.palette_candidate import PaletteCandidate
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.encodings import jpeg
from qtcompress.engine.encodings.codecs import photo_codecs
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures.reader import Picture

STOPS = (256, 16, 64, 4, 128, 32, 8, 2, 192, 96, 48, 24, 12, 6, 3)
"""Numbers of colors in order of measurement: ends first, then between them, so that a rough curve is ready soon."""
QUALITIES = (80, 50, 95, 65, 30, 88)
"""Qualities of a codec, in the same order."""
_PLACE_PX = 96  # the side of a place that is shown


def curve(
    picture: Picture,
    options: Options,
    report: Report,
    *,
    stops: Sequence[int] = STOPS,
    codecs: Mapping[Format, str] = MappingProxyType({}),
    metadata: Metadata = Metadata.ALL,
    one: Format = Format.PNG,
) -> Iterator[CurvePoint]:
    """Yield the result of a palette for each number of colors, and of each codec for some qualities, in turn.

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
    codecs : mapping of Format to str
        The photo codecs that are measured, as far as they can hold the picture, each with its way to store color, ""
        for the usual one. Slow ones come last.
    """
    carried = replace(picture.metadata.chosen(metadata), blocks=())  # what a PNG cannot hold would add to its bytes
    subject = Subject(picture.pixels, options, carried, report)
    colors = dict.fromkeys(min(stop, subject.ladder.most_colors) for stop in stops)
    palettes = ((PaletteCandidate(subject, one, options.dither, stop), stop) for stop in colors)
    fast, slow = _codecs(subject, codecs)
    qualities = ((one, one.step_at(quality)) for some in (fast, slow) for quality in QUALITIES for one in some)
    for turn in zip_longest(palettes, qualities):
        for candidate, step in filter(None, turn):
            place = _place(subject, candidate, step)  # first, so that the score is measured, and not told by others
            yield CurvePoint(candidate.tried(step), place)


def _codecs(subject: Subject, wanted: Mapping[Format, str]) -> tuple[list[CodecCandidate], list[CodecCandidate]]:
    """Return the photo codecs that can hold the picture: the fast ones, and those that take seconds."""
    opaque = not is_translucent(subject.pixels)
    held = [one for one in photo_codecs() if one.format in wanted and (opaque or Kind.ALPHA in one.format.file.holds)]
    gray = jpeg.is_gray(subject.pixels) if Format.JPEG in wanted else False
    usual = {one.format: "gray" if gray and one is jpeg.CODEC else one.variants[0] for one in held}
    candidates = [CodecCandidate(subject, one, wanted[one.format] or usual[one.format]) for one in held]
    slow = [one for one in candidates if one.format is Format.AVIF]
    return [one for one in candidates if one not in slow], slow


def _place(subject: Subject, candidate: PaletteCandidate | CodecCandidate, step: int) -> SufferingPlace | None:
    """Return the place of the sample that suffers most."""
    worst = candidate.look(step, whole=False).worst
    if worst is None:
        return None
    part = _part(subject, worst)
    return SufferingPlace(*(rows[part[0]][:, part[1]].copy() for rows in (subject.sample, candidate.sampled(step))))


def _part(subject: Subject, worst: Worst) -> tuple[slice, slice]:
    """Return rows and columns around the middle of a place; not beyond a crop of the sample, where another begins."""
    middles = worst.y + worst.height // 2, worst.x + worst.width // 2
    parts = []
    for middle, side in zip(middles, subject.sample.shape[:2], strict=True):
        crop = min(CROP_PX, side) if subject.sampled else side
        first = middle // crop * crop
        last = max(min(first + crop, side) - _PLACE_PX, first)
        start = min(max(middle - _PLACE_PX // 2, first), last)
        parts.append(slice(start, min(start + _PLACE_PX, side)))
    return parts[0], parts[1]
