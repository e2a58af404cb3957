"""A size for all results together: the quality that it leaves, and what it is taken from."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, cast

import pytest

from qtcompress.core.errors import Cancelled, UsageError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.estimates.estimate import Estimate, Proof, RatePoint
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult, Goal
from qtcompress.engine.job.job import Job, Outcome, Status
from qtcompress.engine.planning.plan import Source
from qtcompress.engine.workers.pool import WorkerPool
from qtcompress.engine.workers.requests import EstimateRequest, ProofRequest
from qtcompress.gui.batch.budget import SharedBudget, within
from qtcompress.gui.batch.done import Done, ResultKeys
from qtcompress.gui.batch.plan import wanted_of
from qtcompress.gui.gallery.changes import SetOutcome
from qtcompress.gui.gallery.item import Item
from qtcompress.gui.tasks.activity import ActivityProgress
from tests.engine.jobs import job_of

A, B, C = Path("/g/a.jpg"), Path("/g/b.jpg"), Path("/g/c.jpg")


class Pool:
    """Pictures of ten bytes a point of quality."""

    def ask(self, request: Any, report: Report) -> Any:
        report(Stage.READ, 0.0)
        job = request.job
        if isinstance(request, EstimateRequest):
            rates = tuple(RatePoint(float(quality), 10 * quality) for quality in range(30, 91, 10))
            return Estimate(job.source, 2000, None, None, 900, 1.0, rates if request.rates else ())
        assert isinstance(request, ProofRequest)
        made = EncodingResult(Format.JPEG, codec_quality=50)
        return Proof(request.quality, round(10 * request.quality), made)


def _job(path: Path, quality: float = 90.0) -> Job:
    job = job_of(path, path.with_suffix(".png"))
    return replace(job, recipe=job.recipe.with_goal(Goal(quality=quality)))


def _within(
    room_bytes: int, apart: set[Path], tell: Callable[[ActivityProgress], object] = id, left: set[Path] | None = None
) -> Any:
    jobs = [_job(A), _job(B), _job(C, 95.0)]
    return within(jobs, apart, left or set(), room_bytes, cast(WorkerPool, Pool()), 2, ignore, tell)


def test_pictures_share_a_quality_and_those_with_settings_of_their_own_keep_theirs() -> None:
    told: list[ActivityProgress] = []
    jobs, shared = _within(2100, {C}, told.append)
    first, second, own = (job.recipe.goal for job in jobs)
    assert isinstance(shared, SharedBudget)
    assert 55 < shared.quality < 60  # of the 1200 bytes that the third leaves, 600 for each, and some room
    assert first.quality == second.quality == shared.quality
    assert first.max_bytes + second.max_bytes <= 1200
    assert own == Goal(quality=95.0)
    assert 1900 < shared.expected_bytes <= shared.room_bytes == 2100
    assert ActivityProgress("Measured for the budget: {done:,} of {total:,}", 2, 2) in told


def test_pictures_that_will_be_left_are_not_measured() -> None:
    jobs, shared = _within(2100, {C}, left={A, C})
    assert [job.recipe.goal.quality for job in jobs] == [90.0, shared.quality, 95.0]
    assert (shared.pictures, shared.quality) == (1, 90.0)


def test_own_settings_that_take_everything_are_said_before_a_batch() -> None:
    with pytest.raises(UsageError, match="900 of the 800 bytes"):
        _within(800, {C})


def test_measuring_ends_when_a_person_stops_it() -> None:
    def stop(stage: Stage, fraction: float) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        within([_job(A), _job(B)], set(), set(), 999, cast(WorkerPool, Pool()), 1, stop, id)


def test_what_is_done_is_taken_off_and_a_part_of_the_rest_gets_its_share() -> None:
    items = [Item(Source(path, Path("/g"), size)) for path, size in ((A, 100), (B, 300), (C, 900))]
    items[2] = SetOutcome(Outcome(C, C, Status.COMPRESSED, "", 900, 200), in_place=False).apply(items[2])
    done, keys = Done(), ResultKeys(("few",))
    done.add(C, ("few",))
    assert wanted_of(items, done, keys, None, 600) == ({A: 100, B: 300}, 400)
    assert wanted_of(items, done, keys, {A, C}, 600) == ({A: 100}, 100)
    assert wanted_of(items, done, keys, None, 150) == ({A: 100, B: 300}, 1)
    assert wanted_of(items, done, keys, {B}, None) == ({B: 300}, None)
