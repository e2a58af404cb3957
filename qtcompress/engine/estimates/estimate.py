"""What a job is likely to come to, as values for processes and threads."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from qtcompress.engine.job.goal import EncodingResult


@dataclass(frozen=True, slots=True)
class RatePoint:
    """What a picture takes at a quality."""

    quality: float
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Proof:
    """What the whole picture takes at a quality.

    Parameters
    ----------
    size_bytes : int
        Those of the original where it stays.
    made : EncodingResult, optional
        What was smallest; None where the original stays.
    near : tuple of EncodingResult
        What was not far behind it, and may be ahead at another quality.
    """

    quality: float
    size_bytes: int
    made: EncodingResult | None = None
    near: tuple[EncodingResult, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """What a job is likely to come to.

    Parameters
    ----------
    target : Path, optional
        The file that will be made; None when the original is likely to stay.
    expected : EncodingResult, optional
        What is likely to be made; None when nothing reaches the goal.
    target_bytes : int
        As in an `Outcome`: those of the original when it stays.
    seconds : float
        Of one core, its CPU time.
    rates : tuple of RatePoint
        Where they were asked for, by a sample, both rising; never more than the original.
    proofs : tuple of Proof
        What sets the rates right, by the quality that was asked for.
    """

    source: Path
    source_bytes: int
    target: Path | None
    expected: EncodingResult | None
    target_bytes: int
    seconds: float
    rates: tuple[RatePoint, ...] = ()
    proofs: tuple[Proof, ...] = ()

    def bytes_at(self, quality: float) -> float:
        """Return what the picture takes at a quality, never more than the original.

        What was proved is so; what is no more than likely lies between two proofs, or beside one as the rates do.
        """
        below = next((proof for proof in reversed(self.proofs) if proof.quality <= quality), None)
        above = next((proof for proof in self.proofs if proof.quality > quality), None)
        if below is not None and (below.quality == quality or below.made is None):
            return float(below.size_bytes)
        if below is not None and above is not None:
            places = (below.quality, below.size_bytes), (above.quality, above.size_bytes)
            return _bytes_between(places, quality)
        size_bytes = self._rated(quality)
        proof = below or above
        if proof is not None and proof.made is not None:
            size_bytes *= proof.size_bytes / self._rated(proof.quality)
        return min(size_bytes, float(self.source_bytes))

    def proof_at(self, quality: float) -> Proof | None:
        """Return what the whole picture takes at this quality, if that is known."""
        exact = (proof for proof in self.proofs if proof.quality == quality)
        stays = (proof for proof in self.proofs if proof.made is None and proof.quality <= quality)
        return next(exact, next(stays, None))

    def with_proof(self, proof: Proof) -> Estimate:
        """Return the estimate, set right by one more proof."""
        return replace(self, proofs=tuple(sorted((*self.proofs, proof), key=lambda each: each.quality)))

    @property
    def near(self) -> tuple[EncodingResult, ...]:
        """What may be smallest, by all that was proved; nothing where that is open."""
        return tuple(tried for proof in self.proofs for tried in proof.near)

    def _rated(self, quality: float) -> float:
        """Return what the picture takes at a quality by its sample."""
        if not self.rates or quality >= self.rates[-1].quality:
            return float(self.rates[-1].size_bytes if self.rates else self.source_bytes)
        nearest = sorted(self.rates, key=lambda rate: abs(rate.quality - quality))[:3]
        low = max((rate.size_bytes for rate in self.rates if rate.quality <= quality), default=self.rates[0].size_bytes)
        high = min(rate.size_bytes for rate in self.rates if rate.quality >= quality)
        size_bytes = _bytes_between(
            [(rate.quality, rate.size_bytes) for rate in nearest], max(quality, self.rates[0].quality)
        )
        return min(max(size_bytes, low), high)


def _bytes_between(places: Sequence[tuple[float, int]], quality: float) -> float:
    """Return the bytes at a quality, on the curve of their logarithms through pairs of both."""
    logarithm = 0.0
    for at, size_bytes in places:
        share = math.prod((quality - other) / (at - other) for other, _ in places if other != at)
        logarithm += share * math.log(size_bytes)
    return math.exp(logarithm)


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
