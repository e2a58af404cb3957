"""Animations made smaller, from file to file."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import Mock

import pytest

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Effort, Options, ignore
from qtcompress.engine.animations import smaller
from qtcompress.engine.animations.results import SmallerAnimation, Wish
from qtcompress.engine.contest.verdict_text import FRAMES_DRAWN, FRAMES_PACKED
from qtcompress.engine.estimates import sampling
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Status
from qtcompress.engine.job.recipe import Animations
from qtcompress.engine.metadata.metadata import Carried, Metadata
from tests.engine.animations.gifs import COMMENT, frame, gif, moving
from tests.engine.animations.test_gif_smaller import noisy
from tests.engine.jobs import asking, compress, job_of

FAST = Options(effort=Effort.FAST)
LOSSLESS = Goal(quality=100.0)


def made_of(data: bytes, quality: float | None = 100, options: Options = FAST, **asked: Any) -> list[SmallerAnimation]:
    return smaller.smaller(data, Wish(quality, options, **asked), Carried(), ignore)


def test_a_check_decodes_every_frame() -> None:
    (made,) = made_of(moving())
    assert (made.format, made.lossless) == (Format.GIF, True)
    assert made.shows_it(made.data)
    assert not made.shows_it(moving(5))
    assert not made.shows_it(made.data[:-1] + b"\x21\x01\x01a\x00;")  # Pillow does not draw this text


def test_what_can_not_be_packed_is_nothing() -> None:
    assert made_of(gif(frame([[1]]), frame([[2]]), size=(3, 3))) == []
    assert made_of(b"BM") == []


def test_an_animation_becomes_smaller_only_if_that_is_asked_for(tmp_path: Path) -> None:
    # GIVEN an animation
    source, target = tmp_path / "a.gif", tmp_path / "out" / "a.png"
    source.write_bytes(moving())
    target.parent.mkdir()
    job = job_of(source, target, copy=tmp_path / "out" / "a.gif", metadata=Metadata.ALL, goal=LOSSLESS)
    # WHEN it is compressed with and without the option THEN it is copied
    assert compress(job, ignore).status is Status.SKIPPED
    assert job.copy.read_bytes() == moving()
    job.copy.unlink()
    # OR packed again, under its own name, with its comment
    job = asking(job, animations=Animations.COMPRESS)
    foreseen = sampling.foresee(job, ignore, lambda pixels: None)
    outcome = compress(job, ignore)
    assert (outcome.status, outcome.target, outcome.verdict) == (Status.COMPRESSED, job.copy, FRAMES_PACKED)
    assert (outcome.width, outcome.height) == (40, 30)
    assert (foreseen.target, foreseen.target_bytes) == (job.copy, outcome.target_bytes)
    assert outcome.target_bytes < 0.5 * outcome.source_bytes
    assert COMMENT in job.copy.read_bytes()
    assert not outcome.dropped


def test_metadata_goes_where_that_is_asked_for(tmp_path: Path) -> None:
    source = tmp_path / "a.gif"
    source.write_bytes(moving())
    asked: dict[str, Any] = {
        "animations": Animations.COMPRESS,
        "metadata": Metadata.NONE,
        "in_place": True,
        "goal": LOSSLESS,
    }
    outcome = compress(job_of(source, source, **asked), ignore, backup=tmp_path / "kept")
    assert COMMENT not in source.read_bytes()
    assert outcome.status is Status.COMPRESSED
    assert outcome.dropped


def test_what_is_small_already_stays_and_what_is_damaged_is_told(tmp_path: Path) -> None:
    source = tmp_path / "a.gif"
    source.write_bytes(made_of(moving(), options=Options())[0].data)
    job = job_of(source, tmp_path / "b.png", min_saving=0.05, animations=Animations.COMPRESS, goal=LOSSLESS)
    assert "instead of" in compress(job, ignore).reason
    source.write_bytes(moving()[:-400])
    with pytest.raises(ReadError, match="damaged"):
        compress(job, ignore)


@pytest.mark.parametrize("error", [ReadError("is too large"), MemoryError()])
def test_an_animation_that_is_too_much_stays_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    source = tmp_path / "a.gif"
    source.write_bytes(moving())
    monkeypatch.setattr(smaller, "smaller", Mock(side_effect=error))
    outcome = compress(job_of(source, tmp_path / "b.png", animations=Animations.COMPRESS), ignore)
    assert outcome.status is Status.SKIPPED
    assert "No smaller animation" in outcome.reason


def test_none_without_any_loss_is_made_where_it_can_not_win() -> None:
    data = noisy(12)
    (drawn,) = made_of(data, 60.0)
    assert not drawn.lossless
    assert len(made_of(data, 60.0, worth=0.01)) == 2


def test_a_quality_may_lose_something_where_that_is_smaller(tmp_path: Path) -> None:
    source = tmp_path / "a.gif"
    source.write_bytes(noisy())
    job = job_of(source, tmp_path / "b.png", FAST, animations=Animations.COMPRESS, goal=Goal(quality=60.0))
    outcome = compress(job, ignore)
    assert outcome.verdict == FRAMES_DRAWN
    assert outcome.made.score is not None
    assert 60 <= outcome.made.score < 100
    assert outcome.colors == outcome.made.colors > 0
    (exact,) = made_of(noisy())
    assert outcome.target_bytes < len(exact.data)
    assert not exact.shows_it(outcome.target.read_bytes())
    # AND nothing is lost for less than what a loss must save
    job = asking(job, generation_loss=1 - 0.9 * outcome.target_bytes / len(exact.data))
    outcome = compress(replace(job, target=tmp_path / "c.png"), ignore)
    assert outcome.verdict == FRAMES_PACKED
