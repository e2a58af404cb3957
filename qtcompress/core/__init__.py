"""Color quantization on arrays: no files, no Qt.

`quantize(pixels, options, report)` is the whole of it; the modules beside it are its steps.
"""

from qtcompress.core.quantize import quantize
from qtcompress.core.types import ColorSpace, Dither, Effort, Options, Palette, Quantized, Stage

__all__ = ["ColorSpace", "Dither", "Effort", "Options", "Palette", "Quantized", "Stage", "quantize"]
