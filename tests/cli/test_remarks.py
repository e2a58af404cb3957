"""What the command line says of each picture: what competed, and what goes along."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from qtcompress.cli import terminal
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import EncodingResult
from qtcompress.engine.job.job import Outcome, Status
from tests.cli.runs import Run

pytestmark = pytest.mark.usefixtures("lasting_workers")


def test_the_advisor_says_what_competed(gallery: Path, tmp_path: Path, run: Run) -> None:
    (gallery / "b.jpg").unlink()
    status, out, _ = run("compress", gallery, "--output", tmp_path / "out", "--json", "--quality", "good")
    assert status == 0
    for line in map(json.loads, out):
        assert Path(line["target"]).suffix[1:] == {"jpeg": "jpg"}.get(line["format"], line["format"])
        assert line["score"] >= 70
        assert line["verdict"]
        assert line["contest"][0]["bytes"] == line["target_bytes"]
        assert len({tried["format"] for tried in line["contest"]}) > 1
        assert all(set(tried) >= {"format", "bytes", "score", "measured", "reaches"} for tried in line["contest"])
    status, out, _ = run("compress", gallery, "--output", tmp_path / "text")
    assert [line.partition(": ")[0] for line in out[-2:]] == ["a.bmp", "c.bmp"]
    assert all("reach" in line or "nothing is lost" in line for line in out[-2:])


def test_what_misses_the_quality_with_more_bytes_is_told_as_that() -> None:
    made = EncodingResult(Format.JPEG, codec_quality=25, variant="4:2:0", size_bytes=11_000, whole=True, reaches=True)
    lossy = replace(made, format=Format.WEBP, codec_quality=41.5, size_bytes=12_000, reaches=False)
    lossless = EncodingResult(Format.WEBP, variant="lossless", size_bytes=150_000, reaches=True)

    def told(*others: EncodingResult, made: EncodingResult = made) -> str:
        outcome = Outcome(Path("a.png"), None, Status.KEPT, made=made, contest=(made, *others), verdict="it wins")
        return terminal.advice(outcome)

    wins = "It wins; other formats would take more "
    assert told(lossless, lossy) == f"{wins}(WebP 41.5, 4:2:0: 12.0 kB, and misses the quality)."
    # BUT what is smaller, or was only seen on a sample, says nothing about what the quality takes
    assert told(lossless, replace(lossy, size_bytes=10_999)) == f"{wins}(WebP, lossless: ~150.0 kB)."
    assert told(lossless, replace(lossy, whole=False)) == f"{wins}(WebP, lossless: ~150.0 kB)."
    assert told(replace(lossy, format=Format.JPEG)) == "It wins."
    # NOR does a miss beside a result that misses it, too
    assert told(lossy, made=replace(made, reaches=False)) == "It wins."


def test_what_is_carried_dropped_or_leaves_a_picture_alone_is_told(tmp_path: Path, run: Run) -> None:
    info = PngImagePlugin.PngInfo()
    info.add_text("mxfile", "<diagram/>" * 9)
    info.add(b"abCD", b"tied to the pixels")
    (tmp_path / "in").mkdir()
    Image.new("RGB", (40, 30), (9, 99, 199)).save(tmp_path / "in" / "a.png", pnginfo=info)
    common = ("compress", tmp_path / "in", "--allow-larger")
    sentence = "holds the chunk abCD: left as it is"
    status, out, _ = run(*common, "--output", tmp_path / "no", "--dry-run", "--json")
    assert sentence in json.loads(out[0])["reason"]
    status, out, _ = run(*common, "--output", tmp_path / "no", "--json")
    told = json.loads(out[0])
    assert (status, told["status"], told["carried"]) == (0, "skipped", [])
    assert told["target"] == str(tmp_path / "no" / "a.png")
    assert sentence in told["reason"]
    status, out, _ = run(*common, "--output", tmp_path / "some", "--drop", "unknown", "--json")
    told = json.loads(out[0])
    assert (told["carried"], told["dropped"], told["dropped_bytes"]) == (["the text mxfile"], ["the chunk abCD"], 18)
    assert (tmp_path / "some" / "a.png").exists()
    status, out, _ = run(*common, "--output", tmp_path / "all", "--drop", "all")
    assert "108 of the bytes saved were the text mxfile and the chunk abCD, left out as asked" in out[-1]
    status, _, err = run(*common, "--output", tmp_path / "x", "--drop", "pixels")
    assert (status, "must be some of video" in err[-1]) == (2, True)
