"""A loser whose estimate is near to the winner's bytes is encoded whole, so that both are measured alike."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from qtcompress.core.types import Options, ignore
from qtcompress.engine.contest.candidate import EncodedFile
from qtcompress.engine.contest.contest import Contest, ProgressRelay
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal


class _Loser:
    """Stands for a candidate with an estimate from a sample."""

    def __init__(self, whole_bytes: int, floor: float, pixels: int) -> None:
        self.subject = SimpleNamespace(options=Options(), pixels=np.broadcast_to(np.uint8(0), (pixels, 1, 4)))
        self._whole_bytes, self._floor = whole_bytes, floor
        self.best = floor
        self.made = self.forgotten = 0

    def step_of(self, tried: EncodingResult) -> int:
        return 70

    def make(self, step: int) -> EncodedFile:
        self.made += 1
        tried = EncodingResult(Format.WEBP, codec_quality=step, size_bytes=self._whole_bytes, score=80.0, whole=True)
        return EncodedFile(tried, b"", lambda path: True, 40.0, self._floor)

    def forget(self) -> None:
        self.forgotten += 1


def _run(estimate_bytes: int, loser: Any, *, whole: bool = False, reaches: bool = True) -> tuple[int, EncodingResult]:
    """Return the bytes of the winner, which has 1,000 at first, and what is told of the other."""
    contest = Contest([loser], Goal(), ProgressRelay(ignore), None)
    contest._tried[id(loser)] = EncodingResult(Format.WEBP, size_bytes=estimate_bytes, whole=whole, reaches=reaches)
    winner = EncodingResult(Format.JPEG, codec_quality=80, size_bytes=1000, score=81.0, whole=True, reaches=True)
    made = contest._against_close(EncodedFile(winner, b"", lambda path: True, 40.0))
    return made.tried.size_bytes, contest._tried[id(loser)]


@pytest.mark.parametrize("estimate_bytes", [500, 970, 1030])
def test_it_is_measured_and_can_win(estimate_bytes: int) -> None:
    loser = _Loser(999, 80.0, 4_000_000)
    size_bytes, told = _run(estimate_bytes, loser)
    assert (size_bytes, told.size_bytes, told.whole, told.reaches) == (999, 999, True, True)
    assert loser.forgotten == 1


@pytest.mark.parametrize(("whole_bytes", "floor"), [(999, 79.9), (1001, 80.0)])
def test_it_loses_if_it_is_larger_or_misses_the_quality(whole_bytes: int, floor: float) -> None:
    size_bytes, told = _run(1000, _Loser(whole_bytes, floor, 9))
    assert (size_bytes, told.size_bytes, told.whole, told.reaches) == (1000, whole_bytes, True, floor >= 80)


@pytest.mark.parametrize(
    ("estimate_bytes", "pixels", "state"),
    [(1031, 9, {}), (1000, 4_000_001, {}), (1000, 9, {"whole": True}), (1000, 9, {"reaches": False})],
)
def test_others_stay_estimates(estimate_bytes: int, pixels: int, state: dict[str, bool]) -> None:
    loser = _Loser(1, 90.0, pixels)
    assert _run(estimate_bytes, loser, **state)[0] == 1000
    assert loser.made == 0
