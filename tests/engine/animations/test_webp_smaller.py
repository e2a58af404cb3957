"""Animated WebP files in fewer bytes."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import Effort, Options, ignore
from qtcompress.engine.animations import calming, smaller, webp_file, webp_smaller
from qtcompress.engine.animations.reading import Frames, digest_of
from qtcompress.engine.animations.results import SmallerAnimation, Wish
from qtcompress.engine.containers import riff_chunks
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Status
from qtcompress.engine.job.recipe import Animations
from qtcompress.engine.metadata.metadata import Carried, Metadata
from tests.engine.animations.gifs import COMMENT, XMP, frame, gif
from tests.engine.animations.test_gif_smaller import noisy
from tests.engine.encodings.test_webp_chroma import lightness, marks
from tests.engine.jobs import compress, job_of

FAST = Options(effort=Effort.FAST)
PACKET = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'/>"


def made_of(data: bytes, quality: float | None, options: Options = FAST, **asked: Any) -> list[SmallerAnimation]:
    return smaller.smaller(data, Wish(quality, options, **asked), Carried(), ignore)


def wasteful(count: int = 4, **options: Any) -> bytes:
    """Return a WebP of noise with a spot that moves, each frame of which is stored whole, for 0, 7, 14, ... ms."""
    random = np.random.default_rng(3)
    ground = np.full((30, 41, 4), 255, np.uint8)
    ground[..., :3] = random.integers(90, 130, (30, 41, 1))
    file = webp_file.blank((41, 30), 3, b"")
    frames = []
    for number in range(count):
        pixels = ground.copy()
        pixels[5:10, 9 * number : 9 * number + 5] = options.get("spot", (250, 0, 0, 255))
        kept = io.BytesIO()
        Image.fromarray(pixels).save(kept, "WEBP", lossless=True, quality=0, method=0)
        data = webp_file.picture_in(kept.getvalue())
        frames.append(webp_file.WebpFrame(7 * number, (0, 30, 0, 41), replaces=True, clears=number == 1, data=data))
    frames.insert(2, replace(frames[1], clears=False))  # the same once more
    return replace(file, frames=tuple(frames)).file_bytes


def test_all_but_the_frames_stands_in_the_file_as_before() -> None:
    file = webp_file.parsed(wasteful())
    file = replace(file, flags=file.flags | 0x2C, loops=b"\1\2\3\4\5\0", behind=b"behind")
    told = ((b"EXIF", b"odd"), (b"XMP ", PACKET), (b"misc", b""))
    file = replace(file, before=((b"ICCP", b"profile"),), after=told)
    data = file.file_bytes
    again = webp_file.parsed(data)
    assert again.file_bytes == data
    assert (again.before, again.after, again.loops, again.behind) == (file.before, file.after, file.loops, b"behind")
    bare = again.without_extensions()
    assert (bare.before, bare.after, bare.behind, bare.flags & 0x2C) == (file.before, (), b"", 0x20)
    made = made_of(data, 100)[0].data
    assert webp_file.parsed(made).after == file.after
    assert webp_file.parsed(made).loops == file.loops


@pytest.mark.parametrize("spot", [(250, 0, 0, 255), (9, 200, 0, 99), (0, 0, 0, 0)])
def test_nothing_is_lost_whatever_becomes_transparent(spot: tuple[int, ...]) -> None:
    data = wasteful(spot=spot)
    (made,) = made_of(data, 100)
    assert (made.lossless, made.score) == (True, 100.0)
    assert made.shows_it(made.data)
    assert not made.shows_it(wasteful(3, spot=spot))
    before, after = Frames(data, ignore), Frames(made.data, ignore)
    assert digest_of(before) == digest_of(after)
    assert after.durations_ms == [0, 7, 7, 14, 21]
    assert webp_file.parsed(made.data).flags & 0x10  # frames are transparent where nothing changes
    assert not webp_file.parsed(wasteful()).flags & 0x10
    assert len(made.data) < 0.6 * len(data)


def test_what_no_frame_covers_stays_transparent_though_no_frame_has_alpha() -> None:
    """So libwebp writes an animation with transparent margins; Pillow shows them black."""
    file = webp_file.parsed(wasteful())
    data = replace(file, size=(47, 32)).file_bytes
    for quality in (70.0, 100.0):
        for made in made_of(data, quality):
            again = webp_file.parsed(made.data)
            assert again.flags & 0x10
            assert [one.rect[1:4:2] for one in again.frames if one.rect[1] > 30 or one.rect[3] > 41] == []
            assert made.shows_it(made.data)
    bare = data[:20] + bytes([data[20] & ~0x10]) + data[21:]
    assert digest_of(Frames(bare, ignore)) == digest_of(Frames(data, ignore))
    assert not next(iter(Frames(bare, ignore)))[31, 46]


def test_a_frame_behind_a_cleared_one_is_drawn_anew() -> None:
    file = webp_file.parsed(wasteful())
    first = replace(file.frames[0], clears=True)
    kept = io.BytesIO()
    Image.new("RGBA", (3, 3), (9, 9, 9, 255)).save(kept, "WEBP", lossless=True)
    data = webp_file.picture_in(kept.getvalue())
    dot = webp_file.WebpFrame(5, (4, 7, 4, 7), replaces=False, clears=False, data=data)
    (made,) = made_of(replace(file, frames=(first, dot, replace(dot, rect=(8, 11, 4, 7)))).file_bytes, 100)
    assert made.shows_it(made.data)
    after = webp_file.parsed(made.data).frames
    assert [one.rect[1] for one in after] == [30, 30, 11]
    assert after[2].data == data  # as it was


def test_what_stands_still_stays_as_it_is_at_a_quality() -> None:
    frames = Frames(noisy(), ignore)
    digest_of(frames)
    blank = webp_file.blank(frames.size, 0, b"")
    empty = [webp_file.WebpFrame(40, (0, 2, 0, 2), replaces=False, clears=False, data=b"")] * frames.count
    file = replace(blank, frames=tuple(empty))
    low, high = (webp_smaller.smallest(file, frames, quality, Effort.FAST) for quality in (50.0, 96.0))
    assert low.score >= 50
    assert high.score >= 96
    assert high.worst >= 86
    assert len(low.data) < len(high.data) < len(webp_smaller.exact(file, frames, Effort.FAST).file_bytes)
    assert webp_smaller.smallest(file, frames, 99.9, Effort.FAST) is None
    result = [keys.copy() for keys in Frames(low.data, ignore)]
    for number in range(1, frames.count):
        calm = [made for made, _ in calming.calmed(frames, calming.NEAR[0])]
        still = (calm[number] == calm[number - 1]).all(axis=2)
        assert still.any()
        assert np.array_equal(result[number][still], result[number - 1][still])


@pytest.mark.parametrize("alpha", [255, 0])
def test_lightness_stays_beside_strong_colors_unless_something_is_transparent(alpha: int) -> None:
    pixels = marks()
    pixels[:2, :2, 3] = alpha
    kept = io.BytesIO()
    Image.fromarray(pixels).save(kept, "WEBP", save_all=True, append_images=[Image.fromarray(255 - pixels[..., :3])],
                                 lossless=True, exact=True)  # fmt: skip
    file, frames = webp_file.parsed(kept.getvalue()), Frames(kept.getvalue(), ignore)
    shown = []
    for effort in (Effort.FAST, Effort.BALANCED):
        made = webp_smaller._LossyFrames(file, frames, 0, effort).drawn(20.0)
        with Image.open(io.BytesIO(made.data)) as picture:
            shown.append(np.asarray(picture.convert("RGBA")))
    before, after = (float(np.abs(lightness(one) - lightness(pixels)).mean()) for one in shown)
    assert after < 0.8 * before if alpha else after == before


def test_a_long_animation_is_searched_on_a_few_frames() -> None:
    made = next(one for one in made_of(noisy(12), 60, others=Format.WEBP) if one.setting >= 0)
    assert Frames(made.data, ignore).count == 12
    assert made.score >= 60
    assert made.shows_it(made.data)


def test_colors_are_lost_by_palettes_where_that_is_asked_for() -> None:
    for spot in ((250, 0, 0, 255), (9, 200, 0, 99)):
        made = made_of(wasteful(spot=spot), 60, palettes=True)
        assert [one.setting for one in made] == [-1, -1]
        assert all(one.shows_it(one.data) for one in made)
        (drawn,) = (one for one in made if not one.lossless)
        assert 60 <= drawn.score < 100
        assert 0 < drawn.colors <= 256
    assert made_of(wasteful(spot=(9, 200, 0, 99)), 99.99, palettes=True)[0].lossless


def test_a_gif_that_is_too_wide_or_has_wide_pixels_stays_one() -> None:
    wide = [frame(np.full((1, 17_000), number, np.uint8)) for number in (0, 1)]
    assert {one.format for one in made_of(gif(*wide, size=(17_000, 1)), 100, others=Format.WEBP)} == {Format.GIF}
    small = gif(*(frame(np.full((9, 9), number, np.uint8)) for number in (0, 1)), size=(9, 9))
    assert len(made_of(small, 100, others=Format.WEBP)) == 2
    for shape, count in ((b"\x31", 2), (b"\x40", 1)):  # 64 of 64, and 79 of 64
        assert len(made_of(small[:12] + shape + small[13:], 100, others=Format.WEBP)) == count


def test_letters_that_change_in_part_are_drawn_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    random = np.random.default_rng(3)
    letters = np.where(random.random((12, 8, 8)) < 0.4, random.integers(0, 3, (12, 8, 8)), 3)
    lines = random.integers(0, 12, (10, 30))
    pages = []
    for _ in range(4):
        lines = np.where(random.random(lines.shape) < 0.3, random.integers(0, 12, lines.shape), lines)
        pages.append(frame(np.block([[letters[k] for k in line] for line in lines])))
    data = gif(*pages, size=(240, 80))
    options, sizes = Options(effort=Effort.BALANCED), []
    for tiles in (webp_smaller._TILES, ()):
        monkeypatch.setattr(webp_smaller, "_TILES", tiles)
        made = next(one for one in made_of(data, 100, options, others=Format.WEBP) if one.format is Format.WEBP)
        assert made.shows_it(made.data)
        sizes.append(len(made.data))
    assert sizes[0] < 0.95 * sizes[1]


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: data[:-9],
        lambda data: data.replace(b"ANIM", b"ANIX"),
        lambda data: data[:24] + b"\x09" + data[25:],  # the canvas is smaller than its frames
        lambda data: data[: data.index(b"ANMF") + 4] + b"\xff\xff\xff\x7f" + data[data.index(b"ANMF") + 8 :],
    ],
)
def test_damaged_files_are_left_alone(damage: Any) -> None:
    with pytest.raises(ValueError, match=r"WebP|cut off"):
        webp_file.parsed(damage(wasteful()))


def test_a_gif_becomes_another_format_where_that_is_allowed(tmp_path: Path) -> None:
    # GIVEN a GIF with an XMP packet that plays three times
    ground = np.tile(np.random.default_rng(1).integers(0, 3, 90, np.uint8), (80, 1))
    moved = ground.copy()
    moved[3:9, 4:9] = 3
    loop = b"\x21\xff\x0bNETSCAPE2.0\x03\x01\x02\x00\0"
    source = tmp_path / "a.gif"
    source.write_bytes(gif(frame(ground, before=loop + XMP, delay_cs=0), frame(moved, delay_cs=9), size=(90, 80)))
    # WHEN it may become a WebP or a PNG
    outcomes = {}
    for one in (Format.WEBP, Format.PNG, Format.JPEG):
        job = job_of(
            source, tmp_path / one.label / "a.png", copy=tmp_path / one.label / "a.gif", metadata=Metadata.ALL,
            goal=Goal(quality=100.0, formats=one), animations=Animations.CONVERT,
        )  # fmt: skip
        job.target.parent.mkdir()
        outcomes[one] = compress(job, ignore)
    # THEN it plays as often, for the same times, with its packet
    assert [outcome.target.suffix for outcome in outcomes.values()] == [".webp", ".png", ".gif"]
    for one in (Format.WEBP, Format.PNG):
        target = outcomes[one].target
        assert target is not None
        with Image.open(target) as image:
            assert image.info["loop"] == 3
            assert b"x:xmpmeta" in (image.info.get("xmp") or b"")
        frames = Frames(target.read_bytes(), ignore)
        assert [keys.tolist() for keys in frames] == [keys.tolist() for keys in Frames(source.read_bytes(), ignore)]
        assert frames.durations_ms == [0, 90]
        assert str(outcomes[one].made.label).endswith("lossless")
    # WHEN it has a comment THEN it is no WebP, which can't hold that
    source.write_bytes(source.read_bytes().replace(loop, loop + COMMENT))
    job = job_of(source, tmp_path / "b.png", goal=Goal(quality=100.0, formats=Format.WEBP), metadata=Metadata.ALL,
                 animations=Animations.CONVERT)  # fmt: skip
    assert compress(job, ignore).target.suffix == ".gif"


def test_an_animation_that_can_not_be_smaller_is_left_with_a_word(tmp_path: Path) -> None:
    source = tmp_path / "a.webp"
    source.write_bytes(wasteful())
    job = job_of(source, tmp_path / "b.png", Options(keep_clear=True), animations=Animations.COMPRESS)
    outcome = compress(job, ignore)
    assert outcome.status is Status.SKIPPED
    assert "No smaller animation" in outcome.reason


def test_a_picture_keeps_its_turn_rather_than_its_bytes() -> None:
    asked = Wish(100, FAST, extensions=False)
    assert smaller.smaller(wasteful(), asked, Carried(orientation=6), ignore) == []
    told = replace(webp_file.parsed(wasteful()), after=((b"XMP ", PACKET),)).file_bytes
    assert PACKET not in smaller.smaller(told, asked, Carried(), ignore)[0].data


def test_chunks_are_found_in_a_bare_picture() -> None:
    chunk = riff_chunks.chunk(b"VP8L", b"\x2f\x01\x02\x03\x10")
    opaque = riff_chunks.chunk(b"VP8L", b"\x2f\x01\x02\x03\x00")
    frames = [webp_file.WebpFrame(1, (0, 2, 0, 2), replaces=False, clears=False, data=one) for one in (chunk, opaque)]
    assert [one.has_alpha for one in frames] == [True, False]
