"""The manifest of the Flatpak, and the tree that flatpak-builder takes up."""

from __future__ import annotations

import shutil
from pathlib import Path

from linux_tree import lay
from product import APP_ID, DIST, HERE, filled, write

FOLDER = DIST / "flatpak"


def build() -> Path:
    """Lay out the tree and the manifest for flatpak-builder, and return the path of the manifest."""
    shutil.rmtree(FOLDER, ignore_errors=True)
    lay(FOLDER / "usr")
    return write(FOLDER / f"{APP_ID}.yml", manifest())


def manifest() -> str:
    """Return the manifest."""
    return filled(HERE / "flatpak" / "manifest.yml.in")
