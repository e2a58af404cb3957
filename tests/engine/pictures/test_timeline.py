"""Times of animations from their headers: those of the decoders, cheap, and safe on damaged files."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.types import Options, ignore
from qtcompress.engine.animations.reading import Frames
from qtcompress.engine.job.recipe import Recipe
from qtcompress.engine.pictures import timeline
from qtcompress.engine.pictures.animated import about_animation
from qtcompress.engine.pictures.timeline import Timeline, as_shown, timeline_at
from tests.engine.animations.gifs import frame, gif, moving
from tests.engine.animations.test_reading import saved


def at(folder: Path, data: bytes) -> Timeline | None:
    (folder / "a").write_bytes(data)
    return timeline_at(folder / "a", ignore)


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "GIF", "AVIF"])
def test_times_from_headers_are_those_of_the_decoder(kind: str, tmp_path: Path) -> None:
    data = saved(kind, [40, 130, 1000])
    frames = Frames(data, ignore)
    assert len(list(frames)) == 3
    assert at(tmp_path, data) == frames.timeline


def test_times_of_blocks_without_a_control_and_of_a_hidden_picture(tmp_path: Path) -> None:
    assert at(tmp_path, moving()) == Timeline("GIF", (40, 30), (0, 10, 20, 30, 40, 50), 2, hidden=False)
    bare = frame([[0]])[8:]  # without its control
    assert at(tmp_path, gif(frame([[0]]), bare, size=(1, 1))) == Timeline("GIF", (1, 1), (50, 0), None, hidden=False)
    hidden = at(tmp_path, saved("PNG", [40, 50, 60], default_image=True))
    assert hidden == Timeline("PNG", (9, 8), (40, 50), 3, hidden=True)


def test_single_pictures_and_nonsense_have_no_times(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for kind in ("PNG", "WEBP", "GIF", "AVIF", "JPEG"):
        file = io.BytesIO()
        Image.new("RGB", (9, 8)).save(file, kind)
        assert at(tmp_path, file.getvalue()) is None
    for data in (moving(), saved("PNG", [40] * 9), saved("WEBP", [40] * 9), saved("AVIF", [40] * 9)):
        for end in (12, 30, len(data) // 3):
            found = at(tmp_path, data[:end])
            assert found is None or len(found.durations_ms) <= 9
    assert at(tmp_path, moving()[:8] + b"\0\0" + moving()[10:]) is None  # without rows
    monkeypatch.setattr(timeline, "_MOST_FRAMES", 5)
    assert at(tmp_path, moving()) is None
    assert at(tmp_path, saved("AVIF", [40] * 9)) is None


def test_frames_that_are_far_too_short_are_shown_as_in_browsers() -> None:
    assert as_shown([0, 10, 10.5, 20, 700]) == (100, 100, 10.5, 20, 700)


def test_only_animations_are_told_what_becomes_of_them(tmp_path: Path) -> None:
    other = LeftAlone("has 3 pages", "Left.")
    assert about_animation(other, tmp_path / "gone", Recipe(Options())).advice == "Left."
