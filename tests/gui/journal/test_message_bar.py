"""The strip: the latest news is shown, and an offer is never lost to it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from qtcompress.gui.journal.message_bar import News, NewsStrip, Verb

OFFER = News("Resume?", (Verb.RESUME, Verb.LEAVE), batch=7, lasting=True)


@pytest.fixture
def strip(qtbot: QtBot) -> NewsStrip:
    strip = NewsStrip()
    qtbot.addWidget(strip)
    return strip


def test_buttons_are_those_of_the_news_and_say_what_was_pressed(strip: NewsStrip, qtbot: QtBot) -> None:
    strip.show_news(OFFER)
    shown = {verb for verb, button in strip.buttons.items() if not button.isHidden()}
    assert shown == {Verb.RESUME, Verb.LEAVE}
    assert strip.accessibleDescription() == "Resume?"
    with qtbot.waitSignal(strip.asked) as asked:
        qtbot.mouseClick(strip.buttons[Verb.RESUME], Qt.MouseButton.LeftButton)
    assert asked.args == [Verb.RESUME]


def test_offer_comes_back_when_newer_news_is_closed(strip: NewsStrip) -> None:
    strip.show_news(OFFER)
    strip.show_text("No pictures were found there.")
    assert strip.text.text() == "No pictures were found there."
    strip.close_news()
    assert strip.news == OFFER
    strip.close_news()
    assert strip.isHidden()


def test_offer_waits_while_a_batch_runs(strip: NewsStrip) -> None:
    strip.show_news(OFFER)
    strip.put_off()
    assert strip.isHidden()
    strip.show_text("3 compressed")
    strip.close_news()
    assert strip.news == OFFER


def test_what_is_added_waits_for_its_turn(strip: NewsStrip) -> None:
    strip.add(News("first"))
    strip.add(OFFER)
    assert strip.text.text() == "first"
    strip.close_news()
    assert strip.text.text() == "Resume?"


def test_news_of_a_batch_that_was_dealt_with_is_forgotten(strip: NewsStrip) -> None:
    strip.show_news(OFFER)
    strip.show_text("first")
    strip.drop(7)
    strip.close_news()
    assert strip.isHidden()
    strip.show_news(OFFER)
    strip.drop(7)
    assert strip.isHidden()
