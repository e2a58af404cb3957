"""A picture with fewer pixels: what its file carries is right for it, also what stands behind a JPEG."""

from __future__ import annotations

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.types import ignore
from qtcompress.engine.containers.jpeg_segments import COMMENT, segments_of
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures import reader
from qtcompress.engine.pictures.appended import Extra
from qtcompress.engine.pictures.carrying import chosen
from qtcompress.engine.pictures.fitting import fitted, smaller_proxy
from tests.engine.pictures import phone_files as phone

HALF = SizeLimit(percent=50)


def test_without_need_it_is_the_same_picture(tmp_path: Path) -> None:
    Image.new("RGB", (30, 20)).save(tmp_path / "a.png")
    picture = reader.read(tmp_path / "a.png", ignore)
    assert fitted(picture, None, ignore) is picture
    assert fitted(picture, SizeLimit(30, 30), ignore) is picture
    assert smaller_proxy(picture, (30, 20)) is picture


def test_it_is_turned_first_and_what_it_carries_tells_its_size(tmp_path: Path) -> None:
    data = Image.Exif()
    data[0x0112] = 6
    data[0x8769] = {0xA002: 60, 0xA003: 20}
    Image.new("RGB", (60, 20)).save(tmp_path / "a.jpg", exif=data, dpi=(300, 300))
    picture = fitted(reader.read(tmp_path / "a.jpg", ignore), SizeLimit(15, 15), ignore)
    assert picture.pixels.shape == (15, 5, 4)
    assert (picture.width, picture.height, picture.resized_from, picture.own_size) == (5, 15, (20, 60), (20, 60))
    assert not picture.exact
    found = exif.parse_bytes(chosen(picture.contents, Metadata.ALL, None).carried.exif)
    assert [found.number(exif.PHOTO, tag) for tag in (0xA002, 0xA003)] == [5, 15]
    assert picture.metadata.dpi == (75, 75)


def test_a_gain_map_gets_smaller_with_its_picture_and_keeps_its_segments(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(phone.pixel())
    before = reader.read(tmp_path / "a.jpg", ignore)
    after = fitted(before, HALF, ignore)
    (was,), (now,) = (
        [part.data for part in one.contents.appended.parts if part.kind is Extra.GAIN_MAP] for one in (before, after)
    )
    with Image.open(io.BytesIO(was)) as large, Image.open(io.BytesIO(now)) as small:
        assert (large.size, small.size, small.mode) == ((16, 16), (8, 8), large.mode)
        assert getattr(small, "quantization", 1) == getattr(large, "quantization", 2)
    own = [part for mark, part in segments_of(was) if mark in (0xE1, 0xE2, COMMENT)]
    assert [part for mark, part in segments_of(now) if mark in (0xE1, 0xE2, COMMENT)] == own
    carried = chosen(after.contents, Metadata.ALL, None).carried
    finish = carried.finish
    assert finish is not None
    made = finish(phone.picture(side=12, xmp=carried.xmp))
    told = phone.seen(made)
    assert told.items() == [("Primary", b""), ("GainMap", now), ("MotionPhoto", phone.CLIP)]


def test_a_damaged_gain_map_stays_as_it_is(tmp_path: Path) -> None:
    damaged = phone.MAP.replace(b"\xff\xc0", b"\xff\xc3")  # a frame that no decoder knows
    (tmp_path / "a.jpg").write_bytes(phone.indexed(phone.picture(), damaged))
    before = reader.read(tmp_path / "a.jpg", ignore)
    assert fitted(before, HALF, ignore).contents.appended.behind == before.contents.appended.behind


@pytest.mark.parametrize(("pixels", "shape"), [((40, 60), (20, 30, 4)), ((10, 15), (10, 15, 4))])
def test_a_proxy_is_never_enlarged(pixels: tuple[int, int], shape: tuple[int, ...]) -> None:
    proxy = reader.Picture(np.full((*pixels, 4), 255, np.uint8), 600, 400, 99)
    made = smaller_proxy(proxy, (30, 20))
    assert (made.pixels.shape, made.width, made.height, made.resized_from) == (shape, 30, 20, (600, 400))
