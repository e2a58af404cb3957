"""Which settings make a picture due again that is done already: every row of the table of settings is named here."""

from __future__ import annotations

from typing import Any

import pytest

from qtcompress.core.types import ColorSpace, Dither, Effort
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Method
from qtcompress.engine.job.job import Backup, Status
from qtcompress.engine.job.recipe import Animations, Keep
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning.incoming import Since
from qtcompress.engine.planning.settings import SETTINGS
from tests.engine.galleries import Gallery

AUTO: dict[str, Any] = {"colors": None}  # the smallest file is sought, instead of 8 colors
DECIDES: dict[str, tuple[dict[str, Any], object]] = {
    "colors": ({}, 4),
    "method": (AUTO, Method.PALETTE),
    "quality": (AUTO, 60.0),
    "formats": (AUTO, Format.PNG),
    "max_bytes": (AUTO, 100_000),
    "min_saving": ({}, 0.25),
    "generation_loss": (AUTO, 0.25),
    "dither": ({}, Dither.NONE),
    "dither_strength": ({}, 0.3),
    "space": ({}, ColorSpace.SRGB),
    "effort": ({}, Effort.FAST),
    "thrift": ({}, 2.0),
    "allow_larger": ({}, True),
    "keep": ({}, Keep.TIMES),
    "metadata": ({}, Metadata.NONE),
    "keep_clear": (AUTO, True),
    "drop": ({}, Kind.VIDEO),
    "animations": ({}, Animations.KEEP),
    "resize": ({}, SizeLimit(8, 8)),
}
"""What decides about a result: the settings before, and another value."""
DOES_NOT: dict[str, Any] = {
    "workers": 2,
    "cluster": "local",
    "skip_kept": True,
    "overwrite": True,
    "backup": Backup.TRASH,
    "max_megapixels": 9,
    "include": ("*.png",),
    "exclude": ("z*",),
    "min_bytes": 1,
    "newer_than": Since("2001-01-01"),
}
"""What decides nothing about a result that is there."""
ELSEWHERE = {
    "output",
    "in_place",
    "name",
    "budget",
    "force",
}  # other files, shares of a budget, and the way around this


def test_every_setting_is_known_here() -> None:
    assert {*DECIDES, *DOES_NOT} | ELSEWHERE == {setting.name for setting in SETTINGS}
    assert not set(DECIDES) & set(DOES_NOT)


def _is_due(gallery: Gallery, before: dict[str, Any], after: dict[str, Any]) -> bool:
    """Tell whether a picture that is done with some settings is worked on again with others."""
    for name in ("b.png", "c.bmp"):
        (gallery.folder / name).unlink()
    usual: dict[str, Any] = {"in_place": False, "output": gallery.out, **before}
    (first,) = gallery.run(None, **usual)
    assert first.status is Status.COMPRESSED
    gallery.pool.done.clear()
    (same,) = gallery.run(None, **usual)
    assert (same.status, gallery.pool.done) == (Status.SKIPPED, [])
    gallery.run(None, **{**usual, **after})
    return gallery.pool.done == ["a.png"]


@pytest.mark.parametrize("name", DECIDES)
def test_another_value_makes_a_picture_due_again(gallery: Gallery, name: str) -> None:
    before, other = DECIDES[name]
    assert _is_due(gallery, before, {name: other})


@pytest.mark.parametrize("name", DOES_NOT)
def test_another_value_changes_nothing_about_a_result(gallery: Gallery, name: str) -> None:
    assert not _is_due(gallery, {}, {name: DOES_NOT[name]})


def test_a_result_in_one_folder_is_none_in_another(gallery: Gallery) -> None:
    into: dict[str, Any] = {"in_place": False, "output": gallery.out}
    assert {outcome.status for outcome in gallery.run(None, **into)} == {Status.COMPRESSED}
    again = gallery.run(None, **{**into, "output": gallery.out / "other"})
    assert {outcome.status for outcome in again} == {Status.COMPRESSED}


def test_in_place_a_result_that_was_edited_is_due_again(gallery: Gallery) -> None:
    gallery.run()
    gallery.pool.done.clear()
    gallery.paint("a.png", 77)
    gallery.run()
    assert gallery.pool.done == ["a.png"]


def test_in_place_an_original_that_comes_back_under_another_name_is_due_again(gallery: Gallery) -> None:
    original = (gallery.folder / "a.png").read_bytes()
    gallery.run()
    gallery.pool.done.clear()
    (gallery.folder / "z.png").write_bytes(original)
    gallery.run()
    assert gallery.pool.done == ["z.png"]


def test_in_a_folder_a_result_of_other_options_is_not_overwritten(gallery: Gallery) -> None:
    into: dict[str, Any] = {"in_place": False, "output": gallery.out}
    gallery.run(None, **into)
    before = {path.name: path.read_bytes() for path in gallery.out.iterdir()}
    assert {outcome.status for outcome in gallery.run(None, **into, colors=4)} == {Status.SKIPPED}
    assert {path.name: path.read_bytes() for path in gallery.out.iterdir()} == before
