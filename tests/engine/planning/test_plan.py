"""From paths to jobs: found in order, named without collisions, and nothing that hangs a walk."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from qtcompress.core.errors import UsageError
from qtcompress.core.types import Options
from qtcompress.engine.job import naming
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.job import Assignment
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Refusal, Source, jobs, natural_key, scan, without_pictures
from qtcompress.engine.planning.settings import Settings

names_of_any_kind = st.text(st.characters(blacklist_characters="/\0", blacklist_categories=["Cs"]), min_size=1)


def _touch(folder: Path, *names: str) -> list[Path]:
    paths = [folder / name for name in names]
    for path in paths:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
    return paths


def _found(*paths: Path, exclude: Path | None = None) -> list[str]:
    return [os.fsdecode(item.path.name) for item in scan(paths, exclude=exclude) if isinstance(item, Source)]


def _targets(paths: list[Path], output: Path, **settings: object) -> list[str]:
    sources = [item for item in scan(paths, exclude=output) if isinstance(item, Source)]
    planned = jobs(sources, Settings(output=output, **settings))  # type: ignore[arg-type]
    assert [job.source for job in planned] == [source.path for source in sources]
    return [str(job.target.relative_to(output)) for job in planned]


def test_names_are_sorted_as_people_count(tmp_path: Path) -> None:
    _touch(tmp_path, "IMG_10.jpg", "img_9.jpg", "IMG_1.JPG", "b/2.png", "b/10.png", "a.png", "notes.txt")
    assert _found(tmp_path) == ["a.png", "IMG_1.JPG", "img_9.jpg", "IMG_10.jpg", "2.png", "10.png"]


@given(names_of_any_kind, names_of_any_kind)
@example("²", "a")
def test_every_name_has_a_place_in_the_order(first: str, second: str) -> None:
    assert sorted([natural_key(first), natural_key(second)])


def test_the_order_does_not_depend_on_the_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _touch(tmp_path, "a1.jpg", "a01.jpg", "A1.jpg")
    if len(list(tmp_path.iterdir())) < 3:
        pytest.skip("this disk ignores case")
    orders = []
    listing = list(os.scandir(tmp_path))

    class Listed(list):  # type: ignore[type-arg]
        def __enter__(self) -> Listed:
            return self

        def __exit__(self, *error: object) -> None:
            pass

    for entries in (sorted(listing, key=lambda e: e.name), sorted(listing, key=lambda e: e.name, reverse=True)):
        monkeypatch.setattr(os, "scandir", lambda folder, entries=entries: Listed(entries))
        orders.append(_found(tmp_path))
    assert orders[0] == orders[1]


def test_hidden_files_other_files_and_the_output_folder_are_left_out(tmp_path: Path) -> None:
    _touch(tmp_path, ".hidden.jpg", ".cache/a.jpg", "a.txt", "b.jpg", "out/c.png", "out/sub/d.png", "other/e.webp")
    _touch(
        tmp_path, "@eaDir/b.jpg/SYNOPHOTO_THUMB_M.jpg", "other/#recycle/f.jpg", "__MACOSX/g.jpg", "$RECYCLE.BIN/h.png"
    )
    _touch(tmp_path, ".thumbnails/i.jpg", ".Trash-1000/files/j.jpg")
    assert _found(tmp_path, exclude=tmp_path / "out") == ["b.jpg", "e.webp"]
    assert _found(tmp_path, exclude=tmp_path / "other" / ".." / "out") == ["b.jpg", "e.webp"]
    assert _found(tmp_path / "out") == ["c.png", "d.png"]


def test_files_that_belong_to_no_picture_are_known(tmp_path: Path) -> None:
    _touch(tmp_path, "a.jpg", "a.jpg.xmp", "a.mov", "b.nef", "b.xmp", "c.xmp", "notes.txt", "sub/a.mov", ".hidden")
    others: list[Path] = []
    sources = [one for one in scan([tmp_path], no_picture=others.append) if isinstance(one, Source)]
    found = [str(path.relative_to(tmp_path)) for path in without_pictures(sources, others)]
    assert found == ["c.xmp", "notes.txt", "sub/a.mov"]


def test_a_file_that_is_named_counts_whatever_its_name(tmp_path: Path) -> None:
    (path,) = _touch(tmp_path, ".secret.dat")
    (found,) = scan([path])
    assert found == Source(path, path, 1)


def test_what_can_not_be_a_picture_is_refused_with_a_sentence(tmp_path: Path) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    named = [tmp_path / "gone.jpg", loop]
    if hasattr(os, "mkfifo"):
        os.mkfifo(tmp_path / "pipe.jpg")
        named.append(tmp_path / "pipe.jpg")
    refused = list(scan(named))
    assert [type(item) for item in refused] == [Refusal] * len(named)
    words = ["does not exist", "can't be opened", "neither a file nor a folder"]
    for item, word in zip(refused, words, strict=False):
        assert isinstance(item, Refusal)
        assert word in item.error.sentence(str(item.path))
    assert _found(tmp_path) == []


def test_links_to_files_are_followed_and_links_to_folders_are_not(tmp_path: Path) -> None:
    _touch(tmp_path, "real/a.jpg")
    (tmp_path / "b.jpg").symlink_to(tmp_path / "real" / "a.jpg")
    (tmp_path / "dangling.jpg").symlink_to(tmp_path / "nowhere")
    (tmp_path / "real" / "up").symlink_to(tmp_path)
    assert _found(tmp_path) == ["b.jpg", "a.jpg"]
    links: list[Path] = []
    assert len(list(plan.scan([tmp_path], not_followed=links.append))) == 2
    assert links == [tmp_path / "dangling.jpg", tmp_path / "real" / "up"]


def test_a_folder_or_a_file_that_may_not_be_opened_is_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _touch(tmp_path, "closed/a.jpg", "open/b.jpg", "open/c")
    look, head = os.stat, plan._head

    def entered(path: Any, **named: Any) -> os.stat_result:
        if str(path).endswith(f"closed{os.sep}."):
            raise PermissionError(13, "Permission denied")
        return look(path, **named)

    def unread(path: str) -> bytes:
        if path.endswith("c"):
            raise PermissionError(13, "Permission denied")
        return head(path)

    monkeypatch.setattr(os, "stat", entered)
    monkeypatch.setattr(plan, "_head", unread)
    found = list(scan([tmp_path]))
    assert [item.path.name for item in found] == ["closed", "b.jpg", "c"]
    sentences = [item.error.sentence("x") for item in found if isinstance(item, Refusal)]
    assert sentences == [
        "x can't be listed (Permission denied): ask its owner for permission to read it.",
        "x can't be opened (Permission denied): ask its owner for permission to read it.",
    ]


def test_a_folder_that_may_not_be_listed_is_refused_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _touch(tmp_path, "closed/a.jpg", "open/b.jpg")
    scandir = os.scandir

    def guarded(folder: Path) -> object:
        if Path(folder).name == "closed":
            raise PermissionError(13, "Permission denied")
        return scandir(folder)

    monkeypatch.setattr(os, "scandir", guarded)
    found = list(scan([tmp_path]))
    assert [item.path.name for item in found] == ["closed", "b.jpg"]
    assert isinstance(found[0], Refusal)
    assert "can't be listed" in found[0].error.sentence("x")


def test_a_file_that_vanishes_during_the_walk_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a, _ = _touch(tmp_path, "a.jpg", "b.jpg")
    walk = scan([tmp_path])
    scandir = os.scandir

    def late(folder: Path) -> object:
        entries = list(scandir(folder))
        a.unlink()
        return type("Listed", (list,), {"__enter__": lambda s: s, "__exit__": lambda s, *e: None})(entries)

    monkeypatch.setattr(os, "scandir", late)
    assert [item.path.name for item in walk] == ["b.jpg"]


def test_pictures_that_are_not_read_are_told_and_those_without_a_suffix_known_by_content(tmp_path: Path) -> None:
    heads = {
        "photo": b"\xff\xd8\xff\xe0 and more", "README": b"plain text", "a.psd": b"8BPS more", "b.tga": b"\0\0\2",
        "c.nef": b"II*\0 more", "d.jpg_large": b"\xff\xd8\xff\xe0", "e.txt": b"text", "f.hdr": b"#?RADIANCE",
    }  # fmt: skip
    for name, head in heads.items():
        (tmp_path / name).write_bytes(head)
    found = list(scan([tmp_path]))
    assert [item.path.name for item in found if isinstance(item, Source) and not item.left] == ["photo"]
    told = {item.path.name: item.left for item in found if isinstance(item, Source) and item.left}
    words = {"a.psd": "Photoshop", "b.tga": "TGA", "c.nef": "raw", "d.jpg_large": "JPEG", "f.hdr": "Radiance"}
    assert told.keys() == words.keys()
    assert all(word in told[name] and "skipped" in told[name] for name, word in words.items())
    (raw,) = scan([tmp_path / "c.nef"])
    assert isinstance(raw, Source)
    assert raw.left == told["c.nef"]


def test_nine_patches_and_other_formats_are_left_and_take_no_name_from_a_picture(tmp_path: Path) -> None:
    _touch(tmp_path, "in/a.jpg", "in/a.nef", "in/button.9.png", "in/button.9.jpg", "in/sub/Play.9.PNG")
    sources = [one for one in scan([tmp_path / "in"]) if isinstance(one, Source)]
    assert [source.path.name for source in sources if source.left] == ["a.nef", "button.9.png", "Play.9.PNG"]
    assert "nine-patch" in sources[3].left
    for formats in (Format.PNG, None):
        made = jobs(sources, Settings(output=tmp_path / "out", formats=formats))
        copies = {job.source.name: str(job.copy.relative_to(tmp_path / "out")) for job in made if job.copy is not None}
        assert copies == {
            "a.jpg": "a.jpg", "a.nef": "a.nef", "button.9.png": "button.9.png", "button.9.jpg": "button.9-2.jpg",
            "Play.9.PNG": "sub/Play.9.PNG",
        }  # fmt: skip
        assert [job.target_as(Format.WEBP).name for job in made if job.source.name == "a.jpg"] == ["a.webp"]
        names = [str(name).lower() for job in made for name in ((job.copy,) if job.refusal else job.places)]
        assert len(set(names)) == len(names)
        assert {job.source.name for job in made if job.refusal} == {"a.nef", "button.9.png", "Play.9.PNG"}
    skipping = jobs(sources, Settings(output=tmp_path / "out", skip_kept=True, colors=8))
    assert not any(job.copy for job in skipping)
    larger = jobs(sources, Settings(output=tmp_path / "out", allow_larger=True))
    assert [(job.copy, job.target) for job in larger] == [(job.copy, job.target) for job in made]  # a.jpg may be left
    in_place = jobs(sources, Settings(in_place=True))
    assert [job.source.name for job in in_place if job.refusal] == ["a.nef", "button.9.png", "Play.9.PNG"]


def test_what_is_left_and_already_lies_in_its_place_is_not_copied(tmp_path: Path) -> None:
    left = Source(tmp_path / "a.heic", tmp_path, 1, "is a HEIC file")
    copies = [jobs([left], Settings(output=folder))[0].copy for folder in (tmp_path, tmp_path / "out")]
    assert copies == [None, tmp_path / "out" / "a.heic"]


def test_the_structure_below_a_folder_is_kept(tmp_path: Path) -> None:
    _touch(tmp_path, "in/a.jpg", "in/x/b.jpg", "in/x/y/c.webp")
    assert _targets([tmp_path / "in"], tmp_path / "out") == ["a.png", "x/b.png", "x/y/c.png"]


def test_several_folders_keep_their_place_below_what_they_share(tmp_path: Path) -> None:
    _touch(tmp_path, "one/a.jpg", "two/a.jpg", "three/x/a.jpg", "b.jpg")
    paths = [tmp_path / name for name in ("one", "two", "three/x", "b.jpg")]
    assert _targets(paths, tmp_path / "out") == ["one/a.png", "two/a.png", "three/x/a.png", "b.png"]


def test_paths_without_anything_in_common_keep_their_whole_way(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def other_drives(paths: object) -> str:
        raise ValueError("Paths don't have the same drive")

    _touch(tmp_path, "one/a.jpg", "two/a.jpg")
    monkeypatch.setattr(os.path, "commonpath", other_drives)
    inside = str(Path(*tmp_path.parts[1:]))
    found = _targets([tmp_path / "one", tmp_path / "two"], tmp_path / "out")
    assert found == [f"{inside}/one/a.png", f"{inside}/two/a.png"]


@pytest.mark.parametrize(
    ("names", "targets"),
    [
        (["a.jpg", "a.png"], ["a.jpg.png", "a.png"]),
        (["a.jpg", "a.webp", "b.jpg"], ["a.jpg.png", "a.webp.png", "b.png"]),
        (["a.jpg", "a.jpg.png", "a.png"], ["a.jpg.png", "a.jpg-2.png", "a.png"]),
        (["x.tar.jpg", "x.jpg"], ["x.png", "x.tar.png"]),
    ],
)
def test_names_that_would_collide_keep_their_suffix(tmp_path: Path, names: list[str], targets: list[str]) -> None:
    _touch(tmp_path, *(f"in/{name}" for name in names))
    found = _targets([tmp_path / "in"], tmp_path / "out")
    assert sorted(found) == sorted(targets)
    assert len({name.casefold() for name in found}) == len(names)


@given(st.lists(st.text("aAbBé\u00e9e\u0301ßs.jpg1", min_size=1, max_size=6), min_size=1, max_size=12, unique=True))
def test_no_two_targets_are_ever_the_same_on_any_disk(names: list[str]) -> None:
    root = Path("/in").absolute()
    sources = [Source(root / name / f"{name}.jpg", root, 1) for name in names if name not in (".", "..")]
    sources += [Source(root / f"{name}.{suffix}", root, 1) for name in names for suffix in ("jpg", "PNG", "png")]
    planned = jobs(sources, Settings(output=Path("/out")))
    folded = [naming.folded(str(job.target)) for job in planned]
    assert len(set(folded)) == len(folded) == len(sources)


@pytest.mark.parametrize("paths", [["in/a.jpg", "in/a.jpg"], ["in", "in/a.jpg"], ["in", "in"]])
def test_a_picture_that_is_named_twice_is_compressed_once(tmp_path: Path, paths: list[str]) -> None:
    _touch(tmp_path, "in/a.jpg")
    assert len(_targets([tmp_path / path for path in paths], tmp_path / "out")) == 1


def test_no_target_is_the_original_of_another_picture(tmp_path: Path) -> None:
    named = _touch(tmp_path, "g/a.png", "g/s/a.png")
    sources = [item for item in scan(named) if isinstance(item, Source)]
    planned = jobs(sources, Settings(output=tmp_path / "g" / "s", overwrite=True))
    originals = {source.path for source in sources}
    assert not [job for job in planned if job.recipe.overwrite and job.target in originals - {job.source}]


def test_long_names_are_shortened_by_bytes_and_stay_apart(tmp_path: Path) -> None:
    _touch(tmp_path, f"in/{'ü' * 123}a.jpg", f"in/{'ü' * 123}b.jpg", f"in/{'ü' * 123}b.webp")
    found = _targets([tmp_path / "in"], tmp_path / "out")
    assert all(len(os.fsencode(name)) <= 255 for name in found)
    assert len(set(found)) == 3
    _touch(tmp_path, f"long/{'n' * 251}.jpg")
    assert _targets([tmp_path / "long"], tmp_path / "out") == ["n" * 251 + ".png"]


@pytest.mark.skipif(os.name == "nt", reason="names on Windows are always text")
def test_names_that_are_not_utf_8_are_kept_byte_by_byte(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / os.fsdecode(b"caf\xe9.jpg")).write_bytes(b"x")
    (found,) = _targets([tmp_path / "in"], tmp_path / "out")
    assert os.fsencode(found) == b"caf\xe9.png"


@pytest.mark.skipif(os.name == "nt", reason="names on Windows are always text")
def test_a_long_name_that_is_not_utf_8_is_not_emptied(tmp_path: Path) -> None:
    source = Source(Path(os.fsdecode(b"/in/" + b"\xe9" * 252)), Path("/in"), 1)
    (job,) = jobs([source], Settings(output=tmp_path))
    assert job.target.stem
    assert not job.target.name.startswith(".")


def test_jobs_carry_the_settings(tmp_path: Path) -> None:
    (path,) = _touch(tmp_path, "a.jpg")
    source = Source(path, path, 1)
    settings = Settings(colors=12, output=tmp_path / "out", allow_larger=True)
    (job,) = jobs([source], settings)
    assert job.recipe == settings.recipe
    assert (job.recipe.options, job.recipe.allow_larger, job.recipe.overwrite) == (Options(colors=12), True, False)
    (own,) = jobs([source], settings, own=frozenset([job.target]))
    assert Assignment(own).may_replace(own.target)
    assert not own.recipe.overwrite
    (other,) = jobs([source], settings, own=frozenset([tmp_path / "else.png"]))
    assert not Assignment(other).may_replace(other.target)
    with pytest.raises(UsageError, match="no output folder"):
        jobs([source], Settings())


def test_a_path_that_may_not_be_looked_at_is_no_misspelling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: Path) -> os.stat_result:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "stat", refuse)
    (refusal,) = scan([tmp_path / "a.png"])
    assert isinstance(refusal, Refusal)
    assert refusal.error.advice == "Ask its owner for permission to read it."
