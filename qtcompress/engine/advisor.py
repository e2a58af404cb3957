"""The advisor: which encoding of a picture is the smallest that reaches the goal. Measured, never guessed.

Who may compete is said here, and asked in several ways; how they compete, in `contest.py`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from qtcompress.core.rows import is_translucent
from qtcompress.core.types import Dither, Options, Pixels, Report
from qtcompress.engine.contest import FAR_BEHIND, USUAL, Contest, Decision, Told
from qtcompress.engine.encodings import Codec, avif, holds, jpeg, webp
from qtcompress.engine.entrant import Entrant, Made, Subject
from qtcompress.engine.entrants import CodecEntrant, LosslessEntrant, PaletteEntrant
from qtcompress.engine.goal import PALETTE_FORMATS, Format, Goal, Method, Tried
from qtcompress.engine.metadata import Carried


def decide(
    pixels: Pixels,
    options: Options,
    goal: Goal,
    carried: Carried,
    report: Report,
    *,
    useful_bytes: int | None = None,
    threads: int = 1,
) -> Decision:
    """Let encodings of a picture compete.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    carried : Carried
        The metadata that the result holds; formats that can't hold it don't compete.
    report : Report
        Told `Stage.FIT`, then `Stage.MAP`; may raise `Cancelled`, which passes through.
    useful_bytes : int, optional
        A larger result is of no use; what is certain to be larger is not made.
    """
    tell = Told(report)
    subject = Subject(pixels, options, carried, tell, threads=threads)
    return Contest(_entrants(subject, goal), goal, tell, useful_bytes).decision()


def foresee(
    subject: Subject, goal: Goal, report: Report, *, useful_bytes: int | None = None
) -> tuple[Entrant, int] | None:
    """Return which encoding is likely to win at which step, by the sample alone; None when it will be none."""
    return Contest(_entrants(subject, goal), goal, Told(report), useful_bytes).estimate()


def rates(subject: Subject, goal: Goal, qualities: Sequence[float]) -> list[tuple[float, Entrant, int]]:
    """Return the smallest encoding by the sample at each of some qualities, falling: quality, entrant and step.

    What nothing reaches is left out.
    """
    entrants = _entrants(subject, goal)
    found = []
    for quality in qualities:
        sizes: dict[Entrant, float] = {}
        best: tuple[int, Entrant, int] | None = None
        for entrant in entrants:
            bound = best[0] if best is not None else math.inf

            def hopeless(step: int, one: Entrant = entrant, bound: float = bound) -> bool:
                return one.size_bytes(step) > bound

            step = entrant.find(quality + entrant.lead, USUAL.within, hopeless)
            sizes[entrant] = entrant.size_bytes(step) if step is not None else entrant.least_missing(quality)
            if step is not None and sizes[entrant] < bound:
                best = entrant.size_bytes(step), entrant, step
        if best is not None:
            found.append((quality, best[1], best[2]))
            entrants = [entrant for entrant in entrants if sizes[entrant] <= FAR_BEHIND * best[0]]
    return found


def made_as(subject: Subject, goal: Goal, tried: Tried) -> Made | None:
    """Make the whole picture as something that was tried on a sample; None where that does not compete."""
    for entrant in _entrants(subject, goal):
        step = entrant.step_of(tried)
        if step is not None:
            return entrant.make(step)
    return None


def _entrants(subject: Subject, goal: Goal) -> list[Entrant]:
    """Return what may compete, the cheap ones first: the dear ones end early where they can't win."""
    opaque = not is_translucent(subject.pixels)
    side = max(subject.pixels.shape[:2])
    formats = Format(sum(one.value for one in goal.formats if holds(one, subject.carried, subject.pixels.shape[:2])))
    fixed = subject.options.colors if goal.quality is None else None
    dithers = [subject.options.dither]
    if fixed is None and Dither.NONE not in dithers:
        dithers.append(Dither.NONE)
    palettes = [PaletteEntrant(subject, one, dither, fixed) for one in formats & PALETTE_FORMATS for dither in dithers]
    if goal.method is Method.PALETTE or fixed is not None:
        return [*palettes]
    codecs: list[tuple[Codec, str]] = []
    for codec in (jpeg.CODEC, webp.CODEC, *([avif.CODEC] if avif.is_there() else [])):
        if codec.format & formats and side <= codec.most_side_px and (opaque or codec.alpha):
            gray = codec is jpeg.CODEC and jpeg.is_gray(subject.pixels)
            codecs += [(codec, variant) for variant in (("gray",) if gray else codec.variants)]
    first = [CodecEntrant(subject, codec, variant) for codec, variant in codecs]
    lossless = [LosslessEntrant(subject)] if formats & Format.WEBP else []
    return [*first, *palettes, *lossless]
