"""From an embedded ICC profile to sRGB, by LittleCMS. A broken profile counts as none, as in browsers."""

from __future__ import annotations

import io
from functools import lru_cache

import numpy as np
from PIL import Image, ImageCms

_SRGB = ImageCms.createProfile("sRGB")
_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK", "Lab ": "LAB"}
_STEPS = 9  # samples a channel that show whether a profile changes anything


@lru_cache(maxsize=32)
def _transform(profile: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    try:
        source = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        if _SPACES.get(source.profile.xcolor_space) != mode:
            return None
        intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
        flags = ImageCms.Flags.BLACKPOINTCOMPENSATION if mode == "CMYK" else ImageCms.Flags.NONE
        transform = ImageCms.buildTransform(source, _SRGB, mode, "RGB", intent, flags)
    except (ImageCms.PyCMSError, OSError, ValueError):
        return None
    return None if mode != "CMYK" and _changes_nothing(transform, mode) else transform


def _changes_nothing(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Tell sRGB under any name: a transform that moves no sample by more than rounding would only add noise."""
    ramp = np.linspace(0, 255, _STEPS if mode == "RGB" else 256).astype(np.uint8)
    if mode == "RGB":
        samples = np.stack(np.meshgrid(ramp, ramp, ramp, indexing="ij"), axis=-1).reshape(_STEPS, -1, 3)
    else:
        samples = ramp[None, :]
    image = Image.fromarray(np.ascontiguousarray(samples))
    after = np.asarray(ImageCms.applyTransform(image, transform), np.int16)
    before = np.asarray(image.convert("RGB"), np.int16)
    return int(np.abs(after - before).max()) <= 1


def to_srgb(strip: Image.Image, profile: bytes | None) -> Image.Image:
    """Return an L, RGB or CMYK picture as RGB or L in sRGB; without a usable profile values stay as they are."""
    transform = _transform(profile, strip.mode) if profile else None
    if transform is not None:
        converted = ImageCms.applyTransform(strip, transform)
        if converted is not None:
            return converted
    return strip.convert("RGB") if strip.mode == "CMYK" else strip
