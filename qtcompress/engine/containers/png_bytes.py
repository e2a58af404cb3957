"""A quantized picture as the bytes of a PNG file, for users of the library: `qtcompress.png_bytes`."""

from __future__ import annotations

from qtcompress.core.types import Effort, Quantized, Report, ignore
from qtcompress.core.validation import FUNCTION, THREADS, Choice, Instance, checked
from qtcompress.engine.containers import indexed_png


@checked(quantized=Instance(Quantized), effort=Choice(Effort), report=FUNCTION, threads=THREADS)
def png_bytes(
    quantized: Quantized, effort: Effort | str = Effort.BALANCED, report: Report = ignore, *, threads: int = 1
) -> bytes:
    """Return the bytes of an indexed PNG file of 1, 2, 4 or 8 bits per pixel, which decodes to `quantized.pixels()`.

    Parameters
    ----------
    quantized : Quantized
        What `qtcompress.quantize` returns.
    effort : Effort or str
        How much time is spent on packing: "fast", "balanced" or "smallest".
    report : Report
        Called with `Stage.WRITE` and the progress; may raise `Cancelled`, which passes through.
    threads : int
        The largest number of threads that pack at once, 1..1024.

    Raises
    ------
    TypeError
        When an argument has another type.
    ValueError
        When it is out of range.
    """
    return indexed_png.encode(quantized, Effort(effort), report, threads=threads)
