"""Jobs as tests write them: flat, with the fields of a recipe beside those of a job."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from qtcompress.core.types import Options, Report
from qtcompress.engine import compress as engine
from qtcompress.engine.compress import Checkpoints
from qtcompress.engine.job.job import Assignment, Job, Outcome
from qtcompress.engine.job.recipe import Recipe

_OPTIONS = Options()
_NO_STOPS = Checkpoints()
_RECIPE = {field.name for field in fields(Recipe)}


def job_of(source: Path, target: Path, options: Options = _OPTIONS, **asked: Any) -> Job:
    """Return a job; fields of `Recipe` and of `Job` by name."""
    recipe = Recipe(options, **{name: value for name, value in asked.items() if name in _RECIPE})
    return Job(source, target, recipe, **{name: value for name, value in asked.items() if name not in _RECIPE})


def asking(job: Job, **changes: Any) -> Job:
    """Return the job with other fields of its recipe."""
    return replace(job, recipe=replace(job.recipe, **changes))


def compress(job: Job, report: Report, checkpoints: Checkpoints = _NO_STOPS, **given: Any) -> Outcome:
    """Compress a picture without a journal; fields of `Assignment` by name."""
    return engine.compress(Assignment(job, **given), report, checkpoints)
