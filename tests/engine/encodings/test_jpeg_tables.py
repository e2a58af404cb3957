"""The quantization tables of a JPEG follow its quality, which need not be a whole number."""

from __future__ import annotations

import io

import numpy as np
import pytest
from PIL import Image

from qtcompress.engine.encodings import EncoderInput, jpeg
from qtcompress.engine.encodings.jpeg_tables import tables
from qtcompress.engine.metadata.metadata import Carried

# Those of jpegli 0.11 at a quality of 80 in 4:2:0, but for the mean: the first row of brightness, and the end of color,
# which is a fifth coarser here.
_KNOWN = [6, 11, 11, 13, 14, 15, 16], 156


def test_they_are_those_of_jpegli_with_a_coarser_color() -> None:
    luma, chroma = tables(80, halved=True)
    assert luma[1:8] == _KNOWN[0]
    assert (luma[0], chroma[0]) == (4, 4)  # the mean of a block is finer
    assert chroma[-1] == pytest.approx(1.2 * _KNOWN[1], abs=2)  # the numbers are rounded


@pytest.mark.parametrize("halved", [True, False])
def test_more_quality_divides_by_less_at_each_place(halved: bool) -> None:
    made = [np.array(tables(quality, halved=halved)) for quality in (0, 12, 29.5, 30, 55, 80, 84.4, 84.5, 97, 100)]
    assert (np.diff(made, axis=0) <= 0).all()
    assert made[0].max() == 255
    assert made[-1].min() == 1
    assert not np.array_equal(tables(80, halved=halved), tables(80.5, halved=halved))


@pytest.mark.parametrize("draft", [False, True])
def test_a_draft_has_one_scan(draft: bool) -> None:
    pixels = np.full((16, 16, 4), 255, np.uint8)
    with Image.open(io.BytesIO(jpeg.encode(EncoderInput(pixels), 80, "4:4:4", Carried(), draft=draft))) as image:
        assert image.info.get("progressive", 0) == (not draft)


@pytest.mark.parametrize(("variant", "count"), [("4:2:0", 2), ("4:4:4", 2), ("gray", 1)])
def test_a_file_has_them(variant: str, count: int) -> None:
    pixels = np.full((16, 16, 4), 255, np.uint8)
    with Image.open(io.BytesIO(jpeg.encode(EncoderInput(pixels), 61.5, variant, Carried(), draft=False))) as image:
        found = list(image.quantization.values())  # type: ignore[attr-defined]
    assert [list(table) for table in found] == tables(61.5, halved=variant == "4:2:0")[:count]
