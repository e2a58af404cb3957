"""A GIF packed again shows the same, for every decoder at hand."""

from __future__ import annotations

import shutil
import subprocess
import weakref
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qtcompress.core.animation.packing import Packed, pack
from qtcompress.core.animation.steps import Step
from qtcompress.core.types import Effort, ignore
from qtcompress.engine.animations import forecast, gif_repack
from qtcompress.engine.animations.gif_file import parsed
from qtcompress.engine.animations.gif_frames import clear_frames
from qtcompress.engine.animations.reading import Frames, digest_of, keys_of
from tests.engine.animations.gifs import COMMENT, LOOP, XMP, frame, gif, moving

OTHER_DECODER = shutil.which("convert-im6.q16") or shutil.which("magick")
SQUARE = np.arange(16, dtype=np.uint8).reshape(4, 4) % 4


def again(data: bytes, effort: Effort = Effort.FAST) -> bytes:
    return gif_repack.packed_again(data, effort, ignore)


def shown(data: bytes) -> bytes:
    return digest_of(Frames(data, ignore))


def test_what_does_not_move_is_not_stored_again_and_all_else_stays() -> None:
    data = moving()
    made = again(data, Effort.BALANCED)
    assert len(made) < 0.4 * len(data)
    assert shown(made) == shown(data)
    assert all(part in made for part in (COMMENT, LOOP, XMP))
    bare = gif_repack.packed_again(data, Effort.FAST, ignore, extensions=False)
    assert COMMENT not in bare
    assert shown(bare) == shown(data)


@settings(max_examples=30)
@given(seed=st.integers(0, 2**32 - 1), first=st.sampled_from([-1, 2]))
def test_any_disposal_and_rectangle_is_shown_as_before(seed: int, first: int) -> None:
    random = np.random.default_rng(seed)
    frames = [frame(random.integers(0, 4, (6, 7)), clear=first, disposal=int(random.integers(0, 4)), before=LOOP)]
    for _ in range(5):
        left, top = int(random.integers(0, 7)), int(random.integers(0, 6))
        size = int(random.integers(1, 7 - top)), int(random.integers(1, 8 - left))
        disposal, delay_cs = (int(random.integers(0, end)) for end in (4, 3))
        told: dict[str, Any] = {"disposal": disposal, "clear": 1, "delay_cs": delay_cs}
        own = random.integers(0, 256, 12, np.uint8).tobytes() if random.random() < 0.5 else b""
        frames.append(frame(random.integers(0, 4, size), at=(left, top), table=own, **told))
    data = gif(*frames, size=(7, 6))
    try:
        made = again(data)
    except ValueError as reason:
        assert "programs show differently" in str(reason)  # noqa: PT017 - which of both it is, is a matter of chance
    else:
        assert shown(made) == shown(data)
        assert len(made) <= len(data)


def by_another(path: Path) -> np.ndarray[tuple[int, ...], np.dtype[np.uint32]]:
    """Return the pixels of all frames; those that are transparent have no color."""
    made = subprocess.run([str(OTHER_DECODER), path, "-coalesce", "rgba:-"], capture_output=True, check=True).stdout
    return keys_of(np.frombuffer(made, np.uint8).reshape(-1, 1, 4))


@pytest.mark.skipif(OTHER_DECODER is None, reason="ImageMagick, the second decoder, is not installed")
def test_another_decoder_shows_the_same(tmp_path: Path) -> None:
    clear = [[1, 1, 0, 0], [1, 2, 0, 0], [3, 0, 0, 0], [0, 0, 0, 3]]
    frames = [frame(SQUARE, clear=0, disposal=2), frame(clear, clear=0, disposal=3), frame(SQUARE.T, clear=0)]
    for number, data in enumerate((moving(), gif(*frames, frame([[2]], at=(3, 3)), size=(4, 4)))):
        assert again(data) != data
        before, after = tmp_path / f"{number}.gif", tmp_path / f"{number} again.gif"
        before.write_bytes(data)
        after.write_bytes(again(data))
        assert np.array_equal(by_another(before), by_another(after))


def test_two_frames_are_held_for_two_readers() -> None:
    data = moving(12)
    frames, _ = clear_frames(data, parsed(data), ignore)
    alive: set[int] = set()
    read = []

    def counted() -> Any:
        for number, keys in enumerate(frames):
            alive.add(number)
            weakref.finalize(keys, alive.discard, number)
            read.append(number)
            yield keys
            del keys

    for number, (one, other) in enumerate(zip(*gif_repack._twice(counted()), strict=True)):
        assert one is other
        assert read[-1] == number
        assert len(alive) <= 2
    assert read == [*range(12)]


def test_a_lossy_file_that_is_far_below_what_changes_wins_without_a_forecast(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(2)
    table = bytes(range(48))
    noise = [random.integers(0, 16, (40, 40), np.uint8) for _ in range(9)]
    moves = gif(*(frame(pixels) for pixels in noise), size=(40, 40), table=table)
    still = gif(*(frame(noise[0]) for _ in noise), size=(40, 40), table=table)
    asked: list[int] = []
    monkeypatch.setattr(gif_repack, "forecast", lambda file, shown, enough: asked.append(1) or 0.0)
    for file, share, wins in ((moves, 0.6, True), (moves, 0.9, False), (still, 0.3, False)):
        frames, _ = clear_frames(file, parsed(file), ignore)
        assert forecast.certainly_wins(int(share * len(file)), 0.9, parsed(file), frames) is wins
    assert len(asked) == 2


def test_bytes_are_foreseen() -> None:
    data = moving(30)
    gif_of = parsed(data)
    frames, _ = clear_frames(data, gif_of, ignore)
    foreseen = gif_repack.forecast(gif_of, frames)
    assert foreseen == pytest.approx(gif_repack.Repack(gif_of, frames).quick_bytes, rel=0.25)
    assert foreseen < 0.4 * len(data)


def test_some_rows_of_few_frames_tell_the_bytes_of_a_film(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(4)
    table = bytes(range(48))
    film = [random.choice(16, (320, 240), p=np.linspace(1, 31, 16) / 256).astype(np.uint8) for _ in range(9)]
    data = gif(*(frame(pixels) for pixels in film), size=(240, 320), table=table)
    frames, _ = clear_frames(data, parsed(data), ignore)
    rows: list[int] = []

    def counted(made: Step, *args: Any) -> Packed | None:
        rows.append(len(made.now))
        return pack(made, *args)

    monkeypatch.setattr(gif_repack, "pack", counted)
    some = gif_repack.forecast(parsed(data), frames)
    assert rows == [112] * 9
    for enough, few in ((0.6, 2), (0.7, 3), (0.9, 9)):  # the less there is to be decided, the more frames
        rows.clear()
        gif_repack.forecast(parsed(data), frames, enough * len(data))
        assert rows == [112] * few
    monkeypatch.setattr(gif_repack, "_FORECAST_CHANGE", 1.0)
    assert some == pytest.approx(gif_repack.forecast(parsed(data), frames), rel=0.02)
    assert rows[-1] == 320


def test_frames_that_are_equal_stay_frames() -> None:
    data = gif(*(frame(SQUARE, delay_cs=number) for number in range(5)), size=(4, 4))
    frames = Frames(again(data), ignore)
    assert len(list(frames)) == 5
    assert frames.durations_ms == [0, 10, 20, 30, 40]


def test_what_programs_show_differently_is_left_alone() -> None:
    small = gif(frame([[1]]), frame([[2]]), size=(2, 2))
    cleared = gif(frame(SQUARE, disposal=2), frame([[2]]), size=(4, 4))
    later = gif(frame(SQUARE), frame([[1]], clear=0, disposal=2), frame([[0]], clear=0), size=(4, 4))
    outside = gif(frame(SQUARE), frame([[1, 2]], at=(3, 0)), size=(4, 4))
    for data in (small, cleared, later):
        with pytest.raises(ValueError, match="programs show differently"):
            again(data)
    with pytest.raises(ValueError, match="outside of its picture"):
        again(outside)
    covered = gif(frame(SQUARE, disposal=2), frame(SQUARE.T), size=(4, 4))
    assert shown(again(covered)) == shown(covered)


def test_a_frame_of_256_colors_and_one_of_others_are_kept() -> None:
    random = np.random.default_rng(8)
    tables = [random.integers(0, 256, 768, np.uint8).tobytes() for _ in range(2)]
    whole = np.arange(256, dtype=np.uint8).reshape(16, 16)
    frames = [
        frame(whole, table=tables[0]),
        frame(whole[:8], table=tables[1], at=(0, 3)),
        frame(whole, table=tables[0]),
    ]
    data = gif(*frames, size=(16, 16))
    assert shown(again(data)) == shown(data)
