"""What may be asked for: names, sizes and lists in words, and goals that nothing could reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core.types import Dither
from qtcompress.engine.job import goal as module
from qtcompress.engine.job.formats import ALL_FORMATS, Format
from qtcompress.engine.job.goal import (
    QUALITIES,
    EncodingResult,
    Goal,
    Method,
    formats_of,
    formats_text,
    quality_of,
    size_of,
)


@pytest.mark.parametrize(
    ("text", "size_bytes"),
    [("200kB", 200_000), ("1.5 MB", 1_500_000), ("60mb", 60_000_000), ("2GiB", 2 << 30), ("7", 7), ("9 B", 9)],
)  # fmt: skip
def test_sizes_are_read_as_people_write_them(text: str, size_bytes: int) -> None:
    assert size_of(text) == size_bytes


@pytest.mark.parametrize("text", ["", "0", "-5kB", "many", "5 apples", "kB", "1e9", "0.1", "9" * 20])
def test_what_is_no_size_is_refused_in_words(text: str) -> None:
    with pytest.raises(ValueError, match="must be a size"):
        size_of(text)


def test_qualities_have_names_and_numbers() -> None:
    assert [quality_of(name) for name in QUALITIES] == [100, 90, 80, 70, 60, 50]
    assert quality_of("72.5") == 72.5
    for text in ("", "best", "0", "101", "nan", "-3"):
        with pytest.raises(ValueError, match="visually-lossless"):
            quality_of(text)


_LISTS = st.integers(1, ALL_FORMATS.value | Format.GIF.value).map(lambda bits: Format(bits) & ALL_FORMATS)


@given(_LISTS.filter(bool))
def test_a_list_of_formats_is_read_as_it_is_written(formats: Format) -> None:
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(module, "reads_jxl", lambda: True)
        assert formats_of(formats_text(formats)) == formats


def test_jpeg_xl_without_its_extra_is_refused_with_a_way_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "reads_jxl", lambda: False)
    assert formats_of("png,jpeg") == Format.PNG | Format.JPEG
    with pytest.raises(ValueError, match=r"pip install 'qtcompress\[jxl\]'"):
        formats_of("png,jxl")


def test_formats_have_other_spellings_and_no_others() -> None:
    assert formats_of("PNG, jpg") == Format.PNG | Format.JPEG
    for text in ("", "png,", "gif", "png;webp"):
        with pytest.raises(ValueError, match="png, webp, jpeg, avif, jxl"):
            formats_of(text)


def test_goals_that_nothing_reaches_are_refused() -> None:
    with pytest.raises(ValueError, match="at least one"):
        Goal(formats=Format(0))
    with pytest.raises(ValueError, match="at most 100"):
        Goal(quality=101)
    with pytest.raises(ValueError, match="1 or more"):
        Goal(max_bytes=0)
    for goal in ({"method": Method.PALETTE}, {"quality": None}):
        with pytest.raises(ValueError, match="needs PNG or WebP"):
            Goal(formats=Format.JPEG | Format.AVIF, **goal)


def test_what_was_tried_has_a_short_name() -> None:
    assert EncodingResult(Format.PNG, 48).label == "PNG, 48 colors"
    assert EncodingResult(Format.PNG, 1).label == EncodingResult(Format.PNG, 1).plain == "PNG, 1 color"
    assert EncodingResult(Format.PNG, 48, thrift=5.5, score=80.1).label == "PNG, 48 colors, thrift 5.5"
    assert EncodingResult(Format.PNG, 48, thrift=6.0, score=100.0).label == "PNG, 48 colors"
    assert EncodingResult(Format.JPEG, codec_quality=84, variant="4:2:0").label == "JPEG 84, 4:2:0"
    assert EncodingResult(Format.WEBP, variant="lossless").label == "WebP, lossless"


def test_plain_words_name_an_encoding_and_details_what_they_leave_out() -> None:
    photo = EncodingResult(Format.WEBP, codec_quality=83, variant="4:2:0")
    assert (photo.plain, photo.detail) == ("WebP photo", "setting 83, 4:2:0")
    palette = EncodingResult(Format.PNG, 48, Dither.NONE, thrift=6.0, score=80.0)
    assert (palette.plain, palette.detail) == ("PNG, 48 colors", "not dithered, thrift 6")
    exact = EncodingResult(Format.WEBP, variant="lossless")
    assert (exact.plain, exact.detail) == ("WebP, lossless", "")
    assert Format.JPEG.suffix == ".jpg"
    assert Format.AVIF.suffix == ".avif"
