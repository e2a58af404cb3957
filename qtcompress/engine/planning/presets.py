"""Presets: named settings, stored as JSON files. Some come with the program; the user's own are in the data folder.

    {"name": "16 colors", "about": "A sentence.", "settings": {"colors": "16", "dither": "diffusion"}}

The names of settings are those of the Setting table, and the values are written by its `show`, so new settings need no
change here. A preset only changes the settings that it contains.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qtcompress.core.errors import UsageError
from qtcompress.core.text import Text
from qtcompress.core.types import ignore
from qtcompress.engine.files import private_folders
from qtcompress.engine.files.atomic_write import explained, private, write_whole
from qtcompress.engine.job.folders import data_folder, resource
from qtcompress.engine.planning.setting_rows import Setting
from qtcompress.engine.planning.settings import SETTINGS, Settings

LONGEST_NAME = 60
_MOST_BYTES = 100_000  # maximum size of a preset's file; usual is a few hundred bytes
_TABLE: Mapping[str, Setting] = {setting.name: setting for setting in SETTINGS if setting.in_presets}


@dataclass(frozen=True, slots=True)
class Preset:
    """Named settings.

    Parameters
    ----------
    name : str
        One line of at most 60 characters.
    values : mapping
        Field of `Settings` -> value, for the fields that the preset changes.
    about : str
        A sentence about the purpose of the preset; may be empty.
    path : Path, optional
        The file of a user's own preset, which may be deleted; None for presets that come with the program.
    unknown : tuple of str
        Settings in its file that this version does not know, or that no preset may change; they are ignored.
    """

    name: str
    values: Mapping[str, Any] = field(hash=False)
    about: str = ""
    path: Path | None = None
    unknown: tuple[str, ...] = ()

    def applied(self, settings: Settings) -> Settings:
        """Return the settings after this preset changed them."""
        return replace(settings, **self.values)

    def fits(self, settings: Settings) -> bool:
        """Whether the settings have all values of this preset; the default formats count as equal to None."""
        applied = self.applied(settings)
        formats = settings.formats_wanted
        return applied.formats_wanted == formats and replace(applied, formats=formats) == replace(
            settings, formats=formats
        )

    @property
    def notice(self) -> str:
        """A sentence about the settings that were ignored; "" if there are none."""
        if not self.unknown:
            return ""
        return Text(
            "The preset {name} also sets {settings}, which this version of qtcompress does not know, or which presets"
            " cannot change; the other settings are used.",
            name=self.name,
            settings=", ".join(self.unknown),
        )


def preset_of(name: str, settings: Settings) -> Preset:
    """Return a preset with all settings that a preset can contain. Raises UsageError for an invalid name."""
    return Preset(_checked(name), {field_name: getattr(settings, field_name) for field_name in _TABLE})


def built_in() -> tuple[Preset, ...]:
    """Return the presets that come with the program, in the order of their file names."""
    return tuple(replace(load(path), path=None) for path in sorted(resource("presets").glob("*.json")))


def own_folder() -> Path:
    """Return the folder of the user's own presets."""
    return data_folder() / "presets"


def own(folder: Path) -> tuple[tuple[Preset, ...], tuple[str, ...]]:
    """Return the user's own presets, sorted by name, and a sentence for each invalid file."""
    found, sentences = [], []
    for path in sorted(folder.glob("*.json")):
        try:
            found.append(load(path))
        except UsageError as error:
            sentences.append(error.sentence())
    return tuple(sorted(found, key=lambda preset: preset.name.casefold())), tuple(sentences)


def find(wanted: str, folder: Path) -> Preset:
    """Return the preset with a name, ignoring case and the user's own first, or the preset in a file.

    Raises
    ------
    UsageError
        If there is no such preset, or its file is invalid.
    """
    presets, sentences = own(folder)
    known = [*presets, *built_in()]
    for preset in known:
        if preset.name.casefold() == wanted.strip().casefold():
            return preset
    path = Path(wanted).expanduser()
    if path.suffix.lower() == ".json" or len(path.parts) > 1:
        return load(path)
    names = ", ".join(preset.name for preset in known)
    broken = "".join(f" {sentence}" for sentence in sentences)
    raise UsageError(
        Text("There is no preset {wanted}", wanted=repr(wanted)),
        Text("Choose one of these, or a file: {names}.{broken}", names=names, broken=broken),
    )


def load(path: Path) -> Preset:
    """Return the preset in a file. Raises UsageError if the file is no preset or has an invalid value."""
    data = _content(path)
    try:
        if len(data) > _MOST_BYTES:
            raise ValueError(Text("it is too large for a preset"))
        return replace(_parsed(json.loads(data)), path=path)
    except (ValueError, UsageError, RecursionError) as error:  # JSON and UTF-8 also raise ValueErrors
        why = Text.of(error.what) if isinstance(error, UsageError) else Text.why(error)
        what = Text("{path} is no preset ({why})", path=path, why=why)
        raise UsageError(what, "Save it again, or remove it.") from error


def _content(path: Path) -> bytes:
    """Return the beginning of a file, which is longer than any preset. Raises UsageError if it can't be read."""
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise UsageError(
            Text("The preset {path} can't be read ({reason})", path=path, reason=error.strerror or error),
            "Check its path.",
        ) from error


def save(preset: Preset, folder: Path) -> Preset:
    """Write a preset to the user's own presets, and replace one with the same name; return it with its file.

    Raises
    ------
    UsageError
        If a preset that comes with the program has this name.
    WriteError
        If it cannot be written; an old preset with the same name stays unchanged.
    """
    if any(preset.name.casefold() == known.name.casefold() for known in built_in()):
        raise UsageError(
            Text("{name} is a preset that comes with qtcompress", name=preset.name), "Choose another name."
        )
    values = {name: _TABLE[name].show(value) for name, value in preset.values.items()}
    path = _written({"name": preset.name, "about": preset.about, "settings": values}, folder)
    return replace(preset, path=path)


def rename(name: str, other: str, folder: Path) -> None:
    """Give one of the user's own presets another name. Everything else that its file says stays.

    Raises
    ------
    UsageError
        If there is no preset of the user with the first name, or a preset with the other one.
    WriteError
        If it cannot be written; then it keeps its name.
    """
    found, _ = own(folder)
    preset = next((one for one in found if one.name == name), None)
    if preset is None or preset.path is None:
        raise UsageError(Text("There is no preset {wanted}", wanted=repr(name)))
    other = _checked(other)
    _check_free(other, [one for one in (*built_in(), *found) if one is not preset])
    path = _written({**json.loads(_content(preset.path)), "name": other}, folder)
    if path != preset.path:
        delete(preset)


def restore(preset: Preset, folder: Path) -> None:
    """Write a preset that was deleted. Raises as `save` does, and UsageError if there is another with its name."""
    _check_free(preset.name, own(folder)[0])
    save(preset, folder)


def _check_free(name: str, known: Sequence[Preset]) -> None:
    if any(one.name.casefold() == name.casefold() for one in known):
        raise UsageError(Text("There is already a preset {name}", name=name), "Choose another name.")


def _written(said: Mapping[str, Any], folder: Path) -> Path:
    """Write what the file of a preset says, under the name that belongs to it; return the file."""
    data = f"{json.dumps(said, indent=2, ensure_ascii=False)}\n".encode("utf-8", "replace")
    path = folder / _file_name(str(said["name"]))
    with explained(folder):
        private_folders.make(folder)
    write_whole(path, data, ignore, overwrite=True, check=lambda part: part.read_bytes() == data, dress=private)
    return path


def delete(preset: Preset) -> None:
    """Delete one of the user's own presets. Raises UsageError if that is impossible."""
    if preset.path is None:
        raise UsageError(Text("{name} comes with qtcompress and can't be deleted", name=preset.name))
    try:
        preset.path.unlink(missing_ok=True)
    except OSError as error:
        what = Text("The preset {name} can't be deleted ({reason})", name=preset.name, reason=error.strerror or error)
        raise UsageError(what, Text("Make {folder} writable.", folder=preset.path.parent)) from error


def matching(presets: Sequence[Preset], settings: Settings) -> Preset | None:
    """Return the first preset whose values the settings have, or None."""
    return next((preset for preset in presets if preset.fits(settings)), None)


def _parsed(read: object) -> Preset:
    if not isinstance(read, dict) or not isinstance(read.get("settings"), dict):
        raise ValueError(Text("it has no settings"))
    name, about = read.get("name"), read.get("about", "")
    if not isinstance(name, str) or not isinstance(about, str):
        raise ValueError(Text("it has no name"))
    values = {}
    for key in _TABLE.keys() & read["settings"].keys():
        setting, text = _TABLE[key], _text(read["settings"][key])
        try:
            values[key] = setting.parse(text)
        except (ValueError, UsageError) as error:
            choices = Text("must be one of {words}, not {text}", words=", ".join(setting.choices), text=repr(text))
            reason = choices if setting.choices else Text.why(error)
            raise ValueError(Text("{name} {clause}", name=key, clause=reason)) from error
    unknown = sorted(read["settings"].keys() - _TABLE.keys())
    return Preset(_checked(name), values, " ".join(about.split()), unknown=tuple(unknown))


def _text(value: object) -> str:
    """Return a value in a file as the text that `parse` needs: people write 16 instead of "16"."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def _checked(name: str) -> str:
    name = " ".join(name.split())
    if not name or len(name) > LONGEST_NAME or not name.isprintable():
        raise UsageError(
            Text("The name of a preset has 1 to {longest_name} characters", longest_name=LONGEST_NAME),
            "Choose another name.",
        )
    return name


def _file_name(name: str) -> str:
    """Return a file name that every file system allows; it is the same for a name in any case."""
    folded = name.casefold()
    letters = re.sub(r"[^a-z0-9]+", "-", folded).strip("-")[:40]
    return f"{letters or 'preset'}-{hashlib.sha256(folded.encode('utf-8', 'replace')).hexdigest()[:8]}.json"
