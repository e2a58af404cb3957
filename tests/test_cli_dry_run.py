"""What would become of a gallery, before anything is done."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress import cli


@pytest.fixture
def gallery(tmp_path: Path) -> Path:
    """Two pictures that would become one in place, and another in a folder."""
    folder = tmp_path / "in"
    (folder / "sub").mkdir(parents=True)
    pixels = np.random.default_rng(1).integers(0, 256, (20, 30, 3), np.uint8)
    for name in ("a.bmp", "a.png", "sub/c.bmp"):
        Image.fromarray(pixels).save(folder / name)
    return folder


def _files(folder: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_dry_run_names_every_result_and_writes_nothing(
    gallery: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _files(tmp_path)
    out = tmp_path / "out"
    assert cli.main(["compress", str(gallery), "--output", str(out), "--dry-run"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"{gallery / 'a.bmp'} -> {out / 'a.bmp.png'}",
        f"{gallery / 'a.png'} -> {out / 'a.png'}",
        f"{gallery / 'sub/c.bmp'} -> {out / 'sub/c.png'}",
    ]
    assert _files(tmp_path) == before


def test_a_dry_run_in_place_says_what_is_left_alone(gallery: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = _files(gallery)
    assert cli.main(["compress", str(gallery), "--in-place", "--dry-run", "--json", "--colors", "9"]) == 0
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    refused = [line for line in told if line["target"] is None]
    assert [Path(line["source"]).name for line in refused] == ["a.bmp"]
    assert "a.png" in refused[0]["reason"]
    assert {line["source"]: line["target"] for line in told if line["target"]} == {
        str(gallery / "a.png"): str(gallery / "a.png"),
        str(gallery / "sub/c.bmp"): str(gallery / "sub/c.png"),
    }
    assert _files(gallery) == before


def test_a_dry_run_of_nothing_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compress", str(tmp_path), "--output", str(tmp_path / "out"), "--dry-run"]) == 2
    assert "no pictures" in capsys.readouterr().err
    assert cli.main(["compress", str(tmp_path / "gone.png"), "--output", str(tmp_path / "out"), "--dry-run"]) == 1
