"""HEIC: a picture like any other; where its decoder is missing, a sentence says what to install."""

from __future__ import annotations

import sys
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PIL import Image, ImageFile

from qtcompress.core.errors import LeftAlone, ReadError
from qtcompress.core.types import ignore
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.pictures import reader as codec

# 2 x 3 blocks of 16 pixels, stored with a turn to the left, made by libheif and x265 for this test.
TURNED = (Path(__file__).parent / "turned.heic").read_bytes()
READERS = ("pi_heif", "pillow_heif")
COLORS = [[(250, 10, 10), (10, 250, 10), (10, 10, 250)], [(240, 240, 20), (20, 20, 20), (230, 230, 230)]]


class _Stub(ImageFile.ImageFile):
    """Stands for the plugin of a reader: a white picture, of another size than was announced."""

    format = "HEIF"

    def _open(self) -> None:
        self._size, self._mode = (4, 3), "RGB"

    def load(self) -> Image.core.PixelAccess | None:  # type: ignore[name-defined]  # Pillow exports no core
        self._size = (5, 2)
        self.im = Image.core.fill(  # type: ignore[attr-defined]
            "RGB", self.size, (255, 255, 255)
        )
        return super(ImageFile.ImageFile, self).load()


def _install(monkeypatch: pytest.MonkeyPatch, reader: str) -> None:
    """Let only this reader be there, with the stub for its plugin."""
    stub = ModuleType(reader)
    stub.register_heif_opener = lambda: Image.register_open("HEIF", _Stub)  # type: ignore[attr-defined]
    for name in READERS:
        monkeypatch.setitem(sys.modules, name, stub if name == reader else None)
    monkeypatch.setattr(Image, "ID", list(Image.ID))
    monkeypatch.setattr(Image, "OPEN", dict(Image.OPEN))


def test_without_a_decoder_a_sentence_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.jpg").write_bytes(TURNED)
    for name in READERS:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ReadError) as caught:
        codec.read(tmp_path / "a.jpg", ignore)
    assert "HEIC" in caught.value.sentence("a.jpg")
    assert "pi-heif" in caught.value.sentence("a.jpg")


@pytest.mark.parametrize("reader", READERS)
def test_either_reader_is_enough(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reader: str) -> None:
    _install(monkeypatch, reader)
    (tmp_path / "a.heic").write_bytes(TURNED)
    picture = codec.read(tmp_path / "a.heic", ignore)
    assert picture.pixels.shape == (2, 5, 4)
    assert (picture.width, picture.height) == (5, 2)
    assert (picture.pixels == 255).all()


@pytest.mark.parametrize(("transfer", "name"), [(16, "PQ"), (18, "HLG")])
def test_hdr_is_left_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, transfer: int, name: str) -> None:
    _install(monkeypatch, "pi_heif")
    told, before = b"nclx" + bytes((0, 9, 0, transfer)), b"nclx" + bytes((0, 1, 0, 13))
    assert TURNED.count(before) == 1
    (tmp_path / "a.heic").write_bytes(TURNED.replace(before, told))
    with pytest.raises(LeftAlone, match=rf"is an HDR picture \({name}\)"):
        codec.read(tmp_path / "a.heic", ignore)


def test_a_real_one_comes_upright_with_its_date(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(TURNED)
    picture = codec.read(tmp_path / "a.png", ignore)
    assert (picture.width, picture.height) == (48, 32)
    assert np.abs(picture.pixels[8::16, 8::16, :3].astype(int) - COLORS).max() <= 24
    assert b"2026:01:02" in picture.metadata.chosen(Metadata.SAFE).exif


def test_a_damaged_one_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: _Stub) -> None:
        raise SyntaxError("not a HEIF file")

    _install(monkeypatch, "pi_heif")
    monkeypatch.setattr(_Stub, "_open", refuse)
    (tmp_path / "a.heic").write_bytes(TURNED)
    with pytest.raises(ReadError, match="has the format HEIC, but its beginning is damaged"):
        codec.read(tmp_path / "a.heic", ignore)
