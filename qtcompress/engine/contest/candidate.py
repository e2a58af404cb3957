"""What competes for a picture, and what all that does has in common.

Each candidate is one-dimensional: a step (a rung of palettes, or a codec's quality) up which look and size rise. It is
asked about a sample first, which is cheap, and about the whole picture where that decides.
"""

from __future__ import annotations

import math
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from qtcompress.core import sample
from qtcompress.core.ladder import Ladder
from qtcompress.core.score.padded_score import PaddedScore
from qtcompress.core.search import ScoreCurve, between, least
from qtcompress.core.types import Dither, Options, Pixels, Quantized, Report, Stage
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.png import indexed

_CERTAIN, _PROMISING = 0.98, 0.95  # shares of the best's bytes that one must promise to be made whole, or by a sample


@dataclass(frozen=True, slots=True, eq=False)
class EncodedFile:
    """A whole file, scored by its own decoded pixels.

    check : tells whether the file at a path decodes to what was scored
    psnr_db : inf where nothing was lost
    """

    tried: EncodingResult
    data: bytes = field(repr=False)
    check: Callable[[Path], bool]
    psnr_db: float


class Subject:
    """The picture that encodings compete for, and what they share: its sample, its references, its palettes.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha
    carried : Carried
        The metadata that each result is to hold.
    report : Report
        Told by everything here that takes long.
    """

    def __init__(self, pixels: Pixels, options: Options, carried: Carried, report: Report, *, threads: int = 1) -> None:
        self.pixels, self.options, self.carried, self.report, self.threads = pixels, options, carried, report, threads
        self.sample = sample.sample(pixels)
        self.sampled = self.sample is not pixels
        self.scale: float = pixels[..., 0].size / self.sample[..., 0].size
        self.carried_bytes = indexed.size_of(carried.png_chunks())
        self.rung: int | None = None  # the last that was found, by any palette: others are likely to find one near
        self._mapped: dict[tuple[int, float, Dither], tuple[Quantized, float]] = {}

    @cached_property
    def reference(self) -> PaddedScore:
        """The whole picture, to be scored."""
        return PaddedScore(self.pixels)

    @cached_property
    def sample_reference(self) -> PaddedScore:
        """The sample, to be scored."""
        return PaddedScore(self.sample) if self.sampled else self.reference

    @cached_property
    def ladder(self) -> Ladder:
        """The palettes of the whole picture."""
        return Ladder(self.pixels, self.sample, self.options, self.report, threads=self.threads)

    def sampled_palette(self, colors: int, thrift: float, dither: Dither) -> tuple[Quantized, float]:
        """Return the sample with so many colors, and its score; PNG and WebP share them."""
        key = colors, thrift, dither
        if key not in self._mapped:
            result = self.ladder.sampled(*key, self.report)
            self._mapped[key] = result, self.sample_reference.score(result, self.report)
        return self._mapped[key]


class Candidate(ABC):
    """One way to encode the subject, at steps `low` to `high`; what is measured once is remembered.

    `lead` is by how much the sample usually looks better than the whole picture.
    """

    def __init__(self, subject: Subject, one: Format, low: int, high: int, usual: ScoreCurve) -> None:
        self.subject, self.format, self.low, self.high, self.usual = subject, one, low, high, usual
        self.lead = 0.0
        self._scores: dict[int, float] = {}
        self._sizes: dict[int, int] = {}
        self._whole_scores: dict[int, float] = {}

    def find(self, floor: float, within: float, hopeless: Callable[[int], bool] = lambda step: False) -> int | None:
        """Return the least step whose sample reaches a floor, or None."""
        return least(
            self._score, floor, low=self.low, high=self.high, usual=self.usual, within=within,
            begin=self.begin(floor), seen=self._scores, hopeless=hopeless,
        )  # fmt: skip

    def begin(self, floor: float) -> float:
        """Return the step that is likely to reach a floor, before any was measured."""
        return self.usual.step(floor)

    def between(self, failed: int, passed: int, floor: float) -> int:
        """Return the step between two of which the whole picture was scored, where it is likely to reach a floor."""
        return between(self._whole_scores, floor, self.usual, failed, passed)

    def seconds(self, step: int) -> float:
        """Return how long the whole picture is likely to take at a step, by doing the sample once more."""
        begun = time.process_time()
        self._score(step)
        self._size(step)
        return (time.process_time() - begun) * self.subject.scale

    def measured(self, step: int) -> bool:
        """Tell whether the sample was scored at a step."""
        return step in self._scores

    def score(self, step: int) -> float:
        """Return the score of the sample at a step."""
        if step not in self._scores:
            self._scores[step] = self._score(step)
        return self._scores[step]

    def size_bytes(self, step: int) -> int:
        """Return what the sample lets expect of the file's size."""
        if step not in self._sizes:
            self.subject.report(Stage.WRITE, 0.5)
            self._sizes[step] = self._size(step) + self.subject.carried_bytes
        return self._sizes[step]

    def whole_score(self, step: int) -> float:
        """Return the score of the whole picture at a step."""
        if step not in self._whole_scores:
            self._whole_scores[step] = self._whole_score(step)
        return self._whole_scores[step]

    def promising(self, step: int) -> float:
        """Return the share of the best's bytes that this one must promise, for the whole picture to be made."""
        return _PROMISING if self.subject.sampled else _CERTAIN

    def leanest(self, step: int) -> int:
        """Return the step that takes the fewest bytes, of those from there on that were scored."""
        return step

    def least_missing(self, floor: float) -> float:
        """Return the size at the best step that was measured and misses a floor: a bound, where the search gave up.

        Infinite where the last step misses it.
        """
        missing = [step for step, score in self._scores.items() if score < floor + self.lead]
        return math.inf if not missing or max(missing) == self.high else float(self.size_bytes(max(missing)))

    @property
    def best(self) -> float:
        """The best score that was seen, of the whole picture where there is one."""
        return max((self._whole_scores or self._scores).values(), default=float("nan"))

    def _scaled(self, sample_bytes: int, frame_bytes: int) -> int:
        return round(max(sample_bytes - frame_bytes, 0) * self.subject.scale + frame_bytes)

    def forget(self) -> None:  # noqa: B027 - some have nothing to let go of
        """Let go of what takes memory; the figures are kept."""

    @abstractmethod
    def tried(self, step: int) -> EncodingResult:
        """Return what is known of a step by the sample."""

    @abstractmethod
    def step_of(self, tried: EncodingResult) -> int | None:
        """Return the step that something tried by such a candidate was at, None for what others tried."""

    @abstractmethod
    def make(self, step: int) -> EncodedFile:
        """Return the file at a step."""

    @abstractmethod
    def _score(self, step: int) -> float: ...

    @abstractmethod
    def _size(self, step: int) -> int: ...

    @abstractmethod
    def _whole_score(self, step: int) -> float: ...
