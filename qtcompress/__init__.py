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

Nothing is imported here, so that `import qtcompress` costs nothing and starts nothing.
"""

__version__ = "0.1.0"
