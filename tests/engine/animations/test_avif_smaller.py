"""Animations as AVIF sequences: the same frames, times and plays, close to a quality, without what shimmers."""

from __future__ import annotations

import io
import struct
import threading
import zlib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import Cancelled
from qtcompress.core.types import Effort, Options, Stage, ignore
from qtcompress.engine.animations import avif_smaller, smaller
from qtcompress.engine.animations.avif_smaller import Faults
from qtcompress.engine.animations.reading import Frames, keys_of, pixels_of
from qtcompress.engine.animations.results import SmallerAnimation, Wish
from qtcompress.engine.animations.sampling import scored_frames
from qtcompress.engine.containers.avif_sequence import settled
from qtcompress.engine.job import recipe
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Goal
from qtcompress.engine.job.job import Status
from qtcompress.engine.job.recipe import Animations
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures.reader import carried
from qtcompress.engine.pictures.timeline import timeline_at
from tests.engine.animations.gifs import COMMENT, LOOP, XMP, frame, gif
from tests.engine.jobs import compress, job_of

FAST = Options(effort=Effort.FAST)
SIZE = (64, 48)
SEED = 5


def pictures(count: int, *, alpha: bool = False) -> list[Image.Image]:
    """Return frames of a colored gradient with noise, over which a spot moves; if `alpha`, with nothing around it."""
    random = np.random.default_rng(SEED)
    found = []
    for number in range(count):
        pixels = np.full((48, 64, 4), 255.0)
        pixels[..., :3] = np.add.outer(2.0 * np.arange(48), 2.0 * np.arange(64))[..., None] * (1, 0.5, 0.8)
        pixels[..., :3] += random.normal(0, 3, (48, 64, 1))
        pixels[10:24, 6 * number : 6 * number + 14, 0] += 90
        if alpha:
            pixels[:, 40:, 3] = 0
        found.append(Image.fromarray(pixels.clip(0, 255).astype(np.uint8)).convert("RGBA" if alpha else "RGB"))
    return found


def film(kind: str = "PNG", count: int = 6, *, alpha: bool = False, **saved: Any) -> bytes:
    first, *others = pictures(count, alpha=alpha)
    file = io.BytesIO()
    times = {"duration": [40, 50, 130, 10, 20, 70][:count], "loop": 3}
    first.save(file, kind, save_all=True, append_images=others, **{**times, **saved})
    return file.getvalue()


NOTHING = Carried()
SHORT_OF_TIMES = b"stts\0\0\0\0\0\0\0\6", b"stts\0\0\0\0\0\0\0\5"


def made_of(data: bytes, quality: float | None = 60, told: Carried = NOTHING, **asked: Any) -> list[SmallerAnimation]:
    found = smaller.smaller(data, Wish(quality, FAST, others=Format.AVIF, **asked), told, ignore)
    return [one for one in found if one.format is Format.AVIF]


@pytest.mark.parametrize("kind", ["PNG", "WEBP"])
def test_a_film_becomes_a_sequence_near_the_quality(kind: str) -> None:
    data = film(kind, lossless=True) if kind == "WEBP" else film()
    (made,) = made_of(data)
    assert len(made.data) < 0.3 * len(data)
    assert 60 <= made.score < 66
    assert made.worst >= 50
    assert not made.lossless
    assert made.variant in avif_smaller.VARIANTS
    frames, own = Frames(made.data, ignore), Frames(data, ignore)
    assert [one.shape for one in frames] == [one.shape for one in own]
    assert (frames.durations_ms, frames.loop) == (own.durations_ms, 3)
    # AND its check sees another time, another number of plays, and another picture
    assert made.shows_it(made.data)
    at = made.data.index(b"tkhd")
    assert not made.shows_it(made.data[: at + 32] + struct.pack(">Q", 320) + made.data[at + 40 :])
    at = made.data.index(b"stts")
    assert not made.shows_it(made.data[: at + 19] + b"\x29" + made.data[at + 20 :])
    assert not made_of(film(count=5))[0].shows_it(made.data)


def test_frames_without_a_time_keep_none() -> None:
    (made,) = made_of(film(duration=[40, 0, 40, 1, 0, 0]))
    frames = Frames(made.data, ignore)
    list(frames)
    assert frames.durations_ms == [40, 0, 40, 1, 0, 0]
    assert made.shows_it(made.data)


def test_frames_may_take_a_part_of_a_millisecond(tmp_path: Path) -> None:
    """APNGs at 30 frames a second do."""
    data = film(duration=1000 / 30)
    at = data.index(b"fcTL")
    while at >= 0:
        chunk = bytearray(data[at : at + 30])
        chunk[24:28] = struct.pack(">HH", 11, 30)
        data = data[:at] + chunk + zlib.crc32(chunk).to_bytes(4, "big") + data[at + 34 :]
        at = data.find(b"fcTL", at + 34)
    (made,) = made_of(data)
    (tmp_path / "a.avif").write_bytes(made.data)
    found = timeline_at(tmp_path / "a.avif", ignore)
    assert found is not None
    assert found.durations_ms == pytest.approx([11000 / 30] * 6)
    assert made.shows_it(made.data)


def test_most_frames_may_have_no_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """No sequence has no time at all, also not the clip on which settings are tried."""
    monkeypatch.setattr(avif_smaller, "_CLIP_PIXELS", 0)
    (made,) = made_of(film(count=12, duration=[40, *[0] * 11]))
    assert made.shows_it(made.data)


@pytest.mark.parametrize("plays", [None, 3])
def test_a_sequence_becomes_a_smaller_one(tmp_path: Path, plays: int | None, monkeypatch: pytest.MonkeyPatch) -> None:
    fine = settled(film("AVIF", quality=98, subsampling="4:4:4"), plays, scale=900)
    told = Frames(fine, ignore)
    list(told)
    source, target = tmp_path / "a.avif", tmp_path / "b.avif"
    source.write_bytes(fine)
    asked: dict[str, Any] = {"animations": Animations.COMPRESS, "goal": Goal(quality=60.0)}
    outcome = compress(job_of(source, target, FAST, **asked), ignore)
    assert (outcome.status, outcome.made.format) == (Status.COMPRESSED, Format.AVIF)
    assert outcome.target_bytes < 0.3 * len(fine)
    frames = Frames(target.read_bytes(), ignore)
    assert len(list(frames)) == 6
    assert frames.durations_ms == pytest.approx(told.durations_ms)
    assert told.durations_ms[0] == pytest.approx(40 / 0.9)
    assert (frames.loop, told.loop) == (plays, plays)
    # BUT it stays where the loss is not worth it, and where it may lose nothing, or holds more than a new one would
    saved = 1 - outcome.target_bytes / len(fine)
    enough: tuple[dict[str, Any], ...] = {"min_saving": saved - 0.01}, {"generation_loss": saved - 0.01}
    for other in enough:
        found = compress(job_of(source, tmp_path / "c.avif", FAST, **asked | other), ignore)
        assert found.target_bytes == outcome.target_bytes
        (tmp_path / "c.avif").unlink()
    too_much: tuple[dict[str, Any], ...] = {"min_saving": saved + 0.01}, {"generation_loss": saved + 0.01}
    monkeypatch.setattr(recipe, "LEAST_LOSSY_SAVING", saved + 0.01)
    for other in (*too_much, {"min_saving": 0.01}, {"goal": Goal(quality=100.0)}, {"goal": None}):
        assert compress(job_of(source, tmp_path / "c.avif", FAST, **asked | other), ignore).status is Status.SKIPPED
    monkeypatch.undo()
    for more in (fine + bytes(9), fine.replace(b"vmhd", b"nmhd"), fine.replace(*SHORT_OF_TIMES)):
        source.write_bytes(more)
        outcome = compress(job_of(source, tmp_path / "d.avif", FAST, **asked), ignore)
        assert outcome.status is Status.SKIPPED
        assert "No smaller animation that shows the same was found." in outcome.reason


def test_the_same_bytes_come_out_each_time() -> None:
    assert made_of(film())[0].data == made_of(film())[0].data


def test_it_is_cancelled_while_the_codec_works(monkeypatch: pytest.MonkeyPatch) -> None:
    begun, go_on = threading.Event(), threading.Event()

    def save(frames: Frames, *_: object) -> bytes:
        begun.set()
        go_on.wait(20)
        return b"".join(str(keys.shape).encode() for keys in frames)

    def report(stage: Stage, fraction: float) -> None:
        if begun.is_set():
            raise Cancelled

    monkeypatch.setattr(avif_smaller, "_saved", save)
    with pytest.raises(Cancelled):
        smaller.smaller(film(), Wish(60, FAST, others=Format.AVIF), NOTHING, report)
    go_on.set()


def test_what_is_transparent_stays_so() -> None:
    (made,) = made_of(film(alpha=True), 50)
    faults = Faults()
    for original, shown in zip(Frames(film(alpha=True), ignore), Frames(made.data, ignore), strict=True):
        faults.add(original, shown)
    assert faults.ghosts <= 0.001


@pytest.mark.parametrize(
    ("data", "asked"),
    [
        (film(duration=0), {}),  # libavif reads no sequence that takes no time
        (film(icc_profile=b"a profile that is none"), {}),
        (film(default_image=True), {}),
        (film(), {"palettes": True}),
        (film(), {"quality": None}),
        (film(), {"quality": 100}),
        (film(), {"told": Carried(dpi=(72, 72))}),
        (film(), {"told": Carried(orientation=6)}),
        (film(), {"quality": 99.5}),  # no quality of the codec reaches it
    ],
)
def test_what_a_sequence_cannot_say_is_none(data: bytes, asked: dict[str, Any]) -> None:
    assert made_of(data, **asked) == []
    told = asked.pop("told", NOTHING)
    assert smaller.smaller(data, Wish(**{"quality": 60, "options": FAST, "others": Format.AVIF, **asked}), told, ignore)


def test_shimmering_and_ghosts_are_seen_only_where_all_around_stands_still() -> None:
    still = np.full((20, 20), keys_of(np.full((1, 1, 4), 200, np.uint8))[0, 0])
    lighter = still + np.uint32(4)  # 4 levels of red
    faults = Faults()
    for made in (still, lighter, still):
        faults.add(still, made)
    assert faults.flicker == pytest.approx(1.0)
    assert faults.ghosts == 0
    moving = still.copy()
    moving[::3, ::3] += 1
    faults = Faults()
    for original, made in ((still, still), (moving, lighter), (still, still)):
        faults.add(original, made)
    assert faults.flicker == 0
    faults = Faults()
    faults.add(np.zeros_like(still), still & np.uint32(0x05FFFFFF))
    assert faults.ghosts == 0
    faults.add(np.zeros_like(still), still)
    assert faults.ghosts == pytest.approx(0.5)


def test_a_gif_is_converted_where_the_format_competes(tmp_path: Path) -> None:
    # GIVEN a GIF with XMP that plays three times
    random = np.random.default_rng(SEED)
    table = bytes(level for level in range(256) for _ in range(3))
    ground = np.add.outer(2.0 * np.arange(48), 2.0 * np.arange(64))
    grain = [(ground + 9 * k + random.normal(0, 2, ground.shape)).clip(0, 255).astype(np.uint8) for k in range(6)]
    source, target = tmp_path / "a.gif", tmp_path / "b.avif"
    told = [LOOP + XMP, *[b""] * 5]
    frames = [frame(one, delay_cs=4 + number, before=told[number]) for number, one in enumerate(grain)]
    source.write_bytes(gif(*frames, size=SIZE, table=table))
    asked: dict[str, Any] = {"animations": Animations.CONVERT, "goal": Goal(quality=60.0, formats=Format.AVIF)}
    # WHEN it is converted THEN the sequence says the same
    outcome = compress(job_of(source, target, FAST, **asked), ignore)
    assert (outcome.status, outcome.made.format) == (Status.COMPRESSED, Format.AVIF)
    assert outcome.made.plain == "AVIF animation"
    assert outcome.target is not None
    found = timeline_at(outcome.target, ignore)
    assert found is not None
    assert (found.durations_ms, found.loop) == (tuple(40.0 + 10 * number for number in range(6)), 3)
    assert carried(outcome.target, animated=True).xmp == carried(source, animated=True).xmp
    # BUT one with a comment stays a GIF
    source.write_bytes(gif(frame(grain[0], before=COMMENT + LOOP), *frames[1:], size=SIZE, table=table))
    outcome = compress(job_of(source, tmp_path / "c.gif", FAST, **asked), ignore)
    assert outcome.made.format is Format.GIF


def test_a_frame_that_differs_much_is_scored_although_it_is_between_those_that_are() -> None:
    frames = Frames(film(count=40, duration=50), ignore)
    shown = [Image.fromarray(pixels_of(keys)).convert("RGB") for keys in frames]
    assert 2 not in scored_frames(40)
    shown[2] = shown[2].resize((8, 6)).resize(SIZE)
    file = io.BytesIO()
    shown[0].save(file, "AVIF", save_all=True, append_images=shown[1:], duration=50, quality=98, subsampling="4:4:4")
    seen = avif_smaller._seen(frames, file.getvalue(), 1)
    assert seen.score > 80
    assert seen.worst < 60
