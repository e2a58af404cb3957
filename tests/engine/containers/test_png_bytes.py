"""The public way from a quantized picture to a PNG file."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import qtcompress
from qtcompress import Effort, Quantized, png_bytes, quantize

PIXELS = np.random.default_rng(1).integers(0, 256, (30, 20, 4), np.uint8)


@pytest.mark.parametrize("effort", [*Effort, "fast"])
def test_png_bytes_decode_to_the_pixels_of_the_result(effort: Effort | str) -> None:
    result = quantize(PIXELS, colors=9)
    with Image.open(io.BytesIO(png_bytes(result, effort))) as image:
        assert image.mode == "P"
        assert np.array_equal(np.asarray(image.convert("RGBA")), result.pixels())


def test_png_bytes_refuse_what_is_not_a_result_or_an_effort() -> None:
    with pytest.raises(TypeError, match="quantized must be of type Quantized, not ndarray"):
        png_bytes(PIXELS)  # type: ignore[arg-type]  # the point of the test
    with pytest.raises(ValueError, match="effort must be one of 'fast', 'balanced', 'smallest', not 'best'"):
        png_bytes(quantize(PIXELS, colors=2), "best")


def test_the_package_offers_the_library_and_the_module_keeps_its_name() -> None:
    assert isinstance(qtcompress.quantize(PIXELS, colors=2), Quantized)
    assert {"quantize", "png_bytes", "Options"} <= set(dir(qtcompress))
    with pytest.raises(AttributeError, match="no attribute 'quantise'"):
        _ = qtcompress.quantise  # type: ignore[attr-defined]  # the point of the test
    code = "import types, qtcompress.core.quantize as q; from qtcompress import quantize\n"
    code += "assert isinstance(q, types.ModuleType) and q.quantize is quantize"
    subprocess.run([sys.executable, "-c", code], check=True, cwd=Path(__file__).parents[3])
