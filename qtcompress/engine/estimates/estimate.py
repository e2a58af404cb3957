"""Estimates of jobs and batches, as values that can be sent between processes and threads."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

from qtcompress.engine.job.goal import EncodingResult


@dataclass(frozen=True, slots=True)
class RatePoint:
    """The size of a picture at a quality."""

    quality: float
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Proof:
    """The measured size of the whole picture at a quality.

    Parameters
    ----------
    size_bytes : int
        Size of the result, or of the original if it is kept.
    made : EncodingResult, optional
        The smallest encoding; None if the original is kept.
    near : tuple of EncodingResult
        Encodings that were not far behind the smallest, and may win at another quality.
    """

    quality: float
    size_bytes: int
    made: EncodingResult | None = None
    near: tuple[EncodingResult, ...] = ()


@dataclass(frozen=True, slots=True)
class Estimate:
    """The estimated result of a job.

    Parameters
    ----------
    target : Path, optional
        The file that will be written; None if the original will probably be kept.
    expected : EncodingResult, optional
        The encoding that will probably be made; None if no encoding reaches the goal.
    target_bytes : int
        As in an `Outcome`: the size of the original if it is kept.
    seconds : float
        CPU time in seconds.
    rates : tuple of RatePoint
        Sizes at several qualities from the sample, if requested; both increase. Never larger than the original.
    proofs : tuple of Proof
        Measurements of the whole picture that correct the rates, in order of quality.
    size, source_size : tuple of 2 int
        Width and height of what will be in the folder, and of the original; 0 if they are not known.
    """

    source: Path
    source_bytes: int
    target: Path | None
    expected: EncodingResult | None
    target_bytes: int
    seconds: float
    rates: tuple[RatePoint, ...] = ()
    proofs: tuple[Proof, ...] = ()
    size: tuple[int, int] = (0, 0)
    source_size: tuple[int, int] = (0, 0)

    def bytes_at(self, quality: float) -> float:
        """Return the size of the picture at a quality, at most the size of the original.

        A size with a proof is exact. Between two proofs it is interpolated; beside one proof it follows the rates.
        """
        below, above = self._proofs_around(quality)
        if below is not None and (below.quality == quality or below.made is None):
            return float(below.size_bytes)
        if below is not None and above is not None:
            places = (below.quality, below.size_bytes), (above.quality, above.size_bytes)
            return _bytes_between(places, quality)
        return min(self._corrected(quality, below or above), float(self.source_bytes))

    def _proofs_around(self, quality: float) -> tuple[Proof | None, Proof | None]:
        """Return the nearest proofs up to a quality and above it."""
        below = next((proof for proof in reversed(self.proofs) if proof.quality <= quality), None)
        return below, next((proof for proof in self.proofs if proof.quality > quality), None)

    def _corrected(self, quality: float, proof: Proof | None) -> float:
        """Return the size at a quality, estimated from the sample and corrected by a proof at another quality."""
        if proof is None or proof.made is None:
            return self._rated(quality)
        return self._rated(quality) * (proof.size_bytes / self._rated(proof.quality))

    def proof_at(self, quality: float) -> Proof | None:
        """Return the proof of the whole picture at this quality, if there is one."""
        exact = (proof for proof in self.proofs if proof.quality == quality)
        stays = (proof for proof in self.proofs if proof.made is None and proof.quality <= quality)
        return next(exact, next(stays, None))

    def with_proof(self, proof: Proof) -> Estimate:
        """Return the estimate with one more proof."""
        return replace(self, proofs=tuple(sorted((*self.proofs, proof), key=lambda each: each.quality)))

    @property
    def near(self) -> tuple[EncodingResult, ...]:
        """The encodings that may be the smallest, from all proofs; empty if there are no proofs."""
        return tuple(tried for proof in self.proofs for tried in proof.near)

    def _rated(self, quality: float) -> float:
        """Return the size of the picture at a quality, estimated from its sample."""
        if not self.rates:
            return float(self.source_bytes)
        if quality >= self.rates[-1].quality:
            return float(self.rates[-1].size_bytes)
        nearest = sorted(self.rates, key=lambda rate: abs(rate.quality - quality))[:3]
        low = max((rate.size_bytes for rate in self.rates if rate.quality <= quality), default=self.rates[0].size_bytes)
        high = min(rate.size_bytes for rate in self.rates if rate.quality >= quality)
        places = [(rate.quality, rate.size_bytes) for rate in nearest]
        size_bytes = _bytes_between(places, max(quality, self.rates[0].quality))
        return min(max(size_bytes, low), high)


def _bytes_between(places: Sequence[tuple[float, int]], quality: float) -> float:
    """Return the bytes at a quality, on a polynomial of log(bytes) through pairs of (quality, bytes)."""
    logarithm = 0.0
    for at, size_bytes in places:
        share = math.prod((quality - other) / (at - other) for other, _ in places if other != at)
        logarithm += share * math.log(size_bytes)
    return math.exp(logarithm)


@dataclass(frozen=True, slots=True)
class Expected:
    """The estimated result of a whole batch.

    Parameters
    ----------
    pictures, measured : int
        Number of all pictures, and of those whose sample was encoded.
    source_bytes, target_bytes : int
        Total sizes of originals and results.
    seconds : float
        Total CPU time.
    """

    pictures: int
    measured: int
    source_bytes: int
    target_bytes: int
    seconds: float


def blocks(pictures: Mapping[Path, int], most: int) -> list[list[Path]]:
    """Return pictures, given with their bytes, in at most `most` blocks of similar pictures.

    They are sorted by suffix, then by size, because both affect the result. The middle picture represents its block.
    """
    order = sorted(pictures, key=lambda path: (path.suffix.lower(), pictures[path], path))
    count = min(most, len(order))
    ends = [round(number * len(order) / count) for number in range(count + 1)] if count else []
    return [order[start:end] for start, end in pairwise(ends)]


def middle(block: Sequence[Path]) -> Path:
    """Return the picture that represents its block."""
    return block[len(block) // 2]


def from_the_middle(block: Sequence[Path]) -> list[Path]:
    """Return the pictures of a block, those first that represent it best."""
    at = len(block) // 2
    return [block[place] for place in sorted(range(len(block)), key=lambda place: abs(place - at))]


def expected(pictures: Mapping[Path, int], parts: Sequence[Sequence[Path]], known: Mapping[Path, Estimate]) -> Expected:
    """Return the estimated result of a batch, from the estimate of the picture nearest to the middle of each block.

    A block without an estimate, because its pictures are unreadable, is expected to keep its size.
    """
    target_bytes = seconds = 0.0
    for block in parts:
        block_bytes = sum(pictures[path] for path in block)
        estimate = next((known[path] for path in from_the_middle(block) if path in known), None)
        if estimate is None:
            target_bytes += block_bytes
        else:
            share = block_bytes / max(estimate.source_bytes, 1)
            target_bytes += share * estimate.target_bytes
            seconds += share * estimate.seconds
    return Expected(len(pictures), len(known), sum(pictures.values()), round(target_bytes), seconds)
