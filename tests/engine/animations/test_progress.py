"""The progress of an animation never goes back, follows its frames, and lets it be cancelled while it is checked."""

from __future__ import annotations

from pathlib import Path

import pytest

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Effort, Options, Stage
from qtcompress.engine.animations.progress import FrameProgress
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Job
from qtcompress.engine.job.recipe import Animations, Recipe
from tests.engine.animations.gifs import moving
from tests.engine.jobs import compress


def told_by(frames: int, formats: Format, steps: int) -> list[float]:
    told: list[float] = []
    progress = FrameProgress(lambda stage, fraction: told.append(stage.overall(fraction)), frames, formats)
    for step in range(steps):
        progress(Stage.READ, step % frames / frames)
    progress(Stage.WRITE, 0.0)  # which begins at .65 for single pictures
    progress(Stage.VERIFY, 0.5)
    return told


@pytest.mark.parametrize(
    ("formats", "steps"), [(Format.GIF, 200), (Format.PNG, 350), (Format.WEBP, 440), (Format.GIF | Format.WEBP, 490)]
)
def test_progress_follows_the_frames_and_never_goes_back(formats: Format, steps: int) -> None:
    told = told_by(10, formats, 3 * steps)
    assert told == sorted(told)
    assert told[steps // 2] == pytest.approx(0.95 * 0.85 / 2, abs=0.01)
    assert told[steps - 1] == pytest.approx(0.95 * 0.85)
    assert 0.9 < told[3 * steps - 1] < 0.95  # more than usual
    assert told[-1] == pytest.approx(0.975)


def test_a_batch_is_told_about_each_frame_until_the_file_is_checked(tmp_path: Path) -> None:
    (tmp_path / "a.gif").write_bytes(moving(4))
    told: list[float] = []
    recipe = Recipe(Options(effort=Effort.FAST), Goal(quality=80.0), animations=Animations.COMPRESS)
    job = Job(tmp_path / "a.gif", tmp_path / "out" / "a.gif", recipe)
    compress(job, lambda stage, fraction: told.append(stage.overall(fraction)))
    assert told == sorted(told)
    assert len([overall for overall in told if overall > 0]) > 8 * 4
    checked = len(told)

    def stop(stage: Stage, fraction: float) -> None:
        told.append(0.0)
        if len(told) == 2 * checked - 4:
            raise Cancelled

    with pytest.raises(Cancelled):
        compress(Job(job.source, tmp_path / "out" / "b.gif", recipe), stop)
    assert [path.name for path in (tmp_path / "out").iterdir()] == ["a.gif"]
