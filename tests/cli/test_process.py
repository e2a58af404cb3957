"""The command line as a process: streams, exit statuses, interrupts. Few tests, because each takes a second."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

import qtcompress
from qtcompress import cli
from tests.cli.runs import paint

PACKAGE = Path(qtcompress.__file__).parent


def _command(*arguments: object) -> list[str]:
    return [sys.executable, "-m", "qtcompress", *map(str, arguments)]


def _process(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(*arguments), cwd=PACKAGE.parent, capture_output=True, text=True, timeout=120, check=False
    )


def test_without_compiled_kernels_one_sentence_is_said_and_the_bytes_are_the_same(tmp_path: Path) -> None:
    source = paint(tmp_path / "a.bmp", colors=9)  # so few that no palette is fitted: scikit-learn takes a second
    assert cli.main(["compress", str(source), "--output", str(tmp_path / "fast"), "--colors", "16"]) == 0
    code = (
        "import sys; sys.modules['qtcompress.core.kernels._kernels'] = None\n"
        "from qtcompress.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "compress", str(source), "--output", str(tmp_path / "slow"), "--colors", "16"],
        cwd=PACKAGE.parent, capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert done.returncode == 0
    assert len(done.stderr.splitlines()) == 1
    assert "compiled kernels are missing" in done.stderr
    assert (tmp_path / "slow" / "a.png").read_bytes() == (tmp_path / "fast" / "a.png").read_bytes()


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for one process")
def test_an_interrupt_within_a_big_picture_ends_soon_and_leaves_nothing_partial(tmp_path: Path) -> None:
    # GIVEN a small picture, which tells that the work began, and then a big one
    paint(tmp_path / "in" / "1.bmp", colors=9)
    big = np.random.default_rng(3).integers(0, 256, (500, 500, 3), np.uint8).repeat(8, 0).repeat(8, 1)
    Image.fromarray(big).save(tmp_path / "in" / "2.bmp")
    with subprocess.Popen(
        _command("compress", tmp_path / "in", "--output", tmp_path / "out", "--jobs", 1, "--json", "-c", 16),
        cwd=PACKAGE.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        # A suite that was started in the background ignores SIGINT, and so would what it starts.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["status"] == "compressed"
        time.sleep(0.3)
        # WHEN it is interrupted
        begun = time.monotonic()
        process.send_signal(signal.SIGINT)
        rest, words = process.communicate(timeout=30)
        took = time.monotonic() - begun
    # THEN it ends soon, says so in a sentence, and only the first result stands
    assert (process.returncode, rest) == (130, "")
    assert took < 3
    assert len(words.splitlines()) == 1
    assert words.startswith("Interrupted")
    assert [path.stem for path in (tmp_path / "out").iterdir()] == ["1"]


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise on Windows")
def test_a_reader_who_has_enough_meets_no_traceback(tmp_path: Path) -> None:
    for number in range(3):
        paint(tmp_path / "in" / f"{number}.bmp", colors=9)
    with subprocess.Popen(
        _command("compress", tmp_path / "in", "--output", tmp_path / "out", "--json", "--jobs", 1, "-c", 16),
        cwd=PACKAGE.parent, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        words = process.stderr.read()
    assert "Traceback" not in words
    assert "Exception ignored" not in words
    assert process.returncode in (0, 1, 141)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full disk of that name is a thing of Linux")
@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_an_output_that_takes_nothing_is_a_sentence_and_the_batch_has_ended(tmp_path: Path, unbuffered: str) -> None:
    paint(tmp_path / "a.bmp", colors=9)
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            _command("compress", tmp_path / "a.bmp", "--output", tmp_path / "out", "-c", 16),
            cwd=PACKAGE.parent, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120, check=False,
            env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (1, "The output can't be written (No space left on device).\n")
    assert json.loads(_process("history", "--json").stdout.splitlines()[0])["finished"]


def test_damaged_metadata_of_a_good_picture_is_not_spoken_of(tmp_path: Path) -> None:
    noise = np.random.default_rng(2).integers(0, 256, (40, 40, 3), np.uint8)
    exif = b"Exif\0\0MM\0*\0\0\0\x08\xff\xffgarbage"
    Image.fromarray(noise).save(tmp_path / "a.jpg", exif=exif, quality=100)
    done = _process("compare", tmp_path / "a.jpg", tmp_path / "a.jpg")
    assert (done.returncode, done.stderr) == (0, "")
