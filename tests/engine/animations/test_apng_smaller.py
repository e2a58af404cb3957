"""APNGs in fewer bytes."""

from __future__ import annotations

import io
import struct
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.animation.steps import Disposal
from qtcompress.core.types import Effort, Options, Pixels, ignore
from qtcompress.engine.animations import apng_file, smaller
from qtcompress.engine.animations.apng_file import ApngFile, MixedColorsError, composed, parsed
from qtcompress.engine.animations.reading import Frames
from qtcompress.engine.animations.results import SmallerAnimation, Wish
from qtcompress.engine.containers import deflate_stream
from qtcompress.engine.containers.png_chunks import chunk
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.recipe import Animations
from qtcompress.engine.metadata.metadata import Carried, Metadata
from tests.engine.animations.test_gif_smaller import noisy
from tests.engine.jobs import compress, job_of

FAST = Options(effort=Effort.FAST)


def made_of(data: bytes, quality: float | None = 100, **asked: Any) -> list[SmallerAnimation]:
    return smaller.smaller(data, Wish(quality, FAST, **asked), Carried(), ignore)


def pictures(colors: int, alpha: int = 255) -> list[Pixels]:
    """Return noise of some colors on which a spot moves, and the second picture twice."""
    random = np.random.default_rng(colors)
    entries = random.integers(0, 256, (colors, 4), np.uint8)
    entries[:, 3] = 255
    ground = entries[random.integers(0, colors, (24, 33))]
    made = []
    for place in (0, 8, 8, 16):
        pixels = ground.copy()
        pixels[4:9, place : place + 6, 3] = alpha
        pixels[10:12, place : place + 6] = entries[0]
        made.append(pixels)
    return made


def saved(frames: list[Pixels], *, disposal: int = 0, over: bool = False, hidden: Pixels | None = None) -> bytes:
    """Return an APNG of whole frames, with a title."""
    height, width = frames[0].shape[:2]
    file = apng_file.blank((width, height), 5, ((b"tEXt", b"Title\0noise"),))
    made = [
        apng_file.ApngFrame((0, height, 0, width), (number, 0), apng_file.DISPOSALS[disposal], over, stream(pixels))
        for number, pixels in enumerate(frames)
    ]
    return replace(file, hidden=b"" if hidden is None else stream(hidden), frames=tuple(made)).file_bytes


def stream(pixels: Any) -> bytes:
    rows = np.asarray(pixels, np.uint8)
    return deflate_stream.packed(np.insert(rows.reshape(len(rows), -1), 0, 0, axis=1).reshape(-1).data, 6, ignore)


def soft_over() -> ApngFile:
    """Return an RGBA file in which a partly transparent pixel is drawn over a color."""
    first = apng_file.ApngFrame(
        (0, 2, 0, 2), (1, 0), Disposal.KEEP, over=False, data=stream([[[9, 9, 9, 255]] * 2] * 2)
    )
    soft = replace(first, rect=(0, 1, 1, 2), over=True, data=stream([[[200, 0, 0, 99]]]))
    return replace(apng_file.blank((2, 2), 0, ()), frames=(first, soft))


@pytest.mark.parametrize(("colors", "alpha", "form"), [
    (9, 255, (3, 8)), (9, 0, (3, 8)), (250, 0, (3, 8)), (600, 255, (2, 8)), (600, 70, (6, 8)),
])  # fmt: skip
def test_nothing_is_lost_in_the_fewest_colors(colors: int, alpha: int, form: tuple[int, int]) -> None:
    data = saved(pictures(colors, alpha))
    made = made_of(data)[0]
    assert made.lossless
    assert made.shows_it(made.data)
    assert len(made.data) < 0.8 * len(data)
    file, before = parsed(made.data), parsed(data)
    assert file.form == form
    assert [one.delay for one in file.frames] == [(0, 0), (1, 0), (2, 0), (3, 0)]
    assert file.plays == 5
    assert (b"tEXt", b"Title\0noise") in (*file.before, *file.after)
    shown = [keys.copy() for keys in composed(file)]
    assert [keys.tolist() for keys in shown] == [keys.tolist() for keys in composed(before)]
    assert [keys.tolist() for keys in shown] == [keys.tolist() for keys in Frames(data, ignore)]


def test_texts_go_where_that_is_asked_for() -> None:
    asked = Wish(100, FAST, extensions=False)
    made = smaller.smaller(saved(pictures(9)), asked, Carried(), ignore)[0]
    assert b"noise" not in made.data
    assert smaller.smaller(saved(pictures(9)), asked, Carried(orientation=3), ignore) == []


def test_frames_in_fewer_colors_are_not_those_of_the_original_where_these_are_smaller() -> None:
    """A first picture of many colors lets both have one form; what is flat takes more bytes once it is dithered."""
    y, x = np.mgrid[:16, :24]
    ramps = [np.stack([(9 * x + 20 * k) % 256, 11 * y, x + y + k, np.full_like(x, 255)], -1) for k in range(4)]
    for ramp in ramps:
        ramp[:3, :5, 3] = 0
    hidden, *shown = (Image.fromarray(ramp.astype(np.uint8)) for ramp in ramps)
    file = io.BytesIO()
    hidden.save(file, "PNG", save_all=True, append_images=shown, default_image=True, duration=50)
    made = made_of(file.getvalue(), 70)
    assert not all(one.lossless for one in made)
    assert all(one.shows_it(one.data) for one in made)


def test_a_first_picture_that_is_not_shown_stays() -> None:
    data = saved(pictures(9), hidden=np.full((24, 33, 4), 255, np.uint8))
    made = made_of(data)[0]
    file = parsed(made.data)
    assert len(file.frames) == 4
    assert (apng_file.keys_in(file, file.hidden, file.size) == 0xFFFFFFFF).all()
    assert made.shows_it(made.data)
    assert not made.shows_it(replace(file, hidden=file.frames[0].data).file_bytes)
    assert Frames(made.data, ignore).count == 5


@pytest.mark.parametrize(("disposal", "over"), [(0, False), (0, True), (1, False), (1, True), (2, False)])
def test_frames_are_composed_as_pillow_does(disposal: int, over: bool) -> None:
    file = parsed(saved(pictures(9, 0), disposal=disposal, over=over))
    parts = [replace(file.frames[0], disposal=Disposal.KEEP)]
    for one, pixels in zip(file.frames[1:], pictures(9, 0)[1:], strict=True):
        parts.append(replace(one, rect=(3, 12, 5, 20), data=stream(pixels[3:12, 5:20])))
    data = replace(file, frames=tuple(parts)).file_bytes
    shown = [keys.copy() for keys in composed(parsed(data))]
    assert [keys.tolist() for keys in shown] == [keys.tolist() for keys in Frames(data, ignore)]
    made = made_of(data)[0]
    assert made.shows_it(made.data)


def test_a_first_frame_can_not_be_taken_back() -> None:
    file = soft_over()
    first = replace(file.frames[0], disposal=Disposal.RESTORE)
    shown = [keys.copy() for keys in composed(replace(file, frames=(first, file.frames[1])))]
    assert (shown[0] != 0).all()
    assert np.count_nonzero(shown[1]) == 1


def test_what_programs_mix_differently_only_gets_other_streams() -> None:
    file = soft_over()
    with pytest.raises(MixedColorsError):
        list(composed(file))
    stored = [replace(one, data=saved_stream(one.data)) for one in file.frames]
    data = replace(file, frames=tuple(stored)).file_bytes
    (made,) = made_of(data)
    assert len(made.data) < len(data)
    assert made.shows_it(made.data)
    assert not made.shows_it(replace(file, frames=file.frames[:1]).file_bytes)
    after = parsed(made.data).frames
    assert [(one.rect, one.over) for one in after] == [(one.rect, one.over) for one in file.frames]


def saved_stream(data: bytes) -> bytes:
    """Return a stream with an empty stored block in front, which is five bytes more."""
    return data[:2] + b"\0\0\0\xff\xff" + data[2:]


def test_a_frame_behind_a_cleared_one_is_drawn_anew() -> None:
    file = parsed(saved(pictures(600, 70)))
    first = replace(file.frames[0], disposal=Disposal.CLEAR)
    dot = replace(file.frames[1], rect=(4, 5, 4, 6), over=True, data=stream([[[9, 8, 7, 255]] * 2]))
    before = replace(file, frames=(first, dot, replace(dot, rect=(7, 8, 4, 6))))
    shown = [keys.tolist() for keys in composed(before)]
    made = made_of(before.file_bytes)
    assert len(made) == 2
    for one in made:
        assert [keys.tolist() for keys in composed(parsed(one.data))] == shown


def test_chunks_in_the_terms_of_a_form_keep_that_form() -> None:
    file = parsed(saved(pictures(9)))
    data = replace(file, before=(*file.before, (b"bKGD", bytes(6)))).file_bytes
    (made,) = made_of(data)
    assert parsed(made.data).form == file.form
    assert (b"bKGD", bytes(6)) in parsed(made.data).before


def with_checksums(data: bytes) -> bytes:
    made, at = data[:8], 8
    while at < len(data):
        size, kind = struct.unpack(">I4s", data[at : at + 8])
        made += chunk(kind, data[at + 8 : at + 8 + size])
        at += 12 + size
    return made


@pytest.mark.parametrize("damage", ["end", "beyond", "order", "stream", "count", "first", "deep", "short"])
def test_damaged_files_are_left_alone(damage: str) -> None:
    file = parsed(saved(pictures(9)))
    last = file.frames[-1]
    changes = {
        "beyond": (replace(last, rect=(20, 26, 0, 33)),),
        "stream": (replace(last, data=last.data[:-20]),),
    }
    data = replace(file, frames=(*file.frames[:-1], *changes.get(damage, (last,)))).file_bytes
    if damage == "deep":
        data = replace(file, head=file.head[:8] + b"\x10" + file.head[9:]).file_bytes
    if damage == "short":
        data = data[:8] + chunk(b"IHDR", file.head) + chunk(b"acTL", b"") + chunk(b"IEND")
    if damage == "end":
        data = data[:-30]
    if damage == "order":
        data = with_checksums(data.replace(struct.pack(">4sI", b"fcTL", 3), struct.pack(">4sI", b"fcTL", 4)))
    if damage == "first":
        data = replace(file, frames=(replace(file.frames[0], rect=(0, 23, 0, 33)),)).file_bytes
    if damage == "count":
        data = with_checksums(data.replace(struct.pack(">4sI", b"acTL", 4), struct.pack(">4sI", b"acTL", 5)))
    assert made_of(data) == []


def test_a_quality_is_reached_by_a_palette_or_that_is_lossless(tmp_path: Path) -> None:
    # GIVEN an APNG of a film, in more than 256 colors
    frames = [keys.view(np.uint8).reshape(*keys.shape, 4) for keys in Frames(noisy(), ignore)]
    for number, one in enumerate(frames):
        one[number, :, 1] = np.arange(64)
    source = tmp_path / "a.png"
    source.write_bytes(saved(frames))
    # WHEN it is compressed in place
    job = job_of(source, source, FAST, in_place=True, animations=Animations.COMPRESS, goal=Goal(quality=60.0),
                 metadata=Metadata.ALL)  # fmt: skip
    outcome = compress(job, ignore, backup=tmp_path / "kept")
    # THEN it has a palette
    assert (outcome.target, outcome.made.format) == (source, Format.PNG)
    assert outcome.made.score is not None
    assert 60 <= outcome.made.score < 100
    assert outcome.colors > 0
    assert parsed(source.read_bytes()).form[0] == 3
    assert not outcome.dropped


def test_a_palette_that_loses_nothing_is_lossless() -> None:
    data = saved(pictures(9))
    shown = [keys.tolist() for keys in Frames(data, ignore)]
    made = made_of(data, 99.0)
    assert len(made) > 1
    for one in made:
        assert [keys.tolist() for keys in Frames(one.data, ignore)] == shown
        assert (one.lossless, one.colors) == (True, 0)


def sticker() -> bytes:
    """Return an APNG of a ball with a soft edge that changes its color, over nothing."""
    y, x = np.mgrid[:64, :65]
    far = np.hypot(y - 32, x - 32)
    frames = []
    for number in range(3):
        pixels = np.zeros((64, 65, 4), np.uint8)
        pixels[..., 0], pixels[..., 1], pixels[..., 2] = 90 + 2 * x, 160, 50 * number + y // 2
        pixels[..., 3] = (255 * (28 - far) / 6).clip(0, 255)
        pixels[12:20, 12:20] = 20 * x[12:20, 12:20, None]
        pixels[12:20, 12:20, 3] = 255  # it stands still
        frames.append(pixels)
    return saved(frames)


def test_soft_edges_are_mapped_to_fewer_colors_and_nothing_shimmers() -> None:
    data = sticker()
    low, high = (made_of(data, quality)[0] for quality in (55.0, 80.0))
    assert (low.lossless, high.lossless) == (False, False)
    assert low.colors < high.colors <= 256
    assert 55 <= low.score < high.score
    assert low.worst >= 45
    assert high.score >= 80
    assert len(low.data) < len(high.data) < len(made_of(data)[0].data)
    assert low.shows_it(low.data)
    shown = [keys.copy() for keys in composed(parsed(low.data))]
    assert ((shown[0] >> 24 > 0) & (shown[0] >> 24 < 255)).any()
    assert np.array_equal(shown[0][12:20, 12:20], shown[2][12:20, 12:20])
    assert made_of(data, 99.9)[0].lossless
    few = smaller.smaller(data, Wish(None, replace(FAST, colors=5)), Carried(), ignore)[0]
    assert few.colors == 5


def test_sixteen_bits_stay_sixteen_bits() -> None:
    random = np.random.default_rng(4)
    frames = []
    for number in range(3):
        deep = (np.add.outer(np.arange(20), np.arange(30))[..., None] * [900, 301, 77] + 500 * number).astype(np.uint16)
        deep += random.integers(0, 3, deep.shape, np.uint16)
        data = stream(deep.astype(">u2").view(np.uint8))
        frames.append(apng_file.ApngFrame((0, 20, 0, 30), (number, 0), Disposal.KEEP, over=False, data=data))
    hidden = stream(np.zeros((20, 30, 6), np.uint8))
    file = replace(apng_file.blank((30, 20), 2, ()).with_form(2, 16, b"", b""), hidden=hidden, frames=tuple(frames))
    for quality in (100, 70):
        (made,) = made_of(file.file_bytes, quality)
        assert made.lossless
        assert made.shows_it(made.data)
        assert len(made.data) < 0.8 * len(file.file_bytes)
        again = parsed(made.data, deep=True)
        for one, other in zip(again.frames, file.frames, strict=True):
            assert np.array_equal(
                apng_file.samples(again, one.data, one.size), apng_file.samples(file, other.data, other.size)
            )
        low_bits = replace(again, frames=(again.frames[0], again.frames[0], again.frames[2]))
        assert not made.shows_it(low_bits.file_bytes)
    with pytest.raises(ValueError, match="16 bits"):
        parsed(file.file_bytes)
    assert made_of(replace(file, frames=(replace(frames[0], data=b"damaged"), *frames[1:])).file_bytes) == []
