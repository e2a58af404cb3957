"""Make packages from the folder of the bundle: `python3 run.py package KIND...`; docs/packaging.md explains them.

deb        the package for Debian and Ubuntu
appdir     the folder of an AppImage
appimage   the same as a file system, still without AppImage's runtime
flatpak    the manifest of a Flatpak, and the tree that flatpak-builder takes up, in dist/flatpak
windows    icon, version resources and the script of Inno Setup's installer, in dist/windows
macos      icon and Info.plist, in dist/macos
sbom       the list of what the program contains, as CycloneDX
checksums  SHA256SUMS of all files that are in dist/
files      what belongs to the desktop, man pages and completions, without the program, in dist/linux
"""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import appimage
import deb
import flatpak
import linux_tree
import macos
import sbom
import windows
from product import DIST, write


def files() -> Path:
    """Write what is made from tables, texts and the icon, and return its folder."""
    folder = DIST / "linux"
    for path, content in linux_tree.share_files().items():
        write(folder / path, content)
    return folder


def checksums() -> Path:
    """Write the checksums of all files in dist/, in the form of sha256sum, and return the path of the list."""
    listed = DIST / "SHA256SUMS"
    lines = []
    for path in sorted(DIST.iterdir()):
        if path.is_file() and path != listed:
            with path.open("rb") as file:
                lines.append(f"{hashlib.file_digest(file, 'sha256').hexdigest()}  {path.name}\n")
    return write(listed, "".join(lines))


KINDS: dict[str, Callable[[], Path]] = {
    "deb": deb.build,
    "appdir": appimage.build,
    "appimage": appimage.pack,
    "flatpak": flatpak.build,
    "windows": windows.files,
    "macos": macos.files,
    "sbom": sbom.build,
    "checksums": checksums,
    "files": files,
}


def main(arguments: Sequence[str]) -> None:
    """Make the packages that the arguments name."""
    unknown = [word for word in arguments if word not in KINDS]
    if unknown or not arguments:
        print(__doc__)
        raise SystemExit(f"There is no kind of package {unknown[0]!r}." if unknown else 0)
    for word in arguments:
        made = KINDS[word]()
        print(f"{word}: {made}", *[f"({made.stat().st_size / 1e6:.0f} MB)"] * made.is_file())


if __name__ == "__main__":
    main(sys.argv[1:])
