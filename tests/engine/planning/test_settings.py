"""One table of settings: what is shown is understood again, and what makes no sense is refused in words."""

from __future__ import annotations

import argparse
import os
from dataclasses import fields, replace
from functools import reduce
from operator import or_
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qtcompress.core.types import ColorSpace, Dither, Effort
from qtcompress.engine.job.machine import available_cpus
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata.inventory import DROPPABLE, Kind
from qtcompress.engine.planning.incoming import Since
from qtcompress.engine.planning.settings import SETTINGS, Settings, defaults

TABLE = {setting.name: setting for setting in SETTINGS}
every_settings = st.builds(
    Settings,
    colors=st.none() | st.integers(2, 256), dither=st.sampled_from(Dither), dither_strength=st.floats(0, 1),
    space=st.sampled_from(ColorSpace), effort=st.sampled_from(Effort),
    output=st.sampled_from([None, Path("/a b/ü"), Path("x")]),
    workers=st.integers(1, 64), allow_larger=st.booleans(), overwrite=st.booleans(), keep_clear=st.booleans(),
    resize=st.none() | st.builds(SizeLimit, st.integers(1, 9999), st.integers(1, 9999))
    | st.builds(SizeLimit, megapixels=st.floats(0.0001, 9999)) | st.builds(SizeLimit, percent=st.floats(1, 99.5)),
    include=st.sampled_from([(), ("*.jpg", "a b/*")]), exclude=st.sampled_from([(), ("x?",)]),
    min_bytes=st.none() | st.integers(1, 10**9),
    newer_than=st.sampled_from([None, Since("2026-05-01"), Since("30d"), Since("2026-05-01T10:00:00")]),
    drop=st.sets(st.sampled_from(list(DROPPABLE.values()))).map(lambda kinds: reduce(or_, kinds, Kind.NOTHING) or None),
)  # fmt: skip


def test_the_table_has_a_row_for_every_field_and_flags_are_unique() -> None:
    assert [setting.name for setting in SETTINGS] == [field.name for field in fields(Settings)]
    flags = [flag for setting in SETTINGS for flag in (*(one.flag for one in setting.spellings), setting.flag)]
    flags.remove("--fit")  # the first of several
    assert len(set(flags)) == len(flags)
    assert all(flag.startswith("--") and flag == flag.lower() for flag in flags)
    assert all(setting.help for setting in SETTINGS)


@given(every_settings)
def test_what_is_shown_is_understood_again(settings: Settings) -> None:
    for setting in SETTINGS:
        value = getattr(settings, setting.name)
        assert setting.parse(setting.show(value)) == value


def test_defaults_are_those_of_the_table_and_make_valid_options() -> None:
    settings = defaults()
    assert settings.output is None
    assert settings.workers == available_cpus() >= 1
    assert (settings.colors, settings.options.colors) == (None, 256)
    for setting in SETTINGS:
        assert getattr(settings, setting.name) == setting.default


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("colors", "1"), ("colors", "257"), ("colors", "many"), ("colors", "16.0"), ("colors", "-3"), ("colors", "²"),
        ("colors", ""), ("dither", "strong"), ("dither_strength", "1.1"), ("dither_strength", "-0.1"),
        ("dither_strength", "nan"), ("dither_strength", ""), ("space", "rgb"), ("workers", "0"), ("workers", "65"),
        ("allow_larger", "yes"), ("overwrite", "1"), ("drop", "pixels"),
    ],
)  # fmt: skip
def test_text_that_makes_no_sense_is_refused_and_named(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=r"must be|is not a valid") as caught:
        TABLE[name].parse(text)
    assert repr(text) in str(caught.value)


def test_a_folder_may_be_none_or_below_home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/ada")
    monkeypatch.setenv("USERPROFILE", "/home/ada")
    assert TABLE["output"].parse("") is None
    assert TABLE["output"].parse("~/out") == Path("/home/ada/out")


def test_what_may_be_given_up_reaches_the_recipe() -> None:
    assert defaults().recipe.drop is None
    assert replace(defaults(), drop=TABLE["drop"].parse("video,layers")).recipe.drop == Kind.VIDEO | Kind.LAYERS


def test_values_out_of_range_are_refused() -> None:
    with pytest.raises(ValueError, match="at least 1, not 0"):
        Settings(workers=0)
    with pytest.raises(ValueError, match="2 to 256"):
        _ = Settings(colors=300).options


def test_processors_are_counted_where_affinity_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "sched_getaffinity", raising=False)
    assert available_cpus() == (os.cpu_count() or 1)
    monkeypatch.setattr(os, "cpu_count", lambda: None)
    assert available_cpus() == 1


def test_help_survives_argparse_which_reads_percent_signs() -> None:
    parser = argparse.ArgumentParser()
    for setting in SETTINGS:
        for one in setting.spellings or (setting,):
            parser.add_argument(one.flag, help=one.help)
    assert "number of colors" in parser.format_help()
