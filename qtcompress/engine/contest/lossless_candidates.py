"""The candidates of a contest that lose nothing: a palette of all colors, lossless WebP and JPEG XL."""

from __future__ import annotations

import math

from qtcompress.core.entropy import entropy_bytes
from qtcompress.core.score.guarded_score import Guarded
from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import MAX_COLORS, Dither, Pixels, Quantized, Stage
from qtcompress.engine import encodings
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.contest.candidate import Candidate, EncodedFile
from qtcompress.engine.contest.subject import Subject
from qtcompress.engine.encodings import jxl, webp
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EXACT, EXACT_RESIZED, LOSSLESS, EncodingResult
from qtcompress.engine.metadata.metadata import Carried

_ENTROPY_SHARE = 0.6  # of the entropy of a photograph, which a lossless WebP takes at least; 0.75 to 0.98 was measured
_FAR_MORE = 1.5  # times the bytes of the best: more cannot win, although both are estimates
_EQUAL = Guarded(100.0, 100.0)
_EVERY_SCORE = ScoreCurve(((0.0, 0.0), (1.0, 100.0)))


class WholeCandidate(Candidate):
    """A palette of all colors, those of fully transparent pixels included; it has only one step."""

    def __init__(self, subject: Subject, one: Format, whole: Quantized) -> None:
        super().__init__(subject, one, 0, 0, _EVERY_SCORE)
        self._result = whole

    @property
    def lossless_step(self) -> int | None:
        return 0

    def tried(self, step: int) -> EncodingResult:
        return EncodingResult(
            self.format, len(self._result.palette), Dither.NONE, MAX_COLORS, size_bytes=self.size_bytes(step),
            score=100.0, whole=True,
        )  # fmt: skip

    def step_of(self, tried: EncodingResult) -> int | None:
        mine = self.format, Dither.NONE, MAX_COLORS
        return 0 if (tried.format, tried.dither, tried.asked) == mine else None

    def make(self, step: int) -> EncodedFile:
        data = self._data()
        if self.format is Format.PNG:
            return EncodedFile(self.tried(step), data, lambda path: indexed_png.holds(path, self._result), math.inf)
        check = encodings.check_of(self.format, encodings.digest_of(self.subject.pixels))
        return EncodedFile(self.tried(step), data, check, math.inf)

    def _data(self) -> bytes:
        subject = self.subject
        carried = subject.carried_as(self.format)
        if self.format is Format.PNG:
            chunks = carried.png_chunks()
            data = indexed_png.encode(self._result, subject.options.effort, subject.report, chunks=chunks)
            return encodings.behind(data, carried)
        return webp.encode_lossless(subject.pixels, carried)

    def _look(self, step: int) -> Guarded:
        return _EQUAL

    def _size(self, step: int) -> int:
        return len(self._data()) - self.carried_bytes  # which are added again

    def _whole_look(self, step: int) -> Guarded:
        return _EQUAL


class LosslessCandidate(Candidate):
    """A lossless WebP or JPEG XL with all colors; it has only one step."""

    def __init__(self, subject: Subject, one: Format) -> None:
        super().__init__(subject, one, 0, 0, _EVERY_SCORE)
        self._is_hopeless = False

    def hopeless(self, floor: float, bound: float) -> bool:
        """Tell by the entropy of a photograph, in a fiftieth of the time, whether it takes far more than `bound`."""
        subject = self.subject
        if subject.sampled and subject.sample_reference.is_photograph:
            least = _ENTROPY_SHARE * entropy_bytes(subject.sample) * subject.scale
            self._is_hopeless = least > _FAR_MORE * bound
        return self._is_hopeless

    @property
    def lossless_step(self) -> int | None:
        return None if self._is_hopeless else 0

    def tried(self, step: int) -> EncodingResult:
        return EncodingResult(self.format, variant=LOSSLESS, size_bytes=self.size_bytes(step), score=100.0)

    def step_of(self, tried: EncodingResult) -> int | None:
        return 0 if tried.format is self.format and tried.variant in (LOSSLESS, EXACT, EXACT_RESIZED) else None

    def make(self, step: int) -> EncodedFile:
        self.subject.report(Stage.WRITE, 0.0)
        data = self._encoded(self.subject.pixels, self.subject.carried_as(self.format))
        tried = EncodingResult(self.format, variant=LOSSLESS, size_bytes=len(data), score=100.0, whole=True)
        check = encodings.check_of(self.format, encodings.digest_of(self.subject.pixels))
        return EncodedFile(tried, data, check, float("inf"))

    def _look(self, step: int) -> Guarded:
        return _EQUAL

    def _size(self, step: int) -> int:
        return self._scaled(len(self._encoded(self.subject.sample, Carried())), 0)

    def _encoded(self, pixels: Pixels, carried: Carried) -> bytes:
        if self.format is Format.WEBP:
            return webp.encode_lossless(pixels, carried)
        return jxl.encode_lossless(pixels, carried, effort=self.subject.options.effort)

    def _whole_look(self, step: int) -> Guarded:
        return _EQUAL
