"""Pillow without its limit of pixels, only while this program reads a picture.

Pillow warns of pictures above 89 megapixels and refuses those above 179. This program has a limit of its own, which is
checked before anything is decoded (`pictures.reader`). `Image.MAX_IMAGE_PIXELS` belongs to the whole process, so it is
changed only while a picture is read and then set back: a program that uses this one as a library keeps its own limit.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from PIL import Image

_lock = threading.Lock()
_limits: list[int | None] = []  # Pillow's limit at each entry: readers in several threads overlap


@contextmanager
def unlimited() -> Iterator[None]:
    """Lift Pillow's limit inside a `with` block, in any number of threads at once."""
    with _lock:
        _limits.append(_limits[0] if _limits else Image.MAX_IMAGE_PIXELS)
        Image.MAX_IMAGE_PIXELS = None
    try:
        yield
    finally:
        with _lock:
            limit = _limits.pop()
            if not _limits:
                Image.MAX_IMAGE_PIXELS = limit
