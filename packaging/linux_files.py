"""What a Linux desktop is told: the .desktop file, AppStream's metainfo, and the menus of file managers.

All of it derives from the id of the program, the table of formats and the texts; nothing generated is in the history.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape

from product import (
    APP_ID,
    DESKTOP_FILE,
    HERE,
    MENU_MIME_TYPES,
    NAME,
    READ_MIME_TYPES,
    RELEASES,
    VERSION,
    filled,
    project,
    texts,
)

LINUX = HERE / "linux"
SHOTS = ("loaded", "compare-split", "palette", "finished")  # of docs/screenshots, the first as the default
_CAPTIONS = {
    "loaded": "A gallery, and a picture before and after",
    "compare-split": "Before and after in one picture",
    "palette": "The palette of a picture, and where a color is",
    "finished": "A finished batch",
}
_INDENT = "    "


def files() -> dict[str, str]:
    """Return the path below /usr of each file, and its text."""
    types = ";".join((*MENU_MIME_TYPES, ""))
    menu = {"MENU": _localized("Name", "menu"), "MENU_TIP": _localized("Comment", "menu_tip"), "MIME_TYPES": types}
    return {
        f"share/applications/{DESKTOP_FILE}": desktop_entry(),
        f"share/metainfo/{APP_ID}.metainfo.xml": metainfo(),
        f"share/kio/servicemenus/{APP_ID}.desktop": filled(LINUX / "servicemenu.desktop.in", **menu),
        f"share/nemo/actions/{APP_ID}.nemo_action": filled(LINUX / "nemo_action.in", **menu),
        f"share/nautilus-python/extensions/{NAME}-nautilus.py": _extension("Nautilus", "Nautilus", "tip"),
        f"share/thunarx-python/extensions/{NAME}-thunar.py": _extension("Thunar", "Thunarx", "tooltip"),
    }


def desktop_entry() -> str:
    """Return the .desktop file."""
    return filled(
        LINUX / "application.desktop.in",
        GENERIC_NAME=_localized("GenericName", "generic_name"),
        COMMENT=_localized("Comment", "summary"),
        KEYWORDS=_localized("Keywords", "keywords"),
        NEW_WINDOW=_localized("Name", "new_window"),
        MIME_TYPES=";".join((*READ_MIME_TYPES, "")),
    )


def metainfo() -> str:
    """Return AppStream's description of the program for centers of software."""
    urls = project()["urls"]
    return filled(
        LINUX / "metainfo.xml.in",
        DESKTOP_FILE=DESKTOP_FILE,
        LICENSE=project()["license"],
        DEVELOPER=project()["authors"][0]["name"],
        SUMMARIES="\n".join(_summaries()),
        HOMEPAGE=urls["Homepage"],
        ISSUES=urls["Issues"],
        DOCUMENTATION=urls["Documentation"],
        SOURCE=urls["Source"],
        SCREENSHOTS="\n".join(_screenshots(urls["Source"])),
        MEDIA_TYPES="\n".join(f"{_INDENT}<mediatype>{one}</mediatype>" for one in READ_MIME_TYPES),
        RELEASES="\n".join(_releases()),
    )


def _summaries() -> Iterator[str]:
    for language, text in texts().items():
        attribute = "" if language == "en" else f' xml:lang="{language}"'
        yield f"  <summary{attribute}>{escape(text['summary'])}</summary>"


def _screenshots(source: str) -> Iterator[str]:
    for shot in SHOTS:
        kind = ' type="default"' if shot == SHOTS[0] else ""
        yield f"{_INDENT}<screenshot{kind}>"
        yield f"{_INDENT}  <caption>{_CAPTIONS[shot]}</caption>"
        yield f"{_INDENT}  <image>{source}/raw/v{VERSION}/docs/screenshots/{shot}.webp</image>"
        yield f"{_INDENT}</screenshot>"


def _releases() -> Iterator[str]:
    for version, date in RELEASES:
        kind = ' type="development"' if version.startswith("0.") else ""
        yield f'{_INDENT}<release version="{version}" date="{date}"{kind}/>'


def _localized(key: str, text: str) -> str:
    """Return a key of a .desktop file in all languages."""
    return "\n".join(
        f"{key}{'' if language == 'en' else f'[{language}]'}={words[text]}" for language, words in texts().items()
    )


def _extension(manager: str, module: str, tip: str) -> str:
    return filled(
        LINUX / "extension.py.in",
        MANAGER=manager,
        MODULE=module,
        TIP=tip,
        DESKTOP_FILE=DESKTOP_FILE,
        MIME_TYPES=_literals(MENU_MIME_TYPES),
        TEXTS="\n".join(
            f"    {language!r}: {(words['menu'], words['menu_tip'])!r}," for language, words in texts().items()
        ),
    )


def _literals(words: Sequence[str]) -> str:
    return ", ".join(map(repr, words))
