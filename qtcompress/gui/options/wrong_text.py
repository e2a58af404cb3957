"""What is said about a typed text that is not valid: in the tool tip of its field, and in a message."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from qtcompress.gui.common.translation import RoomTexts, reason_of

_tr = RoomTexts(__name__)

_RESTORED = _tr.mark("What was there before stays.")


def refused(edit: QWidget, sentence: str, error: Exception, tip: str) -> str:
    """Say in the tool tip of a field why its text is not valid, and return a message.

    Parameters
    ----------
    edit : QWidget
        The field.
    sentence : str
        A marked text with {reason}, then {tip} on a line of its own.
    error : Exception
        What is wrong with the text.
    tip : str
        The usual tool tip.
    """
    edit.setToolTip(_tr(sentence, reason=reason_of(error), tip=tip))
    return _tr(sentence, reason=reason_of(error), tip=_tr(_RESTORED)).replace("\n", " ")
