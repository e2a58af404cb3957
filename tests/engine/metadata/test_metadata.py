"""What is carried: all, what is safe, or nothing; and always true to an upright picture in sRGB."""

from __future__ import annotations

import io
import pickle
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageCms, PngImagePlugin

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Effort, Palette, Quantized, ignore
from qtcompress.engine.containers import indexed_png
from qtcompress.engine.metadata.metadata import Carried, Metadata
from qtcompress.engine.pictures import reader

DATE, SERIAL, OWNER, PLACE = "2026:01:02 03:04:05", "SN4711", "Jo Doe", (48.0, 51.0, 30.0)
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = (
    b'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
    b'<rdf:Description rdf:about="" xmlns:tiff="http://ns.adobe.com/tiff/1.0/" tiff:Orientation="6"'
    b' xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmp:Rating="4" xmlns:aux="http://ns.adobe.com/exif/1.0/aux/"'
    b' aux:SerialNumber="SN4711"/></rdf:RDF></x:xmpmeta>'
)
HOW: dict[str, dict[str, Any]] = {
    "jpg": {"quality": 95, "dpi": (300, 150)},
    "png": {"dpi": (300, 150)},
    "tif": {"dpi": (300, 150)},
    "webp": {"lossless": True},
    "avif": {"quality": 90},
}


def _exif(orientation: int = 6) -> Image.Exif:
    exif = Image.Exif()
    exif[0x010F], exif[0x0110], exif[0x0112], exif[0x0132] = "Maker", "Model", orientation, DATE
    exif[0x013B], exif[0x8298] = OWNER, "(c) all of us"
    exif[0x8769] = {
        0x9003: DATE, 0x829A: 0.008, 0x8827: 400, 0xA430: OWNER, 0xA431: SERIAL, 0xA435: SERIAL, 0x927C: b"note" * 9,
        0xA434: "50 mm", 0x9286: b"ASCII\0\0\0a private word", 0xA001: 65535,
    }  # fmt: skip
    exif[0x8825] = {1: "N", 2: PLACE}
    loaded = Image.Exif()
    loaded.load(exif.tobytes())  # as TIFF wants it
    return loaded


def _image() -> Image.Image:
    return Image.fromarray(np.arange(40 * 20 * 3, dtype=np.uint8).reshape(20, 40, 3))


def _read(path: Path) -> Carried:
    return reader.read(path, ignore).metadata


def _written(carried: Carried) -> Image.Image:
    """Return a PNG that holds it, as an independent reader sees it."""
    result = Quantized(Palette(np.array([[1, 2, 3, 255]], np.uint8)), np.array([6]), np.zeros((2, 3), np.uint8), True)
    data = indexed_png.encode(result, Effort.FAST, ignore, chunks=carried.png_chunks())
    image = Image.open(io.BytesIO(data), formats=["PNG"])
    image.load()
    assert np.asarray(image.convert("RGB"))[0, 0].tolist() == [1, 2, 3]
    return image


@pytest.mark.parametrize("suffix", HOW)
def test_safe_keeps_the_date_and_no_place_no_name_no_number(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    _image().save(path, exif=_exif(), **HOW[suffix])
    carried = _read(path).chosen(Metadata.SAFE)
    for word in (OWNER.encode(), SERIAL.encode(), b"note", b"private"):
        assert word not in carried.exif
    exif = _written(carried).getexif()
    assert (exif[0x010F], exif[0x0110], exif[0x0132], exif[0x8298]) == ("Maker", "Model", DATE, "(c) all of us")
    assert exif.get(0x0112, 1) == 1
    assert exif.get_ifd(0x8825) == {}
    photo = exif.get_ifd(0x8769)
    assert (photo[0x9003], photo[0x829A], photo[0x8827], photo[0xA434]) == (DATE, 0.008, 400, "50 mm")
    assert set(photo) == {0x9003, 0x829A, 0x8827, 0xA434, 0xA001}


@pytest.mark.parametrize("suffix", HOW)
def test_all_keeps_everything_but_the_orientation(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    _image().save(path, exif=_exif(), **HOW[suffix])
    exif = _written(_read(path).chosen(Metadata.ALL)).getexif()
    assert exif.get(0x0112, 1) == 1
    assert (exif[0x013B], exif[0x0132]) == (OWNER, DATE)
    assert exif.get_ifd(0x8825)[2] == PLACE
    photo = exif.get_ifd(0x8769)
    assert (photo[0xA431], photo[0xA430], photo[0x927C]) == (SERIAL, OWNER, b"note" * 9)
    assert 0x0100 not in exif  # how a TIFF stores its pixels
    assert 0x0111 not in exif


def test_none_keeps_nothing(tmp_path: Path) -> None:
    _image().save(tmp_path / "a.jpg", exif=_exif(), xmp=XMP, comment=b"a word", **HOW["jpg"])
    assert _read(tmp_path / "a.jpg").chosen(Metadata.NONE).png_chunks() == ()
    assert _read(tmp_path / "a.jpg").chosen(Metadata.NONE) == Carried()


@pytest.mark.parametrize("suffix", ["jpg", "png", "tif", "webp", "avif"])
def test_xmp_is_carried_and_tells_of_no_turn(tmp_path: Path, suffix: str) -> None:
    path, options = tmp_path / f"a.{suffix}", dict(HOW[suffix])
    if suffix == "png":
        options["pnginfo"] = PngImagePlugin.PngInfo()
        options["pnginfo"].add_itxt("XML:com.adobe.xmp", XMP.decode())
    elif suffix == "tif":
        options["tiffinfo"] = {700: XMP}
    else:
        options["xmp"] = XMP
    _image().save(path, **options)
    picture = reader.read(path, ignore)
    assert (picture.width, picture.height) == (20, 40)  # where EXIF says nothing, XMP is believed
    found = {choice: _written(picture.metadata.chosen(choice)).info.get("xmp", b"") for choice in Metadata}
    upright = b"" if suffix == "tif" else b'tiff:Orientation="1"'  # Pillow takes it out of a TIFF
    assert found[Metadata.ALL] == XMP.replace(b'tiff:Orientation="6"', upright)
    assert b'Rating="4"' in found[Metadata.SAFE]
    assert b"SN4711" not in found[Metadata.SAFE]
    assert found[Metadata.NONE] == b""


def test_pixels_an_inch_are_carried_and_turned(tmp_path: Path) -> None:
    for suffix in ("jpg", "png", "tif"):
        for orientation, expected in ((1, (300, 150)), (3, (300, 150)), (6, (150, 300))):
            _image().save(tmp_path / f"a.{suffix}", exif=_exif(orientation), **HOW[suffix])
            carried = _read(tmp_path / f"a.{suffix}")
            for choice in (Metadata.ALL, Metadata.SAFE):
                assert _written(carried.chosen(choice)).info["dpi"] == pytest.approx(expected, abs=0.02)


@pytest.mark.parametrize(
    "dpi", [(72, 72), (1, 1), (0, 0), (float("nan"), 300), (300,), "300", None, ("a", "b"), (1e9, 1e9), (-300, 300)]
)
def test_what_is_no_resolution_is_not_carried(tmp_path: Path, dpi: object, monkeypatch: pytest.MonkeyPatch) -> None:
    _image().save(tmp_path / "a.bmp")
    load = Image.Image.load

    def told(self: Image.Image) -> object:
        self.info["dpi"] = dpi
        return load(self)

    monkeypatch.setattr(Image.Image, "load", told)
    assert _read(tmp_path / "a.bmp").dpi is None


def test_texts_of_a_png_are_carried(tmp_path: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    written = {"Title": "Ein schöner Tag", "Creation Time": "2026", "Author": OWNER, "Description": "雪", "x": "é"}
    for name, text in written.items():
        texts.add_itxt(name, text)
    texts.add_text("Raw profile type other", "\nother\n 2\n0000")
    texts.add_text("empty", "")
    _image().save(tmp_path / "a.png", pnginfo=texts)
    carried = _read(tmp_path / "a.png")
    everything = _written(carried.chosen(Metadata.ALL)).info
    assert {name: everything[name] for name in written} == written
    assert everything["Raw profile type other"] == "\nother\n 2\n0000"  # nobody knows what it is
    safe = _written(carried.chosen(Metadata.SAFE)).info
    assert {name for name in written if name in safe} == {"Title", "Creation Time", "Description"}


@pytest.mark.parametrize(("suffix", "word"), [("jpg", "a wörd"), ("gif", "a word")])
def test_a_comment_is_a_text_and_not_safe(tmp_path: Path, suffix: str, word: str) -> None:
    _image().save(tmp_path / f"a.{suffix}", comment=word.encode())
    carried = _read(tmp_path / f"a.{suffix}")
    assert _written(carried.chosen(Metadata.ALL)).info["Comment"] == word
    assert "Comment" not in _written(carried.chosen(Metadata.SAFE)).info
    _image().save(tmp_path / f"b.{suffix}", comment=b"a\0b")
    assert _read(tmp_path / f"b.{suffix}").texts == ()


def test_what_older_programs_put_into_texts_is_read(tmp_path: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    for name, data in (("exif", _exif().tobytes()), ("xmp", XMP)):
        texts.add_text(f"Raw profile type {name}", f"\n{name}\n{len(data):8}\n{data.hex()}\n", zip=True)
    _image().save(tmp_path / "a.png", pnginfo=texts)
    picture = reader.read(tmp_path / "a.png", ignore)
    assert (picture.width, picture.height) == (20, 40)
    image = _written(picture.metadata)
    assert image.getexif()[0x0132] == DATE
    assert b'Rating="4"' in image.info["xmp"]


@pytest.mark.parametrize(
    "profile", ["", "exif", "\nexif\n 4\nzz", "\nexif\n 9\n4d4d002a0", "\nexif\n 12\n4d4d002a00000008zz"]
)
def test_a_damaged_profile_in_a_text_does_not_spoil_a_good_picture(tmp_path: Path, profile: str) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Raw profile type exif", profile)
    _image().save(tmp_path / "a.png", pnginfo=texts)
    picture = reader.read(tmp_path / "a.png", ignore)
    assert np.array_equal(picture.pixels[..., :3], np.asarray(_image()))
    for choice in Metadata:
        _written(picture.metadata.chosen(choice))


@pytest.mark.parametrize("suffix", ["jpg", "png", "webp"])
@pytest.mark.parametrize(
    "exif", [b"Exif\0\0", b"garbage", b"Exif\0\0MM\0*\xff\xff\xff\xff", b"Exif\0\0Exif\0\0II*\0\x08\0\0\0"]
)
@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_damaged_exif_does_not_spoil_a_good_picture(tmp_path: Path, suffix: str, exif: bytes) -> None:
    _image().save(tmp_path / f"a.{suffix}", exif=exif)
    picture = reader.read(tmp_path / f"a.{suffix}", ignore)
    assert (picture.width, picture.height) == (40, 20)
    assert _written(picture.metadata.chosen(Metadata.SAFE)).info.get("exif") is None


@pytest.mark.parametrize("who", ["libavif", "Pillow"])
def test_an_avif_whose_exif_is_refused_is_read_without_it(
    tmp_path: Path, who: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Image.Exif, data: bytes) -> None:
        raise SyntaxError("required argument is not an integer")

    path = tmp_path / "a.avif"
    _image().save(path, exif=_exif(1), **HOW["avif"])
    whole = reader.read(path, ignore)
    assert whole.metadata.exif
    if who == "libavif":
        path.write_bytes(path.read_bytes().replace(b"MM\0*", b"none"))
    else:
        monkeypatch.setattr(Image.Exif, "load", refuse)
    picture = reader.read(path, ignore)
    assert np.array_equal(picture.pixels, whole.pixels)
    assert not picture.metadata.exif
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(ReadError, match="damaged"):
        reader.read(path, ignore)


def test_a_converted_picture_is_marked_as_srgb_and_has_no_profile(tmp_path: Path) -> None:
    _image().save(tmp_path / "a.jpg", icc_profile=PROFILE, exif=_exif(), **HOW["jpg"])
    for choice in Metadata:
        image = _written(_read(tmp_path / "a.jpg").chosen(choice))
        assert "icc_profile" not in image.info
        assert image.info["srgb"] == 0
    assert _written(_read(tmp_path / "a.jpg")).getexif().get_ifd(0x8769)[0xA001] == 1
    _image().save(tmp_path / "b.jpg", exif=_exif(), **HOW["jpg"])
    assert "srgb" not in _written(_read(tmp_path / "b.jpg")).info


def _with(tmp_path: Path, *chunks: tuple[bytes, bytes]) -> Carried:
    result = Quantized(Palette(np.array([[1, 2, 3, 255]], np.uint8)), np.array([6]), np.zeros((2, 3), np.uint8), True)
    (tmp_path / "a.png").write_bytes(indexed_png.encode(result, Effort.FAST, ignore, chunks=chunks))
    return _read(tmp_path / "a.png")


def test_a_result_is_marked_as_srgb_where_its_source_said_anything(tmp_path: Path) -> None:
    gamma = (b"gAMA", struct.pack(">I", 50_000))
    for chunks in ((gamma,), (gamma, (b"sRGB", b"\1")), ((b"cICP", bytes((1, 13, 0, 1))),)):
        for choice in Metadata:
            assert _with(tmp_path, *chunks).chosen(choice).png_chunks() == ((b"sRGB", b"\0"),)
    assert _with(tmp_path).png_chunks() == ()
    assert _with(tmp_path, (b"gAMA", bytes(4))).png_chunks() == ()


def test_other_encoders_get_what_they_take(tmp_path: Path) -> None:
    _image().save(tmp_path / "a.jpg", exif=_exif(), xmp=XMP, **HOW["jpg"])
    carried = _read(tmp_path / "a.jpg").chosen(Metadata.SAFE)
    for suffix in ("jpg", "webp", "avif"):
        _image().save(tmp_path / f"b.{suffix}", **carried.save_options())
        again = _read(tmp_path / f"b.{suffix}").chosen(Metadata.SAFE)
        assert (again.exif, again.xmp) == (carried.exif, carried.xmp)
    assert Carried().save_options() == {}


IPTC = b"\x1c\x02\x78\0\x06a walk\x1c\x02\x50\0\x06Jo Doe"  # caption and by-line


@pytest.mark.parametrize("suffix", ["jpg", "tif", "png"])
def test_iptc_goes_into_a_text_that_others_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    block = b"8BIM\x04\x04\0\0" + struct.pack(">I", len(IPTC)) + IPTC
    if suffix == "jpg":
        _image().save(path)
        marker = b"Photoshop 3.0\0" + block
        data = path.read_bytes()
        path.write_bytes(data[:2] + b"\xff\xed" + struct.pack(">H", len(marker) + 2) + marker + data[2:])
    elif suffix == "tif":
        _image().save(path, tiffinfo={33723: IPTC})
    else:
        texts = PngImagePlugin.PngInfo()
        texts.add_text("Raw profile type iptc", f"\niptc\n {len(block)}\n{block.hex()}\n")
        _image().save(path, pnginfo=texts)
    carried = _read(path)
    assert carried.iptc == IPTC
    assert carried.chosen(Metadata.SAFE).iptc == b""
    text = _written(carried.chosen(Metadata.ALL)).info["Raw profile type iptc"]
    name, length, digits = text.split(None, 2)
    assert (name, int(length)) == ("iptc", len(block))
    assert bytes.fromhex(digits) == block


def test_iptc_without_its_frame_is_taken_too(tmp_path: Path) -> None:
    texts = PngImagePlugin.PngInfo()
    texts.add_text("Raw profile type iptc", f"\niptc\n {len(IPTC)}\n{IPTC.hex()}\n")
    _image().save(tmp_path / "a.png", pnginfo=texts)
    assert _read(tmp_path / "a.png").iptc == IPTC


def test_facts_are_small_values_that_cross_processes(tmp_path: Path) -> None:
    _image().save(tmp_path / "a.jpg", exif=_exif(), xmp=XMP, **HOW["jpg"])
    carried = _read(tmp_path / "a.jpg")
    assert pickle.loads(pickle.dumps(carried)) == carried
    assert len(repr(carried)) < 200


def test_bytes_that_are_text_are_taken_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _image().save(tmp_path / "a.bmp")
    load = Image.Image.load

    def told(self: Image.Image) -> object:
        self.info |= {"xmp": XMP.decode(), "exif": 7}
        return load(self)

    monkeypatch.setattr(Image.Image, "load", told)
    assert b'Rating="4"' in _read(tmp_path / "a.bmp").xmp
