"""Text palette files: GIMP's .gpl, Paint Shop Pro's .pal (JASC), .hex, and .css.

Readers take the whole text and raise ValueError with a clause that fits into a sentence: "line 3 is not a color".
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence

Color = tuple[int, int, int, int]
"""R, G, B, alpha, each 0..255; sRGB, straight alpha."""

_BYTE = re.compile(r"[0-9]{1,3}")
_HEX = re.compile(r"(?:#|0x)?([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})", re.IGNORECASE)
# Parts that can contain a hash and are no colors. An unclosed part extends to the end of the text; otherwise the search
# would start again at each position. Then the values of declarations, and the colors in a value.
_NO_COLORS = re.compile(r"/\*.*?(?:\*/|\Z)|\"[^\"]*\"|'[^']*'|url\([^)]*(?:\)|\Z)", re.DOTALL | re.IGNORECASE)
_VALUE = re.compile(r":([^:;{}]*)[;}]")
_CSS_COLOR = re.compile(r"#([0-9a-f]+)\b|\b(rgb|hsl)a?\(([^()]*)\)", re.IGNORECASE)
_TURNS = {"turn": 1.0, "grad": 1 / 400, "rad": 0.15915494309189535, "deg": 1 / 360, "": 1 / 360}
_CSS_NUMBER = re.compile(r"([-+]?[0-9]*\.?[0-9]+)(%|deg|grad|rad|turn)?")


def hex_of(color: Color) -> str:
    """Return `#rrggbb`, or `#rrggbbaa` if the color is not opaque."""
    return "#" + bytes(color if color[3] < 255 else color[:3]).hex()


def color_of(digits: str) -> Color:
    """Return the color for 3, 4, 6, or 8 hexadecimal digits."""
    if len(digits) < 6:
        digits = "".join(2 * digit for digit in digits)
    r, g, b, *alpha = bytes.fromhex(digits)
    return r, g, b, alpha[0] if alpha else 255


def read_gpl(text: str) -> list[Color]:
    """Read a palette of GIMP. Alpha comes from Aseprite's fourth column, or from a name that is the hex code."""
    lines = text.splitlines()
    if not lines or lines[0].strip() != "GIMP Palette":
        raise ValueError("it does not begin with the words GIMP Palette")
    with_alpha = False
    colors = []
    for number, line in enumerate(lines[1:], 2):
        words = line.split()
        if line.startswith("Channels:"):
            with_alpha = words[1:] == ["RGBA"]
        if not words or words[0].startswith("#") or re.match(r"(Name|Columns|Channels):", line):
            continue
        count = 4 if with_alpha else 3
        r, g, b, a = (*_numbers(words[:count], count, number), 255)[:4]
        named = _HEX.fullmatch(words[count]) if len(words) == count + 1 and words[count].startswith("#") else None
        if named is not None and color_of(named[1])[:3] == (r, g, b):
            a = color_of(named[1])[3]
        colors.append((r, g, b, a))
    return colors


def write_gpl(colors: Sequence[Color], name: str) -> str:
    """Write a palette for GIMP. The format has no alpha, so the names of the colors contain it."""
    rows = [f"{r:3d} {g:3d} {b:3d}\t{hex_of((r, g, b, a))}" for r, g, b, a in colors]
    return "\n".join(["GIMP Palette", f"Name: {' '.join(name.split())}", "Columns: 16", "#", *rows, ""])


def read_jasc(text: str) -> list[Color]:
    """Read a palette of Paint Shop Pro, which can have alpha in a fourth column."""
    lines = [line.strip() for line in text.splitlines()]
    if lines[:1] != ["JASC-PAL"]:
        raise ValueError("it does not begin with the word JASC-PAL")
    if len(lines) < 3 or not (lines[2].isascii() and lines[2].isdigit() and len(lines[2]) < 10):
        raise ValueError("its third line is not the number of its colors")
    wanted = int(lines[2])
    rows = [(number, line.split()) for number, line in enumerate(lines[3:], 4) if line][:wanted]
    if len(rows) < wanted:
        raise ValueError(f"it is cut off after {len(rows)} of {wanted} colors")
    found = []
    for number, words in rows:
        r, g, b, a = (*_numbers(words, 4 if len(words) == 4 else 3, number), 255)[:4]
        found.append((r, g, b, a))
    return found


def write_jasc(colors: Sequence[Color], name: str) -> str:
    """Write a palette for Paint Shop Pro and many other programs, with alpha only if a color is not opaque."""
    alpha = any(color[3] < 255 for color in colors)
    rows = [" ".join(str(channel) for channel in color[: 4 if alpha else 3]) for color in colors]
    return "\r\n".join(["JASC-PAL", "0100", str(len(colors)), *rows, ""])


def read_hex(text: str) -> list[Color]:
    """Read colors of 3, 4, 6, or 8 hex digits, separated by spaces, commas, or lines; comments begin with ; or //."""
    colors = []
    for number, line in enumerate(text.splitlines(), 1):
        for word in re.split(r"[\s,]+", re.split(r";|//", line)[0].strip()):
            if not word:
                continue
            found = _HEX.fullmatch(word)
            if found is None:
                raise ValueError(f"{word[:40]!r} in line {number} is not a color")
            colors.append(color_of(found[1]))
    return colors


def write_hex(colors: Sequence[Color], name: str) -> str:
    """Write one color per line, as Lospec and pixel editors do."""
    return "".join(f"{hex_of(color)[1:]}\n" for color in colors)


def read_css(text: str) -> list[Color]:
    """Read the colors in the values of a style sheet, in order: hexadecimal, rgb(), or hsl()."""
    colors: list[Color] = []
    for value in _VALUE.findall(_NO_COLORS.sub(" ", text)):
        for digits, function, arguments in _CSS_COLOR.findall(value):
            if function:
                colors += _css_color(function.lower(), arguments)
            elif len(digits) in (3, 4, 6, 8):
                colors.append(color_of(digits))
    return colors


def write_css(colors: Sequence[Color], name: str) -> str:
    """Write a style sheet of custom properties."""
    rows = [f"  --color-{number}: {hex_of(color)};\n" for number, color in enumerate(colors, 1)]
    return f":root {{\n{''.join(rows)}}}\n"


def _css_color(function: str, arguments: str) -> list[Color]:
    """Return the color of rgb() or hsl() as a list; empty if an argument is not a plain number."""
    parts = [_CSS_NUMBER.fullmatch(part) for part in re.split(r"[\s,/]+", arguments.strip().lower())]
    if len(parts) not in (3, 4):
        return []
    numbers = [(float(part[1]), part[2] or "") for part in parts if part is not None]
    if len(numbers) < len(parts):
        return []
    alpha = 1.0
    if len(numbers) == 4:
        value, unit = numbers[3]
        alpha = value / 100 if unit == "%" else value
    if function == "rgb":
        rgb = [value / 100 if unit == "%" else value / 255 for value, unit in numbers[:3]]
    else:
        (hue, unit), (saturation, _), (lightness, _) = numbers[:3]
        turns = hue * _TURNS.get(unit, 1 / 360)
        rgb = list(colorsys.hls_to_rgb(turns % 1.0, _within(lightness / 100), _within(saturation / 100)))
    r, g, b, a = (round(255 * _within(share)) for share in (*rgb, alpha))
    return [(r, g, b, a)]


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)


def _numbers(words: Sequence[str], count: int, line: int) -> list[int]:
    """Return `count` channels, 0..255. Raises ValueError."""
    if len(words) != count or not all(
        word.isascii() and word.isdigit() and len(word) < 4 and int(word) < 256 for word in words
    ):
        raise ValueError(f"line {line} is not a color of {count} numbers from 0 to 255")
    return [int(word) for word in words]
