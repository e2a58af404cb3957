"""The program as it lies below /usr: the same tree for the .deb, the AppImage and the Flatpak."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import completions
import icons
import linux_files
import man_pages
from product import BUNDLE, NAME, write


def share_files() -> dict[str, str | bytes]:
    """Return the path below /usr and the content of each file that is made from tables, texts and the icon."""
    return {**linux_files.files(), **man_pages.pages(), **completions.files(), **icons.linux()}


def _link(source: str, target: str) -> None:
    """Put a file into the tree without a copy, where the file system can."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError:
        shutil.copy2(source, target)


def lay(usr: Path, *, copy: Callable[[str, str], object] = _link) -> None:
    """Lay the program into an empty folder `usr`. Raises SystemExit if there is no bundle."""
    if not (BUNDLE / NAME).is_file():
        raise SystemExit(f"There is no bundle in {BUNDLE}: make it with 'python3 run.py bundle'.")
    for path, content in share_files().items():
        write(usr / path, content)
    shutil.copytree(BUNDLE, usr / "lib" / NAME, symlinks=True, copy_function=copy)
    (usr / "bin").mkdir()
    (usr / "bin" / NAME).symlink_to(f"../lib/{NAME}/{NAME}")
