from qtcompress.core.quantize import quantize as quantize
from qtcompress.core.types import ColorSpace as ColorSpace
from qtcompress.core.types import Dither as Dither
from qtcompress.core.types import Effort as Effort
from qtcompress.core.types import Options as Options
from qtcompress.core.types import Palette as Palette
from qtcompress.core.types import Quantized as Quantized
from qtcompress.engine.containers.png_bytes import png_bytes as png_bytes

__version__: str
