"""The .deb for Debian, Ubuntu and their like, made by debhelper from the folder of the bundle."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

import elf
from linux_tree import lay
from product import BUNDLE, DIST, HERE, NAME, RELEASES, ROOT, VERSION, filled, project, write

DEBIAN = HERE / "debian"
STAGE = DIST / "deb"
TOOLS = {
    "chrpath": "chrpath",
    "dh": "debhelper",
    "dpkg-buildpackage": "dpkg-dev",
    "eu-strip": "elfutils",
    "readelf": "binutils",
}
DATA = ("fontconfig-config", "xkb-data")  # what libraries of the bundle read: fonts and keyboards


def build() -> Path:
    """Make the package in dist/, and return its path. Raises SystemExit if a tool is missing."""
    missing = sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})
    if missing:
        raise SystemExit(f"The .deb is made with tools of Debian: apt-get install {' '.join(missing)}")
    shutil.rmtree(STAGE, ignore_errors=True)
    source = STAGE / f"{NAME}-{VERSION}"
    lay(source / "usr", copy=shutil.copy2)
    tidy(source / "usr" / "lib" / NAME)
    for name, text in debian_files().items():
        write(source / "debian" / name, text)
    (source / "debian" / "rules").chmod(0o755)
    subprocess.run(["dpkg-buildpackage", "-b", "-us", "-uc", "-nc"], cwd=source, check=True)
    made = next(STAGE.glob(f"{NAME}_{VERSION}_*.deb"))
    target = made.replace(DIST / made.name)
    shutil.rmtree(STAGE)
    return target


def tidy(folder: Path) -> None:
    """Strip libraries of symbols, and of search paths that lead to folders of the machine that built them.

    eu-strip, because strip moves the segments of a file: libraries that patchelf has changed no longer loaded.
    """
    libraries = [path for path in elf.files_in(folder) if ".so" in path.name]
    for path in libraries:
        subprocess.run(["eu-strip", str(path)], check=True)
        # One at a time: chrpath stops at the first file without such a path.
        listed = subprocess.run(["chrpath", "--list", str(path)], capture_output=True, text=True, check=False).stdout
        if re.search(r"R(?:UN)?PATH=/", listed):
            subprocess.run(["chrpath", "--delete", str(path)], stdout=subprocess.DEVNULL, check=True)


def debian_files() -> dict[str, str]:
    """Return the files of the folder debian/."""
    values = {
        "MAINTAINER": maintainer(),
        "HOMEPAGE": project()["urls"]["Homepage"],
        "SOURCE": project()["urls"]["Source"],
        "DEPENDS": ", ".join(depends()),
        "LICENSE": _license(),
    }
    return {
        "control": filled(DEBIAN / "control.in", **values),
        "copyright": filled(DEBIAN / "copyright.in", **values),
        "rules": (DEBIAN / "rules").read_text(),
        f"{NAME}.lintian-overrides": (DEBIAN / "lintian-overrides").read_text(),
        f"{NAME}.install": "usr /\n",
        "changelog": changelog(),
        "source/format": "3.0 (native)\n",
    }


def depends() -> list[str]:
    """Return the packages that the bundle needs. Raises SystemExit if the one of a library is not installed here.

    Not dpkg-shlibdeps, which would also name the packages of all libraries that are in the bundle.
    """
    found = {f"libc6 (>= {'.'.join(map(str, elf.glibc_of(BUNDLE)))})", *DATA}
    for library in sorted(elf.missing_from(BUNDLE)):
        command = ["dpkg-query", "--search", f"*/{library}"]
        owner = subprocess.run(command, capture_output=True, text=True, check=False).stdout.partition(":")[0]
        if not owner:
            raise SystemExit(f"The bundle needs {library}, which no installed package has: install its package first.")
        if owner != "libc6":
            found.add(owner)
    return sorted(found)


def maintainer() -> str:
    """Return the name and address of those who made the program."""
    author = project()["authors"][0]
    return f"{author['name']} <{author['email']}>"


def changelog() -> str:
    """Return the releases as Debian wants them; CHANGELOG.md says what is new."""
    entries = []
    for version, date in RELEASES:
        when = format_datetime(datetime.fromisoformat(date).replace(hour=12, tzinfo=UTC))
        lines = (f"{NAME} ({version}) unstable; urgency=medium", "", "  * Release; CHANGELOG.md lists what is new.", "")
        entries.append("\n".join([*lines, f" -- {maintainer()}  {when}", ""]))
    return "\n".join(entries)


def _license() -> str:
    """Return the text of the license, after its heading, as a field of a control file has it."""
    text = (ROOT / "LICENSE").read_text(encoding="utf-8").partition("Permission is")
    return "\n".join(f" {line}" if line else " ." for line in (text[1] + text[2]).strip().splitlines())
