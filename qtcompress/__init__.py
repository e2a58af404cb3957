"""Batch-compress a photo gallery by k-means color quantization.

This is the map of the code. An arrow means "is used by"; no package uses one to its right:

    core  ->  engine  ->  cluster  ->  cli
                                   ->  gui

core     color quantization of arrays: histogram, palette (k-means), mapping, dithering, scores. No files, no Qt.
engine   files: reading, planning, compressing, writing, previews, settings, presets, the journal, undo. No Qt.
         Three modules are its entry points: compress (one picture), preview, and session (a batch).
cluster  batches on the workers of a Dask cluster, with pictures in stores of objects, too. No Qt.
cli      the command line: arguments, progress, tables, JSON.
gui      the window. Only this package uses PySide6.

The docstring of each package lists its modules.

As a library (docs/library.md): `quantize`, `png_bytes`, `Options`, `Palette`, `Quantized`, `Dither`, `ColorSpace` and
`Effort` are attributes of this package. They are imported at their first use, so that `import qtcompress` is cheap and
has no side effects; `__init__.pyi` declares them for type checkers.
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
    "png_bytes": "qtcompress.engine.containers.png_bytes",
    "quantize": "qtcompress.core.quantize",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return globals().setdefault(name, getattr(importlib.import_module(_HOMES[name]), name))


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOMES})
