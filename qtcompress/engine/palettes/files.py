"""Read and write palette files of other programs; the formats are in text_formats.py and binary_formats.py."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

import numpy as np

from qtcompress.core.errors import UsageError
from qtcompress.core.text import Text
from qtcompress.core.types import MAX_COLORS, Palette, ignore
from qtcompress.engine.files.atomic_write import write_whole
from qtcompress.engine.palettes import binary_formats, text_formats
from qtcompress.engine.palettes.text_formats import Color, hex_of

__all__ = ["KINDS", "SUFFIXES", "format_palette", "hex_of", "loss_of", "parse_palette", "read_palette", "write_palette"]

KINDS = {
    ".gpl": Text("GIMP palette"),
    ".act": Text("Adobe color table"),
    ".aco": Text("Adobe color swatches"),
    ".ase": Text("Adobe swatch exchange"),
    ".pal": Text("JASC palette"),
    ".hex": Text("Hexadecimal colors"),
    ".css": Text("CSS properties"),
}
"""The formats, by suffix. A .pal file can also be a RIFF palette, which can only be read."""
SUFFIXES = tuple(KINDS)
_MOST_BYTES = 4_000_000
_OPAQUE = 255
_CLEAR_ENTRIES = {".act": 1, ".aco": 0, ".ase": 0}  # how many a format can hold; the others have no limit
_TEXT_READERS: dict[str, Callable[[str], list[Color]]] = {
    ".gpl": text_formats.read_gpl,
    ".pal": text_formats.read_jasc,
    ".hex": text_formats.read_hex,
    ".css": text_formats.read_css,
}
_TEXT_WRITERS: dict[str, Callable[[Sequence[Color], str], str]] = {
    ".pal": text_formats.write_jasc,
    ".hex": text_formats.write_hex,
    ".css": text_formats.write_css,
}
_BYTE_READERS: dict[str, Callable[[bytes], list[Color]]] = {
    ".act": binary_formats.read_act,
    ".aco": binary_formats.read_aco,
    ".ase": binary_formats.read_ase,
}
_BYTE_WRITERS: dict[str, Callable[[Sequence[Color], str], bytes]] = {
    ".act": binary_formats.write_act,
    ".aco": binary_formats.write_aco,
    ".ase": binary_formats.write_ase,
}


def read_palette(path: Path) -> Palette:
    """Return the palette of a file: 1..256 distinct colors in their order.

    Raises
    ------
    UsageError
        If the file cannot be read, has an unknown format, or contains no color or more than 256 colors.
    """
    _check_suffix(path.suffix)
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(
            Text("{path} can't be read ({reason})", path=path, reason=error.strerror or error), "Check its path."
        ) from error
    try:
        return parse_palette(data, path.suffix)
    except ValueError as error:
        raise UsageError(Text("{path} can't be used as a palette: {why}", path=path, why=Text.why(error))) from error


def parse_palette(data: bytes, suffix: str) -> Palette:
    """Return the palette in the content of a file with this suffix.

    Raises
    ------
    ValueError
        If the content is invalid, or contains no color or more than 256; its text is a clause that says why.
    """
    if len(data) > _MOST_BYTES:
        raise ValueError(Text("it has more than {size_bytes:,} bytes", size_bytes=_MOST_BYTES))
    colors = _distinct(_read(data, suffix.lower()))
    if not colors:
        raise ValueError(Text("it contains no color"))
    if len(colors) > MAX_COLORS:
        raise ValueError(
            Text(
                "it contains {colors:,} colors, but a palette has at most {max_colors}",
                colors=len(colors),
                max_colors=MAX_COLORS,
            )
        )
    return Palette(np.array(colors, np.uint8))


def _read(data: bytes, suffix: str) -> list[Color]:
    if suffix == ".pal" and data[:4] == b"RIFF":
        return binary_formats.read_riff(data)
    if suffix in _BYTE_READERS:
        return _BYTE_READERS[suffix](data)
    return _TEXT_READERS[suffix](_text(data))


def format_palette(palette: Palette, name: str, suffix: str, names: Sequence[str] = ()) -> bytes:
    """Return the content of a palette file in the format of `suffix`, without what `loss_of` tells.

    `names` of the colors, "" for none, are written to GIMP palettes. Raises UsageError for an unknown suffix, and if
    the format can hold none of the colors.
    """
    _check_suffix(suffix)
    suffix = suffix.lower()
    colors = _held(_colors_of(palette), suffix)
    if not colors:
        raise UsageError(
            Text("A palette of only a transparent entry can't be written as {suffix}", suffix=suffix),
            Text("Use another format, such as .gpl."),
        )
    if suffix == ".gpl":
        return text_formats.write_gpl(colors, name, names).encode("utf-8", "replace")
    if suffix in _BYTE_WRITERS:
        return _BYTE_WRITERS[suffix](colors, name)
    return _TEXT_WRITERS[suffix](colors, name).encode("utf-8", "replace")


def loss_of(palette: Palette, suffix: str) -> str:
    """Return what a file in the format of `suffix` lacks of a palette, as sentences; "" if it has all.

    Adobe's formats have no alpha. Their fully transparent entries, which have no color, are left out; a color table can
    have one.
    """
    suffix = suffix.lower()
    if suffix not in _BYTE_WRITERS:
        return ""
    alpha = palette.colors[:, 3]
    translucent = int(np.count_nonzero((alpha > 0) & (alpha < _OPAQUE)))
    absent = len(palette) - len(_held(_colors_of(palette), suffix))
    left_out = Text.plural(
        absent,
        "{n} transparent entry was left out, because {suffix} can't hold it.",
        "{n} transparent entries were left out, because {suffix} can't hold them.",
        suffix=suffix,
    )
    opaque = Text.plural(
        translucent,
        "{n} translucent color was written opaque, because {suffix} can't hold it.",
        "{n} translucent colors were written opaque, because {suffix} can't hold them.",
        suffix=suffix,
    )
    return Text.sentences(left_out if absent else "", opaque if translucent else "")


def _colors_of(palette: Palette) -> list[Color]:
    return [(r, g, b, a) for r, g, b, a in palette.colors.tolist()]


def _held(colors: Sequence[Color], suffix: str) -> list[Color]:
    """Return the colors without the fully transparent ones that a format can't hold."""
    room = _CLEAR_ENTRIES.get(suffix, len(colors))
    clear = [place for place, color in enumerate(colors) if color[3] == 0][room:]
    return [color for place, color in enumerate(colors) if place not in clear]


def write_palette(palette: Palette, path: Path, *, names: Sequence[str] = (), overwrite: bool = False) -> None:
    """Write a palette file, with `names` as in `format_palette`.

    Raises UsageError as `format_palette` does, WriteError if it exists or cannot be written.
    """
    data = format_palette(palette, path.stem, path.suffix, names)
    write_whole(path, data, ignore, overwrite=overwrite, check=lambda part: part.read_bytes() == data)


def _check_suffix(suffix: str) -> None:
    if suffix.lower() not in KINDS:
        known = Text("{suffixes} or {last}", suffixes=", ".join(SUFFIXES[:-1]), last=SUFFIXES[-1])
        raise UsageError(
            Text("{suffix} is not a palette format", suffix=suffix or Text("A name without suffix")),
            Text("Use {known}.", known=known),
        )


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:  # from an old program; then only names in it can be wrong
        return data.decode("latin-1")


def _distinct(colors: Iterable[Color]) -> list[Color]:
    """Return the distinct colors in order; all fully transparent colors count as one."""
    return list(dict.fromkeys(color if color[3] else (0, 0, 0, 0) for color in colors))
