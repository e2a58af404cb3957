"""What is remembered between starts."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QSettings

from qtcompress.core.types import ColorSpace, Dither, Effort
from qtcompress.engine.job.formats import Format
from qtcompress.engine.job.goal import Method
from qtcompress.engine.job.job import Backup
from qtcompress.engine.job.recipe import Animations, Keep
from qtcompress.engine.job.size_limit import SizeLimit
from qtcompress.engine.metadata.inventory import Kind
from qtcompress.engine.metadata.metadata import Metadata
from qtcompress.engine.planning.incoming import Since
from qtcompress.engine.planning.settings import SETTINGS, Settings, defaults
from qtcompress.gui.window.qsettings import Store

_FREE = ("output", "include", "exclude")  # any text is one
CHOSEN = Settings(
    colors=48,
    method=Method.PALETTE,
    quality=72.5,
    formats=Format.PNG | Format.AVIF,
    max_bytes=200_000,
    budget=60_000_000,
    min_saving=0.2,
    generation_loss=0.1,
    animations=Animations.KEEP,
    dither=Dither.NONE,
    dither_strength=0.35,
    space=ColorSpace.SRGB,
    effort=Effort.FAST,
    thrift=2.0,
    output=Path("/somewhere/else"),
    workers=3,
    cluster="tcp://scheduler:8786",
    allow_larger=True,
    skip_kept=True,
    overwrite=True,
    in_place=True,
    backup=Backup.TRASH,
    keep=Keep.TIMES,
    metadata=Metadata.NONE,
    keep_clear=True,
    drop=Kind.VIDEO | Kind.LAYERS,
    name="{date}/{name}",
    max_megapixels=300,
    resize=SizeLimit(1920, 1080),
    include=("*.jpg", "a b/*"),
    exclude=("x",),
    min_bytes=5,
    newer_than=Since("30d"),
    force=True,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "settings.ini"


def open_store(file: Path) -> Store:
    return Store(QSettings(str(file), QSettings.Format.IniFormat))


def test_nothing_stored_means_the_defaults(file: Path) -> None:
    assert open_store(file).settings() == defaults()


def test_every_setting_comes_back_at_the_next_start(file: Path) -> None:
    assert all(getattr(CHOSEN, field.name) != getattr(defaults(), field.name) for field in fields(Settings))
    open_store(file).save_settings(CHOSEN)
    assert open_store(file).settings() == CHOSEN


def test_setting_put_back_to_its_default_is_forgotten(file: Path) -> None:
    store = open_store(file)
    store.save_settings(CHOSEN)
    store.save_settings(replace(CHOSEN, colors=defaults().colors))
    assert "colors" not in QSettings(str(file), QSettings.Format.IniFormat).allKeys()
    assert open_store(file).settings() == replace(CHOSEN, colors=defaults().colors)


@pytest.mark.parametrize("name", [setting.name for setting in SETTINGS if setting.name not in _FREE])
@pytest.mark.parametrize("value", ["", "nonsense", "-1", "9" * 20, ["a", "b"]])
def test_bad_value_counts_as_not_stored(file: Path, name: str, value: object) -> None:
    memory = QSettings(str(file), QSettings.Format.IniFormat)
    Store(memory).save_settings(CHOSEN)
    memory.setValue(f"settings/{name}", value)
    memory.sync()
    assert open_store(file).settings() == replace(CHOSEN, **{name: getattr(defaults(), name)})


def test_layout_comes_back_and_is_empty_when_unknown_or_wrong(file: Path) -> None:
    store = open_store(file)
    store.save_layout("geometry", QByteArray(b"\x00\x01"))
    assert open_store(file).layout("geometry") == QByteArray(b"\x00\x01")
    assert open_store(file).layout("state") == QByteArray()
    QSettings(str(file), QSettings.Format.IniFormat).setValue("window/state", "text")
    assert open_store(file).layout("state") == QByteArray()


def test_last_folder_is_forgotten_when_it_is_gone(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "photos"
    folder.mkdir()
    open_store(file).save_last_folder(folder)
    assert open_store(file).last_folder() == folder
    folder.rmdir()
    assert open_store(file).last_folder() is None
