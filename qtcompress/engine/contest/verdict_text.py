"""What a contest came to, in words that a person understands; made in one place."""

from __future__ import annotations

import math

from qtcompress.engine.contest.contest import Decision
from qtcompress.engine.job.goal import LEAST_QUALITY, EncodingResult, Goal, Method


def verdict(goal: Goal, decision: Decision) -> str:
    """Return what a contest came to in few words: "48 colors keep the look"."""
    made = decision.made
    if made is None:
        return _failure(goal, decision)
    tried = made.tried
    if math.isinf(made.psnr_db):
        verb = "is" if tried.colors == 1 else "are"
        return f"{_colors(tried)} {verb} all there {verb}: nothing is lost" if tried.colors else "nothing is lost"
    if goal.quality is None:
        return f"{tried.format.label} is smallest for {_colors(tried)}"
    if not tried.reaches:
        return (
            f"{goal.max_bytes:,} bytes allow a quality of {tried.score or 0:.0f} instead of {goal.quality:g}"
            f" ({tried.label})"
        )
    if tried.colors:
        return f"{_colors(tried)} {'keeps' if tried.colors == 1 else 'keep'} the look"
    return f"{tried.label} keeps the look"


def kept(goal: Goal, decision: Decision, source_bytes: int) -> str:
    """Return why an original stays, as full sentences."""
    tried = _smallest(decision)
    if tried is None or (decision.made is None and goal.max_bytes is not None):  # the size is what could not be had
        failure = _failure(goal, decision)
        return f"The original is kept: {failure}."
    if goal.quality is None:
        return larger(tried, source_bytes)
    about = "" if tried.whole else "about "
    return (
        f"The original is kept: at a quality of {goal.quality:g} the smallest ({tried.label}) would take"
        f" {about}{tried.size_bytes:,} bytes in place of {source_bytes:,}."
    )


def larger(tried: EncodingResult, source_bytes: int) -> str:
    """Return why an original stays whose colors were chosen by a person, as a full sentence."""
    return (
        f"The original is kept: with {_colors(tried)} it would take {tried.size_bytes:,} bytes"
        f" in place of {source_bytes:,}."
    )


def _smallest(decision: Decision) -> EncodingResult | None:
    if decision.made is not None:
        return decision.made.tried
    return next((tried for tried in decision.contest if tried.reaches), None)


def _failure(goal: Goal, decision: Decision) -> str:
    """Return why nothing was made, as a clause."""
    reaching = _smallest(decision)
    if reaching is not None and goal.max_bytes is None:
        return f"the original is smaller than {reaching.label} would be"
    if goal.max_bytes is not None:
        least = min(LEAST_QUALITY, goal.quality or LEAST_QUALITY)
        return f"nothing that fits into {goal.max_bytes:,} bytes has a quality of {least:.0f} or more"
    best = "" if math.isnan(decision.best) else f" (best: {math.floor(decision.best)})"
    if goal.method is Method.PALETTE:
        most = max((tried.colors for tried in decision.contest), default=0)
        return f"{most} colors can't reach {goal.quality:g}{best}"
    return f"nothing that is allowed can reach {goal.quality:g}{best}"


def _colors(tried: EncodingResult) -> str:
    return "1 color" if tried.colors == 1 else f"{tried.colors} colors"
