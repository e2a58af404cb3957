"""The languages of the window: which are there, and how one is installed when the program starts."""

from __future__ import annotations

import os

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QGuiApplication

from qtcompress.engine.job.folders import resource

ENGLISH = "en"
OWN_NAMES = {
    ENGLISH: "English",
    "de": "Deutsch",
    "es": "Español",
    "fr": "Français",
    "ar": "العربية",
    "ja": "日本語",
    "zh_CN": "简体中文",
}
"""The languages of the window, each by its name in that language. A test requires that each translation is whole."""
VARIABLE = "QTCOMPRESS_LANGUAGE"
"""The environment variable that overrules the language of the system and of the preferences, for tests and pictures."""
_FOLDER = "translations"
# The locales of figures. The names of encodings, sizes in pixels and colors in hex have European digits everywhere; the
# Arabic of the world has these, too, so that one line does not mix two kinds.
_FIGURES = {"ar": "ar_001"}


def available_languages() -> tuple[str, ...]:
    """Return the codes of the languages that are installed, English first."""
    folder = resource(_FOLDER)
    return tuple(name for name in OWN_NAMES if name == ENGLISH or (folder / f"qtcompress_{name}.qm").exists())


def best_language(wanted: list[str]) -> str:
    """Return the first available one of some languages, given as by `QLocale.uiLanguages`; English if there is none.

    `QTranslator.load` does not know that English is the language of the sources, and would load German for a person who
    reads English and then German. Nor does a person who reads traditional Chinese get the simplified one.
    """
    available = [(name, QLocale(name)) for name in available_languages()]
    scripts: dict[QLocale.Language, QLocale.Script] = {}
    for locale in map(QLocale, wanted):
        script = scripts.setdefault(locale.language(), locale.script())
        for name, found in available:
            if (found.language(), found.script()) == (locale.language(), script):
                return name
    return ENGLISH


def install_language(application: QGuiApplication, name: str = "") -> str:
    """Give the application its language before any text is shown; return its code.

    Parameters
    ----------
    name : str
        A code of `available_languages`; empty for the language of the system.
    """
    name = os.environ.get(VARIABLE, name)
    language = best_language([name] if name else QLocale.system().uiLanguages())
    locale = QLocale(_FIGURES.get(language, language))
    strange = (name or language != ENGLISH) and locale.language() != QLocale().language()
    if strange or language in _FIGURES:
        QLocale.setDefault(locale)  # numbers and dates as the texts
    for folder, prefix in (
        (QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath), "qtbase_"),
        (str(resource(_FOLDER)), "qtcompress_"),
    ):
        translator = QTranslator(application)
        if translator.load(f"{prefix}{language}", folder):
            QCoreApplication.installTranslator(translator)
    application.setLayoutDirection(locale.textDirection())
    return language
