"""The codecs for photographs that are here, in the order in which they compete: the fast ones first."""

from __future__ import annotations

from qtcompress.engine.encodings import Codec, avif, jpeg, jxl, webp
from qtcompress.engine.job.formats import reads_jxl, writes_avif


def photo_codecs() -> tuple[Codec, ...]:
    """Return the photo codecs whose encoders are installed."""
    others = ((jxl.CODEC, reads_jxl()), (avif.CODEC, writes_avif()))
    return (jpeg.CODEC, webp.CODEC, *(codec for codec, is_here in others if is_here))
