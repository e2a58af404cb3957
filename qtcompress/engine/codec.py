"""File -> pixels: orientation, color profile, alpha and depth are settled here, once, for the whole program.

Pillow decodes, from an allow-list of formats; what a file is, its content says and not its name.
"""

from __future__ import annotations

import io
import os
import stat
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageOps, UnidentifiedImageError

from qtcompress.core.errors import LeftAlone, ReadError
from qtcompress.core.kernels import strip_rows
from qtcompress.core.types import Pixels, Report, Stage
from qtcompress.engine.icc import to_srgb

FORMATS = ("PNG", "JPEG", "WEBP", "GIF", "TIFF", "BMP", "DIB", "AVIF", "JPEG2000", "PPM", "QOI", "ICO")
SUFFIXES = frozenset(
    {".png", ".apng", ".jpg", ".jpeg", ".jpe", ".jfif", ".mpo", ".webp", ".gif", ".tif", ".tiff", ".bmp", ".dib"}
    | {".avif", ".jp2", ".j2k", ".ppm", ".pgm", ".pbm", ".pnm", ".qoi", ".ico"}
)
MAX_PIXELS = 200_000_000
cv2.setNumThreads(1)  # pictures are what runs in parallel
Image.MAX_IMAGE_PIXELS = None  # MAX_PIXELS is asked before anything is decoded, and says what to do

# What Pillow's decoders are known to raise on damaged files, beside their own SyntaxError and OSError.
_DECODER_ERRORS = (
    OSError, SyntaxError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError, EOFError,
    MemoryError, RuntimeError, struct.error, zlib.error,
)  # fmt: skip
_DAMAGED = "Copy it again from where it came from."


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A decoded picture.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha, upright; the owner's own
    width, height : int
        Of the full picture; `pixels` is smaller where a proxy was asked for.
    source_bytes : int
        Size of the file.
    """

    pixels: Pixels = field(repr=False)
    width: int
    height: int
    source_bytes: int

    @property
    def full(self) -> bool:
        """Whether `pixels` is the full picture."""
        return self.pixels.shape[:2] == (self.height, self.width)


class _Watched(io.RawIOBase):
    """A file that reports how far it has been read; Pillow reads JPEG and PNG as it decodes them."""

    def __init__(self, path: Path, report: Report) -> None:
        self._file = path.open("rb")
        self._report = report
        self._read = 0  # decoders may go back
        self.size_bytes = os.fstat(self._file.fileno()).st_size

    def read(self, size: int = -1) -> bytes:
        self._read = max(self._read, self._file.tell())
        self._report(Stage.READ, 0.8 * self._read / max(self.size_bytes, 1))
        return self._file.read(size)

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        return self._file.seek(offset, whence)

    def tell(self) -> int:
        return self._file.tell()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def close(self) -> None:
        self._file.close()
        super().close()


@contextmanager
def _opened(path: Path, report: Report) -> Iterator[_Watched]:
    try:
        mode = path.stat().st_mode
        if not stat.S_ISREG(mode) and not stat.S_ISDIR(mode):  # opening a pipe would wait for its other end
            raise ReadError("is neither a file nor a folder")
        file = _Watched(path, report)
    except FileNotFoundError as error:
        raise ReadError("is not there any more", "Look whether it was moved or renamed.") from error
    except PermissionError as error:
        raise ReadError("may not be read", "Ask its owner for the right to read it.") from error
    except IsADirectoryError as error:
        raise ReadError("is a folder, not a picture") from error
    except OSError as error:
        raise ReadError(f"can't be opened ({error.strerror or error})") from error
    with file:
        if file.size_bytes == 0:
            raise ReadError("is empty", _DAMAGED)
        yield file


def read(path: Path, report: Report, *, max_side: int | None = None) -> Picture:
    """Decode a picture.

    Parameters
    ----------
    path : Path
        A PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF, JPEG 2000, PNM, QOI or ICO file, whatever its name.
    report : Report
        Told `Stage.READ`.
    max_side : int, optional
        Make a proxy whose longest side has at most so many pixels; JPEGs are then decoded at a fraction of the cost.

    Raises
    ------
    ReadError
        With a sentence that says what is wrong with the file.
    LeftAlone
        For animations and documents of several pages, of which only one frame could be kept.
    """
    with _opened(path, report) as file:
        try:
            image: Image.Image = Image.open(file, formats=FORMATS)  # type: ignore[arg-type]  # a raw file will do
        except UnidentifiedImageError as error:
            raise ReadError("is no picture of a kind that qtcompress reads, or its beginning is damaged") from error
        except _DECODER_ERRORS as error:
            raise ReadError(f"is damaged ({_short(error)})", _DAMAGED) from error
        _admit(image)
        try:
            width, height = image.size
            _scale_key(image)
            if max_side is not None and image.format in ("JPEG", "MPO"):
                image.draft(None, (max_side, max_side))  # at least that size, by a factor of 2, 4 or 8
            decoded = image.size
            image.load()
            if decoded != image.size or _orientation(image) >= 5:  # TIFFs are turned by load()
                width, height = height, width
            pixels = _pixels(_upright(image), report)
        except _DECODER_ERRORS as error:
            raise ReadError(f"is cut off or damaged ({_short(error)})", _DAMAGED) from error
        size_bytes = file.size_bytes
    if max_side is not None:
        pixels = shrink(pixels, max_side)
    return Picture(pixels, width, height, size_bytes)


def _short(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return "it asks for more memory than there is"
    text = " ".join(str(error).split()).rstrip(".")
    return text[:100] or type(error).__name__


def _admit(image: Image.Image) -> None:
    """Refuse what must not be decoded. Raises ReadError or LeftAlone."""
    width, height = image.size
    if width * height > MAX_PIXELS:
        raise ReadError(
            f"has {width * height / 1e6:,.0f} megapixels, more than the limit of {MAX_PIXELS / 1e6:,.0f}",
            "Scale it down first.",
        )
    if image.format == "MPO":  # a JPEG with a preview or a second eye behind it; the first picture is the photo
        return
    try:
        frames = int(getattr(image, "n_frames", 1))
    except _DECODER_ERRORS as error:
        raise ReadError(f"is damaged ({_short(error)})", _DAMAGED) from error
    if frames > 1:
        kind = f"has {frames} pages" if image.format == "TIFF" else f"is an animation of {frames} frames"
        raise LeftAlone(kind, "Only one of them could be kept, so the file was left as it is.")
    image.seek(0)


def _scale_key(image: Image.Image) -> None:
    """Scale the transparent gray of a PNG of 1, 2 or 4 bits as Pillow scales its pixels."""
    key = image.info.get("transparency")
    tiles = getattr(image, "tile", None)
    if image.format != "PNG" or not isinstance(key, int) or not tiles:
        return
    levels = {"1": 255, "L;2": 85, "L;4": 17}
    scale = levels.get(str(tiles[0][3]))
    if scale is not None:
        image.info["transparency"] = min(key * scale, 255)  # Pillow has scaled keys of 1 bit itself


def _orientation(image: Image.Image) -> int:
    try:
        value = image.getexif().get(0x0112, 1)
    except _DECODER_ERRORS:  # damaged metadata of a good picture
        return 1
    return value if isinstance(value, int) and 1 <= value <= 8 else 1


def _upright(image: Image.Image) -> Image.Image:
    """Return the picture turned as its EXIF orientation says (TIFF was turned by Pillow in load(), tag and all)."""
    if _orientation(image) == 1:
        return image
    turned = ImageOps.exif_transpose(image)
    turned.info = dict(image.info)
    return turned


def _pixels(image: Image.Image, report: Report) -> Pixels:
    """Return `(H, W, 4)` uint8 sRGB of an upright, loaded picture, converted strip by strip."""
    width, height = image.size
    out = np.empty((height, width, 4), np.uint8)
    rows = strip_rows(width)
    depth = _deep_range(image)
    for top in range(0, height, rows):
        report(Stage.READ, 0.8 + 0.2 * top / height)
        strip = image.crop((0, top, width, min(top + rows, height)))
        strip.info = image.info
        out[top : top + rows] = _strip_pixels(strip, image, depth)
    return out


def _deep_range(image: Image.Image) -> float:
    """Return the value that means white in a picture of more than 8 bits a channel, or 0 for all others."""
    if image.mode.startswith("I;16"):
        return 65535.0
    if image.mode not in ("I", "F"):
        return 0.0
    values = np.asarray(image)
    high = float(values[np.isfinite(values)].max(initial=0))
    if image.mode == "F" and high <= 1:
        return 1.0
    if high <= 255 and (image.mode == "F" or image.format == "TIFF"):
        return 255.0
    if high <= 65535:
        return 65535.0
    raise ReadError("has more than 16 bits a channel", "Convert it to 8 or 16 bits a channel first.")


def _strip_pixels(strip: Image.Image, image: Image.Image, depth: float) -> NDArray[np.uint8]:
    profile = image.info.get("icc_profile")
    profile = profile if isinstance(profile, bytes) else None
    alpha: NDArray[np.uint8] | None = None
    key = image.info.get("transparency")
    if depth or (strip.mode in ("1", "L") and isinstance(key, int)):
        strip = strip.convert("L") if strip.mode == "1" else strip
        values = np.asarray(strip, np.float32)
        if isinstance(key, int):
            alpha = np.where(values == key, 0, 255).astype(np.uint8)
            strip.info = {}
    if depth:
        values = np.nan_to_num(values * np.float32(255 / depth), nan=0.0)  # what is no number is black
        strip = Image.fromarray(np.rint(values.clip(0, 255)).astype(np.uint8))
    elif strip.mode in ("1", "YCbCr", "HSV", "RGBX", "LAB"):
        strip = strip.convert("L" if strip.mode == "1" else "RGB")
    if "transparency" in strip.info or strip.mode in ("P", "PA", "La", "RGBa"):
        strip = strip.convert("RGBA")
    if strip.mode in ("LA", "RGBA"):
        alpha = np.asarray(strip.getchannel("A"))
        strip = strip.convert("RGB" if strip.mode == "RGBA" else "L")
    rgb = to_srgb(strip, profile)
    out = np.empty((*np.asarray(rgb).shape[:2], 4), np.uint8)
    out[..., :3] = np.asarray(rgb if rgb.mode == "RGB" else rgb.convert("RGB"))
    out[..., 3] = 255 if alpha is None else alpha
    return out


def shrink(pixels: Pixels, max_side: int) -> Pixels:
    """Return `(H, W, 4)` pixels averaged down until the longest side has at most `max_side` pixels; never enlarged."""
    height, width = pixels.shape[:2]
    scale = max_side / max(height, width)
    if scale >= 1:
        return pixels
    size = max(1, round(width * scale)), max(1, round(height * scale))
    if (pixels[..., 3] == 255).all():
        return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_AREA), np.uint8)
    alpha = pixels[..., 3:].astype(np.float32) / np.float32(255)
    small = cv2.resize(np.concatenate([pixels[..., :3] * alpha, alpha], axis=2), size, interpolation=cv2.INTER_AREA)
    small = np.concatenate([small[..., :3] / np.maximum(small[..., 3:], 1 / 255), small[..., 3:] * 255], axis=2)
    return np.rint(small).clip(0, 255).astype(np.uint8)
