"""What Windows is told: the version resource of the programs, and what the installer registers.

Written from the documentation of Windows, PyInstaller and Inno Setup; tried by nobody yet (docs/packaging.md).
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import icons
from product import APP_ID, DIST, HERE, NAME, VERSION, filled, project, read_formats, suffixes_of, texts, write

FOLDER = DIST / "windows"
_INNO_LANGUAGES = {  # the languages of the program, and Inno Setup's files for them
    "en": "compiler:Default.isl",
    "ar": "compiler:Languages\\Arabic.isl",
    "de": "compiler:Languages\\German.isl",
    "es": "compiler:Languages\\Spanish.isl",
    "fr": "compiler:Languages\\French.isl",
    "ja": "compiler:Languages\\Japanese.isl",
}  # Inno Setup brings none for Chinese


def files() -> Path:
    """Write the icon, the version resources and the installer's script, and return their folder."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    icons.write_ico(FOLDER / f"{NAME}.ico")
    for program, what in programs().items():
        write(FOLDER / f"{program}.version.txt", version_resource(program, what))
    write(FOLDER / f"{NAME}.iss", installer().encode("utf-8-sig"))  # without the mark it would be read as Latin 1
    return FOLDER


def exe_options(program: str) -> dict[str, Any]:
    """Return what PyInstaller's EXE is told of a program beside its parts."""
    files()
    return {"icon": str(FOLDER / f"{NAME}.ico"), "version": str(FOLDER / f"{program}.version.txt")}


def programs() -> dict[str, str]:
    """Return the programs of the bundle, and what they are."""
    return {NAME: texts()["en"]["summary"], f"{NAME}-cli": "qtcompress for the command line"}


def version_resource(program: str, what: str) -> str:
    """Return the version resource of a program, as PyInstaller reads it."""
    numbers = (*map(int, VERSION.split(".")), 0, 0, 0)[:4]
    strings = {
        "CompanyName": project()["authors"][0]["name"],
        "FileDescription": what,
        "FileVersion": VERSION,
        "InternalName": program,
        "LegalCopyright": f"{project()['authors'][0]['name']}, MIT License",
        "OriginalFilename": f"{program}.exe",
        "ProductName": NAME,
        "ProductVersion": VERSION,
    }
    listed = ",\n        ".join(f"StringStruct({key!r}, {value!r})" for key, value in strings.items())
    return f"""VSVersionInfo(
  ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0, OS=0x40004, fileType=1, subtype=0,
                    date=(0, 0)),
  kids=[
    StringFileInfo([
      StringTable('040904B0', [  # English, Unicode
        {listed},
      ]),
    ]),
    VarFileInfo([VarStruct('Translation', [0x0409, 1200])]),
  ],
)
"""


def installer() -> str:
    """Return the script of Inno Setup."""
    return filled(
        HERE / "windows" / "installer.iss.in",
        PUBLISHER=project()["authors"][0]["name"],
        HOMEPAGE=project()["urls"]["Homepage"],
        SUMMARY=texts()["en"]["summary"],
        LANGUAGES="\n".join(_languages()),
        MENU_TEXTS="\n".join(f"{name}.MenuText={texts()[name]['menu']}" for name in _INNO_LANGUAGES),
        ASSOCIATIONS="\n".join(_associations()),
    )


def _languages() -> list[str]:
    return [f'Name: "{name}"; MessagesFile: "{file}"' for name, file in _INNO_LANGUAGES.items()]


def _associations() -> list[str]:
    """Return the registry entries that list the program under "Open with" for each suffix; none becomes the default."""
    suffixes = [suffix for one in read_formats() for suffix in suffixes_of(one)]
    lines = []
    for suffix in suffixes:
        listed = f'Root: HKA; Subkey: "Software\\Classes\\{suffix}\\OpenWithProgids"; ValueType: string;'
        lines.append(f'{listed} ValueName: "{APP_ID}"; ValueData: ""; Flags: uninsdeletevalue; Tasks: associate')
        supported = (
            f'Root: HKA; Subkey: "Software\\Classes\\Applications\\{NAME}.exe\\SupportedTypes"; ValueType: string;'
        )
        lines.append(f'{supported} ValueName: "{suffix}"; ValueData: ""; Flags: uninsdeletekey; Tasks: associate')
        shell = f"Software\\Classes\\SystemFileAssociations\\{suffix}\\shell\\{NAME}"
        lines += _menu_item(shell)
    return [*lines, *_menu_item(f"Software\\Classes\\Directory\\shell\\{NAME}")]


def _menu_item(key: str) -> list[str]:
    """Return the entries of an item in the Explorer's menu.

    With "Player" the item is there for more than 15 selected files, too. The Explorer starts the program once a file;
    each later start hands its file to the first window.
    """
    flags = "ValueType: string; Flags: uninsdeletekey; Tasks: menu;"
    entry = f'Root: HKA; Subkey: "{key}"; {flags}'
    return [
        f'{entry} ValueName: "MUIVerb"; ValueData: "{{cm:MenuText}}"',
        f'{entry} ValueName: "Icon"; ValueData: "{{app}}\\{NAME}.exe"',
        f'{entry} ValueName: "MultiSelectModel"; ValueData: "Player"',
        f'Root: HKA; Subkey: "{key}\\command"; {flags} ValueData: """{{app}}\\{NAME}.exe"" ""%1"""',
    ]
