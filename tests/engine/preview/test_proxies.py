"""A proxy is made once, and is never that of another version of the file."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest
from PIL import Image

from qtcompress.core.errors import ReadError
from qtcompress.core.types import ignore
from qtcompress.engine.files.cache_folder import CacheFolder
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.pictures.reader import Picture
from qtcompress.engine.preview import proxies as module
from qtcompress.engine.preview import proxy_side
from qtcompress.engine.preview.proxies import Proxies
from qtcompress.engine.preview.recent import Recent


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    ramp = np.linspace(0, 255, 120, dtype=np.uint8)
    pixels = np.stack([np.tile(ramp, (80, 1))] * 3 + [np.full((80, 120), 200, np.uint8)], axis=2)
    Image.fromarray(pixels).save(tmp_path / "a.png")
    return tmp_path / "a.png"


@pytest.fixture
def reads(count_reads: Callable[[ModuleType], list[Path]]) -> list[Path]:
    return count_reads(module)


@pytest.mark.parametrize(("pane", "side"), [(1, 512), (512, 512), (513, 1024), (1600, 2048)])
def test_a_proxy_is_at_least_as_large_as_its_pane(pane: int, side: int) -> None:
    assert proxy_side(pane) == side


def test_a_proxy_is_read_once_and_found_again_at_the_next_start(
    picture: Path, tmp_path: Path, reads: list[Path]
) -> None:
    proxies = Proxies(CacheFolder(tmp_path / "cache", 10_000_000))
    first = proxies.get(picture, 60, ignore)
    assert proxies.get(picture, 60, ignore) is first
    proxies.save(ignore)
    later = Proxies(CacheFolder(tmp_path / "cache", 10_000_000)).get(picture, 60, ignore)
    assert len(reads) == 1
    assert np.array_equal(later.pixels, first.pixels)
    assert (later.width, later.height, later.source_bytes) == (120, 80, picture.stat().st_size)
    with pytest.raises(ValueError, match="read-only"):
        later.pixels[0, 0] = 0


@pytest.mark.parametrize("change", ["content", "cache"])
def test_a_changed_file_and_a_damaged_cache_are_read_anew(
    picture: Path, tmp_path: Path, reads: list[Path], change: str
) -> None:
    proxies = Proxies(CacheFolder(tmp_path / "cache", 10_000_000))
    proxies.get(picture, 60, ignore)
    proxies.save(ignore)
    if change == "content":
        Image.new("RGB", (300, 200)).save(picture)
        os.utime(picture, (1, 1))
    else:
        next((tmp_path / "cache").iterdir()).write_bytes(b"\x89PNG\r\n")
        proxies = Proxies(CacheFolder(tmp_path / "cache", 10_000_000))
    assert proxies.get(picture, 60, ignore).width == (300 if change == "content" else 120)
    assert len(reads) == 2


def test_what_waits_to_be_stored_is_bounded(picture: Path, tmp_path: Path) -> None:
    proxies = Proxies(CacheFolder(tmp_path / "cache", 10_000_000))
    for side in range(20, 60):
        proxies.get(picture, side, ignore)
    proxies.save(ignore)
    assert len(list((tmp_path / "cache").iterdir())) == module._MOST_UNSAVED


def test_what_was_changed_while_it_was_read_is_not_kept(picture: Path, reads: list[Path]) -> None:
    proxies = Proxies()
    proxies.put(picture, 60, Stamp(1, 1), Picture(np.zeros((1, 1, 4), np.uint8), 1, 1, 1))
    assert proxies.get(picture, 60, ignore).width == 120
    with pytest.raises(ReadError, match="does not exist"):
        proxies.get(picture.with_name("b.png"), 60, ignore)


def test_the_values_that_were_used_last_stay() -> None:
    recent: Recent[str, bytes] = Recent(10, len)
    for name in "abc":
        recent.put(name, bytes(4))
        recent.get("a")
    assert [name in recent for name in "abc"] == [True, False, True]
    recent.put("d", bytes(40))
    assert ("d" in recent, "c" in recent) == (True, False)
