"""Steps of a candidate whose files fill a number of bytes, by the sample and by whole files."""

from __future__ import annotations

import math

from qtcompress.engine.contest.candidate import Candidate

_BYTES_A_POINT = 10.0  # points that double the size, roughly: to search sizes with the usual score curves
_NEARLY = 1 - 0.4 / _BYTES_A_POINT  # of a size, which nearly fills it
_AIMED = 0.98  # of a size, which files shall have that are tried
_MOST_AT_ONCE = 4  # times the last distance of steps, that the next one may be away


def nearly_fills(size_bytes: int, limit: float) -> bool:
    """Tell whether a file that fits into a size leaves so little of it that a better one would hardly look better."""
    return size_bytes >= _NEARLY * limit


def fitting_step(candidate: Candidate, limit: float) -> int | None:
    """Return the step whose estimate nearly fills `limit` bytes; None if even the lowest step is too large."""
    if candidate.size_bytes(candidate.low) > limit:
        return None
    if candidate.size_bytes(candidate.high) <= limit:
        return candidate.high
    low, high = candidate.low, candidate.high  # low fits, high does not fit
    while high - low > 1 and not nearly_fills(candidate.size_bytes(low), limit):
        step = (low + high) // 2
        low, high = (step, high) if candidate.size_bytes(step) <= limit else (low, step)
    return low


def following_size(sizes: dict[int, int], limit: int, candidate: Candidate) -> int:
    """Return the step that probably fills a size, from the sizes of whole files at other steps; a known one to stop."""
    under = max((step for step, size_bytes in sizes.items() if size_bytes <= limit), default=None)
    over = min((step for step, size_bytes in sizes.items() if size_bytes > limit), default=None)
    if under is not None and over is not None:
        share = math.log(limit / sizes[under]) / math.log(sizes[over] / sizes[under])
        step = max(math.floor(under + share * (over - under)), under + 1)
        return min(step, over - 1) if over - under > 1 else under
    known = under if under is not None else over if over is not None else candidate.low
    wanted = candidate.usual.score(known) + _BYTES_A_POINT * math.log2(_AIMED * limit / sizes[known])
    step = math.floor(candidate.usual.step(wanted))
    step = max(step, known + 1) if under is not None else min(step, known - 1, _below(sizes, limit))
    return min(max(step, candidate.low), candidate.high)


def _below(sizes: dict[int, int], limit: int) -> int:
    """Return the step that fits if sizes go on falling as they do between the two lowest ones, both of which do not.

    The curves of pages are flatter than usual ones, by which a limit would be approached and never reached.
    """
    if len(sizes) == 1:
        return next(iter(sizes))
    low, high = sorted(sizes)[:2]
    fall = math.log(sizes[high] / sizes[low]) / (high - low)
    farthest = _MOST_AT_ONCE * (high - low)
    return low - min(math.ceil(math.log(sizes[low] / (_AIMED * limit)) / fall) if fall > 0 else farthest, farthest)
