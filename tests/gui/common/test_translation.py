"""Texts in the language of the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from qtcompress.core.errors import ReadError
from qtcompress.core.text import Text
from qtcompress.gui.common.translation import RoomTexts, isolated, localized, ltr

_tr = RoomTexts("qtcompress.gui.gallery.view")
_GERMAN = {
    ("gallery", "{count} of {total:,}"): "{total:,}, davon {count}",
    ("engine", "{name} {what}: {advice:lower}"): "{name} {what}: {advice}",
    ("engine", "holds {names}"): "enthält {names}",
    ("engine", "a video"): "ein Video",
    ("engine", "Copy it again."): "Kopieren Sie es noch einmal.",
}


class German(QTranslator):
    """Knows a few texts; those with a number have a form of their own for 0, as in some languages."""

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, disambiguation: str = "", n: int = -1) -> str:  # type: ignore[override]  # bytes in the stubs
        if source == "{n:,} pictures":
            return ("keine Bilder", "{n:,} Bild")[n] if n < 2 else "{n:,} Bilder"
        return _GERMAN.get((context, source), source)


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = German()
    QLocale.setDefault(QLocale("de"))
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def right_to_left(qapp: QApplication) -> Iterator[None]:
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.mark.usefixtures("german")
def test_translation_moves_its_values_and_writes_numbers_as_its_country_does() -> None:
    assert _tr("{count} of {total:,}", count=3, total=12_345) == "12.345, davon 3"
    assert _tr("{share:.1f} of it", share=0.25) == "0,3 of it"


@pytest.mark.usefixtures("german")
def test_form_of_a_number_is_that_of_the_language() -> None:
    forms = [_tr.plural(n, "{n:,} picture", "{n:,} pictures") for n in (0, 1, 2000)]
    assert forms == ["keine Bilder", "1 Bild", "2.000 Bilder"]
    assert [_tr.plural(n, "{n} hand", "{n} hands") for n in (1, 2)] == ["1 hand", "2 hands"]


@pytest.mark.usefixtures("german")
def test_sentence_of_the_engine_is_put_together_again_from_its_parts() -> None:
    error = ReadError(Text("holds {names}", names=Text.of("a video")), "Copy it again.")
    assert localized(error.sentence("a video")) == "a video enthält ein Video: Kopieren Sie es noch einmal."
    assert localized(ReadError("holds nothing").sentence("a.jpg")) == "a.jpg holds nothing."


@pytest.mark.usefixtures("right_to_left")
def test_names_and_figures_keep_their_direction_in_a_text_from_right_to_left() -> None:
    assert _tr("In {folder}", folder="/photos") == "In \u2068/photos\u2069"
    assert (isolated("a.jpg"), ltr("3 x 2")) == ("\u2068a.jpg\u2069", "\u20663 x 2\u2069")
    assert _tr("{first}: {rest}", first="JPEG", rest="PNG") == "\u200f\u2068JPEG\u2069: \u2068PNG\u2069"


def test_names_and_figures_are_plain_from_left_to_right() -> None:
    assert (isolated("a.jpg"), ltr("3 x 2"), _tr("In {folder}", folder="/photos")) == ("a.jpg", "3 x 2", "In /photos")
