"""Palettes as text files that other programs read."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from qtcompress.core.errors import UsageError, WriteError
from qtcompress.core.types import Palette
from qtcompress.engine.palette_files import format_palette, hex_of, write_palette

PALETTE = Palette(np.array([[255, 0, 10, 255], [1, 2, 3, 128]], np.uint8))


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


@pytest.mark.parametrize("suffix", ["", ".txt"])
def test_other_kinds_are_refused(suffix: str) -> None:
    with pytest.raises(UsageError, match="no kind of palette file"):
        format_palette(PALETTE, "x", suffix)


def test_a_palette_is_never_written_over_a_file(tmp_path: Path) -> None:
    write_palette(PALETTE, tmp_path / "a.hex")
    assert (tmp_path / "a.hex").read_bytes() == b"ff000a\n01020380\n"
    with pytest.raises(WriteError, match="a file of that name exists"):
        write_palette(PALETTE, tmp_path / "a.hex")
    with pytest.raises(UsageError):
        write_palette(PALETTE, tmp_path / "a.doc")
    assert not (tmp_path / "a.doc").exists()
