"""Palettes as text files: GIMP's .gpl, and .hex with one color a line."""

from __future__ import annotations

from pathlib import Path

from qtcompress.core.errors import UsageError
from qtcompress.core.types import Palette, ignore
from qtcompress.engine.files import write_whole

SUFFIXES = (".gpl", ".hex")


def hex_of(color: tuple[int, int, int, int]) -> str:
    """Return `#rrggbb`, or `#rrggbbaa` where the color is not opaque."""
    return "#" + bytes(color if color[3] < 255 else color[:3]).hex()


def format_palette(palette: Palette, name: str, suffix: str) -> bytes:
    """Return the contents of a palette file of the kind that `suffix` names. Raises UsageError for another kind."""
    colors = [tuple(int(channel) for channel in color) for color in palette.colors]
    if suffix.lower() == ".gpl":
        rows = [f"{r:3d} {g:3d} {b:3d}\t{hex_of((r, g, b, a))}" for r, g, b, a in colors]
        head = ["GIMP Palette", f"Name: {' '.join(name.split())}", "Columns: 16", "#"]
        return "\n".join([*head, *rows, ""]).encode("utf-8", "replace")
    if suffix.lower() == ".hex":
        return "".join(f"{hex_of((r, g, b, a))[1:]}\n" for r, g, b, a in colors).encode()
    raise UsageError(f"{suffix or 'A name without suffix'} is no kind of palette file", f"Use {' or '.join(SUFFIXES)}.")


def write_palette(palette: Palette, path: Path) -> None:
    """Write a palette file. Raises UsageError for an unknown suffix, WriteError where it exists or can't be written."""
    data = format_palette(palette, path.stem, path.suffix)
    write_whole(path, data, ignore, overwrite=False, check=lambda part: part.read_bytes() == data)
