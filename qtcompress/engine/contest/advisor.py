"""The advisor finds the smallest encoding of a picture that reaches the goal, by measurement.

This module chooses the candidates for each purpose; `contest.py` runs the contest between them.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from operator import attrgetter

from qtcompress.core.hidden_colors import keeps_hidden, kept_whole
from qtcompress.core.indices import compact
from qtcompress.core.rows import is_translucent
from qtcompress.core.types import MAX_COLORS, ColorSpace, Dither, Effort, Options, Pixels, Report
from qtcompress.engine.contest.candidate import Candidate, EncodedFile
from qtcompress.engine.contest.codec_candidate import CodecCandidate
from qtcompress.engine.contest.contest import FAR_BEHIND, Contest, Decision, ProgressRelay, UsefulAt, reaching
from qtcompress.engine.contest.lossless_candidates import LosslessCandidate, WholeCandidate
from qtcompress.engine.contest.palette_candidate import PaletteCandidate
from qtcompress.engine.contest.search_effort import USUAL
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.encodings import Codec, holds, jpeg
from qtcompress.engine.encodings.codecs import photo_codecs
from qtcompress.engine.job.formats import PALETTE_FORMATS, Format, reads_jxl
from qtcompress.engine.job.goal import EncodingResult, Goal, Lead, Method, nobody
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Carried

_MOST_NEAR = 4  # the maximum number of encodings that compete again in the next round
_FIRST_PATIENCE, _LAST_PATIENCE = 4, 8  # whole pictures of which only places miss a floor, before others go first
_LAST_RESORT_PIXELS = 1_000_000  # of pictures of which further tries take little
_GROWTH_A_POINT = 0.034  # of the bytes of a palette, at 60 to 70
_SMALLER = 0.98  # times the bytes, below which it is worth its time to make others, too
_HELD_BACK = 0.25  # points that a result scores above the floor that its worst place reaches
_MOST_APART = 1.3  # of thrift, up to which no rung is cut off
_MOST_SUBTRACTED_PIXELS = 8_000_000  # of pictures whose palettes take the time for differences at the usual effort
_WHOLE_TRIES = 2.1  # times the work on the whole picture, with its check at the end; measured on 8 photographs


def decide(
    pixels: Pixels,
    options: Options,
    goal: Goal,
    carried: Carried,
    report: Report,
    *,
    useful_bytes: int | None = None,
    useful_at: UsefulAt | None = None,
    threads: int = 1,
    lead: Lead = nobody,
) -> Decision:
    """Run a contest between all encodings that the goal allows, and return the decision.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    carried : Carried
        The metadata of the result; a format that cannot hold it does not compete.
    report : Report
        Called with `Stage.FIT`, then `Stage.MAP`; may raise `Cancelled`, which passes through.
    useful_bytes : int, optional
        The maximum useful size of a result; encodings that are certain to be larger are not made.
    useful_at : function, optional
        Returns that size when the smallest estimate is known.
    lead : function
        That of `ProgressRelay`.
    """
    tell = ProgressRelay(report, lead)

    def subject() -> Subject:
        return Subject(pixels, options, carried, tell, threads=threads, asked=goal.quality)

    settled = None if goal.settled is None else _as_settled(subject(), goal, goal.settled)
    if settled is not None:
        return settled
    # Another subject, since what was measured of a result would change the search
    return _decided(subject(), goal, tell, useful_bytes, useful_at)


def foresee(
    subject: Subject, goal: Goal, report: Report, *, useful_bytes: int | None = None
) -> tuple[EncodingResult, float] | None:
    """Return the likely winner and the CPU seconds that its file takes besides; None if probably none is written.

    A picture that is its own sample is put through the contest itself, whose result this is; others are told by the
    sample alone.
    """
    tell = ProgressRelay(report)
    if not subject.sampled and goal.quality is not None:
        return _foreseen(_decided(subject, goal, tell, useful_bytes), goal)
    winner = Contest(_candidates(subject, goal), goal, tell, useful_bytes).estimate()
    if winner is None:
        return None
    candidate, step = winner
    tries = 1.0 if goal.quality is None else _WHOLE_TRIES
    return candidate.tried(step), tries * candidate.seconds(step) if subject.sampled else 0.0


def _foreseen(decision: Decision, goal: Goal) -> tuple[EncodingResult, float] | None:
    """Return what a contest made, or would have made if that were not too large to be useful."""
    reached = [tried for tried in decision.contest if tried.reaches and goal.max_bytes is None]
    too_large = min(reached, key=attrgetter("size_bytes"), default=None)
    tried = too_large if decision.made is None else decision.made.tried
    return None if tried is None else (tried, 0.0)


def _decided(
    subject: Subject, goal: Goal, tell: ProgressRelay, useful_bytes: int | None, useful_at: UsefulAt | None = None
) -> Decision:
    """Hold a contest between all encodings that the goal allows."""
    candidates = _candidates(subject, goal)

    def run(some: list[Candidate]) -> Decision:
        return Contest(some, goal, tell, useful_bytes, useful_at).decision()

    return _in_turns(candidates, run) if _takes_turns(subject, goal) else run(candidates)


def rates(subject: Subject, goal: Goal, qualities: Sequence[float]) -> list[tuple[float, Candidate, int]]:
    """Return (quality, candidate, step) of the smallest encoding at each of `qualities`, found on the sample.

    `qualities` must be in descending order. A quality that no encoding reaches is left out.
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

            step = candidate.find(quality + candidate.lead(quality), USUAL.within, hopeless)
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
    """Run a contest between the encodings in `among`; if it is empty or makes no file, between all (`decide`)."""
    tell = ProgressRelay(report)
    if among:
        decision = Contest(_candidates(subject, goal, among), goal, tell, useful_bytes).decision()
        if decision.made is not None:
            return decision
    return Contest(_candidates(subject, goal), goal, tell, useful_bytes).decision()


def near(decision: Decision) -> tuple[EncodingResult, ...]:
    """Return the smallest encoding and those not far behind it, which can win at another quality."""
    smallest = min((tried.size_bytes for tried in decision.contest if tried.reaches), default=math.inf)
    return tuple(tried for tried in decision.contest if tried.size_bytes <= FAR_BEHIND * smallest)[:_MOST_NEAR]


def made_as(subject: Subject, goal: Goal, tried: EncodingResult) -> EncodedFile | None:
    """Encode the whole picture in the same way as `tried`; return None if that encoding is no longer a candidate."""
    for candidate in _candidates(subject, goal, [tried]):
        step = candidate.step_of(tried)
        if step is not None:
            return candidate.make(step)
    return None


def _as_settled(subject: Subject, goal: Goal, settled: EncodingResult) -> Decision | None:
    """Encode the picture as `settled` says; return None if that no longer reaches the goal."""
    made = made_as(subject, goal, settled)
    if made is None or made.tried.size_bytes > (goal.max_bytes or math.inf):
        return None
    floor = made.floor
    return Decision(reaching(made), (reaching(made).tried,), floor) if floor >= (goal.quality or 0.0) else None


def _candidates(subject: Subject, goal: Goal, among: Sequence[EncodingResult] = ()) -> list[Candidate]:
    """Return the candidates, the fast ones first: then the slow ones can stop early if they cannot win.

    With `among`, return only the candidates of these encodings.
    """
    if goal.lossless or keeps_hidden(subject.pixels, subject.options):
        return _keeping(subject, goal, among)
    if among:
        palettes = _palettes(subject, goal) if any(tried.asked for tried in among) else []  # slow to create
        candidates = [*_codecs(subject, goal), *palettes, *_lossless(subject, goal)]
        return [one for one in candidates if any(one.step_of(tried) is not None for tried in among)]
    return [*_codecs(subject, goal), *_palettes(subject, goal), *_lossless(subject, goal)]


def _keeping(subject: Subject, goal: Goal, among: Sequence[EncodingResult]) -> list[Candidate]:
    """Return the candidates that keep the colors of fully transparent pixels: only those that lose nothing."""
    candidates: list[Candidate] = []
    fits = kept_whole(subject.pixels, subject.options.colors if goal.quality is None else MAX_COLORS, subject.report)
    if fits is not None:
        whole = compact(*fits, subject.report, lossless=True)
        candidates += [WholeCandidate(subject, one, whole) for one in _held(subject, goal) & PALETTE_FORMATS]
    candidates += _lossless(subject, goal)
    return [one for one in candidates if not among or any(one.step_of(tried) is not None for tried in among)]


def _held(subject: Subject, goal: Goal) -> Format:
    return Format(sum(one.value for one in goal.formats if holds(one, subject.carried, subject.pixels.shape[:2])))


def _palettes(subject: Subject, goal: Goal) -> list[Candidate]:
    fixed = subject.options.colors if goal.quality is None else None
    dithers = [subject.options.dither]
    if fixed is None and Dither.NONE not in dithers:
        dithers.append(Dither.NONE)
    formats = _held(subject, goal) & PALETTE_FORMATS
    alone = _takes_turns(subject, goal)
    palettes = [PaletteCandidate(subject, one, dither, fixed, alone=alone) for dither in dithers for one in formats]
    if Format.PNG in formats and _may_subtract(subject, goal):
        palettes += [
            PaletteCandidate(subject, Format.PNG, dither, fixed, subtracts=True, alone=alone) for dither in dithers
        ]
    return [*palettes]


def _takes_turns(subject: Subject, goal: Goal) -> bool:
    """Tell whether undithered palettes wait until dithered ones are made: in photographs, where each try is slow.

    At the same score they mostly take more bytes, but have no grain in smooth areas.
    """
    alone = goal.method is Method.PALETTE and goal.quality is not None and goal.max_bytes is None
    return alone and subject.options.dither is not Dither.NONE and _may_subtract(subject, goal)


def _in_turns(candidates: list[Candidate], run: Callable[[list[Candidate]], Decision]) -> Decision:
    """Run the contest of the dithered palettes, then that of others, too, if these seem smaller or may look better."""
    palettes = [one for one in candidates if isinstance(one, PaletteCandidate)]
    dithered, others = ([one for one in palettes if (one.dither is Dither.NONE) is bare] for bare in (False, True))
    decision = run([*_patient(dithered, _FIRST_PATIENCE)])
    made, large = decision.made, palettes[0].subject.pixels[..., 0].size > _LAST_RESORT_PIXELS
    if made is not None and not _is_held_back(made) and not _seem_smaller(others, dithered, made.tried):
        return decision
    if made is None and run([*_patient(others, _LAST_PATIENCE)]).made is None and large:
        return decision
    decision = run([*_patient(dithered, _LAST_PATIENCE), *_patient(others, _LAST_PATIENCE)])
    return decision if decision.made is not None or large else run([*_patient(palettes, None)])


def _seem_smaller(others: list[PaletteCandidate], made: list[PaletteCandidate], best: EncodingResult) -> bool:
    """Tell whether palettes of other dithering take fewer bytes on the sample for the same score, by one try."""
    for one, rival in zip(made, others, strict=True):
        step = one.step_of(best)
        if step is not None and step <= rival.high:
            lacks = one.score(step) - rival.score(step)
            return rival.size_bytes(step) * math.exp(_GROWTH_A_POINT * lacks) < _SMALLER * one.size_bytes(step)
    return False


def _patient(palettes: list[PaletteCandidate], patience: int | None) -> list[PaletteCandidate]:
    for one in palettes:
        one.patience = patience
    return palettes


def _is_held_back(made: EncodedFile) -> bool:
    """Tell whether a result had to score higher than its floor because of a place."""
    return (made.tried.score or 0.0) - made.floor > _HELD_BACK


def _may_subtract(subject: Subject, goal: Goal) -> bool:
    """Tell whether a palette may take the time in which indices are chosen for their differences.

    It may where palettes are all that is asked for, or at the highest effort; of photographs. A thrift by which a rung
    of differences could be taken for another one is left out.
    """
    options, pixels = subject.options, subject.pixels
    usual = goal.method is Method.PALETTE and goal.quality is not None and options.effort is not Effort.FAST
    small = pixels[..., 0].size <= _MOST_SUBTRACTED_PIXELS
    trades = options.space is ColorSpace.OKLAB and options.dither is not Dither.ORDERED
    apart = 0 < options.thrift <= _MOST_APART
    asked = trades and apart and (options.effort is Effort.SMALLEST or (usual and small))
    return asked and not is_translucent(pixels) and not subject.is_flat


def _codecs(subject: Subject, goal: Goal) -> list[Candidate]:
    if not _more_than_palettes(goal):
        return []
    opaque = not is_translucent(subject.pixels)
    formats = _held(subject, goal)
    codecs: list[tuple[Codec, str]] = []
    for codec in photo_codecs():
        if codec.format & formats and (opaque or Kind.ALPHA in codec.format.file.holds):
            gray = codec is jpeg.CODEC and jpeg.is_gray(subject.pixels)
            codecs += [(codec, variant) for variant in (("gray",) if gray else codec.variants)]
    return [CodecCandidate(subject, codec, variant) for codec, variant in codecs]


def _lossless(subject: Subject, goal: Goal) -> list[Candidate]:
    if not _more_than_palettes(goal):
        return []
    able = Format.WEBP | (Format.JXL if reads_jxl() else Format(0))
    return [LosslessCandidate(subject, one) for one in _held(subject, goal) & able]


def _more_than_palettes(goal: Goal) -> bool:
    """Tell whether encodings other than palettes compete."""
    return goal.method is not Method.PALETTE and goal.quality is not None
