"""Which pictures come in: by patterns of names, by size, and by date."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from qtcompress.engine.planning.incoming import Incoming, Since, patterns_of
from qtcompress.engine.planning.plan import scan

ROOT = Path("/g")


@pytest.mark.parametrize(
    ("include", "exclude", "comes"),
    [
        ("", "", ["IMG_1.JPG", "sub/a.png", "sub/thumbs/b.png"]),
        ("*.jpg", "", ["IMG_1.JPG"]),
        ("*.jpg, a.*", "", ["IMG_1.JPG", "sub/a.png"]),
        ("", "img_*", ["sub/a.png", "sub/thumbs/b.png"]),
        ("", "*/thumbs/*", ["IMG_1.JPG", "sub/a.png"]),
        ("sub/*", "b*", ["sub/a.png"]),
        ("", "sub/thumbs/", ["IMG_1.JPG", "sub/a.png"]),
        ("sub/", "", ["sub/a.png", "sub/thumbs/b.png"]),
    ],
)
def test_a_name_fits_a_pattern_and_a_path_one_with_a_slash(include: str, exclude: str, comes: list[str]) -> None:
    wanted = Incoming(patterns_of(include), patterns_of(exclude))
    names = ["IMG_1.JPG", "sub/a.png", "sub/thumbs/b.png"]
    assert [name for name in names if wanted.admits(ROOT / name, ROOT, 5, 0.0)] == comes


def test_a_name_with_brackets_fits_itself_and_letters_fit_however_they_are_composed() -> None:
    for pattern, name in (("a[1].png", "a[1].png"), ("a[1].png", "a1.png"), ("M\u00fcll/*", "Mu\u0308ll/b.png")):
        assert Incoming(include=(pattern,)).admits(ROOT / name, ROOT, 5, 0.0)
    assert not Incoming(include=("a[1].png",)).admits(ROOT / "a[2].png", ROOT, 5, 0.0)


def test_a_picture_that_was_chosen_itself_is_known_by_its_name() -> None:
    assert not Incoming(include=("*.png",)).admits(ROOT / "a.jpg", ROOT / "a.jpg", 5, 0.0)


def test_size_and_date_have_lower_limits() -> None:
    assert [Incoming(min_bytes=100).admits(ROOT / "a", ROOT, size, 0.0) for size in (99, 100)] == [False, True]
    now = time.time()
    aged = Incoming(newer_than=Since("2d"))
    assert [aged.admits(ROOT / "a", ROOT, 1, now - 86_400 * days) for days in (1.9, 2.1)] == [True, False]


def test_a_moment_is_a_date_or_an_age() -> None:
    assert Since("12H").moment(100_000.0) == 100_000 - 12 * 3600
    assert Since("2026-05-01T18:00").moment(0) - Since("2026-05-01").moment(0) == 18 * 3600
    for wrong in ("yesterday", "5", "2026-13-01", "99999999d"):
        with pytest.raises(ValueError, match="must be a date"):
            Since(wrong)


def test_a_scan_tells_what_it_left_out(tmp_path: Path) -> None:
    for name in ("a.png", "b.png", "c.txt"):
        (tmp_path / name).write_bytes(b"12345")
    os.utime(tmp_path / "a.png", (1, 1))
    apart: list[Path] = []
    found = list(scan([tmp_path], incoming=Incoming(newer_than=Since("1d")), left_out=apart.append))
    assert ([one.path.name for one in found], apart) == (["b.png"], [tmp_path / "a.png"])
