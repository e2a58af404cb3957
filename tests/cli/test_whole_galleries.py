"""An output folder has everything that belongs to the gallery, or the command line says what is missing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.runs import Run, paint

pytestmark = pytest.mark.usefixtures("lasting_workers")


def test_the_output_folder_is_the_whole_gallery_or_says_what_is_missing(tmp_path: Path, run: Run) -> None:
    folder = paint(tmp_path / "in" / "a.bmp").parent
    for name in ("a.bmp.xmp", "a.mov", "notes.txt", "b.nef", "x.9.png"):
        (folder / name).write_bytes(b"about it")
    status, out, err = run("compress", folder, "--output", tmp_path / "out", "--json", "--formats", "png")
    facts = {Path(line["source"]).name: line for line in map(json.loads, out)}
    assert status == 0
    assert err == [f"1 file is no picture and is not copied into the output folder: {folder / 'notes.txt'}."]
    assert facts["a.bmp"]["sidecars"] == [str(tmp_path / "out" / name) for name in ("a.png.xmp", "a.mov")]
    assert {name: line["target"] for name, line in facts.items() if line["status"] == "skipped"} == {
        name: str(tmp_path / "out" / name) for name in ("b.nef", "x.9.png")
    }
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == [
        "a.mov", "a.png", "a.png.xmp", "b.nef", "x.9.png",
    ]  # fmt: skip
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "a.mov").write_bytes(b"mine")
    status, out, _ = run("compress", folder, "--output", tmp_path / "new", "--skip-kept", "--formats", "png")
    assert "a.bmp: a.mov was not copied, because there is already a file a.mov." in out
    assert any(line.startswith("b.nef: ") and line.endswith(" It was not copied.") for line in out)
    # WHEN viewers of photographs do not show a file, the copy would be no picture in the gallery
    paint(folder / "small.ppm", 2, 2)
    (folder / "d.tga").write_bytes(b"about it")
    out = run("compress", folder, "--output", tmp_path / "third", "--formats", "png")[1]
    for name in ("small.ppm", "d.tga"):
        assert any(line.startswith(f"{name}: ") and line.endswith(" It was not copied.") for line in out)
        assert not (tmp_path / "third" / name).exists()
    again = run("compress", tmp_path / "out", "--in-place")[1]
    assert any(line.startswith("a.png: ") and line.endswith("would lose more.") for line in again)
    (tmp_path / "out" / "a.png.xmp").write_bytes(b"edited")
    batches = map(json.loads, run("history", "--json")[1])
    number = next(batch["batch"] for batch in batches if batch["place"] == str(tmp_path / "out"))
    stays = f"{tmp_path / 'out' / 'a.png.xmp'} was changed since then, and stays."
    listed = run("undo", number, "--dry-run")
    assert (listed[0], listed[1][-1], listed[2]) == (0, f"remove {tmp_path / 'out' / 'a.png'}, with a.mov", [stays])
    assert run("undo", number) == (0, [f"Batch {number}: 3 pictures and 1 sidecar undone, 0 left unchanged."], [stays])
