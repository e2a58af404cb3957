"""Write the outcome of a contest as short sentences for people; all of them are made here."""

from __future__ import annotations

import math
from dataclasses import dataclass

from qtcompress.core.score.worst import Flaw, Worst
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.contest.contest import Decision
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import LEAST_QUALITY, EncodingResult, Goal, Method, colors_of, larger
from qtcompress.engine.metadata.inventory import named

_FLAWS = {
    Flaw.DETAIL: "loses detail in one part of the picture",
    Flaw.STEPS: "shows steps in a smooth place",
    Flaw.TONE: "makes a smooth place lighter or darker",
    Flaw.GRAIN: "shows grain in a smooth place",
    Flaw.LIGHT: "makes something small lighter or darker",
    Flaw.HUE: "changes the color of something small",
}
_FORCED = 1.0  # points that the whole picture scores above its worst place, from which on the place decided


@dataclass(frozen=True, slots=True)
class Before:
    """What happened to a picture before it competed.

    Parameters
    ----------
    deep, converted : bool
        As in `reader.Picture`.
    dropped : tuple of str
        What the result is to leave out of all that the original carries.
    extras : tuple of str
        Those of `dropped` that are not about the picture, such as a video.
    extra_bytes : int
        The bytes of `extras` in the original.
    """

    deep: bool = False
    converted: bool = False
    dropped: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    extra_bytes: int = 0


_UNTOUCHED = Before()
PACKED = "each sample of 16 bits is kept, and only packed again"
UNHELD = "no allowed format can hold the colors of its transparent pixels"


def verdict(goal: Goal, decision: Decision, before: Before = _UNTOUCHED) -> str:
    """Return the outcome of a contest in a few words: "48 colors reach the quality; less shows grain"."""
    if decision.made is None:
        return _failure(goal, decision)
    told = _success(goal, decision.made, before) + _forced(goal, decision, decision.made)
    return with_extras(told, before)


def flaw_of(worst: Worst) -> str:
    """Return what is worst about a place, as a clause without its subject: "shows steps in a smooth place"."""
    return _FLAWS[worst.flaw]


def _forced(goal: Goal, decision: Decision, made: EncodedFile) -> str:
    """Return what a smaller result would have shown, if only that prevented it; else nothing."""
    if goal.quality is None or not made.tried.reaches:
        return ""
    worst = made.tried.worst
    if worst is not None and made.floor < (made.tried.score or 0.0) - _FORCED:
        return f"; less {flaw_of(worst)}"
    if worst is None:  # nothing is lost: was there a smaller one that only a place speaks against?
        refused = [
            tried.worst
            for tried in decision.contest
            if tried.worst is not None and not tried.reaches and (tried.score or 0.0) >= goal.quality
            if tried.size_bytes < made.tried.size_bytes
        ]
        return f"; less {flaw_of(refused[0])}" if refused else ""
    return ""


def with_extras(told: str, before: Before) -> str:
    """Return a verdict that also says how many of the bytes saved were what the result was to leave out."""
    if not before.extras:
        return told
    extras = f"{before.extra_bytes:,} of the bytes saved were {named(before.extras)}, left out as asked"
    return f"{told}; {extras}" if told else extras


def _success(goal: Goal, made: EncodedFile, before: Before) -> str:
    tried = made.tried
    if math.isinf(made.psnr_db):
        return f"the picture has only {colors_of(tried)}: {_exact(before)}" if tried.colors else _exact(before)
    if goal.quality is None:
        return f"{tried.format.label} is the smallest for {colors_of(tried)}"
    if not tried.reaches:
        return (
            f"{goal.max_bytes:,} bytes only allow a quality of {tried.score or 0:.0f} instead of {goal.quality:g}"
            f" ({tried.plain})"
        )
    if tried.colors:
        return f"{colors_of(tried)} {'reaches' if tried.colors == 1 else 'reach'} the quality"
    return f"{_one(tried)} reaches the quality"


def kept(goal: Goal, decision: Decision, source_bytes: int) -> str:
    """Return why an original is kept, as full sentences."""
    tried = _smallest(decision)
    if tried is None or (decision.made is None and goal.max_bytes is not None):  # then no file fits into the size limit
        failure = _failure(goal, decision)
        return f"The original is kept: {failure}."
    if goal.quality is None:
        return larger(tried, source_bytes)
    about = "" if tried.whole else "about "
    return (
        f"The original is kept: at a quality of {goal.quality:g} the smallest result ({tried.plain}) would take"
        f" {about}{tried.size_bytes:,} bytes instead of {source_bytes:,}."
    )


def _one(tried: EncodingResult) -> str:
    """Return an encoding as the subject of a sentence: "a JPEG photo", "an AVIF photo", "PNG, 48 colors"."""
    if tried.colors or tried.codec_quality < 0:
        return tried.plain
    return f"{'an' if tried.format is Format.AVIF else 'a'} {tried.plain}"


def _exact(before: Before) -> str:
    """Return how exact a result is that is equal to the pixels that were read."""
    if before.deep:
        return "exact at 8 bits per channel, the finer steps are lost"
    if before.converted:
        return "exact after its colors were converted to sRGB"
    return "each pixel is kept" if before.dropped else "nothing is lost"


def _smallest(decision: Decision) -> EncodingResult | None:
    if decision.made is not None:
        return decision.made.tried
    return next((tried for tried in decision.contest if tried.reaches), None)


def _failure(goal: Goal, decision: Decision) -> str:
    """Return why no file was made, as a clause."""
    reaching = _smallest(decision)
    if reaching is not None and goal.max_bytes is None:
        return f"the original is smaller than {_one(reaching)} would be"
    if goal.max_bytes is not None:
        least = min(LEAST_QUALITY, goal.quality or LEAST_QUALITY)
        return f"no result of at most {goal.max_bytes:,} bytes has a quality of {least:.0f} or more"
    best = "" if math.isnan(decision.best) else f" (best: {math.floor(decision.best)})"
    if goal.method is Method.PALETTE:
        most = max((tried.colors for tried in decision.contest), default=0)
        return f"{most} colors can't reach a quality of {goal.quality:g}{best}"
    return f"no allowed format can reach a quality of {goal.quality:g}{best}"
