"""The message bar above the gallery: what happened, with buttons for what can be done. It blocks nothing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from qtcompress.gui.common.accessible import announce
from qtcompress.gui.common.bar_layout import BarLayout
from qtcompress.gui.common.images import icon
from qtcompress.gui.common.style import HALF_STEP_PX, STEP_PX
from qtcompress.gui.common.translation import RoomTexts, localized

_tr = RoomTexts(__name__)


class Verb(Enum):
    """The actions that a message offers: the text of the button and its tool tip, marked for translation."""

    APPLY = _tr.mark("Apply All"), _tr.mark("Replace the originals by the staged results; backups are kept.")
    DISCARD = _tr.mark("Discard All"), _tr.mark("Delete the staged results; the originals stay as they are.")
    RESUME = _tr.mark("Resume"), _tr.mark("Compress the pictures that were left, with the options of that batch.")
    TRY_AGAIN = (
        _tr.mark("Try Again"),
        _tr.mark("Compress the pictures that were left, then those that were set aside, one at a time."),
    )
    LOOK = _tr.mark("Look"), _tr.mark("Show the pictures of this batch in the gallery, before and after.")
    GO_ON = _tr.mark("Go On"), _tr.mark("Compress the pictures that are left, with the options of that batch.")
    RETRY = _tr.mark("Retry"), _tr.mark("Try again to write the results, and go on.")
    STOP = (
        _tr.mark("Stop"),
        _tr.mark("Stop this batch. Compress then begins another one, with the options as they are."),
    )
    SHOW = _tr.mark("Show"), _tr.mark("Show only the pictures that failed, were skipped or set aside.")
    OPEN = _tr.mark("Open Folder"), _tr.mark("Show the results in the file manager.")
    UNDO = _tr.mark("Undo"), _tr.mark("Undo this batch: restore its originals, or remove its results.")
    HISTORY = _tr.mark("History"), _tr.mark("List all batches.")
    LEAVE = (
        _tr.mark("Leave It"),
        _tr.mark("Do not offer this again: the pictures that are left stay as they are. The history keeps the batch."),
    )

    def __init__(self, text: str, tip: str) -> None:
        self._text = text
        self._tip = tip

    @property
    def text(self) -> str:
        """The text of the button."""
        return _tr(self._text)

    @property
    def tip(self) -> str:
        """The tool tip of the button."""
        return _tr(self._tip)


@dataclass(frozen=True, slots=True)
class News:
    """A message.

    batch : the batch that the verbs act on, 0 for none
    lasting : whether it is an offer, which comes back when a newer message is closed
    """

    text: str
    verbs: tuple[Verb, ...] = ()
    batch: int = 0
    lasting: bool = False


class NewsStrip(QFrame):
    """Shows the latest message.

    Signals
    -------
    asked(Verb)
        A button of the message `news` was pressed.
    """

    asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(_tr("News"))
        self.news = News("")
        self._later: list[News] = []
        self.text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self.text.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.close_button = QToolButton()
        self.close_button.setAutoRaise(True)
        self.close_button.setIcon(icon("x"))
        self.close_button.setToolTip(_tr("Close"))
        self.close_button.setAccessibleName(_tr("Close the news"))
        self.buttons = {verb: self._button(verb) for verb in Verb}
        layout = BarLayout(self, HALF_STEP_PX)
        layout.setContentsMargins(STEP_PX, HALF_STEP_PX, HALF_STEP_PX, HALF_STEP_PX)
        layout.addWidget(self.text)
        for button in self.buttons.values():
            layout.addWidget(button)
        layout.addWidget(self.close_button)
        self.close_button.clicked.connect(self.close_news)
        self.hide()

    def show_text(self, text: str) -> None:
        """Show a message without buttons."""
        self.show_news(News(text))

    def show_news(self, news: News) -> None:
        """Show a message now; an offer that is shown comes back later."""
        if not self.isHidden() and self.news.lasting and self.news.batch != news.batch:
            self._later.insert(0, self.news)
        self._show(news)

    def add(self, news: News) -> None:
        """Show a message when all earlier ones are closed."""
        if not self.isHidden():
            self._later.append(news)
        else:
            self._show(news)

    def close_news(self) -> None:
        """Close the message, and show the next one."""
        self.hide()
        if self._later:
            self._show(self._later.pop(0))

    def put_off(self) -> None:
        """Hide the message while a batch runs; offers come back."""
        if not self.isHidden() and self.news.lasting:
            self._later.insert(0, self.news)
        self.hide()

    def drop(self, batch: int) -> None:
        """Remove all messages about a batch."""
        self._later = [news for news in self._later if news.batch != batch]
        if self.news.batch == batch and not self.isHidden():
            self.close_news()

    def _show(self, news: News) -> None:
        self.news = news
        text = localized(news.text)
        self.text.setText(text)
        self.setAccessibleDescription(text)
        announce(self, text)
        for verb, button in self.buttons.items():
            button.setVisible(verb in news.verbs)
        self.show()

    def _button(self, verb: Verb) -> QPushButton:
        button = QPushButton(verb.text)
        button.setToolTip(verb.tip)
        button.setAutoDefault(False)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # or a click would move the focus, and the next key go astray
        button.clicked.connect(lambda: self.asked.emit(verb))
        return button
