"""Any frame of an animation, in any order: composed as specified, kept within a limit, and told where it is damaged."""

from __future__ import annotations

import io
import random
from itertools import islice
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled, LeftAlone, ReadError
from qtcompress.core.types import Stage, ignore
from qtcompress.engine.animations.reading import Frames, pixels_of
from qtcompress.engine.animations.reel import Reel, mixed, picture_or_frame
from tests.engine.animations.gifs import frame, gif, moving
from tests.engine.animations.test_reading import saved


def reel_of(folder: Path, data: bytes, kept: int = 1 << 20) -> Reel:
    (folder / "a").write_bytes(data)
    return Reel(folder / "a", ignore, kept_bytes=kept)


@pytest.mark.parametrize("kept", [0, 4 * 40 * 30 * 3, 1 << 20])
def test_frames_are_the_same_in_any_order_however_few_are_kept(kept: int, tmp_path: Path) -> None:
    data = moving(12)
    expected = [pixels_of(keys) for keys in Frames(data, ignore)]
    reel = reel_of(tmp_path, data, kept)
    order = [*range(12), *reversed(range(12)), *random.Random(3).choices(range(12), k=20)]
    for number in order:
        assert np.array_equal(reel.frame(number, 40, ignore), expected[number])
        assert len(reel._kept) <= max(kept // (4 * 40 * 30), 1)
    assert reel.frame(5, 20, ignore).shape == (15, 20, 4)
    assert not reel.frame(5, 20, ignore).flags.writeable


def test_what_is_kept_is_not_composed_again_and_going_back_composes_what_comes_before(tmp_path: Path) -> None:
    reel, composed = reel_of(tmp_path, moving(12), 4 * 40 * 30 * 4), []

    def count(stage: Stage, fraction: float) -> None:
        composed.append(round(fraction * 12))

    for number in (11, 10, 9, 8):  # one way, and the three before it are kept
        reel.frame(number, 40, count)
    assert composed == list(range(12))
    for number in (7, 6, 5, 4):
        reel.frame(number, 40, count)
    assert composed[12:] == list(range(8))


def test_composing_goes_on_where_it_was_cancelled(tmp_path: Path) -> None:
    reel, composed = reel_of(tmp_path, moving(12)), []

    def stop(stage: Stage, fraction: float) -> None:
        composed.append(round(fraction * 12))
        if len(composed) == 6:
            raise Cancelled

    with pytest.raises(Cancelled):
        reel.frame(11, 40, stop)
    reel.frame(11, 40, stop)
    assert composed == [0, 1, 2, 3, 4, 5, *range(5, 12)]


@pytest.mark.parametrize("kind", ["PNG", "WEBP", "AVIF"])
def test_each_kind_can_be_looked_at_and_a_hidden_picture_is_no_frame(kind: str, tmp_path: Path) -> None:
    data = saved(kind, [40, 50, 60])
    reel = reel_of(tmp_path, data)
    expected = [pixels_of(keys) for keys in Frames(data, ignore)]
    assert [reel.frame(n, 9, ignore).tolist() for n in range(3)] == [pixels.tolist() for pixels in expected]
    hidden = saved("PNG", [40, 50, 60], default_image=True)
    assert reel_of(tmp_path, hidden).frame(0, 9, ignore).tolist() == pixels_of(list(Frames(hidden, ignore))[1]).tolist()


def test_soft_pixels_of_an_apng_are_mixed_as_specified(tmp_path: Path) -> None:
    below, above = (
        np.array([[[200, 100, 0, 128], [9, 9, 9, 0]]], np.uint8),
        np.array([[[0, 50, 200, 128]] * 2], np.uint8),
    )
    made = mixed(above.view(np.uint32)[..., 0], below.view(np.uint32)[..., 0]).view(np.uint8).reshape(1, 2, 4)
    assert made.tolist() == [[[66, 67, 134, 192], [0, 50, 200, 128]]]
    frames, file = [Image.fromarray(below), Image.fromarray(above)], io.BytesIO()
    frames[0].save(file, "PNG", save_all=True, append_images=frames[1:], blend=1)
    assert reel_of(tmp_path, file.getvalue()).frame(1, 9, ignore).tolist() == made.tolist()


def test_a_picture_is_read_and_of_an_animation_the_first_frame(tmp_path: Path) -> None:
    (tmp_path / "a.gif").write_bytes(moving(3))
    first = picture_or_frame(tmp_path / "a.gif", ignore, max_side=20)
    assert (first.pixels.shape, first.width, first.height, first.frames) == ((15, 20, 4), 40, 30, 3)
    Image.new("RGB", (4, 3)).save(tmp_path / "a.png")
    assert picture_or_frame(tmp_path / "a.png", ignore).frames == 1
    pages = [Image.new("RGB", (8, 8), (80 * n, 0, 0)) for n in range(3)]
    pages[0].save(tmp_path / "a.tif", save_all=True, append_images=pages[1:])
    with pytest.raises(LeftAlone, match="3 pages"):
        picture_or_frame(tmp_path / "a.tif", ignore)


def test_damage_is_told_at_its_frame_and_what_is_no_animation_at_once(tmp_path: Path) -> None:
    data = saved("PNG", [40] * 6)
    at = [k for k in range(len(data)) if data.startswith(b"fdAT", k)][2]
    reel = reel_of(tmp_path, data[: at + 9] + b"\xff" * 20 + data[at + 29 :])
    assert reel.frame(2, 9, ignore).shape == (8, 9, 4)
    with pytest.raises(ReadError, match="is damaged after 3 of its 6 frames"):
        reel.frame(4, 9, ignore)
    # What can't be composed as specified is shown as Pillow does, from there on, and without a hidden picture.
    square = np.zeros((3, 3), np.uint8)
    outside = gif(frame(square), frame(square, at=(1, 0)), frame(square), size=(3, 3))
    reel = reel_of(tmp_path, outside)
    assert [reel.frame(n, 9, ignore).tolist() for n in range(3)] == [[[[0, 1, 2, 255]] * 3] * 3] * 3
    hidden = saved("PNG", [40] * 6, default_image=True)
    at = [k for k in range(len(hidden)) if hidden.startswith(b"fdAT", k)][3]
    reel = reel_of(tmp_path, hidden[: at + 9] + b"\xff" * 20 + hidden[at + 29 :])
    assert reel.frame(0, 9, ignore).tolist() == pixels_of(list(islice(Frames(hidden, ignore), 2))[1]).tolist()
    data = saved("WEBP", [40] * 6)
    at = data.index(b"VP8L")
    with pytest.raises(ReadError, match="is cut off or damaged"):
        reel_of(tmp_path, data[: at + 8] + b"\xff" * 20 + data[at + 28 :]).frame(0, 9, ignore)
    with pytest.raises(ReadError, match="is no animation"):
        reel_of(tmp_path, b"GIF89a")
