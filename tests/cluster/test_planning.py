"""Decisions for very many pictures: by a sample whose error is known; and one palette, counted in pieces."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from qtcompress.cluster import palettes, planning, work
from qtcompress.cluster.planning import ratio_estimate, sampled, with_quality
from qtcompress.cluster.pool import ClusterPool
from qtcompress.core.errors import ReadError, UsageError
from qtcompress.core.shared import Gathering
from qtcompress.core.types import Effort, Options, ignore
from qtcompress.engine.estimates.estimate import Estimate, Proof, RatePoint
from qtcompress.engine.job.job import Job
from qtcompress.engine.planning.settings import defaults
from qtcompress.engine.workers.requests import CountColorsRequest, EstimateRequest, ProofRequest
from tests.cli.runs import paint

RECIPE = defaults().recipe
FAST = Options(colors=8, effort=Effort.FAST)  # which needs no scikit-learn
JOBS = [Job(Path(f"/g/{number:04}.png"), Path(f"/o/{number:04}.png"), RECIPE) for number in range(4000)]
SIZES = {job.source: 1000 + number * 7 % 900 for number, job in enumerate(JOBS)}
TRUE = {job.source: SIZES[job.source] * (0.3 + 0.1 * np.sin(number * number)) for number, job in enumerate(JOBS)}


class Measuring:
    """Answers as a cluster whose pictures take a known share of their size, in proportion to the quality."""

    window = 4

    def __init__(self) -> None:
        self.asked = 0

    def ask(self, request: Any, report: object) -> Estimate | Proof:
        self.asked += 1
        size = SIZES[request.job.source]
        if size == 1000:
            raise ReadError("is damaged")
        if isinstance(request, ProofRequest):
            return Proof(request.quality, round(TRUE[request.job.source] * request.quality / 80))
        assert isinstance(request, EstimateRequest)
        rates = tuple(RatePoint(at, round(TRUE[request.job.source] * at / 80)) for at in (30.0, 55.0, 80.0))
        return Estimate(request.job.source, size, None, None, size, 1.0, rates)


def _sampled(budget_bytes: int) -> tuple[planning.SampledBudget, Measuring]:
    pool = Measuring()
    jobs = [replace(JOBS[0], refusal="is raw", copy=Path("/o/raw")), *JOBS[1:]]
    return sampled(
        pool, lambda: jobs, lambda job: SIZES[job.source], budget_bytes, lambda some: (), lambda count: None,  # type: ignore[arg-type]
    ), pool  # fmt: skip


def test_a_sample_keeps_very_many_pictures_to_a_budget_and_states_its_error() -> None:
    budget_bytes = round(0.7 * sum(TRUE.values()))
    found, pool = _sampled(budget_bytes)
    assert (found.measured, found.pictures) == (planning.MOST_MEASURED, len(JOBS) - 1)
    assert pool.asked < 10 * found.measured
    true = sum(TRUE.values()) * found.quality / 80
    assert found.expected_bytes + found.error_bytes <= budget_bytes
    assert 0 < found.error_bytes < 0.05 * found.expected_bytes
    assert abs(true - found.expected_bytes) < 2 * found.error_bytes
    assert {job.recipe.goal.quality for job in with_quality(JOBS[:3], found.quality)} == {found.quality}


def test_a_budget_that_a_sample_shows_to_be_impossible_is_refused() -> None:
    with pytest.raises(UsageError, match=r"3,999 pictures can't be reduced to 100,000 bytes, by a sample of 300"):
        _sampled(100_000)


def test_the_error_of_a_ratio_is_that_of_the_textbook() -> None:
    before, after = [10, 20, 30, 40], [6.0, 9.0, 16.0, 19.0]
    expected, error = ratio_estimate(before, after, 1000, 40)
    squares = sum((y - 0.5 * x) ** 2 for x, y in zip(before, after, strict=True))
    assert expected == 500.0
    assert error == pytest.approx(1.96 * 40 * np.sqrt((1 - 0.1) * squares / 3 / 4) * 1000 / 40 / 25)
    assert ratio_estimate([], [], 0, 0) == (0.0, 0.0)


def test_a_shared_palette_is_that_of_one_machine(cluster: ClusterPool, tmp_path: Path, monkeypatch: Any) -> None:
    monkeypatch.setattr(palettes, "_TOGETHER", 2)  # so that much is merged
    paths = [paint(tmp_path / f"{number}.bmp", 30 + number, 20, colors=40) for number in range(5)]
    (tmp_path / "9.bmp").write_bytes(b"no picture")
    jobs = [Job(path, path, RECIPE) for path in [*paths, tmp_path / "9.bmp"]]
    here = Gathering(len(jobs))
    for job in jobs[:-1]:
        here.add(cluster.ask(CountColorsRequest(job.source, job.recipe.options, job.max_pixels), ignore))
    counts: list[int] = []
    palette, readable = palettes.shared_palette(cluster, jobs, len(jobs), FAST, tick=counts.append)
    assert palette == here.palette(FAST, ignore)
    assert (readable, counts[-1]) == (5, 6)
    assert palettes.shared_palette(cluster, [], 0, FAST) == (None, 0)


def test_a_picture_that_needs_more_memory_is_counted_where_there_is_more(
    cluster: ClusterPool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = paint(tmp_path / "a.bmp", 40, 40, colors=9)
    monkeypatch.setattr(ClusterPool, "share_bytes", property(lambda pool: 1000))
    palette, readable = palettes.shared_palette(cluster, [Job(path, path, RECIPE)], 1, replace(FAST, colors=16))
    assert (len(palette or ()), readable) == (9, 1)
    assert work.merged(work.Counting.nothing(3), work.Counting.nothing(3)).heavy == ()
