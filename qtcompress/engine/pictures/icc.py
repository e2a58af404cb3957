"""Convert pixels from an embedded ICC profile to sRGB with LittleCMS. A broken profile is ignored, as in browsers."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_STEPS = 9  # samples per channel that show whether a profile changes colors
_LEVELS = 1 << 16
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC


@lru_cache(maxsize=32)
def _opened(profile: bytes) -> tuple[ImageCms.ImageCmsProfile, str] | None:
    """Return a profile and the Pillow mode that it is for, or None if it is broken or for another color space."""
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    mode = _SPACES.get(opened.profile.xcolor_space)
    return None if mode is None else (opened, mode)


@lru_cache(maxsize=32)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    opened = _opened(profile)
    if opened is None or opened[1] != mode:
        return None
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION if mode == "CMYK" else ImageCms.Flags.NONE
    try:
        transform = ImageCms.buildTransform(opened[0], _SRGB, mode, "RGB", _INTENT, flags)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return None if mode == "RGB" and _changes_nothing(transform) else transform


def _changes_nothing(transform: ImageCms.ImageCmsTransform) -> bool:
    """Tell whether a profile is sRGB under any name: a transform within rounding error would only add noise."""
    ramp = np.linspace(0, 255, _STEPS).astype(np.uint8)
    before = np.stack(np.meshgrid(ramp, ramp, ramp, indexing="ij"), axis=-1).reshape(_STEPS, -1, 3)
    after = np.asarray(transform.apply(Image.fromarray(np.ascontiguousarray(before))), np.int16)
    return int(np.abs(after - before).max()) <= 1


@lru_cache(maxsize=8)
def gray_table(profile: bytes) -> NDArray[np.uint8] | None:
    """Return the sRGB values of grays 0..65535 as a table, `(65536,)` uint8, read-only; None if they do not change.

    A table is used, because optimization gives LittleCMS an error of 9 of 255 in the shadows of a linear profile, and
    without optimization it is slow. Gray pictures often have an RGB profile; its gray colors give the table.
    """
    opened = _opened(profile)
    if opened is None or opened[1] not in ("L", "RGB"):
        return None
    deep = opened[1] == "L"  # Pillow has no RGB mode with 16 bits
    ramp = np.arange(_LEVELS, dtype=np.uint16) if deep else np.arange(256, dtype=np.uint8)
    image = Image.fromarray(ramp[None]) if deep else Image.fromarray(ramp[None]).convert("RGB")
    try:
        flags = ImageCms.Flags.NOOPTIMIZE
        transform = ImageCms.buildTransform(opened[0], _SRGB, image.mode, "RGB", _INTENT, flags)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    grays = np.asarray(transform.apply(image))[0, :, 1]
    if np.abs(grays[:: 257 if deep else 1].astype(np.int16) - np.arange(256)).max() <= 1:
        return None
    between = np.interp(np.arange(_LEVELS), np.linspace(0, _LEVELS - 1, len(ramp)), grays)
    table: NDArray[np.uint8] = np.rint(between).astype(np.uint8)
    table.setflags(write=False)
    return table


def to_srgb(strip: Image.Image, profile: bytes | None) -> Image.Image:
    """Return an L, RGB, or CMYK picture as RGB or L in sRGB. Without a usable profile, values do not change."""
    if strip.mode == "L":
        table = gray_table(profile) if profile else None
        return strip if table is None else Image.fromarray(table[np.asarray(strip, np.uint16) * np.uint16(257)])
    transform = _transform(profile, strip.mode) if profile else None
    if transform is not None:
        return transform.apply(strip)
    return strip.convert("RGB") if strip.mode == "CMYK" else strip
