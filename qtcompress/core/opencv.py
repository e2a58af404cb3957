"""OpenCV, imported at its first use: the window is painted before anything needs it, and the import takes 0.05 s.

Several pictures are processed in parallel, so OpenCV itself uses one thread.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import cv2 as cv2
else:

    class _Deferred:
        """Stands for the module; it holds each function after the first use, so that later ones cost nothing."""

        def __getattr__(self, name: str) -> object:
            module = import_module("cv2")
            module.setNumThreads(1)
            value = getattr(module, name)
            setattr(self, name, value)
            return value

    cv2 = _Deferred()
