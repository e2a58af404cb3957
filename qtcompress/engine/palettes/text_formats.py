"""Text palette files: GIMP's .gpl, Paint Shop Pro's .pal (JASC), .hex, and .css.

Readers take the whole text and raise ValueError with a clause that fits into a sentence: "line 3 is not a color".
"""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence

from qtcompress.core.text import Text

Color = tuple[int, int, int, int]
"""R, G, B, alpha, each 0..255; sRGB, straight alpha."""

_BYTE = re.compile(r"[0-9]{1,3}")
_COUNT = re.compile(r"[0-9]{1,9}")
_GPL_NO_COLOR = re.compile(r"\s*(#|\Z)|Name:|Columns:")
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
    if [line.strip() for line in lines[:1]] != ["GIMP Palette"]:
        raise ValueError(Text("it does not begin with the words GIMP Palette"))
    count = 3
    colors = []
    for number, line in enumerate(lines[1:], 2):
        if line.startswith("Channels:"):
            count = 4 if line.split()[1:] == ["RGBA"] else 3
        elif not _GPL_NO_COLOR.match(line):
            colors.append(_gpl_color(line.split(), count, number))
    return colors


def _gpl_color(words: Sequence[str], count: int, line: int) -> Color:
    """Return the color of a row of `count` channels and a name, which can be the hex code. Raises ValueError."""
    color = _color(words[:count], count, line)
    if len(words) != count + 1 or not words[count].startswith("#"):
        return color
    named = _HEX.fullmatch(words[count])
    if named is None or color_of(named[1])[:3] != color[:3]:
        return color
    return color_of(named[1])


def write_gpl(colors: Sequence[Color], name: str, names: Sequence[str] = ()) -> str:
    """Write a palette for GIMP. The format has no alpha, so the names of translucent colors contain it.

    `names` are those of the colors, "" for none; a color without name is called by its hex code.
    """
    told = [" ".join(text.split()) for text in names] or [""] * len(colors)
    rows = [
        f"{r:3d} {g:3d} {b:3d}\t{text if text and a == 255 else hex_of((r, g, b, a))}"
        for (r, g, b, a), text in zip(colors, told, strict=True)
    ]
    return "\n".join(["GIMP Palette", f"Name: {' '.join(name.split())}", "Columns: 16", "#", *rows, ""])


def read_jasc(text: str) -> list[Color]:
    """Read a palette of Paint Shop Pro, which can have alpha in a fourth column."""
    lines = [line.strip() for line in text.splitlines()]
    if lines[:1] != ["JASC-PAL"]:
        raise ValueError(Text("it does not begin with the word JASC-PAL"))
    if len(lines) < 3 or not _COUNT.fullmatch(lines[2]):
        raise ValueError(Text("its third line is not the number of its colors"))
    wanted = int(lines[2])
    rows = [(number, line.split()) for number, line in enumerate(lines[3:], 4) if line][:wanted]
    if len(rows) < wanted:
        cut = Text.plural(
            wanted, "it is cut off before its {n} color", "it is cut off after {rows} of {n} colors", rows=len(rows)
        )
        raise ValueError(cut)
    return [_color(words, 4 if len(words) == 4 else 3, number) for number, words in rows]


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
                raise ValueError(Text("{word} in line {number} is not a color", word=repr(word[:40]), number=number))
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
    numbers = _css_numbers(arguments)
    if len(numbers) not in (3, 4):
        return []
    rgb = (_shares_of_rgb if function == "rgb" else _shares_of_hsl)(numbers[:3])
    alpha = [_share(value, unit, 1) for value, unit in numbers[3:]] or [1.0]
    r, g, b, a = (round(255 * _within(share)) for share in (*rgb, *alpha))
    return [(r, g, b, a)]


def _css_numbers(arguments: str) -> list[tuple[float, str]]:
    """Return the values and units of arguments; an empty list if one of them is not a plain number."""
    parts = [_CSS_NUMBER.fullmatch(part) for part in re.split(r"[\s,/]+", arguments.strip().lower())]
    numbers = [(float(part[1]), part[2] or "") for part in parts if part is not None]
    return numbers if len(numbers) == len(parts) else []


def _share(value: float, unit: str, full: float) -> float:
    """Return a value as a share of `full`, or a percentage as a share of 100."""
    return value / (100 if unit == "%" else full)


def _shares_of_rgb(numbers: Sequence[tuple[float, str]]) -> list[float]:
    return [_share(value, unit, 255) for value, unit in numbers]


def _shares_of_hsl(numbers: Sequence[tuple[float, str]]) -> list[float]:
    (hue, unit), (saturation, _), (lightness, _) = numbers
    turns = hue * _TURNS.get(unit, 1 / 360)
    return list(colorsys.hls_to_rgb(turns % 1.0, _within(lightness / 100), _within(saturation / 100)))


def _within(share: float) -> float:
    return min(max(share, 0.0), 1.0)


def _color(words: Sequence[str], count: int, line: int) -> Color:
    """Return the color of `count` channels, 3 or 4, each 0..255. Raises ValueError."""
    if len(words) != count or not all(map(_is_byte, words)):
        raise ValueError(Text("line {line} is not a color of {count} numbers from 0 to 255", line=line, count=count))
    r, g, b, a = (*map(int, words), 255)[:4]
    return r, g, b, a


def _is_byte(word: str) -> bool:
    return _BYTE.fullmatch(word) is not None and int(word) < 256
