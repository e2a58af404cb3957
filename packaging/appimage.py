"""The folder of an AppImage, and the file system that is put behind AppImage's runtime.

The runtime is a program of a few hundred kilobytes that mounts the file system and starts AppRun; the workflow of
releases fetches it and joins the two.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from linux_tree import lay
from product import APP_ID, DESKTOP_FILE, DIST, NAME

APPDIR = DIST / f"{NAME}.AppDir"
IMAGE = DIST / f"{NAME}.squashfs"


def build() -> Path:
    """Make the folder in dist/, and return its path."""
    shutil.rmtree(APPDIR, ignore_errors=True)
    lay(APPDIR / "usr")
    (APPDIR / "AppRun").symlink_to(f"usr/bin/{NAME}")
    (APPDIR / DESKTOP_FILE).symlink_to(f"usr/share/applications/{DESKTOP_FILE}")
    icon = f"usr/share/icons/hicolor/256x256/apps/{APP_ID}.png"
    (APPDIR / f"{APP_ID}.png").symlink_to(icon)
    (APPDIR / ".DirIcon").symlink_to(icon)
    return APPDIR


def pack() -> Path:
    """Pack the folder, and return the path of the file system. Raises SystemExit if the tool is missing."""
    if shutil.which("mksquashfs") is None:
        raise SystemExit("The file system of an AppImage is made by mksquashfs: apt-get install squashfs-tools")
    IMAGE.unlink(missing_ok=True)
    options = ["-root-owned", "-noappend", "-quiet", "-no-progress", "-comp", "zstd", "-Xcompression-level", "19"]
    subprocess.run(
        ["mksquashfs", str(build()), str(IMAGE), *options], check=True, env={**os.environ, "SOURCE_DATE_EPOCH": "0"}
    )
    return IMAGE
