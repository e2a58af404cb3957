"""What a job is likely to come to, as values for processes and threads."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from qtcompress.engine.goal import Tried


@dataclass(frozen=True, slots=True)
class Rate:
    """What a picture takes at a quality, and as what."""

    quality: float
    size_bytes: int
    tried: Tried


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a job is likely to come to.

    Parameters
    ----------
    target : Path, optional
        The file that will be made; None when the original is likely to stay.
    expected : Tried, optional
        What is likely to be made; None when nothing reaches the goal.
    target_bytes : int
        As in an `Outcome`: those of the original when it stays.
    seconds : float
        Of one core, its CPU time.
    rates : tuple of Rate
        Where they were asked for, both rising; never more than the original.
    sampled : bool
        The figures are those of a sample, which the whole picture may differ from.
    """

    source: Path
    source_bytes: int
    target: Path | None
    expected: Tried | None
    target_bytes: int
    seconds: float
    rates: tuple[Rate, ...] = ()
    sampled: bool = False

    def bytes_at(self, quality: float) -> float:
        """Return what the picture takes at a quality, between the rates on a line of logarithms."""
        if not self.rates or quality >= self.rates[-1].quality:
            return float(self.rates[-1].size_bytes if self.rates else self.source_bytes)
        for low, high in pairwise(self.rates):
            if low.quality <= quality < high.quality:
                share = (quality - low.quality) / (high.quality - low.quality)
                return math.exp((1 - share) * math.log(low.size_bytes) + share * math.log(high.size_bytes))
        return float(self.rates[0].size_bytes)

    def nearest(self, quality: float) -> Rate | None:
        """Return the rate that is nearest to a quality; None where there is none."""
        return min(self.rates, key=lambda rate: abs(rate.quality - quality), default=None)

    def corrected(self, rate: Rate, made: Tried) -> Estimate:
        """Return the estimate set right by what was made of the whole picture at one of its rates."""
        shift = (made.score or rate.quality) - rate.quality
        ratio = made.size_bytes / max(rate.size_bytes, 1)
        rates = tuple(
            Rate(one.quality + shift, min(round(ratio * one.size_bytes), self.source_bytes), one.tried)
            for one in self.rates
        )
        return replace(self, rates=rates, sampled=False)


@dataclass(frozen=True, slots=True)
class Expected:
    """What a whole batch is likely to come to.

    Parameters
    ----------
    pictures, measured : int
        All of them, and those of which a sample was encoded.
    source_bytes, target_bytes : int
        Of all.
    seconds : float
        Of CPU time, for all.
    """

    pictures: int
    measured: int
    source_bytes: int
    target_bytes: int
    seconds: float


def blocks(pictures: Mapping[Path, int], most: int) -> list[list[Path]]:
    """Return pictures, with their bytes, in at most so many blocks of pictures that are alike.

    By the kind of file, then by size: what becomes of them depends on both. The middle one stands for its block.
    """
    order = sorted(pictures, key=lambda path: (path.suffix.lower(), pictures[path], path))
    count = min(most, len(order))
    ends = [round(number * len(order) / count) for number in range(count + 1)] if count else []
    return [order[start:end] for start, end in pairwise(ends)]


def middle(block: Sequence[Path]) -> Path:
    """Return the picture that stands for its block."""
    return block[len(block) // 2]


def expected(pictures: Mapping[Path, int], parts: Sequence[Sequence[Path]], known: Mapping[Path, Estimate]) -> Expected:
    """Return what a batch is likely to come to, by what is known of the middle of each block.

    A block of whose middle nothing is known, since it can't be read, is expected to stay as it is.
    """
    target_bytes = seconds = 0.0
    for block in parts:
        block_bytes = sum(pictures[path] for path in block)
        estimate = known.get(middle(block))
        share = block_bytes / max(estimate.source_bytes, 1) if estimate is not None else 0.0
        target_bytes += block_bytes if estimate is None else share * estimate.target_bytes
        seconds += 0.0 if estimate is None else share * estimate.seconds
    return Expected(len(pictures), len(known), sum(pictures.values()), round(target_bytes), seconds)
