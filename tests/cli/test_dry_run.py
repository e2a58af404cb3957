"""`compress --dry-run`: an estimate for each picture, and nothing is written."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from qtcompress import cli
from qtcompress.cli import batch

pytestmark = pytest.mark.usefixtures("lasting_workers")


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


def test_a_dry_run_names_every_result_with_its_size_and_writes_nothing(
    gallery: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = _files(tmp_path)
    out = tmp_path / "out"
    assert cli.main(["compress", str(gallery), "--output", str(out), "--dry-run", "--colors", "256"]) == 0
    *lines, total = capsys.readouterr().out.splitlines()
    assert [line.partition("  ")[0] for line in lines] == [
        f"{gallery / 'a.bmp'} -> {out / 'a.bmp.png'}",
        f"{gallery / 'a.png'} -> {out / 'a.png'}",
        f"{gallery / 'sub/c.bmp'} -> {out / 'sub/c.png'}",
    ]
    assert all("-> about" in line and "PNG, 256 colors" in line for line in lines)
    assert total.startswith("3 pictures, ")
    assert total.endswith("Nothing was written.")
    assert _files(tmp_path) == before


def test_the_total_of_a_dry_run_is_of_what_will_be_compressed(
    gallery: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (gallery / "sub" / "d.bmp").write_bytes((gallery / "sub" / "c.bmp").read_bytes()[:90])  # known when it is read
    assert cli.main(["compress", str(gallery / "sub"), "--output", str(tmp_path / "out"), "-n", "--colors", "8"]) == 1
    total = capsys.readouterr().out.splitlines()[-1]
    assert total.startswith("1 picture, 1.9 kB -> about ")
    assert "estimated from" not in total


def test_a_dry_run_foresees_what_comes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    y, x = np.mgrid[:700, :800]
    large = np.stack([x * 250 // 800, y * 250 // 700, (x + y) // 6], -1).astype(np.uint8)
    large += np.random.default_rng(1).integers(0, 5, large.shape, np.uint8)
    Image.fromarray(large).save(tmp_path / "in" / "large.png")
    Image.fromarray(large[:90, :90]).save(tmp_path / "in" / "small.jpg", quality=10)
    (tmp_path / "in" / "broken.jpg").write_bytes(b"\xff\xd8\xff\xe0 no more")
    command = ["compress", str(tmp_path / "in"), "--output", str(tmp_path / "out"), "--json"]
    assert cli.main([*command, "--dry-run"]) == 1  # as the batch
    foreseen = {Path(line["source"]).name: line for line in map(json.loads, capsys.readouterr().out.splitlines())}
    assert cli.main(command) == 1
    came = {Path(line["source"]).name: line for line in map(json.loads, capsys.readouterr().out.splitlines())}
    assert foreseen["large.png"]["target"] == came["large.png"]["target"]
    assert foreseen["large.png"]["estimated_bytes"] == pytest.approx(came["large.png"]["target_bytes"], rel=0.3)
    assert foreseen["large.png"]["estimated_seconds"] > 0
    assert foreseen["small.jpg"]["kept"] is (came["small.jpg"]["status"] == "kept")
    assert foreseen["small.jpg"]["target"] == came["small.jpg"]["target"]
    assert "broken.jpg" in foreseen["broken.jpg"]["reason"]


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


def test_a_dry_run_says_what_stands_in_the_way(
    gallery: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (gallery / "link.png").symlink_to(gallery / "a.png")
    assert cli.main(["compress", str(gallery), "--in-place", "--dry-run"]) == 0
    told = capsys.readouterr().out
    assert f"{gallery / 'link.png'} is a link and is not replaced: choose the file it leads to" in told
    out = tmp_path / "out"
    out.mkdir()
    (out / "a.png").write_bytes(b"")
    assert cli.main(["compress", str(gallery), "--output", str(out), "--dry-run"]) == 0
    assert f"{out / 'a.png'} exists: choose another output folder" in capsys.readouterr().out


def test_a_dry_run_measures_a_part_of_a_large_gallery(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(batch, "MOST_ESTIMATED", 2)
    (tmp_path / "in").mkdir()
    for name in range(5):
        Image.fromarray(np.full((30, 30, 3), name * 9, np.uint8)).save(tmp_path / "in" / f"{name}.bmp")
    assert cli.main(["compress", str(tmp_path / "in"), "--output", str(tmp_path / "out"), "--dry-run"]) == 0
    *lines, total = capsys.readouterr().out.splitlines()
    assert [("about" in line) for line in lines] == [True, False, False, True, False]
    assert ", estimated from 2 of them." in total


def test_a_dry_run_of_nothing_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["compress", str(tmp_path), "--output", str(tmp_path / "out"), "--dry-run"]) == 2
    assert "contain no pictures" in capsys.readouterr().err
    assert cli.main(["compress", str(tmp_path / "gone.png"), "--output", str(tmp_path / "out"), "--dry-run"]) == 2


def test_a_dry_run_foresees_a_png_of_all_colors(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "in").mkdir()
    y, x = np.mgrid[:60, :80]
    Image.fromarray(np.stack([x * 3, y * 4, x + y], -1).astype(np.uint8)).save(tmp_path / "in" / "a.bmp")
    noise = np.random.default_rng(1).integers(0, 256, (60, 80, 3), np.uint8)
    Image.fromarray(noise).save(tmp_path / "in" / "noise.tiff", compression="tiff_adobe_deflate")
    command = ["compress", str(tmp_path / "in"), "--output", str(tmp_path / "out"), "--quality", "lossless", "--json"]
    command += ["--formats", "png"]
    assert cli.main([*command, "--dry-run"]) == 0
    foreseen = {Path(line["source"]).name: line for line in map(json.loads, capsys.readouterr().out.splitlines())}
    assert cli.main(command) == 0
    came = {Path(line["source"]).name: line for line in map(json.loads, capsys.readouterr().out.splitlines())}
    assert foreseen["a.bmp"]["target"] == came["a.bmp"]["target"] == str(tmp_path / "out" / "a.png")
    assert foreseen["a.bmp"]["estimated_bytes"] == came["a.bmp"]["target_bytes"]
    assert foreseen["noise.tiff"]["kept"] is (came["noise.tiff"]["status"] == "kept") is True
