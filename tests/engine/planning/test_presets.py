"""Settings under names: what is saved is found again, and what a file says wrong is told in a sentence."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core.errors import UsageError, WriteError
from qtcompress.core.types import ColorSpace, Dither, Effort
from qtcompress.engine.job.recipe import Keep
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning import presets
from qtcompress.engine.planning.presets import Preset
from qtcompress.engine.planning.settings import SETTINGS, Settings, defaults

names = st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60)
every_settings = st.builds(
    Settings,
    colors=st.integers(2, 256), dither=st.sampled_from(Dither), dither_strength=st.floats(0, 1),
    space=st.sampled_from(ColorSpace), effort=st.sampled_from(Effort), metadata=st.sampled_from(Metadata),
    allow_larger=st.booleans(), skip_kept=st.booleans(), keep=st.sampled_from([Keep.ALL, Keep.NOTHING, Keep.TIMES]),
    name=st.sampled_from(["{name}", "{folder}/{name}"]),
)  # fmt: skip


def _write(folder: Path, **content: object) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / "p.json"
    path.write_text(json.dumps(content), encoding="utf-8")
    return path


def test_the_presets_that_come_along_stand_in_their_order_and_can_be_used() -> None:
    found = presets.built_in()
    assert [preset.name for preset in found] == [
        "16 colors", "32 colors", "256 colors", "Web graphics", "Photo gallery", "Visually lossless", "Smallest",
        "For the web", "For mail",
    ]  # fmt: skip
    for preset in found:
        assert preset.path is None
        assert preset.about.endswith(".")
        assert not preset.notice
        assert preset.fits(preset.applied(defaults()))
        assert {"colors", "dither", "dither_strength", "space", "effort"} <= set(preset.values)
    assert [preset.values["colors"] for preset in found[:3]] == [16, 32, 256]
    assert presets.matching(found, defaults()) is found[4]
    assert presets.matching(found, replace(defaults(), colors=99)) is None


@given(names, every_settings)
def test_what_is_saved_is_found_again_whatever_its_name(tmp_path: Path, name: str, settings: Settings) -> None:
    saved = presets.save(presets.preset_of(name, settings), tmp_path)
    assert presets.load(saved.path or Path()) == saved
    assert saved.applied(defaults()) == replace(settings, workers=defaults().workers)
    assert presets.find(f" {name} ", tmp_path) == saved


def test_a_preset_holds_nothing_of_a_machine_a_place_or_a_run() -> None:
    held = set(presets.preset_of("x", defaults()).values)
    others = {setting.name for setting in SETTINGS} - held
    assert others == {
        "budget", "output", "workers", "cluster", "overwrite", "in_place", "backup", "max_megapixels", "force",
        "include", "exclude", "min_bytes", "newer_than",
    }  # fmt: skip


def test_saving_a_name_again_replaces_it_and_deleting_takes_it_away(tmp_path: Path) -> None:
    presets.save(presets.preset_of("Mine", replace(defaults(), colors=8)), tmp_path)
    again = presets.save(presets.preset_of("MINE ", replace(defaults(), colors=9)), tmp_path)
    found, sentences = presets.own(tmp_path)
    assert found == (again,)
    assert not sentences
    presets.delete(again)
    presets.delete(again)  # it may be gone already
    assert presets.own(tmp_path) == ((), ())
    with pytest.raises(UsageError, match="can't be deleted"):
        presets.delete(presets.built_in()[0])
    presets.delete(replace(again, path=tmp_path / "none" / "there.json"))
    with pytest.raises(UsageError, match="can't be deleted"):
        presets.delete(replace(again, path=tmp_path))


def test_a_preset_gets_another_name_and_keeps_all_that_its_file_says(tmp_path: Path) -> None:
    file = tmp_path / "by-hand.json"
    file.write_text(json.dumps({"name": "Mine", "about": "A.", "settings": {"colors": 9, "sparkle": 1}, "by": "me"}))
    taken = presets.save(presets.preset_of("Taken", defaults()), tmp_path)
    presets.rename("Mine", " My  own ", tmp_path)
    found, sentences = presets.own(tmp_path)
    assert ([one.name for one in found], sentences) == (["My own", "Taken"], ())
    assert not file.exists()
    path = found[0].path
    assert path is not None
    said = json.loads(path.read_text())
    assert said == {"name": "My own", "about": "A.", "settings": {"colors": 9, "sparkle": 1}, "by": "me"}
    # Another case is another name in the same file, and saving under the new name replaces it.
    presets.rename("My own", "MY OWN", tmp_path)
    presets.save(presets.preset_of("my own", defaults()), tmp_path)
    assert [one.name for one in presets.own(tmp_path)[0]] == ["my own", "Taken"]
    for name, other, why in (
        ("my own", "TAKEN", "already a preset"), ("my own", "smallest", "already a preset"), ("my own", " ", "1 to 60"),
        ("gone", "x", "There is no preset"), ("Smallest", "x", "There is no preset"),
    ):  # fmt: skip
        with pytest.raises(UsageError, match=why):
            presets.rename(name, other, tmp_path)
    assert len(list(tmp_path.iterdir())) == 2
    # What was deleted comes back, unless another has its name by now.
    presets.delete(taken)
    presets.restore(taken, tmp_path)
    assert taken in presets.own(tmp_path)[0]
    with pytest.raises(UsageError, match="already a preset Taken"):
        presets.restore(taken, tmp_path)


def test_own_presets_come_before_those_of_the_program_but_never_bear_their_names(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="comes with qtcompress"):
        presets.save(presets.preset_of("SMALLEST", defaults()), tmp_path)
    assert presets.find("smallest", tmp_path).name == "Smallest"


def test_a_preset_that_can_not_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(WriteError):
        presets.save(presets.preset_of("x", defaults()), tmp_path / "file")


@pytest.mark.parametrize("name", ["", "  ", "x" * 61, "a\x00b"])
def test_a_name_that_is_none_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match="1 to 60 characters"):
        presets.preset_of(name, defaults())


def test_settings_of_a_later_version_are_named_and_left_out(tmp_path: Path) -> None:
    path = _write(tmp_path, name="Later", settings={"colors": 12, "sparkle": "much", "output": "/x"})
    preset = presets.load(path)
    assert preset.values == {"colors": 12}
    assert preset.unknown == ("output", "sparkle")
    assert "Later also sets output, sparkle, which this version" in preset.notice
    assert preset.applied(defaults()) == replace(defaults(), colors=12)


def test_a_preset_written_by_hand_may_hold_numbers_and_switches(tmp_path: Path) -> None:
    preset = presets.load(_write(tmp_path, name="Hand", settings={"dither_strength": 0.5, "skip_kept": True}))
    assert preset.values == {"dither_strength": 0.5, "skip_kept": True}


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"{", "Expecting"), (b"[]", "no settings"), (b'{"name": "x"}', "no settings"), (b"\xff\xfe\xff", "codec"),
        (b'{"settings": {}}', "no name"), (b'{"name": "", "settings": {}}', "1 to 60"),
        (b'{"name": "x", "settings": {"colors": "many"}}', "from 2 to 256, or auto, not 'many'"),
        (b'{"name": "x", "settings": {"dither": "wild"}}', "dither must be one of none, ordered, diffusion, not"),
        (b'{"name": "x", "settings": {"colors": []}}', "colors must be"), (b" " * 100_001, "too large"),
        (b"[" * 99_999, "no preset"),
        (b'{"name": "x", "settings": {"name": "{wrong}"}}', "name"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_preset_is_refused_in_a_sentence(tmp_path: Path, content: bytes, why: str) -> None:
    path = tmp_path / "x.json"
    path.write_bytes(content)
    with pytest.raises(UsageError) as caught:
        presets.load(path)
    assert str(path) in caught.value.sentence()
    assert why in caught.value.sentence()
    found, sentences = presets.own(tmp_path)
    assert found == ()
    assert len(sentences) == 1


def test_what_is_not_there_is_answered_with_what_there_is(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="can't be read"):
        presets.find(str(tmp_path / "none.json"), tmp_path)
    (tmp_path / "broken.json").write_text("{")
    with pytest.raises(UsageError) as caught:
        presets.find("none", tmp_path)
    assert "16 colors" in caught.value.sentence()
    assert "broken.json is no preset" in caught.value.sentence()


def test_a_preset_may_be_named_by_its_file(tmp_path: Path) -> None:
    path = _write(tmp_path, name="Here", settings={"colors": 5})
    assert presets.find(str(path), tmp_path / "elsewhere") == Preset("Here", {"colors": 5}, path=path)


def test_own_presets_lie_in_the_data_folder() -> None:
    assert presets.own_folder().name == "presets"
    assert presets.own_folder().parent.name == "qtcompress"
