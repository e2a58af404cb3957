"""Pillow's limit belongs to the process: it is lifted only while a picture is read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageFile

from qtcompress.core.errors import ReadError
from qtcompress.core.types import ignore
from qtcompress.engine.containers import pillow
from qtcompress.engine.containers.pillow import bands_of, buffered, samples_of, unlimited
from qtcompress.engine.pictures import reader


def test_importing_the_engine_leaves_pillows_limit_as_it_was() -> None:
    code = "from PIL import Image; before = Image.MAX_IMAGE_PIXELS; import qtcompress.engine.session as _\n"
    code += "assert Image.MAX_IMAGE_PIXELS == before is not None"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])


def test_the_limit_is_lifted_until_the_last_reader_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 7)
    with unlimited():
        with unlimited():
            assert Image.MAX_IMAGE_PIXELS is None
        assert Image.MAX_IMAGE_PIXELS is None
    assert Image.MAX_IMAGE_PIXELS == 7


def test_a_buffer_is_large_enough_for_all_threads_until_the_last_one_has_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ImageFile, "MAXBLOCK", 7)
    first, second = buffered(30), buffered(20)
    first.__enter__()
    second.__enter__()
    assert ImageFile.MAXBLOCK == 30
    first.__exit__(None, None, None)
    assert ImageFile.MAXBLOCK == 20
    second.__exit__(None, None, None)
    assert ImageFile.MAXBLOCK == 7
    with buffered(5):
        assert ImageFile.MAXBLOCK == 7


def test_a_picture_beyond_pillows_limit_is_read_and_one_beyond_ours_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Image, "MAX_IMAGE_PIXELS", 7)
    path = tmp_path / "a.png"
    Image.new("RGB", (40, 30)).save(path)
    assert reader.read(path, ignore).pixels.shape == (30, 40, 4)
    with pytest.raises(ReadError):
        reader.read(path, ignore, max_pixels=1199)
    assert Image.MAX_IMAGE_PIXELS == 7


@pytest.mark.parametrize("mode", ["1", "L", "P", "RGB", "LA"])
def test_samples_in_bands_of_rows_are_those_of_the_whole_picture(mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pillow, "_BAND_BYTES", 4 * 13 * 3)  # three rows, so that the last band is shorter
    levels = np.random.default_rng(2).integers(0, 256, (8, 13, 3), np.uint8)
    image = Image.fromarray(levels).convert(mode)
    if mode in ("L", "P"):
        image.info["transparency"] = int(np.asarray(image)[5, 5])
    assert len(list(bands_of(image))) == 3
    np.testing.assert_array_equal(samples_of(image), np.asarray(image))
    np.testing.assert_array_equal(samples_of(image, "RGBA"), np.asarray(image.convert("RGBA")))
