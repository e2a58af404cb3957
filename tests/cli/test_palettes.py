"""The command line with palettes and presets: palettes that are given or shared, printed, saved, and compared."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from qtcompress.cli import batch
from qtcompress.engine.palettes import files
from tests.cli.runs import Run, paint

pytestmark = pytest.mark.usefixtures("lasting_workers")


# ---- palettes


def test_a_palette_from_a_file_is_used_for_each_picture_and_its_cost_told(
    gallery: Path, tmp_path: Path, run: Run
) -> None:
    # GIVEN three colors
    file = tmp_path / "brand.hex"
    file.write_text("ff0000\n00ff00\n0000ff\n")
    given = ("compress", gallery, "--output", tmp_path / "out", "--palette", file)
    # WHEN a folder is compressed with them
    status, out, _ = run(*given, "--json")
    assert status == 1
    found = {Path(item["source"]).name: item for item in map(json.loads, out)}
    # THEN the results hold no other colors
    for name in ("a.bmp", "c.bmp"):
        assert found[name]["palette_cost"] > 0
        with Image.open(found[name]["target"]) as image:
            colors = {color for _, color in image.convert("RGB").getcolors()}
        assert colors <= {(255, 0, 0), (0, 255, 0), (0, 0, 255)}
    assert found["b.jpg"]["palette_cost"] is None
    # AND with the same palette there is nothing left to do, with another there is
    assert all(json.loads(line)["status"] in ("skipped", "failed") for line in run(*given, "--json")[1])
    file.write_text("ff0000\n00ff00\n")
    _, out, _ = run("compress", gallery / "a.bmp", "--output", tmp_path / "out2", "--palette", file)
    assert out[0].split()[-3:] == ["cost", "s", "status"]
    assert out[-1].startswith("a.bmp: 2 colors give a quality of ")
    assert out[-2].startswith("cost: ")
    assert "cost" not in run("compress", gallery / "a.bmp", "--output", tmp_path / "out3")[1][0]


def test_what_is_wrong_with_a_palette_is_told_before_anything_is_done(gallery: Path, tmp_path: Path, run: Run) -> None:
    file = tmp_path / "many.hex"
    file.write_text("\n".join(f"{number:06x}" for number in range(257)))
    given = ("compress", gallery, "--output", tmp_path / "out")
    for arguments, sentence in (
        (("--palette", file), "contains 257 colors, but a palette has at most 256"),
        (("--palette", tmp_path / "none.gpl"), "can't be read"),
        (("--palette", file, "--colors", "4"), "remove --colors or --palette"),
        (("--palette", file, "--shared-palette"), "exclude each other"),
    ):
        status, _, err = run(*given, *arguments)
        assert status == 2
        assert sentence in err[-1]
    file.write_text("; nothing")
    assert "contains no color" in run(*given, "--palette", file)[2][-1]
    assert not (tmp_path / "out").exists()


def test_one_palette_is_shared_by_all_pictures_that_can_be_read(gallery: Path, tmp_path: Path, run: Run) -> None:
    given = ("compress", gallery, "--output", tmp_path / "out", "--shared-palette", "--colors", 16)
    status, out, err = run(*given, "--json")
    assert status == 1
    assert "One palette of 16 colors for 2 pictures." in err
    found = {Path(item["source"]).name: item for item in map(json.loads, out)}
    colors = set()
    for name in ("a.bmp", "c.bmp"):
        assert found[name]["palette_cost"] is not None
        with Image.open(found[name]["target"]) as image:
            colors |= {color for _, color in image.convert("RGB").getcolors()}
    assert len(colors) <= 16
    assert {json.loads(line)["status"] for line in run(*given, "--json")[1]} == {"skipped", "failed"}
    _, out, _ = run(*given, "--dry-run")
    assert sum("is the result of this picture with these options" in line for line in out) == 2
    (gallery / "a.bmp").unlink()
    (gallery / "sub" / "c.bmp").unlink()
    assert run(*given)[0] == 1  # nothing can be read: the batch says why


def test_counting_colors_is_interrupted_at_once(
    gallery: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(*arguments: object, **named: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(batch, "wait", interrupted)
    status, _, err = run("compress", gallery, "--output", tmp_path / "out", "--shared-palette")
    assert (status, err[-1]) == (130, "Interrupted.")
    assert not (tmp_path / "out").exists()


def test_a_shared_palette_is_resumed_without_counting_anew(
    gallery: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a batch that was stopped before its first picture
    def stopped(*arguments: object) -> int:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(batch._Shown, "all_of", stopped)
        run("compress", gallery, "--output", tmp_path / "out", "--shared-palette", "--colors", 8)
    # WHEN it is resumed, THEN its pictures have the palette
    _, out, err = run("resume", "--json")
    found = [json.loads(line) for line in out]
    assert sum(item["palette_cost"] is not None for item in found) == 2
    assert not any("One palette" in line for line in err)


# ---- presets


def test_a_preset_counts_where_nothing_else_is_given(gallery: Path, tmp_path: Path, run: Run) -> None:
    given = ("compress", gallery / "a.bmp", "--json", "--preset", "16 Colors")
    _, out, _ = run(*given, "--output", tmp_path / "preset")
    assert json.loads(out[0])["colors"] == 16
    _, out, _ = run(*given, "--output", tmp_path / "flag", "--colors", 5)
    assert json.loads(out[0])["colors"] == 5


def test_a_preset_in_a_file_of_a_later_version_is_used_with_a_word(gallery: Path, tmp_path: Path, run: Run) -> None:
    path = tmp_path / "later.json"
    path.write_text(json.dumps({"name": "Later", "settings": {"colors": "7", "sparkle": "much"}}))
    status, out, err = run("compress", gallery / "a.bmp", "--json", "--preset", path, "--output", tmp_path / "out")
    assert (status, json.loads(out[0])["colors"]) == (0, 7)
    assert any("sparkle, which this version" in line for line in err)


def test_an_unknown_preset_is_answered_with_the_known_ones(gallery: Path, tmp_path: Path, run: Run) -> None:
    status, _, err = run("compress", gallery, "--output", tmp_path / "out", "--preset", "Huge")
    assert status == 2
    assert "There is no preset 'Huge'" in err[0]
    assert "Web graphics" in err[0]


def test_the_palette_command_takes_presets_too(gallery: Path, run: Run) -> None:
    _, out, _ = run("palette", gallery / "a.bmp", "--preset", "32 colors")
    assert len(out) == 32


# ---- palette and compare


def test_a_palette_is_printed_with_shares_that_add_up(tmp_path: Path, run: Run) -> None:
    status, out, err = run("palette", paint(tmp_path / "a.bmp"), "--colors", 8)
    assert (status, err, len(out)) == (0, [], 8)
    assert sum(int(line.split()[2]) for line in out) == 60 * 40
    assert all(line.startswith("#") and len(line.split()[0]) == 7 for line in out)


def test_a_palette_for_a_folder_leaves_out_what_can_not_be_read(gallery: Path, run: Run) -> None:
    before = run("palette", gallery, "--colors", 8)
    (gallery / "broken.png").write_bytes(b"no picture")
    status, out, err = run("palette", gallery, "--colors", 8)
    assert (status, len(out), out) == (1, 8, before[1])
    assert next(line for line in err if "broken.png" in line).startswith(f"Left out: {gallery / 'broken.png'} ")
    assert run("palette", gallery / "broken.png", "--colors", 8)[:2] == (1, [])


def test_a_palette_is_saved_once_and_never_over_a_file(tmp_path: Path, run: Run) -> None:
    picture = paint(tmp_path / "a.bmp")
    for suffix in ("gpl", "hex"):
        save = ("palette", picture, "--colors", 5, "--output", tmp_path / f"p.{suffix}")
        assert run(*save) == (0, [], [])
        status, _, (sentence,) = run(*save)
        assert (status, "because a file named p." in sentence) == (1, True)
    assert len((tmp_path / "p.hex").read_text().split()) == 5
    assert run("palette", picture, "--output", tmp_path / "p.doc")[0] == 2
    status, _, (sentence,) = run("palette", picture, "--output", tmp_path / "p.gpl" / "p.gpl")
    assert (status, "could not be written" in sentence) == (1, True)


def test_one_palette_for_several_pictures_is_the_one_that_they_would_share(
    gallery: Path, tmp_path: Path, run: Run
) -> None:
    (gallery / "b.jpg").unlink()
    saved = ("palette", gallery / "a.bmp", gallery / "sub", "--colors", 16)
    status, out, _ = run(*saved)
    assert (status, len(out)) == (0, 16)
    assert all(line.startswith("#") and len(line) == 7 for line in out)
    assert run(*saved, "--output", tmp_path / "set.aco")[0] == 0
    _, given, _ = run("compress", gallery, "--output", tmp_path / "given", "--palette", tmp_path / "set.aco", "--json")
    _, shared, _ = run("compress", gallery, "--output", tmp_path / "out", "--shared-palette", "--colors", 16, "--json")
    costs = [sorted(json.loads(line)["palette_cost"] for line in lines) for lines in (given, shared)]
    assert costs[0] == costs[1]


def test_a_palette_of_nothing_or_of_what_can_not_be_read_is_refused(tmp_path: Path, run: Run) -> None:
    (tmp_path / "empty").mkdir()
    assert run("palette", tmp_path / "empty")[0] == 2
    (tmp_path / "bad.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    status, _, (sentence,) = run("palette", paint(tmp_path / "a.bmp"), tmp_path / "bad.png")
    assert (status, "bad.png" in sentence) == (1, True)


def test_compare_tells_bytes_psnr_and_color_difference(tmp_path: Path, run: Run) -> None:
    first = paint(tmp_path / "a.bmp")
    run("compress", first, "--output", tmp_path, "--colors", 4)
    status, out, err = run("compare", first, tmp_path / "a.png")
    assert (status, err, len(out)) == (0, [], 4)
    assert "saved" in out[0]
    _, (line,), _ = run("compare", first, tmp_path / "a.png", "--json")
    figures = json.loads(line)
    assert set(figures) == {"a_bytes", "b_bytes", "ssimulacra2", "psnr_db", "color_difference"}
    assert figures["a_bytes"] == first.stat().st_size
    assert figures["psnr_db"] > 5
    assert out[1].startswith(f"SSIMULACRA2       {figures['ssimulacra2']:.2f} ")
    assert figures["color_difference"] > 0
    _, (line,), _ = run("compare", first, first, "--json")
    assert (json.loads(line)["psnr_db"], json.loads(line)["ssimulacra2"]) == (None, 100)
    assert "equal" in run("compare", first, first)[1][2]


def test_pictures_that_can_not_be_compared_say_why(tmp_path: Path, run: Run) -> None:
    first, second = paint(tmp_path / "a.bmp"), paint(tmp_path / "b.bmp", width=61)
    status, _, (sentence,) = run("compare", first, second)
    assert status == 2
    assert "60 x 40 and 61 x 40" in sentence
    gone = tmp_path / "gone.png"
    for command in (["palette", gone], ["compare", first, gone]):
        status, _, (sentence,) = run(*command)
        assert (status, sentence.startswith(f"{gone} does not exist")) == (1, True)


def test_a_comparison_speaks_of_no_result_and_of_a_larger_file(tmp_path: Path, run: Run) -> None:
    first = paint(tmp_path / "a.bmp")
    with Image.open(first) as image:
        image.save(tmp_path / "a.tif", save_all=True, append_images=[image.copy()])
        image.convert("RGBA").save(tmp_path / "b.tif")
    status, _, (sentence,) = run("compare", first, tmp_path / "a.tif")
    assert (status, sentence) == (1, f"{tmp_path / 'a.tif'} has 2 pages: it can't be compared.")
    small, large = first.stat().st_size, (tmp_path / "b.tif").stat().st_size
    line = run("compare", first, tmp_path / "b.tif")[1][0]
    assert line.endswith(f" {small:,} -> {large:,} ({large / small - 1:.0%} larger)")


def test_a_palette_file_that_lacks_something_says_so(tmp_path: Path, run: Run) -> None:
    picture = Image.new("RGBA", (8, 8), (1, 2, 3, 255))
    picture.paste((0, 0, 0, 0), (0, 0, 4, 8))
    picture.save(tmp_path / "a.png")
    status, _, err = run("palette", tmp_path / "a.png", "--output", tmp_path / "a.aco")
    assert (status, err) == (0, ["1 transparent entry was left out, because .aco can't hold it."])
    assert files.read_palette(tmp_path / "a.aco").colors.tolist() == [[1, 2, 3, 255]]
    assert run("palette", tmp_path / "a.png", "--output", tmp_path / "a.gpl")[2] == []
