"""The advisor: which encoding of a picture is the smallest that reaches the goal. Measured, never guessed.

Who may compete is said here, and asked in several ways; how they compete, in `contest.py`.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

from qtcompress.core.rows import is_translucent
from qtcompress.core.types import Dither, Options, Pixels, Report
from qtcompress.engine.contest.candidate import Candidate, EncodedFile, Subject
from qtcompress.engine.contest.candidates import CodecCandidate, LosslessCandidate, PaletteCandidate
from qtcompress.engine.contest.contest import FAR_BEHIND, USUAL, Contest, Decision, ProgressRelay, reaching
from qtcompress.engine.encodings import Codec, avif, holds, jpeg, webp
from qtcompress.engine.job.formats import PALETTE_FORMATS, Format, Holds
from qtcompress.engine.job.goal import EncodingResult, Goal, Method
from qtcompress.engine.metadata.metadata import Carried

_MOST_NEAR = 4  # of what competed, to compete once more by itself


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
    tell = ProgressRelay(report)
    subject = Subject(pixels, options, carried, tell, threads=threads)
    settled = _as_settled(subject, goal)
    return settled or Contest(_candidates(subject, goal), goal, tell, useful_bytes).decision()


def foresee(
    subject: Subject, goal: Goal, report: Report, *, useful_bytes: int | None = None
) -> tuple[Candidate, int] | None:
    """Return which encoding is likely to win at which step, by the sample alone; None when it will be none."""
    return Contest(_candidates(subject, goal), goal, ProgressRelay(report), useful_bytes).estimate()


def rates(subject: Subject, goal: Goal, qualities: Sequence[float]) -> list[tuple[float, Candidate, int]]:
    """Return the smallest encoding by the sample at each of some qualities, falling: quality, candidate and step.

    What nothing reaches is left out.
    """
    candidates = _candidates(subject, goal)
    found = []
    for quality in qualities:
        sizes: dict[Candidate, float] = {}
        best: tuple[int, Candidate, int] | None = None
        for candidate in candidates:
            bound = best[0] if best is not None else math.inf

            def hopeless(step: int, one: Candidate = candidate, bound: float = bound) -> bool:
                return one.size_bytes(step) > bound

            step = candidate.find(quality + candidate.lead, USUAL.within, hopeless)
            sizes[candidate] = candidate.size_bytes(step) if step is not None else candidate.least_missing(quality)
            if step is not None and sizes[candidate] < bound:
                best = candidate.size_bytes(step), candidate, step
        if best is not None:
            found.append((quality, best[1], best[2]))
            candidates = [candidate for candidate in candidates if sizes[candidate] <= FAR_BEHIND * best[0]]
    return found


def decide_among(
    subject: Subject, goal: Goal, among: Sequence[EncodingResult], report: Report, *, useful_bytes: int | None = None
) -> Decision:
    """Let only such encodings compete as were tried before (`decide`); all where none were, or none of them is made."""
    tell = ProgressRelay(report)
    if among:
        decision = Contest(_candidates(subject, goal, among), goal, tell, useful_bytes).decision()
        if decision.made is not None:
            return decision
    return Contest(_candidates(subject, goal), goal, tell, useful_bytes).decision()


def near(decision: Decision) -> tuple[EncodingResult, ...]:
    """Return what competed and was not far behind the smallest, itself first, and may be ahead at another quality."""
    smallest = min((tried.size_bytes for tried in decision.contest if tried.reaches), default=math.inf)
    return tuple(tried for tried in decision.contest if tried.size_bytes <= FAR_BEHIND * smallest)[:_MOST_NEAR]


def made_as(subject: Subject, goal: Goal, tried: EncodingResult) -> EncodedFile | None:
    """Make the whole picture as something that was tried before; None where that does not compete any more."""
    for candidate in _candidates(subject, goal, [tried]):
        step = candidate.step_of(tried)
        if step is not None:
            return candidate.make(step)
    return None


def _as_settled(subject: Subject, goal: Goal) -> Decision | None:
    """Return what was settled, made anew; None where nothing was, or it will not do any more."""
    made = None if goal.settled is None else made_as(subject, goal, goal.settled)
    if made is None or made.tried.size_bytes > (goal.max_bytes or math.inf):
        return None
    score = made.tried.score or 0.0
    return Decision(reaching(made), (reaching(made).tried,), score) if score >= (goal.quality or 0.0) else None


def _candidates(subject: Subject, goal: Goal, among: Sequence[EncodingResult] = ()) -> list[Candidate]:
    """Return what may compete, the cheap ones first: the dear ones end early where they can't win.

    With `among` only what could have tried one of these.
    """
    if among:
        palettes = _palettes(subject, goal) if any(tried.asked for tried in among) else []  # they count all colors
        candidates = [*_codecs(subject, goal), *palettes, *_lossless(subject, goal)]
        return [one for one in candidates if any(one.step_of(tried) is not None for tried in among)]
    return [*_codecs(subject, goal), *_palettes(subject, goal), *_lossless(subject, goal)]


def _held(subject: Subject, goal: Goal) -> Format:
    return Format(sum(one.value for one in goal.formats if holds(one, subject.carried, subject.pixels.shape[:2])))


def _palettes(subject: Subject, goal: Goal) -> list[Candidate]:
    fixed = subject.options.colors if goal.quality is None else None
    dithers = [subject.options.dither]
    if fixed is None and Dither.NONE not in dithers:
        dithers.append(Dither.NONE)
    formats = _held(subject, goal) & PALETTE_FORMATS
    return [PaletteCandidate(subject, one, dither, fixed) for one in formats for dither in dithers]


def _codecs(subject: Subject, goal: Goal) -> list[Candidate]:
    if not _more_than_palettes(goal):
        return []
    opaque = not is_translucent(subject.pixels)
    formats = _held(subject, goal)
    codecs: list[tuple[Codec, str]] = []
    for codec in (jpeg.CODEC, webp.CODEC, *([avif.CODEC] if avif.is_there() else [])):
        if codec.format & formats and (opaque or Holds.ALPHA in codec.format.file.holds):
            gray = codec is jpeg.CODEC and jpeg.is_gray(subject.pixels)
            codecs += [(codec, variant) for variant in (("gray",) if gray else codec.variants)]
    return [CodecCandidate(subject, codec, variant) for codec, variant in codecs]


def _lossless(subject: Subject, goal: Goal) -> list[Candidate]:
    return [LosslessCandidate(subject)] if _more_than_palettes(goal) and _held(subject, goal) & Format.WEBP else []


def _more_than_palettes(goal: Goal) -> bool:
    """Tell whether more than palettes compete."""
    return goal.method is not Method.PALETTE and goal.quality is not None
