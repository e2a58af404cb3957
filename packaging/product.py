"""Facts about the program that packages of all systems tell: its version, addresses, and texts in all languages."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from qtcompress import __version__ as VERSION  # noqa: N812 - a constant here
from qtcompress.engine.job.formats import READ_BY_DEFAULT, READ_MIME_TYPES, FileFormat
from qtcompress.gui.desktop.identity import APP_ID, DESKTOP_FILE

__all__ = ["APP_ID", "DESKTOP_FILE", "READ_MIME_TYPES", "VERSION"]

ROOT = Path(__file__).resolve().parent.parent
HERE = ROOT / "packaging"
DIST = ROOT / "dist"
BUNDLE = DIST / "qtcompress"
NAME = "qtcompress"
RELEASES = (("0.1.0", "2026-11-23"),)
"""All releases and their dates, the latest first."""

MENU_MIME_TYPES = (*READ_MIME_TYPES, "inode/directory")
"""What file managers offer to compress. The .desktop file leaves folders out: where nothing else is preferred, the
first program by name that takes folders becomes the one that opens them."""


@cache
def project() -> dict[str, Any]:
    """Return the table `project` of pyproject.toml."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        return dict(tomllib.load(file)["project"])


@cache
def texts() -> dict[str, dict[str, str]]:
    """Return language -> key -> text, English first."""
    with (HERE / "linux" / "texts.toml").open("rb") as file:
        return tomllib.load(file)


def read_formats() -> tuple[FileFormat, ...]:
    """Return the formats that the packaged program reads, which has no extra."""
    return READ_BY_DEFAULT


def suffixes_of(one: FileFormat) -> tuple[str, ...]:
    """Return all suffixes of a format, such as ".png"."""
    return (*one.suffixes, *one.rare_suffixes)


def filled(template: Path, **values: str) -> str:
    """Return a template with a value at each @NAME@; APP_ID, VERSION and NAME are always known. Raises KeyError."""
    known = {"APP_ID": APP_ID, "VERSION": VERSION, "NAME": NAME, **values}
    return re.sub(r"@([A-Z][A-Z_]*)@", lambda found: known[found[1]], template.read_text(encoding="utf-8"))


def write(path: Path, content: str | bytes) -> Path:
    """Write a file, and the folders above it; return it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    path.chmod(0o644)
    return path
