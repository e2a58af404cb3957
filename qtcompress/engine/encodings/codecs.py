"""The codecs for photographs that are here, in the order in which they compete: the fast ones first."""

from __future__ import annotations

from qtcompress.engine.encodings import Codec, avif, jpeg, webp
from qtcompress.engine.job.formats import writes_avif


def photo_codecs() -> tuple[Codec, ...]:
    """Return the photo codecs whose encoders are installed."""
    return (jpeg.CODEC, webp.CODEC, *((avif.CODEC,) if writes_avif() else ()))
