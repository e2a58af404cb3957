"""The strip of news above the gallery: what happened, and what may be done about it. Nothing waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX


class Verb(Enum):
    """What may be done about news: the words on the button, and what they mean."""

    APPLY = "Apply", "Let the staged results replace their originals, which are kept first."
    DISCARD = "Discard", "Throw the staged results away; the originals stay as they are."
    RESUME = "Resume", "Compress what was left, with the options of then."
    TRY_AGAIN = "Try Again", "Compress what was left, and at the end, alone, what was set aside."
    LOOK = "Look", "Show the pictures of this batch in the gallery, before and after."
    GO_ON = "Go On", "Compress what is left."
    SHOW = "Show", "Show only the pictures that were not compressed as they should."
    OPEN = "Open Folder", "Show the results in the file manager."
    UNDO = "Undo", "Make as if this batch had not been."
    HISTORY = "History", "List all batches."
    LEAVE = "Leave It", "Do not offer this again: what was not done stays as it is. The history keeps the batch."

    def __init__(self, text: str, tip: str) -> None:
        self.text = text
        self.tip = tip


@dataclass(frozen=True, slots=True)
class News:
    """Something to say.

    batch : what the verbs are about, 0 for none
    lasting : an offer, which comes back when newer news is closed
    """

    text: str
    verbs: tuple[Verb, ...] = ()
    batch: int = 0
    lasting: bool = False


class NewsStrip(QFrame):
    """Shows the latest news.

    Signals
    -------
    asked(Verb)
        A button was pressed; `news` is what it stands beside.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName("News")
        self.news = News("")
        self._later: list[News] = []
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setIcon(icon("x"))
        self.close_button.setToolTip("Close")
        self.close_button.setAccessibleName("Close the news")
        self.buttons = {verb: self._button(verb) for verb in Verb}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(STEP_PX, HALF_STEP_PX, HALF_STEP_PX, HALF_STEP_PX)
        layout.setSpacing(HALF_STEP_PX)
        layout.addWidget(self.text, 1)
        layout.addSpacing(HALF_STEP_PX)
        for button in self.buttons.values():
            layout.addWidget(button)
        layout.addWidget(self.close_button)
        self.close_button.clicked.connect(self.close_news)
        self.hide()

    def show_text(self, text: str) -> None:
        """Say something that there is nothing to do about."""
        self.show_news(News(text))

    def show_news(self, news: News) -> None:
        """Say something now; an offer that stands there comes back later."""
        if not self.isHidden() and self.news.lasting and self.news.batch != news.batch:
            self._later.insert(0, self.news)
        self._show(news)

    def add(self, news: News) -> None:
        """Say something when all before it is closed."""
        if not self.isHidden():
            self._later.append(news)
        else:
            self._show(news)

    def close_news(self) -> None:
        """Show what comes next, if anything does."""
        self.hide()
        if self._later:
            self._show(self._later.pop(0))

    def put_off(self) -> None:
        """Make room while a batch runs; offers come back."""
        if not self.isHidden() and self.news.lasting:
            self._later.insert(0, self.news)
        self.hide()

    def drop(self, batch: int) -> None:
        """Forget what was said about a batch."""
        self._later = [news for news in self._later if news.batch != batch]
        if self.news.batch == batch and not self.isHidden():
            self.close_news()

    def _show(self, news: News) -> None:
        self.news = news
        self.text.setText(news.text)
        self.setAccessibleDescription(news.text)
        for verb, button in self.buttons.items():
            button.setVisible(verb in news.verbs)
        self.show()

    def _button(self, verb: Verb) -> QPushButton:
        button = QPushButton(verb.text)
        button.setToolTip(verb.tip)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self.asked.emit(verb))
        return button
