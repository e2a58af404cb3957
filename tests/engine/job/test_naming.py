"""Names of results: templates are understood or refused in words, and no name is too long."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from qtcompress.engine.job import naming
from qtcompress.engine.planning import plan
from qtcompress.engine.planning.plan import Source, jobs
from qtcompress.engine.planning.settings import Settings


@pytest.mark.parametrize(
    ("template", "word"),
    [
        ("", "at least one"), ("plain", "at least one"), ("{nam}", "in braces"), ("{name!r}", "in braces"),
        ("{name:>9}", "in braces"), ("{}", "in braces"), ("{name", "must be text"), ("/{name}", "name a file"),
        ("{name}/", "name a file"), ("../{name}", "below the output folder"), ("{name}/./x", "below the output folder"),
        ("a//{name}", "below the output folder"), ("{name}\n", "name a file"), ("a\\{name}", "name a file"),
    ],
)  # fmt: skip
def test_a_template_that_makes_no_name_is_refused_and_named(template: str, word: str) -> None:
    with pytest.raises(ValueError, match=word) as caught:
        naming.check_template(template)
    assert repr(template) in str(caught.value)


@pytest.mark.parametrize("template", ["{name}", "{folder}/{date} {name}-{colors}", "x{name}", "{{{name}}}"])
def test_a_good_template_is_taken(template: str) -> None:
    naming.check_template(template)


def test_every_field_is_filled_in(tmp_path: Path) -> None:
    (tmp_path / "holiday").mkdir()
    path = tmp_path / "holiday" / "a.jpg"
    path.write_bytes(b"x")
    os.utime(path, (1.5e9, 1.5e9))
    settings = Settings(output=tmp_path / "out", colors=32, name="{folder}/{date} {name} ({colors})")
    (job,) = jobs([Source(path, tmp_path, 1)], settings)
    assert job.target.relative_to(tmp_path / "out").as_posix() == "holiday/holiday/2017-07-14 a (32).png"
    assert job.copy == job.target.with_suffix(".jpg")
    (gone,) = jobs([Source(tmp_path / "gone.jpg", tmp_path, 1)], Settings(output=tmp_path, name="{date}"))
    assert gone.target.name == "1970-01-01.png"


def test_results_that_a_template_gives_one_name_are_numbered() -> None:
    sources = [Source(Path(f"/in/{name}.jpg"), Path("/in"), 1) for name in "abc"]
    planned = jobs(sources, Settings(output=Path("/out"), name="{folder}"))
    assert [job.target.name for job in planned] == ["in.png", "in-2.png", "in-3.png"]
    assert [job.copy.name for job in planned if job.copy] == ["in.jpg", "in-2.jpg", "in-3.jpg"]


def test_copies_of_kept_originals_never_meet_results() -> None:
    names = ("a.jpg", "a.png", "a.jpg.png", "a.PNG", "b.webp", "b.jpg")
    planned = jobs([Source(Path("/in") / name, Path("/in"), 1) for name in names], Settings(output=Path("/out")))
    paths = [naming.folded(str(path)) for job in planned for path in {job.target, job.copy}]
    assert len(set(paths)) == len(paths)


def test_beside_its_original_nothing_is_copied() -> None:
    (job,) = jobs([Source(Path("/in/a.jpg"), Path("/in"), 1)], Settings(output=Path("/in"), colors=9))
    assert (job.target, job.copy) == (Path("/in/a.png"), None)


@pytest.mark.parametrize(
    ("name", "target"),
    [("a.jpg", "a.png"), ("a.PNG", "a.PNG"), ("a", "a.png"), (".hidden.jpg", ".hidden.png"), ("dot.", "dot..png"),
     ("L" * 251 + ".jpg", "L" * 251 + ".png"), ("L" * 255, "L" * 251 + ".png")],
)  # fmt: skip
def test_in_place_a_name_says_what_the_file_is(name: str, target: str) -> None:
    assert naming.in_place(Path("/in") / name) == Path("/in") / target


def test_in_place_taken_names_are_refused_before_anything_is_done() -> None:
    names = ("a.jpg", "a.png", "b.jpg", "b.webp", "c.jpg")
    planned = jobs([Source(Path("/in") / name, Path("/in"), 1) for name in names], Settings(in_place=True, colors=9))
    assert [bool(job.refusal) for job in planned] == [True, False, False, True, False]
    assert "could be named a.png" in planned[0].refusal
    assert all(job.recipe.in_place and job.copy is None for job in planned)


def test_two_thousand_of_one_name_are_numbered_without_trying_all(monkeypatch: pytest.MonkeyPatch) -> None:
    sources = [Source(Path(f"/in/{number}.jpg"), Path("/in"), 1) for number in range(2000)]
    asked: list[str] = []
    folded = naming.folded
    monkeypatch.setattr(plan, "folded", lambda path: asked.append(path) or folded(path))
    planned = jobs(sources, Settings(output=Path("/out"), name="{colors}"))
    assert planned[-1].target.name == "auto-2000.png"
    assert len(asked) < 15 * len(sources)
