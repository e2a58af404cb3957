"""WebP by libwebp: lossy for photographs, lossless for palettes and for pictures with too many colors for a palette.

RFC 9649. Lossy files always store color as 4:2:0; their alpha is lossless.
"""

from __future__ import annotations

from PIL import WebPImagePlugin  # noqa: F401  # without it, the first result imports all of Pillow's 40 formats

from qtcompress.core.rows import is_translucent
from qtcompress.core.search import ScoreCurve
from qtcompress.core.types import Effort, Pixels
from qtcompress.engine.containers import riff_chunks
from qtcompress.engine.encodings import Codec, EncoderInput, behind, image_of, saved
from qtcompress.engine.encodings.webp_chroma import faithful
from qtcompress.engine.encodings.webp_filter import least_filtered
from qtcompress.engine.job.formats import Format
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Carried

_METHOD, _SLOW_METHOD = 4, 6  # of 0..6; 6 makes files 3 % smaller and takes 2.5 times as long
_DRAFT_METHOD = 2
_LOSSLESS = {"quality": 75, "method": 4}
_FAST_LOSSLESS = {"quality": 50, "method": 3}  # 1 % larger, two thirds of the time
_BIG_PIXELS = 1_000_000
_EXTENDED, _HAS_ALPHA = b"VP8X", 0x10


def encode(
    source: EncoderInput,
    quality: float,
    variant: str,
    carried: Carried,
    *,
    draft: bool,
    effort: Effort = Effort.BALANCED,
) -> bytes:
    """Return the bytes of a lossy WebP, with alpha if pixels are translucent."""
    pixels = source.pixels
    method = _DRAFT_METHOD if draft else _SLOW_METHOD if effort is Effort.SMALLEST else _METHOD
    options = carried.save_options()
    shown = pixels if is_translucent(pixels) or effort is Effort.FAST else source.once(faithful)
    data = saved(image_of(shown), "WEBP", quality=quality, method=method, alpha_quality=100, **options)
    return behind(_with_chunks(least_filtered(data), pixels, carried), carried)


def encode_lossless(pixels: Pixels, carried: Carried) -> bytes:
    """Return the bytes of a lossless WebP, which also keeps the hidden color of fully transparent pixels."""
    effort = _FAST_LOSSLESS if pixels.shape[0] * pixels.shape[1] > _BIG_PIXELS else _LOSSLESS
    options = carried.save_options()
    data = saved(image_of(pixels), "WEBP", lossless=True, exact=True, **effort, **options)
    return behind(_with_chunks(data, pixels, carried), carried)


def _with_chunks(data: bytes, pixels: Pixels, carried: Carried) -> bytes:
    """Return a WebP with the unknown chunks of its original, which only the extended format may have."""
    blocks = [block for block in carried.blocks if block.kind is Kind.RIFF_CHUNKS and block.place]
    if not blocks:
        return data
    parts = list(riff_chunks.chunks_of(data))
    head = [] if parts[0][0] == _EXTENDED else [(_EXTENDED, _extended_head(pixels))]
    parts = [*head, *parts, *((block.place, block.content) for block in blocks)]
    return riff_chunks.chunk(b"RIFF", b"WEBP" + b"".join(riff_chunks.chunk(*part) for part in parts))


def _extended_head(pixels: Pixels) -> bytes:
    flags = _HAS_ALPHA if is_translucent(pixels) else 0
    return bytes([flags, 0, 0, 0]) + b"".join((side - 1).to_bytes(3, "little") for side in pixels.shape[1::-1])


_USUAL = ScoreCurve(
    (
        (0, 0), (10, 32), (20, 45), (30, 52), (40, 57), (50, 61), (60, 64.5),
        (70, 68), (80, 74), (85, 78), (90, 82.5), (95, 86.5), (100, 91),
    )
)  # fmt: skip
_LEADS = ((60, 1.9), (70, 0.85), (80, 0.15), (90, -0.1))
_DRAFT_SHARES = ((45, 0.92), (73, 0.936), (86, 0.96), (99, 0.986))
CODEC = Codec(
    Format.WEBP, ("4:2:0",), 1, 100, _USUAL, frame_bytes=60, encode=encode, fine=2, draft_shares=_DRAFT_SHARES,
    leads=_LEADS,
)  # fmt: skip
