"""Convert pixels from an ICC profile to sRGB with LittleCMS, and tell of a profile that can't be used.

Browsers ignore a damaged profile. Other programs may still read it, so a picture that has one is left alone, unless it
may lose what is unknown. A profile for other colors, such as one of a press in an RGB picture, applies nowhere.

A profile is also made here, for files that say the meaning of their colors in another way (`color_space`). ICC.1:2022.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageCms

from qtcompress.core.text import Text
from qtcompress.engine.metadata.inventory import Block, Kind

Chromaticity = tuple[float, float]
"""x and y of CIE 1931."""
Primaries = tuple[Chromaticity, Chromaticity, Chromaticity, Chromaticity]
"""White, red, green, blue."""
Curve = tuple[float, ...]
"""The parameters of a curve from values to light, 0..1: (g,) for `x ** g`; (g, a, b, c, d) for `(a x + b) ** g`, and
`c x` below d."""
SRGB_CURVE: Curve = (2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045)
ADOBE_GAMMA = 563 / 256

_BRADFORD = np.array([[0.8951, 0.2664, -0.1614], [-0.7502, 1.7135, 0.0367], [0.0389, -0.0685, 1.0296]])
_D50 = np.array([0.9642, 1.0, 0.8249])
_FUNCTIONS = {1: 0, 5: 3}  # types of parametric curves, by the number of their parameters
_HEAD_BYTES = 128
_SRGB = ImageCms.createProfile("sRGB")
_SPACES = {"RGB ": "RGB", "GRAY": "L", "CMYK": "CMYK"}
_STEPS = 9  # samples per channel that show whether a profile changes colors
_LEVELS = 1 << 16
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC


_DAMAGED, _FOREIGN = Text("a color profile that can't be used"), Text("a color profile for other colors")
_PROFILE, _FLAWED = "icc_profile", "flawed_icc_profile"  # of `info`
_GRAY_MODES = frozenset({"1", "L", "LA", "I", "F"})
_FAILURES = (ImageCms.PyCMSError, OSError, ValueError)


def set_aside(image: Image.Image) -> None:
    """Take a profile that can't be used out of `info` of an opened picture, so that it counts as none."""
    profile = image.info.get(_PROFILE, b"")
    if image.mode != "LAB" and profile != b"" and _flaw(profile, _mode_of(image)):
        image.info[_FLAWED] = image.info.pop(_PROFILE)


def flawed(image: Image.Image) -> tuple[Block, ...]:
    """Return the profile that was set aside as a block; one for other colors is only named."""
    if _FLAWED not in image.info:
        return ()
    profile = image.info[_FLAWED]
    name = _flaw(profile, _mode_of(image)) or _DAMAGED
    size_bytes = len(profile or b"")
    return (Block(Kind.UNKNOWN, name, size_bytes=size_bytes, bound=True, hint=name == _FOREIGN),)


def is_foreign(blocks: Iterable[Block]) -> bool:
    """Tell whether one of the blocks of a picture is a profile for other colors."""
    return any(block.name == _FOREIGN for block in blocks)


def is_damaged_only(blocks: Iterable[Block]) -> bool:
    """Tell whether a profile that can't be used is all that fits no result: a file that is packed again keeps it."""
    return {block.name for block in blocks if block.bound and not block.hint} == {_DAMAGED}


def _mode_of(image: Image.Image) -> str:
    if image.mode in _GRAY_MODES or image.mode.startswith("I;16"):
        return "L"
    return "CMYK" if image.mode == "CMYK" else "RGB"


@lru_cache(maxsize=32)
def _flaw(profile: bytes | None, mode: str) -> Text | None:
    """Return what is wrong with a profile for pictures of the mode L, RGB, or CMYK; None for one that can be used."""
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile or b""))
        own = _SPACES.get(opened.profile.xcolor_space)
        if own is None or (own != mode and (own, mode) != ("RGB", "L")):
            return _FOREIGN
        ImageCms.buildTransform(opened, _SRGB, own, "RGB", _INTENT)
    except _FAILURES:
        return _DAMAGED
    return None


@lru_cache(maxsize=32)
def _opened(profile: bytes) -> tuple[ImageCms.ImageCmsProfile, str] | None:
    """Return a profile and the Pillow mode that it is for, or None if it is broken or for another color space."""
    try:
        opened = ImageCms.ImageCmsProfile(io.BytesIO(profile))
    except _FAILURES:
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
    except _FAILURES:
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
    except _FAILURES:
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


def power(exponent: float) -> Curve:
    """Return the curve of a pure gamma."""
    return (exponent,)


def converts(profile: bytes, *, gray: bool) -> bool:
    """Tell whether the colors of a gray or an RGB picture change when they are converted from a profile."""
    return gray_table(profile) is not None if gray else _transform(profile, "RGB") is not None


def is_srgb(profile: bytes) -> bool:
    """Tell whether a profile for RGB pictures says that colors are those of sRGB."""
    return _flaw(profile, "RGB") is None and not converts(profile, gray=False)


def code_points(profile: bytes) -> tuple[int, int] | None:
    """Return primaries and curve (ITU-T H.273) that a profile names in its tag cicp, or None."""
    count = int.from_bytes(profile[_HEAD_BYTES : _HEAD_BYTES + 4], "big")
    for row in range(min(count, 100)):
        name, place, _ = struct.unpack(">4sII", profile[_HEAD_BYTES + 4 + 12 * row :][:12].ljust(12, b"\0"))
        content = profile[place : place + 12]
        if name == b"cicp" and len(content) == 12:
            return content[8], content[9]
    return None


@lru_cache(maxsize=32)
def made(primaries: Primaries, curve: Curve, *, gray: bool) -> bytes:
    """Return an ICC profile of version 4.4 for RGB, or for gray, which only has a curve.

    White becomes the white of sRGB, by Bradford's transform. The primaries must not lie on one line.
    """
    letters = (b"k",) if gray else (b"r", b"g", b"b")
    parameters = _fixed(*curve)
    tags = {name + b"TRC": b"para" + bytes(4) + struct.pack(">HH", _FUNCTIONS[len(curve)], 0) for name in letters}
    tags = {name: head + parameters for name, head in tags.items()}
    if not gray:
        columns = _adapted(primaries)
        tags |= {name + b"XYZ": b"XYZ " + bytes(4) + _fixed(*columns[:, at]) for at, name in enumerate(letters)}
    word = b"mluc" + bytes(4) + struct.pack(">IIHHII", 1, 12, 0x656E, 0x5553, 2, 28) + "-".encode("utf-16-be")
    tags |= {b"desc": word, b"cprt": word, b"wtpt": b"XYZ " + bytes(4) + _fixed(*_D50)}
    table, body = struct.pack(">I", len(tags)), b""
    for name, content in tags.items():
        place = _HEAD_BYTES + 4 + 12 * len(tags) + len(body)
        table += name + struct.pack(">II", place, len(content))
        body += content + bytes(-len(content) % 4)
    kind = b"mntr" + (b"GRAY" if gray else b"RGB ") + b"XYZ "
    head = bytes(4) + struct.pack(">I", 0x04400000) + kind + bytes(12) + b"acsp" + bytes(28) + _fixed(*_D50)
    whole = head.ljust(_HEAD_BYTES - 4, b"\0") + table + body
    return struct.pack(">I", 4 + len(whole)) + whole


def _adapted(primaries: Primaries) -> NDArray[np.float64]:
    """Return XYZ of red, green, and blue light as columns, relative to D50."""
    white, *corners = [np.array([x, y, 1 - x - y]) for x, y in primaries]
    white = white / white[1]
    columns = np.stack(corners, axis=1)
    columns = columns * np.linalg.solve(columns, white)
    cones = (_BRADFORD @ _D50) / (_BRADFORD @ white)
    adapted: NDArray[np.float64] = np.linalg.inv(_BRADFORD) @ np.diag(cones) @ _BRADFORD @ columns
    return adapted


def _fixed(*values: float) -> bytes:
    """Return numbers as ICC writes them: 32 bits, of which 16 are behind the point."""
    return b"".join(struct.pack(">i", round(float(value) * 65536)) for value in values)
