"""Batch-compress a photo gallery by k-means color quantization.

This is the map of the code. An arrow means "is used by"; no package uses one to its right:

    core  ->  engine  ->  cli
                      ->  gui

core     color quantization of arrays: histogram, palette (k-means), mapping, dithering, scores. No files, no Qt.
engine   files: reading, planning, compressing, writing, previews, settings, presets, the journal, undo. No Qt.
         Three modules are its entry points: compress (one picture), preview, and session (a batch).
cli      the command line: arguments, progress, tables, JSON.
gui      the window. Only this package uses PySide6.

The docstring of each package lists its modules. This module imports nothing, so `import qtcompress` is cheap and has no
side effects.
"""

__version__ = "0.1.0"
