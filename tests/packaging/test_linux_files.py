"""What Linux desktops and file managers are told: one id, every format that is read, one start for all files."""

from __future__ import annotations

import locale
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from configparser import ConfigParser
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import linux_files
import macos
import product
import pytest
from product import ROOT

import qtcompress
from qtcompress.engine.job.formats import READ, READ_BY_DEFAULT, TABLE
from qtcompress.gui.desktop.identity import APP_ID

FILES = linux_files.files()
MENUS = [name for name in FILES if "extensions/" in name]


def section(text: str, name: str) -> dict[str, str]:
    """Return a group of a .desktop file."""
    parser = ConfigParser(interpolation=None, delimiters="=", strict=True)
    parser.optionxform = str  # type: ignore[assignment, method-assign]  # keys keep their capitals
    parser.read_string(text)
    return dict(parser[name])


def test_the_id_is_written_once() -> None:
    written = [
        path.relative_to(ROOT).as_posix()
        for folder in ("qtcompress", "packaging", "tools", ".github")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.is_file() and path.suffix in {".py", ".in", ".yml", ".spec", ".toml", ".iss"}
        if APP_ID in path.read_text(encoding="utf-8")
    ]
    assert written == ["qtcompress/gui/desktop/identity.py"]


def test_the_desktop_file_the_metainfo_and_the_icons_have_the_id_as_their_name() -> None:
    import icons

    root = ET.fromstring(FILES[f"share/metainfo/{APP_ID}.metainfo.xml"])
    assert [root.findtext("id"), root.findtext("icon"), root.findtext("launchable")] == [
        APP_ID, APP_ID, f"{APP_ID}.desktop",
    ]  # fmt: skip
    entry = section(FILES[f"share/applications/{APP_ID}.desktop"], "Desktop Entry")
    assert entry["Icon"] == APP_ID
    themed = icons.linux()
    assert {Path(name).stem for name in themed} == {APP_ID}
    assert len(themed) == len(icons.LINUX_SIZES) + 1
    assert all(f"{APP_ID}.desktop" in FILES[name] for name in MENUS)
    assert macos.info()["CFBundleIdentifier"] == APP_ID


def test_the_desktop_file_lists_the_types_of_every_format_that_is_read_and_of_no_other() -> None:
    assert {one.name for one in READ_BY_DEFAULT} == READ - {one.name for one in TABLE if one.extra}
    listed = section(linux_files.desktop_entry(), "Desktop Entry")["MimeType"].split(";")
    assert listed == [*(mime for one in READ_BY_DEFAULT for mime in one.mime_types), ""]
    assert len(set(listed)) == len(listed)
    assert "inode/directory" not in listed  # or it would open folders where nothing else is preferred
    menu = FILES[f"share/kio/servicemenus/{APP_ID}.desktop"]
    assert section(menu, "Desktop Entry")["MimeType"].split(";") == [*listed[:-1], "inode/directory", ""]


def test_the_table_knows_every_type_by_the_name_of_the_shared_database() -> None:
    database = Path("/usr/share/mime/types")
    if not database.is_file():
        pytest.skip("needs shared-mime-info")
    aliases = Path("/usr/share/mime/aliases").read_text().split()
    unknown = set(product.READ_MIME_TYPES) - {*database.read_text().split(), *aliases}
    assert not unknown - {"image/qoi", "image/apng"}  # which older databases do not have


def test_all_languages_of_the_window_have_all_texts() -> None:
    languages = {path.stem.removeprefix("qtcompress_") for path in (ROOT / "resources/translations").glob("*.ts")}
    texts = product.texts()
    assert texts.keys() == {"en", *languages}
    assert {tuple(words) for words in texts.values()} == {tuple(texts["en"])}
    assert all(words["keywords"].endswith(";") for words in texts.values())


def test_the_latest_release_is_this_version() -> None:
    assert product.RELEASES[0][0] == qtcompress.__version__


@pytest.mark.parametrize(
    ("tool", "path"),
    [
        (["desktop-file-validate"], f"share/applications/{APP_ID}.desktop"),
        (["appstreamcli", "validate", "--pedantic", "--no-net"], f"share/metainfo/{APP_ID}.metainfo.xml"),
    ],
)
def test_the_tools_of_desktops_find_nothing(tool: list[str], path: str, tmp_path: Path) -> None:
    if shutil.which(tool[0]) is None:
        pytest.skip(f"needs {tool[0]}")
    written = product.write(tmp_path / path, FILES[path])
    done = subprocess.run([*tool, written], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


class Selected:
    """A file that is selected in a file manager."""

    def __init__(self, name: str, mime_type: str) -> None:
        self.name, self.mime_type = name, mime_type

    def get_location(self) -> str:
        """Return what the desktop starts a program with."""
        return self.name

    def get_mime_type(self) -> str:
        """Return its type."""
        return self.mime_type


def loaded(source: str, launched: list[Any], monkeypatch: pytest.MonkeyPatch) -> Any:
    """Return the provider of an extension, which finds a file manager of the test."""
    items: list[Any] = []

    def item(**named: object) -> Any:
        made = SimpleNamespace(**named, connect=lambda signal, *call: items.append((signal, call)))
        made.activate = lambda: [call[0](made, *call[1:]) for _, call in items]
        return made

    manager = SimpleNamespace(MenuProvider=type("MenuProvider", (), {}), MenuItem=item, _version="4.1")
    application = SimpleNamespace(launch=lambda files, context: launched.append((files, context)))
    found = {f"{APP_ID}.desktop": application}
    repository = ModuleType("gi.repository")
    vars(repository).update(
        Nautilus=manager,
        Thunarx=manager,
        GObject=SimpleNamespace(GObject=type("GObject", (), {})),
        Gdk=SimpleNamespace(Display=SimpleNamespace(get_default=lambda: None)),
        Gio=SimpleNamespace(DesktopAppInfo=SimpleNamespace(new=found.get)),
    )
    gi = ModuleType("gi")
    vars(gi)["require_version"] = lambda name, version: launched.append((name, version))
    monkeypatch.setitem(sys.modules, "gi", gi)
    monkeypatch.setitem(sys.modules, "gi.repository", repository)
    monkeypatch.setattr(locale, "getlocale", lambda category: ("de_AT", "UTF-8"))
    names: dict[str, Any] = {}
    exec(compile(source, "extension", "exec"), names)
    return names["CompressMenu"]()


@pytest.mark.parametrize("name", MENUS)
def test_a_file_manager_starts_the_program_once_with_all_selected_files(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    launched: list[Any] = []
    provider = loaded(FILES[name], launched, monkeypatch)
    selected = [Selected("a.jpg", "image/jpeg"), Selected("folder", "inode/directory")]
    (item,) = provider.get_file_menu_items(None, selected)
    item.activate()
    assert launched == [("Gdk", "4.0"), (["a.jpg", "folder"], None)]
    assert item.label == "Mit qtcompress komprimieren"
    assert provider.get_file_items([*selected, Selected("a.txt", "text/plain")]) == []
    assert provider.get_file_items([]) == []


@pytest.mark.parametrize("name", [name for name in FILES if "servicemenus" in name or "nemo" in name])
def test_menus_that_are_files_pass_all_files_to_one_start(name: str) -> None:
    assert re.findall(r"^Exec=(.*)$", FILES[name], re.MULTILINE) == ["qtcompress %F"]
    assert "Name[ja]=qtcompress で圧縮" in FILES[name]
