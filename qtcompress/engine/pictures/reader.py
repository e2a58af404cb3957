"""Read a picture file: orientation, color profile, alpha, and depth are applied here, once for the whole program.

Pillow decodes formats of an allow-list, and a kernel decodes large PNGs. The content of a file decides its format, and
not its name.
"""

from __future__ import annotations

import errno
import io
import math
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from PIL import IcoImagePlugin, Image, PngImagePlugin, UnidentifiedImageError

from qtcompress.core.errors import LeftAlone, ReadError
from qtcompress.core.opencv import cv2
from qtcompress.core.text import Text
from qtcompress.core.types import Pixels, Report, ignore
from qtcompress.engine.containers.pillow import scale_key, unlimited
from qtcompress.engine.containers.png_repack import packable
from qtcompress.engine.job.formats import HEAD_BYTES, JXL, PNG, READ, TABLE, kind_of
from qtcompress.engine.job.job import MAX_PIXELS
from qtcompress.engine.metadata.metadata import Carried
from qtcompress.engine.pictures import fast_png, jxl_file
from qtcompress.engine.pictures.animated import animation
from qtcompress.engine.pictures.color_space import declare, refuse_hdr
from qtcompress.engine.pictures.contents import Contents, contents_of
from qtcompress.engine.pictures.depth import is_deep, too_many_levels
from qtcompress.engine.pictures.pixels import is_converted, pixels_of, without_empty_alpha
from qtcompress.engine.pictures.png_walk import MAX_TEXT_BYTES, without_misfits
from qtcompress.engine.pictures.watched_file import DAMAGED, DECODER_ERRORS, Watched, opened

_DECODERS = tuple(name for one in TABLE for name in one.pillow if name not in ("HEIF", jxl_file.FORMAT))
_JPEG = ("JPEG", "MPO")  # the second: with further pictures
ANIMATED = frozenset({"GIF", "PNG", "WEBP", "AVIF"})
"""Pillow's names of formats whose several pictures are frames of an animation."""

_NO_LIMIT = 1 << 62
_MOST_PASSED = 50_000_000  # pixels that are decoded to read what stands behind them
PngImagePlugin.MAX_TEXT_CHUNK = MAX_TEXT_BYTES  # 1 MB in Pillow: scanners write larger profiles, editors larger XMP

_PACKED = Text("Its 16 bits can only be packed again, without any loss, where that saves enough.")
_AVIF_EXIF = re.compile(rb"(infe\x02\0\0.{5})Exif", re.DOTALL)  # the type of an item
_HEIC_READERS = ("pi_heif", "pillow_heif")  # the first is a dependency; the second may be all that a distribution has


@dataclass(frozen=True, slots=True, eq=False)
class Picture:
    """A decoded picture.

    Parameters
    ----------
    pixels : (H, W, 4) uint8, sRGB, straight alpha, upright; a new array
    width, height : int
        Size of the full picture; `pixels` is smaller if a proxy was requested.
    source_bytes : int
        Size of the file.
    metadata : Carried
        The metadata, corrected for the upright picture; its blocks contain what stands behind it, too.
    deep : bool
        Whether the file has more than 8 bits per channel, and the other bits carry something. Then the pixels are not
        everything that the file says, and a result can't be lossless.
    converted : bool
        Whether the colors were converted to sRGB, from another color space or from inks. This cannot be undone exactly.
    lossy : bool
        Whether the file is a JPEG, whose pixels have lost something already.
    resized_from : tuple of 2 int, optional
        Width and height before the picture got fewer pixels (`fitting.py`); None if it has its own size.
    frames : int
        Of the animation that it is the first frame of; 1 for a single picture.
    data : bool
        Whether it is gray with more levels than a result has: its pixels are for looking only.
    """

    pixels: Pixels = field(repr=False)
    width: int
    height: int
    source_bytes: int
    metadata: Carried = field(default_factory=Carried)
    deep: bool = False
    converted: bool = False
    lossy: bool = False
    contents: Contents = field(default_factory=Contents, repr=False)
    resized_from: tuple[int, int] | None = None
    frames: int = 1
    data: bool = False

    @property
    def own_size(self) -> tuple[int, int]:
        """Width and height of the picture before it got fewer pixels."""
        return self.resized_from or (self.width, self.height)

    @property
    def full(self) -> bool:
        """Whether `pixels` is the full picture."""
        return self.pixels.shape[:2] == (self.height, self.width)

    @property
    def exact(self) -> bool:
        """Whether `pixels` are all that the file says, so that a result which is equal to them is lossless."""
        return not self.deep and not self.converted and self.resized_from is None

    def psnr_db(self, of_pixels_db: float) -> float:
        """Return the PSNR of a result, given that of its pixels: NaN instead of inf for an inexact picture."""
        return of_pixels_db if self.exact or math.isfinite(of_pixels_db) else math.nan


def read(
    path: Path,
    report: Report,
    *,
    max_side: int | None = None,
    max_pixels: int = MAX_PIXELS,
    content: bytes | None = None,
    shown: bool = False,
) -> Picture:
    """Decode a picture.

    Parameters
    ----------
    path : Path
        A PNG, JPEG, WebP, GIF, TIFF, BMP, AVIF, HEIC, JPEG 2000, PNM, QOI, ICO or JPEG XL file with any name.
    report : Report
        Called with `Stage.READ`.
    max_side : int, optional
        Make a proxy whose longest side has at most this many pixels; a JPEG then costs a fraction of a full decoding.
    max_pixels : int
        Refuse larger pictures before they are decoded; one of 200 megapixels takes 1.6 GB.
    content : bytes, optional
        What is in the file, where it was read already; the file is not opened then.
    shown : bool
        Whether it is only shown: then gray with more than 256 levels is no reason to raise.

    Raises
    ------
    ReadError
        If the file cannot be read; its sentence says why.
    LeftAlone
        For animations and documents of several pages, of which only one frame could be kept; for HDR pictures; for gray
        pictures with more than 256 levels; and where the file says something about its colors that can't be converted.
    """
    with _admitted(path, report, max_pixels, content) as (file, image), _decoding():
        refuse_hdr(image, file.at, file.size_bytes)
        scale_key(image)
        announced = image.size
        drafted = max_side is not None and _is_drafted(image, max_side)
        tiles = tuple(getattr(image, "tile", ()))
        big = fast_png.opened(file, image)
        if big is None:
            image.load()
            without_empty_alpha(image, file.at)
        size = announced if drafted else image.size  # load() turns TIFFs, and corrects the size of a damaged HEIC
        told = image if big is None else big.words
        declare(told, file.at, file.size_bytes)
        contents = contents_of(told, file, report, whole_file=max_side is None)
        found = contents.whole
        orientation = 1 if image.format == "TIFF" else found.orientation
        width, height = size if orientation < 5 else size[::-1]
        deep, data = (False, False) if big is not None else _depth(image, tiles, file, report, shown=shown)
        pixels = pixels_of(image, orientation, report) if big is None else big.pixels(orientation, report)
        size_bytes = file.stored_bytes
    if max_side is not None:
        pixels = shrink(pixels, max_side)
    return Picture(
        pixels, width, height, size_bytes, found.settled(), deep=deep, converted=is_converted(told),
        lossy=image.format in _JPEG, contents=contents, data=data,
    )  # fmt: skip


def _depth(
    image: Image.Image, tiles: tuple[Any, ...], file: Watched, report: Report, *, shown: bool
) -> tuple[bool, bool]:
    """Return `deep` and `data` of a loaded picture. Raises as `is_deep` does, unless the picture is only shown."""
    try:
        return is_deep(image, tiles, file, report), False
    except LeftAlone:
        if not shown:
            raise
        return True, True


def decision_about_data(path: Path, report: Report) -> LeftAlone:
    """Return why a picture that is `data` is left alone. Raises ReadError if its file is not there any more."""
    with opened(path, report) as file:
        return _packing(too_many_levels(), file)


def _is_drafted(image: Image.Image, max_side: int) -> bool:
    """Let a JPEG be decoded at a half, a quarter, or an eighth of its size, if that suffices; tell whether it is."""
    before = image.size
    if image.format in _JPEG:
        image.draft(None, (max_side, max_side))
    return image.size != before


def measure(path: Path, *, max_pixels: int = MAX_PIXELS, animated: bool = False) -> tuple[int, int]:
    """Return width and height in pixels, before the picture is turned, from the header. Raises as `read` does.

    With `animated`, several frames are no reason to raise.
    """
    with _admitted(path, ignore, max_pixels, animated=animated) as (_, image):
        return image.size


def carried(path: Path, content: bytes | None = None, *, animated: bool = False, to_the_end: bool = False) -> Carried:
    """Return all that a file, or its `content`, carries beside its pixels, which are not decoded.

    With `to_the_end`, those of a PNG are: texts behind them are else blocks without a meaning. Very large ones are not.
    Raises as `read` does, but not for what pixels mean.
    """
    with _admitted(path, ignore, _NO_LIMIT, content, animated=animated) as (file, image), _decoding():
        if to_the_end and image.format == "PNG" and image.width * image.height <= _MOST_PASSED:
            with suppress(*DECODER_ERRORS):  # what stands before the damage is listed
                image.load()
        return contents_of(image, file).whole


@contextmanager
def _admitted(
    path: Path, report: Report, max_pixels: int, content: bytes | None = None, *, animated: bool = False
) -> Iterator[tuple[Watched, Image.Image]]:
    """Open a picture that may be decoded, with nothing of it decoded yet. Raises ReadError or LeftAlone."""
    with unlimited(), opened(path, report, content) as file:
        with _decoding():
            image = _identified(file)
        _check_size(image, max_pixels)
        if (
            image.format != "MPO" and not animated
        ):  # a JPEG followed by a preview or a stereo view; the first picture is the photo
            _check_frames(image)
        try:
            yield file, image
        except LeftAlone as decision:
            _packing(decision, file)
            raise


def _packing(decision: LeftAlone, file: Watched) -> LeftAlone:
    """Let a decision say whether its file can be packed again."""
    if packable(file.at, file.size_bytes):
        decision.advice, decision.packable = Text.sentences(decision.advice, _PACKED), True
    return decision


_CUT_OFF = ("truncated", "unexpected end", "not enough", "incomplete", "end of file", "eof")


@contextmanager
def _decoding() -> Iterator[None]:
    """Turn every exception of a decoder into a ReadError with a sentence."""
    try:
        yield
    except DECODER_ERRORS as error:
        if "MAX_TEXT" in str(error):
            what = Text(
                "contains a text or a profile of more than {megabytes} MB, which is refused",
                megabytes=MAX_TEXT_BYTES // 1_000_000,
            )
            raise ReadError(what, "Save it again without its metadata.") from error
        if isinstance(error, OSError) and error.errno not in (
            None,
            errno.EINVAL,
        ):  # an error of the operating system, not of Pillow
            raise ReadError(
                Text("can't be read ({reason})", reason=error.strerror), "Check the disk, and try again."
            ) from error
        raise ReadError(Text("is cut off or damaged ({error})", error=_short(error)), DAMAGED) from error


def _short(error: BaseException) -> str:
    if isinstance(error, MemoryError):
        return Text("it needs more memory than is available")
    if isinstance(error, OSError) and error.errno is not None:
        return Text("it refers to data beyond its end")
    words = str(error).lower()  # of Pillow, in English: they stay with the exception
    if any(word in words for word in _CUT_OFF) and not words.endswith("chunk"):  # of a PNG, which is whole
        return Text("its end is missing")
    return Text("its data can't be decoded")


_OF_METADATA = ("Exif", "chunk")  # in what Pillow says of an AVIF, and of a PNG


def _identified(file: Watched) -> Image.Image:
    refused: Exception
    try:
        return Image.open(file, formats=_DECODERS)  # type: ignore[arg-type]  # a raw file is sufficient
    except UnidentifiedImageError as error:
        refused = error
    except ValueError as error:
        if not any(word in str(error) for word in _OF_METADATA):
            raise
        refused = error
    kind = kind_of(file.at(0, HEAD_BYTES))
    with suppress(UnidentifiedImageError):
        if kind == PNG.name and (whole := without_misfits(file)) is not None:
            return Image.open(io.BytesIO(whole), formats=("PNG",))
        if kind == "HEIC":
            _register_heic()
            return Image.open(file, formats=("HEIF",))  # type: ignore[arg-type]
        if kind == "AVIF":  # libavif and Pillow refuse a file with damaged EXIF, so it is hidden
            return Image.open(io.BytesIO(_AVIF_EXIF.sub(rb"\g<1>free", file.at(0, file.size_bytes))), formats=("AVIF",))
    if kind in READ and kind == JXL.name:
        return jxl_file.image_of(file.at(0, file.size_bytes))
    raise ReadError(_why_unidentified(kind)) from refused


def _why_unidentified(kind: str) -> str:
    if kind in READ:
        return Text("has the format {kind}, but its beginning is damaged, or it is a rare variant", kind=kind)
    if kind:
        return Text("has the format {kind}, which qtcompress does not read", kind=kind)
    return Text("is not a picture in a format that qtcompress reads, or its beginning is damaged")


def _register_heic() -> None:
    """Register a reader of HEIC with Pillow. Raises ReadError if none is installed."""
    for name in _HEIC_READERS:
        try:
            import_module(name).register_heif_opener()
        except ImportError:
            continue
        return
    raise ReadError("is a HEIC picture, whose decoder is missing here", "Install the package pi-heif.")


def _check_size(image: Image.Image, max_pixels: int) -> None:
    width, height = image.size
    if width * height > max_pixels:
        raise ReadError(
            Text(
                "has {megapixels:,.0f} megapixels, more than the limit of {limit:,.0f}",
                megapixels=width * height / 1e6,
                limit=max_pixels / 1e6,
            ),
            "Scale it down first, or allow larger pictures (--max-megapixels).",
        )


def _check_frames(image: Image.Image) -> None:
    with _decoding():
        frames = int(getattr(image, "n_frames", 1))
        sizes = len(image.info.get("sizes", ()))  # of an ICO
        icons = len(image.ico.entry) if isinstance(image, IcoImagePlugin.IcoImageFile) else 1
        if frames == 1:
            image.seek(0)
    if frames > 1 and image.format in ANIMATED:
        raise animation(frames)
    if frames > 1:
        kind = Text.plural(frames, "has {n} page", "has {n} pages")
    elif sizes > 1:
        kind = Text.plural(sizes, "contains one icon in {n} size", "contains one icon in {n} sizes")
    elif icons > 1:
        kind = Text.plural(icons, "contains {n} icon", "contains {n} icons")
    else:
        return
    raise LeftAlone(kind, "A result can contain only one of them, so the file was left as it is.")


def shrink(pixels: Pixels, max_side: int) -> Pixels:
    """Return `(H, W, 4)` pixels, averaged so that the longest side has at most `max_side` pixels; never enlarged."""
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
