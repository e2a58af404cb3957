"""The encodings that compete with the indexed PNG, one module per format; Pillow encodes most of them.

jpeg        JPEG by libjpeg-turbo
jpeg_tables  the quantization tables of a JPEG, by quality
jpeg_scans  packs the scans of a JPEG again by mozjpeg, without any loss
webp        lossy and lossless WebP by libwebp
webp_chroma  pixels whose lightness stays where color is stored for four of them
webp_filter  the filter of a lossy WebP, no stronger than its quantizers ask for
avif        AVIF by libavif and libaom
jxl         JPEG XL by libjxl, an extra: lossy, lossless, and as another form of a JPEG
codecs      those for photographs whose encoders are installed
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

import numpy as np
from PIL import Image

from qtcompress.core.errors import LeftAlone
from qtcompress.core.rows import Rows, is_translucent, strips
from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Effort, Pixels, ignore
from qtcompress.engine.containers.pillow import unlimited
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata.conversion import fitted
from qtcompress.engine.metadata.inventory import Kind, left_alone
from qtcompress.engine.metadata.metadata import Carried, found_in
from qtcompress.engine.pictures import jxl_file
from qtcompress.engine.pictures.icc import is_damaged_only
from qtcompress.engine.pictures.pixels import LoadedRows, pixels_of

_Form = TypeVar("_Form")

_EXIF_HEAD, _XMP_HEAD, _IPTC_HEAD = 6, 29, 40  # bytes that stand before them in a segment, at most


@dataclass(frozen=True, slots=True, eq=False)
class EncoderInput:
    """A picture to be encoded several times, and what encoders prepare of it, which is made once.

    pixels : (H, W, 4) uint8, sRGB, straight alpha; not to be changed while this is in use
    """

    pixels: Pixels = field(repr=False)
    _made: dict[Callable[[Pixels], Any], Any] = field(default_factory=dict, init=False, repr=False)

    def once(self, prepare: Callable[[Pixels], _Form]) -> _Form:
        """Return what a function makes of the pixels; it is called once, and its result is not to be changed."""
        if prepare not in self._made:
            self._made[prepare] = prepare(self.pixels)
        made: _Form = self._made[prepare]
        return made


class Encode(Protocol):
    """A function that encodes pixels to the bytes of a file."""

    def __call__(
        self,
        source: EncoderInput,
        quality: float,
        variant: str,
        carried: Carried,
        *,
        draft: bool,
        effort: Effort = Effort.BALANCED,
    ) -> bytes:
        """Encode a picture. A draft is faster and can be slightly larger or worse."""
        ...


@dataclass(frozen=True, slots=True)
class Codec:
    """A codec for photographs.

    Parameters
    ----------
    variants : tuple of str
        Ways to store color; each is searched separately.
    low, high : int
        The lowest and the highest quality.
    usual : ScoreCurve
        The typical SSIMULACRA2 of photographs over quality.
    frame_bytes : int
        Approximate bytes of a file without the picture data.
    fine : int
        How many steps of quality the encoder tells apart between two whole numbers.
    quick : bool
        Whether an encoding takes less time than a score of it.
    draft_shares : tuple of (quality, share)
        Bytes of a file as a share of what drafts of its sample foretell; qualities rise.
    leads : tuple of (floor, points)
        How many points a sample usually scores above a whole picture that just reaches a floor; floors rise.
    """

    format: Format
    variants: tuple[str, ...]
    low: int
    high: int
    usual: ScoreCurve
    frame_bytes: int
    encode: Encode
    fine: int = 1
    quick: bool = False
    draft_shares: tuple[tuple[float, float], ...] = ((0.0, 1.0),)
    leads: tuple[tuple[float, float], ...] = ((80.0, 0.5),)

    def lead(self, floor: float) -> float:
        """Return the points of `leads` at a floor; those at the ends hold beyond them."""
        floors, points = zip(*self.leads, strict=True)
        return float(np.interp(floor, floors, points))

    def draft_share(self, quality: float) -> float:
        """Return the share of `draft_shares` at a quality; those at the ends hold beyond them."""
        qualities, shares = zip(*self.draft_shares, strict=True)
        return float(np.interp(quality, qualities, shares))


def saved(image: Image.Image, kind: str, **options: object) -> bytes:
    """Return the bytes of a file that Pillow writes in the format `kind`."""
    stream = io.BytesIO()
    image.save(stream, kind, **options)
    return stream.getvalue()


def image_of(pixels: Pixels) -> Image.Image:
    """Return a Pillow image of `(H, W, 4)` uint8 pixels, without alpha if they are opaque. It shares their memory."""
    pixels = np.ascontiguousarray(pixels)
    size = pixels.shape[1], pixels.shape[0]
    mode = "RGBA" if is_translucent(pixels) else "RGBX"
    return Image.frombuffer(mode, size, pixels, "raw", mode, 0, 1)


def rows_of(source: bytes | Path, one: Format) -> Rows:
    """Decode a file of one format and return its rows strip by strip. Raises OSError if it is damaged."""
    with _loaded(source, one) as image:
        return LoadedRows(image)


def decoded(source: bytes | Path, one: Format) -> Pixels:
    """Decode a file of one format and return its upright `(H, W, 4)` uint8 pixels. Raises OSError if it is damaged."""
    with _loaded(source, one) as image:
        found = found_in(image, lambda offset, length: b"")
        return pixels_of(image, found.orientation, ignore)


@contextmanager
def _loaded(source: bytes | Path, one: Format) -> Iterator[Image.Image]:
    with unlimited(), _opened(source, one) as image:
        image.load()
        yield image


def _opened(source: bytes | Path, one: Format) -> Image.Image:
    if one is Format.JXL:
        return jxl_file.opened(source if isinstance(source, bytes) else source.read_bytes())
    file = io.BytesIO(source) if isinstance(source, bytes) else source
    return Image.open(file, formats=(str(one.name),))


def digest_of(picture: Rows) -> bytes:
    """Return a SHA-256 digest of shape and pixels."""
    digest = hashlib.sha256(repr(picture.shape).encode())
    for rows in strips(picture):
        digest.update(np.ascontiguousarray(picture[rows]).data)
    return digest.digest()


def check_of(one: Format, digest: bytes) -> Callable[[Path], bool]:
    """Return a function that tells whether a file decodes to the picture with this digest."""

    def check(path: Path) -> bool:
        return digest_of(rows_of(path, one)) == digest

    return check


def holds(one: Format, carried: Carried, shape: tuple[int, int]) -> bool:
    """Tell whether a format can hold a picture of this height and width with its metadata, in some form."""
    told, left = fitted(carried, one.file.holds)
    if left:
        return False
    if one is Format.PNG:
        return True
    file = one.file
    if max(shape) > file.max_side_px or shape[0] * shape[1] > file.max_pixels:
        return False
    comments = [text.encode() for _, text in told.texts]
    parts = ((told.exif, _EXIF_HEAD), (told.xmp, _XMP_HEAD), (told.iptc, _IPTC_HEAD), *((text, 0) for text in comments))
    return all(len(part) + head <= file.max_metadata_bytes for part, head in parts)


def refusal_of(formats: Format, carried: Carried) -> LeftAlone | None:
    """Return the decision to leave a picture alone because none of the formats holds all that it carries, or None."""
    left = [fitted(carried, one.file.holds)[1] for one in formats]
    if not all(left):
        return None
    names = min(left, key=len)
    decision = left_alone(names, carried.kinds_of(names))
    decision.packable = is_damaged_only(carried.blocks)
    return decision


def behind(data: bytes, carried: Carried) -> bytes:
    """Return a file and the data that stood behind the end of its original."""
    kinds = Kind.PNG_CHUNKS | Kind.RIFF_CHUNKS
    return data + b"".join(block.content for block in carried.blocks if block.kind in kinds and not block.place)
