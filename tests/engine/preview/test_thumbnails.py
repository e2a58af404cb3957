"""Thumbnails are shared as the freedesktop specification says."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from qtcompress.core.errors import ReadError
from qtcompress.core.types import Report, ignore
from qtcompress.engine.files.identity import Stamp
from qtcompress.engine.pictures.watched_file import DAMAGED
from qtcompress.engine.preview import Motion, Thumbnail
from qtcompress.engine.preview import thumbnails as module
from qtcompress.engine.preview.proxies import Proxies
from qtcompress.engine.preview.thumbnails import ThumbnailFiles, Thumbnails, motion, thumbnail, uri_of


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    Image.linear_gradient("L").convert("RGB").resize((900, 600)).save(tmp_path / "a b.jpg")
    return tmp_path / "a b.jpg"


@pytest.fixture
def files(tmp_path: Path) -> ThumbnailFiles:
    return ThumbnailFiles(tmp_path / "thumbnails", None, (tmp_path / "private",))


class Workers:
    """Reads pictures here, and counts them."""

    def __init__(self, error: ReadError | None = None) -> None:
        self.asked: list[int] = []
        self.error = error

    def __call__(self, path: Path, side: int, report: Report) -> Thumbnail:
        self.asked.append(side)
        if self.error is not None:
            raise self.error
        return thumbnail(path, side, report)


def stamp_of(path: Path) -> Stamp:
    stamp = Stamp.of(path)
    assert stamp is not None
    return stamp


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such thumbnails")
def test_uri_and_name_are_those_of_other_programs(tmp_path: Path) -> None:
    # GLib 2.74: g_filename_to_uri
    assert uri_of(Path("/home/jens/photos/me.png")) == "file:///home/jens/photos/me.png"
    assert uri_of(Path("/p/a b(1)[2];#é,~.jpg")) == "file:///p/a%20b(1)%5B2%5D%3B%23%C3%A9,~.jpg"
    files = ThumbnailFiles(tmp_path)
    (tmp_path / "large").mkdir()
    Image.new("RGBA", (4, 4)).save(tmp_path / "large" / "c6ee772d9e49320e97ec29a7eb5b1697.png")  # of the specification
    assert files._made.read("c6ee772d9e49320e97ec29a7eb5b1697.png") is not None


def test_a_thumbnail_is_written_as_the_specification_says_and_found_again(
    photo: Path, tmp_path: Path, files: ThumbnailFiles
) -> None:
    workers = Workers()
    thumbnails = Thumbnails(workers, workers, Proxies(), files)
    made = thumbnails.make(photo, 256, ignore)
    (path,) = (tmp_path / "thumbnails" / "large").iterdir()
    with Image.open(path) as image:
        words = image.info
        assert (image.format, image.mode, image.size) == ("PNG", "RGBA", (256, 171))
    assert (words["Thumb::URI"], words["Thumb::Size"]) == (uri_of(photo), str(photo.stat().st_size))
    assert words["Thumb::MTime"] == str(int(photo.stat().st_mtime))
    if os.name != "nt":
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
        assert stat.S_IMODE(path.parent.stat().st_mode) == stat.S_IMODE(path.parent.parent.stat().st_mode) == 0o700
    again = Thumbnails(workers, workers, Proxies(), files).make(photo, 256, ignore)
    assert np.array_equal(again.pixels, made.pixels)
    assert (again.width, again.height, workers.asked) == (900, 600, [256])
    # a changed file has none
    os.utime(photo, (1, 1))
    Thumbnails(workers, workers, Proxies(), files).make(photo, 256, ignore)
    assert len(workers.asked) == 2


def test_a_thumbnail_of_another_program_is_shown_but_proves_nothing(
    photo: Path, tmp_path: Path, files: ThumbnailFiles
) -> None:
    files.write(photo, stamp_of(photo), thumbnail(photo, 256, ignore))
    (path,) = (tmp_path / "thumbnails" / "large").iterdir()
    words = PngInfo()
    words.add_text("Thumb::URI", uri_of(photo))
    words.add_text("Thumb::MTime", str(int(photo.stat().st_mtime)))
    words.add_text("Thumb::Image::Width", "900")
    Image.new("RGB", (30, 20)).save(path, pnginfo=words)
    workers = Workers()
    thumbnails = Thumbnails(workers, workers, Proxies(), files)
    assert thumbnails.make(photo, 256, ignore).width == 0
    assert workers.asked == []
    assert thumbnails.look(photo, 512, ignore).width == 900  # where the program opens the picture itself
    assert workers.asked == [512]
    path.write_bytes(b"no picture")
    assert files.read(photo, stamp_of(photo)) is None
    Image.new("RGB", (300, 20)).save(path, pnginfo=words)  # larger than it may be
    assert files.read(photo, stamp_of(photo)) is None


def test_the_selected_picture_is_read_once_for_its_thumbnail_and_its_first_look(
    photo: Path, files: ThumbnailFiles
) -> None:
    gallery, selected, proxies = Workers(), Workers(), Proxies()
    small = Thumbnails(gallery, selected, proxies, files).look(photo, 512, ignore)
    assert (gallery.asked, selected.asked, small.pixels.shape) == ([], [512], (170, 256, 4))
    assert proxies._recent.get((photo, 512, stamp_of(photo))).pixels.shape == (341, 512, 4)


def test_a_damaged_picture_is_remembered_until_it_changes_or_is_tried_again(
    photo: Path, tmp_path: Path, files: ThumbnailFiles
) -> None:
    broken = Workers(ReadError("is cut off", DAMAGED))
    first = Thumbnails(broken, broken, Proxies(), files)
    later = Thumbnails(broken, broken, Proxies(), files)
    for thumbnails in (first, later):
        with pytest.raises(ReadError, match="is cut off"):
            thumbnails.make(photo, 256, ignore)
    assert len(broken.asked) == 1
    assert (tmp_path / "thumbnails" / "fail").is_dir()
    whole = Workers()
    with pytest.raises(ReadError, match="is cut off"):
        Thumbnails(whole, whole, Proxies(), files).make(photo, 256, ignore)
    later._ask = whole
    assert later.make(photo, 256, ignore).width == 900  # whoever asks again wants to know
    assert Thumbnails(broken, broken, Proxies(), files).make(photo, 256, ignore).width == 900
    # what may pass is not remembered
    passing = Workers(ReadError("may not be read", "Ask its owner for permission to read it."))
    os.utime(photo, (1, 1))
    for _ in range(2):
        with pytest.raises(ReadError):
            Thumbnails(passing, passing, Proxies(), files).make(photo, 256, ignore)
    assert len(passing.asked) == 2


@pytest.mark.parametrize("folder", ["thumbnails", "private"])
def test_private_places_have_no_thumbnails(tmp_path: Path, photo: Path, files: ThumbnailFiles, folder: str) -> None:
    place = tmp_path / folder / "a.jpg"
    place.parent.mkdir(exist_ok=True)
    photo.rename(place)
    files.write(place, stamp_of(place), thumbnail(place, 256, ignore))
    files.write_failure(place, stamp_of(place), ReadError("is cut off", DAMAGED))
    assert {path.name for path in (tmp_path / "thumbnails").glob("**/*.png")} == set()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the desktop has no such folder")
def test_the_folder_is_that_of_the_desktop(tmp_path: Path, photo: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    ThumbnailFiles.usual().write(photo, stamp_of(photo), thumbnail(photo, 256, ignore))
    assert [path.parent for path in (tmp_path / "xdg").glob("**/*.png")] == [tmp_path / "xdg" / "thumbnails" / "large"]


def test_an_animation_is_told_with_its_thumbnail_whoever_made_that(tmp_path: Path, files: ThumbnailFiles) -> None:
    path, photo, asked = tmp_path / "a.gif", tmp_path / "a.png", []
    frames = [Image.new("RGB", (40, 20), (80 * n + 40, 0, 0)) for n in range(3)]
    frames[0].save(path, save_all=True, append_images=frames[1:], duration=[10, 400, 500])
    frames[0].save(photo)

    def measured(path: Path, report: Report) -> Motion:
        asked.append(path)
        return motion(path, report)

    thumbnails = Thumbnails(Workers(), Workers(), Proxies(), files, measure=measured)
    # GIVEN thumbnails that this program made, in memory and from the disk
    for _ in range(2):
        assert thumbnails.make(path, 256, ignore).motion == Motion(3, 1.0)
        assert thumbnails.make(photo, 256, ignore).motion == Motion()
    assert not asked
    # WHEN other programs have made them
    for other in (path, photo):
        files.write(other, stamp_of(other), Thumbnail(np.zeros((2, 4, 4), np.uint8), 0, 0, 1))
    # THEN a worker finds it out
    assert [thumbnails.make(other, 256, ignore).motion for other in (path, photo)] == [Motion(3, 1.0), Motion()]
    assert asked == [path, photo]
    assert module._motion_in({module._FRAMES: "3", module._SECONDS: "long"}) is None
