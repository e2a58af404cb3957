"""Paths <-> URLs as file managers hand them over. Qt mangles names that are not UTF-8; bytes do not."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path
from urllib.parse import unquote_to_bytes

from PySide6.QtCore import QMimeData, QUrl


def local_paths(data: QMimeData) -> tuple[Path, ...]:
    """Return the local files and folders that were dropped or pasted."""
    return tuple(_path_of(url) for url in data.urls() if url.isLocalFile())


def urls_of(paths: Iterable[Path]) -> list[QUrl]:
    """Return file URLs for absolute paths."""
    return [QUrl.fromEncoded(path.as_uri().encode()) for path in paths]


def _path_of(url: QUrl) -> Path:
    if sys.platform == "win32":
        return Path(url.toLocalFile())
    encoded = bytes(url.toEncoded().data()).removeprefix(b"file://")
    return Path(os.fsdecode(unquote_to_bytes(encoded)))
