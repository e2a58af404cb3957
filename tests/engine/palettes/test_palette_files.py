"""Palettes as text files that other programs read."""

from __future__ import annotations

import struct
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from qtcompress.core.errors import UsageError, WriteError
from qtcompress.core.types import Palette
from qtcompress.engine.palettes.files import (
    KINDS,
    SUFFIXES,
    format_palette,
    loss_of,
    parse_palette,
    read_palette,
    write_palette,
)
from qtcompress.engine.palettes.text_formats import hex_of

PALETTE = Palette(np.array([[255, 0, 10, 255], [1, 2, 3, 128]], np.uint8))


def colors(data: bytes | str, suffix: str) -> list[list[int]]:
    """Return what is read from the content of a file; without alpha where all of it is opaque."""
    found = parse_palette(data.encode() if isinstance(data, str) else data, suffix).colors.tolist()
    return [color[:3] for color in found] if all(color[3] == 255 for color in found) else found


def words(*numbers: int) -> bytes:
    """Return 16-bit numbers as Adobe writes them."""
    return struct.pack(f">{len(numbers)}H", *numbers)


def utf16(text: str) -> bytes:
    return f"{text}\0".encode("utf-16-be")


# ---- writing and reading again


@given(hnp.arrays(np.uint8, st.tuples(st.integers(1, 256), st.just(4))), st.sampled_from(SUFFIXES))
def test_what_is_written_is_read_again_with_alpha_where_the_kind_has_it(table: np.ndarray, suffix: str) -> None:
    # GIVEN colors that differ without alpha, too
    _, first = np.unique(table[:, :3], axis=0, return_index=True)
    table = table[np.sort(first)]
    if suffix in (".aco", ".ase"):
        table[:, 3] = 255
    elif suffix == ".act":  # one entry may be clear, the others are opaque
        table[:, 3] = 255
        table[0] = 0, 0, 0, 0
        table = table[~((table == [0, 0, 0, 255]).all(axis=1))]
    table[table[:, 3] == 0] = 0
    table = np.array(list(dict.fromkeys(map(tuple, table.tolist()))), np.uint8)
    # THEN what comes back is what went
    read = parse_palette(format_palette(Palette(table.copy()), "x", suffix), suffix)
    assert read.colors.tolist() == table.tolist()


def test_what_a_format_can_not_hold_is_left_out_and_told() -> None:
    mixed = Palette(np.array([[0, 0, 0, 0], [9, 9, 9, 0], [10, 20, 30, 128], [1, 2, 3, 255]], np.uint8))
    opaque = "1 translucent color was written opaque, because {} can't hold it."
    for suffix in SUFFIXES:
        if suffix in (".aco", ".ase", ".act"):
            least = [[0, 0, 0, 0]] * (suffix == ".act")
            assert parse_palette(format_palette(mixed, "x", suffix), suffix).colors.tolist() == [
                *least, [10, 20, 30, 255], [1, 2, 3, 255]
            ]  # fmt: skip
            count = "1 transparent entry was left out, because {} can't hold it. "
            if suffix != ".act":
                count = "2 transparent entries were left out, because {} can't hold them. "
            assert loss_of(mixed, suffix.upper()) == (count + opaque).replace("{}", suffix)
        else:
            assert loss_of(mixed, suffix) == ""
        assert loss_of(Palette(mixed.colors[3:]), suffix) == ""
    for suffix in (".aco", ".ase"):
        with pytest.raises(UsageError, match="only a transparent entry"):
            format_palette(Palette(mixed.colors[:1]), "x", suffix)


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_a_file_is_written_and_read_again(tmp_path: Path, suffix: str) -> None:
    opaque = Palette(np.array([[255, 0, 10, 255], [1, 2, 3, 255]], np.uint8))
    write_palette(opaque, tmp_path / f"a{suffix.upper()}")
    assert read_palette(tmp_path / f"a{suffix.upper()}").colors.tolist() == opaque.colors.tolist()
    assert KINDS[suffix]


# ---- GIMP, JASC, hex, CSS


def test_hex_names_alpha_only_where_there_is_some() -> None:
    assert hex_of((255, 0, 10, 255)) == "#ff000a"
    assert hex_of((1, 2, 3, 128)) == "#01020380"


def test_a_gimp_palette_has_its_head_and_a_color_a_line() -> None:
    lines = format_palette(PALETTE, "My\nholiday ü", ".GPL").decode().split("\n")
    assert lines[:2] == ["GIMP Palette", "Name: My holiday ü"]
    colors = [line for line in lines[3:] if line and not line.startswith("#")]
    assert [[int(part) for part in line.split()[:3]] for line in colors] == [[255, 0, 10], [1, 2, 3]]


def test_a_hex_file_has_a_color_a_line() -> None:
    assert format_palette(PALETTE, "x", ".hex") == b"ff000a\n01020380\n"


def test_a_name_that_is_not_utf_8_is_no_obstacle() -> None:
    assert b"GIMP Palette" in format_palette(PALETTE, "caf\udce9", ".gpl")
    glass = Palette(np.array([(1, 2, 3, 255), (4, 5, 6, 255), (7, 8, 9, 128)], np.uint8))
    written = format_palette(glass, "x", ".gpl", ["brand\tred", "", "glass"]).decode()
    assert written.splitlines()[4:] == ["  1   2   3\tbrand red", "  4   5   6\t#040506", "  7   8   9\t#07080980"]
    assert parse_palette(written.encode(), ".gpl") == glass


def test_a_gimp_palette_of_others_is_read() -> None:
    text = "GIMP Palette\r\nName: Of old\r\nColumns: 4\r\n# a comment\r\n\r\n255   0  10 red one\r\n  1 2 3\r\n"
    assert colors(text, ".gpl") == [[255, 0, 10], [1, 2, 3]]
    assert colors("\ufeff" + text, ".GPL") == [[255, 0, 10], [1, 2, 3]]
    latin = text.replace("red one", "caf\u00e9").encode("latin-1")
    assert colors(latin, ".gpl") == [[255, 0, 10], [1, 2, 3]]


def test_a_gimp_palette_may_have_alpha_as_aseprite_writes_it_or_in_the_name_as_we_do() -> None:
    assert colors("GIMP Palette\nChannels: RGBA\n#\n1 2 3 128 x\n", ".gpl") == [[1, 2, 3, 128]]
    assert colors("GIMP Palette\n1 2 3 #01020380\n4 5 6 #99999980\n", ".gpl") == [[1, 2, 3, 128], [4, 5, 6, 255]]


def test_a_jasc_palette_is_read_and_written() -> None:
    assert colors("JASC-PAL\r\n0100\r\n2\r\n255 0 10\r\n1 2 3\r\n", ".pal") == [[255, 0, 10], [1, 2, 3]]
    assert colors("JASC-PAL\n0100\n1\n1 2 3 128\n", ".pal") == [[1, 2, 3, 128]]
    opaque = Palette(np.array([[1, 2, 3, 255]], np.uint8))
    assert format_palette(opaque, "x", ".pal") == b"JASC-PAL\r\n0100\r\n1\r\n1 2 3\r\n"


def test_a_hex_file_may_be_written_in_many_ways() -> None:
    text = "; Paint\n// of old\n#FF000A\n010203 ; dark\n0x0a0b0c, #abc\n01020380\n"
    assert colors(text, ".hex") == [
        [255, 0, 10, 255], [1, 2, 3, 255], [10, 11, 12, 255], [170, 187, 204, 255], [1, 2, 3, 128],
    ]  # fmt: skip


def test_a_style_sheet_is_written_as_properties() -> None:
    assert format_palette(PALETTE, "x", ".css") == b":root {\n  --color-1: #ff000a;\n  --color-2: #01020380;\n}\n"


def test_the_colors_of_a_style_sheet_are_those_of_its_values() -> None:
    text = """
    /* #111111 */ #add:hover, a[href="#222222"] { color: #FF000A; background: url(#333) no-repeat, #0f08; }
    #abc { border: 1px solid rgb(1, 2, 3); outline-color: rgba(1 2 3 / 50%) }
    b { color: hsl(120deg 100% 25%); fill: hsla(0.5turn, 100%, 50%, .5); stroke: rgb(100% 0% 0%); x: hsl(0 0% 100%) }
    c { color: #12345; d: rgb(var(--r) 1 2); e: rgb(1 2); e: rgb(red 1 2); f: "#444444"; g: hsl(200grad 100% 50%) }
    """
    assert colors(text, ".css") == [
        [255, 0, 10, 255], [0, 255, 0, 136], [1, 2, 3, 255], [1, 2, 3, 128], [0, 128, 0, 255], [0, 255, 255, 128],
        [255, 0, 0, 255], [255, 255, 255, 255], [0, 255, 255, 255],
    ]  # fmt: skip


# ---- Adobe


def test_a_color_table_of_772_bytes_says_how_many_count_and_which_is_clear() -> None:
    table = bytes([255, 0, 10, 1, 2, 3, 9, 9, 9]).ljust(768, b"\7")
    assert colors(table + words(3, 0xFFFF), ".act") == [[255, 0, 10], [1, 2, 3], [9, 9, 9]]
    assert colors(table + words(3, 1), ".act") == [[255, 0, 10, 255], [0, 0, 0, 0], [9, 9, 9, 255]]
    assert colors(table, ".act") == [[255, 0, 10], [1, 2, 3], [9, 9, 9], [7, 7, 7]]
    assert len(colors(table + words(0, 0xFFFF), ".act")) == 4  # no number: all


def test_a_color_table_is_written_with_its_trailer() -> None:
    clear = Palette(np.array([[9, 8, 7, 255], [0, 0, 0, 0]], np.uint8))
    data = format_palette(clear, "x", ".act")
    assert len(data) == 772
    assert data[:6] == bytes([9, 8, 7, 0, 0, 0])
    assert data[768:] == words(2, 1)
    assert format_palette(PALETTE, "x", ".act")[768:] == words(2, 0xFFFF)


# What Photoshop 7 wrote for two swatches, as taken down by others: version 1, then 2 with names.
PHOTOSHOP = (
    words(1, 2, 0, 0xFFFF, 0, 0, 0, 0, 0, 0xFFFF, 0, 0)
    + words(2, 2, 0, 0xFFFF, 0, 0, 0, 0, 9) + utf16("Swatch 1") + words(0, 0, 0xFFFF, 0, 0, 0, 9) + utf16("Swatch 2")
)  # fmt: skip


def test_color_swatches_are_read_in_either_version_and_with_what_newer_programs_put_behind() -> None:
    both = [[255, 0, 0], [0, 255, 0]]
    assert colors(PHOTOSHOP, ".aco") == both
    assert colors(PHOTOSHOP[:24], ".aco") == both
    assert colors(PHOTOSHOP[24:], ".aco") == both
    assert colors(PHOTOSHOP + b"8BIMphry and more", ".aco") == both
    assert colors(PHOTOSHOP[:24] + b"8BIM", ".aco") == both


@pytest.mark.parametrize(
    ("spec", "color"),
    [
        ((0, 0x8080, 0xFFFF, 0, 0), [128, 255, 0]),
        ((1, 0x5555, 0xFFFF, 0x8080, 0), [0, 128, 0]),  # a third around, full, half as bright
        ((2, 0, 0xFFFF, 0xFFFF, 0xFFFF), [0, 255, 255]),  # 0 is all of an ink
        ((2, 0xFFFF, 0xFFFF, 0xFFFF, 0), [0, 0, 0]),
        ((7, 10000, 0, 0, 0), [255, 255, 255]),
        ((7, 5000, 0, 0, 0), [119, 119, 119]),
        ((7, 5429, 8081, 6989, 0), [255, 0, 0]),  # the red of sRGB in Lab of D50: 54.29, 80.81, 69.89
        ((7, 2957, 6830, 65536 - 11203, 0), [0, 0, 255]),
        ((8, 7500, 0, 0, 0), [64, 64, 64]),  # Photoshop's swatch named 75% Gray
        ((8, 0, 0, 0, 0), [255, 255, 255]),
        ((9, 10000, 0, 0, 0), [0, 255, 255]),
    ],
)  # fmt: skip
def test_color_swatches_of_every_kind_become_srgb(spec: tuple[int, ...], color: list[int]) -> None:
    (found,) = colors(words(1, 1, *spec), ".aco")
    assert np.abs(np.subtract(found, color)).max() <= 1


def test_color_swatches_are_written_in_both_versions_with_names() -> None:
    data = format_palette(PALETTE, "x", ".aco")
    first = words(1, 2, 0, 0xFFFF, 0, 0x0A0A, 0, 0, 0x0101, 0x0202, 0x0303, 0)
    assert data.startswith(first + words(2, 2, 0, 0xFFFF, 0, 0x0A0A, 0, 0, 8) + utf16("#ff000a"))
    assert len(data) == len(first) + 4 + 2 * (10 + 4 + 16)


def _ase(*blocks: tuple[int, bytes]) -> bytes:
    body = b"".join(struct.pack(">HI", kind, len(block)) + block for kind, block in blocks)
    return b"ASEF" + struct.pack(">HHI", 1, 0, len(blocks)) + body


def _swatch(model: bytes, *values: float, name: str = "a name") -> tuple[int, bytes]:
    numbers = struct.pack(f">{len(values)}f", *values)
    return 1, struct.pack(">H", len(name) + 1) + utf16(name) + model + numbers + words(2)


def test_a_swatch_exchange_file_is_read_in_groups_or_not() -> None:
    group = struct.pack(">H", 2) + utf16("g")
    data = _ase((0xC001, group), _swatch(b"RGB ", 1, 0, 10 / 255), (0xC002, b""), _swatch(b"RGB ", 0, 1, 0, name=""))
    assert colors(data, ".ase") == [[255, 0, 10], [0, 255, 0]]
    assert colors(_ase((9, b"who knows"), _swatch(b"Gray", 0.5)), ".ase") == [[128, 128, 128]]


@pytest.mark.parametrize(
    ("swatch", "color"),
    [
        (_swatch(b"RGB ", 0.5, 2.0, -1.0), [128, 255, 0]),
        (_swatch(b"CMYK", 1, 0, 0, 0), [0, 255, 255]),
        (_swatch(b"CMYK", 0, 0, 0, 1), [0, 0, 0]),
        (_swatch(b"LAB ", 0.5429, 80.81, 69.89), [255, 0, 0]),
        (_swatch(b"LAB ", 0.0, 0, 0), [0, 0, 0]),
        (_swatch(b"Gray", 1), [255, 255, 255]),
    ],
)
def test_swatches_of_every_model_become_srgb(swatch: tuple[int, bytes], color: list[int]) -> None:
    (found,) = colors(_ase(swatch), ".ase")
    assert np.abs(np.subtract(found, color)).max() <= 1


def test_a_swatch_exchange_file_is_written_as_specified() -> None:
    one = Palette(np.array([[255, 0, 51, 255]], np.uint8))
    assert format_palette(one, "x", ".ase") == _ase(_swatch(b"RGB ", 1.0, 0.0, 0.2, name="#ff0033"))


def test_a_riff_palette_of_windows_is_read() -> None:
    body = struct.pack("<HH", 0x300, 2) + bytes([255, 0, 10, 0, 1, 2, 3, 4])
    odd = b"note" + struct.pack("<I", 3) + b"abc\0"
    data = b"PAL " + odd + b"data" + struct.pack("<I", len(body)) + body
    assert colors(b"RIFF" + struct.pack("<I", len(data)) + data, ".pal") == [[255, 0, 10], [1, 2, 3]]


# ---- what is wrong


RIFF = b"RIFF\4\0\0\0"


@pytest.mark.parametrize(
    ("suffix", "data", "why"),
    [
        (".gpl", b"", "begin with the words GIMP Palette"), (".gpl", b"GIMP Palette\n1 2\n", "line 2 is not a color"),
        (".gpl", b"GIMP Palette\n1 2 256\n", "line 2 is not a color of 3 numbers from 0 to 255"),
        (".gpl", b"GIMP Palette\n#\n", "contains no color"), (".gpl", b"\xff\xfe", "GIMP Palette"),
        (".pal", b"JASC", "JASC-PAL"), (".pal", b"JASC-PAL\n0100\nmany\n", "third line"),
        (".pal", b"JASC-PAL\n0100", "third line"), (".pal", b"JASC-PAL\n0100\n2\n1 2 3\n", "after 1 of 2 colors"),
        (".pal", b"JASC-PAL\n0100\n1\n1 2 x\n", "line 4 is not a color"), (".pal", RIFF + b"WAVE", "but not a palette"),
        (".pal", RIFF + b"PAL ", "no data chunk"), (".pal", RIFF + b"PAL note\1\0\0\0a", "no data chunk"),
        (".pal", RIFF + b"PAL data\xff\0\0\0", "cut off after 20 bytes"),
        (".hex", b"#12\n", "'#12' in line 1"), (".hex", b"", "no color"), (".css", b"a { }", "contains no color"),
        (".act", b"123", "768 or 772 bytes, but this file has 3"), (".aco", b"", "cut off after 0 bytes"),
        (".aco", words(7, 1), "version is 7"), (".aco", words(1, 2, 0, 0, 0, 0, 0), "cut off"),
        (".aco", words(1, 1, 3, 0, 0, 0, 0), "color book"),
        (".aco", words(1, 1, 99, 0, 0, 0, 0), "unknown color space, 99"),
        (".aco", words(1, 0), "contains no color"), (".ase", b"ASEX", "letters ASEF"),
        (".ase", b"\0\0\0\0\xe0\xa5", "Aseprite"), (".ase", _ase(_swatch(b"HSB ", 1)), "unknown color space, 'HSB '"),
        (".ase", _ase(_swatch(b"Gray", float("nan"))), "not a number"), (".ase", _ase(_swatch(b"Gray", 1))[:-4], "cut"),
        (".ase", _ase((1, b"\0")), "cut off"), (".hex", b" " * 4_000_001, "more than 4,000,000 bytes"),
    ],
)  # fmt: skip
def test_a_bad_file_is_refused_in_a_sentence(tmp_path: Path, suffix: str, data: bytes, why: str) -> None:
    path = tmp_path / f"bad{suffix}"
    path.write_bytes(data)
    with pytest.raises(UsageError) as caught:
        read_palette(path)
    assert caught.value.sentence().startswith(f"{path} can't be used as a palette: ")
    assert why in caught.value.sentence()


@given(st.sampled_from(SUFFIXES), st.binary(max_size=200))
def test_bytes_of_any_kind_are_a_palette_or_a_sentence(suffix: str, data: bytes) -> None:
    for head in (b"", b"GIMP Palette\n", b"JASC-PAL\n0100\n1\n", b"ASEF\0\1\0\0\0\0\0\1", b"\0\1\0\1", RIFF + b"PAL "):
        with suppress(ValueError):  # and nothing else
            assert 1 <= len(parse_palette(head + data, suffix)) <= 256


def test_a_long_file_of_what_never_closes_takes_no_time() -> None:
    for part in ("/*", "url(", '"', ":rgb("):
        with pytest.raises(ValueError, match="no color"):
            parse_palette(part.encode() * 500_000, ".css")


def test_a_palette_has_at_most_256_different_colors() -> None:
    many = [f"{number:06x}" for number in range(257)]
    with pytest.raises(ValueError, match="contains 257 colors, but a palette has at most 256"):
        parse_palette("\n".join(many).encode(), ".hex")
    assert len(parse_palette("\n".join(many[:256] * 2).encode(), ".hex")) == 256
    assert colors("00000000\nffffff00\n000000\n", ".hex") == [[0, 0, 0, 0], [0, 0, 0, 255]]


def test_what_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        read_palette(tmp_path / "none.gpl")
    with pytest.raises(UsageError, match="not a palette format"):
        read_palette(tmp_path / "none.doc")


@pytest.mark.parametrize("suffix", ["", ".txt"])
def test_other_kinds_are_refused(suffix: str) -> None:
    with pytest.raises(UsageError, match="not a palette format"):
        format_palette(PALETTE, "x", suffix)


def test_a_palette_is_written_over_a_file_only_where_that_was_asked_for(tmp_path: Path) -> None:
    write_palette(PALETTE, tmp_path / "a.hex")
    assert (tmp_path / "a.hex").read_bytes() == b"ff000a\n01020380\n"
    with pytest.raises(WriteError, match="because a file named"):
        write_palette(PALETTE, tmp_path / "a.hex")
    write_palette(Palette(np.zeros((1, 4), np.uint8)), tmp_path / "a.hex", overwrite=True)
    assert (tmp_path / "a.hex").read_bytes() == b"00000000\n"
    with pytest.raises(UsageError):
        write_palette(PALETTE, tmp_path / "a.doc")
    assert not (tmp_path / "a.doc").exists()
