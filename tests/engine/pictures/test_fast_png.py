"""GIVEN a big PNG of true colors, THEN its pixels, its metadata and all words about damage are as if Pillow read it.

Big is what has a few pixels here, so that the tests are fast.
"""

from __future__ import annotations

import struct
import tracemalloc
import zlib
from itertools import cycle
from pathlib import Path
from typing import Any, Literal, cast

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image, ImageCms, PngImagePlugin

from qtcompress.core.errors import Cancelled, QtCompressError
from qtcompress.core.types import Report, Stage, ignore
from qtcompress.engine.containers.png_chunks import END, SIGNATURE, chunk
from qtcompress.engine.pictures import fast_png, reader
from qtcompress.engine.pictures.reader import Picture

FILTERS = range(5)
XMP = b"XML:com.adobe.xmp\0\0\0\0\0<x:xmpmeta/>"
TURNED = b"MM\0*\0\0\0\x08\0\1\1\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0"  # orientation 6


@pytest.fixture(autouse=True)
def _all_are_big(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_png, "compiled", lambda: True)  # without a compiler, the reference does
    monkeypatch.setattr(fast_png, "_LEAST_PIXELS", 1)
    monkeypatch.setattr(fast_png, "_BAND_BYTES", 300)


@pytest.fixture
def no_pillow(monkeypatch: pytest.MonkeyPatch) -> None:
    """See to it that Pillow decodes no pixels."""

    def never(self: Image.Image) -> None:
        raise AssertionError("Pillow was to decode")

    monkeypatch.setattr(PngImagePlugin.PngImageFile, "load", never)


def by_pillow(path: Path) -> Picture | str:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fast_png, "_LEAST_PIXELS", 10**12)
        return outcome(path)


def outcome(path: Path) -> Picture | str:
    try:
        return reader.read(path, ignore)
    except QtCompressError as error:
        return error.sentence("It")


def alike(one: Picture | str, other: Picture | str) -> bool:
    if isinstance(one, str) or isinstance(other, str):
        return one == other
    return np.array_equal(one.pixels, other.pixels) and one.metadata == other.metadata


def predicted(kind: int, left: np.ndarray, up: np.ndarray, corner: np.ndarray) -> np.ndarray:
    """Return what a filter subtracts, as the specification has it in section 9.2."""
    if kind < 3:
        return (np.zeros_like(up), left, up)[kind]
    if kind == 3:
        middle: np.ndarray = (left + up) // 2
        return middle
    gaps = [np.abs(left + up - corner - near) for near in (left, up, corner)]
    return np.where((gaps[0] <= gaps[1]) & (gaps[0] <= gaps[2]), left, np.where(gaps[1] <= gaps[2], up, corner))


def filtered(pixels: np.ndarray, kinds: range | tuple[int, ...] = FILTERS) -> bytes:
    """Return the rows of a picture, filtered by one kind after the other."""
    channels = pixels.shape[2]
    rows = pixels.reshape(len(pixels), -1).astype(int)
    up, out = np.zeros_like(rows[0]), b""
    for row, kind in zip(rows, cycle(kinds), strict=False):
        left, corner = (np.concatenate([np.zeros(channels, int), near[:-channels]]) for near in (row, up))
        out += bytes([kind]) + ((row - predicted(kind, left, up, corner)) % 256).astype(np.uint8).tobytes()
        up = row
    return out


def noise(height: int, width: int, channels: int, seed: int = 1) -> np.ndarray:
    return np.random.default_rng(seed).integers(0, 256, (height, width, channels), np.uint8)


def png_of(
    pixels: np.ndarray,
    packed: bytes | None = None,
    *,
    before: tuple[tuple[bytes, bytes], ...] = (),
    behind: tuple[tuple[bytes, bytes], ...] = (),
    parts: int = 1,
) -> bytes:
    height, width, channels = pixels.shape
    head = struct.pack(">IIBBBBB", width, height, 8, 2 if channels == 3 else 6, 0, 0, 0)
    packed = zlib.compress(filtered(pixels)) if packed is None else packed
    size = max(1, -(-len(packed) // parts))
    data = [chunk(b"IDAT", packed[at : at + size]) for at in range(0, len(packed), size)]
    around = [[chunk(*each) for each in some] for some in (before, behind)]
    return b"".join([SIGNATURE, chunk(b"IHDR", head), *around[0], *data, *around[1], chunk(END)])


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.integers(1, 40), st.integers(1, 40), st.sampled_from([3, 4]), st.lists(st.sampled_from(FILTERS), min_size=1),
    st.integers(1, 9), st.integers(1, 5000), st.integers(0, 99),
)  # fmt: skip
def test_rows_of_all_filters_are_what_pillow_makes_of_them(
    tmp_path: Path, height: int, width: int, channels: int, kinds: list[int], parts: int, band: int, seed: int
) -> None:
    pixels = noise(height, width, channels, seed)
    path = tmp_path / "a.png"
    path.write_bytes(png_of(pixels, zlib.compress(filtered(pixels, tuple(kinds))), parts=parts))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(fast_png, "_BAND_BYTES", band)
        patch.setattr(fast_png, "pixels_of", None)  # of what Pillow decodes
        found = reader.read(path, ignore)
    assert np.array_equal(found.pixels[..., :channels], pixels)
    assert alike(found, by_pillow(path))


@pytest.mark.usefixtures("no_pillow")
@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
def test_the_kernel_decodes_what_pillow_writes(tmp_path: Path, mode: str) -> None:
    pixels = noise(50, 70, len(mode))
    Image.fromarray(pixels).save(tmp_path / "a.png", dpi=(300, 300))
    picture = reader.read(tmp_path / "a.png", ignore)
    assert np.array_equal(picture.pixels[..., : len(mode)], pixels)
    assert (mode == "RGBA") or (picture.pixels[..., 3] == 255).all()
    assert picture.pixels.flags.c_contiguous
    assert picture.metadata.dpi == pytest.approx((300, 300), abs=0.01)


@pytest.mark.usefixtures("no_pillow")
@pytest.mark.parametrize("words", [(b"gAMA", struct.pack(">I", 45_455)), (b"sRGB", b"\0"), (b"sBIT", b"\5\5\5")])
def test_no_usual_gamma_and_no_depth_changes_a_color(tmp_path: Path, words: tuple[bytes, bytes]) -> None:
    pixels = noise(9, 7, 3)
    (tmp_path / "a.png").write_bytes(png_of(pixels, before=(words,)))
    assert np.array_equal(reader.read(tmp_path / "a.png", ignore).pixels[..., :3], pixels)


@pytest.mark.parametrize("place", ["before", "behind"])
def test_metadata_count_before_and_behind_the_picture(tmp_path: Path, place: str) -> None:
    texts = ((b"tEXt", b"Title\0a word"), (b"iTXt", XMP), (b"pHYs", struct.pack(">IIB", 11811, 11811, 1)))
    chunks: dict[str, Any] = {place: (*texts, (b"eXIf", TURNED))}
    (tmp_path / "a.png").write_bytes(png_of(noise(9, 7, 3), **chunks))
    found, known = outcome(tmp_path / "a.png"), by_pillow(tmp_path / "a.png")
    assert isinstance(found, Picture)
    assert alike(found, known)
    assert found.pixels.shape == (7, 9, 4)
    assert found.metadata.texts == (("Title", "a word"),)
    assert found.metadata.xmp
    assert found.metadata.exif


@pytest.mark.parametrize("orientation", range(1, 9))
@pytest.mark.parametrize("channels", [3, 4])
@pytest.mark.parametrize("profile", [None, "XYZ", "sRGB", b"broken"])
def test_turns_and_profiles_are_those_of_any_picture(
    tmp_path: Path, orientation: int, channels: int, profile: str | bytes | None
) -> None:
    exif = Image.Exif()
    exif[0x0112] = orientation
    path = tmp_path / "a.png"
    if isinstance(profile, str):
        profile = ImageCms.ImageCmsProfile(ImageCms.createProfile(cast(Literal["XYZ", "sRGB"], profile))).tobytes()
    Image.fromarray(noise(23, 31, channels)).save(path, exif=exif, icc_profile=profile)
    assert alike(reader.read(path, ignore), by_pillow(path))


def _special() -> dict[str, bytes]:
    pixels = noise(9, 7, 3)
    plain = png_of(pixels)
    packed = zlib.compress(filtered(pixels))
    halves = chunk(b"IDAT", packed[:30]), chunk(b"IDAT", packed[30:])
    return {
        "a color that is transparent": png_of(pixels, before=((b"tRNS", b"\0\1\0\2\0\3"),)),
        "an animation of one frame": png_of(pixels, before=((b"acTL", struct.pack(">II", 1, 0)),)),
        "two heads": png_of(pixels, before=((b"IHDR", plain[16:29]),)),
        "data in two places": plain[:33] + halves[0] + chunk(b"tEXt", b"a\0b") + halves[1] + chunk(END),
        "16 bits": plain[:8] + chunk(b"IHDR", plain[16:24] + b"\x10\2\0\0\0") + plain[33:],
        "interlaced": plain[:8] + chunk(b"IHDR", plain[16:28] + b"\1") + plain[33:],
        "a text that can't be read": png_of(pixels, behind=((b"iTXt", b"a\0\1\0\0\0bad"),)),
        "words behind the end": plain + b"words",
        "no end": plain[:-12],
        "a wrong checksum": plain[:-13] + b"?" + plain[-12:],
    }


@pytest.mark.parametrize("name", _special())
def test_what_is_special_is_as_pillow_has_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(_special()[name])
    assert alike(outcome(path), by_pillow(path))


@pytest.mark.parametrize("mode", ["L", "LA", "P", "1", "I;16"])
def test_other_colors_are_left_to_pillow(tmp_path: Path, mode: str) -> None:
    image = Image.fromarray(noise(9, 7, 3)).convert("L")
    image.convert(mode).save(tmp_path / "a.png")
    assert alike(outcome(tmp_path / "a.png"), by_pillow(tmp_path / "a.png"))


def _damaged() -> dict[str, bytes]:
    """Return pictures whose chunks are sound, and what is packed in them is not."""
    pixels = noise(9, 7, 3)
    rows = filtered(pixels)
    packed = zlib.compress(rows)
    streams = {
        "a wrong sum": packed[:-1] + bytes([packed[-1] ^ 1]),
        "no sum": packed[:-4],
        "something behind": packed + b"?",
        "half a row": zlib.compress(rows[:-5]),
        "a row too few": zlib.compress(rows[:-22]),
        "a row too many": zlib.compress(rows + rows[:22]),
        "half a row too many": zlib.compress(rows + rows[:9]),
        "an unknown filter": zlib.compress(rows[:22] + b"\7" + rows[23:]),
        "no stream": b"no stream",
        "nothing": b"",
    }
    return {name: png_of(pixels, stream) for name, stream in streams.items()}


@pytest.mark.parametrize("name", _damaged())
def test_the_word_about_damage_is_pillows(tmp_path: Path, name: str) -> None:
    path = tmp_path / "a.png"
    path.write_bytes(_damaged()[name])
    assert alike(outcome(path), by_pillow(path))


def test_a_file_that_is_cut_off_anywhere_ends_as_it_does_with_pillow(tmp_path: Path) -> None:
    path = tmp_path / "a.png"
    data = png_of(noise(6, 5, 4), before=((b"gAMA", struct.pack(">I", 45_455)),), parts=3)
    for end in range(len(data)):
        path.write_bytes(data[:end])
        assert alike(outcome(path), by_pillow(path)), end


def test_a_bit_that_is_flipped_in_the_stream_ends_as_it_does_with_pillow(tmp_path: Path) -> None:
    path, pixels = tmp_path / "a.png", noise(6, 5, 3)
    packed = zlib.compress(filtered(pixels))
    for place in range(len(packed)):
        damaged = bytearray(packed)
        damaged[place] ^= 1 << place % 8
        path.write_bytes(png_of(pixels, bytes(damaged)))
        assert alike(outcome(path), by_pillow(path)), place


def test_without_compiled_kernels_pillow_decodes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_png, "compiled", lambda: False)
    monkeypatch.setattr(fast_png, "unfilter", None)
    pixels = noise(9, 7, 3)
    (tmp_path / "a.png").write_bytes(png_of(pixels))
    assert np.array_equal(reader.read(tmp_path / "a.png", ignore).pixels[..., :3], pixels)


@pytest.mark.usefixtures("no_pillow")
def test_reading_is_told_of_and_cancelled_between_bands(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(png_of(noise(40, 30, 3)))
    told: list[float] = []
    reader.read(tmp_path / "a.png", lambda stage, fraction: told.append(fraction))
    assert len(told) > 10
    assert 0 <= told[0] <= told[-1] <= 1

    def cancelled_at(limit: float) -> Report:
        def report(stage: Stage, fraction: float) -> None:
            if fraction > limit:
                raise Cancelled

        return report

    for limit in (0.0, 0.9):
        with pytest.raises(Cancelled):
            reader.read(tmp_path / "a.png", cancelled_at(limit))


def test_reading_takes_little_more_memory_than_the_pixels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fast_png, "_BAND_BYTES", 150_000)
    monkeypatch.setattr(fast_png, "pixels_of", None)
    pixels = noise(700, 1500, 4)
    Image.fromarray(pixels).save(tmp_path / "a.png", compress_level=1)
    tracemalloc.start()
    picture = reader.read(tmp_path / "a.png", ignore)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert np.array_equal(picture.pixels, pixels)
    assert peak < pixels.nbytes + 1_000_000
