"""The manual in the program: all pages open, links lead to their headings, and what is searched is found."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from qtcompress.cli import manual
from qtcompress.gui.desktop.appearance import dark_palette
from qtcompress.gui.window.main_window import MainWindow
from qtcompress.gui.window.manual import Page, anchor_of, page_of, plain, read_pages, search
from qtcompress.gui.window.manual_window import ManualWindow

TWO = page_of(
    "two.md",
    "# Two *words*\n\nSee [here](x.md#y) and ![a picture](../p.webp).\n\n```\n# no heading\n```\n\n"
    "## Undo\n\n| option | meaning |\n|---|---|\n| `--backup a\\|b` | Where |\n\n## Undo\n\nAgain.\n",
)


@pytest.fixture(scope="module")
def pages() -> tuple[Page, ...]:
    return read_pages(manual.options)


@pytest.fixture
def shown(pages: tuple[Page, ...], qtbot: QtBot) -> Iterator[ManualWindow]:
    window = ManualWindow(pages)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def first_line(browser: QTextBrowser) -> str:
    """Return the text at the top of what is seen."""
    return browser.cursorForPosition(browser.viewport().rect().topLeft()).block().text()


def test_a_page_is_read_as_sections_without_marks_and_code_has_no_headings() -> None:
    assert [(one.level, one.title, one.anchor) for one in TWO.sections] == [
        (1, "Two words", "two-words"), (2, "Undo", "undo"), (2, "Undo", "undo-1")
    ]  # fmt: skip
    assert TWO.sections[0].text == "See here and a picture. no heading"
    assert TWO.sections[1].text == "option meaning --backup a|b Where"
    assert anchor_of('"~" and "so far"') == "-and-so-far"
    assert plain("**bold** and `code`") == "bold and code"


def test_a_search_wants_all_words_and_prefers_titles() -> None:
    assert [hit.address for hit in search([TWO], "undo")] == ["two.md#undo", "two.md#undo-1"]
    assert [hit.address for hit in search([TWO], "here picture")] == ["two.md#two-words"]
    assert [hit.title for hit in search([TWO], "words")] == ["Two words"]
    assert search([TWO], "here nowhere") == search([TWO], " ") == []


def test_the_options_stand_in_the_page_of_the_command_line(pages: tuple[Page, ...]) -> None:
    hits = search(pages, "--keep-clear-colors")
    assert hits[0].address == "command-line.md#compress"
    assert "--keep-clear-colors" in hits[0].excerpt


def test_every_page_opens_and_its_contents_lead_to_its_headings(shown: ManualWindow, pages: tuple[Page, ...]) -> None:
    """It takes a second, because each page is laid out with its pictures: Qt reads Markdown in its own way."""
    entries = shown.contents
    assert [entries.topLevelItem(number).text(0) for number in range(len(pages))] == [page.title for page in pages]
    for number, page in enumerate(pages):
        entry = entries.topLevelItem(number)
        assert entry is not None
        entries.setCurrentItem(entry)
        assert shown.browser.source().fileName() == page.name
        assert first_line(shown.browser) == page.title
        assert page.source.count("![") == shown.browser.toPlainText().count("\N{OBJECT REPLACEMENT CHARACTER}")
    for title in ("Undo", "The disk is full"):
        shown.browser.setSource(QUrl(f"safety.md#{anchor_of(title)}"))
        assert title in shown.browser.toPlainText()
        assert first_line(shown.browser) == title or shown.browser.verticalScrollBar().value() == (
            shown.browser.verticalScrollBar().maximum()
        )


def test_a_picture_is_as_wide_as_the_page_and_missing_ones_are_left_out(shown: ManualWindow) -> None:
    kind, page = QTextDocument.ResourceType.ImageResource.value, shown.browser.viewport().width()
    picture = shown.browser.loadResource(kind, QUrl("../screenshots/loaded.webp"))
    assert 0 < picture.width() < page
    assert shown.browser.loadResource(kind, QUrl("../screenshots/none.webp")).isNull()


def test_the_page_takes_a_new_width_and_new_colors_and_stays_where_it_was(shown: ManualWindow, qtbot: QtBot) -> None:
    browser, kind = shown.browser, QTextDocument.ResourceType.ImageResource.value
    before = browser.loadResource(kind, QUrl("../screenshots/loaded.webp")).width()
    browser.setSource(QUrl("safety.md#undo"))
    top = first_line(browser)
    with qtbot.waitSignal(browser.sourceChanged):
        shown.resize(shown.width() - 200, shown.height())
    assert browser.loadResource(kind, QUrl("../screenshots/loaded.webp")).width() < before
    assert first_line(browser) == top == "Undo"
    with qtbot.waitSignal(browser.sourceChanged):
        browser.setPalette(dark_palette())
    assert first_line(browser) == top
    browser.setPalette(browser.style().standardPalette())
    browser.setSource(QUrl("scores.md#the-floor"))  # before the page was read again
    with qtbot.waitSignal(browser.sourceChanged):
        pass
    assert first_line(browser) == "The floor"


def test_a_search_lists_sections_marks_words_and_gives_way_to_the_contents(shown: ManualWindow) -> None:
    shown.text.setText("disk full")
    shown.text.returnPressed.emit()
    assert shown.browser.source().toString() == "safety.md#the-disk-is-full"
    marked = {one.cursor.selectedText().casefold() for one in shown.browser.extraSelections()}
    assert marked == {"disk", "full"}
    shown.text.setText("no such word")
    assert shown.contents.topLevelItemCount() == 1
    shown.text.clear()
    assert shown.contents.currentItem().text(0) == "Safety and undo"
    assert not shown.browser.extraSelections()
    shown.browser.backward()
    assert shown.contents.currentItem().text(0) == "Manual of qtcompress"


def test_f1_opens_one_manual_beside_the_window(window: MainWindow) -> None:
    window.actions_["manual"].trigger()
    window.actions_["manual"].trigger()
    (manual_window,) = window.findChildren(ManualWindow)
    assert not manual_window.isModal()
    assert manual_window.browser.toPlainText().startswith("Manual of qtcompress")
    manual_window.close()
