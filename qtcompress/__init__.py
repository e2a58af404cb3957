"""Batch-compress a photo gallery by k-means color quantization.

The map of the code; an arrow reads "is used by", and nothing points back:

    core  ->  engine  ->  cli
                      ->  gui

core     arrays in, arrays out: histogram, palette (k-means), mapping, dithering, metrics. No files, no Qt.
engine   one picture's journey from file to file: reading, writing, planning, previews, settings. No Qt.
         session.py is the door of a batch: the journal, the worker processes (pool.py, worker.py), backups, undo.
         presets.py: settings under names; palette_files.py: palettes of other programs.
cli      the command line: arguments, the terminal's progress line, tables; what was done, and undoing it.
gui      the window; the only home of PySide6.

As a library (docs/library.md): `quantize`, `png_bytes`, `Options`, `Palette`, `Quantized`, `Dither`, `ColorSpace` and
`Effort` are attributes of this package. They are imported at their first use, so that `import qtcompress` costs nothing
and starts nothing; `__init__.pyi` declares them for type checkers.
"""

import importlib

__version__ = "0.1.0"

_HOMES = {
    "ColorSpace": "qtcompress.core.types",
    "Dither": "qtcompress.core.types",
    "Effort": "qtcompress.core.types",
    "Options": "qtcompress.core.types",
    "Palette": "qtcompress.core.types",
    "Quantized": "qtcompress.core.types",
    "png_bytes": "qtcompress.engine.png.png_bytes",
    "quantize": "qtcompress.core.quantize",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals().setdefault(name, getattr(importlib.import_module(_HOMES[name]), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
