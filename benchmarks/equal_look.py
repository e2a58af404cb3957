"""Part (h): the bytes of a palette picture that looks as good as pngquant's by SSIMULACRA2 and by butteraugli."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import peers
import pictures
from quality import COARSE_GRID, LOOKS, OXIPNG, geometric_mean, mean
from second_eye import butteraugli

from qtcompress.core.score.ssimulacra2 import Reference
from qtcompress.core.types import Pixels

STEPS = (0, 2, 4, 7, 11, 16)  # quality above the look that is asked for, until the 3-norm agrees


@dataclass(frozen=True, slots=True)
class EqualLook:
    """Bytes on one picture where pngquant reaches a SSIMULACRA2 of `look`; NaN where 256 colors do not.

    theirs : pngquant + oxipng -o2, interpolated between numbers of colors
    by_score : ours at that SSIMULACRA2
    by_both : ours at that SSIMULACRA2 and at most pngquant's 3-norm
    """

    picture: str
    look: float
    theirs: float
    by_score: float
    by_both: float


@dataclass(frozen=True, slots=True)
class _Point:
    score: float
    size: float
    norm: float


def measure(path: Path) -> list[EqualLook]:
    """Return each look that pngquant reaches on a picture. This runs in a process of its own."""
    before = pictures.load(path)
    if (before[..., 3] < 255).any():
        return []
    reference = Reference(before)
    curve = [(colors, *_pngquant(before, colors)) for colors in COARSE_GRID]
    scores = [reference.score(result.pixels) for _, result, _ in curve]
    found = []
    for look in LOOKS:
        place = next((place for place in range(1, len(scores)) if scores[place - 1] < look <= scores[place]), None)
        if place is None:
            continue
        ends = [
            _Point(scores[at], curve[at][2], butteraugli(before, curve[at][1].pixels)[0]) for at in (place - 1, place)
        ]
        share = (look - ends[0].score) / (ends[1].score - ends[0].score)
        norm = ends[0].norm + share * (ends[1].norm - ends[0].norm)
        theirs = between(ends[0].size, ends[1].size, share)
        found.append(EqualLook(path.name, look, theirs, *_ours(before, look, norm)))
    return found


def _pngquant(before: Pixels, colors: int) -> tuple[peers.Result, int]:
    import oxipng

    peer = peers.peer("pngquant")
    result = peer.finish(peer.work(peer.load(before), colors))
    return result, len(oxipng.optimize_from_memory(result.png, level=OXIPNG))


def _ours(before: Pixels, look: float, norm: float) -> tuple[float, float]:
    """Return our bytes by the score alone, and by both metrics."""
    peer = peers.peer("asked")
    by_score, last = math.nan, None
    for step in STEPS:
        try:
            result = peer.finish(peer.work(peer.load(before), round(look) + step))
        except peers.OutOfReachError:
            break
        here = _Point(look + step, len(result.png), butteraugli(before, result.pixels)[0])
        by_score = here.size if last is None else by_score
        if math.isnan(here.norm):
            break
        if here.norm <= norm:
            if last is None:
                return by_score, by_score
            share = (last.norm - norm) / (last.norm - here.norm)
            return by_score, between(last.size, here.size, share)
        last = here
    return by_score, math.nan


def between(low: float, high: float, share: float) -> float:
    """Return bytes between two sizes; their logarithm grows with the look."""
    return float(low ** (1 - share) * high**share)


def rows(found: Sequence[EqualLook]) -> list[list[str]]:
    """Return the rows of the table: bytes by one metric and by both, relative to pngquant's."""
    out = []
    for name, field in (("by SSIMULACRA2", "by_score"), ("by SSIMULACRA2 and butteraugli's 3-norm", "by_both")):
        cells = [f"**qtcompress** --method palette --quality, {name}"]
        for look in LOOKS:
            asked = [each for each in found if each.look == look]
            reached = [each for each in asked if not math.isnan(getattr(each, field))]
            ratio = geometric_mean([getattr(each, field) / each.theirs for each in reached])
            cells.append(f"{ratio:.3f} ({len(reached)} of {len(asked)})" if reached else "-")
        out.append(cells)
    sizes = [[each.theirs for each in found if each.look == look] for look in LOOKS]
    out.append(["pngquant + oxipng -o2, kB", *(f"{mean(each) / 1000:.1f}" if each else "-" for each in sizes)])
    return out
