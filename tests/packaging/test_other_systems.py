"""What Windows and macOS are told of the program, and what a package says that it contains and needs."""

from __future__ import annotations

import importlib
import plistlib
import re
import shutil
import subprocess
import sys
from pathlib import Path

import deb
import elf
import flatpak
import icons
import linux_files
import macos
import package
import product
import pytest
import sbom
import windows
from PIL import Image
from product import ROOT

import qtcompress
from qtcompress.engine.job.formats import READ_BY_DEFAULT


def test_the_installer_for_windows_registers_every_suffix_that_is_read() -> None:
    script = windows.installer()
    offered = r'Subkey: "Software\\Classes\\(\.\w+)\\OpenWithProgids"'
    menus = r'Subkey: "Software\\Classes\\SystemFileAssociations\\(\.\w+)\\shell\\qtcompress\\command"'
    suffixes = sorted(suffix for one in READ_BY_DEFAULT for suffix in (*one.suffixes, *one.rare_suffixes))
    assert sorted(re.findall(offered, script)) == suffixes
    assert sorted(re.findall(menus, script)) == suffixes
    assert r'"Software\Classes\Directory\shell\qtcompress\command"' in script
    assert "@" not in script.replace("@APP", "@")
    assert script.count(".MenuText=") == script.count("MessagesFile:")


def test_the_version_resource_has_four_numbers_and_both_programs_have_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(windows, "VERSION", "1.2")
    text = windows.version_resource("qtcompress-cli", "what it is")
    assert "filevers=(1, 2, 0, 0), prodvers=(1, 2, 0, 0)" in text
    assert "StringStruct('OriginalFilename', 'qtcompress-cli.exe')" in text
    compile(text, "version", "eval")
    assert list(windows.programs()) == ["qtcompress", "qtcompress-cli"]


def test_macos_learns_every_format_and_never_that_it_is_the_program_for_it() -> None:
    told = plistlib.loads(plistlib.dumps(macos.info()))
    documents = told["CFBundleDocumentTypes"]
    names = {one.name for one in READ_BY_DEFAULT}
    assert {one["CFBundleTypeName"].removesuffix(" image") for one in documents} == {*names, "Folder"}
    assert {one["LSHandlerRank"] for one in documents} == {"Alternate"}
    (by_suffix,) = (one for one in documents if "LSItemContentTypes" not in one)  # without a type of its own
    assert by_suffix["CFBundleTypeExtensions"] == ["qoi"]
    assert told["CFBundleVersion"] == qtcompress.__version__


def test_icons_of_windows_and_macos_hold_all_sizes(tmp_path: Path) -> None:
    icons.write_ico(tmp_path / "a.ico")
    icons.write_icns(tmp_path / "a.icns")
    with Image.open(tmp_path / "a.ico") as ico, Image.open(tmp_path / "a.icns") as icns:
        assert {side for side, _ in ico.info["sizes"]} == set(icons.WINDOWS_SIZES)
        assert {side * scale for side, _, scale in icns.info["sizes"]} >= {32, 64, 128, 256, 512, 1024}
    corner, middle = icons.painted(64).getpixel((0, 0)), icons.painted(64).getpixel((32, 32))
    assert isinstance(corner, tuple)
    assert isinstance(middle, tuple)
    assert (corner[3], middle[3]) == (0, 255)


def test_the_list_of_contents_has_what_the_program_needs_and_no_tool_of_developers() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    named = set(re.findall(r"^([\w.-]+)==", sbom.shipped(lock), re.MULTILINE))
    assert {"numpy", "pyside6-essentials", "shiboken6", "scipy", "joblib"} <= named
    assert not named & {"pytest", "mypy", "ruff", "pyinstaller", "setuptools"}
    assert "--hash=sha256:" in sbom.shipped(lock)


def test_the_package_of_debian_has_one_entry_for_each_release() -> None:
    entries = re.findall(r"^qtcompress \((.*)\) unstable; urgency=medium$", deb.changelog(), re.MULTILINE)
    assert entries == [version for version, _ in product.RELEASES]
    assert re.search(
        rf"^ -- {re.escape(deb.maintainer())}  \w{{3}}, \d\d \w{{3}} \d{{4}} ", deb.changelog(), re.MULTILINE
    )


@pytest.mark.skipif(shutil.which("readelf") is None, reason="needs binutils")
def test_a_folder_needs_what_is_not_in_it(tmp_path: Path) -> None:
    program = Path(sys.executable).resolve()
    shutil.copy(program, tmp_path / "program")
    assert "libc.so.6" in elf.missing_from(tmp_path)
    assert (2, 2) < elf.glibc_of(tmp_path) < (3, 0)
    (tmp_path / "libc.so.6").touch()
    assert "libc.so.6" not in elf.missing_from(tmp_path)


def test_an_unknown_kind_of_package_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="There is no kind of package 'rpm'"):
        package.main(["rpm"])
    described = set(re.findall(r"^(\w+)  +\S", package.__doc__ or "", re.MULTILINE))
    assert described == set(package.KINDS)


def test_the_workflow_of_releases_builds_everything() -> None:
    workflow = (ROOT / ".github/workflows/release.yml").read_text()
    called = re.findall(r"run\.py package ([\w ]+)", workflow)
    assert {kind for words in called for kind in words.split()} == set(package.KINDS) - {"appdir", "flatpak", "macos"}
    actions = re.findall(r"uses: (\S+)", workflow)
    assert all(re.fullmatch(r"actions/[\w-]+@[0-9a-f]{40}", action) for action in actions)
    if shutil.which("actionlint"):
        subprocess.run(["actionlint", ROOT / ".github/workflows/release.yml"], check=True)


def test_modules_of_packaging_hide_no_module_of_others() -> None:
    names = {path.stem for path in (ROOT / "packaging").glob("*.py")}
    assert not names & set(sys.stdlib_module_names)
    assert importlib.import_module("packaging.version")  # the library of this name


def test_a_flatpak_refuses_files_for_the_desktop_that_it_would_not_export(tmp_path: Path) -> None:
    for path, content in linux_files.files().items():
        product.write(tmp_path / path, content)
    seen = flatpak.seen_outside(tmp_path)
    assert {Path(path).suffix for path in seen} == {".desktop", ".xml"}
    (tmp_path / "share" / "icons").mkdir()
    (tmp_path / "share" / "icons" / "qtcompress.png").touch()
    with pytest.raises(SystemExit, match=r"and not qtcompress\.png"):
        flatpak.seen_outside(tmp_path)
