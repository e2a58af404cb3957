"""Which files belong to a picture, and what they are called beside its result."""

from __future__ import annotations

import pytest

from qtcompress.engine.job.sidecar_names import Companions, beside_result

LONG = "PXL_20230704_180402555.LONG_EXPOSURE-02.ORIGINA.jpg"  # Takeout shortens names to 51 characters


@pytest.mark.parametrize(
    ("picture", "result", "sidecar", "renamed"),
    [
        ("a.jpg", "a.webp", "a.jpg.xmp", "a.webp.xmp"),
        ("a.JPG", "a.webp", "a.JPG.XMP", "a.webp.XMP"),
        ("a.jpg", "a.webp", "a.xmp", "a.xmp"),
        ("a.jpg", "small/b.webp", "a.xmp", "b.xmp"),
        ("a.jpg", "a.jpg.webp", "a.xmp", "a.jpg.xmp"),
        ("a.jpg", "a.jpg", "a.jpg.xmp", "a.jpg.xmp"),
        ("IMG_1.HEIC", "IMG_1.jpg", "IMG_1.AAE", "IMG_1.AAE"),
        ("IMG_1.HEIC", "IMG_1.jpg", "IMG_1.MOV", "IMG_1.MOV"),
        ("a.b.jpg", "a.b.webp", "a.b.jpg.out.pp3", "a.b.webp.out.pp3"),
        ("button.png", "button.webp", "button.png.meta", "button.webp.meta"),
        ("a.jpg", "a.webp", "a.jpg.json", "a.webp.json"),
        ("a.jpg", "a.webp", "a.jpg.supplemental-metadata.json", "a.webp.supplemental-metadata.json"),
        ("a.jpg", "a.webp", "a.jpg.suppl.json", "a.webp.suppl.json"),
        ("a(1).jpg", "a(1).webp", "a.jpg(1).json", "a.webp(1).json"),
        ("a(1).jpg", "a(1).webp", "a.jpg.supplemental-metadata(1).json", "a.webp.supplemental-metadata(1).json"),
        ("a(1).jpg", "b.webp", "a.jpg.supplemental-metadata(1).json", "b.webp.supplemental-metadata.json"),
        (LONG, LONG.replace("jpg", "webp"), LONG[:46] + ".json", LONG[:46] + ".json"),
        ("a" * 41 + ".jpg", "a" * 41 + ".webp", "a" * 41 + ".jpg..json", "a" * 41 + ".webp..json"),
        ("a" * 43 + ".jpg", "a" * 43 + ".png", "a" * 43 + ".jp.json", "a" * 43 + ".pn.json"),
        ("map.jpg", "map.png", "map.jgw", "map.pgw"),
        ("map.TIFF", "map.webp", "map.TFW", "map.wpw"),
        ("map.jpg", "map.png", "map.wld", "map.wld"),
        ("map.jpg", "map.png", "map.jpg.aux.xml", "map.png.aux.xml"),
        ("map.jpg", "map.png", "map.prj", "map.prj"),
    ],
)
def test_a_sidecar_gets_a_name_by_which_it_is_found_again(
    picture: str, result: str, sidecar: str, renamed: str
) -> None:
    result = result.rpartition("/")[2]
    assert Companions([picture, sidecar, "b.xmp", "ab.xmp", "a.jpg2.xmp"]).of(picture) == [sidecar]
    assert beside_result(sidecar, picture, result) == renamed
    assert renamed in Companions([result, renamed]).of(result)


def test_pictures_backups_checksums_and_hidden_files_are_no_sidecars() -> None:
    strangers = ["a.png", "a.nef", "a.jpg.bak", "a.jpg.md5", ".a.jpg.xmp", "a.tga", "a.jpg", "a", "ab.txt", "a.jpg~"]
    assert Companions(strangers).of("a.jpg") == []
    assert Companions([*strangers, "a.txt"]).of("a.jpg") == ["a.txt"]
    assert Companions([]).of("a.jpg") == []


def test_a_numbered_file_belongs_to_the_picture_of_that_number() -> None:
    names = ["a.jpg", "a(1).jpg", "a.jpg.json", "a.jpg(1).json", "a.jpg.supplemental-metadata(1).json"]
    found = Companions(names)
    assert found.of("a.jpg") == ["a.jpg.json"]
    assert found.of("a(1).jpg") == ["a.jpg(1).json", "a.jpg.supplemental-metadata(1).json"]
    # Takeout cut the name off before its suffix: it can stay as it is
    cut = "a" * 48 + ".json"
    assert beside_result(cut[:46] + ".json", "a" * 47 + ".jpg", "a" * 47 + ".png") == cut[:46] + ".json"
    assert beside_result("other.json", "a.jpg", "a.png") == "other.json"
    alone = Companions(["a.jpg", "a.jpg.supplemental-metadata(1).json"])
    assert alone.of("a.jpg") == ["a.jpg.supplemental-metadata(1).json"]
