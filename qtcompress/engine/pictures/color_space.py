"""What a file says about the meaning of its colors, in a profile or in other ways; the result is always sRGB.

Of several statements, the one with the highest priority counts, as in browsers:

- PNG: the chunks cICP, iCCP, sRGB, and gAMA with cHRM, in this order (third edition, section 4.3).
- AVIF and HEIC: a profile, then the property nclx (the same numbers as cICP, ITU-T H.273), then EXIF.
- JPEG XL: the head of its codestream; EXIF does not count.
- BMP: what its head says: a profile, chromaticities and a gamma, or sRGB.
- Other formats: a profile, then EXIF. The interoperability index R03 stands for Adobe RGB (DCF 2.0); cameras write no
  profile for it.

A statement other than a profile is turned into a profile, so that all conversions are made in one place. HDR pictures
(PQ and HLG, ITU-R BT.2100) are left alone: there is no conversion to sRGB that keeps their highlights.
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.text import Text
from qtcompress.engine.containers import isobmff, jxl_header
from qtcompress.engine.metadata import exif
from qtcompress.engine.metadata.metadata import exif_of
from qtcompress.engine.pictures import icc
from qtcompress.engine.pictures.icc import ADOBE_GAMMA, SRGB_CURVE, Chromaticity, Curve, Primaries, power
from qtcompress.engine.pictures.jxl_file import JxlImage
from qtcompress.engine.pictures.plain_walks import BmpColors, bmp_colors

Space = tuple[Primaries, Curve]

_D65 = (0.3127, 0.3290)
_BT709: Primaries = (_D65, (0.64, 0.33), (0.30, 0.60), (0.15, 0.06))
_BT601: Primaries = (_D65, (0.630, 0.340), (0.310, 0.595), (0.155, 0.070))
_ADOBE_RGB: Primaries = (_D65, (0.64, 0.33), (0.21, 0.71), (0.15, 0.06))
_UNSPECIFIED = 2
# H.273, table 2: white, red, green, blue.
_PRIMARIES: dict[int, Primaries] = {
    1: _BT709,
    _UNSPECIFIED: _BT709,
    4: ((0.310, 0.316), (0.67, 0.33), (0.21, 0.71), (0.14, 0.08)),
    5: (_D65, (0.64, 0.33), (0.29, 0.60), (0.15, 0.06)),
    6: _BT601,
    7: _BT601,
    8: ((0.310, 0.316), (0.681, 0.319), (0.243, 0.692), (0.145, 0.049)),
    9: (_D65, (0.708, 0.292), (0.170, 0.797), (0.131, 0.046)),
    10: ((1 / 3, 1 / 3), (1.0, 0.0), (0.0, 1.0), (0.0, 0.0)),
    11: ((0.314, 0.351), (0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    12: (_D65, (0.680, 0.320), (0.265, 0.690), (0.150, 0.060)),
    22: (_D65, (0.630, 0.340), (0.295, 0.605), (0.155, 0.077)),
}
# H.273, table 3. The curves of video cameras (1, 6, 14, 15) are meant for screens, and browsers take them for sRGB's.
_CURVES: dict[int, Curve] = dict.fromkeys((1, _UNSPECIFIED, 6, 13, 14, 15), SRGB_CURVE)
_CURVES |= {4: power(2.2), 5: power(2.8)}
_LINEAR = 8
# The numbers of JPEG XL, where they are not those of H.273.
_JXL_WHITES = {jxl_header.WhiteNumber.D65: _D65, 10: (1 / 3, 1 / 3), 11: (0.314, 0.351)}
_JXL_CORNERS: dict[int, tuple[Chromaticity, Chromaticity, Chromaticity]] = {
    jxl_header.PrimariesNumber.SRGB: _BT709[1:],
    jxl_header.PrimariesNumber.BT2100: _PRIMARIES[9][1:],
    jxl_header.PrimariesNumber.P3: _PRIMARIES[12][1:],
}
_HDR = {16: "PQ", 18: "HLG"}
_HDR_ADVICE = Text(
    "Left as it is, because no result can hold its brightness. Save it as an SDR picture first to compress it."
)
_ODD_ADVICE = Text(
    "Left as it is, because qtcompress can't convert these to sRGB. Convert it to sRGB first to compress it."
)
_LINEAR_ADVICE = Text(
    "Left as it is, because 8 bits of that show steps in dark places when they become sRGB."
    " Convert it to sRGB first to compress it."
)

_USUAL_GAMMA = (0.45, 0.46)  # around 1 / 2.2, which stands for sRGB's curve in PNGs
_GAMMAS = (
    0.1,
    0.75,
)  # a value below is an error of its writer, which nobody can interpret; above is nearly linear light
_SAME_XY = 0.005  # in chromaticities that writers have rounded
_SAME_GAMMA = 0.01
_LEAST_AREA = 1e-3  # of the triangle of primaries, in x and y
_HEIF = ("AVIF", "HEIF")
_GRAY = ("1", "L", "LA", "I", "F")  # as modes of Pillow, with I;16


@dataclass(frozen=True, slots=True)
class CodePoints:
    """Code points of H.273, as in cICP and nclx."""

    primaries: int
    transfer: int
    full_range: bool = True


def refuse_hdr(image: Image.Image, read: exif.Reader, size_bytes: int) -> None:
    """Raise LeftAlone for a picture whose colors mean more than a result can hold; nothing needs to be decoded.

    Parameters
    ----------
    image : Image
        The opened picture.
    read : exif.Reader
        Reads from the file.
    size_bytes : int
        The size of the file.
    """
    told = _code_points(image, read, size_bytes)
    if isinstance(image, JxlImage):
        told = CodePoints(_UNSPECIFIED, image.header.color.transfer)
    inside = icc.code_points(_profile(image.info))
    for transfer in (told.transfer if told else _UNSPECIFIED, inside[1] if inside else _UNSPECIFIED):
        if transfer in _HDR:
            raise LeftAlone(Text("is an HDR picture ({hdr})", hdr=_HDR[transfer]), _HDR_ADVICE)


def declare(image: Image.Image, read: exif.Reader, size_bytes: int) -> None:
    """Set `image.info["icc_profile"]` to the profile of the picture's colors, whatever the file says them in.

    There is no profile if the colors are those of sRGB, or if nothing is said. `image.info["srgb"]` is set if the file
    says something, so that the result says that it is sRGB.

    Raises
    ------
    LeftAlone
        If the file says something that cannot be converted.
    """
    if image.format == "BMP" and (profile := bmp_colors(read).profile):  # which Pillow does not read
        image.info["icc_profile"] = profile
    icc.set_aside(image)
    space = _space_of(image, read, size_bytes)
    if space is None:
        return
    image.info.pop("icc_profile", None)
    image.info["srgb"] = 0
    if not _is_srgb(*space):
        image.info["icc_profile"] = icc.made(*space, gray=image.mode in _GRAY or image.mode.startswith("I;16"))


def _space_of(image: Image.Image, read: exif.Reader, size_bytes: int) -> Space | None:
    """Return the color space that must be declared; None if a profile tells it already, or nothing does."""
    if image.format == "PNG":
        return _space_of_png(image.info, _cicp(read))
    if isinstance(image, JxlImage):
        return _of_encoding(image.header.color)
    if _profile(image.info):
        return None
    if image.format == "BMP":
        return _of_bmp(bmp_colors(read))
    told = _code_points(image, read, size_bytes)
    if told is None or (told.primaries, told.transfer) == (_UNSPECIFIED, _UNSPECIFIED):
        return _of_exif(image, read)
    return _of_code_points(told)


def _space_of_png(info: Mapping[Any, Any], told: CodePoints | None) -> Space | None:
    if told is not None:
        return _of_code_points(told)
    return None if _profile(info) or "srgb" in info else _of_gamma(info)


def _profile(info: Mapping[Any, Any]) -> bytes:
    profile = info.get("icc_profile")
    return profile if isinstance(profile, bytes) else b""


def _is_srgb(primaries: Primaries, curve: Curve) -> bool:
    return curve == SRGB_CURVE and _alike(primaries, _BT709)


def _alike(one: Primaries, other: Primaries) -> bool:
    gaps = (abs(a - b) for first, second in zip(one, other, strict=True) for a, b in zip(first, second, strict=True))
    return max(gaps) <= _SAME_XY


def _code_points(image: Image.Image, read: exif.Reader, size_bytes: int) -> CodePoints | None:
    if image.format == "PNG":
        return _cicp(read)
    return _nclx(read, size_bytes) if image.format in _HEIF else None


def _nclx(read: exif.Reader, size_bytes: int) -> CodePoints | None:
    for kind, content in isobmff.primary_properties(read, size_bytes):
        if kind == b"colr" and content[:4] == b"nclx" and len(content) >= 8:
            return CodePoints(*struct.unpack(">HH", content[4:8]))  # the decoder has widened a narrow range
    return None


def _cicp(read: exif.Reader) -> CodePoints | None:
    """Return the content of cICP, which Pillow does not read; a chunk that the specification forbids counts as none."""
    at = 8
    while len(head := read(at, 8)) == 8:
        size, kind = int.from_bytes(head[:4], "big"), head[4:]
        if kind in (b"IDAT", b"IEND"):
            break
        if kind == b"cICP" and size == 4:
            primaries, transfer, matrix, full = read(at + 8, 4).ljust(4, b"\0")
            return CodePoints(primaries, transfer, full_range=bool(full)) if matrix == 0 else None
        at += 12 + size
    return None


def _of_code_points(told: CodePoints) -> Space:
    primaries, curve = _PRIMARIES.get(told.primaries), _CURVES.get(told.transfer)
    if told.transfer == _LINEAR:
        raise LeftAlone("says that its values are linear light", _LINEAR_ADVICE)
    if not told.full_range:
        raise LeftAlone("says that its colors have a narrow range", _ODD_ADVICE)
    if primaries is None or curve is None:
        raise _unknown(told)
    return primaries, curve


def _unknown(told: CodePoints | jxl_header.ColorEncoding) -> LeftAlone:
    what = Text(
        "says that its colors have the primaries {primaries} and the curve {transfer} of H.273",
        primaries=told.primaries,
        transfer=told.transfer,
    )
    return LeftAlone(what, _ODD_ADVICE)


def _of_encoding(told: jxl_header.ColorEncoding) -> Space:
    white = told.white or _JXL_WHITES.get(told.white_point)
    corners = told.corners or _JXL_CORNERS.get(told.primaries)
    if white is None or corners is None:
        raise _unknown(told)
    if told.gamma is not None:
        return _with_gamma(told.gamma, (white, *corners))
    return (white, *corners), _of_code_points(CodePoints(_UNSPECIFIED, told.transfer))[1]


def _of_gamma(info: Mapping[Any, Any]) -> Space | None:
    """Return what gAMA and cHRM say; None if they say nothing. Invalid chromaticities and a gamma of 0 do not count."""
    gamma, corners = info.get("gamma"), _chromaticities(info.get("chromaticity"))
    if not isinstance(gamma, float) or gamma <= 0:
        return None if corners is None else (corners, SRGB_CURVE)
    return _with_gamma(gamma, corners)


def _with_gamma(gamma: float, corners: Primaries | None) -> Space:
    if not _GAMMAS[0] <= gamma <= _GAMMAS[1]:
        advice = _LINEAR_ADVICE if gamma > _GAMMAS[1] else _ODD_ADVICE
        raise LeftAlone(Text("says that its gamma is {gamma:g}", gamma=gamma), advice)
    primaries = _BT709 if corners is None else corners
    usual = _USUAL_GAMMA[0] <= gamma <= _USUAL_GAMMA[1] and _alike(primaries, _BT709)
    return (_BT709, SRGB_CURVE) if usual else (primaries, power(1 / gamma))


def _of_bmp(told: BmpColors) -> Space | None:
    """Return what a BMP says without a profile; its white is D65, as in browsers."""
    if told.linked:
        raise LeftAlone("says that its colors are those of a profile in another file", _ODD_ADVICE)
    if not told.corners or _area(*told.corners) < _LEAST_AREA:
        return None
    red, green, blue = told.corners
    if not min(told.gammas):
        return (_D65, red, green, blue), SRGB_CURVE
    if max(told.gammas) - min(told.gammas) > _SAME_GAMMA:
        raise LeftAlone("says that its colors have curves that differ", _ODD_ADVICE)
    return _with_gamma(1 / told.gammas[0], (_D65, red, green, blue))


def _chromaticities(value: object) -> Primaries | None:
    if not isinstance(value, tuple) or len(value) != 8 or not all(0 <= part <= 1 for part in value):
        return None
    white, red, green, blue = zip(value[::2], value[1::2], strict=True)
    return (white, red, green, blue) if white[1] > 0 and _area(red, green, blue) >= _LEAST_AREA else None


def _area(red: Chromaticity, green: Chromaticity, blue: Chromaticity) -> float:
    """Return the area of the triangle of primaries."""
    across, down = (red[0] - blue[0], green[0] - blue[0]), (red[1] - blue[1], green[1] - blue[1])
    return abs(across[0] * down[1] - across[1] * down[0]) / 2


def _of_exif(image: Image.Image, read: exif.Reader) -> Space | None:
    found = exif_of(image, read)
    return (_ADOBE_RGB, power(ADOBE_GAMMA)) if found is not None and exif.is_adobe_rgb(found) else None
