"""Convert a decoded picture of any Pillow mode to the pixels that the program uses, strip by strip."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PIL import IcoImagePlugin, Image, TiffImagePlugin

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Pixels, Report, Stage
from qtcompress.engine.containers.png_chunks import SIGNATURE
from qtcompress.engine.pictures.icc import converts, gray_table, to_srgb

# The directions of rows and columns of a stored picture, after it was transposed (orientations 5 and more).
_FLIPS = {1: (1, 1), 2: (1, -1), 3: (-1, -1), 4: (-1, 1), 5: (1, 1), 6: (-1, 1), 7: (-1, -1), 8: (1, -1)}
_BITS_PER_SAMPLE, _PHOTOMETRIC = 258, 262  # TIFF tags
_WHITE_IS_ZERO = 0
_DIB_HEAD_BYTES = 4  # that tell the size of the head
_GRAY_MODES = frozenset({"1", "L", "LA", "I", "F"})
_EXACT_MODES = _GRAY_MODES | {"P", "PA", "RGB", "RGBX", "RGBA"}  # whose colors are taken as they are, unless a profile
_SIMPLER_MODES = {"1": "L", "YCbCr": "RGB", "HSV": "RGB", "RGBX": "RGB"}
_OPAQUE_MODES = {"LA": "L", "RGBA": "RGB"}
_NEARLY_WHITE = 1.5  # floats up to this value have the range 0..1; sharpening leaves some above 1
_OPAQUE = np.array([0, 0, 0, 255], np.uint8).view(np.uint32)
# glibc reuses blocks below 128 kB. It requests larger blocks from the operating system each time, page by page, which
# takes four times as long as the work on them.
STEP_PIXELS = 100_000 // 4  # pixels per step, 4 bytes each


def without_empty_alpha(image: Image.Image, read: Callable[[int, int], bytes]) -> None:
    """Make a loaded BMP opaque whose alpha is zero everywhere: programs that have no alpha leave zeros there.

    The browsers and the viewers of Windows show such a picture opaque, too, and an icon as its mask of 1 bit says,
    which `read` reads: an offset and a length.
    """
    if image.mode != "RGBA" or image.format not in ("BMP", "DIB", "ICO"):
        return
    if image.getchannel("A").getextrema() == (0, 0):
        image.putalpha(_icon_mask(image, read) if isinstance(image, IcoImagePlugin.IcoImageFile) else 255)


def _icon_mask(image: IcoImagePlugin.IcoImageFile, read: Callable[[int, int], bytes]) -> Image.Image | int:
    """Return the alpha that the mask of an icon's only picture means; 255 if it has none, 0 if it is a PNG."""
    width, height = image.size
    (entry,) = image.ico.entry
    head = read(entry.offset, _DIB_HEAD_BYTES)
    if head == SIGNATURE[:_DIB_HEAD_BYTES]:
        return 0
    row_bytes = (width + 31) // 32 * 4
    size_bytes = int.from_bytes(head[:4], "little") + 4 * width * height
    mask = read(entry.offset + size_bytes, min(row_bytes * height, max(entry.size - size_bytes, 0)))
    if len(mask) < row_bytes * height:
        return 255
    return Image.frombuffer("1", image.size, mask, "raw", ("1;I", row_bytes, -1)).convert("L")


def pixels_of(image: Image.Image, orientation: int, report: Report) -> Pixels:
    """Return the upright pixels of a loaded picture; convert and turn it strip by strip.

    Parameters
    ----------
    image : Image
        The loaded picture, not turned.
    orientation : int
        How to turn it upright, 1..8 as in EXIF.
    report : Report
        Called with `Stage.READ` and fractions from 0.8.

    Returns
    -------
    (H, W, 4) uint8, sRGB, straight alpha; a new array
    """
    width, height = image.size
    out, stored = frame(image.size, orientation)
    rows = max(1, STEP_PIXELS // width)
    depth = deep_range(image)
    for top in range(0, height, rows):
        report(Stage.READ, 0.8 + 0.2 * top / height)
        strip = _strip_of(image, top, min(top + rows, height))
        stored[top : top + rows] = strip_pixels(strip, image, depth).view(np.uint32)[..., 0]
    return out


def is_converted(image: Image.Image) -> bool:
    """Tell whether the pixels of a picture have other colors than its file, because those are not sRGB or not RGB."""
    if image.mode not in _EXACT_MODES and not image.mode.startswith("I;16"):
        return True
    profile = image.info.get("icc_profile")
    gray = image.mode in _GRAY_MODES or image.mode.startswith("I;16")
    return isinstance(profile, bytes) and converts(profile, gray=gray)


class LoadedRows:
    """The upright pixels of a loaded 8-bit picture that is stored upright, strip by strip (`rows.Rows`)."""

    def __init__(self, image: Image.Image) -> None:
        self._image = image

    @property
    def shape(self) -> tuple[int, ...]:
        """Height, width, 4."""
        return self._image.height, self._image.width, 4

    @property
    def opaque(self) -> bool:
        """Whether its file can hold no alpha."""
        return self._image.mode in ("L", "RGB") and "transparency" not in self._image.info

    def __getitem__(self, rows: slice, /) -> Pixels:
        """Return some rows, `(h, W, 4)` uint8; do not change them."""
        start, stop, _ = rows.indices(self._image.height)
        return strip_pixels(_strip_of(self._image, start, stop), self._image, None)


def _strip_of(image: Image.Image, top: int, bottom: int) -> Image.Image:
    strip = image.crop((0, top, image.width, bottom))
    strip.info = image.info
    return strip


def frame(size: tuple[int, int], orientation: int) -> tuple[Pixels, NDArray[np.uint32]]:
    """Return an empty upright picture `(H, W, 4)` uint8, and a uint32 view of it in the stored orientation."""
    width, height = size
    out = np.empty((width, height, 4) if orientation >= 5 else (height, width, 4), np.uint8)
    return out, _as_stored(out.view(np.uint32)[..., 0], orientation)


def turned_back(upright: Pixels, orientation: int) -> Pixels:
    """Return upright pixels `(H, W, 4)` uint8 in the stored orientation, 1..8 as in EXIF; the same array for 1."""
    if orientation == 1:
        return upright
    stored = np.ascontiguousarray(_as_stored(np.ascontiguousarray(upright).view(np.uint32)[..., 0], orientation))
    return stored[..., None].view(np.uint8)


def _as_stored(upright: NDArray[np.uint32], orientation: int) -> NDArray[np.uint32]:
    """Return a view of an upright picture whose rows have the stored orientation, so that nothing is copied."""
    view = upright.T if orientation >= 5 else upright
    down, across = _FLIPS[orientation]
    return view[::down, ::across]


def deep_range(image: Image.Image) -> tuple[float, float] | None:
    """Return the values of black and white in a picture of more than 8 bits per channel; None for other pictures."""
    if image.mode.startswith("I;16"):
        return _deep_tiff_range(image) if isinstance(image, TiffImagePlugin.TiffImageFile) else (0.0, 65535.0)
    if image.mode not in ("I", "F"):
        return None
    return 0.0, _white(image)


def _white(image: Image.Image) -> float:
    """Return the value of white in a picture of the mode I or F, which depends on its largest value."""
    values = np.asarray(image)
    high = float(values[np.isfinite(values)].max(initial=0))
    if image.mode == "F" and (high <= _NEARLY_WHITE or _is_scene(values)):
        return 1.0
    if high <= 255 and (image.mode == "F" or image.format == "TIFF"):
        return 255.0
    if high <= 65535:
        return 65535.0
    raise ReadError("has more than 16 bits per channel", "Convert it to 8 or 16 bits per channel first.")


def _deep_tiff_range(image: TiffImagePlugin.TiffImageFile) -> tuple[float, float]:
    """Return the values of black and white in a TIFF of 9 to 16 bits, which Pillow does not scale."""
    high = 4095.0 if image.tag_v2.get(_BITS_PER_SAMPLE) == (12,) else 65535.0
    return (high, 0.0) if image.tag_v2.get(_PHOTOMETRIC) == _WHITE_IS_ZERO else (0.0, high)


def _is_scene(values: NDArray[np.float32]) -> bool:
    """Tell whether white is 1 and some lights are brighter; otherwise the floats are values of 0..255."""
    lit = values > 0
    return int((lit & (values < 1)).sum()) > int(lit.sum()) // 2


def strip_pixels(strip: Image.Image, image: Image.Image, depth: tuple[float, float] | None) -> NDArray[np.uint8]:
    """Return a strip of a picture as `(h, W, 4)` uint8 pixels, sRGB, straight alpha.

    Parameters
    ----------
    strip : Image
        Rows of `image`, in its mode.
    image : Image
        The whole picture, whose profile and transparent color apply.
    depth : tuple of 2 floats, optional
        The values of black and white where a channel has more than 8 bits.
    """
    profile = image.info.get("icc_profile")
    strip, alpha = _keyed(strip, image.info.get("transparency"), deep=depth is not None)
    strip, profile = _as_bytes(strip, depth, profile if isinstance(profile, bytes) else None)
    if strip.mode == "RGBA" and not (profile and converts(profile, gray=False)):
        return np.asarray(strip)
    if strip.mode in _OPAQUE_MODES:
        alpha = np.asarray(strip.getchannel("A"))
        strip = strip.convert(_OPAQUE_MODES[strip.mode])
    out = _opaque(to_srgb(strip, profile))
    if alpha is not None:
        out[..., 3] = alpha
    return out


def _keyed(strip: Image.Image, key: object, *, deep: bool) -> tuple[Image.Image, NDArray[np.uint8] | None]:
    """Return a gray strip without its transparent gray `key`, and the alpha for it; other strips as they are."""
    if not isinstance(key, int) or not (deep or strip.mode in ("1", "L")):
        return strip, None
    strip = strip.convert("L") if strip.mode == "1" else strip
    alpha = np.where(np.asarray(strip, np.float32) == key, 0, 255).astype(np.uint8)
    strip.info = {}
    return strip, alpha


def _as_bytes(
    strip: Image.Image, depth: tuple[float, float] | None, profile: bytes | None
) -> tuple[Image.Image, bytes | None]:
    """Return a strip in one of the modes L, LA, RGB, RGBA, and CMYK, and the profile that still applies to it."""
    if depth is not None:
        black, white = depth
        values = np.asarray(strip, np.float32)
        return Image.fromarray(_grays((values - np.float32(black)) / np.float32(white - black), profile)), None
    if strip.mode == "LAB":
        strip, profile = strip.convert("RGB"), None  # Pillow converts Lab to sRGB, so the profile no longer applies
    strip = strip.convert(_SIMPLER_MODES[strip.mode]) if strip.mode in _SIMPLER_MODES else strip
    if "transparency" in strip.info or strip.mode in ("P", "PA", "La", "RGBa"):
        strip = strip.convert("RGBA")
    return strip, profile


def _opaque(strip: Image.Image) -> NDArray[np.uint8]:
    """Return an L or RGB strip as `(h, W, 4)` uint8."""
    rgb = strip if strip.mode == "RGB" else strip.convert("RGB")
    stored = np.frombuffer(rgb.tobytes("raw", "RGBX"), np.uint32)  # the fourth byte is undefined
    return (stored | _OPAQUE).view(np.uint8).reshape(rgb.height, rgb.width, 4)


def _grays(values: NDArray[np.float32], profile: bytes | None) -> NDArray[np.uint8]:
    """Return grays 0..1 as bytes in sRGB; the profile is applied before the depth is reduced."""
    values = np.nan_to_num(values, nan=0.0).clip(0, 1)  # NaN becomes black
    table = gray_table(profile) if profile else None
    if table is not None:
        return np.asarray(table[np.rint(values * 65535).astype(np.uint16)])
    return np.rint(values * 255).astype(np.uint8)
