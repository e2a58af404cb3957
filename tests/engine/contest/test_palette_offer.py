"""The palette that is offered where a photo codec wins: as many colors as the best palette had."""

from __future__ import annotations

import pytest

from qtcompress.core.types import Options, Pixels, ignore
from qtcompress.engine.contest.palette_offer import USUAL_COLORS, palette_offer
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult

JPEG = EncodingResult(Format.JPEG, codec_quality=80, size_bytes=900, score=80.0, reaches=True)
SMALL, LARGE = (EncodingResult(Format.PNG, 9, asked=asked, size_bytes=100 * asked, score=70.0) for asked in (12, 48))


@pytest.mark.parametrize(
    ("contest", "colors", "tried"), [((JPEG, SMALL, LARGE), 12, SMALL), ((JPEG,), USUAL_COLORS, None)]
)
def test_the_best_palette_is_offered(
    photo_pixels: Pixels, contest: tuple[EncodingResult, ...], colors: int, tried: EncodingResult | None
) -> None:
    offer = palette_offer(photo_pixels, Options(colors=256), contest, ignore, most_pixels=2000)
    assert len(offer.quantized.palette) == colors
    assert offer.tried is tried
    assert offer.quantized.indices.size <= 2000 < photo_pixels[..., 0].size
